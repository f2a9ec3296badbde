package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.InstancePoisonedException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code setjmp} and {@code longjmp} of real modules of Emscripten, whose jumps the bridge serves. */
class EmscriptenJumpsTest {

    private static void each(TestEngine engine, Consumer<EmscriptenJumps> test) {
        try (EmscriptenJumps split =
                EmscriptenSplitJumpsBridge.builder().engine(engine.engine()).build()) {
            test.accept(split);
        }
        try (EmscriptenJumps wide =
                EmscriptenWideJumpsBridge.builder().engine(engine.engine()).build()) {
            test.accept(wide);
        }
    }

    private static void assertUnchanged(EmscriptenJumps guest, int stack) {
        assertEquals(stack, guest.stackNow(), "the stack is where it was");
        assertEquals(0, guest.allocator().liveCount());
        assertFalse(guest.poisoned());
    }

    @ParameterizedTest
    @EnumSource
    void aParserGivesUpFromAnyDepth(TestEngine engine) {
        each(engine, guest -> {
            int stack = guest.stackNow();
            assertEquals(0, guest.parse(""));
            assertEquals(2, guest.parse("(())()"));
            assertEquals(-1000, guest.parse("("));
            assertEquals(-200_000, guest.parse("(".repeat(200)));
            assertEquals(-99_000, guest.parse("())"));
            assertEquals(3, guest.parse("((()))"), "as if there had been none of it");
            assertUnchanged(guest, stack);
        });
    }

    @ParameterizedTest
    @EnumSource
    void jumpsEndWhereTheyAreMeantTo(TestEngine engine) {
        each(engine, guest -> {
            int stack = guest.stackNow();
            for (int round = 0; round < 3; round++) {
                assertEquals(20, guest.jumps(0, false));
                assertEquals(11, guest.jumps(1, false));
                assertEquals(102, guest.jumps(2, false), "past the inner one");
                assertEquals(103, guest.jumps(1, true), "from the inner one on");
            }
            assertEquals(5_000, guest.many(10_000));
            assertUnchanged(guest, stack);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aLongArrivesInOneOrInTwo(TestEngine engine) {
        each(engine, guest -> {
            assertEquals(3e15, guest.scaled(1e15, 3));
            assertEquals(-7, guest.scaled(-1, 3));
            assertEquals(4294967296.0 * 2, guest.scaled(4294967296.0, 2));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aJumpThatNobodyWaitsForIsATrap(TestEngine engine) {
        each(engine, guest -> {
            guest.stray();
            GuestTrapException trap = assertThrows(GuestTrapException.class, guest::jumpStray);
            assertTrue(trap.getMessage().contains("called longjmp, and no setjmp waits for it"), trap::getMessage);
            assertTrue(guest.poisoned());
            assertThrows(InstancePoisonedException.class, guest::stackNow);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aTrapIsNoJump(TestEngine engine) {
        each(engine, guest -> {
            assertThrows(GuestTrapException.class, guest::traps);
            assertTrue(guest.poisoned());
        });
    }

    @ParameterizedTest
    @EnumSource
    void itIsServedWhereTheModuleArrives(TestEngine engine) {
        for (String name : List.of("split", "wide")) {
            byte[] wasm = TestEngine.resource("guests/emscripten-jumps/" + name + ".wasm");
            try (ArrivingJumps guest =
                    ArrivingJumpsBridge.builder(wasm).engine(engine.engine()).build()) {
                assertEquals(-3000, guest.parse("((("));
                assertEquals(103, guest.jumps(1, true));
                assertEquals(0, guest.allocator().liveCount());
            }
        }
    }

    private static ServedJumps served(TestEngine engine, String module) {
        return ServedJumpsBridge.builder(TestEngine.resource("guests/served-jumps/" + module))
                .engine(engine.engine())
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void theGuestIsToldOfAJumpAndItsStackPutBack(TestEngine engine) {
        try (ServedJumps guest = served(engine, "jumps.wasm")) {
            assertEquals(1042, guest.invoked(guest.placeOf(0), 21));
            assertEquals(0, guest.told());
            assertEquals(1000, guest.invoked(guest.placeOf(2), 21), "nothing where a result would be");
            assertEquals(4210, guest.told());
            assertEquals(0, guest.liveBlocks());
            assertFalse(guest.poisoned());
        }
    }

    private static void assertTraps(ServedJumps opened, int place, String message) {
        try (opened) {
            GuestTrapException trap = assertThrows(GuestTrapException.class, () -> opened.invoked(place, 1));
            assertTrue(trap.getMessage().contains(message), trap::getMessage);
            assertTrue(opened.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceThatIsNoSuchFunctionTraps(TestEngine engine) {
        ServedJumps other = served(engine, "jumps.wasm");
        assertTraps(other, other.placeOf(1), "indirect call type mismatch");
        for (int place : new int[] {0, 9999, -1, Integer.MIN_VALUE}) {
            assertTraps(served(engine, "jumps.wasm"), place, "element");
        }
        ServedJumps without = served(engine, "without.wasm");
        assertTraps(without, without.placeOf(0), "exports no 'stackSave' to go on from there");
    }
}
