package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Allocation.State;
import io.wasmbridge.runtime.BorrowConflictException;
import io.wasmbridge.runtime.DoubleReleaseException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.UseAfterReleaseException;
import io.wasmbridge.runtime.UseAfterTransferException;
import io.wasmbridge.runtime.WrongInstanceException;
import java.util.Optional;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be lent, handed over or kept: each its own exception, and none reaches the guest. */
class BlocksTest {

    private static <T extends Throwable> T refused(Watched<Blocks> watched, Class<T> expected, Executable call) {
        watched.begin();
        int entries = watched.entries();
        T thrown = assertThrows(expected, call);
        watched.assertNotEntered(entries);
        return thrown;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotTheHostsAnyMore(TestEngine engine) {
        Watched<Blocks> watched = Watched.open(Blocks.class, engine);
        Allocation released = watched.guest.allocator().allocate(8);
        released.close();
        refused(watched, UseAfterReleaseException.class, () -> watched.guest.sum(released));
        refused(watched, UseAfterReleaseException.class, () -> watched.guest.keep(released));

        Allocation transferred = watched.guest.allocator().allocate(8);
        watched.guest.keep(transferred);
        refused(watched, UseAfterTransferException.class, () -> watched.guest.sum(transferred));
        refused(watched, UseAfterTransferException.class, () -> watched.guest.keep(transferred));
        transferred.close();
        watched.guest.dropKept();
        assertEquals(0, watched.guest.liveBlocks());
    }

    @ParameterizedTest
    @EnumSource
    void aBlockOfAnotherInstance(TestEngine engine) {
        Watched<Blocks> watched = Watched.open(Blocks.class, engine);
        Watched<Blocks> other = Watched.open(Blocks.class, engine);
        Allocation block = other.guest.allocator().allocate(8);

        WrongInstanceException thrown = refused(watched, WrongInstanceException.class, () -> watched.guest.sum(block));

        assertEquals("sum", thrown.export());
        assertEquals(State.HOST_OWNED, block.state());
        block.close();
    }

    @ParameterizedTest
    @EnumSource
    void nullsAndSizes(TestEngine engine) {
        Watched<Blocks> watched = Watched.open(Blocks.class, engine);
        refused(watched, NullPointerException.class, () -> watched.guest.sum(null));
        try (Allocation block = watched.guest.allocator().allocate(15)) {
            refused(watched, IllegalArgumentException.class, () -> watched.guest.sumFixed(block));
            assertEquals(State.HOST_OWNED, block.state(), "what was lent is back");
        }
        assertEquals(-1, watched.guest.sumNullable(null));
        assertEquals(-1, watched.guest.sumOptional(Optional.empty()));
        try (Allocation block = watched.guest.allocator().copyOf(new byte[] {1, 2})) {
            assertEquals(3, watched.guest.sumNullable(block));
            assertEquals(3, watched.guest.sumOptional(Optional.of(block)));
        }
        assertEquals(0, watched.guest.liveBlocks());
    }

    @ParameterizedTest
    @EnumSource
    void oneBlockIsNotLentAndHandedOver(TestEngine engine) {
        Watched<Blocks> watched = Watched.open(Blocks.class, engine);
        Allocation block = watched.guest.allocator().copyOf(new byte[] {1, 2});

        refused(watched, BorrowConflictException.class, () -> watched.guest.both(block, block));

        assertEquals(State.HOST_OWNED, block.state());
        try (Allocation other = watched.guest.allocator().copyOf(new byte[] {3})) {
            assertEquals(6, watched.guest.both(other, block));
        }
        assertEquals(State.TRANSFERRED, block.state());
        assertEquals(3, watched.guest.keptSum());
        watched.guest.dropKept();
        assertEquals(0, watched.guest.liveBlocks());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsKeptIsFreedByTheNamedExport(TestEngine engine) {
        Watched<Blocks> watched = Watched.open(Blocks.class, engine);
        Allocation block = watched.guest.makeNamed(3);
        assertArrayEquals(new byte[] {1, 2, 3}, block.bytes().toArray());
        watched.tap.forget();
        block.close();
        assertEquals("release_block", watched.tap.calls().get(0).export());
        assertEquals(1, watched.tap.calls().size());
        assertThrows(DoubleReleaseException.class, block::close);
        assertEquals(0, watched.guest.liveBlocks());
    }

    /** Under C an empty block that is not null is a block. */
    @ParameterizedTest
    @EnumSource
    void whatIsEmpty(TestEngine engine) {
        Watched<Blocks> watched = Watched.open(Blocks.class, engine);
        Allocation none = watched.guest.choose(0);
        assertEquals(0, none.sizeBytes());
        assertEquals(0, watched.guest.allocator().liveCount());
        none.close();

        Allocation empty = watched.guest.make(0);
        assertEquals(0, empty.sizeBytes());
        assertEquals(1, watched.guest.liveBlocks());
        assertEquals(1, watched.guest.allocator().liveCount());
        empty.close();
        assertEquals(0, watched.guest.liveBlocks());
        assertEquals(Optional.empty(), watched.guest.chooseOptional(5));
        assertFalse(watched.guest.poisoned());
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeABlockPoisons(TestEngine engine) {
        long end = 0x10000L * Watched.open(Blocks.class, engine).guest.memory().pageCount();
        for (long given : new long[] {5, end << 32 | 1, 0xFFFF_FFFFL << 32 | 1, 0x100L << 32 | 0xFFFF_FFFFL}) {
            Watched<Blocks> watched = Watched.open(Blocks.class, engine);
            GuestPointerException thrown = watched.fault(
                    GuestPointerException.class, "WB-G01", "choose", true, () -> watched.guest.choose(given));
            watched.assertDead(thrown);
        }
    }

    /** It would be freed twice. */
    @ParameterizedTest
    @EnumSource
    void aBlockThatTheHostOwnsAlreadyPoisons(TestEngine engine) {
        for (int sizeBytes : new int[] {0, 8}) {
            Watched<Blocks> watched = Watched.open(Blocks.class, engine);
            Allocation block = watched.guest.make(sizeBytes);
            long again = (long) block.address() << 32 | sizeBytes;
            GuestPointerException thrown = watched.fault(
                    GuestPointerException.class, "WB-G01", "choose", true, () -> watched.guest.choose(again));
            assertTrue(thrown.getMessage().contains("overlaps"), thrown.getMessage());
            assertEquals(State.LOST, block.state());
        }
    }
}
