package io.wasmbridge.runtime.generated;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The marshallers of values of the component model that C has no equal of, and of numbers as objects. */
public final class CanonicalTypes {
    private static final int NONE = 0;
    private static final int SOME = 1;

    /** A byte that is 0 or 1. */
    public static final MemoryType<Boolean> BOOLEAN =
            number("boolean", Byte.BYTES, BlockWriter::setBoolean, BlockReader::getBoolean);

    public static final MemoryType<Byte> BYTE = number("byte", Byte.BYTES, BlockWriter::setByte, BlockReader::getByte);

    public static final MemoryType<Short> SHORT =
            number("short", Short.BYTES, BlockWriter::setShort, BlockReader::getShort);

    /** A Unicode scalar value in four bytes. */
    public static final MemoryType<Character> CHAR =
            number("char", Integer.BYTES, BlockWriter::setCodePoint, BlockReader::getCodePoint);

    public static final MemoryType<Integer> INT =
            number("int", Integer.BYTES, BlockWriter::setInt, BlockReader::getInt);

    public static final MemoryType<Long> LONG = number("long", Long.BYTES, BlockWriter::setLong, BlockReader::getLong);

    public static final MemoryType<Float> FLOAT =
            number("float", Float.BYTES, BlockWriter::setFloat, BlockReader::getFloat);

    public static final MemoryType<Double> DOUBLE =
            number("double", Double.BYTES, BlockWriter::setDouble, BlockReader::getDouble);

    /** A byte without a sign. */
    public static final MemoryType<Integer> U8 = number(
            "int",
            Byte.BYTES,
            (block, offset, value) -> block.setUnsigned(offset, value, Byte.SIZE),
            (memory, address) -> Byte.toUnsignedInt(memory.getByte(address)));

    /** Two bytes without a sign. */
    public static final MemoryType<Integer> U16 = number(
            "int",
            Short.BYTES,
            (block, offset, value) -> block.setUnsigned(offset, value, Short.SIZE),
            (memory, address) -> (int) memory.getChar(address));

    /** Four bytes without a sign. */
    public static final MemoryType<Long> U32 = number(
            "long",
            Integer.BYTES,
            (block, offset, value) -> block.setUnsigned(offset, value, Integer.SIZE),
            (memory, address) -> Integer.toUnsignedLong(memory.getInt(address)));

    private CanonicalTypes() {}

    /** The number of a constant in 1, 2 or 4 bytes. */
    public static <E extends Enum<E>> MemoryType<E> enumeration(EnumType<E> type, int sizeBytes) {
        return number(
                type.name(),
                sizeBytes,
                (block, offset, constant) -> block.setEnum(type, offset, sizeBytes, constant),
                (memory, address) -> memory.getEnum(type, address, sizeBytes));
    }

    /** The bits of a set of constants in 1, 2 or 4 bytes. */
    public static <E extends Enum<E>> MemoryType<EnumSet<E>> flags(FlagsType<E> type, int sizeBytes) {
        return number(
                type.name(),
                sizeBytes,
                (block, offset, set) -> block.setFlags(type, offset, sizeBytes, set),
                (memory, address) -> memory.getFlags(type, address, sizeBytes));
    }

    /** A value that may be absent, which null says. */
    @SuppressWarnings("NullAway") // the checker does not see that O is nullable here
    public static <T> MemoryType<@Nullable T> nullable(MemoryType<T> value) {
        return new Option<@Nullable T, T>(value, Function.identity(), present -> present, null, true);
    }

    /** A value that may be absent. */
    public static <T> MemoryType<Optional<T>> optional(MemoryType<T> value) {
        return new Option<>(value, optional -> optional.orElse(null), Optional::of, Optional.empty(), false);
    }

    /** A number that may be absent. */
    public static MemoryType<OptionalInt> optionalInt() {
        return new Option<OptionalInt, Integer>(
                INT,
                optional -> optional.isPresent() ? optional.getAsInt() : null,
                OptionalInt::of,
                OptionalInt.empty(),
                false);
    }

    /** A number that may be absent. */
    public static MemoryType<OptionalLong> optionalLong() {
        return new Option<OptionalLong, Long>(
                LONG,
                optional -> optional.isPresent() ? optional.getAsLong() : null,
                OptionalLong::of,
                OptionalLong.empty(),
                false);
    }

    /** A number that may be absent. */
    public static MemoryType<OptionalDouble> optionalDouble() {
        return new Option<OptionalDouble, Double>(
                DOUBLE,
                optional -> optional.isPresent() ? optional.getAsDouble() : null,
                OptionalDouble::of,
                OptionalDouble.empty(),
                false);
    }

    private interface Writes<T> {
        void write(BlockWriter block, int offset, T value);
    }

    private interface Reads<T> {
        T read(BlockReader memory, int address);
    }

    private static <T> MemoryType<T> number(String name, int sizeBytes, Writes<T> writes, Reads<T> reads) {
        return new MemoryType<>(name, sizeBytes, sizeBytes) {
            @Override
            protected void lower(BlockWriter block, int offset, T value) {
                writes.write(block, offset, value);
            }

            @Override
            protected T lift(BlockReader memory, int address) {
                return reads.read(memory, address);
            }
        };
    }

    /** A byte that is 1 where there is a value, which is at the next multiple of its alignment; {@code O} is how Java says it. */
    private static final class Option<O extends @Nullable Object, T> extends MemoryType<O> {
        private final MemoryType<T> value;
        private final Function<O, @Nullable T> unwrap;
        private final Function<T, O> wrap;
        private final O absent;
        private final boolean nullable;

        Option(MemoryType<T> value, Function<O, @Nullable T> unwrap, Function<T, O> wrap, O absent, boolean nullable) {
            super(value.name(), value.sizeBytes() + value.alignBytes(), value.alignBytes());
            this.value = value;
            this.unwrap = unwrap;
            this.wrap = wrap;
            this.absent = absent;
            this.nullable = nullable;
        }

        @Override
        protected boolean allowsNull() {
            return nullable;
        }

        @Override
        protected void lower(BlockWriter block, int offset, O option) {
            T present = unwrap.apply(option);
            if (present != null) {
                block.setCase(offset, Byte.BYTES, SOME);
                block.set(value, offset + value.alignBytes(), present);
            }
        }

        @Override
        protected O lift(BlockReader memory, int address) {
            return memory.getCase("Optional", address, Byte.BYTES, SOME + 1) == NONE
                    ? absent
                    : wrap.apply(memory.get(value, address + value.alignBytes()));
        }
    }
}
