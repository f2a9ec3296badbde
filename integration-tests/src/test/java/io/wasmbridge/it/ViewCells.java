package io.wasmbridge.it;

import static io.wasmbridge.it.Elements.F32;
import static io.wasmbridge.it.Elements.F64;
import static io.wasmbridge.it.Elements.I16;
import static io.wasmbridge.it.Elements.I32;
import static io.wasmbridge.it.Elements.I64;
import static io.wasmbridge.it.Elements.I8;
import static io.wasmbridge.it.Elements.U16;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.CharView;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.FloatView;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.LongView;
import io.wasmbridge.runtime.ShortView;
import io.wasmbridge.runtime.StaleViewException;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Views: what the guest shows, and what is passed in place. */
final class ViewCells {

    private ViewCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(
                        new Views<>(
                                I8,
                                LinearMemory::bytes,
                                Allocation::bytes,
                                ByteView::toArray,
                                ByteView::copyFrom,
                                ByteView::length,
                                ViewShapes::tableI8,
                                ViewShapes::staticTerminatedI8,
                                ViewShapes::fixedI8,
                                ViewShapes::shownI8,
                                ViewShapes::sumI8,
                                ViewShapes::negateI8,
                                ViewShapes::first4I8),
                        new Views<>(
                                I16,
                                LinearMemory::shorts,
                                Allocation::shorts,
                                ShortView::toArray,
                                ShortView::copyFrom,
                                ShortView::length,
                                ViewShapes::tableI16,
                                ViewShapes::staticTerminatedI16,
                                ViewShapes::fixedI16,
                                ViewShapes::shownI16,
                                ViewShapes::sumI16,
                                ViewShapes::negateI16,
                                ViewShapes::first4I16),
                        new Views<>(
                                U16,
                                LinearMemory::chars,
                                Allocation::chars,
                                CharView::toArray,
                                CharView::copyFrom,
                                CharView::length,
                                ViewShapes::tableU16,
                                ViewShapes::staticTerminatedU16,
                                ViewShapes::fixedU16,
                                ViewShapes::shownU16,
                                ViewShapes::sumU16,
                                ViewShapes::negateU16,
                                ViewShapes::first4U16),
                        new Views<>(
                                I32,
                                LinearMemory::ints,
                                Allocation::ints,
                                IntView::toArray,
                                IntView::copyFrom,
                                IntView::length,
                                ViewShapes::tableI32,
                                ViewShapes::staticTerminatedI32,
                                ViewShapes::fixedI32,
                                ViewShapes::shownI32,
                                ViewShapes::sumI32,
                                ViewShapes::negateI32,
                                ViewShapes::first4I32),
                        new Views<>(
                                I64,
                                LinearMemory::longs,
                                Allocation::longs,
                                LongView::toArray,
                                LongView::copyFrom,
                                LongView::length,
                                ViewShapes::tableI64,
                                ViewShapes::staticTerminatedI64,
                                ViewShapes::fixedI64,
                                ViewShapes::shownI64,
                                ViewShapes::sumI64,
                                ViewShapes::negateI64,
                                ViewShapes::first4I64),
                        new Views<>(
                                F32,
                                LinearMemory::floats,
                                Allocation::floats,
                                FloatView::toArray,
                                FloatView::copyFrom,
                                FloatView::length,
                                ViewShapes::tableF32,
                                ViewShapes::staticTerminatedF32,
                                ViewShapes::fixedF32,
                                ViewShapes::shownF32,
                                ViewShapes::sumF32,
                                ViewShapes::negateF32,
                                ViewShapes::first4F32),
                        new Views<>(
                                F64,
                                LinearMemory::doubles,
                                Allocation::doubles,
                                DoubleView::toArray,
                                DoubleView::copyFrom,
                                DoubleView::length,
                                ViewShapes::tableF64,
                                ViewShapes::staticTerminatedF64,
                                ViewShapes::fixedF64,
                                ViewShapes::shownF64,
                                ViewShapes::sumF64,
                                ViewShapes::negateF64,
                                ViewShapes::first4F64))
                .flatMap(Views::cells);
    }

    private interface OverMemory<V> {
        V view(LinearMemory memory, int address, int length);
    }

    private record Views<A, V>(
            Elements<A> type,
            OverMemory<V> overMemory,
            Function<Allocation, V> overBlock,
            Function<V, A> toArray,
            BiConsumer<V, A> copyFrom,
            ToIntFunction<V> length,
            Function<ViewShapes, V> packed,
            Function<ViewShapes, V> terminated,
            Function<ViewShapes, V> window,
            Function<ViewShapes, V> shown,
            BiFunction<ViewShapes, V, Number> sum,
            BiConsumer<ViewShapes, V> negate,
            BiFunction<ViewShapes, V, Number> first4) {

        Stream<Cell<?>> cells() {
            return Stream.of(
                    cell(
                            "result",
                            "packed",
                            probe -> untilTheNextCall(probe, packed, 4),
                            b -> Cell.calling(() -> packed.apply(b))),
                    cell(
                            "result",
                            "terminated",
                            probe -> untilTheNextCall(probe, terminated, 3),
                            b -> Cell.calling(() -> terminated.apply(b))),
                    cell(
                            "result",
                            "fixed, until the next call",
                            probe -> untilTheNextCall(probe, shown, 4),
                            b -> Cell.calling(() -> shown.apply(b))),
                    cell(
                            "result",
                            "fixed, as long as the instance",
                            this::window,
                            b -> Cell.calling(() -> window.apply(b))),
                    cell("parameter", "counted, of the memory", this::memory, b -> {
                        V view = overMemory.view(b.memory(), b.malloc(64), 4);
                        return Cell.calling(() -> sum.apply(b, view));
                    }),
                    cell("parameter", "counted, of a block", this::block, b -> {
                        V view = overBlock.apply(b.allocator().allocate(64));
                        return () -> negate.accept(b, view);
                    }),
                    cell("parameter", "fixed", this::fixed, b -> {
                        V view = window.apply(b);
                        return Cell.calling(() -> first4.apply(b, view));
                    }));
        }

        private Cell<ViewShapes> cell(
                String direction, String shape, Cell.Check<ViewShapes> check, Function<ViewShapes, Runnable> once) {
            String name = type.name.substring(0, 1).toUpperCase(Locale.ROOT) + type.name.substring(1) + "View";
            return new Cell<>(name, direction, "wasm-owned", shape, type.bytes, ViewShapes.class, check, once);
        }

        private void assertElements(A expected, V view) {
            assertArrayEquals(type.raw(expected), type.raw(toArray.apply(view)));
        }

        private void untilTheNextCall(Probe<ViewShapes> probe, Function<ViewShapes, V> call, int count) {
            V view = call.apply(probe.bridge);
            assertEquals(count, length.applyAsInt(view));
            assertElements(type.counting(count), view);
            probe.bridge.liveBlocks();
            assertThrows(StaleViewException.class, () -> toArray.apply(view));
            assertThrows(StaleViewException.class, () -> copyFrom.accept(view, type.zeros(1)));
            V second = probe.call(() -> {
                V again = call.apply(probe.bridge);
                assertElements(type.counting(count), again);
                return again;
            });
            assertEquals(count, length.applyAsInt(second));
        }

        private void window(Probe<ViewShapes> probe) {
            V view = probe.call(() -> window.apply(probe.bridge));
            assertEquals(4, length.applyAsInt(view));
            assertElements(type.counting(4), view);
            A sample = type.random(probe.random, 4);
            copyFrom.accept(view, sample);
            assertEquals(
                    type.sum(sample), probe.call(() -> first4.apply(probe.bridge, view)), "the guest's own memory");
            probe.bridge.memory().grow(1);
            assertElements(sample, view);
            assertElements(sample, window.apply(probe.bridge));
            copyFrom.accept(view, type.counting(4));
        }

        private void memory(Probe<ViewShapes> probe) {
            for (A sample : type.samples(probe.random)) {
                int address = probe.bridge.malloc(type.length(sample) * type.bytes);
                V view = overMemory.view(probe.bridge.memory(), address, type.length(sample));
                copyFrom.accept(view, sample);
                assertEquals(type.sum(sample), probe.call(() -> sum.apply(probe.bridge, view)));
                A opposite = type.opposite(sample);
                probe.run(() -> negate.accept(probe.bridge, view));
                assertElements(opposite, view);
                probe.bridge.free(address);
            }
        }

        private void block(Probe<ViewShapes> probe) {
            for (A sample : type.samples(probe.random)) {
                try (Allocation block = probe.bridge.allocator().allocate(type.length(sample) * type.bytes)) {
                    V view = overBlock.apply(block);
                    copyFrom.accept(view, sample);
                    assertEquals(type.sum(sample), probe.call(() -> sum.apply(probe.bridge, view)));
                    probe.run(() -> negate.accept(probe.bridge, view));
                    assertElements(type.opposite(sample), view);
                    assertEquals(Allocation.State.HOST_OWNED, block.state(), "given back");
                }
            }
        }

        private void fixed(Probe<ViewShapes> probe) {
            try (Allocation block = probe.bridge.allocator().allocate(4 * type.bytes)) {
                V view = overBlock.apply(block);
                for (int i = 0; i < 10; i++) {
                    A sample = type.random(probe.random, 4);
                    copyFrom.accept(view, sample);
                    assertEquals(type.sum(sample), probe.call(() -> first4.apply(probe.bridge, view)));
                }
            }
        }
    }
}
