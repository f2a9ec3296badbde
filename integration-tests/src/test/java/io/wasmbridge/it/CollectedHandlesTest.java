package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.CollectedHandles.Box;
import io.wasmbridge.it.CollectedHandles.Ended;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.BorrowConflictException;
import io.wasmbridge.runtime.DoubleReleaseException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.GuestValueException;
import io.wasmbridge.runtime.InstancePoisonedException;
import io.wasmbridge.runtime.UseAfterReleaseException;
import io.wasmbridge.runtime.UseAfterTransferException;
import io.wasmbridge.runtime.WrongInstanceException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the host may not do with an instance of a guest with a collector, and what the guest may not answer. */
class CollectedHandlesTest {

    private static final int TRAPS = 1;

    /** How many classes the guest has, which is also the first number that none of them has. */
    private static final int CLASS_COUNT = 27;

    private static void each(TestEngine engine, Consumer<CollectedHandles> check) {
        try (CollectedHandles guest =
                CollectedHandlesBridge.builder().engine(engine.engine()).build()) {
            check.accept(guest);
        }
    }

    private static void poisons(CollectedHandles guest, String message, Executable call) {
        GuestPointerException fault = assertThrows(GuestPointerException.class, call);
        assertTrue(fault.getMessage().contains(message), fault::getMessage);
        assertTrue(guest.poisoned());
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void misuseReachesNoGuest(TestEngine engine) {
        each(engine, guest -> {
            Box closed = guest.cellNew(1);
            closed.close();
            assertThrows(UseAfterReleaseException.class, closed::value);
            assertThrows(UseAfterReleaseException.class, () -> guest.keepCell(closed));
            assertThrows(DoubleReleaseException.class, closed::close);
            Box given = guest.cellNew(2);
            guest.keepCell(given);
            assertThrows(UseAfterTransferException.class, given::value);
            assertThrows(UseAfterTransferException.class, () -> guest.keepCell(given));
            Box kept = guest.keptCell();
            assertThrows(UseAfterTransferException.class, () -> guest.keepCell(kept));
            Box used = guest.cellNew(3);
            assertThrows(NullPointerException.class, () -> used.plus(null));
            each(engine, other -> assertThrows(WrongInstanceException.class, () -> other.keepCell(used)));
            assertEquals(1, guest.liveBlocks());
            assertEquals(3, used.value());
            used.close();
            assertEquals(0, guest.liveBlocks());
            assertFalse(guest.poisoned());
        });
    }

    /** Two handles of one call that name one instance: what is given away is not lent. */
    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void givenAwayInTheCallThatUsesIt(TestEngine engine) {
        each(engine, guest -> {
            Box cell = guest.cellNew(1);
            Box same = cell.self();
            guest.keepCell(cell);
            assertEquals(1, same.value());
            assertEquals(1, guest.liveBlocks());
            guest.collect();
            assertEquals(1, same.value());
            same.close();
            assertEquals(0, guest.liveBlocks());
            assertEquals(1, guest.keptValue());
            Ended ended = guest.endedNew(4);
            assertThrows(GuestPointerException.class, ended::self);
            assertTrue(guest.poisoned());
            assertTrue(ended.closed());
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void whereNoObjectCanBe(TestEngine engine) {
        each(engine, guest -> poisons(guest, "none has this handle", () -> guest.chosenCell(0)));
        each(engine, guest -> poisons(guest, "no room for the header", () -> guest.chosenCell(16)));
        each(engine, guest -> poisons(guest, "is outside memory", () -> guest.chosenCell(-16)));
        each(engine, guest -> poisons(guest, "is outside memory", () -> guest.chosenCell(Integer.MIN_VALUE)));
        each(engine, guest -> poisons(guest, "is outside memory", () -> guest.chosenCell(0x7fff_fff0)));
        each(engine, guest -> {
            Box cell = guest.cellNew(1);
            poisons(guest, "not aligned to 16 bytes", () -> guest.chosenCell(cell.address() + 8));
            assertTrue(cell.closed());
            assertThrows(InstancePoisonedException.class, cell::value);
            cell.close();
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void aHeaderThatLies(TestEngine engine) {
        for (int size : new int[] {-1, Integer.MAX_VALUE, 1 << 24}) {
            each(engine, guest -> {
                int address = forged(guest, 1, size);
                poisons(guest, "it ends at", () -> guest.chosenCell(address));
            });
        }
        for (int id : new int[] {CLASS_COUNT, -1, Integer.MIN_VALUE}) {
            each(engine, guest -> {
                int address = forged(guest, id, 8);
                poisons(guest, "its class has the id", () -> guest.chosenCell(address));
            });
        }
    }

    /** A header behind all that the guest uses. */
    private static int forged(CollectedHandles guest, int id, int sizeBytes) {
        int address = guest.memory().grow(1) * 65_536 + 32;
        guest.memory().setInt(address - 8, id);
        guest.memory().setInt(address - 4, sizeBytes);
        return address;
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void aPinThatTrapsEndsTheInstance(TestEngine engine) {
        each(engine, guest -> {
            Box open = guest.cellNew(1);
            guest.faultPin(1, TRAPS);
            GuestTrapException trap = assertThrows(GuestTrapException.class, () -> guest.cellNew(2));
            assertEquals("__pin", trap.export());
            InstancePoisonedException refused = assertThrows(InstancePoisonedException.class, open::value);
            assertSame(trap, refused.getCause());
            assertTrue(open.closed());
        });
        each(engine, guest -> {
            Box open = guest.cellNew(1);
            guest.faultFree(1, TRAPS);
            GuestTrapException trap = assertThrows(GuestTrapException.class, open::close);
            assertEquals("__unpin", trap.export());
            assertTrue(guest.poisoned());
        });
        each(engine, guest -> {
            Box open = guest.cellNew(1);
            guest.faultFree(1, TRAPS);
            GuestTrapException trap = assertThrows(GuestTrapException.class, () -> guest.keepCell(open));
            assertEquals("__unpin", trap.export());
            assertTrue(guest.poisoned());
        });
    }

    /** The guest pinned it itself, or took it for its own: the bridge cannot know, and the guest says so. */
    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void aBufferOfTheHostsIsPinnedByBoth(TestEngine engine) {
        each(engine, guest -> {
            Allocation buffer = guest.allocator().copyOf(new byte[] {1, 2, 3});
            Box seen = guest.chosenCell(buffer.address());
            assertEquals(1, guest.liveBlocks());
            seen.close();
            guest.collect();
            assertArrayEquals(new byte[] {1, 2, 3}, buffer.bytes().toArray());
            Box again = guest.chosenCell(buffer.address());
            buffer.close();
            guest.collect();
            assertEquals(1, guest.liveBlocks());
            assertEquals(1, guest.objects());
            again.close();
            assertEquals(0, guest.liveBlocks());
        });
    }

    /** An instance that no caller sees is let go of, and its destructor told. */
    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void whatIsNotReturnedIsNotPinned(TestEngine engine) {
        each(engine, guest -> {
            int[] numbers = {1, 2};
            assertThrows(GuestValueException.class, () -> guest.cellFromShortened(numbers));
            assertArrayEquals(new int[] {1, 2}, numbers);
            assertEquals(0, guest.liveBlocks());
            assertThrows(GuestValueException.class, () -> guest.endedFromShortened(numbers));
            assertEquals(0, guest.liveBlocks());
            assertEquals(1, guest.cellsEnded());
            assertFalse(guest.poisoned());
            Box cell = guest.cellNew(1);
            cell.addTo(numbers).close();
            assertArrayEquals(new int[] {2, 3}, numbers);
            assertEquals(1, guest.liveBlocks());
            cell.close();
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void closingTheBridgeRunsNoGuest(TestEngine engine) {
        each(engine, guest -> {
            List<Box> open = List.of(guest.cellNew(1), guest.cellNew(2));
            int counter = guest.entryCountPtr();
            int entries = guest.memory().getInt(counter);
            var memory = guest.instance().memory();
            guest.close();
            open.forEach(box -> assertTrue(box.closed()));
            open.forEach(Box::close);
            assertEquals(entries, memory.readInt(counter));
        });
    }

    /** A host function that closes what the running call uses is refused: the guest still looks at it. */
    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void anObjectIsNotClosedByTheCallThatGivesItAway(TestEngine engine) {
        each(engine, guest -> {
            Box cell = guest.cellNew(1);
            assertThrows(BorrowConflictException.class, () -> guest.bothOf(cell, cell));
            assertFalse(cell.closed());
            assertEquals(1, guest.liveBlocks());
            cell.close();
        });
    }
}
