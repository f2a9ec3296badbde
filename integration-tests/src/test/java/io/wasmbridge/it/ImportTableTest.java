package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.wasmbridge.it.ImportSources.Group;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every parameter and result of an import × type × owner × shape, known or arriving, against a guest that counts its live blocks, on both engines. */
@TestInstance(Lifecycle.PER_CLASS)
class ImportTableTest {

    private record Opened(TestEngine engine, Group group) {}

    private static final List<ImportCell> CELLS = ImportTable.cells();

    private final ImportSources sources = new ImportSources(CELLS);
    private final Map<Opened, ImportBridge> bridges = new HashMap<>();
    private ClassLoader classes = ImportTableTest.class.getClassLoader();

    @TempDir
    static Path compiled;

    static Stream<Arguments> cellsOnBothEngines() {
        return Stream.of(TestEngine.values()).flatMap(engine -> CELLS.stream().map(cell -> Arguments.of(engine, cell)));
    }

    @BeforeAll
    void compile() {
        System.out.println("The table of imports: " + CELLS.size() + " cells, each on both engines");
        classes = sources.compile(compiled);
    }

    @AfterAll
    void close() {
        bridges.values().forEach(ImportBridge::close);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cellsOnBothEngines")
    void everyCell(TestEngine engine, ImportCell cell) {
        Group group = sources.served(cell).group();
        ImportBridge bridge = bridges.computeIfAbsent(
                new Opened(engine, group), opened -> new ImportBridge(sources, classes, group, engine.engine()));
        ImportCellsGuest guest = bridge.guest();
        int live = guest.liveBlocks();

        new ImportCalls(bridge, cell).check();

        assertEquals(live, guest.liveBlocks());
        assertEquals(0, guest.allocator().liveCount());
        assertEquals(0, guest.allocator().liveBytes());
        assertFalse(guest.poisoned());
    }
}
