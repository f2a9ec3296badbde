package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.LinkedModule;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.TextType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The guest's allocator, every address of which is checked, and the handles to what it gave. */
@SuppressWarnings("try") // who is inside leaves when the block ends, and does nothing else with it
final class GuestAllocator implements Allocator {

    private final LinkedGuest guest;
    private final String module;
    private final @Nullable AllocateFunction allocate;
    private final @Nullable GuestFunction free;
    private final @Nullable StackFunction stack;
    private final boolean danglingEmpty;
    private final GuestArena arena;
    private final Holdings.Kind held;

    /** What is passed to a free of so many parameters. Reused: nothing calls back from inside the allocator. */
    private final long[] one = new long[1];

    private final long[] two = new long[2];
    private final long[] three = new long[3];

    GuestAllocator(LinkedGuest guest, LinkedModule linked, ModuleContract contract) {
        this.guest = guest;
        this.module = contract.module();
        this.allocate = linked.allocator()
                .map(export -> new AllocateFunction(guest, export, contract.unalignedBlocks()))
                .orElse(null);
        this.free = linked.free().orElse(null);
        this.stack =
                linked.stack().map(export -> new StackFunction(guest, export)).orElse(null);
        this.danglingEmpty = contract.danglingEmpty();
        this.held = guest.holdings().kind("Allocation");
        this.arena = new GuestArena(guest, module, linked.arena());
    }

    // For calls: blocks without a handle.

    /**
     * Calls the guest for the block of an argument of at least a byte, checks the address and records it. Where the allocator may
     * give any address the block is larger, and the argument lies at the first aligned address in it; but a transferred argument lies
     * where the allocator put it, for that is the address that the guest frees.
     */
    void take(Argument argument) {
        StackFunction areas = stack;
        if (areas != null && argument.area) {
            areas.take(argument);
            return;
        }
        AllocateFunction function = allocateFunction();
        if (function.keepsAlign()) {
            int address = function.ask(argument.sizeBytes, argument.alignBytes, argument.name);
            guest.ledger().add(address, argument.sizeBytes);
            argument.lies(address, address, argument.sizeBytes, argument.alignBytes);
        } else {
            takeUnaligned(function, argument);
        }
    }

    /** Whether blocks come from an export of the guest's, and not from its collector. */
    boolean isThere() {
        return allocate != null;
    }

    /** Gives an area back to the guest's stack. */
    void giveArea(Argument argument) {
        StackFunction areas = stack;
        if (areas != null) {
            areas.give(argument);
        }
    }

    private void takeUnaligned(AllocateFunction function, Argument argument) {
        boolean padded = argument.alignBytes > AllocateFunction.ANY_ALIGN_BYTES && !argument.transferred;
        int blockBytes =
                padded ? paddedSize(argument.name, argument.sizeBytes, argument.alignBytes) : argument.sizeBytes;
        int blockAddress = function.ask(blockBytes, AllocateFunction.ANY_ALIGN_BYTES, argument.name);
        guest.ledger().add(blockAddress, blockBytes);
        int address = padded ? AllocateFunction.alignUp(blockAddress, argument.alignBytes) : blockAddress;
        argument.lies(address, blockAddress, blockBytes, AllocateFunction.ANY_ALIGN_BYTES);
    }

    /** The size that has room for {@code sizeBytes} bytes at an aligned address, wherever the block begins. */
    private static int paddedSize(String name, int sizeBytes, int alignBytes) {
        return Lower.sizeInInt(name, sizeBytes + (alignBytes - 1L));
    }

    /** The address of a block of no bytes, which the guest is not asked for. */
    int emptyAddress(int alignBytes) {
        return danglingEmpty ? alignBytes : 0;
    }

    /** How many parameters the allocator's free takes; 0 where there is none. */
    int freeParameterCount() {
        return free == null ? 0 : free.parameterCount();
    }

    /** Calls the allocator's free for a block that the ledger no longer holds. */
    void give(int address, int sizeBytes, int alignBytes) {
        if (free != null) {
            give(free, address, sizeBytes, alignBytes);
        }
    }

    /** Calls {@code function}, which frees, for a block that the ledger no longer holds. */
    void give(GuestFunction function, int address, int sizeBytes, int alignBytes) {
        int count = function.parameterCount();
        if (count == 1) {
            one[0] = address;
            guest.callAllocator(function, one);
            return;
        }
        long[] arguments = count == 2 ? two : three;
        arguments[0] = address;
        arguments[1] = sizeBytes;
        if (count > 2) {
            arguments[2] = alignBytes;
        }
        guest.callAllocator(function, arguments);
    }

    private AllocateFunction allocateFunction() {
        if (allocate == null) {
            throw new UnsupportedOperationException(
                    "module '" + module + "' exports no allocator that the bridge knows: name it with @WasmAllocator");
        }
        return allocate;
    }

    // For callers: blocks with a handle.

    /** The handle to a block that {@code function} handed over, or to no bytes where it gave none. */
    Allocation keep(GuestFunction function, int address, int sizeBytes, @Nullable GuestFunction named) {
        if (address == 0 || (sizeBytes == 0 && guest.keepsEmptyResults())) {
            return new GuestAllocation(guest, address);
        }
        requireUnowned(function, address, sizeBytes);
        return new GuestAllocation(guest, function, address, sizeBytes, named);
    }

    /** The handles to blocks that are to be closed. */
    Holdings.Kind held() {
        return held;
    }

    /** The innermost scope, which {@code handle} is from here on a block of; null where none is open. */
    @Nullable
    GuestScope scopeOf(GuestAllocation handle) {
        GuestScope innermost = arena.innermost();
        if (innermost != null) {
            innermost.remember(handle);
        }
        return innermost;
    }

    @Override
    public Scope scope() {
        return arena.open();
    }

    @Override
    public Allocation allocate(int sizeBytes) {
        return allocate(sizeBytes, AllocateFunction.NATURAL_ALIGN_BYTES);
    }

    @Override
    public Allocation allocate(int sizeBytes, int alignBytes) {
        if (sizeBytes < 0) {
            throw new IllegalArgumentException("sizeBytes must be at least 0, not " + sizeBytes);
        }
        if (alignBytes < 1 || Integer.bitCount(alignBytes) != 1) {
            throw new IllegalArgumentException("alignBytes must be a power of two, not " + alignBytes);
        }
        Collector collector = guest.collected().collector();
        if (allocate == null && collector != null) {
            return collected(collector, sizeBytes, alignBytes);
        }
        AllocateFunction function = allocateFunction();
        if (alignBytes > AllocateFunction.NATURAL_ALIGN_BYTES && !function.takesAlign()) {
            throw new IllegalArgumentException("'" + function.name()
                    + "' takes no alignment: alignBytes must be at most " + AllocateFunction.NATURAL_ALIGN_BYTES
                    + ", not " + alignBytes);
        }
        CallFrame call = guest.enter(function.guestFunction());
        try {
            return sizeBytes == 0
                    ? new GuestAllocation(guest, emptyAddress(alignBytes))
                    : block(function, sizeBytes, alignBytes);
        } finally {
            call.close();
        }
    }

    private static Allocation collected(Collector collector, int sizeBytes, int alignBytes) {
        if (sizeBytes > Collector.MOST_BYTES) {
            throw new IllegalArgumentException(
                    "sizeBytes must be at most " + Collector.MOST_BYTES + ", the largest object, not " + sizeBytes);
        }
        if (alignBytes > Collector.ALIGN_BYTES) {
            throw new IllegalArgumentException("alignBytes must be at most " + Collector.ALIGN_BYTES
                    + ", as objects are aligned, not " + alignBytes);
        }
        return collector.allocate(sizeBytes);
    }

    /**
     * A block of exactly that size wherever the allocator happens to align it, so that it can be transferred; else a larger one, with
     * an aligned address in it.
     */
    private GuestAllocation block(AllocateFunction function, int sizeBytes, int alignBytes) {
        String forWhat = "an allocation";
        int keptAlign = function.keptAlign(alignBytes);
        int blockBytes = sizeBytes;
        int blockAddress = function.ask(sizeBytes, keptAlign, forWhat);
        if (AllocateFunction.isMisaligned(blockAddress, alignBytes)) {
            give(blockAddress, sizeBytes, keptAlign);
            blockBytes = paddedSize(forWhat, sizeBytes, alignBytes);
            blockAddress = function.ask(blockBytes, keptAlign, forWhat);
        }
        int address = AllocateFunction.alignUp(blockAddress, alignBytes);
        return new GuestAllocation(
                guest, address, sizeBytes, blockAddress, blockBytes, keptAlign, function.guestFunction());
    }

    /** Frees the block of {@code handle}, which the host owns; {@code waited} is whether it was left to be freed. */
    void release(GuestAllocation handle, boolean waited) {
        Collector collector = guest.collected().collector();
        if (allocate == null && collector != null) {
            collector.release(handle, handle.start(), waited);
            return;
        }
        if (!handle.held()) {
            handle.released(waited);
            return;
        }
        GuestFunction named = handle.free();
        GuestFunction function = named == null ? free : named;
        if (function == null) {
            handle.lost();
            return;
        }
        CallFrame call = guest.enter(function);
        try {
            handle.released(waited);
            guest.expireViews();
            give(function, handle.blockAddress(), handle.blockBytes(), handle.blockAlign());
        } finally {
            call.close();
        }
    }

    @Override
    public Allocation allocateUtf8(String text) {
        Objects.requireNonNull(text, "text");
        try (ThreadGate inside = guest.entrance().enter("")) {
            if (guest.collected().collector() == null || allocate != null) {
                guest.requireEnterable(allocateFunction().guestFunction());
            }
            TextScratch scratch = new TextScratch();
            int sizeBytes = guest.codec().encode(TextType.UTF_8, "text", text, scratch);
            Allocation block = allocate(sizeBytes, 1);
            try {
                if (sizeBytes > 0) {
                    guest.memory().write(block.address(), scratch.bytes(), 0, sizeBytes);
                }
            } catch (Throwable failure) {
                abandon(block, failure);
                throw failure;
            }
            return block;
        }
    }

    /** Frees a block that no caller is given, because it could not be written. */
    private static void abandon(Allocation block, Throwable failure) {
        try {
            block.close();
        } catch (Throwable second) {
            failure.addSuppressed(second);
        }
    }

    private <A> Allocation copyOf(ArrayType<A, ?> type, A source) {
        Objects.requireNonNull(source, "source");
        long sizeBytes = (long) type.length(source) * type.elementBytes();
        Allocation block = allocate(Lower.sizeInInt("source", sizeBytes), type.elementBytes());
        try {
            if (sizeBytes > 0) {
                type.write(guest.memory(), block.address(), source, 0, type.length(source));
            }
        } catch (Throwable failure) {
            abandon(block, failure);
            throw failure;
        }
        return block;
    }

    @Override
    public Allocation copyOf(byte[] source) {
        return copyOf(ArrayType.BYTES, source);
    }

    @Override
    public Allocation copyOf(short[] source) {
        return copyOf(ArrayType.SHORTS, source);
    }

    @Override
    public Allocation copyOf(char[] source) {
        return copyOf(ArrayType.CHARS, source);
    }

    @Override
    public Allocation copyOf(int[] source) {
        return copyOf(ArrayType.INTS, source);
    }

    @Override
    public Allocation copyOf(long[] source) {
        return copyOf(ArrayType.LONGS, source);
    }

    @Override
    public Allocation copyOf(float[] source) {
        return copyOf(ArrayType.FLOATS, source);
    }

    @Override
    public Allocation copyOf(double[] source) {
        return copyOf(ArrayType.DOUBLES, source);
    }

    @Override
    public Loan lend(Object object) {
        Objects.requireNonNull(object, "object");
        guest.requireWritable();
        guest.entrance().enter("");
        try {
            return new KeptLoan(guest, object);
        } finally {
            guest.entrance().leave();
        }
    }

    @Override
    public int lentCount() {
        return guest.open() ? guest.lent().count() : 0;
    }

    @Override
    public int liveCount() {
        return guest.ledger().count();
    }

    @Override
    public long liveBytes() {
        return guest.ledger().bytes();
    }

    @Override
    public long peakBytes() {
        return guest.ledger().peakBytes();
    }

    @Override
    public long transferredCount() {
        return guest.ledger().transferredCount();
    }

    @Override
    public long transferredBytes() {
        return guest.ledger().transferredBytes();
    }

    /** Refuses a block that {@code function} hands over, and that the host owns already: it would be freed twice. */
    void requireUnowned(GuestFunction function, int address, long sizeBytes) {
        if (guest.ledger().overlaps(address, Math.max(sizeBytes, 1))) {
            throw guest.poison(guest.faults()
                    .pointer(function.name(), address, "the block overlaps one that the host still owns"));
        }
    }
}
