package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import java.util.stream.Stream;

/** Typed arrays and static arrays, in and out and copied back: everything that the guest sees is pinned, and nothing afterwards. */
final class CollectedArrayCells {

    private CollectedArrayCells() {}

    /** What the guest does to arrays of one element type. */
    private record Row<A>(
            Elements<A> type,
            ToLongBiFunction<CollectedArrays, A> hash,
            BiFunction<CollectedArrays, A, A> turned,
            BiConsumer<CollectedArrays, A> turn,
            ToLongBiFunction<CollectedArrays, A> hashZeros,
            ToLongBiFunction<CollectedArrays, A> hashStatic,
            BiFunction<CollectedArrays, A, A> turnedStatic,
            BiConsumer<CollectedArrays, A> turnStatic) {

        Stream<Cell<?>> cells() {
            return Stream.of(
                    in("typed array", hash),
                    out("typed array", turned),
                    back("typed array", turn),
                    zeros(),
                    in("static array", hashStatic),
                    out("static array", turnedStatic),
                    back("static array", turnStatic));
        }

        private Cell<CollectedArrays> cell(
                String direction,
                String storage,
                Cell.Check<CollectedArrays> check,
                Function<CollectedArrays, Runnable> prepared) {
            return new Cell<>(
                    type.toString(), direction, "pinned", storage, 16, CollectedArrays.class, check, prepared);
        }

        private Cell<CollectedArrays> in(String storage, ToLongBiFunction<CollectedArrays, A> method) {
            return cell(
                    "parameter",
                    storage,
                    probe -> type.samples(probe.random)
                            .forEach(values -> assertEquals(
                                    Turned.hash(type.raw(values)),
                                    probe.call(() -> method.applyAsLong(probe.bridge, values)))),
                    b -> Cell.calling(() -> method.applyAsLong(b, type.counting(3))));
        }

        private Cell<CollectedArrays> out(String storage, BiFunction<CollectedArrays, A, A> method) {
            return cell(
                    "parameter and result",
                    storage,
                    probe -> type.samples(probe.random)
                            .forEach(values -> assertArrayEquals(
                                    Turned.bytes(type.raw(values), type.bytes),
                                    type.raw(probe.call(() -> method.apply(probe.bridge, values))))),
                    b -> Cell.calling(() -> method.apply(b, type.counting(3))));
        }

        private Cell<CollectedArrays> back(String storage, BiConsumer<CollectedArrays, A> method) {
            return cell(
                    "@InOut parameter",
                    storage,
                    probe -> type.samples(probe.random).forEach(values -> {
                        byte[] expected = Turned.bytes(type.raw(values), type.bytes);
                        probe.run(() -> method.accept(probe.bridge, values));
                        assertArrayEquals(expected, type.raw(values));
                    }),
                    b -> () -> method.accept(b, type.counting(3)));
        }

        /** The guest sees zeros, which it leaves. */
        private Cell<CollectedArrays> zeros() {
            return cell(
                    "@Out parameter",
                    "typed array",
                    probe -> type.samples(probe.random).forEach(values -> {
                        byte[] expected = new byte[type.raw(values).length];
                        assertEquals(
                                Turned.hash(expected), probe.call(() -> hashZeros.applyAsLong(probe.bridge, values)));
                        assertArrayEquals(expected, type.raw(values));
                    }),
                    b -> Cell.calling(() -> hashZeros.applyAsLong(b, type.counting(3))));
        }
    }

    static Stream<Cell<?>> all() {
        return Stream.of(
                        new Row<>(
                                Elements.I8,
                                CollectedArrays::hashU8,
                                CollectedArrays::turnedU8,
                                CollectedArrays::turnU8,
                                CollectedArrays::hashZerosU8,
                                CollectedArrays::hashStaticU8,
                                CollectedArrays::turnedStaticU8,
                                CollectedArrays::turnStaticU8),
                        new Row<>(
                                Elements.I16,
                                CollectedArrays::hashI16,
                                CollectedArrays::turnedI16,
                                CollectedArrays::turnI16,
                                CollectedArrays::hashZerosI16,
                                CollectedArrays::hashStaticI16,
                                CollectedArrays::turnedStaticI16,
                                CollectedArrays::turnStaticI16),
                        new Row<>(
                                Elements.U16,
                                CollectedArrays::hashU16,
                                CollectedArrays::turnedU16,
                                CollectedArrays::turnU16,
                                CollectedArrays::hashZerosU16,
                                CollectedArrays::hashStaticU16,
                                CollectedArrays::turnedStaticU16,
                                CollectedArrays::turnStaticU16),
                        new Row<>(
                                Elements.I32,
                                CollectedArrays::hashI32,
                                CollectedArrays::turnedI32,
                                CollectedArrays::turnI32,
                                CollectedArrays::hashZerosI32,
                                CollectedArrays::hashStaticI32,
                                CollectedArrays::turnedStaticI32,
                                CollectedArrays::turnStaticI32),
                        new Row<>(
                                Elements.I64,
                                CollectedArrays::hashI64,
                                CollectedArrays::turnedI64,
                                CollectedArrays::turnI64,
                                CollectedArrays::hashZerosI64,
                                CollectedArrays::hashStaticI64,
                                CollectedArrays::turnedStaticI64,
                                CollectedArrays::turnStaticI64),
                        new Row<>(
                                Elements.F32,
                                CollectedArrays::hashF32,
                                CollectedArrays::turnedF32,
                                CollectedArrays::turnF32,
                                CollectedArrays::hashZerosF32,
                                CollectedArrays::hashStaticF32,
                                CollectedArrays::turnedStaticF32,
                                CollectedArrays::turnStaticF32),
                        new Row<>(
                                Elements.F64,
                                CollectedArrays::hashF64,
                                CollectedArrays::turnedF64,
                                CollectedArrays::turnF64,
                                CollectedArrays::hashZerosF64,
                                CollectedArrays::hashStaticF64,
                                CollectedArrays::turnedStaticF64,
                                CollectedArrays::turnStaticF64))
                .flatMap(Row::cells);
    }
}
