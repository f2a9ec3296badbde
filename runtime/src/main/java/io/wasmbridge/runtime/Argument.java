package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.LengthWord;
import io.wasmbridge.runtime.generated.Lowered;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A block of a call: an argument, an area for the result, or a result that the guest handed over. Reused from call to call. */
final class Argument extends Lowered {

    /** Where nothing can be written: a call that forgets to allocate a block does not get at the one that was here before. */
    private static final int NOWHERE = -1;

    private final CallBlocks blocks;

    /**
     * Whether the block is anything that those of most calls are not: what a method sets that begins with {@link #special()}. Only
     * such a block has more to reset, and to give back, than its place.
     */
    boolean special;

    String name = "";
    int address;
    int length;
    int sizeBytes;

    /** What the address is to be aligned to; once the block is allocated, what the guest was asked to align it to. */
    int alignBytes;

    int elementBytes;

    /** Where the content begins in the block. */
    int contentOffset;

    /** Where in the block the address that the guest gets points to. */
    int pointerOffset;

    /** Where in the block a u32 with the length of the content is; negative where there is none. */
    int wordOffset = -1;

    /** The block as the guest gave it and takes it back: what is passed lies in it, not always at its beginning. */
    int blockAddress;

    int blockBytes;

    /** Whether the guest owns the block when it has returned. */
    boolean transferred;

    /** Whether this is the memory under a view: not allocated and not freed by the call. */
    boolean inPlace;

    /** Whether the guest writes its result here. */
    boolean area;

    /** How many bytes of the guest's stack the area takes; 0 where it is a block. */
    int stackBytes;

    /** Where encoded text begins in the scratch of the call. */
    int textOffset;

    /** The index of the first element in the caller's array or buffer. */
    int offset;

    /** Whether the caller's buffer takes nothing. */
    boolean readOnly;

    /** Whether the ledger holds the block. */
    boolean live;

    /** Whether the guest runs with the block, which it owns when it returns. */
    boolean leaving;

    /** The class of which the block is an object of the guest's collector; 0 where it is none. */
    int classId;

    /** Whether a zero element follows the elements. */
    boolean terminated;

    /** The export that frees the block, where it is not the allocator's. */
    @Nullable
    GuestFunction free;

    /** What is written to the block, and to those that it points at, where that was composed. */
    @Nullable
    Composition composition;

    /** The block of the lengths, where those are an array of their own. */
    @Nullable
    Argument lengths;

    /** What is passed of a value without memory of its own. */
    long @Nullable [] flat;

    /** The block that is passed in place, or that a view passed in place belongs to. */
    @Nullable
    GuestAllocation borrowed;

    /** An argument among {@code blocks}. */
    Argument(CallBlocks blocks) {
        this.blocks = blocks;
    }

    /** What the block was before is forgotten. Stores no reference that is there already: under G1 that costs a fence in what is old. */
    @SuppressWarnings("ReferenceEquality") // another string of the same text is stored, and nothing is lost
    Argument reset(String name, int length, int sizeBytes, int alignBytes) {
        if (this.name != name) {
            this.name = name;
        }
        this.address = NOWHERE;
        this.length = length;
        this.sizeBytes = sizeBytes;
        this.alignBytes = alignBytes;
        this.elementBytes = alignBytes;
        this.live = false;
        if (special) {
            resetSpecial();
        }
        return this;
    }

    private void resetSpecial() {
        special = false;
        contentOffset = 0;
        pointerOffset = 0;
        wordOffset = -1;
        transferred = false;
        leaving = false;
        inPlace = false;
        area = false;
        stackBytes = 0;
        terminated = false;
        classId = 0;
        free = null;
        borrowed = null;
        composition = null;
        lengths = null;
        flat = null;
    }

    private Argument special() {
        special = true;
        return this;
    }

    /** The guest writes its result here. */
    Argument area() {
        special().area = true;
        return this;
    }

    /** The block is memory that is there already. */
    Argument inPlace() {
        special().inPlace = true;
        return this;
    }

    /** The block, which lies in place, is lent until the call ends. */
    Argument borrow(GuestAllocation lent) {
        lent.borrow();
        special().borrowed = lent;
        return this;
    }

    /** A zero element follows the elements. */
    Argument terminated() {
        special().terminated = true;
        return this;
    }

    /** {@code content} is written to the block, and to those that it points at. */
    Argument composed(Composition content) {
        special().composition = content;
        return this;
    }

    /** The lengths of what the block points at are in {@code block}. */
    Argument lengthsIn(Argument block) {
        special().lengths = block;
        return this;
    }

    /** What is passed instead of the block. */
    void flattened(long[] values) {
        special().flat = values;
    }

    /** The block lies in so many bytes of the guest's stack. */
    void onStack(int address, int stackBytes) {
        this.address = address;
        special().stackBytes = stackBytes;
    }

    /** An export frees the block. */
    void freedBy(GuestFunction export) {
        special().free = export;
    }

    /** The block is the guest's as soon as the one is that points at it. */
    void transferredAlong() {
        special().transferred = true;
    }

    /** The block is an object of the guest's collector. */
    Argument object(int id) {
        if (sizeBytes > Collector.MOST_BYTES) {
            throw new IllegalArgumentException("'" + name + "' takes " + sizeBytes
                    + " bytes, more than an object can have: " + Collector.MOST_BYTES);
        }
        special().classId = id;
        return this;
    }

    /** The block begins with its length, for which {@code sizeBytes} has room. */
    Argument behind(LengthWord word, ArrayType<?, ?> type) {
        return behind(word, type.elementBytes(), type.elementBytes());
    }

    /** As {@link #behind(LengthWord, ArrayType)}, of elements that are aligned to {@code contentAlign}. */
    Argument behind(LengthWord word, int elementBytes, int contentAlign) {
        this.alignBytes = word.contentOffset(contentAlign);
        this.elementBytes = elementBytes;
        special().contentOffset = word.contentOffset(contentAlign);
        pointerOffset = word.pointerOffset(contentAlign);
        wordOffset = word.wordOffset(contentAlign);
        return this;
    }

    @Override
    public Argument countedBy(String parameter, int count) {
        return between(parameter, count, length, "length");
    }

    @Override
    public Argument countedInBytesBy(String parameter, int count) {
        return between(parameter, count, lengthBytes(), "bytes");
    }

    private Argument between(String parameter, int count, int most, String what) {
        if (count < 0 || count > most) {
            throw new IllegalArgumentException("'" + parameter + "' is " + count + ", and has to be between 0 and the "
                    + what + " of '" + name + "', " + most);
        }
        return this;
    }

    @Override
    public Argument ofLength(int elementCount) {
        if (length != elementCount) {
            throw new IllegalArgumentException(
                    "'" + name + "' has " + length + " elements, the guest takes exactly " + elementCount);
        }
        return this;
    }

    /** The argument is at {@code address}, in a block that the ledger holds. */
    void lies(int address, int blockAddress, int blockBytes, int alignBytes) {
        this.address = address;
        this.blockAddress = blockAddress;
        this.blockBytes = blockBytes;
        this.alignBytes = alignBytes;
        this.live = true;
    }

    @Override
    public Argument transferred() {
        if (borrowed != null) {
            borrowed.pledge();
        }
        special().transferred = true;
        blocks.expectTransfer();
        if (composition != null) {
            composition.transferParts();
        }
        return this;
    }

    @Override
    public Argument writable() {
        if (readOnly) {
            throw new IllegalArgumentException(
                    "'" + name + "' is a read-only buffer, which cannot take what the guest writes");
        }
        return this;
    }

    @Override
    public int address() {
        return address + pointerOffset;
    }

    @Override
    public int lengthsAddress() {
        return lengths == null ? 0 : lengths.address();
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public int lengthBytes() {
        return length * elementBytes;
    }

    @Override
    public long flat(int index) {
        return Objects.requireNonNull(flat)[index];
    }
}
