package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.ArrayType;

/** A handle to a block in the ledger. Holds no guest memory itself. */
final class GuestAllocation implements Allocation, Lifetime {

    private final LinkedGuest guest;
    private final int address;
    private final int sizeBytes;
    private final int blockAddress;
    private final int blockBytes;
    private final int blockAlign;
    private State state = State.HOST_OWNED;
    private int borrows;

    /** A handle to no bytes, which no block holds. */
    GuestAllocation(LinkedGuest guest, int address) {
        this(guest, address, 0, address, 0, 1);
    }

    /** The block is what the guest gave and takes back; the bytes of the handle lie in it. */
    GuestAllocation(LinkedGuest guest, int address, int sizeBytes, int blockAddress, int blockBytes, int blockAlign) {
        this.guest = guest;
        this.address = address;
        this.sizeBytes = sizeBytes;
        this.blockAddress = blockAddress;
        this.blockBytes = blockBytes;
        this.blockAlign = blockAlign;
    }

    @Override
    public int address() {
        requireOwned();
        return address;
    }

    @Override
    public int sizeBytes() {
        return sizeBytes;
    }

    @Override
    public State state() {
        if (state != State.HOST_OWNED) {
            return state;
        }
        if (!guest.open()) {
            return State.LOST;
        }
        return borrows > 0 ? State.BORROWED : State.HOST_OWNED;
    }

    @Override
    public int transfer() {
        requireOwned();
        requireNotBorrowed("transferred");
        if (blockBytes != sizeBytes) {
            throw guest.faults().padded(toString(), blockBytes);
        }
        state = State.TRANSFERRED;
        strike();
        return address;
    }

    @Override
    public void close() {
        switch (state()) {
            case TRANSFERRED, LOST -> {}
            case RELEASED -> throw guest.faults().releasedTwice(toString());
            default -> {
                requireNotBorrowed("released");
                guest.allocator().release(this);
            }
        }
    }

    /** The guest's free is about to be called: recorded first, so that nothing is freed twice. */
    void released() {
        state = State.RELEASED;
        strike();
    }

    /** The guest has no way to free the block. */
    void lost() {
        state = State.LOST;
        strike();
    }

    private void strike() {
        if (sizeBytes > 0) {
            guest.ledger().remove(blockAddress);
        }
    }

    void borrow() {
        borrows++;
    }

    void giveBack() {
        borrows--;
    }

    int blockAddress() {
        return blockAddress;
    }

    int blockBytes() {
        return blockBytes;
    }

    /** The alignment that the guest was asked for. */
    int blockAlign() {
        return blockAlign;
    }

    @Override
    public void require(LinearMemory memory) {
        requireOwned();
    }

    private void requireOwned() {
        switch (state()) {
            case RELEASED -> throw guest.faults().released(toString());
            case TRANSFERRED -> throw guest.faults().transferred(toString());
            case LOST -> throw guest.open() ? guest.faults().released(toString()) : guest.refused("");
            default -> {}
        }
    }

    private void requireNotBorrowed(String action) {
        if (borrows > 0) {
            throw guest.faults().borrowed(toString(), action);
        }
    }

    private <V> V view(ArrayType<?, V> type) {
        requireOwned();
        return TypedView.of(type, guest.memory(), address, sizeBytes / type.elementBytes(), this);
    }

    @Override
    public ByteView bytes() {
        return view(ArrayType.BYTES);
    }

    @Override
    public ShortView shorts() {
        return view(ArrayType.SHORTS);
    }

    @Override
    public CharView chars() {
        return view(ArrayType.CHARS);
    }

    @Override
    public IntView ints() {
        return view(ArrayType.INTS);
    }

    @Override
    public LongView longs() {
        return view(ArrayType.LONGS);
    }

    @Override
    public FloatView floats() {
        return view(ArrayType.FLOATS);
    }

    @Override
    public DoubleView doubles() {
        return view(ArrayType.DOUBLES);
    }

    @Override
    public String toString() {
        return "block " + Faults.address(address) + " of " + sizeBytes + " bytes";
    }
}
