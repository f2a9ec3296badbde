package io.wasmbridge.runtime.generated;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.GuestErrorException;
import io.wasmbridge.runtime.Marshaller;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call into the guest, step by step: lower every argument, {@link #allocate}, write every block, {@link #invoke}, lift the
 * result, {@link #close}. Nothing reaches the guest before {@link #allocate}, so a wrong Java argument costs nothing.
 */
public abstract class GuestCall implements AutoCloseable {

    private static final long[] NONE = new long[0];

    private final long[] one = new long[1];
    private final long[] two = new long[2];

    /** For the runtime. */
    protected GuestCall() {}

    // Lower: validate and encode. Each throws NullPointerException for null, IllegalArgumentException for what has no
    // guest form.

    /** The text of a sequence of characters, as it is now. */
    public abstract String text(String name, CharSequence sequence);

    /** Lowers to (pointer, length in code units). */
    public abstract Lowered lowerString(TextType type, String name, String text);

    /** As {@link #lowerString(TextType, String, String)}, in UTF-8. */
    public final Lowered lowerString(String name, String text) {
        return lowerString(TextType.UTF_8, name, text);
    }

    /** Lowers to a pointer to text that ends with a zero code unit. */
    public abstract Lowered lowerTerminatedString(TextType type, String name, String text);

    /** As {@link #lowerTerminatedString(TextType, String, String)}, in UTF-8. */
    public final Lowered lowerTerminatedString(String name, String text) {
        return lowerTerminatedString(TextType.UTF_8, name, text);
    }

    /** Lowers to a pointer to {@code capacityBytes} bytes, whole code units: text, a zero code unit, zeros. */
    public abstract Lowered lowerFixedString(TextType type, String name, String text, int capacityBytes);

    /** As {@link #lowerFixedString(TextType, String, String, int)}, in UTF-8. */
    public final Lowered lowerFixedString(String name, String text, int capacityBytes) {
        return lowerFixedString(TextType.UTF_8, name, text, capacityBytes);
    }

    /** Lowers to a pointer to text, or before it, where the length is a word beside the text. */
    public abstract Lowered lowerString(LengthWord word, TextType type, String name, String text);

    /** As {@link #lowerString(LengthWord, TextType, String, String)}, in UTF-8. */
    public final Lowered lowerString(LengthWord word, String name, String text) {
        return lowerString(word, TextType.UTF_8, name, text);
    }

    /** Lowers to (pointer, element count): the elements that an array has, or a buffer from its position to its limit. */
    public abstract <A> Lowered lower(ArrayType<A, ?> type, String name, A array);

    /** Lowers to a pointer to the elements and a zero element; none of the elements may be zero. */
    public abstract <A> Lowered lowerTerminated(ArrayType<A, ?> type, String name, A array);

    /** Lowers to a pointer to the elements, or before them, where the length is a word beside them. */
    public abstract <A> Lowered lower(LengthWord word, ArrayType<A, ?> type, String name, A array);

    /** Lowers to a pointer to exactly {@code elementCount} elements. */
    public abstract <A> Lowered lowerFixed(ArrayType<A, ?> type, String name, A array, int elementCount);

    /** Refuses null. */
    public abstract void require(String name, @Nullable Object value);

    /** What a marshaller of the user's makes of an argument: bytes, which are lowered as such. */
    public abstract <T> byte[] marshal(Marshaller<T> marshaller, String name, T value);

    /** What a marshaller of the user's makes of bytes that the guest gave. */
    public abstract <T> T unmarshal(Marshaller<T> marshaller, byte[] bytes);

    /** Lowers to a pointer to the value. */
    public abstract <T> Lowered lower(MemoryType<T> type, String name, T value);

    /** Lowers to (pointer, count): the values that there are now, side by side. */
    public abstract <S> Lowered lower(SequenceType<S> type, String name, S values);

    /** Lowers to a pointer to values that each are a pointer, and a null pointer. */
    public abstract <S> Lowered lowerTerminated(SequenceType<S> type, String name, S values);

    /** Lowers to a pointer to the values, or before them, where the length in bytes is a word beside them. */
    public abstract <S> Lowered lower(LengthWord word, SequenceType<S> type, String name, S values);

    /** As {@link #lower(SequenceType, String, Object)}, of texts whose lengths are an array of their own. */
    public abstract <S> Lowered lowerParallel(SequenceType<S> type, String name, S values);

    /** Lowers to a pointer to exactly {@code count} values. */
    public abstract <S> Lowered lowerFixed(SequenceType<S> type, String name, S values, int count);

    /** Reserves memory for as many values as {@code values} has, which the guest writes. */
    public abstract <T> Lowered reserve(SequenceType<T[]> type, String name, T[] values);

    /** As {@link #reserve(SequenceType, String, Object[])}, behind the length in bytes. */
    public abstract <T> Lowered reserve(LengthWord word, SequenceType<T[]> type, String name, T[] values);

    /** Lowers to the arguments that {@code flat} makes of the value, and blocks for what it points at. */
    public abstract <T> Lowered lowerFlat(MemoryType<T> type, FlatType flat, String name, T value);

    /** Begins a block that holds several arguments, to which what is passed is a pointer. */
    public abstract Lowered tuple(int sizeBytes, int alignBytes);

    /** Lowers an argument into {@code tuple}. */
    public abstract <T> void lowerInto(Lowered tuple, MemoryType<T> type, String name, int offset, T value);

    /** Lowers to a code point; refuses half a surrogate pair, which is none. */
    public abstract int lowerCodePoint(String name, char value);

    /** Lowers to a pointer to the text as an object of the guest's collector, which is pinned for the call. */
    public abstract Lowered lowerObject(String name, String text);

    /** Lowers to a pointer to an object of the guest's collector, which is pinned for the call with all that it refers to. */
    public abstract <T> Lowered lower(ObjectType<T> type, String name, T value);

    /** As {@link #lower(ObjectType, String, Object)}, of as many elements as {@code array} has, which the guest writes. */
    public abstract <A> Lowered reserve(ObjectElements<A> type, String name, A array);

    /** Passes the memory under a view of this instance in place, as (pointer, element count). */
    public abstract <V> Lowered lowerView(ArrayType<?, V> type, String name, V view);

    /** Passes the memory under a view of exactly {@code elementCount} elements in place, as a pointer. */
    public abstract <V> Lowered lowerFixedView(ArrayType<?, V> type, String name, V view, int elementCount);

    /** Passes a block of this instance in place, as (pointer, size in bytes); lent for the call, unless transferred. */
    public abstract Lowered lowerAllocation(String name, Allocation allocation);

    /** Passes a block of exactly {@code sizeBytes} bytes in place, as a pointer. */
    public abstract Lowered lowerFixedAllocation(String name, Allocation allocation, int sizeBytes);

    /** Stands for an argument that is not there: passed as a null pointer and length 0, with no block. */
    public abstract Lowered absent(String name);

    /** What an Optional argument holds, or null. */
    public abstract <T> @Nullable T orNull(String name, Optional<T> value);

    /** The one element of an argument, or null. */
    public abstract int @Nullable [] orNull(String name, OptionalInt value);

    /** The one element of an argument, or null. */
    public abstract long @Nullable [] orNull(String name, OptionalLong value);

    /** The one element of an argument, or null. */
    public abstract double @Nullable [] orNull(String name, OptionalDouble value);

    /** The length of a result, where {@code parameter} holds it: at least 0. */
    public final int givenLength(String parameter, int length) {
        if (length < 0) {
            throw new IllegalArgumentException("'" + parameter + "' is " + length + ", and a length is at least 0");
        }
        return length;
    }

    /** The length of a result in elements, where {@code parameter} holds it in bytes: whole elements. */
    public final int givenLengthInBytes(ArrayType<?, ?> type, String parameter, int lengthBytes) {
        if (givenLength(parameter, lengthBytes) % type.elementBytes() != 0) {
            throw new IllegalArgumentException("'" + parameter + "' is " + lengthBytes
                    + ", and has to be a multiple of " + type.elementBytes() + ", the bytes of " + type.elementName());
        }
        return lengthBytes / type.elementBytes();
    }

    /** Lowers to an i32 of {@code bits} unsigned bits, 1 to 32; refuses a value that has more. */
    public final int lowerUnsigned(String name, long value, int bits) {
        long largest = (1L << bits) - 1;
        if (value < 0 || value > largest) {
            throw new IllegalArgumentException("'" + name + "' is " + value + ", the guest takes 0 to " + largest);
        }
        return (int) value;
    }

    /** Lowers to the number of a constant in an i32. */
    public abstract <E extends Enum<E>> int lowerEnum(EnumType<E> type, String name, E constant);

    /** Lowers to the bits of a set, in an i32 or an i64. */
    public abstract <E extends Enum<E>> long lowerFlags(FlagsType<E> type, String name, EnumSet<E> set);

    /** An area of {@code sizeBytes} bytes, aligned to 4, that the guest writes {@code what} to; freed with the other blocks. */
    public final Lowered area(String what, int sizeBytes) {
        return area(what, sizeBytes, Integer.BYTES);
    }

    /** As {@link #area(String, int)}, aligned to {@code alignBytes}. */
    public abstract Lowered area(String what, int sizeBytes, int alignBytes);

    /** A buffer of {@code capacity} elements that the guest fills with {@code what}; freed with the other blocks. */
    public abstract Lowered buffer(ArrayType<?, ?> type, String what, int capacity);

    /** As {@link #buffer}, of which the last element is the terminator's. */
    public abstract Lowered terminatedBuffer(ArrayType<?, ?> type, String what, int capacity);

    /** Allocates a block for every argument that needs one, in the order they were lowered, and checks each address. */
    public abstract void allocate();

    // Write: fill the blocks.

    /** Writes a lowered string or a composed value, with what it points at. */
    public abstract void write(Lowered string);

    /** Writes the elements that were lowered, and the terminator where it was lowered with one. */
    public abstract <A> void write(ArrayType<A, ?> type, Lowered argument, A array);

    /** Fills the block of an output, or an area, with zeros. */
    public abstract void clear(Lowered output);

    // Invoke.

    /**
     * Runs the guest function. From here on transferred blocks are the guest's.
     *
     * @param arguments one per wasm parameter: an i32 in the low half, an f32 or f64 as its raw bits
     * @return the first result in the same form, its unused bits unspecified; 0 where there is none
     */
    public abstract long invoke(long... arguments);

    /** As {@link #invoke(long...)}, without a new array. */
    public final long invoke(long first) {
        one[0] = first;
        return invoke(one);
    }

    /** As {@link #invoke(long...)}, without a new array. */
    public final long invoke(long first, long second) {
        two[0] = first;
        two[1] = second;
        return invoke(two);
    }

    /**
     * Runs a guest function of several results. From here on transferred blocks are the guest's.
     *
     * @param resultCount how many results the function has
     * @param arguments as for {@link #invoke(long...)}
     * @return exactly as many results, in the same form
     */
    public abstract long[] invokeAll(int resultCount, long... arguments);

    /** As {@link #invokeAll(int, long...)}, without a new array of arguments. */
    public final long[] invokeAll(int resultCount, long first) {
        one[0] = first;
        return invokeAll(resultCount, one);
    }

    /** As {@link #invokeAll(int, long...)}, without a new array of arguments. */
    public final long[] invokeAll(int resultCount, long first, long second) {
        two[0] = first;
        two[1] = second;
        return invokeAll(resultCount, two);
    }

    /**
     * What to throw for a status that says error.
     *
     * @param message asks the guest what went wrong, once; a failure to answer is a suppressed exception
     */
    public abstract GuestErrorException error(long status, Supplier<? extends @Nullable Object> message);

    /** As {@link #error(long, Supplier)}, with nobody to ask. */
    public final GuestErrorException error(long status) {
        return error(status, () -> "");
    }

    /**
     * Whether a buffer was too small.
     *
     * @param told what the function gave: the number of elements that it wrote; above the capacity, or negative, the number that it needs
     */
    public abstract boolean exceeds(Lowered buffer, long told);

    /** As {@link #exceeds}, of bytes. */
    public abstract boolean exceedsBytes(Lowered buffer, long told);

    /** A cleared buffer of the size that is needed, for the function to be run once more; freed with the other blocks. */
    public abstract Lowered larger(Lowered buffer, long told);

    /** As {@link #larger}, of bytes. */
    public abstract Lowered largerBytes(Lowered buffer, long told);

    /** The number of elements that a function wrote to a buffer, which has to be within its capacity. */
    public abstract int filled(Lowered buffer, long told);

    /** As {@link #filled}, of bytes. */
    public abstract int filledBytes(Lowered buffer, long told);

    /** Runs another guest function for a pointer or a length, or reads a global for it. */
    public abstract int ask(GuestFunction getter, long... arguments);

    /**
     * As {@link #ask}, with the pointer where the getter takes one i32, with nothing where it takes nothing, else with the arguments of the
     * function that gave the pointer.
     */
    public abstract int askAsItTakes(GuestFunction getter, int pointer, long... arguments);

    // Or access a global instead: no guest code runs, and no view expires.

    /** The value of the global, in the form of a result of {@link #invoke(long...)}. */
    public final long readGlobal() {
        return access(NONE);
    }

    /** Sets the global; {@code value} has the form of an argument of {@link #invoke(long...)}. */
    public final void writeGlobal(long value) {
        one[0] = value;
        access(one);
    }

    /** Reads the global of this call, or sets it to the one value that is given. For the runtime. */
    protected abstract long access(long... value);

    /**
     * Arranges that {@code told} is called when this call ends, unless the instance is then poisoned or closed, with what the guest
     * function gave: it may free the result. Nothing where the instance lacks it.
     */
    public abstract void postReturn(GuestFunction told, long given);

    // Lift: check the range of what the guest returned, then the limit, then copy out.

    /** The four bytes of an area at {@code offsetBytes}: an address, or a number that may be any. */
    public abstract int word(Lowered area, int offsetBytes);

    /** The bits of a value of {@code sizeBytes} bytes, 1, 2, 4 or 8, at the beginning of an area; the rest is 0. */
    public abstract long bits(Lowered area, int sizeBytes);

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

    /** Frees the blocks of the call in reverse order, unless the instance was poisoned or closed, and ends the call. */
    @Override
    public abstract void close();
}
