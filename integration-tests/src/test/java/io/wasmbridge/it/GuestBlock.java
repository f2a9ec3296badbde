package io.wasmbridge.it;

/** A block of the guest's, with what it was, or should have been, asked for with. */
record GuestBlock(int address, int sizeBytes, int alignBytes) {

    static GuestBlock make(ImportCellsGuest guest, int sizeBytes, int alignBytes) {
        return new GuestBlock(guest.make(sizeBytes, alignBytes), sizeBytes, alignBytes);
    }

    /** Traps where it was asked for otherwise. */
    void drop(ImportCellsGuest guest) {
        guest.drop(address, sizeBytes, alignBytes);
    }
}
