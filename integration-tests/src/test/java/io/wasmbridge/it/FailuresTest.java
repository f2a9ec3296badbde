package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.GuestInterruptedException;
import io.wasmbridge.runtime.GuestOutOfMemoryException;
import io.wasmbridge.runtime.GuestTrapException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Functions that trap by themselves, that never return, and memory that grows or does not. */
class FailuresTest {

    private static void traps(TestEngine engine, String export, String says, Consumer<Failures> call) {
        Watched<Failures> watched = Watched.open(Failures.class, engine);
        GuestTrapException thrown =
                watched.fault(GuestTrapException.class, "WB-T01", export, true, () -> call.accept(watched.guest));
        assertTrue(thrown.getMessage().contains(says), thrown.getMessage());
        List<Wiretap.Call> calls = watched.tap.calls();
        assertEquals(export, calls.get(calls.size() - 1).export(), "nothing is called after the trap");
        watched.assertDead(thrown);
    }

    @ParameterizedTest
    @EnumSource
    void everyTrapIsNamedAndPoisons(TestEngine engine) {
        traps(engine, "trap_now", "'trap_now' of shapes#", Failures::trapNow);
        traps(engine, "trap_after_string", "trapped", guest -> guest.trapAfterString("a text that the host lends"));
        traps(engine, "divide", "divide by zero", guest -> guest.divide(1, 0));
        traps(engine, "divide", "overflow", guest -> guest.divide(Integer.MIN_VALUE, -1));
        traps(engine, "overflow_stack", "call stack exhausted", guest -> guest.overflowStack(0));
        traps(engine, "overflow_shadow_stack", "trapped", guest -> guest.overflowShadowStack(0));
        traps(engine, "free", "trapped", guest -> guest.free(16));
    }

    @ParameterizedTest
    @EnumSource
    void divisionsThatAreNoneOfThem(TestEngine engine) {
        Watched<Failures> watched = Watched.open(Failures.class, engine);
        assertEquals(-3, watched.guest.divide(7, -2));
        watched.assertUnharmed();
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptEndsACallThatNeverReturns(TestEngine engine) {
        Watched<Failures> watched = Watched.open(Failures.class, engine);
        watched.tap.before(0, () -> Thread.currentThread().interrupt());
        GuestInterruptedException thrown =
                watched.fault(GuestInterruptedException.class, "WB-T03", "spin", true, () -> watched.guest.spin());
        assertTrue(Thread.interrupted(), "the flag is still set");
        watched.assertDead(thrown);
    }

    @ParameterizedTest
    @EnumSource
    void memoryGrowsInTheMiddleOfACall(TestEngine engine) {
        Watched<Failures> watched = Watched.open(Failures.class, engine);
        Failures guest = watched.guest;
        int pages = guest.pages();
        int[] values = Elements.I32.counting(Elements.MANY);
        // the block of the array may itself have needed pages
        assertEquals(Elements.I32.sum(values), guest.growAndSumI32(values, 3));
        assertTrue(guest.pages() >= pages + 3);
        assertEquals(guest.pages(), guest.memory().pageCount());
        watched.assertUnharmed();
    }

    @ParameterizedTest
    @EnumSource
    void growthStopsAtTheLimit(TestEngine engine) {
        try (Failures guest = FailuresBridge.builder()
                .engine(engine.engine())
                .memoryLimitPages(8)
                .build()) {
            int pages = guest.pages();
            assertEquals(pages, guest.grow(1));
            assertEquals(pages + 1, guest.memory().grow(1));
            assertEquals(pages + 2, guest.pages());
            assertEquals(-1, guest.grow(8));
            assertThrows(GuestOutOfMemoryException.class, () -> guest.memory().grow(8));
            assertEquals(10, guest.growAndSumI32(new int[] {1, 2, 3, 4}, 100));

            String tooMuch = "x".repeat(8 * 65_536);
            GuestOutOfMemoryException thrown =
                    assertThrows(GuestOutOfMemoryException.class, () -> guest.countBytes(tooMuch));
            assertEquals("WB-G06", thrown.code());
            assertFalse(guest.poisoned());
            assertEquals(4, guest.countBytes("less"));
            assertEquals(0, guest.liveBlocks());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInitialiserRunsOnceAndOnlyInInstancesOfOurOwn(TestEngine engine) {
        try (Failures guest = Shapes.open(Failures.class, engine.engine())) {
            assertEquals(1, guest.initialised());
            guest.initializeAgain();
            assertEquals(2, guest.initialised());
        }
        Instance instance = Instance.builder(TestEngine.module(Shapes.RESOURCE))
                .withMachineFactory(engine.machines(Shapes.RESOURCE))
                .build();
        try (Failures guest = FailuresBridge.over(instance)) {
            assertEquals(0, guest.initialised());
        }
    }
}
