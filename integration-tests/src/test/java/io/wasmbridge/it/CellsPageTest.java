package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tables of cells in {@code docs} are those of the cells; {@code -Dgolden.update=true} writes them anew. */
class CellsPageTest {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void thePageOfPresetsHasTheTableOfCells() throws IOException {
        compare("abis.md", CellsPage.HEADING, CellsPage.of(TableOfCells.of(ShapeTableTest.cells())));
    }

    @Test
    void thePageOfImportsHasTheTableOfTheirs() throws IOException {
        compare("imports.md", ImportCellsPage.HEADING, ImportCellsPage.of(ImportTable.cells()));
    }

    private static void compare(String name, String heading, String expected) throws IOException {
        Path file = DOCS.resolve(name);
        String page = Files.readString(file);
        int start = page.indexOf(heading);
        int next = page.indexOf("\n## ", start + 1);
        int end = next < 0 ? page.length() : next;
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, page.substring(0, start) + expected + page.substring(end));
        } else {
            assertEquals(expected, page.substring(start, end));
        }
    }
}
