package io.wasmbridge.it;

import io.wasmbridge.it.Coordinate.Place;
import io.wasmbridge.it.Coordinate.Told;
import io.wasmbridge.processor.abi.Preset;
import java.util.List;
import java.util.Set;

/**
 * The product of what imports pass and return, and the cells that it has: everything that no reason leaves out. Under another preset than
 * C the steps are the same; what they allocate, free and pass for nothing is not, and is called with a type of each kind.
 */
final class ImportTable {

    static final List<Gap> NOTHING_TO_CALL = ImportGaps.nothingToCall();

    /** Whose allocators differ. */
    static final Set<Preset> ALLOCATING =
            Set.of(Preset.RUST, Preset.ZIG, Preset.TINYGO, Preset.EMSCRIPTEN, Preset.OPA, Preset.WASM_BINDGEN);

    private static final Set<String> OF_EACH_KIND = Set.of(
            "String, UTF-8",
            "Optional<String, UTF-8>",
            "int[]",
            "double[]",
            "IntView",
            "resource",
            "struct",
            "struct[]",
            "String[] of pairs");

    private static final List<ImportCell> CELLS = Coordinate.all()
            .filter(ImportTable::isVaried)
            .filter(coordinate ->
                    NOTHING_TO_CALL.stream().noneMatch(gap -> gap.covers().test(coordinate)))
            .flatMap(ImportCell::of)
            .toList();

    private ImportTable() {}

    private static boolean isVaried(Coordinate coordinate) {
        // before a block with a header there is a word of the guest's allocator
        boolean ofPresets = ALLOCATING.contains(coordinate.preset())
                && OF_EACH_KIND.contains(coordinate.type())
                && coordinate.told() == Told.ELEMENTS
                && coordinate.place() != Place.HEADER;
        return coordinate.inC() || ofPresets;
    }

    /** Known while compiling and arriving at run time, wherever it can be declared. */
    static List<ImportCell> cells() {
        return CELLS;
    }
}
