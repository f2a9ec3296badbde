package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.BorrowConflictException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.GuestValueException;
import io.wasmbridge.runtime.InstancePoisonedException;
import io.wasmbridge.runtime.ReentrantCallException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import java.util.function.LongFunction;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The rows of the threat model that are about imports, each by its number: what the host does wrong while the guest calls it, in a method
 * and in a host function, and what the guest does with it. After an event that does not poison, the instance is like a fresh one; after one
 * that does, every door is shut.
 */
class ImportThreatsTest {

    private static final FunctionType NUMBER_TO_NUMBER = FunctionType.of(List.of(ValType.I32), List.of(ValType.I32));

    /** Serves {@code raise} as a test says. */
    private static final class Host implements Threats {

        private final IntUnaryOperator raise;

        Host(IntUnaryOperator raise) {
            this.raise = raise;
        }

        @Override
        public int raise(int kind) {
            return raise.applyAsInt(kind);
        }

        @Override
        public int refuse(int kind) {
            return kind;
        }

        @Override
        public void takeText(String text) {}

        @Override
        public String giveText(int key) {
            return "given";
        }
    }

    private static Threats.Guest typed(TestEngine engine, boolean reentry, IntUnaryOperator raise) {
        return ThreatenedBridge.builder()
                .engine(engine.engine())
                .reentry(reentry)
                .imports(new Host(raise))
                .build();
    }

    private static HostFunction raise(FunctionType type, WasmFunctionHandle handle) {
        return new HostFunction("env", "raise", type, handle);
    }

    private static Threats.Guest raw(TestEngine engine, boolean reentry, WasmFunctionHandle raise) {
        return RawThreatenedBridge.builder()
                .engine(engine.engine())
                .reentry(reentry)
                .hostFunctions(raise(NUMBER_TO_NUMBER, raise))
                .build();
    }

    /** What the host does when the guest calls it, told which guest. */
    private interface Event {
        int of(Threats.Guest guest, int kind);
    }

    /** Runs a scenario with a method and with a host function. Kind 0 is nothing. */
    private static void both(TestEngine engine, boolean reentry, Event event, BiConsumer<Threats.Guest, String> run) {
        Threats.Guest[] guest = new Threats.Guest[1];
        IntUnaryOperator raise = kind -> kind == 0 ? 0 : event.of(guest[0], kind);
        guest[0] = typed(engine, reentry, raise);
        run.accept(guest[0], "method");
        guest[0] = raw(engine, reentry, (instance, arguments) -> new long[] {raise.applyAsInt((int) arguments[0])});
        run.accept(guest[0], "host function");
    }

    /** What calls give that touch the stack, the heap and the host. */
    private static List<Object> probe(Threats.Guest guest) {
        return List.of(
                guest.framed(0, 40),
                guest.betweenOperands(0, 2),
                guest.withText("text", 0),
                guest.recurse(20) >= 20,
                guest.add(3, 4),
                guest.leftFrames(),
                guest.stackPointer(),
                guest.liveBlocks(),
                guest.allocator().liveCount());
    }

    private static void assertAsFresh(TestEngine engine, Threats.Guest guest) {
        assertFalse(guest.poisoned());
        assertEquals(probe(typed(engine, true, kind -> kind)), probe(guest));
        guest.close();
    }

    private static void assertShut(Threats.Guest guest, Throwable first) {
        assertTrue(guest.poisoned());
        assertEquals(0, guest.allocator().liveCount());
        for (Executable door : List.<Executable>of(
                () -> guest.add(1, 2),
                () -> guest.withText("text", 0),
                guest::stackPointer,
                () -> guest.allocator().allocate(8),
                () -> guest.allocator().allocateUtf8("text"),
                () -> guest.memory().setByte(0, (byte) 1),
                () -> guest.memory().grow(1))) {
            assertSame(
                    first, assertThrows(InstancePoisonedException.class, door).getCause());
        }
        guest.memory().hexDump(0, 16);
        guest.close();
    }

    @ParameterizedTest
    @EnumSource
    void t17ACallBackFreesWhatTheCallLends(TestEngine engine) {
        Allocation[] lent = new Allocation[1];
        List<Throwable> refused = new ArrayList<>();
        Event frees = (guest, kind) -> {
            refused.add(assertThrows(BorrowConflictException.class, lent[0]::close));
            refused.add(assertThrows(BorrowConflictException.class, lent[0]::transfer));
            return kind;
        };
        both(engine, true, frees, (guest, how) -> {
            lent[0] = guest.allocator().allocateUtf8("lent");
            assertEquals(4 + 1, guest.withBlock(lent[0], 1), how);
            lent[0].close();
            assertAsFresh(engine, guest);
        });
        assertEquals(4, refused.size());
        both(engine, true, (guest, kind) -> lent[0].transfer(), (guest, how) -> {
            lent[0] = guest.allocator().allocateUtf8("lent");
            BorrowConflictException thrown =
                    assertThrows(BorrowConflictException.class, () -> guest.withBlock(lent[0], 1));
            assertShut(guest, thrown);
        });
    }

    @ParameterizedTest
    @EnumSource
    void t18ACallBack(TestEngine engine) {
        both(engine, true, (guest, kind) -> guest.withText("inner", kind - 1), (guest, how) -> {
            assertEquals(3 * 5 + 5, guest.withText("outer", 3), how);
            assertAsFresh(engine, guest);
        });
        List<Throwable> refused = new ArrayList<>();
        Event swallows = (guest, kind) -> {
            refused.add(assertThrows(ReentrantCallException.class, () -> guest.add(1, 2)));
            refused.add(assertThrows(
                    ReentrantCallException.class, () -> guest.allocator().allocate(4)));
            return kind;
        };
        both(engine, false, swallows, (guest, how) -> {
            assertEquals(5 + 3, guest.withText("outer", 3), how);
            assertAsFresh(engine, guest);
        });
        assertEquals(4, refused.size());
        both(engine, false, (guest, kind) -> guest.add(1, 2), (guest, how) -> {
            ReentrantCallException thrown =
                    assertThrows(ReentrantCallException.class, () -> guest.withText("outer", 1));
            assertShut(guest, thrown);
        });
    }

    @ParameterizedTest
    @EnumSource
    void t19ANestedTrapThatIsSwallowed(TestEngine engine) {
        List<Throwable> swallowed = new ArrayList<>();
        Event swallows = (guest, kind) -> {
            swallowed.add(assertThrows(GuestTrapException.class, guest::trap));
            return 42;
        };
        both(engine, true, swallows, (guest, how) -> {
            swallowed.clear();
            InstancePoisonedException raised =
                    assertThrows(InstancePoisonedException.class, () -> guest.betweenOperands(1, 2));
            assertSame(swallowed.get(0), raised.getCause(), how);
            assertShut(guest, swallowed.get(0));
        });
    }

    @ParameterizedTest
    @EnumSource
    void t20AnExceptionOfTheHost(TestEngine engine) {
        IllegalStateException mine = new IllegalStateException("mine");
        Event throwing = (guest, kind) -> {
            throw mine;
        };
        both(engine, true, throwing, (guest, how) -> {
            assertSame(mine, assertThrows(IllegalStateException.class, () -> guest.framed(1, 2)), how);
            assertShut(guest, mine);
        });
        // through a guest that can be brought back, more often than its stack has room for
        Throwing recovered = ThrowingBridge.builder()
                .engine(engine.engine())
                .imports(new Recovering(mine))
                .build();
        int stack = recovered.stackPointer();
        for (int i = 0; i < 300; i++) {
            assertSame(mine, assertThrows(IllegalStateException.class, () -> recovered.framed(1, 2)));
        }
        assertEquals(stack, recovered.stackPointer());
        assertEquals(2040, recovered.betweenOperands(0, 2) + recovered.framed(0, 40));
        assertEquals(0, recovered.liveBlocks());
        recovered.close();
    }

    /** Throws for every kind but 0. */
    private record Recovering(RuntimeException mine) implements Thrower {

        @Override
        public int raise(int kind) {
            if (kind != 0) {
                throw mine;
            }
            return 0;
        }

        @Override
        public int refuse(int kind) {
            return kind;
        }

        @Override
        public void takeText(String text) {}

        @Override
        public String giveText(int key) {
            return "";
        }
    }

    private static void resultsAreRefused(TestEngine engine, LongFunction<long[]> results, int count) {
        Threats.Guest guest = raw(engine, true, (instance, arguments) -> results.apply(arguments[0]));
        IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> guest.betweenOperands(1, 2));
        assertEquals(
                "the host function of import 'env.raise' returned " + count + " results, its type has 1",
                thrown.getMessage());
        assertShut(guest, thrown);
    }

    @ParameterizedTest
    @EnumSource
    void t21TooFewResults(TestEngine engine) {
        resultsAreRefused(engine, kind -> null, 0);
        resultsAreRefused(engine, kind -> new long[0], 0);
    }

    @ParameterizedTest
    @EnumSource
    void t22TooManyResults(TestEngine engine) {
        resultsAreRefused(engine, kind -> new long[] {kind, kind}, 2);
        resultsAreRefused(engine, kind -> new long[5], 5);
    }

    @ParameterizedTest
    @EnumSource
    void t23TooFewParameters(TestEngine engine) {
        FunctionType none = FunctionType.of(List.of(), List.of(ValType.I32));
        BindingException thrown = assertThrows(BindingException.class, () -> RawThreatenedBridge.builder()
                .engine(engine.engine())
                .hostFunctions(raise(none, (instance, arguments) -> new long[1]))
                .build());
        assertEquals(
                "[wasm/import-signature] module 'guests/imports-throwing/imports-throwing.wasm' imports 'env.raise' as"
                        + " (i32) -> i32, the host function given is () -> i32",
                thrown.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void t24GarbageAboveThirtyTwoBits(TestEngine engine) {
        List<Long> passed = new ArrayList<>();
        Threats.Guest guest = raw(engine, true, (instance, arguments) -> {
            passed.add(arguments[0]);
            return new long[] {(1L << 40) + (arguments[0] == 0 ? 0 : 5)};
        });
        assertEquals(2 * 1000 + 5, guest.betweenOperands(-1, 2));
        assertEquals(40 + 5, guest.framed(Integer.MIN_VALUE, 40));
        assertEquals(List.of(-1L, (long) Integer.MIN_VALUE), passed, "extended by its sign on either engine");
        assertAsFresh(engine, guest);

        // a number that is no constant, where the host takes one
        HostEnv env = new HostEnv();
        TypedImports enums = TypedImportsBridge.builder()
                .engine(engine.engine())
                .imports(env)
                .build();
        GuestValueException thrown = assertThrows(GuestValueException.class, () -> enums.badNextColour(1 << 20));
        assertEquals(List.of(), env.passed);
        assertSame(
                thrown,
                assertThrows(InstancePoisonedException.class, enums::liveBlocks).getCause());
        enums.close();
    }

    /** Results that a host function keeps are not changed for it. */
    @ParameterizedTest
    @EnumSource
    void t24GarbageThatTheHostKeeps(TestEngine engine) {
        long[] kept = {(1L << 40) + 5};
        Threats.Guest guest = raw(engine, true, (instance, arguments) -> kept);
        assertEquals(40 + 5, guest.framed(1, 40));
        assertEquals((1L << 40) + 5, kept[0]);
        guest.close();
    }

    @ParameterizedTest
    @EnumSource
    void t29AStackThatTheHostOverflows(TestEngine engine) {
        both(engine, true, (guest, kind) -> endless(kind), (guest, how) -> {
            StackOverflowError thrown = assertThrows(StackOverflowError.class, () -> guest.framed(1, 2), how);
            assertShut(guest, thrown);
        });
        both(engine, true, (guest, kind) -> kind, (guest, how) -> {
            GuestTrapException thrown = assertThrows(GuestTrapException.class, () -> guest.recurse(100_000_000), how);
            assertTrue(thrown.getMessage().contains("call stack exhausted"), thrown.getMessage());
            assertShut(guest, thrown);
        });
    }

    /** Deeper than any stack. */
    private static int endless(int levels) {
        return levels == Integer.MAX_VALUE ? levels : endless(levels + 1) + 1;
    }

    @ParameterizedTest
    @EnumSource
    void t30GuestAndHostCallEachOther(TestEngine engine) {
        List<ReentrantCallException> refused = new ArrayList<>();
        Event swallows = (guest, kind) -> {
            try {
                return guest.withText("deeper", kind + 1);
            } catch (ReentrantCallException tooDeep) {
                refused.add(tooDeep);
                return 1000;
            }
        };
        both(engine, true, swallows, (guest, how) -> {
            refused.clear();
            assertEquals(64 * 6 + 1000, guest.withText("deeper", 1), how);
            assertEquals(1, refused.size());
            assertAsFresh(engine, guest);
        });
        both(engine, true, (guest, kind) -> guest.withText("deeper", kind + 1), (guest, how) -> {
            ReentrantCallException thrown =
                    assertThrows(ReentrantCallException.class, () -> guest.withText("deeper", 1), how);
            assertEquals("WB-C02", thrown.code());
            assertShut(guest, thrown);
        });
    }
}
