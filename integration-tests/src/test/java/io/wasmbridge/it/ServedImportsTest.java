package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.GuestAbortException;
import io.wasmbridge.runtime.GuestExitException;
import io.wasmbridge.runtime.GuestTrapException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the bridge serves of a toolchain's own imports, beyond memory and aborts. */
class ServedImportsTest {

    /** In the numbers of Emscripten's C library. */
    private static final int NO_SUCH_CALL = -52;

    private static EmscriptenServed emscripten(TestEngine engine) {
        return EmscriptenServedBridge.builder().engine(engine.engine()).build();
    }

    private static AssemblyScriptServed assemblyScript(TestEngine engine) {
        return AssemblyScriptServedBridge.builder().engine(engine.engine()).build();
    }

    private static void tells(double wallMillis, double steadyMillis, double laterSteadyMillis) {
        assertTrue(Math.abs(wallMillis - System.currentTimeMillis()) < 60_000, () -> "" + wallMillis);
        assertTrue(steadyMillis <= laterSteadyMillis, () -> steadyMillis + " then " + laterSteadyMillis);
    }

    /** What is logged while something runs. */
    private static List<String> logged(Runnable run) {
        List<String> lines = new ArrayList<>();
        Logger logger = Logger.getLogger("io.wasmbridge.runtime");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getLevel() + ": " + line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        boolean above = logger.getUseParentHandlers();
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
        try {
            run.run();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(above);
        }
        return lines;
    }

    @ParameterizedTest
    @EnumSource
    void clocks(TestEngine engine) {
        try (EmscriptenServed guest = emscripten(engine)) {
            tells(guest.wallClock(), guest.steadyClock(), guest.steadyClock());
            assertEquals(1, guest.resolution());
            assertEquals("UTC", guest.timeZone());
        }
        try (AssemblyScriptServed guest = assemblyScript(engine)) {
            tells(guest.wallClock(), guest.steadyClock(), guest.steadyClock());
            double chance = guest.chance();
            assertTrue(chance >= 0 && chance < 1, () -> "" + chance);
            assertNotEquals(chance, guest.chance());
        }
    }

    @ParameterizedTest
    @EnumSource
    void entropyInsideMemory(TestEngine engine) {
        try (EmscriptenServed guest = emscripten(engine)) {
            int end = (int) guest.memory().sizeBytes();
            long before = guest.memory().getLong(end - 8);
            assertEquals(0, guest.entropy(end - 8, 8));
            assertNotEquals(before, guest.memory().getLong(end - 8));
            assertEquals(0, guest.entropy(end, 0));
        }
        for (int[] range : new int[][] {{-1, 1}, {1, -1}, {65_535, Integer.MAX_VALUE}, {Integer.MIN_VALUE, 8}}) {
            try (EmscriptenServed guest = emscripten(engine)) {
                GuestTrapException trap =
                        assertThrows(GuestTrapException.class, () -> guest.entropy(range[0], range[1]));
                assertTrue(trap.getMessage().contains("random bytes outside memory"), trap::getMessage);
                assertTrue(guest.poisoned());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAGuestLogs(TestEngine engine) {
        try (EmscriptenServed guest = emscripten(engine)) {
            assertEquals(List.of("INFO: größer", "SEVERE: (a text outside memory, at 0xfffffff0)"), logged(() -> {
                guest.warn("größer");
                guest.complain(-16);
            }));
            assertEquals(0, guest.allocator().liveCount());
        }
        try (AssemblyScriptServed guest = assemblyScript(engine)) {
            guest.memory().setInt(1024, 4);
            guest.memory().write(1028, new char[] {'h', 'ö'}, 0, 2);
            assertEquals(List.of("INFO: hö", "SEVERE: hö"), logged(() -> {
                guest.note(1028);
                guest.complain(1028);
            }));
            assertFalse(guest.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatNoHostHasSaysSo(TestEngine engine) {
        try (EmscriptenServed guest = emscripten(engine);
                EmscriptenServed other = emscripten(engine)) {
            assertEquals(NO_SUCH_CALL, guest.openFile());
            assertEquals(NO_SUCH_CALL, guest.unmap());
            assertEquals(-7, guest.highHalf(-7));
            assertEquals(Integer.MIN_VALUE, other.highHalf(Integer.MIN_VALUE));
        }
    }

    private static <B extends Bridge> void traps(B opened, Consumer<B> call, String message) {
        try (opened) {
            GuestTrapException trap = assertThrows(GuestTrapException.class, () -> call.accept(opened));
            assertTrue(trap.getMessage().endsWith(message + ". The instance is poisoned."), trap::getMessage);
            assertTrue(opened.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatEndsTheGuest(TestEngine engine) {
        traps(emscripten(engine), EmscriptenServed::jump, " called longjmp, and no setjmp waits for it");
        traps(emscripten(engine), EmscriptenServed::fault, " touched memory at an address that it must not");
        traps(emscripten(engine), EmscriptenServed::overflow, " overflowed its stack");
        try (EmscriptenServed guest = emscripten(engine)) {
            assertEquals(
                    9,
                    assertThrows(GuestExitException.class, () -> guest.quit(9)).exitCode());
        }
    }

    private static AssemblyScriptBindings bindings(TestEngine engine) {
        return AssemblyScriptBindingsBridge.builder().engine(engine.engine()).build();
    }

    @ParameterizedTest
    @EnumSource
    void whatAModuleOfAssemblyScriptImports(TestEngine engine) {
        try (AssemblyScriptBindings guest = bindings(engine)) {
            List<String> lines = logged(() -> {
                guest.check(true, "unsaid");
                guest.check(false, "größer");
                guest.say("hö ✓");
                guest.timed("load");
                guest.untimed("load");
            });
            assertEquals("SEVERE: assertion failed: größer", lines.get(0));
            assertEquals("INFO: hö ✓", lines.get(1));
            assertTrue(lines.get(2).matches("INFO: load: \\d.* ms"), lines.get(2));
            assertTrue(lines.get(3).matches("INFO: load: \\d.* ms"), lines.get(3));
            assertEquals("WARNING: load: no timer was begun", lines.get(4));
            assertEquals(5, lines.size());
            tells(guest.now(), guest.elapsed(), guest.elapsed());
            double chance = guest.chance();
            assertTrue(chance >= 0 && chance < 1, () -> "" + chance);
            assertFalse(guest.poisoned());
        }
        try (AssemblyScriptBindings guest = bindings(engine)) {
            assertEquals(
                    7,
                    assertThrows(GuestExitException.class, () -> guest.leave(7)).exitCode());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAbortOfAssemblyScriptSaysWhere(TestEngine engine) {
        try (AssemblyScriptBindings guest = bindings(engine)) {
            GuestAbortException abort = assertThrows(GuestAbortException.class, () -> guest.fail("größer"));
            assertEquals("größer", abort.reason());
            assertEquals("bindings.ts", abort.file());
            assertEquals(37, abort.line());
            assertEquals(3, abort.column());
            assertTrue(guest.poisoned());
        }
    }
}
