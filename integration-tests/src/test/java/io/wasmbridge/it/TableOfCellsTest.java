package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of shapes has a cell for every coordinate of its product, or there is a reason why it has none. */
class TableOfCellsTest {

    private static final Path ERRORS = Path.of("../processor/src/test/resources/errors");

    private static final List<Gap> NOTHING_TO_CALL = Gap.nothingToCall();
    private static final List<Gap> NOT_VARIED = Gap.notVaried();

    private static final List<Coordinate> PRODUCT = Coordinate.all().toList();

    private final Set<Coordinate> cells =
            ShapeTableTest.cells().stream().flatMap(CellCoordinates::of).collect(Collectors.toUnmodifiableSet());

    /** The reason why a coordinate has no cell, which is none where it has one, and where nobody says why. */
    private Optional<Gap> gap(Coordinate coordinate) {
        return Stream.concat(NOTHING_TO_CALL.stream(), NOT_VARIED.stream())
                .filter(gap -> !cells.contains(coordinate) && gap.covers().test(coordinate))
                .findFirst();
    }

    /** The cell of a coordinate, or the one whose steps are the same. */
    private Optional<Coordinate> cell(Coordinate coordinate) {
        return cells.contains(coordinate)
                ? Optional.of(coordinate)
                : gap(coordinate).flatMap(Gap::steps).flatMap(steps -> cell(steps.apply(coordinate)));
    }

    private static boolean nothingToCall(Coordinate coordinate) {
        return NOTHING_TO_CALL.stream().anyMatch(gap -> gap.covers().test(coordinate));
    }

    @Test
    void noneIsMissingWithoutReason() {
        List<Coordinate> missing = PRODUCT.stream()
                .filter(coordinate ->
                        !nothingToCall(coordinate) && cell(coordinate).isEmpty())
                .toList();
        print();

        assertEquals(List.of(), missing, missing.size() + " coordinates have neither a cell nor a reason");
    }

    private void print() {
        Map<Gap, List<Coordinate>> gaps = PRODUCT.stream()
                .filter(coordinate -> gap(coordinate).isPresent())
                .collect(Collectors.groupingBy(coordinate -> gap(coordinate).orElseThrow()));
        System.out.println("The product behind the table: " + PRODUCT.size() + " coordinates, "
                + cells.size() + " of them have cells, "
                + PRODUCT.stream().filter(TableOfCellsTest::nothingToCall).count() + " cannot be called");
        Stream.concat(NOTHING_TO_CALL.stream(), NOT_VARIED.stream())
                .forEach(gap -> print(gap, gaps.getOrDefault(gap, List.of())));
    }

    private void print(Gap gap, List<Coordinate> without) {
        System.out.println("  " + without.size() + "  " + gap.reason());
        if (gap.steps().isPresent()) {
            without.stream()
                    .limit(1)
                    .forEach(first -> System.out.println("      as " + first + ": the steps are those of "
                            + cell(first).map(Coordinate::toString).orElse("none")));
        }
    }

    @Test
    void everyCellIsInTheProduct() {
        Set<Coordinate> product = PRODUCT.stream().collect(Collectors.toSet());

        assertEquals(
                List.of(),
                cells.stream()
                        .filter(coordinate -> !product.contains(coordinate))
                        .toList());
    }

    @Test
    void whereNothingCanBeCalledNoCellIs() {
        assertEquals(
                List.of(),
                cells.stream().filter(TableOfCellsTest::nothingToCall).toList());
    }

    /** A form that may be absent need not be there in every direction. */
    @Test
    void everyTypeHasACellInEveryDirectionThatItHas() {
        Set<String> with =
                cells.stream().map(TableOfCellsTest::typeAndDirection).collect(Collectors.toSet());

        assertEquals(
                List.of(),
                PRODUCT.stream()
                        .filter(coordinate -> !coordinate.absent() && !nothingToCall(coordinate))
                        .map(TableOfCellsTest::typeAndDirection)
                        .distinct()
                        .filter(wanted -> !with.contains(wanted))
                        .toList());
    }

    private static String typeAndDirection(Coordinate coordinate) {
        return coordinate.type() + ", " + coordinate.direction();
    }

    @Test
    void everyReasonIsNeeded() {
        Set<String> used = PRODUCT.stream()
                .flatMap(coordinate -> gap(coordinate).stream())
                .map(Gap::reason)
                .collect(Collectors.toSet());

        assertEquals(
                List.of(),
                Stream.concat(NOTHING_TO_CALL.stream(), NOT_VARIED.stream())
                        .map(Gap::reason)
                        .filter(reason -> !used.contains(reason))
                        .toList());
    }

    @Test
    void everyCompileErrorIsOneThatIsTested() {
        for (Gap gap : NOTHING_TO_CALL) {
            gap.error().ifPresent(key -> assertTrue(Files.isDirectory(ERRORS.resolve(key)), key));
        }
    }
}
