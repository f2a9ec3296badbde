package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.Wasi;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a guest passes to WASI lies inside its memory, or WASI refuses it: nothing is allocated for what only is said to be there. */
class WasiHostileTest {

    /** {@code errno} of WASI preview 1. */
    private static final int FAULT = 21;

    private static final int INVALID = 28;

    private static final int VECTOR_BYTES = 8;
    private static final int SUBSCRIPTION_BYTES = 48;

    private interface Function {
        int call(int address, int length);
    }

    private static WasiHostile open(TestEngine engine, Wasi.Builder wasi) {
        return WasiHostileBridge.builder()
                .engine(engine.engine())
                .wasi(wasi.build())
                .build();
    }

    private static Map<String, Function> ofBytes(WasiHostile guest) {
        Map<String, Function> functions = new LinkedHashMap<>();
        functions.put("fd_read", guest::readVector);
        functions.put("fd_write", guest::writeVector);
        functions.put("fd_pread", guest::preadVector);
        functions.put("fd_pwrite", guest::pwriteVector);
        functions.put("fd_readdir", guest::list);
        functions.put("fd_prestat_dir_name", guest::folderName);
        functions.put("path_open", guest::openPath);
        functions.put("path_unlink_file", guest::unlinkPath);
        functions.put("path_readlink", guest::readLink);
        functions.put("path_rename", guest::renameTo);
        functions.put("path_symlink", guest::symlinkTo);
        functions.put("path_link", guest::linkTo);
        functions.put("random_get", guest::randomBytes);
        return functions;
    }

    @ParameterizedTest
    @EnumSource
    void rangesOutsideMemory(TestEngine engine, @TempDir Path folder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WasiHostile guest =
                open(engine, Wasi.builder().directory("/", folder).stdout(out))) {
            int end = (int) guest.memory().sizeBytes();
            int[][] ranges = {
                {0, end + 1}, {1, end}, {end, 1}, {1, Integer.MAX_VALUE}, {end - 1, Integer.MAX_VALUE - end},
                {0, Integer.MIN_VALUE}, {0, -1}, {-1, 1}, {-1, -1}, {Integer.MIN_VALUE, Integer.MIN_VALUE}
            };
            ofBytes(guest).forEach((name, function) -> {
                for (int[] range : ranges) {
                    assertEquals(
                            FAULT, function.call(range[0], range[1]), () -> name + " of " + range[0] + ", " + range[1]);
                }
            });
            assertEquals(0, out.size());
            assertFalse(guest.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource
    void vectorsOutsideMemory(TestEngine engine) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WasiHostile guest = open(engine, Wasi.builder().stdout(out))) {
            int end = (int) guest.memory().sizeBytes();
            int whole = end / VECTOR_BYTES;
            for (int[] vectors : new int[][] {
                {0, whole + 1},
                {end - VECTOR_BYTES, 2},
                {end - VECTOR_BYTES + 1, 1},
                {-VECTOR_BYTES, 1},
                {0, -1},
                {0, 1 << 29},
                {0, (1 << 29) + 1}
            }) {
                assertEquals(FAULT, guest.readVectors(vectors[0], vectors[1]));
                assertEquals(FAULT, guest.writeVectors(vectors[0], vectors[1]));
            }
            guest.memory().setInt(end - VECTOR_BYTES, 0);
            guest.memory().setInt(end - VECTOR_BYTES + Integer.BYTES, Integer.MAX_VALUE);
            assertEquals(FAULT, guest.readVectors(end - VECTOR_BYTES, 1));
            assertEquals(FAULT, guest.writeVectors(end - VECTOR_BYTES, 1));
            int subscriptions = end / SUBSCRIPTION_BYTES;
            assertEquals(FAULT, guest.poll(0, subscriptions + 1));
            assertEquals(FAULT, guest.poll(-1, 1));
            assertEquals(0, out.size());
            assertFalse(guest.poisoned());
        }
    }

    /** T39: the engine reads a vector after it has filled those before, so that what is read from a file could say what comes next. */
    @ParameterizedTest
    @EnumSource
    void whatIsReadDoesNotChangeWhereToReadTo(TestEngine engine) {
        byte[] rewritten = new byte[VECTOR_BYTES];
        ByteBuffer.wrap(rewritten).order(ByteOrder.LITTLE_ENDIAN).putInt(0).putInt(Integer.MAX_VALUE);
        try (WasiHostile guest = open(engine, Wasi.builder().stdin(new ByteArrayInputStream(rewritten)))) {
            int vectors = 1024;
            int second = vectors + VECTOR_BYTES;
            setVector(guest, vectors, second, VECTOR_BYTES);
            setVector(guest, second, 2048, 4);
            for (int overlapping : new int[] {second, vectors, vectors + 4, vectors - 4, second + 4}) {
                guest.memory().setInt(vectors, overlapping);
                assertEquals(FAULT, guest.readVectors(vectors, 2), () -> "at " + overlapping);
            }
            assertEquals(4, guest.memory().getInt(second + Integer.BYTES));
            assertEquals(FAULT, guest.preadVector(-1, 1));
            guest.memory().setInt(vectors, vectors - VECTOR_BYTES);
            assertEquals(0, guest.readVectors(vectors, 2));
            assertEquals(Integer.MAX_VALUE, guest.memory().getInt(vectors - Integer.BYTES));
        }
    }

    /** The engine allocates each vector by itself: the same bytes many times would be more than the guest has. */
    @ParameterizedTest
    @EnumSource
    void vectorsThatAreTogetherMoreThanMemory(TestEngine engine) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WasiHostile guest = open(engine, Wasi.builder().stdout(out))) {
            int end = (int) guest.memory().sizeBytes();
            setVector(guest, 1024, 2048, end / 2);
            setVector(guest, 1024 + VECTOR_BYTES, 2048, end / 2);
            setVector(guest, 1024 + 2 * VECTOR_BYTES, 2048, 1);
            assertEquals(FAULT, guest.writeVectors(1024, 3));
            assertEquals(0, out.size());
            assertEquals(0, guest.writeVectors(1024, 2));
            assertEquals(end, out.size());
        }
    }

    private static void setVector(WasiHostile guest, int at, int address, int lengthBytes) {
        guest.memory().setInt(at, address);
        guest.memory().setInt(at + Integer.BYTES, lengthBytes);
    }

    @ParameterizedTest
    @EnumSource
    void rangesInsideMemoryAreServed(TestEngine engine, @TempDir Path folder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WasiHostile guest =
                open(engine, Wasi.builder().directory("/", folder).stdout(out))) {
            int end = (int) guest.memory().sizeBytes();
            guest.memory().fill(end - 4, 4, (byte) '!');

            assertEquals(0, guest.writeVector(end - 4, 4));
            assertEquals(0, guest.writeVector(end, 0));
            assertEquals(0, guest.randomBytes(end - 4, 4));
            assertEquals("!!!!", out.toString());
            ofBytes(guest).values().forEach(function -> assertFalse(function.call(end - 1, 1) == FAULT));
            assertFalse(guest.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClockAsksForItsOwnRange(TestEngine engine) {
        try (WasiHostile guest = open(engine, Wasi.builder().clock(java.time.Clock.systemUTC()))) {
            int end = (int) guest.memory().sizeBytes();
            assertEquals(0, guest.timeTo(end - Long.BYTES, 0));
            assertEquals(FAULT, guest.timeTo(end - Long.BYTES + 1, 0));
            assertEquals(FAULT, guest.timeTo(-1, 1));
            assertEquals(INVALID, guest.timeTo(0, 2));
            assertEquals(INVALID, guest.timeTo(0, -1));
        }
        try (WasiHostile guest = open(engine, Wasi.builder())) {
            int end = (int) guest.memory().sizeBytes();
            assertThrows(GuestTrapException.class, () -> guest.timeTo(end - Long.BYTES + 1, 0));
            assertTrue(guest.poisoned());
        }
    }
}
