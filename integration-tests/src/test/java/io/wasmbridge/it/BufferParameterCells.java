package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.Buffers.Layout;
import java.nio.Buffer;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;

/** Buffers that go in: however they are made, the guest sees the elements from position to limit. */
final class BufferParameterCells {

    private BufferParameterCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(
                        new Row<>(
                                Buffers.I8,
                                BufferParameters::sumI8,
                                BufferParameters::fillI8,
                                BufferParameters::negateI8,
                                BufferParameters::keepI8,
                                BufferParameters::keptSumI8,
                                BufferParameters::first4I8,
                                BufferParameters::clearedI8,
                                BufferParameters::changed4I8,
                                BufferParameters::terminatedI8,
                                BufferParameters::changedTerminatedI8,
                                BufferParameters::handOverTerminatedI8),
                        new Row<>(
                                Buffers.I16,
                                BufferParameters::sumI16,
                                BufferParameters::fillI16,
                                BufferParameters::negateI16,
                                BufferParameters::keepI16,
                                BufferParameters::keptSumI16,
                                BufferParameters::first4I16,
                                BufferParameters::clearedI16,
                                BufferParameters::changed4I16,
                                BufferParameters::terminatedI16,
                                BufferParameters::changedTerminatedI16,
                                BufferParameters::handOverTerminatedI16),
                        new Row<>(
                                Buffers.U16,
                                BufferParameters::sumU16,
                                BufferParameters::fillU16,
                                BufferParameters::negateU16,
                                BufferParameters::keepU16,
                                BufferParameters::keptSumU16,
                                BufferParameters::first4U16,
                                BufferParameters::clearedU16,
                                BufferParameters::changed4U16,
                                BufferParameters::terminatedU16,
                                BufferParameters::changedTerminatedU16,
                                BufferParameters::handOverTerminatedU16),
                        new Row<>(
                                Buffers.I32,
                                BufferParameters::sumI32,
                                BufferParameters::fillI32,
                                BufferParameters::negateI32,
                                BufferParameters::keepI32,
                                BufferParameters::keptSumI32,
                                BufferParameters::first4I32,
                                BufferParameters::clearedI32,
                                BufferParameters::changed4I32,
                                BufferParameters::terminatedI32,
                                BufferParameters::changedTerminatedI32,
                                BufferParameters::handOverTerminatedI32),
                        new Row<>(
                                Buffers.I64,
                                BufferParameters::sumI64,
                                BufferParameters::fillI64,
                                BufferParameters::negateI64,
                                BufferParameters::keepI64,
                                BufferParameters::keptSumI64,
                                BufferParameters::first4I64,
                                BufferParameters::clearedI64,
                                BufferParameters::changed4I64,
                                BufferParameters::terminatedI64,
                                BufferParameters::changedTerminatedI64,
                                BufferParameters::handOverTerminatedI64),
                        new Row<>(
                                Buffers.F32,
                                BufferParameters::sumF32,
                                BufferParameters::fillF32,
                                BufferParameters::negateF32,
                                BufferParameters::keepF32,
                                BufferParameters::keptSumF32,
                                BufferParameters::first4F32,
                                BufferParameters::clearedF32,
                                BufferParameters::changed4F32,
                                BufferParameters::terminatedF32,
                                BufferParameters::changedTerminatedF32,
                                BufferParameters::handOverTerminatedF32),
                        new Row<>(
                                Buffers.F64,
                                BufferParameters::sumF64,
                                BufferParameters::fillF64,
                                BufferParameters::negateF64,
                                BufferParameters::keepF64,
                                BufferParameters::keptSumF64,
                                BufferParameters::first4F64,
                                BufferParameters::clearedF64,
                                BufferParameters::changed4F64,
                                BufferParameters::terminatedF64,
                                BufferParameters::changedTerminatedF64,
                                BufferParameters::handOverTerminatedF64))
                .flatMap(Row::cells);
    }

    private record Row<B extends Buffer, A>(
            Buffers<B, A> buffers,
            BiFunction<BufferParameters, B, Number> sum,
            BiPredicate<BufferParameters, B> fill,
            BiConsumer<BufferParameters, B> negate,
            BiConsumer<BufferParameters, B> keep,
            Function<BufferParameters, Number> keptSum,
            BiFunction<BufferParameters, B, Number> first4,
            BiFunction<BufferParameters, B, Number> cleared,
            BiFunction<BufferParameters, B, Number> changed4,
            ToIntBiFunction<BufferParameters, B> terminated,
            ToIntBiFunction<BufferParameters, B> changedTerminated,
            BiConsumer<BufferParameters, B> handOver) {

        Stream<Cell<?>> cells() {
            return Stream.of(
                    cell("parameter", "host-owned", "counted", this::lent, b -> {
                        B four = four();
                        return Cell.calling(() -> sum.apply(b, four));
                    }),
                    cell("@Out parameter", "host-owned", "counted", this::filled, b -> {
                        B four = four();
                        return Cell.calling(() -> fill.test(b, four));
                    }),
                    cell("@InOut parameter", "host-owned", "counted", this::changed, b -> {
                        B four = four();
                        return () -> negate.accept(b, four);
                    }),
                    cell("parameter", "transferred in", "counted", this::kept, b -> {
                        B four = four();
                        return () -> keep.accept(b, four);
                    }),
                    cell("parameter", "host-owned", "fixed", probe -> fixed(probe, first4), b -> {
                        B four = four();
                        return Cell.calling(() -> first4.apply(b, four));
                    }),
                    cell("@Out parameter", "host-owned", "fixed", this::cleared, b -> {
                        B four = four();
                        return Cell.calling(() -> cleared.apply(b, four));
                    }),
                    cell("@InOut parameter", "host-owned", "fixed", this::fixedAndBack, b -> {
                        B four = four();
                        return Cell.calling(() -> changed4.apply(b, four));
                    }),
                    cell("parameter", "host-owned", "terminated", this::ended, b -> {
                        B four = four();
                        return Cell.calling(() -> terminated.applyAsInt(b, four));
                    }),
                    cell("@InOut parameter", "host-owned", "terminated", this::endedAndBack, b -> {
                        B four = four();
                        return Cell.calling(() -> changedTerminated.applyAsInt(b, four));
                    }),
                    cell("parameter", "transferred in", "terminated", this::handedOver, b -> {
                        B four = four();
                        return () -> handOver.accept(b, four);
                    }));
        }

        private Cell<BufferParameters> cell(
                String direction,
                String owner,
                String shape,
                Cell.Check<BufferParameters> check,
                Function<BufferParameters, Runnable> once) {
            return new Cell<>(
                    buffers.name(), direction, owner, shape, buffers.type().bytes, BufferParameters.class, check, once);
        }

        private B four() {
            return buffers.wrap().apply(buffers.type().counting(4));
        }

        /** Runs a check with every sample in a buffer of every layout, which stays where it is. */
        private void each(
                Probe<BufferParameters> probe, List<A> samples, List<Layout> layouts, BiConsumer<A, B> check) {
            for (Layout layout : layouts) {
                for (A sample : samples) {
                    B buffer = buffers.make(layout, sample, probe.random);
                    byte[] around = buffers.around(buffer);
                    int position = buffer.position();
                    int limit = buffer.limit();
                    check.accept(sample, buffer);
                    assertEquals(position, buffer.position());
                    assertEquals(limit, buffer.limit());
                    assertArrayEquals(around, buffers.around(buffer), "what is not between position and limit");
                }
            }
        }

        private void lent(Probe<BufferParameters> probe) {
            each(probe, buffers.type().samples(probe.random), List.of(Layout.values()), (sample, buffer) -> {
                assertEquals(buffers.type().sum(sample), probe.call(() -> sum.apply(probe.bridge, buffer)));
                assertArrayEquals(buffers.type().raw(sample), buffers.raw(buffer));
            });
        }

        private void filled(Probe<BufferParameters> probe) {
            each(probe, buffers.type().samples(probe.random), Buffers.WRITABLE, (sample, buffer) -> {
                assertTrue(probe.call(() -> fill.test(probe.bridge, buffer)), "the guest saw zeros");
                A expected = buffers.type().counting(buffers.type().length(sample));
                assertArrayEquals(buffers.type().raw(expected), buffers.raw(buffer));
            });
        }

        private void changed(Probe<BufferParameters> probe) {
            each(probe, buffers.type().samples(probe.random), Buffers.WRITABLE, (sample, buffer) -> {
                probe.run(() -> negate.accept(probe.bridge, buffer));
                A expected = buffers.type().opposite(sample);
                assertArrayEquals(buffers.type().raw(expected), buffers.raw(buffer));
            });
        }

        private void kept(Probe<BufferParameters> probe) {
            each(probe, buffers.type().samples(probe.random), List.of(Layout.values()), (sample, buffer) -> {
                int blocks = buffer.hasRemaining() ? 1 : 0;
                probe.keeping(blocks, () -> keep.accept(probe.bridge, buffer));
                assertEquals(buffers.type().sum(sample), keptSum.apply(probe.bridge));
                probe.keeping(-blocks, probe.bridge::dropKept);
            });
        }

        private List<A> four(Probe<BufferParameters> probe) {
            return Stream.generate(() -> buffers.type().random(probe.random, 4))
                    .limit(5)
                    .toList();
        }

        private void fixed(Probe<BufferParameters> probe, BiFunction<BufferParameters, B, Number> call) {
            each(
                    probe,
                    four(probe),
                    List.of(Layout.values()),
                    (sample, buffer) -> assertEquals(
                            buffers.type().sum(sample), probe.call(() -> call.apply(probe.bridge, buffer))));
        }

        private void fixedAndBack(Probe<BufferParameters> probe) {
            each(probe, four(probe), Buffers.WRITABLE, (sample, buffer) -> {
                assertEquals(buffers.type().sum(sample), probe.call(() -> changed4.apply(probe.bridge, buffer)));
                assertArrayEquals(buffers.type().raw(sample), buffers.raw(buffer));
            });
        }

        private void cleared(Probe<BufferParameters> probe) {
            A zeros = buffers.type().zeros(4);
            each(probe, four(probe), Buffers.WRITABLE, (sample, buffer) -> {
                assertEquals(buffers.type().sum(zeros), probe.call(() -> cleared.apply(probe.bridge, buffer)));
                assertArrayEquals(buffers.type().raw(zeros), buffers.raw(buffer));
            });
        }

        private void ended(Probe<BufferParameters> probe) {
            each(
                    probe,
                    buffers.type().nonZeroSamples(probe.random),
                    List.of(Layout.values()),
                    (sample, buffer) -> assertEquals(
                            buffers.type().length(sample),
                            probe.call(() -> terminated.applyAsInt(probe.bridge, buffer))));
        }

        private void endedAndBack(Probe<BufferParameters> probe) {
            each(probe, buffers.type().nonZeroSamples(probe.random), Buffers.WRITABLE, (sample, buffer) -> {
                int count = probe.call(() -> changedTerminated.applyAsInt(probe.bridge, buffer));
                assertEquals(buffers.type().length(sample), count);
                assertArrayEquals(buffers.type().raw(sample), buffers.raw(buffer));
            });
        }

        private void handedOver(Probe<BufferParameters> probe) {
            each(probe, buffers.type().nonZeroSamples(probe.random), List.of(Layout.values()), (sample, buffer) -> {
                int releases = probe.bridge.releaseCount();
                probe.run(() -> handOver.accept(probe.bridge, buffer));
                assertEquals(releases + 1, probe.bridge.releaseCount());
            });
        }
    }
}
