package io.wasmbridge.runtime.generated;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Marshaller;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a call that lower its arguments: each validates and encodes one, and throws {@link NullPointerException} for null and
 * {@link IllegalArgumentException} for what has no guest form.
 */
public abstract class Lowering {

    Lowering() {}

    /**
     * Lends an object to the guest until the call ends, and gives its handle. What an import returns is lent until the call of the bridge
     * ends that the guest is in.
     */
    public abstract int lendObject(String name, Object object);

    /** As {@link #lendObject(String, Object)}, where null is the number {@code absent}. */
    public final int lendObject(String name, @Nullable Object object, int absent) {
        return object == null ? absent : lendObject(name, object);
    }

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
}
