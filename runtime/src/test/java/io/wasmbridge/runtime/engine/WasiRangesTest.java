package io.wasmbridge.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WasiRangesTest {

    private static final int PAGE = 65_536;
    private static final int VECTORS = 1_024;

    private final Memory memory = new ByteArrayMemory(new MemoryLimits(1, 1));

    private boolean inside(String function, long... arguments) {
        return WasiRanges.of(function).inside(memory, arguments);
    }

    private void vector(int index, int address, int lengthBytes) {
        memory.writeI32(VECTORS + 8 * index, address);
        memory.writeI32(VECTORS + 8 * index + 4, lengthBytes);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 65536, true",
        "1, 65536, false",
        "65535, 1, true",
        "65535, 2, false",
        "65536, 0, true",
        "-1, 1, false",
        "0, -1, false"
    })
    void bytes(int address, int lengthBytes, boolean inside) {
        assertEquals(inside, inside("random_get", address, lengthBytes));
        assertEquals(inside, inside("path_symlink", 0, 1, 9, address, lengthBytes));
        assertEquals(inside, inside("path_symlink", address, lengthBytes, 9, 0, 1));
        assertEquals(inside, inside("path_open", 9, 9, address, lengthBytes));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1365, 0, true",
        "16, 1365, 0, true",
        "17, 1365, 0, false",
        "0, 1366, 0, false",
        "0, 1024, 32768, true",
        "0, 1024, 32769, false"
    })
    void subscriptionsAndEvents(int subscriptions, int count, int events, boolean inside) {
        assertEquals(inside, inside("poll_oneoff", subscriptions, events, count, 0));
    }

    @ParameterizedTest
    @CsvSource({"65528, 1, true", "65529, 1, false", "65520, 2, true", "65528, 2, false", "65536, 0, true"})
    void vectors(int vectors, int count, boolean inside) {
        assertEquals(inside, inside("fd_write", 1, vectors, count, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "1016, 8, true, just before the vectors",
        "1016, 9, false, into the first",
        "1040, 8, true, just after the vectors",
        "1039, 1, false, in the last byte of the last",
        "1024, 0, true, no bytes",
        "1000, 100, false, all around them"
    })
    void whatIsReadToDoesNotOverlapTheVectors(int address, int lengthBytes, boolean inside, String where) {
        vector(0, address, lengthBytes);
        vector(1, 0, 0);
        assertEquals(inside, inside("fd_read", 1, VECTORS, 2, 0), where);
        assertTrue(inside("fd_write", 1, VECTORS, 2, 0), "what is written may lie anywhere: " + where);
        vector(1, address, lengthBytes);
        vector(0, 0, 0);
        assertEquals(inside, inside("fd_read", 1, VECTORS, 2, 0), where);
    }

    @Test
    void allTogetherAreNoLargerThanMemory() {
        vector(0, 0, PAGE);
        vector(1, PAGE, 0);
        assertTrue(inside("fd_write", 1, VECTORS, 2, 0));
        vector(1, 0, 1);
        assertFalse(inside("fd_write", 1, VECTORS, 2, 0));
        vector(0, 0, -1);
        assertFalse(inside("fd_write", 1, VECTORS, 1, 0), "lengths are unsigned");
    }
}
