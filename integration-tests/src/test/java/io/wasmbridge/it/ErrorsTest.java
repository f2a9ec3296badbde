package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.EnumSets.Style;
import io.wasmbridge.it.Scalars.Colour;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.GuestErrorException;
import io.wasmbridge.runtime.GuestOutOfMemoryException;
import io.wasmbridge.runtime.GuestStringException;
import io.wasmbridge.runtime.GuestTrapException;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A status that says error is an exception with what the guest says about it; the blocks of the call are freed all the same. */
class ErrorsTest {

    private static final int RETURN_ZERO = 1;
    private static final int FREE_TRAPS = 1;

    /** After {@code use} the guest has the blocks that it had before, and the host owns none. */
    private static void with(TestEngine engine, Consumer<Watched<Errors>> use) {
        Watched<Errors> watched = Watched.open(Errors.class, engine);
        use.accept(watched);
        watched.guest.dropKept();
        watched.assertUnharmed();
        watched.guest.close();
    }

    private static GuestErrorException fails(
            Watched<Errors> watched, String export, String said, Executable call, Class<?>... suppressed) {
        watched.tap.forget();
        GuestErrorException thrown = watched.fault(GuestErrorException.class, "WB-E01", export, false, call);
        assertEquals(
                "'" + export + "' of errors#N failed with " + said,
                thrown.getMessage().replaceAll("#\\d+", "#N"));
        assertEquals(
                List.of(suppressed),
                List.of(thrown.getSuppressed()).stream().map(Object::getClass).toList());
        return thrown;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotZeroIsAnError(TestEngine engine) {
        with(engine, watched -> {
            watched.guest.put("fine");
            fails(watched, "put", "status 1: kein Platz ✗", () -> watched.guest.put("!1"));
            fails(watched, "put", "status 2: the name is taken", () -> watched.guest.put("!2"));
            fails(watched, "put_terminated", "status 2: the name is taken", () -> watched.guest.putTerminated("!2"));
            fails(watched, "put", "status 9: unknown", () -> watched.guest.put("!9"));
            watched.guest.put("fine again");
        });
    }

    @ParameterizedTest
    @EnumSource
    void aWideStatusIsComparedAsAWhole(TestEngine engine) {
        with(engine, watched -> {
            watched.guest.putWide("fine");
            fails(watched, "put_wide", "status " + (1L << 40) + ": kein Platz ✗", () -> watched.guest.putWide("!1"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyFormOfAMessage(TestEngine engine) {
        with(engine, watched -> {
            fails(watched, "put", "status 1", () -> watched.guest.putSilently("!1"));
            fails(watched, "put", "status 1: kein Platz ✗", () -> watched.guest.putExplained("!1"));
            fails(watched, "put", "status 7: 7", () -> watched.guest.putCoded("!7"));
            fails(watched, "put", "status 1", () -> watched.guest.putNothing("!1"));
        });
    }

    /** The guest says it while the argument is still there. */
    @ParameterizedTest
    @EnumSource
    void aMessageCanLieInAnArgument(TestEngine engine) {
        with(engine, watched -> {
            fails(watched, "put", "status 3: from here on", () -> watched.guest.putPlaced("!3from here on\0"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatBelowZeroIsNotIsTheResult(TestEngine engine) {
        with(engine, watched -> {
            assertEquals(4, watched.guest.measure("fine"));
            assertEquals(0, watched.guest.measure(""));
            fails(watched, "measure", "status -2: the name is taken", () -> watched.guest.measure("!2"));
            assertEquals(4L << 40, watched.guest.measureWide("fine"));
            fails(
                    watched,
                    "measure_wide",
                    "status " + (-2L << 40) + ": the name is taken",
                    () -> watched.guest.measureWide("!2"));
            assertEquals(Integer.MAX_VALUE, watched.guest.count(Integer.MAX_VALUE));
            fails(watched, "status", "status " + Integer.MIN_VALUE, () -> watched.guest.count(Integer.MIN_VALUE));
            assertEquals(0, watched.guest.countWide(0));
            assertEquals(1L << 31, watched.guest.countWide(1L << 31));
            fails(watched, "status_wide", "status -1", () -> watched.guest.countWide(-1));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aStatusIsOfTheTypeOfTheResult(TestEngine engine) {
        with(engine, watched -> {
            assertEquals(127, watched.guest.countByte(0x17F));
            fails(watched, "status", "status -128", () -> watched.guest.countByte(0x80));
            assertTrue(watched.guest.flag(256));
            fails(watched, "status", "status 0", () -> watched.guest.flag(0));
            assertEquals(Colour.BLUE, watched.guest.colour(Colour.BLUE.ordinal()));
            fails(watched, "status", "status -1", () -> watched.guest.colour(-1));
            watched.guest.succeed(1);
            watched.guest.succeed(-1);
            fails(watched, "status", "status 0", () -> watched.guest.succeed(0));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aNullPointerIsAnError(TestEngine engine) {
        with(engine, watched -> {
            assertEquals("gefunden ✓", watched.guest.find("fine"));
            fails(watched, "find", "status 0: why not", () -> watched.guest.find("!5why not\0"));
            assertEquals("héllo", watched.guest.make("héllo"));
            fails(watched, "make", "status 0: 5", () -> watched.guest.make("!5"));
            assertEquals("héllo", watched.guest.makePacked("héllo"));
            fails(watched, "make_packed", "status 6: why", () -> watched.guest.makePacked("!6why\0"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsCopiedBack(TestEngine engine) {
        with(engine, watched -> {
            int[] values = {10, 20};
            watched.guest.countUp(values, 0);
            assertArrayEquals(new int[] {11, 22}, values);
            fails(watched, "count_up", "status 1: kein Platz ✗", () -> watched.guest.countUp(values, 1));
            assertArrayEquals(new int[] {11, 22}, values);
            fails(watched, "count_up", "status -1: kein Platz ✗", () -> watched.guest.countFromZero(values, -1));
            assertArrayEquals(new int[] {11, 22}, values);
            watched.guest.countFromZero(values, 0);
            assertArrayEquals(new int[] {1, 2}, values);
            assertEquals(7, watched.guest.countAndTell(values, 7));
            assertArrayEquals(new int[] {2, 4}, values);
            fails(watched, "count_up", "status -7", () -> watched.guest.countAndTell(values, -7));
            assertArrayEquals(new int[] {2, 4}, values);
        });
    }

    /** What was handed over is the guest's, error or not. */
    @ParameterizedTest
    @EnumSource
    void whatWasTransferredIsNotFreed(TestEngine engine) {
        with(engine, watched -> {
            int before = watched.guest.liveBlocks();
            fails(watched, "keep", "status 4: kept", () -> watched.guest.keep("!4kept\0"));
            assertEquals(before + 1, watched.guest.liveBlocks());
            assertEquals(0, watched.guest.allocator().liveCount());
        });
    }

    @ParameterizedTest
    @EnumSource
    void aMessageThatFailsIsSuppressed(TestEngine engine) {
        with(engine, watched -> {
            GuestErrorException bad =
                    fails(watched, "put", "status 1", () -> watched.guest.putBadly("!1"), GuestStringException.class);
            assertEquals("describe_badly", ((GuestStringException) bad.getSuppressed()[0]).export());
        });
    }

    @ParameterizedTest
    @EnumSource
    void aMessageThatTrapsPoisons(TestEngine engine) {
        Watched<Errors> watched = Watched.open(Errors.class, engine);

        GuestErrorException thrown =
                watched.fault(GuestErrorException.class, "WB-E01", "put", true, () -> watched.guest.putAndTrap("!1"));

        assertEquals(1, thrown.getSuppressed().length);
        GuestTrapException trap = assertInstanceOf(GuestTrapException.class, thrown.getSuppressed()[0]);
        assertEquals("describe_and_trap", trap.export());
        watched.assertDead(trap);
    }

    /** The block of the message is freed by its own call: its loss is not the loss of the error. */
    @ParameterizedTest
    @EnumSource
    void aMessageWhoseBlockCannotBeFreedPoisons(TestEngine engine) {
        Watched<Errors> watched = Watched.open(Errors.class, engine);
        watched.guest.faultFree(1, FREE_TRAPS);

        GuestErrorException thrown =
                watched.fault(GuestErrorException.class, "WB-E01", "put", true, () -> watched.guest.putExplained("!1"));

        assertEquals(1, thrown.getSuppressed().length);
        watched.assertDead(thrown.getSuppressed()[0]);
    }

    @ParameterizedTest
    @EnumSource
    void anArgumentThatCannotBeFreedIsSuppressed(TestEngine engine) {
        Watched<Errors> watched = Watched.open(Errors.class, engine);
        watched.guest.faultFree(1, FREE_TRAPS);

        GuestErrorException thrown =
                watched.fault(GuestErrorException.class, "WB-E01", "put", false, () -> watched.guest.put("!1"));

        assertEquals(1, thrown.getSuppressed().length);
        watched.assertDead(assertInstanceOf(GuestTrapException.class, thrown.getSuppressed()[0]));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsCalledWhereTheArgumentCannotBeAllocated(TestEngine engine) {
        with(engine, watched -> {
            watched.guest.faultMalloc(1, RETURN_ZERO, 0);
            watched.fault(GuestOutOfMemoryException.class, "WB-G06", "malloc", false, () -> watched.guest.put("!1"));
            assertFalse(watched.guest.poisoned());
        });
    }

    /** The export that would say it is not there. */
    @ParameterizedTest
    @EnumSource
    void aMessageThatIsMissingIsSuppressed(TestEngine engine) {
        try (SilentErrors guest =
                SilentErrorsBridge.builder().engine(engine.engine()).build()) {
            GuestErrorException thrown = assertThrows(GuestErrorException.class, () -> guest.put("!1"));

            assertInstanceOf(UnsupportedOperationException.class, thrown.getSuppressed()[0]);
            assertEquals(0, guest.liveBlocks());
            assertFalse(thrown.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModuleThatArrives(TestEngine engine) {
        byte[] wasm = TestEngine.resource("guests/errors/errors.wasm");
        try (ArrivingErrorsBridge guest =
                ArrivingErrorsBridge.builder(wasm).engine(engine.engine()).build()) {
            guest.put("fine");
            assertEquals(4, guest.measure("fine"));
            assertEquals("gefunden ✓", guest.find("fine"));
            assertEquals(EnumSet.of(Style.ITALIC), guest.styles(EnumSet.of(Style.ITALIC)));
            for (Executable failing :
                    List.<Executable>of(() -> guest.put("!2"), () -> guest.measure("!2"), () -> guest.find("!2"))) {
                assertFalse(assertThrows(GuestErrorException.class, failing).poisoned());
            }
            assertEquals(
                    "failed with status 2: the name is taken",
                    assertThrows(GuestErrorException.class, () -> guest.put("!2"))
                            .getMessage()
                            .replaceFirst("^.*#\\d+ ", ""));
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    /** An export that gives no status. */
    @Test
    void aModuleThatArrivesWithoutAStatus() {
        byte[] wasm = TestEngine.resource("guests/absent/absent.wasm");

        BindingException thrown = assertThrows(
                BindingException.class, () -> ArrivingKeepBridge.builder(wasm).build());

        assertEquals(
                "[wasm/signature-mismatch] 'keep' is declared (String) -> void, but the module exports (i32, i32) -> ()",
                thrown.getMessage().lines().findFirst().orElseThrow());
    }
}
