package io.wasmbridge.it;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole product against the cells that there are: what can be called, and what stands for a coordinate that has no cell.
 *
 * @param size the number of coordinates of the product
 * @param cells the coordinates that cells lie at
 * @param callable what can be declared and called
 * @param nothingToCall how many coordinates each reason leaves out
 * @param notVaried what each reason reduces
 */
record TableOfCells(
        int size,
        Set<Coordinate> cells,
        List<Coordinate> callable,
        Map<Gap, Integer> nothingToCall,
        Map<Gap, List<Coordinate>> notVaried) {

    private static final List<Gap> NOTHING_TO_CALL = Gap.nothingToCall();
    private static final List<Gap> NOT_VARIED = Gap.notVaried();

    static TableOfCells of(List<Cell<?>> table) {
        Set<Coordinate> cells = table.stream().flatMap(CellCoordinates::of).collect(Collectors.toUnmodifiableSet());
        Map<Gap, Integer> nothingToCall = new LinkedHashMap<>();
        NOTHING_TO_CALL.forEach(gap -> nothingToCall.put(gap, 0));
        List<Coordinate> callable = new ArrayList<>();
        Coordinate.all().forEach(coordinate -> uncallable(coordinate)
                .ifPresentOrElse(gap -> nothingToCall.merge(gap, 1, Integer::sum), () -> callable.add(coordinate)));
        Map<Gap, List<Coordinate>> notVaried = new LinkedHashMap<>();
        NOT_VARIED.forEach(gap -> notVaried.put(gap, new ArrayList<>()));
        callable.stream().filter(coordinate -> !cells.contains(coordinate)).forEach(coordinate -> reduction(coordinate)
                .ifPresent(gap -> notVaried.get(gap).add(coordinate)));
        int size = callable.size()
                + nothingToCall.values().stream().mapToInt(Integer::intValue).sum();
        return new TableOfCells(size, cells, callable, nothingToCall, notVaried);
    }

    /** The first reason why nothing can be called there. */
    static Optional<Gap> uncallable(Coordinate coordinate) {
        return first(NOTHING_TO_CALL, coordinate);
    }

    private static Optional<Gap> reduction(Coordinate coordinate) {
        return first(NOT_VARIED, coordinate);
    }

    private static Optional<Gap> first(List<Gap> gaps, Coordinate coordinate) {
        for (Gap gap : gaps) {
            if (gap.covers().test(coordinate)) {
                return Optional.of(gap);
            }
        }
        return Optional.empty();
    }

    /** The cell of a coordinate that can be called, or the one whose steps are the same; none where nobody says which. */
    Optional<Coordinate> cell(Coordinate coordinate) {
        if (cells.contains(coordinate)) {
            return Optional.of(coordinate);
        }
        return uncallable(coordinate).isPresent()
                ? Optional.empty()
                : reduction(coordinate)
                        .flatMap(Gap::steps)
                        .map(steps -> steps.apply(coordinate))
                        .flatMap(this::cell);
    }
}
