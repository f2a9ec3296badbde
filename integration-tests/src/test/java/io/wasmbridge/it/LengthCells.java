package io.wasmbridge.it;

import static io.wasmbridge.it.Elements.F64;
import static io.wasmbridge.it.Elements.I32;
import static io.wasmbridge.it.Elements.I8;
import static io.wasmbridge.it.Elements.U16;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Arrays with their length in every place but elements behind the pointer. */
final class LengthCells {

    private LengthCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(inBytes(), given(), stored(), lentOnly(), madeInGivenBytes())
                .flatMap(Function.identity());
    }

    private static Stream<Cell<?>> inBytes() {
        return Stream.of(
                        new LengthPlace<>(
                                I8,
                                CountedLengths.class,
                                "in bytes",
                                I8.bytes,
                                1,
                                "transferred out",
                                4,
                                CountedLengths::sumBytesI8,
                                CountedLengths::fillBytesI8,
                                CountedLengths::negateBytesI8,
                                CountedLengths::takeBytesI8,
                                CountedLengths::makeBytesI8,
                                CountedLengths::ownBytesI8),
                        new LengthPlace<>(
                                U16,
                                CountedLengths.class,
                                "in bytes",
                                U16.bytes,
                                1,
                                "transferred out",
                                4,
                                CountedLengths::sumBytesU16,
                                CountedLengths::fillBytesU16,
                                CountedLengths::negateBytesU16,
                                CountedLengths::takeBytesU16,
                                CountedLengths::makeBytesU16,
                                CountedLengths::ownBytesU16),
                        new LengthPlace<>(
                                I32,
                                CountedLengths.class,
                                "in bytes",
                                I32.bytes,
                                1,
                                "transferred out",
                                4,
                                CountedLengths::sumBytesI32,
                                CountedLengths::fillBytesI32,
                                CountedLengths::negateBytesI32,
                                CountedLengths::takeBytesI32,
                                CountedLengths::makeBytesI32,
                                CountedLengths::ownBytesI32),
                        new LengthPlace<>(
                                F64,
                                CountedLengths.class,
                                "in bytes",
                                F64.bytes,
                                1,
                                "transferred out",
                                4,
                                CountedLengths::sumBytesF64,
                                CountedLengths::fillBytesF64,
                                CountedLengths::negateBytesF64,
                                CountedLengths::takeBytesF64,
                                CountedLengths::makeBytesF64,
                                CountedLengths::ownBytesF64))
                .flatMap(LengthPlace::cells);
    }

    private static Stream<Cell<?>> given() {
        return Stream.of(
                        new LengthPlace<>(
                                I8,
                                CountedLengths.class,
                                "given",
                                I8.bytes,
                                2,
                                "transferred out",
                                3,
                                (b, a) -> b.sumGivenI8(I8.length(a), a, a),
                                (b, a) -> b.fillGivenI8(I8.length(a), a),
                                (b, a) -> b.negateGivenI8(a, I8.length(a)),
                                (b, a) -> b.takeGivenI8(I8.length(a), a),
                                CountedLengths::makeGivenI8,
                                b -> b.ownGivenI8(3)),
                        new LengthPlace<>(
                                U16,
                                CountedLengths.class,
                                "given",
                                U16.bytes,
                                2,
                                "transferred out",
                                3,
                                (b, a) -> b.sumGivenU16(U16.length(a), a, a),
                                (b, a) -> b.fillGivenU16(U16.length(a), a),
                                (b, a) -> b.negateGivenU16(a, U16.length(a)),
                                (b, a) -> b.takeGivenU16(U16.length(a), a),
                                CountedLengths::makeGivenU16,
                                b -> b.ownGivenU16(3)),
                        new LengthPlace<>(
                                I32,
                                CountedLengths.class,
                                "given",
                                I32.bytes,
                                2,
                                "transferred out",
                                3,
                                (b, a) -> b.sumGivenI32(I32.length(a), a, a),
                                (b, a) -> b.fillGivenI32(I32.length(a), a),
                                (b, a) -> b.negateGivenI32(a, I32.length(a)),
                                (b, a) -> b.takeGivenI32(I32.length(a), a),
                                CountedLengths::makeGivenI32,
                                b -> b.ownGivenI32(3)),
                        new LengthPlace<>(
                                F64,
                                CountedLengths.class,
                                "given",
                                F64.bytes,
                                2,
                                "transferred out",
                                3,
                                (b, a) -> b.sumGivenF64(F64.length(a), a, a),
                                (b, a) -> b.fillGivenF64(F64.length(a), a),
                                (b, a) -> b.negateGivenF64(a, F64.length(a)),
                                (b, a) -> b.takeGivenF64(F64.length(a), a),
                                CountedLengths::makeGivenF64,
                                b -> b.ownGivenF64(3)))
                .flatMap(LengthPlace::cells);
    }

    private static Stream<Cell<?>> stored() {
        return Stream.of(
                        new LengthPlace<>(
                                I8,
                                StoredLengths.class,
                                "prefix",
                                4,
                                1,
                                "transferred out",
                                4,
                                StoredLengths::sumPrefixI8,
                                StoredLengths::fillPrefixI8,
                                StoredLengths::negatePrefixI8,
                                StoredLengths::takePrefixI8,
                                StoredLengths::makePrefixI8,
                                StoredLengths::ownPrefixI8),
                        new LengthPlace<>(
                                I8,
                                StoredLengths.class,
                                "header",
                                4,
                                1,
                                "transferred out (free = free_header)",
                                4,
                                StoredLengths::sumHeaderI8,
                                StoredLengths::fillHeaderI8,
                                StoredLengths::negateHeaderI8,
                                StoredLengths::takeHeaderI8,
                                StoredLengths::makeHeaderI8,
                                StoredLengths::ownHeaderI8),
                        new LengthPlace<>(
                                U16,
                                StoredLengths.class,
                                "prefix",
                                4,
                                1,
                                "transferred out",
                                4,
                                StoredLengths::sumPrefixU16,
                                StoredLengths::fillPrefixU16,
                                StoredLengths::negatePrefixU16,
                                StoredLengths::takePrefixU16,
                                StoredLengths::makePrefixU16,
                                StoredLengths::ownPrefixU16),
                        new LengthPlace<>(
                                U16,
                                StoredLengths.class,
                                "header",
                                4,
                                1,
                                "transferred out (free = free_header)",
                                4,
                                StoredLengths::sumHeaderU16,
                                StoredLengths::fillHeaderU16,
                                StoredLengths::negateHeaderU16,
                                StoredLengths::takeHeaderU16,
                                StoredLengths::makeHeaderU16,
                                StoredLengths::ownHeaderU16),
                        new LengthPlace<>(
                                I32,
                                StoredLengths.class,
                                "prefix",
                                4,
                                1,
                                "transferred out",
                                4,
                                StoredLengths::sumPrefixI32,
                                StoredLengths::fillPrefixI32,
                                StoredLengths::negatePrefixI32,
                                StoredLengths::takePrefixI32,
                                StoredLengths::makePrefixI32,
                                StoredLengths::ownPrefixI32),
                        new LengthPlace<>(
                                I32,
                                StoredLengths.class,
                                "header",
                                4,
                                1,
                                "transferred out (free = free_header)",
                                4,
                                StoredLengths::sumHeaderI32,
                                StoredLengths::fillHeaderI32,
                                StoredLengths::negateHeaderI32,
                                StoredLengths::takeHeaderI32,
                                StoredLengths::makeHeaderI32,
                                StoredLengths::ownHeaderI32),
                        new LengthPlace<>(
                                F64,
                                StoredLengths.class,
                                "prefix",
                                8,
                                1,
                                "transferred out",
                                4,
                                StoredLengths::sumPrefixF64,
                                StoredLengths::fillPrefixF64,
                                StoredLengths::negatePrefixF64,
                                StoredLengths::takePrefixF64,
                                StoredLengths::makePrefixF64,
                                StoredLengths::ownPrefixF64),
                        new LengthPlace<>(
                                F64,
                                StoredLengths.class,
                                "header",
                                8,
                                1,
                                "transferred out (free = free_header)",
                                4,
                                StoredLengths::sumHeaderF64,
                                StoredLengths::fillHeaderF64,
                                StoredLengths::negateHeaderF64,
                                StoredLengths::takeHeaderF64,
                                StoredLengths::makeHeaderF64,
                                StoredLengths::ownHeaderF64))
                .flatMap(LengthPlace::cells);
    }

    private static Stream<Cell<?>> lentOnly() {
        return Stream.of(
                        new Lent<>(I8, "first in bytes", CountedLengths::sumBytesFirstI8),
                        new Lent<>(I8, "first", CountedLengths::sumFirstI8),
                        new Lent<>(I8, "given in bytes", (b, a) -> b.sumGivenBytesI8(a, I8.raw(a).length)),
                        new Lent<>(I8, "untold", CountedLengths::sumNoneI8),
                        new Lent<>(U16, "first in bytes", CountedLengths::sumBytesFirstU16),
                        new Lent<>(U16, "first", CountedLengths::sumFirstU16),
                        new Lent<>(U16, "given in bytes", (b, a) -> b.sumGivenBytesU16(a, U16.raw(a).length)),
                        new Lent<>(U16, "untold", CountedLengths::sumNoneU16),
                        new Lent<>(I32, "first in bytes", CountedLengths::sumBytesFirstI32),
                        new Lent<>(I32, "first", CountedLengths::sumFirstI32),
                        new Lent<>(I32, "given in bytes", (b, a) -> b.sumGivenBytesI32(a, I32.raw(a).length)),
                        new Lent<>(I32, "untold", CountedLengths::sumNoneI32),
                        new Lent<>(F64, "first in bytes", CountedLengths::sumBytesFirstF64),
                        new Lent<>(F64, "first", CountedLengths::sumFirstF64),
                        new Lent<>(F64, "given in bytes", (b, a) -> b.sumGivenBytesF64(a, F64.raw(a).length)),
                        new Lent<>(F64, "untold", CountedLengths::sumNoneF64))
                .flatMap(Lent::cells);
    }

    private static Stream<Cell<?>> madeInGivenBytes() {
        return Stream.of(
                madeInGivenBytes(I8, CountedLengths::makeGivenBytesI8),
                madeInGivenBytes(U16, CountedLengths::makeGivenBytesU16),
                madeInGivenBytes(I32, CountedLengths::makeGivenBytesI32),
                madeInGivenBytes(F64, CountedLengths::makeGivenBytesF64));
    }

    private static <A> Cell<CountedLengths> madeInGivenBytes(
            Elements<A> type, BiFunction<CountedLengths, Integer, A> made) {
        return new Cell<>(
                type.toString(),
                "result",
                "transferred out",
                "given in bytes",
                type.bytes,
                CountedLengths.class,
                probe -> {
                    for (int length : new int[] {0, 1, 300, Elements.MANY}) {
                        A result = probe.call(() -> made.apply(probe.bridge, length * type.bytes));
                        assertArrayEquals(type.raw(type.counting(length)), type.raw(result));
                    }
                },
                b -> Cell.calling(() -> made.apply(b, 4 * type.bytes)));
    }

    /** A place that only the length of an argument is in. */
    private record Lent<A>(Elements<A> type, String shape, LengthPlace.Use<CountedLengths, A, Number> sum) {

        Stream<Cell<?>> cells() {
            return Stream.of(new Cell<>(
                    type.toString(),
                    "parameter",
                    "host-owned",
                    shape,
                    type.bytes,
                    CountedLengths.class,
                    this::lent,
                    b -> () -> sum.on(b, type.counting(3))));
        }

        private void lent(Probe<CountedLengths> probe) {
            List<A> samples = shape.equals("untold")
                    ? List.of(type.counting(3), type.random(probe.random, 3))
                    : type.samples(probe.random);
            for (A sample : samples) {
                assertEquals(LengthPlace.added(type, sample, 1), probe.call(() -> sum.on(probe.bridge, sample)));
            }
        }
    }
}
