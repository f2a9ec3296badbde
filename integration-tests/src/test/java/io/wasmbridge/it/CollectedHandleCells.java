package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.CollectedHandles.Box;
import io.wasmbridge.it.CollectedHandles.Ended;
import io.wasmbridge.runtime.Handle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Instances of a guest with a collector: what the guest counts is what is pinned, and it collects before it makes an object. */
final class CollectedHandleCells {

    private static final String INSTANCE = "instance";

    private CollectedHandleCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(
                cell(INSTANCE, "parameter", "pinned", CollectedHandleCells::lent, CollectedHandleCells::lending),
                cell(
                        "@Nullable instance",
                        "parameter",
                        "pinned",
                        CollectedHandleCells::constructed,
                        b -> making(() -> b.construct(null, 3))),
                cell(INSTANCE, "parameter", "transferred in", CollectedHandleCells::given, b -> giving(b, b::keepCell)),
                cell(
                        INSTANCE,
                        "parameter and result",
                        "transferred in",
                        CollectedHandleCells::passed,
                        b -> giving(b, cell -> b.cellPassed(cell).close())),
                cell(INSTANCE, "result", "pinned", CollectedHandleCells::made, b -> making(() -> b.cellNew(1))),
                cell(
                        "@Nullable instance",
                        "result",
                        "pinned",
                        CollectedHandleCells::found,
                        b -> making(() -> b.cellIfAny(1))),
                cell(
                        "Optional<instance>",
                        "result",
                        "pinned",
                        CollectedHandleCells::foundOrEmpty,
                        b -> making(() -> b.cellIfPresent(1).orElseThrow())),
                cell(INSTANCE, "result", "wasm-owned", CollectedHandleCells::shown, CollectedHandleCells::showing),
                cell(
                        "instance beside an object",
                        "result",
                        "pinned",
                        CollectedHandleCells::scaled,
                        CollectedHandleCells::scaling),
                cell(
                        "instance beside an @InOut array",
                        "result",
                        "pinned",
                        CollectedHandleCells::added,
                        CollectedHandleCells::adding),
                cell(
                        "instance that is an argument",
                        "result",
                        "pinned",
                        CollectedHandleCells::argument,
                        b -> making(() -> b.textAsCell("text"))),
                cell(
                        "instance with a destructor",
                        "result",
                        "pinned",
                        CollectedHandleCells::ended,
                        b -> making(() -> b.endedNew(1))));
    }

    private static Cell<CollectedHandles> cell(
            String type,
            String direction,
            String owner,
            Cell.Check<CollectedHandles> check,
            Function<CollectedHandles, Runnable> prepared) {
        return new Cell<>(type, direction, owner, "handle", 16, CollectedHandles.class, check, prepared);
    }

    private static Runnable making(Supplier<? extends Handle> maker) {
        return () -> {
            Handle made = maker.get();
            made.close();
        };
    }

    private static Runnable giving(CollectedHandles guest, Consumer<Box> taker) {
        return () -> {
            Box cell = guest.cellNew(1);
            ResourceCells.uninterrupted(() -> taker.accept(cell));
        };
    }

    private static Runnable lending(CollectedHandles guest) {
        Box cell = guest.cellNew(1);
        return Cell.calling(cell::value);
    }

    private static Runnable showing(CollectedHandles guest) {
        guest.keepCell(guest.cellNew(1));
        return () -> guest.keptCell().close();
    }

    private static Runnable scaling(CollectedHandles guest) {
        Box cell = guest.cellNew(1);
        return making(() -> cell.scaled("text"));
    }

    private static Runnable adding(CollectedHandles guest) {
        Box cell = guest.cellNew(1);
        return making(() -> cell.addTo(new int[] {1, 2}));
    }

    private static void lent(Probe<CollectedHandles> probe) {
        Box cell = probe.keeping(1, () -> probe.bridge.cellNew(Long.MIN_VALUE));
        probe.run(probe.bridge::collect);
        assertEquals(Long.MIN_VALUE, probe.call(cell::value));
        probe.run(() -> cell.setValue(20));
        assertEquals(20, probe.call(cell::getValue));
        Box twice = probe.keeping(1, () -> cell.plus(cell));
        assertEquals(40, probe.call(twice::value));
        probe.keeping(-1, cell::close);
        assertEquals(40, probe.call(twice::value));
        probe.keeping(-1, twice::close);
    }

    /** A constructor makes the instance where it is given none, and uses that which it is given. */
    private static void constructed(Probe<CollectedHandles> probe) {
        Box cell = probe.keeping(1, () -> probe.bridge.construct(null, 5));
        Box same = probe.call(() -> probe.bridge.construct(cell, 6));
        assertEquals(cell.address(), same.address());
        assertEquals(6, probe.call(cell::value));
        probe.run(cell::close);
        probe.keeping(-1, same::close);
    }

    private static void given(Probe<CollectedHandles> probe) {
        Box cell = probe.keeping(1, () -> probe.bridge.cellNew(9));
        probe.keeping(-1, () -> probe.bridge.keepCell(cell));
        assertTrue(cell.closed());
        probe.run(cell::close);
        probe.run(probe.bridge::collect);
        assertEquals(9, probe.call(probe.bridge::keptValue));
    }

    /** What is given away and comes back is pinned all the while. */
    private static void passed(Probe<CollectedHandles> probe) {
        Box cell = probe.keeping(1, () -> probe.bridge.cellNew(8));
        Box back = probe.call(() -> probe.bridge.cellPassed(cell));
        assertTrue(cell.closed());
        probe.run(probe.bridge::collect);
        assertEquals(8, probe.call(back::value));
        probe.keeping(-1, back::close);
    }

    /** One that is closed is collected before the next object is made, one that is open is not. */
    private static void made(Probe<CollectedHandles> probe) {
        Box cell = probe.keeping(1, () -> probe.bridge.cellNew(-9));
        Box same = probe.call(cell::self);
        assertEquals(cell.address(), same.address());
        probe.run(cell::close);
        probe.run(probe.bridge::collect);
        assertEquals(-9, probe.call(same::value));
        int objects = probe.call(probe.bridge::objects);
        probe.keeping(-1, same::close);
        probe.run(probe.bridge::collect);
        assertEquals(objects - 1, probe.call(probe.bridge::objects));
    }

    private static void found(Probe<CollectedHandles> probe) {
        assertNull(probe.call(() -> probe.bridge.cellIfAny(-1)));
        Box cell = probe.keeping(1, () -> probe.bridge.cellIfAny(4));
        assertEquals(4, probe.call(cell::value));
        probe.keeping(-1, cell::close);
    }

    private static void foundOrEmpty(Probe<CollectedHandles> probe) {
        assertEquals(Optional.empty(), probe.call(() -> probe.bridge.cellIfPresent(-1)));
        Box cell = probe.keeping(1, () -> probe.bridge.cellIfPresent(4)).orElseThrow();
        assertEquals(4, probe.call(cell::value));
        probe.keeping(-1, cell::close);
    }

    /** What the guest keeps is not pinned for it, whether the host holds it by another handle or not. */
    private static void shown(Probe<CollectedHandles> probe) {
        Box cell = probe.keeping(1, () -> probe.bridge.cellNew(7));
        int address = cell.address();
        probe.keeping(-1, () -> probe.bridge.keepCell(cell));
        Box kept = probe.call(probe.bridge::keptCell);
        assertEquals(address, kept.address());
        probe.run(probe.bridge::collect);
        assertEquals(7, probe.call(probe.bridge::keptValue));
        probe.run(kept::close);
        assertTrue(kept.closed());
    }

    private static void scaled(Probe<CollectedHandles> probe) {
        Box cell = probe.keeping(1, () -> probe.bridge.cellNew(3));
        long hash = Turned.hash("text".getBytes(StandardCharsets.UTF_16LE));
        Box scaled = probe.keeping(1, () -> cell.scaled("text"));
        assertEquals(3 * hash, probe.call(scaled::value));
        probe.keeping(-1, cell::close);
        probe.keeping(-1, scaled::close);
    }

    private static void added(Probe<CollectedHandles> probe) {
        Box cell = probe.keeping(1, () -> probe.bridge.cellNew(3));
        int[] numbers = {1, -3, Integer.MAX_VALUE};
        Box same = probe.call(() -> cell.addTo(numbers));
        assertArrayEquals(new int[] {4, 0, Integer.MIN_VALUE + 2}, numbers);
        probe.run(same::close);
        probe.keeping(-1, cell::close);
    }

    /** It is pinned for the call already, and stays so for the handle. */
    private static void argument(Probe<CollectedHandles> probe) {
        Box text = probe.keeping(1, () -> probe.bridge.textAsCell("text"));
        int objects = probe.call(probe.bridge::objects);
        probe.run(probe.bridge::collect);
        assertEquals(objects, probe.call(probe.bridge::objects));
        probe.keeping(-1, text::close);
    }

    /** It ends while it is pinned still. */
    private static void ended(Probe<CollectedHandles> probe) {
        int before = probe.bridge.cellsEnded();
        Ended ended = probe.keeping(1, () -> probe.bridge.endedNew(2));
        assertEquals(2, probe.call(ended::value));
        Box cell = probe.keeping(1, () -> probe.bridge.cellNew(3));
        Box sum = probe.keeping(1, () -> ended.plus(cell));
        assertEquals(5, probe.call(sum::value));
        probe.keeping(-1, ended::close);
        assertEquals(before + 1, probe.call(probe.bridge::cellsEnded));
        probe.keeping(-1, cell::close);
        probe.keeping(-1, sum::close);
        assertEquals(before + 1, probe.call(probe.bridge::cellsEnded));
    }
}
