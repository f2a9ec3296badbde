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

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Arrays that come back. */
final class ArrayResultCells {

    private ArrayResultCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(packed(), terminated(), fixed()).flatMap(Function.identity());
    }

    private static Stream<Cell<?>> packed() {
        return Stream.of(
                        new Counted<>(I8, PackedResults::makeI8, PackedResults::releasedI8, PackedResults::tableI8),
                        new Counted<>(I16, PackedResults::makeI16, PackedResults::releasedI16, PackedResults::tableI16),
                        new Counted<>(U16, PackedResults::makeU16, PackedResults::releasedU16, PackedResults::tableU16),
                        new Counted<>(I32, PackedResults::makeI32, PackedResults::releasedI32, PackedResults::tableI32),
                        new Counted<>(I64, PackedResults::makeI64, PackedResults::releasedI64, PackedResults::tableI64),
                        new Counted<>(F32, PackedResults::makeF32, PackedResults::releasedF32, PackedResults::tableF32),
                        new Counted<>(F64, PackedResults::makeF64, PackedResults::releasedF64, PackedResults::tableF64))
                .flatMap(row -> row.cells("packed", PackedResults.class, 4));
    }

    private static Stream<Cell<?>> terminated() {
        return Stream.of(
                        new Counted<>(
                                I8,
                                TerminatedResults::madeTerminatedI8,
                                TerminatedResults::releasedI8,
                                TerminatedResults::staticTerminatedI8),
                        new Counted<>(
                                I16,
                                TerminatedResults::madeTerminatedI16,
                                TerminatedResults::releasedI16,
                                TerminatedResults::staticTerminatedI16),
                        new Counted<>(
                                U16,
                                TerminatedResults::madeTerminatedU16,
                                TerminatedResults::releasedU16,
                                TerminatedResults::staticTerminatedU16),
                        new Counted<>(
                                I32,
                                TerminatedResults::madeTerminatedI32,
                                TerminatedResults::releasedI32,
                                TerminatedResults::staticTerminatedI32),
                        new Counted<>(
                                I64,
                                TerminatedResults::madeTerminatedI64,
                                TerminatedResults::releasedI64,
                                TerminatedResults::staticTerminatedI64),
                        new Counted<>(
                                F32,
                                TerminatedResults::madeTerminatedF32,
                                TerminatedResults::releasedF32,
                                TerminatedResults::staticTerminatedF32),
                        new Counted<>(
                                F64,
                                TerminatedResults::madeTerminatedF64,
                                TerminatedResults::releasedF64,
                                TerminatedResults::staticTerminatedF64))
                .flatMap(row -> row.cells("terminated", TerminatedResults.class, 3));
    }

    private static Stream<Cell<?>> fixed() {
        return Stream.of(
                        new Fixed<>(I8, FixedResults::fixedMadeI8, FixedResults::releasedI8, FixedResults::fixedI8),
                        new Fixed<>(I16, FixedResults::fixedMadeI16, FixedResults::releasedI16, FixedResults::fixedI16),
                        new Fixed<>(U16, FixedResults::fixedMadeU16, FixedResults::releasedU16, FixedResults::fixedU16),
                        new Fixed<>(I32, FixedResults::fixedMadeI32, FixedResults::releasedI32, FixedResults::fixedI32),
                        new Fixed<>(I64, FixedResults::fixedMadeI64, FixedResults::releasedI64, FixedResults::fixedI64),
                        new Fixed<>(F32, FixedResults::fixedMadeF32, FixedResults::releasedF32, FixedResults::fixedF32),
                        new Fixed<>(F64, FixedResults::fixedMadeF64, FixedResults::releasedF64, FixedResults::fixedF64))
                .flatMap(Fixed::cells);
    }

    /** Of a length that the host asks for, where the guest makes them; else of one that the guest has. */
    private record Counted<B extends ShapesGuest, A>(
            Elements<A> type,
            BiFunction<B, Integer, A> made,
            BiFunction<B, Integer, A> released,
            Function<B, A> owned) {

        Stream<Cell<?>> cells(String shape, Class<B> bridge, int ownedLength) {
            return Stream.of(
                    cell(
                            "transferred out",
                            shape,
                            bridge,
                            probe -> handedOver(probe, made),
                            b -> Cell.calling(() -> made.apply(b, 4))),
                    cell(
                            "transferred out (free = release_text)",
                            shape,
                            bridge,
                            probe -> handedOver(probe, released),
                            b -> Cell.calling(() -> released.apply(b, 4))),
                    cell(
                            "wasm-owned",
                            shape,
                            bridge,
                            probe -> shown(probe, ownedLength),
                            b -> Cell.calling(() -> owned.apply(b))));
        }

        private Cell<B> cell(
                String owner, String shape, Class<B> bridge, Cell.Check<B> check, Function<B, Runnable> once) {
            return new Cell<>(type.toString(), "result", owner, shape, type.bytes, bridge, check, once);
        }

        private void handedOver(Probe<B> probe, BiFunction<B, Integer, A> call) {
            for (int length : new int[] {0, 1, 2, probe.random.nextInt(1000), Elements.MANY}) {
                // a terminated array ends at its first zero, which bytes and shorts come to when they have counted once
                // round
                int wrapped = type.bytes == 1 ? 255 : 65_535;
                int expected = probe.bridge instanceof TerminatedResults && type.bytes <= 2
                        ? Math.min(length, wrapped)
                        : length;
                A result = probe.call(() -> call.apply(probe.bridge, length));
                assertArrayEquals(type.raw(type.counting(expected)), type.raw(result));
            }
        }

        private void shown(Probe<B> probe, int length) {
            for (int i = 0; i < 3; i++) {
                A result = probe.call(() -> owned.apply(probe.bridge));
                assertArrayEquals(type.raw(type.counting(length)), type.raw(result));
            }
        }
    }

    private record Fixed<A>(
            Elements<A> type,
            Function<FixedResults, A> made,
            Function<FixedResults, A> released,
            Function<FixedResults, A> owned) {

        Stream<Cell<?>> cells() {
            return Stream.of(
                    cell("transferred out", made),
                    cell("transferred out (free = release_text)", released),
                    cell("wasm-owned", owned));
        }

        private Cell<FixedResults> cell(String owner, Function<FixedResults, A> call) {
            return new Cell<>(
                    type.toString(),
                    "result",
                    owner,
                    "fixed",
                    type.bytes,
                    FixedResults.class,
                    probe -> check(probe, call),
                    b -> Cell.calling(() -> call.apply(b)));
        }

        private void check(Probe<FixedResults> probe, Function<FixedResults, A> call) {
            A first = probe.call(() -> call.apply(probe.bridge));
            A second = probe.call(() -> call.apply(probe.bridge));
            assertEquals(4, type.length(first));
            assertArrayEquals(type.raw(type.counting(4)), type.raw(first));
            assertArrayEquals(type.raw(type.counting(4)), type.raw(second));
        }
    }
}
