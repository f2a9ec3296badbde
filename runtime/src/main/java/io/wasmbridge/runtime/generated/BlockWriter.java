package io.wasmbridge.runtime.generated;

import io.wasmbridge.runtime.Marshaller;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * A block of guest memory that is composed on the host, before anything is allocated: zeros at first, then what marshallers write at
 * offsets within it. What it points at is composed as well, as a block of its own. Belongs to its call: never kept.
 */
public abstract class BlockWriter {
    /** For the runtime. */
    protected BlockWriter() {}

    /** Writes 1 or 0. */
    public final void setBoolean(int offset, boolean value) {
        setByte(offset, (byte) (value ? 1 : 0));
    }

    /** Writes a byte. */
    public abstract void setByte(int offset, byte value);

    /** Writes two bytes, little-endian. */
    public abstract void setShort(int offset, short value);

    /** Writes two bytes, little-endian. */
    public final void setChar(int offset, char value) {
        setShort(offset, (short) value);
    }

    /** Writes four bytes, little-endian. */
    public abstract void setInt(int offset, int value);

    /** Writes eight bytes, little-endian. */
    public abstract void setLong(int offset, long value);

    /** Writes the raw bits. */
    public final void setFloat(int offset, float value) {
        setInt(offset, Float.floatToRawIntBits(value));
    }

    /** Writes the raw bits. */
    public final void setDouble(int offset, double value) {
        setLong(offset, Double.doubleToRawLongBits(value));
    }

    /** Writes 8, 16 or 32 {@code bits} without a sign; refuses a value that has more. */
    public final void setUnsigned(String name, int offset, long value, int bits) {
        enter(name);
        setUnsigned(offset, value, bits);
        leave();
    }

    /** As {@link #setUnsigned(String, int, long, int)}, of what the path names already. */
    final void setUnsigned(int offset, long value, int bits) {
        long largest = (1L << bits) - 1;
        if (value < 0 || value > largest) {
            throw new IllegalArgumentException("'" + path() + "' is " + value + ", the guest takes 0 to " + largest);
        }
        switch (bits) {
            case Byte.SIZE -> setByte(offset, (byte) value);
            case Short.SIZE -> setShort(offset, (short) value);
            default -> setInt(offset, (int) value);
        }
    }

    /** Writes the number of a constant. */
    public final <E extends Enum<E>> void setEnum(EnumType<E> type, String name, int offset, E constant) {
        enter(name);
        requireNonNull(constant);
        setInt(offset, type.number(constant));
        leave();
    }

    /** Writes the bits of a set to 4 or 8 {@code sizeBytes}. */
    public final <E extends Enum<E>> void setFlags(
            FlagsType<E> type, String name, int offset, EnumSet<E> set, int sizeBytes) {
        enter(name);
        requireNonNull(set);
        if (sizeBytes == Long.BYTES) {
            setLong(offset, type.bits(set));
        } else {
            setInt(offset, (int) type.bits(set));
        }
        leave();
    }

    /** Writes the number of a constant in 1, 2 or 4 bytes. */
    final <E extends Enum<E>> void setEnum(EnumType<E> type, int offset, int sizeBytes, E constant) {
        int number = type.number(constant);
        if (sizeBytes < Integer.BYTES && number >>> (sizeBytes * Byte.SIZE) != 0) {
            throw new IllegalArgumentException("'" + path() + "' has the number " + number + ", the guest takes "
                    + sizeBytes * Byte.SIZE + " bits");
        }
        setSized(offset, sizeBytes, number);
    }

    /** Writes the bits of a set of constants in 1, 2 or 4 bytes. */
    final <E extends Enum<E>> void setFlags(FlagsType<E> type, int offset, int sizeBytes, EnumSet<E> set) {
        setSized(offset, sizeBytes, (int) type.bits(set));
    }

    /** Writes the number of a case in 1, 2 or 4 bytes. */
    final void setCase(int offset, int sizeBytes, int number) {
        setSized(offset, sizeBytes, number);
    }

    private void setSized(int offset, int sizeBytes, int number) {
        switch (sizeBytes) {
            case Byte.BYTES -> setByte(offset, (byte) number);
            case Short.BYTES -> setShort(offset, (short) number);
            default -> setInt(offset, number);
        }
    }

    /** Writes a code point in four bytes; refuses half a surrogate pair, which is none. */
    protected abstract void setCodePoint(int offset, char value);

    /** Writes a component, which is null only where its type allows that. */
    public final <T> void set(MemoryType<T> type, String name, int offset, T value) {
        enter(name);
        set(type, offset, value);
        leave();
    }

    /** As {@link #set}; the guest owns what the component points at from the moment it is called. */
    public final <T> void setTransferred(MemoryType<T> type, String name, int offset, T value) {
        boolean before = transfer(true);
        set(type, name, offset, value);
        transfer(before);
    }

    /** As {@link #set}, of the element at {@code index}. */
    final <T> void set(MemoryType<T> type, int index, int offset, T value) {
        enter(index);
        set(type, offset, value);
        leave();
    }

    /** What a marshaller of the user's makes of the value that the path names. */
    protected abstract <T> byte[] marshal(Marshaller<T> marshaller, T value);

    /** Writes the value that the path names already. */
    public final <T> void set(MemoryType<T> type, int offset, T value) {
        if (!type.allowsNull()) {
            requireNonNull(value);
        }
        type.lower(this, offset, value);
    }

    /** What is written from here on is named {@code component} of what was written until now. */
    protected abstract void enter(String component);

    /** What is written from here on is the element at {@code index} of what was written until now. */
    protected abstract void enter(int index);

    /** Ends what {@link #enter} began. */
    protected abstract void leave();

    /** The name of what is written, for a message. */
    protected abstract CharSequence path();

    /** Refuses null. */
    protected abstract void requireNonNull(@Nullable Object value);

    /** Whether the guest owns the blocks that are composed from here on; gives what held before. */
    protected abstract boolean transfer(boolean transferred);

    /** Writes the elements of {@code array} here, exactly {@code count}. */
    protected abstract <A> void setElements(ArrayType<A, ?> type, int offset, A array, int count);

    /** Writes text, a zero code unit and zeros here, {@code capacityBytes} together. */
    protected abstract void setText(TextType type, int offset, String text, int capacityBytes);

    /** Refuses any other number of elements than {@code count}. */
    protected final void requireCount(int actual, int count) {
        if (actual != count) {
            throw new IllegalArgumentException(
                    "'" + path() + "' has " + actual + " elements, the guest takes exactly " + count);
        }
    }

    /** Points at text in a block of its own, which {@code terminated} ends with a zero; gives its length in code units. */
    protected abstract int point(int offset, TextType type, boolean terminated, String text);

    /** Points at text in a block of its own; its length in code units goes to the same offset of the block of lengths. */
    protected abstract void pointBeside(int offset, TextType type, String text);

    /** Points at the elements of {@code array} in a block of their own, which {@code terminated} ends with a zero; gives their number. */
    protected abstract <A> int point(int offset, ArrayType<A, ?> type, boolean terminated, A array);

    /** Points at a new block of so many bytes of {@code type}, and gives it. */
    protected abstract BlockWriter point(int offset, MemoryType<?> type, int count);

    /** Points at the object of {@code value}, which is composed as well. */
    protected abstract <T> void refer(int offset, ObjectType<T> type, T value);
}
