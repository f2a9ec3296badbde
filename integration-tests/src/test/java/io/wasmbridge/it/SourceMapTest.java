package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.GuestErrorException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A module from npm, whose allocator is for one text that the guest then takes, and which answers through its import. */
class SourceMapTest {

    private static final int GREATEST_LOWER_BOUND = 1;
    private static final int INVALID_BASE64 = 4;

    /** Line 0: column 0 is 0:0. Line 1: column 0 is 1:0, column 4 is 2:2. */
    private static final String MAPPINGS = "AAAA;AACA,IACE";

    private final List<String> seen = new ArrayList<>();

    private SourceMap open(TestEngine engine) {
        SourceMapHost host =
                (line,
                        column,
                        hasLastColumn,
                        lastColumn,
                        hasOriginal,
                        source,
                        originalLine,
                        originalColumn,
                        hasName,
                        name) -> {
                    assertTrue(hasOriginal);
                    assertFalse(hasName);
                    seen.add(line + ":" + column + " is " + originalLine + ":" + originalColumn);
                };
        return SourceMapBridge.builder().engine(engine.engine()).imports(host).build();
    }

    @ParameterizedTest
    @EnumSource
    void parsesAndLooksUp(TestEngine engine) {
        try (SourceMap guest = open(engine)) {
            int mappings = guest.parseMappings(MAPPINGS);
            assertNotEquals(0, mappings);
            guest.byGeneratedLocation(mappings);
            assertEquals(List.of("0:0 is 0:0", "1:0 is 1:0", "1:4 is 2:2"), seen);
            seen.clear();
            guest.originalLocationFor(mappings, 1, 5, GREATEST_LOWER_BOUND);
            assertEquals(List.of("1:4 is 2:2"), seen);
            guest.freeMappings(mappings);
            assertEquals(0, guest.allocator().liveCount(), "the guest has taken the text");
        }
    }

    /** The guest frees the text, whether it can read it or not: its memory stays as it is over many rounds. */
    @ParameterizedTest
    @EnumSource
    void nothingIsLeftOver(TestEngine engine) {
        String text = (MAPPINGS + ";").repeat(50);
        try (SourceMap guest = open(engine)) {
            guest.freeMappings(guest.parseMappings(text));
            GuestErrorException thrown = assertThrows(GuestErrorException.class, () -> guest.parseMappings(text + "!"));
            assertTrue(thrown.getMessage().endsWith(": " + INVALID_BASE64), thrown.getMessage());
            int pages = guest.memory().pageCount();
            for (int round = 0; round < 40; round++) {
                guest.freeMappings(guest.parseMappings(text));
                assertThrows(GuestErrorException.class, () -> guest.parseMappings(text + "!"));
            }
            assertTrue(
                    guest.memory().pageCount() <= pages + 1,
                    () -> guest.memory().pageCount() + " pages");
            assertFalse(guest.poisoned());
        }
    }
}
