package io.wasmbridge.it;

import io.wasmbridge.processor.abi.Conventions;
import io.wasmbridge.processor.abi.Preset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A point of the product of presets, types, directions, owners and lengths, of which the table of shapes has cells. */
record Coordinate(Preset preset, String type, Direction direction, Owner owner, Place place, Told told) {

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
    private static final String RECORD = "record";
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
        TRANSFERRED_OUT,
        /** The guest's, until it is told that the result was read. */
        POST_RETURN,
        COLLECTED
    }

    /** Where the length is, or what comes back with it. */
    enum Place {
        VALUE,
        /** In an object of a guest with a collector. */
        OBJECT,
        /** In a value of the component model. */
        COMPONENT,
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

        /** Whether it is what a preset has for a value that carries no mark. */
        boolean ofPresets() {
            return this == OBJECT || this == COMPONENT;
        }

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

    private static final List<String> TYPES = Stream.of(
                    SCALARS,
                    TEXTS,
                    ARRAYS,
                    BUFFERS,
                    VIEWS,
                    BLOCKS,
                    NUMBERS,
                    List.of(RESOURCE),
                    ABSENT,
                    COMPOSED,
                    List.of(RECORD))
            .flatMap(List::stream)
            .toList();
    private static final Map<String, String> PRESENT = TYPES.stream()
            .collect(Collectors.toMap(Function.identity(), type -> type.replaceAll("^(@Nullable |Optional<)|>$", "")));
    private static final Set<Place> AREAS =
            Set.of(Place.RETURN_AREA, Place.OUT_LENGTH, Place.OUT_POINTERS, Place.CALLER_BUFFER);

    static List<String> types() {
        return TYPES;
    }

    /** The whole product. */
    static Stream<Coordinate> all() {
        return Arrays.stream(Preset.values()).flatMap(Coordinate::all);
    }

    private static Stream<Coordinate> all(Preset preset) {
        return TYPES.stream()
                .flatMap(type -> Arrays.stream(Direction.values()).flatMap(direction -> Arrays.stream(Owner.values())
                        .flatMap(owner -> Arrays.stream(Place.values()).flatMap(place -> Arrays.stream(Told.values())
                                .map(told -> new Coordinate(preset, type, direction, owner, place, told))))));
    }

    boolean inC() {
        return preset == Preset.C;
    }

    Conventions conventions() {
        return preset.conventions();
    }

    boolean collected() {
        return preset.isCollected();
    }

    /** Whether the values of the component model have a form of their own. */
    boolean flattens() {
        return conventions().flattens();
    }

    /** Whether the bridge provides memory that the guest writes a result to. */
    boolean area() {
        return result() && AREAS.contains(place);
    }

    /** What crosses where it is not absent. */
    String present() {
        return PRESENT.get(type);
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

    boolean array() {
        return ARRAYS.contains(present());
    }

    /** Text or numbers, which a guest with a collector has as an object. */
    boolean object() {
        return text() || array() || buffer();
    }

    /** Whether it crosses in memory that somebody allocates. */
    boolean inBlocks() {
        return !byValue() && !view() && !resource();
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

    /** A record without a layout. */
    boolean record() {
        return type.equals(RECORD);
    }

    /** Whether it crosses as itself, and not in memory. */
    boolean byValue() {
        return scalar() || (struct() && place == Place.VALUE) || isOption();
    }

    /** A number that wasm-bindgen passes with a flag, or as one that stands for none. */
    boolean isOption() {
        return number() && preset == Preset.WASM_BINDGEN && place == Place.VALUE;
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
        return isNumber(type);
    }

    static boolean isNumber(String type) {
        return NUMBERS.contains(type);
    }

    Coordinate with(Preset other) {
        return new Coordinate(other, type, direction, owner, place, told);
    }

    Coordinate with(String other) {
        return new Coordinate(preset, other, direction, owner, place, told);
    }

    Coordinate with(Direction other) {
        return new Coordinate(preset, type, other, owner, place, told);
    }

    Coordinate with(Owner other) {
        return new Coordinate(preset, type, direction, other, place, told);
    }

    Coordinate with(Place other) {
        return new Coordinate(preset, type, direction, owner, other, told);
    }

    Coordinate with(Told other) {
        return new Coordinate(preset, type, direction, owner, place, other);
    }

    @Override
    public String toString() {
        return String.join(" | ", preset.name(), type, words(direction), words(owner), words(place), words(told));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
