package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.processor.abi.Preset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of shapes has a cell for every coordinate of its product, or there is a reason why it has none. */
class TableOfCellsTest {

    private static final Path ERRORS = Path.of("../processor/src/test/resources/errors");

    private static final TableOfCells TABLE = TableOfCells.of(ShapeTableTest.cells());

    @Test
    void noneIsMissingWithoutReason() {
        print();

        List<Coordinate> missing = TABLE.callable().stream()
                .filter(coordinate -> TABLE.cell(coordinate).isEmpty())
                .toList();
        assertEquals(
                List.of(),
                missing.stream().limit(20).toList(),
                missing.size() + " coordinates have neither a cell nor a reason");
    }

    private static void print() {
        System.out.println("The product behind the table: " + TABLE.size() + " coordinates, "
                + TABLE.cells().size() + " of them have cells, "
                + (TABLE.size() - TABLE.callable().size()) + " cannot be called");
        TABLE.nothingToCall().forEach((gap, count) -> System.out.println("  " + count + "  " + gap.reason()));
        TABLE.notVaried().forEach(TableOfCellsTest::print);
        outside()
                .forEach((what, count) -> System.out.println(
                        "  beside the product, for no axis names it: " + count + " cells of " + what));
    }

    private static void print(Gap gap, List<Coordinate> without) {
        System.out.println("  " + without.size() + "  " + gap.reason());
        without.stream()
                .limit(1)
                .forEach(first -> System.out.println("      as " + first + ": the steps are those of "
                        + TABLE.cell(first).map(Coordinate::toString).orElse("none")));
    }

    private static Map<String, Long> outside() {
        return ShapeTableTest.cells().stream()
                .flatMap(cell -> CellCoordinates.outside(cell).stream())
                .collect(Collectors.groupingBy(what -> what, TreeMap::new, Collectors.counting()));
    }

    @Test
    void everyCellIsInTheProduct() {
        assertEquals(
                List.of(),
                TABLE.cells().stream()
                        .filter(coordinate -> !Coordinate.types().contains(coordinate.type()))
                        .toList());
    }

    @Test
    void whereNothingCanBeCalledNoCellIs() {
        assertEquals(
                List.of(),
                TABLE.cells().stream()
                        .filter(coordinate ->
                                TableOfCells.uncallable(coordinate).isPresent())
                        .toList());
    }

    /** A form that may be absent need not be there in every direction. */
    @Test
    void everyTypeHasACellInEveryDirectionThatItHas() {
        Set<String> with =
                TABLE.cells().stream().map(TableOfCellsTest::typeAndDirection).collect(Collectors.toSet());

        assertEquals(
                List.of(),
                TABLE.callable().stream()
                        .filter(coordinate -> !coordinate.absent())
                        .map(TableOfCellsTest::typeAndDirection)
                        .distinct()
                        .filter(wanted -> !with.contains(wanted))
                        .toList());
    }

    private static String typeAndDirection(Coordinate coordinate) {
        return coordinate.type() + ", " + coordinate.direction();
    }

    /** What a preset decides stands for no other preset. */
    @Test
    void everyPresetHasCellsOfItsOwn() {
        Map<Preset, Long> cells =
                TABLE.cells().stream().collect(Collectors.groupingBy(Coordinate::preset, Collectors.counting()));
        assertEquals(
                List.of(),
                Stream.of(Preset.values())
                        .filter(preset -> !cells.containsKey(preset))
                        .toList());
    }

    @Test
    void everyReasonIsNeeded() {
        assertEquals(
                List.of(),
                Stream.concat(
                                TABLE.nothingToCall().entrySet().stream()
                                        .filter(gap -> gap.getValue() == 0)
                                        .map(Map.Entry::getKey),
                                TABLE.notVaried().entrySet().stream()
                                        .filter(gap -> gap.getValue().isEmpty())
                                        .map(Map.Entry::getKey))
                        .map(Gap::reason)
                        .toList());
    }

    @Test
    void everyCompileErrorIsOneThatIsTested() {
        for (Gap gap : TABLE.nothingToCall().keySet()) {
            gap.error().ifPresent(key -> assertTrue(Files.isDirectory(ERRORS.resolve(key)), key));
        }
    }
}
