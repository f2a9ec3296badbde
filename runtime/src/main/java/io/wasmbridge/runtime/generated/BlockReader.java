package io.wasmbridge.runtime.generated;

import io.wasmbridge.runtime.Marshaller;
import java.util.EnumSet;

/**
 * Guest memory as marshallers read it while the result of a call is lifted: what lies at an address is inside memory, for that was
 * checked before, and what it points at is checked when it is followed. Everything that one result copies out counts towards one
 * limit. Belongs to its call: never kept.
 */
public abstract class BlockReader {
    /** For the runtime. */
    protected BlockReader() {}

    /** Whether the byte is not zero. */
    public final boolean getBoolean(int address) {
        return getByte(address) != 0;
    }

    /** A byte. */
    public abstract byte getByte(int address);

    /** Two bytes, little-endian. */
    public abstract short getShort(int address);

    /** Two bytes, little-endian. */
    public final char getChar(int address) {
        return (char) getShort(address);
    }

    /** Four bytes, little-endian. */
    public abstract int getInt(int address);

    /** Eight bytes, little-endian. */
    public abstract long getLong(int address);

    /** Of raw bits. */
    public final float getFloat(int address) {
        return Float.intBitsToFloat(getInt(address));
    }

    /** Of raw bits. */
    public final double getDouble(int address) {
        return Double.longBitsToDouble(getLong(address));
    }

    /** The constant of the number there. */
    public abstract <E extends Enum<E>> E getEnum(EnumType<E> type, int address);

    /** The constants of the bits in 1, 2, 4 or 8 {@code sizeBytes}. */
    public final <E extends Enum<E>> EnumSet<E> getFlags(FlagsType<E> type, int address, int sizeBytes) {
        return flags(
                type,
                switch (sizeBytes) {
                    case Byte.BYTES -> Byte.toUnsignedLong(getByte(address));
                    case Short.BYTES -> getChar(address);
                    case Integer.BYTES -> Integer.toUnsignedLong(getInt(address));
                    default -> getLong(address);
                });
    }

    /** The constants of bits. */
    protected abstract <E extends Enum<E>> EnumSet<E> flags(FlagsType<E> type, long bits);

    /** The constant of the number in 1, 2 or 4 bytes there. */
    protected abstract <E extends Enum<E>> E getEnum(EnumType<E> type, int address, int sizeBytes);

    /** The number of one of {@code caseCount} cases of {@code type}, in 1, 2 or 4 bytes there. */
    protected abstract int getCase(String type, int address, int sizeBytes, int caseCount);

    /** The character whose code point is there, in four bytes. */
    protected abstract char getCodePoint(int address);

    /** A component. */
    public final <T> T get(MemoryType<T> type, int address) {
        makes(address, 1);
        return type.lift(this, address);
    }

    /** Counts objects that the host makes next for what lies at {@code address}: they count towards the limit as well. */
    protected abstract void makes(int address, int count);

    /** Takes over what a component points at; {@code handedOver} as for {@link MemoryType#adopt}. */
    public final void adopt(MemoryType<?> type, int address, boolean handedOver) {
        type.adopt(this, address, handedOver);
    }

    /** What a marshaller of the user's makes of bytes. */
    protected abstract <T> T unmarshal(Marshaller<T> marshaller, byte[] bytes);

    /** The text of {@code length} code units at {@code pointer}; (0, 0) is empty. */
    protected abstract String text(TextType type, int pointer, int length);

    /** The text at {@code pointer} up to a zero code unit. */
    protected abstract String terminatedText(TextType type, int pointer);

    /** The text up to the first zero within {@code capacity} code units, which lie inside memory. */
    protected abstract String fixedText(TextType type, int address, int capacity);

    /** The elements at {@code pointer}; (0, 0) is empty. */
    protected abstract <A> A elements(ArrayType<A, ?> type, int pointer, int count);

    /** The elements at {@code pointer} up to a zero element. */
    protected abstract <A> A terminatedElements(ArrayType<A, ?> type, int pointer);

    /** The elements at {@code address}, all of which lie inside memory. */
    protected abstract <A> A fixedElements(ArrayType<A, ?> type, int address, int count);

    /** The values at {@code pointer}; (0, 0) is empty. */
    protected abstract <S> S values(SequenceType<S> type, int pointer, int count);

    /** Takes over the block of text or elements. */
    protected abstract void adopt(ArrayType<?, ?> unit, int pointer, int count);

    /** Takes over the block of text or elements that a zero ends. */
    protected abstract void adoptTerminated(ArrayType<?, ?> unit, int pointer);

    /** Takes over the block of the values, where {@code handedOver}, and what they point at. */
    protected abstract void adopt(SequenceType<?> type, int pointer, int count, boolean handedOver);

    /** What the object at {@code pointer} holds, which is checked. */
    protected abstract <T> T referred(ObjectType<T> type, int pointer);
}
