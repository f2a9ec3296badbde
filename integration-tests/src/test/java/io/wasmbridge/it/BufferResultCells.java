package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Buffers that come back: new ones on the heap, from 0 to their capacity. */
final class BufferResultCells {

    private BufferResultCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(
                        new Row<>(
                                Buffers.I8,
                                BufferResults::makeI8,
                                BufferResults::releasedI8,
                                BufferResults::tableI8,
                                BufferResults::madeTerminatedI8,
                                BufferResults::staticTerminatedI8,
                                BufferResults::fixedMadeI8,
                                BufferResults::fixedI8),
                        new Row<>(
                                Buffers.I16,
                                BufferResults::makeI16,
                                BufferResults::releasedI16,
                                BufferResults::tableI16,
                                BufferResults::madeTerminatedI16,
                                BufferResults::staticTerminatedI16,
                                BufferResults::fixedMadeI16,
                                BufferResults::fixedI16),
                        new Row<>(
                                Buffers.U16,
                                BufferResults::makeU16,
                                BufferResults::releasedU16,
                                BufferResults::tableU16,
                                BufferResults::madeTerminatedU16,
                                BufferResults::staticTerminatedU16,
                                BufferResults::fixedMadeU16,
                                BufferResults::fixedU16),
                        new Row<>(
                                Buffers.I32,
                                BufferResults::makeI32,
                                BufferResults::releasedI32,
                                BufferResults::tableI32,
                                BufferResults::madeTerminatedI32,
                                BufferResults::staticTerminatedI32,
                                BufferResults::fixedMadeI32,
                                BufferResults::fixedI32),
                        new Row<>(
                                Buffers.I64,
                                BufferResults::makeI64,
                                BufferResults::releasedI64,
                                BufferResults::tableI64,
                                BufferResults::madeTerminatedI64,
                                BufferResults::staticTerminatedI64,
                                BufferResults::fixedMadeI64,
                                BufferResults::fixedI64),
                        new Row<>(
                                Buffers.F32,
                                BufferResults::makeF32,
                                BufferResults::releasedF32,
                                BufferResults::tableF32,
                                BufferResults::madeTerminatedF32,
                                BufferResults::staticTerminatedF32,
                                BufferResults::fixedMadeF32,
                                BufferResults::fixedF32),
                        new Row<>(
                                Buffers.F64,
                                BufferResults::makeF64,
                                BufferResults::releasedF64,
                                BufferResults::tableF64,
                                BufferResults::madeTerminatedF64,
                                BufferResults::staticTerminatedF64,
                                BufferResults::fixedMadeF64,
                                BufferResults::fixedF64))
                .flatMap(Row::cells);
    }

    private record Row<B extends Buffer>(
            Buffers<B, ?> buffers,
            BiFunction<BufferResults, Integer, B> made,
            BiFunction<BufferResults, Integer, B> released,
            Function<BufferResults, B> table,
            BiFunction<BufferResults, Integer, B> madeTerminated,
            Function<BufferResults, B> staticTerminated,
            Function<BufferResults, B> fixedMade,
            Function<BufferResults, B> fixed) {

        Stream<Cell<?>> cells() {
            // a terminated result ends at its first zero, which bytes and shorts come to when they have counted once
            // round
            int mostTerminated = buffers.type().bytes == 1 ? 255 : 65_535;
            return Stream.of(
                    made("transferred out", "packed", made, Integer.MAX_VALUE),
                    made("transferred out (free = release_text)", "packed", released, Integer.MAX_VALUE),
                    owned("wasm-owned", "packed", table, 4),
                    made("transferred out", "terminated", madeTerminated, mostTerminated),
                    owned("wasm-owned", "terminated", staticTerminated, 3),
                    owned("transferred out", "fixed", fixedMade, 4),
                    owned("wasm-owned", "fixed", fixed, 4));
        }

        private Cell<BufferResults> made(
                String owner, String shape, BiFunction<BufferResults, Integer, B> call, int most) {
            return cell(
                    owner,
                    shape,
                    probe -> {
                        for (int length : new int[] {0, 1, 2, probe.random.nextInt(1000), Elements.MANY}) {
                            int expected = buffers.type().bytes <= 2 ? Math.min(length, most) : length;
                            check(expected, probe.call(() -> call.apply(probe.bridge, length)));
                        }
                    },
                    b -> Cell.calling(() -> call.apply(b, 4)));
        }

        private Cell<BufferResults> owned(String owner, String shape, Function<BufferResults, B> call, int length) {
            return cell(
                    owner,
                    shape,
                    probe -> {
                        B first = probe.call(() -> call.apply(probe.bridge));
                        B second = probe.call(() -> call.apply(probe.bridge));
                        check(length, first);
                        check(length, second);
                        assertNotSame(first, second);
                    },
                    b -> Cell.calling(() -> call.apply(b)));
        }

        private Cell<BufferResults> cell(
                String owner, String shape, Cell.Check<BufferResults> check, Function<BufferResults, Runnable> once) {
            return new Cell<>(
                    buffers.name(), "result", owner, shape, buffers.type().bytes, BufferResults.class, check, once);
        }

        private void check(int length, B result) {
            assertEquals(0, result.position());
            assertEquals(length, result.limit());
            assertEquals(length, result.capacity());
            assertTrue(result.hasArray());
            assertFalse(result.isReadOnly());
            assertEquals(0, result.arrayOffset());
            if (result instanceof ByteBuffer bytes) {
                assertEquals(ByteOrder.LITTLE_ENDIAN, bytes.order());
            }
            assertArrayEquals(expected(buffers.type(), length), buffers.raw(result));
        }

        private static <A> byte[] expected(Elements<A> type, int length) {
            return type.raw(type.counting(length));
        }
    }
}
