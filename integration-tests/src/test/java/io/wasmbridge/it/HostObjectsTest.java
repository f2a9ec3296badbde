package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.HostObjects.Order;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.GuestValueException;
import io.wasmbridge.runtime.InstancePoisonedException;
import io.wasmbridge.runtime.UseAfterReleaseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects of the host that the guest is lent, and gives back: the same ones, for as long as they are lent. */
class HostObjectsTest {

    private static final byte[] WASM = TestEngine.resource("guests/host-objects/host-objects.wasm");

    private static final Order ORDER = new Order("Grüß", 7);

    private static HostObjects open(TestEngine engine) {
        return open(engine, key -> new Order("made", key));
    }

    private static HostObjects open(TestEngine engine, HostObjects.Env env) {
        return HostObjectsBridge.builder().engine(engine.engine()).imports(env).build();
    }

    private static void assertClean(CountingGuest guest) {
        assertFalse(guest.poisoned());
        assertEquals(0, guest.liveBlocks());
        assertEquals(0, guest.allocator().liveCount());
        assertEquals(0, guest.allocator().lentCount());
    }

    private static GuestValueException assertMisused(HostObjects guest, Consumer<HostObjects> misuse, String said) {
        GuestValueException thrown = assertThrows(GuestValueException.class, () -> misuse.accept(guest));
        assertTrue(thrown.getMessage().contains(said), thrown.getMessage());
        assertEquals("WB-G04", thrown.code());
        return thrown;
    }

    /** What an import is passed unwinds the guest. */
    private static void assertPoisons(HostObjects guest, Consumer<HostObjects> misuse, String said) {
        GuestValueException thrown = assertMisused(guest, misuse, said);
        assertTrue(guest.poisoned());
        assertEquals(0, guest.allocator().lentCount());
        assertSame(
                thrown,
                assertThrows(InstancePoisonedException.class, () -> guest.plus(1, 2))
                        .getCause());
        guest.close();
    }

    @ParameterizedTest
    @EnumSource
    void aCallbackIsFoundByItsUserData(TestEngine engine) {
        try (HostObjects guest = open(engine)) {
            List<String> seen = new ArrayList<>();
            assertEquals(6, guest.eachWord((index, word) -> {
                seen.add(index + word + guest.allocator().lentCount());
                return 2;
            }));
            assertEquals(List.of("0eins1", "1zwölf1", "21"), seen);
            assertEquals(30, guest.eachWord((outer, word) -> guest.eachWord((inner, same) -> 1) * 3 + outer), "nested");
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameObjectComesBack(TestEngine engine) {
        try (HostObjects guest = open(engine)) {
            assertEquals(7, guest.amount(ORDER));
            assertSame(ORDER, guest.same(ORDER));
            assertEquals(703, guest.amountOfTwo(ORDER, new Order("other", 3)));
            assertEquals(707, guest.amountOfTwo(ORDER, ORDER));
            assertEquals(7, guest.amountRef(ORDER));
            assertSame(ORDER, guest.sameRef(ORDER));
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAnImportReturnsIsLentUntilTheCallEnds(TestEngine engine) {
        List<Order> made = new ArrayList<>();
        HostObjects.Env env = key -> {
            made.add(new Order("made", key));
            return made.get(made.size() - 1);
        };
        try (HostObjects guest = open(engine, env)) {
            assertEquals(12, guest.amountOfMade(12));
            assertEquals(13, guest.amountOfMadeRef(13));
            assertSame(guest.made(14), made.get(2));
            assertSame(guest.found(15), made.get(3));
            assertNull(guest.found(0));
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nullIsANumberWhereItMayBe(TestEngine engine) {
        try (HostObjects guest = open(engine)) {
            assertEquals(-1, guest.described(null));
            assertEquals(4, guest.described(ORDER));
            assertEquals(-1, guest.describedRef(null));
            assertEquals(4, guest.describedRef(ORDER));
            assertEquals(
                    "order",
                    assertThrows(NullPointerException.class, () -> guest.amount(null))
                            .getMessage());
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noHandleIsGivenTwice(TestEngine engine) {
        try (HostObjects guest = open(engine)) {
            Set<Integer> handles = new HashSet<>();
            for (int i = 0; i < 1000; i++) {
                assertTrue(handles.add(guest.handleOf(ORDER)));
            }
            assertFalse(handles.contains(0));
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLoanOutlivesCalls(TestEngine engine) {
        try (HostObjects guest = open(engine)) {
            Allocator.Loan loan = guest.allocator().lend(ORDER);
            assertEquals(1, guest.allocator().lentCount());
            assertEquals(loan.handle(), guest.handleOf(ORDER));
            assertNotEquals(loan.handle(), guest.handleOf(new Order("Grüß", 7)), "equal is not the same");
            guest.keep(ORDER);
            guest.keepRef(ORDER);
            assertEquals(7, guest.amountOfKept());
            assertEquals(7, guest.amountOfKeptRef());
            assertSame(ORDER, guest.keptOrder());
            assertEquals(1, guest.allocator().lentCount());
            assertThrows(IllegalStateException.class, () -> guest.allocator().lend(ORDER));
            loan.close();
            loan.close();
            assertMisused(guest, HostObjects::keptOrder, "which stands for no Order that the guest is lent");
            try (Allocator.Loan again = guest.allocator().lend(ORDER)) {
                loan.close();
                assertNotEquals(loan.handle(), again.handle());
                assertEquals(again.handle(), guest.handleOf(ORDER));
            }
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyLoansKeepTheirHandles(TestEngine engine) {
        try (HostObjects guest = open(engine)) {
            List<Order> orders = new ArrayList<>();
            List<Allocator.Loan> loans = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                orders.add(new Order("", i));
                loans.add(guest.allocator().lend(orders.get(i)));
                guest.amount(ORDER);
            }
            assertEquals(500, guest.allocator().lentCount());
            for (int i = 0; i < 500; i++) {
                assertEquals(loans.get(i).handle(), guest.handleOf(orders.get(i)));
                assertSame(orders.get(i), guest.badReturn(loans.get(i).handle()));
            }
            loans.forEach(Allocator.Loan::close);
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgedHandlesAreNamed(TestEngine engine) {
        for (int forged : new int[] {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertPoisons(open(engine), guest -> guest.badHandle(forged), "'env.amount_of' of host-objects#");
        }
        try (HostObjects guest = open(engine)) {
            for (int forged : new int[] {0, 1, -1, Integer.MIN_VALUE}) {
                assertMisused(
                        guest,
                        each -> each.badReturn(forged),
                        "returned the handle 0x" + Integer.toHexString(forged)
                                + ", which stands for no Order that the guest is lent");
            }
            assertClean(guest);
        }
        assertPoisons(open(engine), HostObjects::badNullRef, "the handle 0xffffffff");
    }

    @ParameterizedTest
    @EnumSource
    void staleHandlesAreNamed(TestEngine engine) {
        HostObjects kept = open(engine);
        kept.keep(ORDER);
        assertPoisons(kept, HostObjects::amountOfKept, "which stands for no Order that the guest is lent");
        HostObjects reference = open(engine);
        reference.keepRef(ORDER);
        assertPoisons(reference, HostObjects::amountOfKeptRef, "which stands for no Order that the guest is lent");
        try (HostObjects guest = open(engine)) {
            guest.keep(ORDER);
            assertMisused(guest, HostObjects::keptOrder, "returned the handle");
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void handlesOfAnotherTypeAreNamed(TestEngine engine) {
        assertPoisons(open(engine), guest -> guest.badType((index, word) -> 0), "where an Order is expected");
        try (HostObjects guest = open(engine);
                Allocator.Loan text = guest.allocator().lend("text")) {
            assertMisused(guest, each -> each.badReturn(text.handle()), "the handle of a String, where an Order");
        }
    }

    @ParameterizedTest
    @EnumSource
    void handlesOfAnotherInstanceMeanNothing(TestEngine engine) {
        try (HostObjects one = open(engine);
                HostObjects other = open(engine);
                Allocator.Loan loan = one.allocator().lend(ORDER)) {
            assertMisused(other, each -> each.badReturn(loan.handle()), "which stands for no Order");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsLeavesNothingLent(TestEngine engine) {
        IllegalStateException mine = new IllegalStateException("mine");
        HostObjects guest = open(engine);
        guest.allocator().lend(ORDER);
        assertSame(
                mine,
                assertThrows(
                        IllegalStateException.class,
                        () -> guest.eachWord((index, word) -> {
                            throw mine;
                        })));
        assertTrue(guest.poisoned());
        assertEquals(0, guest.allocator().lentCount());
        assertThrows(InstancePoisonedException.class, () -> guest.allocator().lend(ORDER));
        guest.close();
        assertEquals(0, guest.allocator().lentCount());
        assertThrows(UseAfterReleaseException.class, () -> guest.allocator().lend(ORDER));
    }

    @ParameterizedTest
    @EnumSource
    void aModuleThatArrivesIsLentObjectsToo(TestEngine engine) {
        try (ArrivingHostObjects guest =
                ArrivingHostObjectsBridge.builder(WASM).engine(engine.engine()).build()) {
            assertEquals(6, guest.eachWord((index, word) -> 2));
            assertEquals(12, guest.amountOfMade(12));
            assertSame(ORDER, guest.same(ORDER));
            assertNull(guest.same(null));
            assertClean(guest);
        }
    }
}
