package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.Outs.Place;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.GuestErrorException;
import io.wasmbridge.runtime.GuestLimitException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestStringException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guest writes where the host says: from a guest that lies, above the limit, and of a module that arrives at run time. */
class OutsTest {

    @ParameterizedTest
    @EnumSource
    void partsThatOverlapPoison(TestEngine engine) {
        Watched<Outs> watched = Watched.open(Outs.class, engine);
        watched.assertDead(watched.fault(
                GuestPointerException.class, "WB-G01", "forge_note", true, () -> watched.guest.forgeNote(false)));
    }

    @ParameterizedTest
    @EnumSource
    void partsAreFreedWhereOneIsMalformed(TestEngine engine) {
        Watched<Outs> watched = Watched.open(Outs.class, engine);
        watched.fault(GuestStringException.class, "WB-G03", "forge_note", false, () -> watched.guest.forgeNote(true));
        watched.assertUnharmed();
    }

    @ParameterizedTest
    @EnumSource
    void partsAreFreedWhereTheyAreTooMuch(TestEngine engine) {
        try (Outs guest = Shapes.build(
                Outs.class, Shapes.builder(Outs.class).engine(engine.engine()).maxResultBytes(100))) {
            assertEquals("x".repeat(16), guest.makeNote("x".repeat(16)).text());
            assertThrows(GuestLimitException.class, () -> guest.makeNote("x".repeat(17)));
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHandleThatTheHostStillHasPoisons(TestEngine engine) {
        Watched<Outs> watched = Watched.open(Outs.class, engine);
        Session session = watched.guest.openSession("one");
        watched.assertDead(watched.fault(
                GuestPointerException.class,
                "WB-G01",
                "forge_session",
                true,
                () -> watched.guest.forgeSession(session.address())));
    }

    @ParameterizedTest
    @EnumSource
    void aNullHandleBesideNoErrorPoisons(TestEngine engine) {
        Watched<Outs> watched = Watched.open(Outs.class, engine);
        watched.assertDead(watched.fault(
                GuestPointerException.class, "WB-G01", "forge_session", true, () -> watched.guest.forgeSession(0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatIsAllocatedIsFreedWhereAnAreaIsNot(int nth) {
        Watched<Outs> watched = Watched.open(Outs.class, TestEngine.INTERPRETER);
        watched.guest.faultFree(nth, 1);
        assertThrows(GuestErrorException.class, () -> watched.guest.openSession("x".repeat(57)));
        assertTrue(watched.guest.poisoned());
    }

    @ParameterizedTest
    @EnumSource
    void aModuleThatArrivesAtRunTime(TestEngine engine) {
        try (ArrivingOuts guest = ArrivingOutsBridge.builder(TestEngine.resource(GuestModule.OUTS.resource()))
                .engine(engine.engine())
                .build()) {
            assertEquals(new Place(7, 3.5, 40_007), guest.locate(7));
            assertEquals(new Place(7, 3.5, 40_007), guest.tryLocate(7));
            assertThrows(GuestErrorException.class, () -> guest.tryLocate(-1));
            assertArrayEquals(new int[] {'a', 'b'}, guest.makeNote("ab").values());
            assertNull(guest.findSession(""));
            try (Session session = guest.openSession("héllo");
                    Session fork = session.fork()) {
                assertEquals(6, session.nameLength());
                assertEquals(6, fork.nameLength());
            }
            assertThrows(GuestErrorException.class, () -> guest.openSession(""));
            assertEquals("AB", guest.makeUpper("ab"));
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherModuleIsComparedWhenItIsLinked(TestEngine engine) {
        BindingException thrown = assertThrows(BindingException.class, () -> ArrivingOutsBridge.builder(
                        TestEngine.resource(GuestModule.RESOURCES.resource()))
                .engine(engine.engine())
                .build());
        assertTrue(thrown.getMessage().contains("exports no function 'openSession'"), thrown.getMessage());
    }
}
