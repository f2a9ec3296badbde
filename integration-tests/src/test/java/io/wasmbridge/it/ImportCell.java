package io.wasmbridge.it;

import io.wasmbridge.it.Coordinate.Owner;
import io.wasmbridge.it.Coordinate.Place;
import io.wasmbridge.processor.abi.Preset;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A cell of the table of imports: a coordinate, whose parameters are what the guest passes to a method and whose results are what that
 * returns to the guest.
 *
 * @param known whether the module is known while compiling
 */
record ImportCell(Coordinate coordinate, boolean known) {

    /** Known while compiling, and arriving unless only the signature of the import says what is meant. */
    static Stream<ImportCell> of(Coordinate coordinate) {
        boolean toldBySignature =
                coordinate.pointers() && coordinate.place() == Place.TERMINATED && !coordinate.result();
        return Stream.of(true, false)
                .filter(known -> known || !toldBySignature)
                .map(known -> new ImportCell(coordinate, known));
    }

    /** The guest that it is called with. */
    String module() {
        Preset preset = coordinate.preset();
        String name = preset == Preset.C
                ? "imports-cells"
                : preset.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "guests/imports-cells/" + name + ".wasm";
    }

    /** The signature of the import: what the host takes, gives, or does both with. */
    String signature() {
        return coordinate.result() ? given() : taken();
    }

    private String taken() {
        return switch (coordinate.place()) {
            case VALUE -> "take_" + coreType();
            case COUNTED, GIVEN -> "take_ii";
            default -> "take_i";
        };
    }

    private String given() {
        return switch (coordinate.place()) {
            case VALUE -> "give_" + coreType();
            case PACKED_POINTER_HIGH, PACKED_LENGTH_HIGH -> "give_l";
            case MULTI_VALUE -> "give_ii";
            case RETURN_AREA -> "take_i";
            case OUT_POINTERS -> isOneArea() ? "take_i" : "take_ii";
            case OUT_LENGTH -> "swap_i";
            case CALLER_BUFFER -> "swap_ii";
            default -> "give_i";
        };
    }

    private boolean isOneArea() {
        return coordinate.scalar() || coordinate.resource() || coordinate.struct();
    }

    private String coreType() {
        return switch (coordinate.type()) {
            case "long", "EnumSet in an i64" -> "l";
            case "float" -> "f";
            case "double" -> "d";
            default -> "i";
        };
    }

    /** A method that serves it. */
    String declared(String name) {
        // what is passed of a resource is the guest's, which goes without saying
        Coordinate unmarked = coordinate.resource() && coordinate.owner() == Owner.WASM_OWNED
                ? coordinate.with(Owner.NONE)
                : coordinate;
        // of pointers it is said that each text ends with a zero, and the signature says how many there are
        Coordinate said =
                coordinate.pointers() && !coordinate.place().ofResults() ? unmarked.with(Place.TERMINATED) : unmarked;
        String method = DeclaredCoordinate.bySignature(said, name);
        return coordinate.pointers()
                ? method.replace("@WasmLength ", "@WasmLength(Length.TERMINATED) ")
                        .replace("@WasmLength(first", "@WasmLength(value = Length.TERMINATED, first")
                : method;
    }

    @Override
    public String toString() {
        return coordinate.toString().replace(" | elements", "") + (known ? "" : " | arriving");
    }
}
