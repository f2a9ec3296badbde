package io.wasmbridge.it;

import io.wasmbridge.it.Coordinate.Direction;
import io.wasmbridge.it.Coordinate.Owner;
import io.wasmbridge.it.Coordinate.Place;
import io.wasmbridge.it.Coordinate.Told;
import io.wasmbridge.processor.abi.Preset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where in the product a cell lies, read off its words; a word that is not known here is an error. */
final class CellCoordinates {

    /** Where a length is, and how it is told. */
    private record Length(Place place, Told told) {
        static Length of(Place place) {
            return new Length(place, Told.ELEMENTS);
        }
    }

    private CellCoordinates() {}

    /** What no axis names, of which a cell has no coordinates. */
    static Optional<String> outside(Cell<?> cell) {
        if (AllocatorGuest.class.isAssignableFrom(cell.bridge())) {
            return Optional.of("the signature of an allocator");
        }
        if (isOfRust(cell) && !Coordinate.isNumber(cell.type())) {
            return Optional.of("options, results and classes of Rust that wasm-bindgen alone has");
        }
        if (List.of("void", "all of them").contains(cell.type())) {
            return Optional.of("methods without a value, and with one of each type");
        }
        if (cell.bridge() == Canonical.class && !PresetWords.COMPONENTS.containsKey(cell.type())) {
            return Optional.of("values that the component model alone has");
        }
        return cell.bridge() == CollectedLists.class
                        && PresetWords.object(cell.type()).isEmpty()
                ? Optional.of("lists of boxes, which a guest with a collector alone has")
                : Optional.empty();
    }

    /** The coordinates of a cell: several where it calls with one and returns another; none for what stands {@link #outside}. */
    static Stream<Coordinate> of(Cell<?> cell) {
        if (outside(cell).isPresent()) {
            return Stream.of();
        }
        if (isOfRust(cell)) {
            return Stream.of(Direction.PARAMETER, Direction.RESULT)
                    .map(direction -> new Coordinate(
                            Preset.WASM_BINDGEN, cell.type(), direction, Owner.NONE, Place.VALUE, Told.ELEMENTS));
        }
        Preset preset = BridgePresets.of(cell.bridge());
        if (cell.bridge() == Canonical.class) {
            return PresetWords.component(cell);
        }
        if (preset.isCollected()) {
            return PresetWords.collected(cell);
        }
        if (AbiGuest.class.isAssignableFrom(cell.bridge())) {
            return PresetWords.ofAbi(preset, cell);
        }
        String type = type(cell.type());
        return directions(cell.direction()).map(direction -> {
            boolean value = List.of("scalar", "handle").contains(cell.shape());
            Length length = value ? Length.of(Place.VALUE) : length(cell, direction);
            return new Coordinate(preset, type, direction, owner(cell, direction), length.place(), length.told());
        });
    }

    private static boolean isOfRust(Cell<?> cell) {
        return OptionsGuest.class.isAssignableFrom(cell.bridge());
    }

    static String type(String words) {
        if (words.contains("struct") || words.contains("String[]") || words.startsWith("List<String>")) {
            return composed(words);
        }
        if (words.startsWith("record")) {
            return "record";
        }
        String type = words.replace(", malformed", "");
        if (type.endsWith(" view")) {
            String element = type.substring(0, type.length() - " view".length()).replace("[]", "");
            return element.substring(0, 1).toUpperCase(Locale.ROOT) + element.substring(1) + "View";
        }
        String named = type.replaceAll("String\\b", "String, UTF-8");
        return List.of("UTF-8", "UTF-16LE", "ISO-8859-1", "US-ASCII").contains(type) ? "String, " + type : named;
    }

    /** A record of whatever, an array or a list of such, or several Strings. */
    private static String composed(String words) {
        if (words.startsWith("String[]") || words.startsWith("List<String>")) {
            return words.replace("List<String>", "String[]");
        }
        return words.startsWith("struct[]") || words.startsWith("List<") ? "struct[]" : "struct";
    }

    static Stream<Direction> directions(String words) {
        return switch (words) {
            case "parameter" -> Stream.of(Direction.PARAMETER);
            case "@Out parameter" -> Stream.of(Direction.OUT);
            case "@InOut parameter" -> Stream.of(Direction.IN_OUT);
            case "result", "result not normalised by the guest", "result wider than its type" ->
                Stream.of(Direction.RESULT);
            case "both ways", "parameter and result", "result and parameter" ->
                Stream.of(Direction.PARAMETER, Direction.RESULT);
            default -> throw new IllegalArgumentException("direction: " + words);
        };
    }

    private static Owner owner(Cell<?> cell, Direction direction) {
        String words = cell.owner();
        if (words.equals("no owner")) {
            return Owner.NONE;
        }
        if (words.startsWith("wasm-owned")) {
            return Owner.WASM_OWNED;
        }
        if (direction != Direction.RESULT) {
            return words.startsWith("transferred in") ? Owner.TRANSFERRED_IN : Owner.HOST_OWNED;
        }
        if (words.contains("transferred")) {
            return Owner.TRANSFERRED_OUT;
        }
        if (words.equals("told")) {
            return Owner.POST_RETURN;
        }
        throw new IllegalArgumentException("owner: " + cell);
    }

    private static Length length(Cell<?> cell, Direction direction) {
        boolean result = direction == Direction.RESULT;
        if (cell.bridge() == ViewLengths.class) {
            return ofView(cell.shape(), result);
        }
        List<String> words = List.of(cell.shape().split(", "));
        boolean both = cell.direction().equals("parameter and result");
        return length(both && result ? words.get(words.size() - 1) : words.get(0), result);
    }

    private static Length ofView(String words, boolean result) {
        return switch (words) {
            case "in bytes" -> length("in bytes", result);
            case "prefix", "header" -> length(result ? words : "first", result);
            case "given" -> length(result ? "given" : "untold", result);
            case "given for two" -> length(result ? "in bytes" : "given", result);
            default -> throw new IllegalArgumentException("length: " + words);
        };
    }

    private static Length length(String words, boolean result) {
        Place beside = result ? Place.PACKED_POINTER_HIGH : Place.COUNTED;
        return switch (words) {
            case "counted", "packed" -> Length.of(beside);
            case "in bytes" -> new Length(beside, Told.BYTES);
            case "first" -> result ? Length.of(beside) : new Length(beside, Told.FIRST);
            case "first in bytes" -> new Length(beside, Told.FIRST_IN_BYTES);
            case "untold" -> Length.of(Place.UNTOLD);
            case "terminated" -> Length.of(Place.TERMINATED);
            case "by value" -> Length.of(Place.VALUE);
            case "fixed", "behind a pointer" -> Length.of(Place.FIXED);
            case "prefix" -> Length.of(Place.PREFIX);
            case "header" -> Length.of(Place.HEADER);
            case "given" -> Length.of(Place.GIVEN);
            case "given in bytes" -> new Length(Place.GIVEN, Told.BYTES);
            default -> ofResult(words);
        };
    }

    private static Length ofResult(String words) {
        boolean first = words.contains(" first");
        boolean inBytes = words.endsWith(" in bytes");
        Told told = first ? inBytes ? Told.FIRST_IN_BYTES : Told.FIRST : inBytes ? Told.BYTES : Told.ELEMENTS;
        String place = words.replaceAll(" (first in bytes|first|in bytes)$", "");
        return switch (place) {
            case "length high" -> new Length(Place.PACKED_LENGTH_HIGH, told);
            case "multi-value" -> new Length(Place.MULTI_VALUE, told);
            case "return area" -> new Length(Place.RETURN_AREA, told);
            case "out length" -> new Length(Place.OUT_LENGTH, told);
            case "wide pointer" -> new Length(Place.WIDE_POINTER, told);
            case "out pointers" -> new Length(Place.OUT_POINTERS, told);
            case "getters" -> new Length(Place.GETTERS, told);
            case "caller buffer" -> new Length(Place.CALLER_BUFFER, told);
            default -> throw new IllegalArgumentException("length: " + words);
        };
    }
}
