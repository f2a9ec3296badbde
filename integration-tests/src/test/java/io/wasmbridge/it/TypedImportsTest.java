package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.StaleViewException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToLongBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a guest passes to methods of its host, and what it is given: right, and nothing left behind on either side. */
class TypedImportsTest {

    private static final String GREETING = "grüß dich";

    private static TypedImports open(TestEngine engine, Env env) {
        return TypedImportsBridge.builder().engine(engine.engine()).imports(env).build();
    }

    /** FNV-1a, as the guest computes it. */
    private static long hash(byte[] bytes) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : bytes) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    private static long hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertClean(TypedImports guest) {
        assertFalse(guest.poisoned());
        assertEquals(0, guest.liveBlocks());
        assertEquals(0, guest.liveBytes());
        assertEquals(0, guest.allocator().liveCount());
    }

    @ParameterizedTest
    @EnumSource
    void scalarsArriveAndReturnAsTheirJavaTypes(TestEngine engine) {
        HostEnv env = new HostEnv();
        try (TypedImports guest = open(engine, env)) {
            // small types with whatever lies above them
            assertEquals(
                    3.25, guest.runMix(0x100, 0x1ff, 0x12345678, -1, Integer.MIN_VALUE, Long.MIN_VALUE, 1.5f, 1.75));
            assertEquals(
                    List.of(true, (byte) -1, (short) 0x5678, '\uffff', Integer.MIN_VALUE, Long.MIN_VALUE, 1.5f, 1.75),
                    env.passed.get(0));
            assertEquals(1, guest.runFlip(0));
            assertEquals(0, guest.runFlip(2));
            assertEquals(-1, guest.runToByte(0x1ff));
            assertEquals(Short.MIN_VALUE, guest.runToShort(0x18000));
            assertEquals(0xfffe, guest.runToChar(-2));
            assertEquals(-2, guest.runToUnsigned(-2));
            assertEquals(0xffff_fffeL, env.passed.get(1));
            assertEquals(0.25f, guest.runHalfOf(0.5f));
            assertTrue(Float.isNaN(guest.runHalfOf(Float.NaN)));
            assertEquals(0, guest.runNextColour(2));
            assertEquals(0b101, guest.runToggled(0b010));
            assertEquals(EnumSet.of(Env.Colour.GREEN), env.passed.get(3));
            assertEquals(~(1L << 40), guest.runLongOf(1L << 40));
            assertEquals(0.5, guest.runStoreDouble(2));
            assertEquals(-128 * 100 + 11, guest.runStoreByte(128), "a byte is written, and nothing beside it");
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void textsAndArraysAreCopiedAndStayTheGuests(TestEngine engine) {
        HostEnv env = new HostEnv();
        try (TypedImports guest = open(engine, env)) {
            guest.runLog();
            guest.runLogEmpty();
            guest.runLogC();
            guest.runLogMaybe(true);
            guest.runLogMaybe(false);
            guest.runLogUtf16();
            guest.runLogPrefixed();
            guest.runLogLengthFirst();
            guest.runLogGiven(2);
            assertEquals(
                    List.of(
                            GREETING,
                            "",
                            GREETING,
                            Optional.of(GREETING),
                            Optional.empty(),
                            "hé\ud83d\ude00",
                            "grü",
                            "grü",
                            List.of("gr", 7, 2)),
                    env.passed);
            assertEquals(1 - 2 + 2147483647L + 40, guest.runSumInts(4));
            assertEquals(0, guest.runSumInts(0));
            assertEquals(0.75 + 1e300, guest.runSumDoubles());
            assertEquals(1 - 2 + 2147483647, guest.runSumThree());
            assertEquals((1L << 40) - 1, guest.runSumInBytes(16));
            assertEquals(-10, guest.runNegate(), "a view writes through");
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aViewLivesUntilTheMethodReturns(TestEngine engine) {
        HostEnv env = new HostEnv();
        try (TypedImports guest = open(engine, env)) {
            guest.runNegate();
            StaleViewException stale = assertThrows(
                    StaleViewException.class, () -> env.views.get(0).get(0));
            assertTrue(stale.getMessage().contains("until the method returned"), stale.getMessage());
            assertClean(guest);
        }
        TypedImports[] bridge = new TypedImports[1];
        int[] seen = new int[1];
        HostEnv calling = new HostEnv() {
            @Override
            public void negate(IntView values) {
                bridge[0].runToByte(1);
                seen[0] = values.get(3);
            }
        };
        try (TypedImports guest = open(engine, calling)) {
            bridge[0] = guest;
            guest.runNegate();
            assertEquals(4, seen[0], "a call back does not end it: the guest's frame is still there");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHandedOverIsFreedByTheBridge(TestEngine engine) {
        HostEnv env = new HostEnv();
        try (TypedImports guest = open(engine, env)) {
            guest.runKeepText();
            guest.runKeepC();
            assertEquals(List.of(GREETING, GREETING), env.passed);
            assertEquals((int) (1L - 2 + Integer.MAX_VALUE + 40), guest.runKeepInts());
            assertClean(guest);
        }
    }

    private static void assertGiven(TypedImports guest, HostEnv env, ToLongBiFunction<TypedImports, Integer> taken) {
        for (String name : List.of("", "x", "Zürich \ud83d\ude00", "long ".repeat(2000))) {
            env.names = key -> name;
            assertEquals(hash(name), taken.applyAsLong(guest, 1));
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResultIsTheGuestsInEveryShape(TestEngine engine) {
        HostEnv env = new HostEnv();
        try (TypedImports guest = open(engine, env)) {
            assertGiven(guest, env, TypedImports::runNameC);
            assertGiven(guest, env, TypedImports::runNamePrefixed);
            assertGiven(guest, env, TypedImports::runNamePacked);
            assertGiven(guest, env, TypedImports::runNamePackedLow);
            assertGiven(guest, env, TypedImports::runNameArea);
            assertGiven(guest, env, TypedImports::runNameOut);
            assertGiven(guest, env, TypedImports::runNameOutLength);
            assertGiven(guest, env, TypedImports::runNameWide);
            assertEquals(-1, guest.runNameC(-1), "an empty Optional is a null pointer");
            assertEquals(55, guest.runIntsArea(10));
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBufferIsFilledIfTheResultFits(TestEngine engine) {
        HostEnv env = new HostEnv();
        try (TypedImports guest = open(engine, env)) {
            assertEquals(hash("name 7"), guest.runNameBuffer(7, 6));
            assertEquals(6, guest.runNameBuffer(7, 5), "its length, and nothing is written");
            assertEquals(6, guest.runNameBuffer(7, 0));
            assertEquals(hash("name 7\0"), guest.runNameBufferC(7, 7));
            assertEquals(6, guest.runNameBufferC(7, 6), "the terminator needs room too");
            assertEquals(55, guest.runIntsBuffer(10, 10));
            assertEquals(-11, guest.runIntsBuffer(11, 10));
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesAreFoundOrSaid(TestEngine engine) {
        try (TypedImports guest = open(engine, new HostEnv())) {
            assertEquals(3, guest.runSendText());
            assertEquals(-9, guest.runSendNumber(9));
            assertEquals(1_700_000_000_000L, guest.runNowMillis(), "an interface of defaults implements itself");
            assertEquals(hash("Europe/Zürich"), guest.runZone());
            assertClean(guest);
        }
        Clock stopped = new Clock() {
            @Override
            public long nowMillis() {
                return 42;
            }
        };
        try (TypedImports guest = TypedImportsBridge.builder()
                .engine(engine.engine())
                .imports(new HostEnv())
                .imports(stopped)
                .build()) {
            assertEquals(42, guest.runNowMillis());
        }
    }

    @Test
    void instantiateTakesWhatIsNotImplemented() {
        HostEnv env = new HostEnv();
        try (TypedImports guest = TypedImportsBridge.instantiate(env)) {
            guest.runLog();
            assertEquals(List.of(GREETING), env.passed);
        }
    }

    @Test
    void whatIsNotImplementedHasToBeGiven() {
        BindingException thrown = assertThrows(
                BindingException.class, () -> TypedImportsBridge.builder().build());
        assertTrue(thrown.getMessage().contains("[wasm/import-missing]"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("no 'Env' was given"), thrown.getMessage());
        TypedImportsBridge.Builder builder = TypedImportsBridge.builder();
        NullPointerException absent = assertThrows(NullPointerException.class, () -> builder.imports((Env) null));
        assertEquals("env", absent.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void theCallingBridgeIsTheOneThatTheUserHas(TestEngine engine) {
        HostEnv env = new HostEnv();
        try (TypedImports guest = open(engine, env)) {
            IntFunction<Integer> down = depth -> depth == 0 ? 0 : guest.runCallBack(depth - 1) + 1;
            env.whenCalledBack = down;
            assertEquals(20, guest.runCallBack(20));
            assertEquals(21, env.callers.size());
            env.callers.forEach(caller -> assertSame(guest, caller));
            assertClean(guest);
        }
    }
}
