package io.wasmbridge.it;

/**
 * Something that crosses between a host and its guest.
 *
 * @param name of the export, the import, the method, or what is done to memory
 * @param guestRuns whether the guest is under way: what is thrown here unwinds it
 * @param byGuest whether it is the guest that does it
 * @param values how many numbers it gives to who asked
 * @param inside whether what it touches lies inside memory
 * @param forWasi whether a function of WASI does it
 */
record BoundaryEvent(
        Kind kind, String name, boolean guestRuns, boolean byGuest, int values, boolean inside, boolean forWasi) {

    enum Kind {
        /** A function of the guest is called. */
        CALL,
        /** The guest's allocator is asked for a block. */
        ALLOCATE,
        /** The guest is told to free something. */
        FREE,
        /** The host reads memory. */
        READ,
        /** The host writes to it. */
        WRITE,
        /** Memory grows, for the host or by the guest. */
        GROW,
        /** The guest calls the host. */
        IMPORT,
        /** The host is about to return to the guest. */
        REPLY,
        /** A method of the user's begins, with what the guest passed lifted. */
        METHOD,
        /** It has its result, which is about to be lowered. */
        RESULT
    }

    /** Whether a function of the guest's is about to run. */
    boolean runsGuest() {
        return kind == Kind.CALL || kind == Kind.ALLOCATE || kind == Kind.FREE;
    }

    /** Whether the engine passes something from one side to the other, and nobody else does. */
    boolean isEngines() {
        return runsGuest() || kind == Kind.IMPORT || kind == Kind.REPLY;
    }

    boolean isMethods() {
        return kind == Kind.METHOD || kind == Kind.RESULT;
    }

    /** Whether one number of memory is read, for which the engine allocates nothing. */
    boolean readsNumber() {
        return kind == Kind.READ && !name.equals("bytes");
    }

    boolean isMemorys() {
        return kind == Kind.READ || kind == Kind.WRITE;
    }
}
