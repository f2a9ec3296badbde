package io.wasmbridge.runtime.generated;

import io.wasmbridge.runtime.Allocation;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** The steps of a call that lift its results: each checks the range of what the guest returned, then the limit, then copies out. */
public abstract class Lifting extends Lowering {

    Lifting() {}

    /** Reads components that the guest wrote: through addresses within an area. Everything that is copied out counts towards one limit. */
    public abstract BlockReader components();

    /** Reads components that the function returned: as memory that has four bytes for each of {@code results}, from address 0 on. */
    public abstract BlockReader components(long[] results);

    /** The four bytes of an area at {@code offsetBytes}: an address, or a number that may be any. */
    public abstract int word(Lowered area, int offsetBytes);

    /** The bits of a value of {@code sizeBytes} bytes, 1, 2, 4 or 8, at the beginning of an area; the rest is 0. */
    public abstract long bits(Lowered area, int sizeBytes);

    /** As {@link #bits(Lowered, int)}, of a value at {@code offsetBytes}. */
    public abstract long bits(Lowered area, int offsetBytes, int sizeBytes);

    /** The Options and Results of the call, where they cross as numbers. */
    public abstract RustValues rust();

    /** Checks the range of two words that the guest keeps: a pointer and a length. */
    public abstract void checkPair(int pair);

    /** Takes over two words that the guest handed to the host: freed when this call closes. */
    public final void adoptPair(int pair) {
        adoptPair(pair, null);
    }

    /** As {@link #adoptPair(int)}, freed by {@code free}; by the allocator's own free for null. */
    public abstract void adoptPair(int pair, @Nullable GuestFunction free);

    /** One of the two words, which were checked or taken over. */
    public abstract int pairWord(int pair, int offsetBytes);

    /** Takes over a block that the guest handed to the host: freed when this call closes. */
    public abstract void adopt(ArrayType<?, ?> type, int pointer, int elementCount);

    /** As {@link #adopt(ArrayType, int, int)}, freed by {@code free}. */
    public abstract void adopt(ArrayType<?, ?> type, int pointer, int elementCount, GuestFunction free);

    /** As {@link #adopt(ArrayType, int, int)}, with the length in bytes. */
    public final void adoptBytes(ArrayType<?, ?> type, int pointer, int lengthBytes) {
        adoptBytes(type, pointer, lengthBytes, null);
    }

    /** As {@link #adoptBytes(ArrayType, int, int)}, freed by {@code free}; by the allocator's own free for null. */
    public abstract void adoptBytes(ArrayType<?, ?> type, int pointer, int lengthBytes, @Nullable GuestFunction free);

    /** Takes over a block that has its length beside its content, and gives that length in bytes. */
    public final int adopt(LengthWord word, ArrayType<?, ?> type, int pointer) {
        return adopt(word, type, pointer, null);
    }

    /** As {@link #adopt(LengthWord, ArrayType, int)}, freed by {@code free}; by the allocator's own free for null. */
    public abstract int adopt(LengthWord word, ArrayType<?, ?> type, int pointer, @Nullable GuestFunction free);

    /** The length in bytes of content that has it beside it. */
    public abstract int lengthBytes(LengthWord word, ArrayType<?, ?> type, int pointer);

    /** The elements in {@code lengthBytes} bytes that are to be copied out. */
    public abstract int copiedElements(ArrayType<?, ?> type, int pointer, int lengthBytes);

    /** The elements in {@code lengthBytes} bytes of which there is to be a view. */
    public abstract int shownElements(ArrayType<?, ?> type, int pointer, int lengthBytes);

    /** Takes over a block that ends with a zero element, and counts the elements before that. */
    public abstract int adoptTerminated(ArrayType<?, ?> type, int pointer);

    /** As {@link #adoptTerminated(ArrayType, int)}, freed by {@code free}. */
    public abstract int adoptTerminated(ArrayType<?, ?> type, int pointer, GuestFunction free);

    /** Counts the elements before the zero element. */
    public abstract int terminatedLength(ArrayType<?, ?> type, int pointer);

    /** Copies out {@code length} code units of text. (0, 0) is the empty text. */
    public abstract String liftString(TextType type, int pointer, int length);

    /** As {@link #liftString(TextType, int, int)}, in UTF-8. */
    public final String liftString(int pointer, int lengthBytes) {
        return liftString(TextType.UTF_8, pointer, lengthBytes);
    }

    /** Copies out the text within {@code capacity} code units, up to the first zero. */
    public abstract String liftFixedString(TextType type, int pointer, int capacity);

    /** As {@link #liftFixedString(TextType, int, int)}, in UTF-8. */
    public final String liftFixedString(int pointer, int capacityBytes) {
        return liftFixedString(TextType.UTF_8, pointer, capacityBytes);
    }

    /** Copies out an array or a buffer. (0, 0) is the empty one. */
    public abstract <A> A liftArray(ArrayType<A, ?> type, int pointer, int elementCount);

    /** A view that lives until the next call into the guest. */
    public abstract <V> V liftView(ArrayType<?, V> type, int pointer, int elementCount);

    /** A view that lives as long as the instance. */
    public abstract <V> V liftBuffer(ArrayType<?, V> type, int pointer, int elementCount);

    /** Takes over the block of a value, and what it points at: freed when this call closes. */
    public abstract void adopt(MemoryType<?> type, int pointer);

    /** Takes over the block of a value, which {@code free} frees with all that it points at. */
    public abstract void adopt(MemoryType<?> type, int pointer, GuestFunction free);

    /** Takes over the blocks that a value points at, where {@code handedOver} or where they have that owner; the value is not. */
    public abstract void adoptParts(MemoryType<?> type, int pointer, boolean handedOver);

    /** As {@link #adopt(MemoryType, int)}, of {@code count} values. (0, 0) is none. */
    public abstract void adopt(SequenceType<?> type, int pointer, int count);

    /** As {@link #adopt(MemoryType, int, GuestFunction)}, of {@code count} values. (0, 0) is none. */
    public abstract void adopt(SequenceType<?> type, int pointer, int count, GuestFunction free);

    /** As {@link #adopt(SequenceType, int, int)}, of pointers that end with a null pointer; counts them. */
    public abstract int adoptTerminated(SequenceType<?> type, int pointer);

    /** As {@link #adopt(SequenceType, int, int, GuestFunction)}, of pointers that end with a null pointer; counts them. */
    public abstract int adoptTerminated(SequenceType<?> type, int pointer, GuestFunction free);

    /** As {@link #adoptParts(MemoryType, int, boolean)}, of {@code count} values. */
    public abstract void adoptParts(SequenceType<?> type, int pointer, int count, boolean handedOver);

    /** Copies out a value, with what it points at. */
    public abstract <T> T lift(MemoryType<T> type, int pointer);

    /** Copies out {@code count} values, with what they point at. (0, 0) is none. */
    public abstract <S> S lift(SequenceType<S> type, int pointer, int count);

    /** The values that stand in {@code lengthBytes} bytes. */
    public abstract int countValues(SequenceType<?> type, int pointer, int lengthBytes);

    /** Copies values back into the caller's array. */
    public abstract <T> void copyBack(SequenceType<T[]> type, Lowered output, T[] array);

    /** Takes over what the guest handed over in an output, before anything is read that could fail. */
    public abstract void adoptParts(SequenceType<?> type, Lowered output);

    /** Takes over a block that the caller frees. (0, 0) is one of no bytes. */
    public final Allocation liftAllocation(int pointer, int sizeBytes) {
        return liftAllocation(pointer, sizeBytes, null);
    }

    /** As {@link #liftAllocation(int, int)}, freed by {@code free}; by the allocator's own free for null. */
    public abstract Allocation liftAllocation(int pointer, int sizeBytes, @Nullable GuestFunction free);

    /** The character of a code point that the guest gave. */
    public abstract char liftCodePoint(int codePoint);

    /** Copies out what an object of the guest's collector holds, and what it refers to. */
    public abstract <T> T lift(ObjectType<T> type, int pointer);

    /** Copies the elements of an object back into the caller's array or buffer, where they were when it was lowered. */
    public abstract <A> void copyBack(ObjectElements<A> type, Lowered output, A array);

    /**
     * The object behind a handle that the guest gives back.
     *
     * @throws io.wasmbridge.runtime.GuestValueException if it stands for no object that the guest is lent, or for none of that type
     */
    public abstract <T> T hostObject(Class<T> type, int handle);

    /** As {@link #hostObject(Class, int)}, where the number {@code absent} is null. */
    public final <T> @Nullable T hostObject(Class<T> type, int handle, int absent) {
        return handle == absent ? null : hostObject(type, handle);
    }

    /** The constant of a number that the guest gave. */
    public abstract <E extends Enum<E>> E liftEnum(EnumType<E> type, int number);

    /** The set of an i32 that the guest gave. */
    public final <E extends Enum<E>> EnumSet<E> liftFlags(FlagsType<E> type, int bits) {
        return liftFlags(type, Integer.toUnsignedLong(bits));
    }

    /** The set of an i64 that the guest gave. */
    public abstract <E extends Enum<E>> EnumSet<E> liftFlags(FlagsType<E> type, long bits);

    /** Copies the block of an output back into the caller's array or buffer, where its elements were when they were lowered. */
    public abstract <A> void copyBack(ArrayType<A, ?> type, Lowered output, A array);
}
