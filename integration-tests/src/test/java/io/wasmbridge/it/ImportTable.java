package io.wasmbridge.it;

import java.util.List;

/** The product of what imports pass and return, and the cells that it has: everything that no reason leaves out. */
final class ImportTable {

    static final List<Gap> NOTHING_TO_CALL = ImportGaps.nothingToCall();

    private static final List<Coordinate> CALLABLE =
            Coordinate.all().filter(ImportTable::isCallable).toList();

    private ImportTable() {}

    private static boolean isCallable(Coordinate coordinate) {
        return coordinate.inC()
                && NOTHING_TO_CALL.stream().noneMatch(gap -> gap.covers().test(coordinate));
    }

    /** Known while compiling and arriving at run time, wherever it can be declared. */
    static List<ImportCell> cells() {
        return CALLABLE.stream().flatMap(ImportCell::of).toList();
    }
}
