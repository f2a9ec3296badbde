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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;

/** Arrays that go in. */
final class ArrayParameterCells {

    private ArrayParameterCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(counted(), fixed(), terminated()).flatMap(Function.identity());
    }

    private static Stream<Cell<?>> counted() {
        return Stream.of(
                        new Counted<>(
                                I8,
                                CountedParameters::sumI8,
                                CountedParameters::fillI8,
                                CountedParameters::negateI8,
                                CountedParameters::keepI8,
                                CountedParameters::keptSumI8),
                        new Counted<>(
                                I16,
                                CountedParameters::sumI16,
                                CountedParameters::fillI16,
                                CountedParameters::negateI16,
                                CountedParameters::keepI16,
                                CountedParameters::keptSumI16),
                        new Counted<>(
                                U16,
                                CountedParameters::sumU16,
                                CountedParameters::fillU16,
                                CountedParameters::negateU16,
                                CountedParameters::keepU16,
                                CountedParameters::keptSumU16),
                        new Counted<>(
                                I32,
                                CountedParameters::sumI32,
                                CountedParameters::fillI32,
                                CountedParameters::negateI32,
                                CountedParameters::keepI32,
                                CountedParameters::keptSumI32),
                        new Counted<>(
                                I64,
                                CountedParameters::sumI64,
                                CountedParameters::fillI64,
                                CountedParameters::negateI64,
                                CountedParameters::keepI64,
                                CountedParameters::keptSumI64),
                        new Counted<>(
                                F32,
                                CountedParameters::sumF32,
                                CountedParameters::fillF32,
                                CountedParameters::negateF32,
                                CountedParameters::keepF32,
                                CountedParameters::keptSumF32),
                        new Counted<>(
                                F64,
                                CountedParameters::sumF64,
                                CountedParameters::fillF64,
                                CountedParameters::negateF64,
                                CountedParameters::keepF64,
                                CountedParameters::keptSumF64))
                .flatMap(Counted::cells);
    }

    private static Stream<Cell<?>> fixed() {
        return Stream.of(
                        new Fixed<>(
                                I8,
                                PointerParameters::first4I8,
                                PointerParameters::clearedI8,
                                PointerParameters::changedI8,
                                PointerParameters::handOver4I8),
                        new Fixed<>(
                                I16,
                                PointerParameters::first4I16,
                                PointerParameters::clearedI16,
                                PointerParameters::changedI16,
                                PointerParameters::handOver4I16),
                        new Fixed<>(
                                U16,
                                PointerParameters::first4U16,
                                PointerParameters::clearedU16,
                                PointerParameters::changedU16,
                                PointerParameters::handOver4U16),
                        new Fixed<>(
                                I32,
                                PointerParameters::first4I32,
                                PointerParameters::clearedI32,
                                PointerParameters::changedI32,
                                PointerParameters::handOver4I32),
                        new Fixed<>(
                                I64,
                                PointerParameters::first4I64,
                                PointerParameters::clearedI64,
                                PointerParameters::changedI64,
                                PointerParameters::handOver4I64),
                        new Fixed<>(
                                F32,
                                PointerParameters::first4F32,
                                PointerParameters::clearedF32,
                                PointerParameters::changedF32,
                                PointerParameters::handOver4F32),
                        new Fixed<>(
                                F64,
                                PointerParameters::first4F64,
                                PointerParameters::clearedF64,
                                PointerParameters::changedF64,
                                PointerParameters::handOver4F64))
                .flatMap(Fixed::cells);
    }

    private static Stream<Cell<?>> terminated() {
        return Stream.of(
                        new Terminated<>(
                                I8,
                                PointerParameters::terminatedI8,
                                PointerParameters::changedTerminatedI8,
                                PointerParameters::handOverTerminatedI8),
                        new Terminated<>(
                                I16,
                                PointerParameters::terminatedI16,
                                PointerParameters::changedTerminatedI16,
                                PointerParameters::handOverTerminatedI16),
                        new Terminated<>(
                                U16,
                                PointerParameters::terminatedU16,
                                PointerParameters::changedTerminatedU16,
                                PointerParameters::handOverTerminatedU16),
                        new Terminated<>(
                                I32,
                                PointerParameters::terminatedI32,
                                PointerParameters::changedTerminatedI32,
                                PointerParameters::handOverTerminatedI32),
                        new Terminated<>(
                                I64,
                                PointerParameters::terminatedI64,
                                PointerParameters::changedTerminatedI64,
                                PointerParameters::handOverTerminatedI64),
                        new Terminated<>(
                                F32,
                                PointerParameters::terminatedF32,
                                PointerParameters::changedTerminatedF32,
                                PointerParameters::handOverTerminatedF32),
                        new Terminated<>(
                                F64,
                                PointerParameters::terminatedF64,
                                PointerParameters::changedTerminatedF64,
                                PointerParameters::handOverTerminatedF64))
                .flatMap(Terminated::cells);
    }

    private record Counted<A>(
            Elements<A> type,
            BiFunction<CountedParameters, A, Number> sum,
            BiPredicate<CountedParameters, A> fill,
            BiConsumer<CountedParameters, A> negate,
            BiConsumer<CountedParameters, A> keep,
            Function<CountedParameters, Number> keptSum) {

        Stream<Cell<?>> cells() {
            return Stream.of(
                    cell(
                            "parameter",
                            "host-owned",
                            this::lent,
                            b -> Cell.calling(() -> sum.apply(b, type.counting(4)))),
                    cell(
                            "@Out parameter",
                            "host-owned",
                            this::filled,
                            b -> Cell.calling(() -> fill.test(b, type.zeros(4)))),
                    cell(
                            "@InOut parameter",
                            "host-owned",
                            this::changed,
                            b -> () -> negate.accept(b, type.counting(4))),
                    cell("parameter", "transferred in", this::kept, b -> () -> keep.accept(b, type.counting(4))));
        }

        private Cell<CountedParameters> cell(
                String direction,
                String owner,
                Cell.Check<CountedParameters> check,
                Function<CountedParameters, Runnable> once) {
            return new Cell<>(
                    type.toString(), direction, owner, "counted", type.bytes, CountedParameters.class, check, once);
        }

        private void lent(Probe<CountedParameters> probe) {
            for (A sample : type.samples(probe.random)) {
                byte[] before = type.raw(sample);
                assertEquals(type.sum(sample), probe.call(() -> sum.apply(probe.bridge, sample)));
                assertArrayEquals(before, type.raw(sample));
            }
        }

        private void filled(Probe<CountedParameters> probe) {
            for (int length : new int[] {0, 1, 2, 300, Elements.MANY}) {
                A target = type.random(probe.random, length);
                assertTrue(probe.call(() -> fill.test(probe.bridge, target)), "the guest saw zeros");
                assertArrayEquals(type.raw(type.counting(length)), type.raw(target));
            }
        }

        private void changed(Probe<CountedParameters> probe) {
            for (A sample : type.samples(probe.random)) {
                A expected = type.opposite(sample);
                probe.run(() -> negate.accept(probe.bridge, sample));
                assertArrayEquals(type.raw(expected), type.raw(sample));
            }
        }

        private void kept(Probe<CountedParameters> probe) {
            for (A sample : type.samples(probe.random)) {
                byte[] before = type.raw(sample);
                probe.keeping(before.length == 0 ? 0 : 1, () -> keep.accept(probe.bridge, sample));
                assertEquals(type.sum(sample), keptSum.apply(probe.bridge));
                assertArrayEquals(before, type.raw(sample));
                probe.keeping(before.length == 0 ? 0 : -1, probe.bridge::dropKept);
            }
        }
    }

    private record Fixed<A>(
            Elements<A> type,
            BiFunction<PointerParameters, A, Number> first4,
            BiFunction<PointerParameters, A, Number> cleared,
            BiFunction<PointerParameters, A, Number> changed,
            BiConsumer<PointerParameters, A> handOver) {

        Stream<Cell<?>> cells() {
            return Stream.of(
                    cell(
                            "parameter",
                            "host-owned",
                            this::lent,
                            b -> Cell.calling(() -> first4.apply(b, type.counting(4)))),
                    cell(
                            "@Out parameter",
                            "host-owned",
                            this::cleared,
                            b -> Cell.calling(() -> cleared.apply(b, type.zeros(4)))),
                    cell(
                            "@InOut parameter",
                            "host-owned",
                            this::changed,
                            b -> Cell.calling(() -> changed.apply(b, type.zeros(4)))),
                    cell("parameter", "transferred in", this::taken, b -> () -> handOver.accept(b, type.counting(4))));
        }

        private Cell<PointerParameters> cell(
                String direction,
                String owner,
                Cell.Check<PointerParameters> check,
                Function<PointerParameters, Runnable> once) {
            return new Cell<>(
                    type.toString(), direction, owner, "fixed", type.bytes, PointerParameters.class, check, once);
        }

        private List<A> samples(Probe<PointerParameters> probe) {
            return Stream.generate(() -> type.random(probe.random, 4)).limit(10).toList();
        }

        private void lent(Probe<PointerParameters> probe) {
            for (A sample : samples(probe)) {
                assertEquals(type.sum(sample), probe.call(() -> first4.apply(probe.bridge, sample)));
            }
        }

        private void cleared(Probe<PointerParameters> probe) {
            for (A sample : samples(probe)) {
                assertEquals(type.sum(type.zeros(4)), probe.call(() -> cleared.apply(probe.bridge, sample)));
                assertArrayEquals(type.raw(type.zeros(4)), type.raw(sample));
            }
        }

        private void changed(Probe<PointerParameters> probe) {
            for (A sample : samples(probe)) {
                byte[] before = type.raw(sample);
                assertEquals(type.sum(sample), probe.call(() -> changed.apply(probe.bridge, sample)));
                assertArrayEquals(before, type.raw(sample));
            }
        }

        private void taken(Probe<PointerParameters> probe) {
            takenBy(probe, samples(probe), handOver);
        }
    }

    private record Terminated<A>(
            Elements<A> type,
            ToIntBiFunction<PointerParameters, A> count,
            ToIntBiFunction<PointerParameters, A> changed,
            BiConsumer<PointerParameters, A> handOver) {

        Stream<Cell<?>> cells() {
            return Stream.of(
                    cell(
                            "parameter",
                            "host-owned",
                            this::lent,
                            b -> Cell.calling(() -> count.applyAsInt(b, type.counting(4)))),
                    cell(
                            "@InOut parameter",
                            "host-owned",
                            this::changed,
                            b -> Cell.calling(() -> changed.applyAsInt(b, type.counting(4)))),
                    cell("parameter", "transferred in", this::taken, b -> () -> handOver.accept(b, type.counting(4))));
        }

        private Cell<PointerParameters> cell(
                String direction,
                String owner,
                Cell.Check<PointerParameters> check,
                Function<PointerParameters, Runnable> once) {
            return new Cell<>(
                    type.toString(), direction, owner, "terminated", type.bytes, PointerParameters.class, check, once);
        }

        private void lent(Probe<PointerParameters> probe) {
            for (A sample : type.nonZeroSamples(probe.random)) {
                assertEquals(type.length(sample), probe.call(() -> count.applyAsInt(probe.bridge, sample)));
            }
        }

        private void changed(Probe<PointerParameters> probe) {
            for (A sample : type.nonZeroSamples(probe.random)) {
                byte[] before = type.raw(sample);
                assertEquals(type.length(sample), probe.call(() -> changed.applyAsInt(probe.bridge, sample)));
                assertArrayEquals(before, type.raw(sample));
            }
        }

        private void taken(Probe<PointerParameters> probe) {
            takenBy(probe, type.nonZeroSamples(probe.random), handOver);
        }
    }

    /** The guest frees what it is given, and says how often it did. */
    private static <A> void takenBy(
            Probe<PointerParameters> probe, List<A> samples, BiConsumer<PointerParameters, A> handOver) {
        for (A sample : samples) {
            int releases = probe.bridge.releaseCount();
            probe.run(() -> handOver.accept(probe.bridge, sample));
            assertEquals(releases + 1, probe.bridge.releaseCount());
        }
    }
}
