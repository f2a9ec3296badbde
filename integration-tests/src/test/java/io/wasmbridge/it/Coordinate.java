package io.wasmbridge.it;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A point of the product of types, directions, owners and lengths, of which the table of shapes has cells. */
record Coordinate(String type, Direction direction, Owner owner, Place place, Told told) {

    private static final List<String> SCALARS = List.of(
            "boolean",
            "byte",
            "short",
            "char",
            "int",
            "long",
            "float",
            "double",
            "@Unsigned(8) int",
            "@Unsigned(16) int",
            "@Unsigned(32) long",
            "enum by ordinal",
            "enum by value",
            "EnumSet in an i32",
            "EnumSet in an i64",
            "EnumSet by value");
    private static final List<String> TEXTS =
            List.of("String, UTF-8", "String, UTF-16LE", "String, ISO-8859-1", "String, US-ASCII", "CharSequence");
    private static final List<String> ARRAYS =
            List.of("boolean[]", "byte[]", "short[]", "char[]", "int[]", "long[]", "float[]", "double[]");
    private static final List<String> BUFFERS = List.of(
            "ByteBuffer", "ShortBuffer", "CharBuffer", "IntBuffer", "LongBuffer", "FloatBuffer", "DoubleBuffer");
    private static final List<String> VIEWS =
            List.of("ByteView", "ShortView", "CharView", "IntView", "LongView", "FloatView", "DoubleView");
    private static final List<String> BLOCKS = List.of("Allocation");
    private static final List<String> NUMBERS = List.of("OptionalInt", "OptionalLong", "OptionalDouble");
    private static final String RESOURCE = "resource";
    private static final List<String> ABSENT = List.of(
            "@Nullable String, UTF-8",
            "Optional<String, UTF-8>",
            "@Nullable int[]",
            "Optional<int[]>",
            "@Nullable byte[]",
            "Optional<byte[]>",
            "@Nullable ByteView",
            "Optional<ByteView>",
            "Optional<IntView>",
            "@Nullable resource",
            "Optional<resource>");

    private static final String STRUCT = "struct";
    private static final String POINTERS = "String[] of pointers";
    private static final List<String> STRINGS = List.of("String[] of pairs", POINTERS, "String[] in parallel");
    private static final List<String> COMPOSED =
            Stream.concat(Stream.of(STRUCT, "struct[]"), STRINGS.stream()).toList();

    enum Direction {
        PARAMETER,
        OUT,
        IN_OUT,
        RESULT
    }

    enum Owner {
        NONE,
        HOST_OWNED,
        TRANSFERRED_IN,
        WASM_OWNED,
        TRANSFERRED_OUT
    }

    /** Where the length is, or what comes back with it. */
    enum Place {
        VALUE,
        COUNTED,
        UNTOLD,
        TERMINATED,
        FIXED,
        PREFIX,
        HEADER,
        GIVEN,
        PACKED_POINTER_HIGH,
        PACKED_LENGTH_HIGH,
        MULTI_VALUE,
        RETURN_AREA,
        OUT_LENGTH,
        WIDE_POINTER,
        OUT_POINTERS,
        GETTERS,
        CALLER_BUFFER;

        boolean ofResults() {
            return compareTo(PACKED_POINTER_HIGH) >= 0;
        }

        /** Whether two words stand side by side, of which either can be the length. */
        boolean inEitherOrder() {
            return switch (this) {
                case COUNTED, MULTI_VALUE, RETURN_AREA, WIDE_POINTER, OUT_POINTERS -> true;
                default -> false;
            };
        }
    }

    /** What the length counts, and whether it stands before the pointer. */
    enum Told {
        ELEMENTS,
        BYTES,
        FIRST,
        FIRST_IN_BYTES;

        boolean first() {
            return this == FIRST || this == FIRST_IN_BYTES;
        }
    }

    static List<String> types() {
        return Stream.of(SCALARS, TEXTS, ARRAYS, BUFFERS, VIEWS, BLOCKS, NUMBERS, List.of(RESOURCE), ABSENT, COMPOSED)
                .flatMap(List::stream)
                .toList();
    }

    /** The whole product. */
    static Stream<Coordinate> all() {
        return types().stream()
                .flatMap(type -> Arrays.stream(Direction.values()).flatMap(direction -> Arrays.stream(Owner.values())
                        .flatMap(owner -> Arrays.stream(Place.values()).flatMap(place -> Arrays.stream(Told.values())
                                .map(told -> new Coordinate(type, direction, owner, place, told))))));
    }

    /** What crosses where it is not absent. */
    String present() {
        return type.replaceAll("^(@Nullable |Optional<)|>$", "");
    }

    boolean absent() {
        return ABSENT.contains(type);
    }

    boolean result() {
        return direction == Direction.RESULT;
    }

    boolean copiesBack() {
        return direction == Direction.OUT || direction == Direction.IN_OUT;
    }

    boolean scalar() {
        return SCALARS.contains(type);
    }

    boolean text() {
        return TEXTS.contains(present());
    }

    boolean buffer() {
        return BUFFERS.contains(type);
    }

    boolean view() {
        return VIEWS.contains(present());
    }

    boolean struct() {
        return type.equals(STRUCT);
    }

    /** Whether it crosses as itself, and not in memory. */
    boolean byValue() {
        return scalar() || (struct() && place == Place.VALUE);
    }

    /** Several Strings. */
    boolean strings() {
        return STRINGS.contains(type);
    }

    boolean pointers() {
        return type.equals(POINTERS);
    }

    /** An array of records or of Strings. */
    boolean several() {
        return COMPOSED.contains(type) && !struct();
    }

    boolean resource() {
        return present().equals(RESOURCE);
    }

    boolean block() {
        return BLOCKS.contains(type);
    }

    boolean number() {
        return NUMBERS.contains(type);
    }

    Coordinate with(String other) {
        return new Coordinate(other, direction, owner, place, told);
    }

    Coordinate with(Direction other) {
        return new Coordinate(type, other, owner, place, told);
    }

    Coordinate with(Owner other) {
        return new Coordinate(type, direction, other, place, told);
    }

    Coordinate with(Place other) {
        return new Coordinate(type, direction, owner, other, told);
    }

    Coordinate with(Told other) {
        return new Coordinate(type, direction, owner, place, other);
    }

    @Override
    public String toString() {
        return String.join(" | ", type, words(direction), words(owner), words(place), words(told));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
