package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.GuestLimitException;
import io.wasmbridge.runtime.GuestOutOfMemoryException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestStringException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.GuestValueException;
import io.wasmbridge.runtime.InstancePoisonedException;
import io.wasmbridge.runtime.ReentrantCallException;
import io.wasmbridge.runtime.UseAfterReleaseException;
import io.wasmbridge.runtime.WasmFault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a guest does wrong when it calls its host, and what the host does wrong when it is called. */
class TypedImportFaultsTest {

    private static final int MALLOC_ZERO = 1;
    private static final int MALLOC_TRAP = 2;
    private static final int MALLOC_RAW = 3;
    private static final int FREE_TRAP = 1;

    private static TypedImports open(TestEngine engine, Env env) {
        return TypedImportsBridge.builder().engine(engine.engine()).imports(env).build();
    }

    /** Runs what a guest does wrong, in an instance of its own; the host's method is never called, and nothing runs after it. */
    private static <T extends RuntimeException> T refused(
            TestEngine engine, Class<T> fault, Consumer<TypedImports> wrong) {
        HostEnv env = new HostEnv();
        try (TypedImports guest = open(engine, env)) {
            T thrown = assertThrows(fault, () -> wrong.accept(guest));
            assertSame(fault, thrown.getClass());
            assertEquals(List.of(), env.passed, "the method was called");
            assertPoisoned(guest, thrown);
            return thrown;
        }
    }

    private static void assertPoisoned(TypedImports guest, Throwable first) {
        assertTrue(guest.poisoned());
        assertEquals(0, guest.allocator().liveCount());
        InstancePoisonedException later = assertThrows(InstancePoisonedException.class, guest::liveBlocks);
        assertSame(first, later.getCause());
    }

    private static int memoryBytes(TypedImports guest) {
        return (int) guest.memory().sizeBytes();
    }

    @ParameterizedTest
    @EnumSource
    void whatLiesOutsideMemoryIsRefused(TestEngine engine) {
        for (int[] range : new int[][] {{16, -1}, {-1, 16}, {Integer.MAX_VALUE, Integer.MAX_VALUE}, {0, 1}, {-8, 0}}) {
            GuestPointerException thrown =
                    refused(engine, GuestPointerException.class, guest -> guest.badLog(range[0], range[1]));
            assertEquals("env.log", thrown.export());
            assertTrue(thrown.getMessage().contains("'env.log' of imports-typed#"), thrown.getMessage());
            assertTrue(thrown.getMessage().contains("was passed address"), thrown.getMessage());
        }
        refused(engine, GuestPointerException.class, guest -> guest.badLog(memoryBytes(guest) - 1, 2));
        refused(engine, GuestPointerException.class, guest -> guest.badLogC(0));
        refused(engine, GuestPointerException.class, guest -> guest.badLogC(-1));
        refused(engine, GuestPointerException.class, guest -> guest.badSumInts(2, 1));
        refused(engine, GuestPointerException.class, guest -> guest.badSumInts(16, 1 << 30));
        refused(engine, GuestPointerException.class, guest -> guest.badNegate(memoryBytes(guest) - 4, 2));
        refused(engine, GuestPointerException.class, guest -> guest.badKeepText(memoryBytes(guest), 1));
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceForAResultIsCheckedBeforeTheMethodRuns(TestEngine engine) {
        List<Integer> asked = new ArrayList<>();
        HostEnv env = new HostEnv();
        env.names = key -> {
            asked.add(key);
            return "name";
        };
        List<Consumer<TypedImports>> places = List.of(
                guest -> guest.badNameArea(0),
                guest -> guest.badNameArea(-8),
                guest -> guest.badNameArea(memoryBytes(guest) - 4),
                guest -> guest.badNameArea(1022),
                guest -> guest.badNameOut(0, 1024),
                guest -> guest.badNameOut(1024, memoryBytes(guest)),
                guest -> guest.badNameBuffer(0, 1),
                guest -> guest.badNameBuffer(16, -1));
        for (Consumer<TypedImports> place : places) {
            try (TypedImports guest = open(engine, env)) {
                GuestPointerException thrown = assertThrows(GuestPointerException.class, () -> place.accept(guest));
                assertPoisoned(guest, thrown);
            }
        }
        assertEquals(List.of(), asked);
    }

    @ParameterizedTest
    @EnumSource
    void rangeComesBeforeLimitAndNothingIsCopied(TestEngine engine) {
        HostEnv env = new HostEnv();
        try (TypedImports guest = TypedImportsBridge.builder()
                .engine(engine.engine())
                .maxResultBytes(8)
                .imports(env)
                .build()) {
            guest.badLog(guest.greetingAt(), 8);
            GuestLimitException thrown =
                    assertThrows(GuestLimitException.class, () -> guest.badLog(guest.greetingAt(), 9));
            assertTrue(thrown.getMessage().contains("was passed address"), thrown.getMessage());
            assertEquals(1, env.passed.size());
            assertPoisoned(guest, thrown);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHasNoMeaningIsNamed(TestEngine engine) {
        GuestValueException value = refused(engine, GuestValueException.class, guest -> guest.badNextColour(3));
        assertTrue(value.getMessage().contains("was passed 3 (0x3), which is no Colour"), value.getMessage());
        refused(engine, GuestValueException.class, guest -> guest.runToggled(8));
        // the second half of a character of two bytes
        refused(engine, GuestStringException.class, guest -> guest.badLog(guest.greetingAt() + 3, 2));
    }

    @ParameterizedTest
    @EnumSource
    void aBlockOfTheHostCannotBeHandedOver(TestEngine engine) {
        HostEnv env = new HostEnv();
        try (TypedImports guest = open(engine, env)) {
            int address = guest.allocator().allocateUtf8("the host's own").address();
            GuestPointerException thrown =
                    assertThrows(GuestPointerException.class, () -> guest.badKeepText(address + 4, 2));
            assertTrue(thrown.getMessage().contains("overlaps one that the host still owns"), thrown.getMessage());
            assertPoisoned(guest, thrown);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAllocatorFailsWhileAResultIsLowered(TestEngine engine) {
        allocatorFails(engine, GuestOutOfMemoryException.class, MALLOC_ZERO, 0);
        allocatorFails(engine, GuestTrapException.class, MALLOC_TRAP, 0);
        allocatorFails(engine, GuestPointerException.class, MALLOC_RAW, -16);
        try (TypedImports guest = open(engine, new HostEnv())) {
            guest.faultMalloc(2, MALLOC_ZERO, 0);
            GuestOutOfMemoryException thrown =
                    assertThrows(GuestOutOfMemoryException.class, () -> guest.runNameWide(1));
            assertPoisoned(guest, thrown);
        }
        try (TypedImports guest = open(engine, new HostEnv())) {
            guest.faultFree(1, FREE_TRAP);
            GuestTrapException thrown = assertThrows(GuestTrapException.class, guest::runKeepText);
            assertEquals("free", thrown.export());
            assertPoisoned(guest, thrown);
        }
    }

    private static void allocatorFails(
            TestEngine engine, Class<? extends RuntimeException> fault, int mode, int value) {
        try (TypedImports guest = open(engine, new HostEnv())) {
            guest.faultMalloc(1, mode, value);
            RuntimeException thrown = assertThrows(fault, () -> guest.runNameArea(1));
            assertEquals("malloc", ((WasmFault) thrown).export());
            assertPoisoned(guest, thrown);
        }
    }

    /** Thrown by a method, to be recognised. */
    private static final class Mine extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionOfTheHostReachesTheCallerAsItIs(TestEngine engine) {
        for (Throwable mine : List.of(
                new Mine(), new IllegalStateException("mine"), new StackOverflowError("mine"), new AssertionError())) {
            HostEnv env = new HostEnv();
            env.whenFailing = kind -> TypedImportFaultsTest.<RuntimeException>sneak(mine);
            try (TypedImports guest = open(engine, env)) {
                assertSame(mine, assertThrows(Throwable.class, () -> guest.runFail(1)));
                assertPoisoned(guest, mine);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResultThatIsNoneIsAMistakeOfTheHost(TestEngine engine) {
        HostEnv env = new HostEnv();
        env.names = key -> null;
        try (TypedImports guest = open(engine, env)) {
            NullPointerException thrown = assertThrows(NullPointerException.class, () -> guest.runNameArea(1));
            assertEquals("'result' of 'env.name_area' is null", thrown.getMessage());
            assertPoisoned(guest, thrown);
        }
        env.names = key -> "zero \0 inside";
        try (TypedImports guest = open(engine, env)) {
            IllegalArgumentException thrown =
                    assertThrows(IllegalArgumentException.class, () -> guest.runNameBufferC(1, 100));
            assertPoisoned(guest, thrown);
        }
        try (TypedImports guest = open(engine, env)) {
            IllegalArgumentException thrown =
                    assertThrows(IllegalArgumentException.class, () -> guest.runToUnsigned(13));
            assertEquals("'result' is 4294967296, the guest takes 0 to 4294967295", thrown.getMessage());
            assertPoisoned(guest, thrown);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStackThatTheHostOverflowsIsTheHosts(TestEngine engine) {
        HostEnv env = new HostEnv();
        env.whenFailing = TypedImportFaultsTest::endless;
        try (TypedImports guest = open(engine, env)) {
            StackOverflowError thrown = assertThrows(StackOverflowError.class, () -> guest.runFail(1));
            assertPoisoned(guest, thrown);
        }
        try (TypedImports guest = open(engine, env)) {
            GuestTrapException thrown = assertThrows(GuestTrapException.class, () -> guest.recurse(100_000_000));
            assertPoisoned(guest, thrown);
        }
    }

    /** Deeper than any stack. */
    private static void endless(int depth) {
        if (depth < Integer.MAX_VALUE) {
            endless(depth + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTrapThatTheHostSwallowsIsRaisedAgain(TestEngine engine) {
        HostEnv env = new HostEnv();
        List<Throwable> swallowed = new ArrayList<>();
        TypedImports[] bridge = new TypedImports[1];
        Runnable swallowing = () -> swallowed.add(assertThrows(GuestTrapException.class, bridge[0]::trap));
        env.whenFailing = kind -> swallowing.run();
        env.names = key -> {
            swallowing.run();
            return "too late";
        };
        env.whenLogged = swallowing;
        for (Consumer<TypedImports> call : List.<Consumer<TypedImports>>of(
                guest -> guest.runFail(1),
                guest -> guest.runNameArea(1),
                guest -> guest.runNameBuffer(1, 10),
                TypedImports::runLog)) {
            swallowed.clear();
            try (TypedImports guest = open(engine, env)) {
                bridge[0] = guest;
                InstancePoisonedException thrown =
                        assertThrows(InstancePoisonedException.class, () -> call.accept(guest));
                assertSame(swallowed.get(0), thrown.getCause());
                assertEquals(1, swallowed.size());
                assertPoisoned(guest, swallowed.get(0));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void callsBackGoSixtyFourDeep(TestEngine engine) {
        HostEnv env = new HostEnv();
        try (TypedImports guest = open(engine, env)) {
            env.whenCalledBack = depth -> depth == 0 ? 0 : guest.runCallBack(depth - 1) + 1;
            assertEquals(63, guest.runCallBack(63));
            assertFalse(guest.poisoned());
            ReentrantCallException[] told = new ReentrantCallException[1];
            env.whenCalledBack = depth -> {
                try {
                    return guest.runCallBack(depth + 1);
                } catch (ReentrantCallException deepest) {
                    assertNull(told[0]);
                    told[0] = deepest;
                    return depth;
                }
            };
            assertEquals(63, guest.runCallBack(0), "the deepest call that there can be, and the host goes on");
            assertTrue(told[0].getMessage().contains("64 calls are under way"), told[0].getMessage());
            assertFalse(guest.poisoned());
            assertEquals(0, guest.liveBlocks());
        }
        try (TypedImports guest = open(engine, env)) {
            env.whenCalledBack = depth -> guest.runCallBack(depth + 1);
            ReentrantCallException thrown = assertThrows(ReentrantCallException.class, () -> guest.runCallBack(0));
            assertPoisoned(guest, thrown);
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingTheBridgeWithinACallEndsIt(TestEngine engine) {
        HostEnv env = new HostEnv();
        TypedImports guest = open(engine, env);
        env.names = key -> {
            guest.close();
            return "nobody's";
        };
        assertThrows(UseAfterReleaseException.class, () -> guest.runNameArea(1));
        assertEquals(0, guest.allocator().liveCount());
    }
}
