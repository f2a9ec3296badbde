package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.TableInstance;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.GuestOutOfMemoryException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.InstancePoisonedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Functions of the host that the guest calls by pointer, for as long as the call that passes them. */
class CallbacksTest {

    private static final byte[] WASM = TestEngine.resource("guests/callbacks/callbacks.wasm");

    private static final byte[] FIXED = TestEngine.resource("guests/callbacks/fixed.wasm");

    private static Callbacks open(TestEngine engine) {
        return CallbacksBridge.builder().engine(engine.engine()).build();
    }

    private static TableInstance table(Callbacks guest) {
        return guest.instance().exports().table("__indirect_function_table");
    }

    private static void assertClean(CountingGuest guest) {
        assertFalse(guest.poisoned());
        assertEquals(0, guest.liveBlocks());
        assertEquals(0, guest.allocator().liveCount());
        assertEquals(0, guest.allocator().lentCount());
    }

    @ParameterizedTest
    @EnumSource
    void numbersGoThereAndBack(TestEngine engine) {
        try (Callbacks guest = open(engine)) {
            assertEquals(-3, guest.apply((left, right) -> left - right, Integer.MAX_VALUE - 3, Integer.MAX_VALUE));
            assertEquals(Integer.MIN_VALUE, guest.apply((left, right) -> left, Integer.MIN_VALUE, 0));
            assertEquals(10, guest.fold(new int[] {1, 2, 3, 4}, 0, Integer::sum));
            assertEquals(1 << 20, guest.fold(new int[20], 1, (left, right) -> left * 2));
            assertEquals(1.0 / 3, guest.integrate(value -> value * value, 0, 1, 1000), 1e-3);
            assertEquals(Long.MIN_VALUE + 2, guest.twice(value -> value + 1, Long.MIN_VALUE));
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalOfOneCallAndTheSameTwice(TestEngine engine) {
        try (Callbacks guest = open(engine)) {
            assertEquals(-6, guest.compose(Integer::sum, (left, right) -> left * right, 1, 2, -2));
            IntBinaryOperator sum = Integer::sum;
            assertEquals(6, guest.compose(sum, sum, 1, 2, 3));
            assertFalse(guest.same(sum, Math::max));
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPassedIsLiftedAsByAnImport(TestEngine engine) {
        try (Callbacks guest = open(engine)) {
            List<String> seen = new ArrayList<>();
            assertEquals(3, guest.eachWord((index, text) -> seen.add(index + text)));
            assertEquals(List.of("0eins", "1zwölf", "2"), seen);
            assertEquals(4 + 5, guest.eachTerminated((caller, text) -> {
                assertSame(guest, caller);
                return text.length();
            }));
            Callbacks.TerminatedVisitor one = (caller, text) -> 1;
            assertEquals(-3, guest.eachTerminated(one.negated()));
            List<byte[]> taken = new ArrayList<>();
            guest.handOver(taken::add, 300);
            assertEquals(300, taken.get(0).length);
            assertEquals(44, taken.get(0)[300 - 1 - 255]);
            assertEquals(12.0, guest.scaledSum(values -> {
                for (int i = 0; i < values.length(); i++) {
                    values.set(i, values.get(i) * 2);
                }
            }));
            assertEquals(7.0, guest.scaledBy(values -> values.set(0, 2)), "of a generic interface");
            assertEquals(25 + 17, guest.eachPoint(spot -> spot.x() * spot.x() + spot.y() * spot.y()));
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReturnedIsTheGuests(TestEngine engine) {
        try (Callbacks guest = open(engine)) {
            assertEquals(hash("schlüssel 7"), guest.hashOfName(key -> "schlüssel " + key, 7));
            assertEquals(hash(""), guest.hashOfName(key -> "", 7));
            assertClean(guest);
        }
    }

    /** FNV-1a, as the guest computes it. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    @ParameterizedTest
    @EnumSource
    void nullIsTheNullPointerWhereItMayBe(TestEngine engine) {
        try (Callbacks guest = open(engine)) {
            assertEquals(0, guest.applyOrZero(null, 1, 2));
            assertEquals(3, guest.applyOrZero(Integer::sum, 1, 2));
            NullPointerException thrown = assertThrows(NullPointerException.class, () -> guest.apply(null, 1, 2));
            assertEquals("function", thrown.getMessage());
            assertThrows(NullPointerException.class, () -> guest.compose(Integer::sum, null, 1, 2, 3));
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void placesOfTheTableAreTakenAgain(TestEngine engine) {
        try (Callbacks guest = open(engine)) {
            int before = table(guest).size();
            for (int i = 0; i < 100; i++) {
                assertEquals(i + 1, guest.compose(Integer::sum, (left, right) -> left, i, 1, 0));
            }
            assertEquals(before + 2, table(guest).size());
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void callsNestAndComeBack(TestEngine engine) {
        try (Callbacks guest = open(engine)) {
            IntBinaryOperator[] self = new IntBinaryOperator[1];
            List<Integer> lent = new ArrayList<>();
            self[0] = (left, right) -> {
                lent.add(guest.allocator().lentCount());
                return left == 0 ? right : guest.apply(self[0], left - 1, right) + guest.plus(left, 0);
            };
            assertEquals(100 + 4 + 3 + 2 + 1, guest.apply(self[0], 4, 100));
            assertEquals(List.of(1, 2, 3, 4, 5), lent);
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAFunctionThrowsReachesTheCaller(TestEngine engine) {
        IllegalStateException mine = new IllegalStateException("mine");
        Callbacks guest = open(engine);
        assertSame(
                mine,
                assertThrows(
                        IllegalStateException.class,
                        () -> guest.apply(
                                (left, right) -> {
                                    throw mine;
                                },
                                1,
                                2)));
        assertPoisoned(guest, mine);
        Callbacks other = open(engine);
        StackOverflowError error = new StackOverflowError();
        assertSame(
                error,
                assertThrows(
                        StackOverflowError.class,
                        () -> other.eachWord((index, text) -> {
                            throw error;
                        })));
        assertPoisoned(other, error);
    }

    private static void assertPoisoned(Callbacks guest, Throwable cause) {
        assertTrue(guest.poisoned());
        assertEquals(0, guest.allocator().liveCount());
        assertEquals(0, guest.allocator().lentCount());
        InstancePoisonedException refused = assertThrows(InstancePoisonedException.class, () -> guest.plus(1, 2));
        assertSame(cause, refused.getCause());
        guest.close();
    }

    @ParameterizedTest
    @EnumSource
    void aPointerThatTheGuestKeptTraps(TestEngine engine) {
        Callbacks guest = open(engine);
        assertEquals(3, guest.keep(Integer::sum));
        GuestTrapException trap = assertThrows(GuestTrapException.class, guest::badCallKept);
        assertTrue(trap.getMessage().contains("uninitialized element"), trap.getMessage());
        assertPoisoned(guest, trap);
    }

    @ParameterizedTest
    @EnumSource
    void aReferenceThatOutlivesItsPlaceIsNamed(TestEngine engine) {
        Callbacks guest = open(engine);
        TableInstance table = table(guest);
        int own = table.grow(1, -1, null);
        assertEquals(3, guest.keep((left, right) -> {
            // what table.get and table.set of a guest would do
            table.setRef(own, table.ref(own + 1), table.instance(own + 1));
            return left + right;
        }));
        GuestPointerException late = assertThrows(GuestPointerException.class, () -> guest.badIndex(own));
        assertTrue(
                late.getMessage().contains("'IntBinaryOperator.applyAsInt'")
                        && late.getMessage().contains("after the call that lent it had ended"),
                late.getMessage());
        assertPoisoned(guest, late);
    }

    @ParameterizedTest
    @EnumSource
    void aCallOfAnotherTypeTraps(TestEngine engine) {
        Callbacks guest = open(engine);
        GuestTrapException trap = assertThrows(GuestTrapException.class, () -> guest.badType(Integer::sum));
        assertTrue(trap.getMessage().contains("indirect call type mismatch"), trap.getMessage());
        assertPoisoned(guest, trap);
    }

    @ParameterizedTest
    @EnumSource
    void whatThePointerIsPassedIsChecked(TestEngine engine) {
        Callbacks guest = open(engine);
        GuestPointerException outside = assertThrows(
                GuestPointerException.class,
                () -> guest.badText((index, text) -> {
                    throw new AssertionError("no text lies there");
                }));
        assertTrue(outside.getMessage().contains("'TextVisitor.visit'"), outside.getMessage());
        assertPoisoned(guest, outside);
    }

    @ParameterizedTest
    @EnumSource
    void aTableThatIsFullIsNamedAndNothingWasCalled(TestEngine engine) {
        try (Callbacks guest = open(engine)) {
            TableInstance table = table(guest);
            int most = (int) table.limits().max();
            assertTrue(table.grow(most - table.size() - 1, -1, null) > 0);
            assertEquals(3, guest.apply(Integer::sum, 1, 2));
            GuestOutOfMemoryException full = assertThrows(
                    GuestOutOfMemoryException.class, () -> guest.compose(Integer::sum, Integer::sum, 1, 2, 3));
            assertTrue(full.getMessage().contains("'second' needs a place in the table"), full.getMessage());
            assertEquals(3, guest.apply(Integer::sum, 1, 2));
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModuleThatArrivesIsCalledLikeOneThatIsKnown(TestEngine engine) {
        try (ArrivingCallbacks guest =
                ArrivingCallbacksBridge.builder(WASM).engine(engine.engine()).build()) {
            assertWorks(guest);
        }
    }

    @Test
    void soIsAnInstanceThatSomebodyElseMade() {
        try (Callbacks made = open(TestEngine.INTERPRETER);
                ArrivingCallbacks guest = ArrivingCallbacksBridge.over(made.instance())) {
            assertWorks(guest);
        }
    }

    private static void assertWorks(ArrivingCallbacks guest) {
        assertEquals(5, guest.apply(Integer::sum, 2, 3));
        List<String> seen = new ArrayList<>();
        assertEquals(3, guest.eachWord((index, text) -> seen.add(text)));
        assertEquals(List.of("eins", "zwölf", ""), seen);
        assertEquals(hash("k1"), guest.hashOfName(key -> "k" + key, 1));
        guest.handOver(bytes -> assertEquals(9, bytes.length), 9);
        assertClean(guest);
    }

    @Test
    void whatIsMissingIsNamedWhenAnInstanceIsLinked() {
        BindingException typed =
                assertThrows(BindingException.class, () -> ArrivingCallbacks_MissingBridge.builder(WASM)
                        .build());
        assertTrue(typed.getMessage().contains("'Odd.odd' lowers to (f32, f32, f32) -> i32"), typed.getMessage());
        BindingException fixed = assertThrows(BindingException.class, () -> ArrivingCallbacksBridge.builder(FIXED)
                .build());
        assertTrue(
                fixed.getMessage().contains("cannot grow")
                        && fixed.getMessage().contains("help: let it grow: link the guest with --growable-table"),
                fixed.getMessage());
        byte[] none = TestEngine.resource("guests/text/text.wasm");
        BindingException noTable = assertThrows(BindingException.class, () -> ArrivingCallbacksBridge.builder(none)
                .build());
        assertTrue(noTable.getMessage().contains("exports no table of functions"), noTable.getMessage());
    }
}
