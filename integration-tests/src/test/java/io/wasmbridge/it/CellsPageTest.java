package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tables of cells in {@code docs/abis.md} are those of the cells; {@code -Dgolden.update=true} writes them anew. */
class CellsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "abis.md");

    @Test
    void thePageHasTheTableOfCells() throws IOException {
        String expected = CellsPage.of(TableOfCells.of(ShapeTableTest.cells()));
        String page = Files.readString(PAGE);
        int start = page.indexOf(CellsPage.HEADING);
        int next = page.indexOf("\n## ", start + 1);
        int end = next < 0 ? page.length() : next;
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page.substring(0, start) + expected + page.substring(end));
        } else {
            assertEquals(expected, page.substring(start, end));
        }
    }
}
