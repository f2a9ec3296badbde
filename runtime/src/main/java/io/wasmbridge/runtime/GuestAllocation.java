package io.wasmbridge.runtime;

import io.wasmbridge.runtime.HandleState.Phase;
import io.wasmbridge.runtime.ReleaseQueue.Releasable;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestFunction;
import org.jspecify.annotations.Nullable;

/** A handle to a block in the ledger. Holds no guest memory itself. */
@SuppressWarnings("try") // who is inside leaves when the block ends, and does nothing else with it
final class GuestAllocation implements Allocation, Lifetime, Releasable {

    private final LinkedGuest guest;
    private final int address;
    private final int sizeBytes;
    private final int blockAddress;
    private final int blockBytes;
    private final int blockAlign;
    private final boolean held;
    private final @Nullable GuestFunction free;
    private final String export;
    private final @Nullable GuestScope scope;
    private final HandleState life = new HandleState();

    /** A handle to no bytes, which no block holds. */
    GuestAllocation(LinkedGuest guest, int address) {
        this(guest, address, 0, address, 0, 1, false, null, "");
    }

    /** The block is what {@code allocate} gave and the guest takes back; the bytes of the handle lie in it. */
    GuestAllocation(
            LinkedGuest guest,
            int address,
            int sizeBytes,
            int blockAddress,
            int blockBytes,
            int blockAlign,
            GuestFunction allocate) {
        this(guest, address, sizeBytes, blockAddress, blockBytes, blockAlign, true, null, allocate.name());
    }

    /**
     * A block that the guest handed over.
     *
     * @param function the export that gave it
     * @param free the export that frees it; null for the allocator's own
     */
    GuestAllocation(
            LinkedGuest guest, GuestFunction function, int address, int sizeBytes, @Nullable GuestFunction free) {
        this(guest, address, sizeBytes, address, sizeBytes, 1, true, free, function.name());
    }

    /** {@code held} is whether there is a block, which enters the ledger. */
    private GuestAllocation(
            LinkedGuest guest,
            int address,
            int sizeBytes,
            int blockAddress,
            int blockBytes,
            int blockAlign,
            boolean held,
            @Nullable GuestFunction free,
            String export) {
        this.guest = guest;
        this.address = address;
        this.sizeBytes = sizeBytes;
        this.blockAddress = blockAddress;
        this.blockBytes = blockBytes;
        this.blockAlign = blockAlign;
        this.held = held;
        this.free = free;
        this.export = export;
        this.scope = guest.allocator().scopeOf(this);
        if (held) {
            guest.ledger().add(blockAddress, blockBytes);
            guest.allocator().held().add(export, blockBytes);
        }
    }

    /** The block of this guest that a caller passes as an argument, which it has to own still. */
    static GuestAllocation argument(LinkedGuest guest, String export, String name, Allocation allocation) {
        if (!(allocation instanceof GuestAllocation block)) {
            throw new IllegalArgumentException("'" + name + "' is no block of guest memory");
        }
        if (block.guest != guest) {
            throw guest.faults().wrongInstance(export, name);
        }
        block.requireOwned();
        return block;
    }

    @Override
    public int address() {
        try (ThreadGate inside = enter()) {
            requireOwned();
            return address;
        }
    }

    private ThreadGate enter() {
        return guest.entrance().enter("");
    }

    @Override
    public int sizeBytes() {
        return sizeBytes;
    }

    @Override
    public State state() {
        return switch (life.phase()) {
            case OWNED, WAITING -> stateOf(life.borrows() > 0 ? State.BORROWED : State.HOST_OWNED);
            case LEAVING -> stateOf(State.BORROWED);
            case TRANSFERRED -> State.TRANSFERRED;
            case RELEASED -> State.RELEASED;
            case LOST, STRANDED -> State.LOST;
        };
    }

    private State stateOf(State alive) {
        return guest.open() ? alive : State.LOST;
    }

    @Override
    public int transfer() {
        try (ThreadGate inside = enter()) {
            requireOwned();
            requireNotBorrowed("transferred");
            requireMovable();
            depart();
            arrive();
            return address;
        }
    }

    /** Lent to a running call, which is to hand it over when it reaches the guest. */
    void pledge() {
        if (life.borrows() > 1) {
            throw guest.faults().borrowed(toString(), "transferred");
        }
        requireMovable();
        life.pledge();
    }

    /** The guest is about to run with the block, which it may free and give out again. */
    void depart() {
        life.depart();
        if (held) {
            guest.ledger().depart(blockAddress);
        }
    }

    /** The guest has returned, and the block is its own. */
    void arrive() {
        life.arrive();
        if (held) {
            guest.ledger().arrive(blockBytes);
        }
        forget();
    }

    private void strand() {
        life.strand();
        if (held) {
            guest.ledger().strand(blockBytes);
        }
        forget();
    }

    private void requireMovable() {
        if (guest.collected().collector() != null && blockAddress != address) {
            throw guest.faults().collected(toString());
        }
        if (blockBytes != sizeBytes) {
            throw guest.faults().padded(toString(), blockBytes);
        }
    }

    @Override
    public void close() {
        guest.entrance().release(this);
    }

    @Override
    public void release(boolean waited) {
        switch (state()) {
            case TRANSFERRED, LOST -> {}
            case RELEASED -> throw guest.faults().releasedTwice(toString());
            default -> {
                if (!waited && isWaiting()) {
                    throw guest.faults().releasedTwice(toString());
                }
                requireNotBorrowed("released");
                guest.allocator().release(this, waited);
            }
        }
    }

    @Override
    public boolean leave() {
        boolean left = state() != State.LOST && life.leave();
        if (!left && (state() == State.RELEASED || isWaiting())) {
            throw guest.faults().releasedTwice(toString());
        }
        return left;
    }

    private boolean isWaiting() {
        return life.phase() == Phase.WAITING && guest.open();
    }

    /** The guest's free is about to be called: recorded first, so that nothing is freed twice. */
    void released(boolean waited) {
        if (!life.release(waited)) {
            throw guest.faults().releasedTwice(toString());
        }
        strike();
    }

    @Override
    public void abandon() {
        if (life.isOwned()) {
            lost();
        }
    }

    /** The guest has no way to free the block. */
    void lost() {
        life.lose();
        strike();
    }

    private void strike() {
        if (held) {
            guest.ledger().remove(blockAddress);
        }
        forget();
    }

    private void forget() {
        if (held) {
            guest.allocator().held().remove(export, blockBytes);
        }
        if (scope != null) {
            scope.forget(this);
        }
    }

    /** Lends the block to a running call; one that is to be handed over is lent to nothing else. */
    void borrow() {
        if (life.isPledged()) {
            throw guest.faults().borrowed(toString(), "lent");
        }
        life.borrow();
    }

    /** The call is over; one that was to hand the block over, and failed in the guest, leaves nobody who could tell whose it is. */
    void giveBack() {
        if (life.phase() == Phase.LEAVING) {
            strand();
        }
        life.giveBack();
    }

    /** Whether there is a block, which has to be freed. */
    boolean held() {
        return held;
    }

    /** The export that frees the block; null for the allocator's own. */
    @Nullable
    GuestFunction free() {
        return free;
    }

    int blockAddress() {
        return blockAddress;
    }

    /** Where the bytes are, also when the handle is no longer to be used. */
    int start() {
        return address;
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
        if (!life.isOwned() || !guest.open()) {
            throw unusable();
        }
    }

    private RuntimeException unusable() {
        Faults faults = guest.faults();
        return switch (life.phase()) {
            case RELEASED -> faults.released(toString());
            case TRANSFERRED -> faults.transferred(toString());
            case LEAVING -> guest.open() ? faults.borrowed(toString(), "used") : guest.refused("");
            case LOST -> guest.open() ? faults.released(toString()) : guest.refused("");
            case STRANDED -> guest.open() ? faults.stranded(toString()) : guest.refused("");
            case OWNED, WAITING -> guest.refused("");
        };
    }

    private void requireNotBorrowed(String action) {
        if (life.borrows() > 0) {
            throw guest.faults().borrowed(toString(), action);
        }
    }

    private <V> V view(ArrayType<?, V> type) {
        try (ThreadGate inside = enter()) {
            requireOwned();
            return TypedView.of(type, guest.memory(), address, sizeBytes / type.elementBytes(), this);
        }
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
