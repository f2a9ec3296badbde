package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Allocation.State;
import java.util.function.Function;
import java.util.stream.Stream;

/** Blocks by their handles: what is lent is the host's again, what is handed over is not, what is kept is freed when it is closed. */
final class BlockCells {

    private static final byte[] BYTES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final int SUM = 136;

    private BlockCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(
                cell(
                        "parameter",
                        "host-owned",
                        "counted",
                        probe -> lent(probe, Blocks::sum),
                        b -> lent(b, Blocks::sum)),
                cell(
                        "parameter",
                        "host-owned",
                        "fixed",
                        probe -> lent(probe, Blocks::sumFixed),
                        b -> lent(b, Blocks::sumFixed)),
                cell(
                        "parameter",
                        "host-owned",
                        "untold",
                        probe -> lent(probe, Blocks::sumUntold),
                        b -> lent(b, Blocks::sumUntold)),
                cell(
                        "parameter",
                        "transferred in",
                        "counted",
                        BlockCells::kept,
                        b -> () -> b.keep(b.allocator().copyOf(BYTES))),
                made("packed", b -> b.make(16)),
                made("return area", b -> b.makeInArea(16)),
                made("fixed", Blocks::makeFixed),
                made("given", b -> b.makeGiven(16)));
    }

    private static Cell<Blocks> cell(
            String direction, String owner, String shape, Cell.Check<Blocks> check, Function<Blocks, Runnable> once) {
        return new Cell<>("Allocation", direction, owner, shape, 1, Blocks.class, check, once);
    }

    private static void lent(Probe<Blocks> probe, Sum sum) {
        try (Allocation block = probe.bridge.allocator().copyOf(BYTES)) {
            assertEquals(SUM, probe.call(() -> sum.of(probe.bridge, block)));
            assertEquals(State.HOST_OWNED, block.state());
            probe.run(() -> probe.bridge.fill(block, 2));
            assertEquals(32, sum.of(probe.bridge, block), "what the guest writes is there at once");
        }
    }

    private static Runnable lent(Blocks bridge, Sum sum) {
        Allocation block = bridge.allocator().copyOf(BYTES);
        return Cell.calling(() -> sum.of(bridge, block));
    }

    /** What the guest is asked about a block. */
    private interface Sum {
        int of(Blocks bridge, Allocation block);
    }

    private static void kept(Probe<Blocks> probe) {
        Allocation block = probe.bridge.allocator().copyOf(BYTES);
        probe.bridge.keep(block);
        assertEquals(State.TRANSFERRED, block.state());
        assertEquals(0, probe.bridge.allocator().liveCount());
        assertEquals(SUM, probe.bridge.keptSum());
        block.close();
        probe.keeping(-1, probe.bridge::dropKept);
    }

    private static Cell<Blocks> made(String shape, Function<Blocks, Allocation> make) {
        return cell(
                "result",
                "transferred out",
                shape,
                probe -> {
                    int live = probe.bridge.liveBlocks();
                    Allocation block = make.apply(probe.bridge);
                    assertEquals(State.HOST_OWNED, block.state());
                    assertArrayEquals(BYTES, block.bytes().toArray());
                    assertEquals(1, probe.bridge.allocator().liveCount());
                    assertEquals(16, probe.bridge.allocator().liveBytes());
                    assertEquals(live + 1, probe.bridge.liveBlocks());
                    assertEquals(SUM, probe.bridge.sum(block), "lent like any other");
                    block.close();
                    assertEquals(State.RELEASED, block.state());
                    assertEquals(live, probe.bridge.liveBlocks());
                },
                b -> () -> make.apply(b).close());
    }
}
