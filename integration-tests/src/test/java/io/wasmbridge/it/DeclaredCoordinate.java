package io.wasmbridge.it;

import io.wasmbridge.it.Coordinate.Direction;
import io.wasmbridge.it.Coordinate.Owner;
import io.wasmbridge.it.Coordinate.Place;
import io.wasmbridge.it.Coordinate.Told;
import io.wasmbridge.processor.abi.Encoding;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A coordinate as a user would declare it, in an interface to a module that arrives at run time. */
final class DeclaredCoordinate {

    /** The types that the declarations name. */
    static final String TYPES = """
            enum Colour { RED, GREEN }
            enum Level { LOW, HIGH; int value() { return 7; } }
            @WasmResource interface Gauge extends Handle { int value(); }
            @WasmStruct record Spot(double x, int n) {}
            @WasmStruct record Item(int id, double weight, String name) {}
            """;

    private static final Map<String, String> NAMED = Map.of(
            "enum by ordinal", "Colour",
            "enum by value", "Level",
            "EnumSet in an i32", "EnumSet<Colour>",
            "EnumSet in an i64", "EnumSet<Square>",
            "EnumSet by value", "EnumSet<Level>",
            "record", "Pair",
            "resource", "Gauge");

    /** What only an export's signature can tell from what is declared alike. */
    private static final Set<String> TOLD_BY_SIGNATURE =
            Set.of("EnumSet in an i64", "String[] of pointers", "String[] in parallel");

    private final Coordinate coordinate;

    private DeclaredCoordinate(Coordinate coordinate) {
        this.coordinate = coordinate;
    }

    /** A method of that name; none where a declaration does not say which coordinate is meant. */
    static Optional<String> method(Coordinate coordinate, String name) {
        boolean byValue = coordinate.struct() && coordinate.place() == Place.VALUE;
        boolean pointers = coordinate.strings() && coordinate.place() == Place.TERMINATED;
        return byValue || pointers || TOLD_BY_SIGNATURE.contains(coordinate.type())
                ? Optional.empty()
                : Optional.of(new DeclaredCoordinate(coordinate).method(name));
    }

    /** A method of that name, which says what is meant together with the signature that it is for. */
    static String bySignature(Coordinate coordinate, String name) {
        return new DeclaredCoordinate(coordinate).method(name);
    }

    private String method(String name) {
        String given = coordinate.place() == Place.GIVEN ? "int count" : "";
        boolean changed = coordinate.struct() && coordinate.direction() == Direction.IN_OUT;
        return coordinate.result()
                ? marks() + type() + " " + name + "(" + given + ");"
                : (changed ? "Spot " : "void ") + name + "(" + marks() + type() + " value"
                        + (given.isEmpty() ? "" : ", " + given) + ");";
    }

    private String type() {
        String type = coordinate.type();
        if (coordinate.struct() || type.equals("struct[]")) {
            boolean parts = !coordinate.copiesBack() && coordinate.owner() != Owner.NONE;
            return (parts ? "Item" : "Spot") + type.substring("struct".length());
        }
        if (coordinate.strings()) {
            return "String[]";
        }
        if (coordinate.text() && !type.equals("CharSequence")) {
            boolean usual = coordinate.absent() && coordinate.place() == Place.OBJECT;
            return usual ? type.replace(", UTF-8", "") : text(type);
        }
        if (coordinate.resource()) {
            return type.replace("resource", "Gauge");
        }
        return type.equals("@Nullable int[]") || type.equals("@Nullable byte[]")
                ? type.replaceAll("@Nullable (\\w+)\\[\\]", "$1 @Nullable []")
                : NAMED.getOrDefault(type, type);
    }

    private String text(String type) {
        String encoding = coordinate.present().substring("String, ".length());
        String java = type.replace(", " + encoding, "");
        Encoding usual = coordinate.conventions().encoding();
        return usual.toString().equals(encoding)
                ? java
                : "@WasmString(Encoding." + encoding.replace('-', '_') + ") " + java;
    }

    private String marks() {
        return direction() + shape() + owner();
    }

    private String direction() {
        return switch (coordinate.direction()) {
            case OUT -> "@Out ";
            case IN_OUT -> "@InOut ";
            case PARAMETER, RESULT -> "";
        };
    }

    private String owner() {
        return switch (coordinate.owner()) {
            case HOST_OWNED -> coordinate.resource() && !coordinate.result() ? "" : "@HostOwned ";
            case TRANSFERRED_IN, TRANSFERRED_OUT -> "@Transferred ";
            case WASM_OWNED -> "@WasmOwned ";
            case NONE, POST_RETURN, COLLECTED -> "";
        };
    }

    private String shape() {
        Place place = coordinate.place();
        if (place.ofResults()) {
            String members = place == Place.GETTERS ? ", length = \"last_length\"" : "";
            return "@WasmReturn(value = ResultShape." + place + members + ") " + told();
        }
        if (coordinate.result() && coordinate.isOption()) {
            return "@WasmReturn(ResultShape.MULTI_VALUE) ";
        }
        boolean alone = coordinate.scalar() || coordinate.resource();
        boolean pointed = coordinate.result() && !alone && place != Place.VALUE && !place.ofPresets();
        return (pointed ? "@WasmReturn(ResultShape.POINTER) " : "") + length(place);
    }

    private String length(Place place) {
        boolean one = coordinate.struct() || coordinate.number();
        return switch (place) {
            case COUNTED -> told().isEmpty() ? "@WasmLength " : told();
            case UNTOLD -> "@WasmLength(Length.NONE) ";
            case TERMINATED, PREFIX, HEADER -> "@WasmLength(Length." + place + ") ";
            case FIXED -> one ? "" : "@WasmBuffer(size = 2) " + (coordinate.strings() ? "@WasmLength " : "");
            case GIVEN ->
                "@WasmLength(parameter = \"count\"" + (coordinate.told() == Told.BYTES ? ", value = Length.BYTES" : "")
                        + ") ";
            default -> "";
        };
    }

    private String told() {
        boolean strings = coordinate.strings();
        return switch (coordinate.told()) {
            case ELEMENTS -> strings ? "@WasmLength " : "";
            case BYTES -> "@WasmLength(Length.BYTES) ";
            case FIRST -> "@WasmLength(first = true) ";
            case FIRST_IN_BYTES -> "@WasmLength(value = Length.BYTES, first = true) ";
        };
    }
}
