package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveBlocksTest {

    /** The highest address that the engine's memory can have. */
    private static final int TOP = 0x7fff0000;

    private final LiveBlocks blocks = new LiveBlocks();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261})
    void agreesWithAModel(long seed) {
        Random random = new Random(seed);
        TreeMap<Integer, Integer> model = new TreeMap<>();
        // Crowded and at the top of memory in turn: sums of address and size come close to 2^31.
        int base = seed % 2 == 0 ? 16 : TOP - 4096;
        for (int step = 0; step < 20_000; step++) {
            String where = "seed " + seed + ", step " + step;
            int start = base + random.nextInt(4000);
            int size = 1 + random.nextInt(random.nextInt(10) == 0 ? 96 : 12);
            assertEquals(overlaps(model, start, size), blocks.overlaps(start, size), where);
            if (random.nextInt(100) < 55) {
                if (!overlaps(model, start, size)) {
                    model.put(start, size);
                    blocks.add(start, size);
                }
            } else if (!model.isEmpty()) {
                Integer chosen = model.floorKey(start);
                int removed = chosen == null ? model.firstKey() : chosen;
                model.remove(removed);
                blocks.remove(removed);
            }
            assertEquals(model.size(), blocks.count(), where);
            assertEquals(model.values().stream().mapToLong(Integer::longValue).sum(), blocks.bytes(), where);
        }
    }

    private static boolean overlaps(TreeMap<Integer, Integer> model, int start, int size) {
        for (Map.Entry<Integer, Integer> block : model.entrySet()) {
            if (block.getKey() < start + (long) size && start < block.getKey() + (long) block.getValue()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void neighboursDoNotOverlap() {
        blocks.add(100, 10);
        assertFalse(blocks.overlaps(90, 10));
        assertFalse(blocks.overlaps(110, 10));
        assertTrue(blocks.overlaps(90, 11));
        assertTrue(blocks.overlaps(109, 1));
        assertTrue(blocks.overlaps(104, 2));
        assertTrue(blocks.overlaps(50, 500));
    }

    @Test
    void sizesAreNotCutToAnInt() {
        blocks.add(TOP - 16, 16);
        assertTrue(blocks.overlaps(TOP - 32, 0xffff_ffffL));
        assertFalse(blocks.overlaps(TOP, 0xffff_ffffL));
    }

    @Test
    void keepsManyBlocks() {
        List<Integer> starts = new ArrayList<>();
        for (int i = 999; i >= 0; i--) {
            blocks.add(i * 32, 32);
            starts.add(i * 32);
        }
        assertEquals(1000, blocks.count());
        assertEquals(32_000, blocks.bytes());
        starts.forEach(blocks::remove);
        assertEquals(0, blocks.count());
        assertEquals(0, blocks.bytes());
    }

    /** A block of no bytes has its address, and is found there alone. */
    @Test
    void blocksOfNoBytes() {
        blocks.add(64, 0);
        assertTrue(blocks.startsAt(64));
        assertFalse(blocks.startsAt(63));
        assertFalse(blocks.startsAt(65));
        assertTrue(blocks.overlaps(64, 1));
        assertFalse(blocks.overlaps(65, 8));
        assertFalse(blocks.overlaps(48, 16));
        assertEquals(0, blocks.bytes());
        assertEquals(1, blocks.count());
    }

    @Test
    void whatTheGuestWasGivenIsCounted() {
        blocks.add(16, 8);
        blocks.add(32, 100);
        blocks.arrive(blocks.depart(32));
        blocks.add(160, 4);
        blocks.arrive(blocks.depart(16));
        assertEquals(2, blocks.transferredCount());
        assertEquals(108, blocks.transferredBytes());
        assertEquals(1, blocks.count());
        assertEquals(4, blocks.bytes());
        assertEquals(108, blocks.peakBytes(), "8 and 100 at once");
        assertTrue(blocks.startsAt(160));
        assertFalse(blocks.startsAt(32));
    }

    @Test
    void whatIsLostIsNoLongerTheHosts() {
        blocks.add(16, 8);
        blocks.loseAll();
        assertEquals(0, blocks.count());
        assertEquals(0, blocks.bytes());
        assertEquals(8, blocks.peakBytes());
    }

    /** Guests that have one memory see the blocks of each other, but for those of one that is lost. */
    @Test
    void blocksOfOneMemory() {
        LiveBlocks second = new LiveBlocks();
        LiveBlocks third = new LiveBlocks();
        second.joins(blocks);
        third.joins(second);
        blocks.add(16, 8);
        third.add(64, 8);
        for (LiveBlocks each : List.of(blocks, second, third)) {
            assertTrue(each.overlaps(20, 1));
            assertTrue(each.overlaps(71, 1));
            assertFalse(each.overlaps(24, 40));
        }
        blocks.loseAll();
        assertFalse(second.overlaps(20, 1));
        assertTrue(second.overlaps(64, 1));
    }
}
