package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.wasmbridge.runtime.GuestExitException;
import io.wasmbridge.runtime.GuestInterruptedException;
import io.wasmbridge.runtime.InstancePoisonedException;
import io.wasmbridge.runtime.Wasi;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WASI preview 1, as a guest on a C library uses it. */
class WasiTest {

    /** {@code errno} of WASI preview 1. */
    private static final int IO = 29;

    private static final int NO_SUCH_FILE = 44;

    private static final Configuration UNIX =
            Configuration.unix().toBuilder().setAttributeViews("unix").build();

    private static WasiGuest open(TestEngine engine, Wasi.Builder wasi) {
        return WasiGuestBridge.builder()
                .engine(engine.engine())
                .wasi(wasi.build())
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void streams(TestEngine engine) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        byte[] in = ("größer\n\n" + "x".repeat(100_000) + "\n").getBytes(StandardCharsets.UTF_8);
        Wasi.Builder wasi =
                Wasi.builder().stdin(new ByteArrayInputStream(in)).stdout(out).stderr(err);
        try (WasiGuest guest = open(engine, wasi)) {
            assertEquals(6, guest.say(1, "näh\n\n"));
            assertEquals(3, guest.say(2, "oh!"));
            assertEquals("größer", guest.line());
            assertEquals("", guest.line());
            assertEquals("x".repeat(100_000), guest.line());
            assertNull(guest.line());
            assertEquals(0, guest.allocator().liveCount());
        }
        assertEquals("näh\n\n", out.toString(StandardCharsets.UTF_8));
        assertEquals("oh!", err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void argumentsAndTheEnvironment(TestEngine engine) {
        Wasi.Builder wasi = Wasi.builder()
                .arguments("guest", "--größe", "")
                .environment("LANG", "de_CH")
                .environment("EMPTY", "");
        try (WasiGuest guest = open(engine, wasi)) {
            assertEquals(3, guest.argumentCount());
            assertEquals("guest", guest.argument(0));
            assertEquals("--größe", guest.argument(1));
            assertEquals("", guest.argument(2));
            assertNull(guest.argument(3));
            assertEquals("de_CH", guest.variable("LANG"));
            assertEquals("", guest.variable("EMPTY"));
            assertNull(guest.variable("HOME"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnythingSaidNothingIsThere(TestEngine engine) {
        try (WasiGuest guest = open(engine, Wasi.builder())) {
            assertEquals(5, guest.say(1, "lost\n"));
            assertNull(guest.line());
            assertEquals(0, guest.argumentCount());
            assertNull(guest.variable("PATH"));
            assertNull(guest.content("/etc/passwd"));
            assertNotEquals(0, guest.lastError());
            assertEquals(-1, guest.entries("/"));
        }
    }

    private static void files(TestEngine engine, Path folder) throws IOException {
        Files.writeString(folder.resolve("given"), "by the hóst");
        try (WasiGuest guest = open(engine, Wasi.builder().directory("/data", folder))) {
            assertEquals("by the hóst", guest.content("/data/given"));
            assertEquals(1, guest.entries("/data"));
            assertEquals(0, guest.save("/data/made", "by the guést"));
            assertEquals("by the guést", Files.readString(folder.resolve("made")));
            assertEquals(2, guest.entries("/data"));
            assertEquals(0, guest.removeFile("/data/given"));
            assertFalse(Files.exists(folder.resolve("given")));
            assertNull(guest.content("/data/given"));
            assertEquals(NO_SUCH_FILE, guest.lastError());
            assertEquals("No such file or directory", guest.errorText(guest.lastError()));
            assertNull(guest.content("/data/../" + folder.getFileName() + "/made"), "leads out");
            assertNull(guest.content("/elsewhere/made"));
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void filesInMemory(TestEngine engine) throws IOException {
        try (FileSystem memory = Jimfs.newFileSystem(UNIX)) {
            files(engine, Files.createDirectory(memory.getPath("/guest")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void filesInARealFolder(TestEngine engine, @TempDir Path folder) throws IOException {
        files(engine, folder);
    }

    @ParameterizedTest
    @EnumSource
    void whatAGuestLeavesOpenClosesWithItsBridge(TestEngine engine, @TempDir Path folder) throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "only /proc shows which files are open");
        Path file = Files.writeString(folder.resolve("file"), "text").toRealPath();
        Wasi wasi = Wasi.builder().directory("/data", folder).build();
        try (WasiGuest other = WasiGuestBridge.builder().wasi(wasi).build()) {
            try (WasiGuest guest =
                    WasiGuestBridge.builder().engine(engine.engine()).wasi(wasi).build()) {
                assertTrue(guest.leaveOpen("/data/file") > 3);
                assertEquals(1, open(file));
                assertThrows(GuestExitException.class, () -> guest.quit(0));
                assertEquals(1, open(file), "a poisoned instance has what it had");
            }
            assertEquals(0, open(file));
            assertEquals("text", other.content("/data/file"), "the files of another instance are its own");
        }
    }

    private static long open(Path file) throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.filter(each -> leadsTo(each, file)).count();
        }
    }

    private static boolean leadsTo(Path link, Path file) {
        try {
            return Files.readSymbolicLink(link).equals(file);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClockThatStandsStill(TestEngine engine) {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(1_000_000_000, 7), ZoneOffset.UTC);
        try (WasiGuest guest = open(engine, Wasi.builder().clock(clock))) {
            assertEquals(1_000_000_000_000_000_007L, guest.now(false));
            assertEquals(1_000_000_000_000_000_007L, guest.now(true));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTimeOfTheSystem(TestEngine engine) {
        try (WasiGuest guest = open(engine, Wasi.builder())) {
            long before = System.currentTimeMillis();
            long now = guest.now(false) / 1_000_000;
            assertTrue(before <= now && now <= System.currentTimeMillis(), () -> before + " then " + now);
            long first = guest.now(true);
            assertTrue(guest.now(true) >= first);
        }
    }

    @ParameterizedTest
    @EnumSource
    void randomBytesThatATestForesees(TestEngine engine) {
        byte[] expected = new byte[Long.BYTES];
        new Random(42).nextBytes(expected);
        long first = ByteBuffer.wrap(expected).order(ByteOrder.LITTLE_ENDIAN).getLong();
        RandomGenerator ones = () -> -1L;
        try (WasiGuest guest = open(engine, Wasi.builder().random(new Random(42)));
                WasiGuest other = open(engine, Wasi.builder().random(ones));
                WasiGuest third = open(engine, Wasi.builder())) {
            assertEquals(first, guest.chance());
            assertEquals(-1, other.chance());
            assertNotEquals(third.chance(), third.chance());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExit(TestEngine engine) {
        for (int code : List.of(0, 3, 255)) {
            try (WasiGuest guest = open(engine, Wasi.builder())) {
                GuestExitException exit = assertThrows(GuestExitException.class, () -> guest.quit(code));

                assertEquals(code, exit.exitCode());
                assertEquals("WB-T01", exit.code());
                assertEquals("quit", exit.export());
                assertTrue(
                        exit.getMessage()
                                .endsWith(" ended the guest's program with exit code " + code
                                        + ". The instance is poisoned."),
                        exit::getMessage);
                assertTrue(guest.poisoned());
                InstancePoisonedException refused =
                        assertThrows(InstancePoisonedException.class, () -> guest.now(false));
                assertSame(exit, refused.getCause());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSleepIsInterrupted(TestEngine engine) throws InterruptedException {
        try (WasiGuest guest = open(engine, Wasi.builder())) {
            assertEquals(0, guest.nap(1));
            Thread sleeper = Thread.currentThread();
            Thread waker = new Thread(() -> {
                while (sleeper.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }
                sleeper.interrupt();
            });
            waker.start();

            assertThrows(GuestInterruptedException.class, () -> guest.nap(600_000));

            assertTrue(Thread.interrupted(), "the flag is as it was");
            assertTrue(guest.poisoned());
            waker.join();
        }
    }

    /** Fails in the way that it is told to. */
    private static final class Failing extends OutputStream {
        private final IOException checked;
        private final RuntimeException unchecked;

        Failing(IOException checked, RuntimeException unchecked) {
            this.checked = checked;
            this.unchecked = unchecked;
        }

        @Override
        public void write(int value) throws IOException {
            if (unchecked != null) {
                throw unchecked;
            }
            throw checked;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatFails(TestEngine engine) {
        RuntimeException failure = new IllegalStateException("no more");
        Wasi.Builder wasi = Wasi.builder()
                .stdout(new Failing(new IOException("disk full"), null))
                .stderr(new Failing(null, failure));
        try (WasiGuest guest = open(engine, wasi)) {
            assertEquals(-1, guest.say(1, "text"), () -> "an IOException is the errno " + IO);
            assertFalse(guest.poisoned());

            assertSame(failure, assertThrows(IllegalStateException.class, () -> guest.say(2, "text")));
            assertTrue(guest.poisoned(), "it unwound the guest");
        }
    }

    /** Its C library asks for its folders before anything else. */
    @ParameterizedTest
    @EnumSource
    void withoutWasiTheCallSaysWhatIsMissing(TestEngine engine) {
        UnsupportedOperationException thrown = assertThrows(
                UnsupportedOperationException.class,
                () -> WasiGuestBridge.builder().engine(engine.engine()).build().close());
        assertEquals(
                "the guest called the import 'wasi_snapshot_preview1.fd_prestat_get', which nothing serves: give it to the"
                        + " builder with wasi(...)",
                thrown.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void aHostFunctionComesFirst(TestEngine engine) {
        HostFunction noon = new HostFunction(
                "wasi_snapshot_preview1",
                "clock_time_get",
                FunctionType.of(List.of(ValType.I32, ValType.I64, ValType.I32), List.of(ValType.I32)),
                (instance, arguments) -> {
                    instance.memory().writeLong((int) arguments[2], 12);
                    return new long[] {0};
                });
        try (WasiGuest guest = WasiGuestBridge.builder()
                .engine(engine.engine())
                .hostFunctions(noon)
                .wasi(Wasi.builder().arguments("guest").build())
                .build()) {
            assertEquals(12, guest.now(false));
            assertEquals("guest", guest.argument(0));
        }
    }
}
