package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every preset × type × direction × owner × shape × allocator against guests that count their live blocks, on both engines. */
@TestInstance(Lifecycle.PER_CLASS)
class ShapeTableTest {

    private static final long SEED = 20_260_101;

    private record Opened(TestEngine engine, Class<?> type) {}

    private final Map<Opened, TableGuest> bridges = new HashMap<>();

    static List<Cell<?>> cells() {
        return Stream.of(
                        ScalarCells.all(),
                        TextCells.all(),
                        ArrayParameterCells.all(),
                        ArrayResultCells.all(),
                        ViewCells.all(),
                        FlagCells.all(),
                        BufferParameterCells.all(),
                        BufferResultCells.all(),
                        SequenceCells.all(),
                        AllocatorCells.all(),
                        CountedResultCells.all(),
                        ResultUnitCells.all(),
                        LengthCells.all(),
                        ViewLengthCells.all(),
                        EncodedCells.all(),
                        AbsentCells.all(),
                        EnumSetCells.all(),
                        AbiCells.all(),
                        PresetCells.all(),
                        PresetPlaceCells.all(),
                        PresetResultCells.all(),
                        CanonicalPresetCells.all(),
                        OptionCells.all(),
                        StructCells.all(),
                        SeveralCells.all(),
                        SequenceResultCells.all(),
                        ResourceCells.all(),
                        OutCells.all(),
                        ComponentCells.all(),
                        BlockCells.all(),
                        WrittenScalarCells.all(),
                        CallerBufferCells.all(),
                        CanonicalCells.all(),
                        CollectedTextCells.all(),
                        CollectedArrayCells.all(),
                        CollectedBufferCells.all(),
                        CollectedListCells.all(),
                        CollectedHandleCells.all())
                .flatMap(Function.identity())
                .toList();
    }

    static Stream<Arguments> cellsOnBothEngines() {
        return Stream.of(TestEngine.values())
                .flatMap(engine -> cells().stream().map(cell -> Arguments.of(engine, cell)));
    }

    @BeforeAll
    void print() {
        Map<String, List<String>> types = new LinkedHashMap<>();
        for (Cell<?> cell : cells()) {
            String preset = BridgePresets.of(cell.bridge()).name();
            types.computeIfAbsent(
                            String.join(" | ", preset, cell.direction(), cell.owner(), cell.shape()),
                            row -> new ArrayList<>())
                    .add(cell.type());
        }
        System.out.println("The table of shapes: " + cells().size() + " cells, each on both engines, seed " + SEED);
        types.forEach((row, columns) -> System.out.println("  " + row + ": " + String.join(" ", columns)));
    }

    @AfterAll
    void close() {
        bridges.values().forEach(TableGuest::close);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cellsOnBothEngines")
    void everyCell(TestEngine engine, Cell<?> cell) {
        TableGuest guest = bridges.computeIfAbsent(
                new Opened(engine, cell.bridge()), opened -> Shapes.open(cell.bridge(), engine.engine()));
        int live = guest.liveBlocks();
        long bytes = guest.liveBytes();

        cell.check(guest, SEED);

        assertEquals(live, guest.liveBlocks());
        assertEquals(bytes, guest.liveBytes());
        assertEquals(0, guest.allocator().liveCount());
        assertEquals(0, guest.allocator().liveBytes());
        assertFalse(guest.poisoned());
    }
}
