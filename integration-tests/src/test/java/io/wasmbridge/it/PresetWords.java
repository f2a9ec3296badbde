package io.wasmbridge.it;

import io.wasmbridge.it.Coordinate.Direction;
import io.wasmbridge.it.Coordinate.Owner;
import io.wasmbridge.it.Coordinate.Place;
import io.wasmbridge.it.Coordinate.Told;
import io.wasmbridge.processor.abi.Preset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where in the product the cells lie whose words are those of a preset: values of the component model, objects, the guests of {@code abis}. */
final class PresetWords {

    private static final String TEXT = "String, UTF-8";
    private static final String PAIRS = "String[] of pairs";

    /** What the cells of the component model cross with, by their words: a number, or what has a form of its own. */
    static final Map<String, List<String>> COMPONENTS = Map.ofEntries(
            Map.entry(
                    "all scalars",
                    List.of(
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
                            "EnumSet in an i32")),
            Map.entry("char", List.of("char")),
            Map.entry("enum", List.of("enum by ordinal")),
            Map.entry("EnumSet", List.of("EnumSet in an i32")),
            Map.entry("String", List.of(TEXT)),
            Map.entry("double[]", List.of("double[]")),
            Map.entry("List of String, String[]", List.of(PAIRS)),
            Map.entry("Optional of String", List.of("Optional<String, UTF-8>")),
            Map.entry("@Nullable Double, OptionalDouble", List.of("OptionalDouble")),
            Map.entry("record", List.of("struct")),
            Map.entry("List of record, array of record", List.of("struct[]")));

    private PresetWords() {}

    static Stream<Coordinate> component(Cell<?> cell) {
        return COMPONENTS.get(cell.type()).stream().flatMap(type -> {
            // all scalars go in, and a hash of them comes back
            Stream<Direction> directions = cell.type().equals("all scalars")
                    ? Stream.of(Direction.PARAMETER)
                    : Stream.of(Direction.PARAMETER, Direction.RESULT);
            return directions.map(direction -> component(type, direction));
        });
    }

    private static Coordinate component(String type, Direction direction) {
        Owner owner = direction == Direction.RESULT ? Owner.POST_RETURN : Owner.TRANSFERRED_IN;
        Coordinate composed = new Coordinate(Preset.CANONICAL, type, direction, owner, Place.COMPONENT, Told.ELEMENTS);
        return composed.scalar() ? composed.with(Owner.NONE).with(Place.VALUE) : composed;
    }

    /** The type of an object that an axis names. */
    static Optional<String> object(String words) {
        return switch (words) {
            case "String", "two Strings" -> Optional.of("String, UTF-16LE");
            case "@Nullable String", "Optional<String>" -> Optional.of(CellCoordinates.type(words));
            case "String[]", "List<String>", "String[] and List<String>" -> Optional.of(PAIRS);
            default -> words.startsWith("List<") ? Optional.empty() : Optional.of(words);
        };
    }

    static Stream<Coordinate> collected(Cell<?> cell) {
        return cell.shape().equals("handle") ? instance(cell) : object(cell);
    }

    /** An object that a handle keeps pinned: what stands beside it, or ends it, is no other type. */
    private static Stream<Coordinate> instance(Cell<?> cell) {
        String type = cell.type().replace("instance", "resource").replaceAll("(resource) .*", "$1");
        return CellCoordinates.directions(cell.direction()).map(direction -> {
            boolean result = direction == Direction.RESULT;
            Owner owner =
                    switch (cell.owner()) {
                        case "wasm-owned" -> Owner.WASM_OWNED;
                        case "transferred in" -> result ? Owner.TRANSFERRED_OUT : Owner.TRANSFERRED_IN;
                        default -> result ? Owner.TRANSFERRED_OUT : Owner.HOST_OWNED;
                    };
            return new Coordinate(Preset.ASSEMBLYSCRIPT, type, direction, owner, Place.VALUE, Told.ELEMENTS);
        });
    }

    private static Stream<Coordinate> object(Cell<?> cell) {
        Place place = cell.shape().equals("static array") ? Place.HEADER : Place.OBJECT;
        Stream<Direction> directions = cell.direction().equals("kept by the guest")
                ? Stream.of(Direction.PARAMETER)
                : CellCoordinates.directions(cell.direction());
        return directions.map(direction -> new Coordinate(
                Preset.ASSEMBLYSCRIPT,
                object(cell.type()).orElseThrow(),
                direction,
                Owner.COLLECTED,
                place,
                Told.ELEMENTS));
    }

    /** What goes in is counted; text comes back as the toolchain has it, numbers as its text does, or packed. */
    static Stream<Coordinate> ofAbi(Preset preset, Cell<?> cell) {
        String type = cell.type().startsWith("String") ? TEXT : cell.type();
        return CellCoordinates.directions(cell.direction()).map(direction -> {
            boolean result = direction == Direction.RESULT;
            Owner argument = preset.takesArguments() ? Owner.TRANSFERRED_IN : Owner.HOST_OWNED;
            return new Coordinate(
                    preset,
                    type,
                    direction,
                    result ? Owner.TRANSFERRED_OUT : argument,
                    result ? ofAbi(preset, cell.bridge(), type.equals(TEXT)) : Place.COUNTED,
                    Told.ELEMENTS);
        });
    }

    private static Place ofAbi(Preset preset, Class<?> bridge, boolean text) {
        if (preset == Preset.WASM_BINDGEN) {
            return bridge == BindgenThree.class ? Place.MULTI_VALUE : Place.RETURN_AREA;
        }
        return text && preset.conventions().shapes().terminatesText() ? Place.TERMINATED : Place.PACKED_POINTER_HIGH;
    }
}
