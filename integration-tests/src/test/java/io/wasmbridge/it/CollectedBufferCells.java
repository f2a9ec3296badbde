package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.Buffer;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.ToLongBiFunction;
import java.util.stream.Stream;

/** Buffers as objects: typed arrays of their elements, and bytes an {@code ArrayBuffer}. */
final class CollectedBufferCells {

    private CollectedBufferCells() {}

    /** What the guest does to buffers of one element type. */
    private record BufferRow<B extends Buffer, A>(
            Buffers<B, A> buffers,
            ToLongBiFunction<CollectedBuffers, B> hash,
            BiFunction<CollectedBuffers, B, B> turned,
            BiConsumer<CollectedBuffers, B> turn) {

        Stream<Cell<?>> cells() {
            Elements<A> type = buffers.type();
            return Stream.of(
                    new Cell<>(
                            buffers.name(),
                            "parameter",
                            "pinned",
                            "object",
                            16,
                            CollectedBuffers.class,
                            probe -> type.samples(probe.random)
                                    .forEach(values -> assertEquals(
                                            Turned.hash(type.raw(values)),
                                            probe.call(() -> hash.applyAsLong(
                                                    probe.bridge, buffers.wrap().apply(values))))),
                            b -> Cell.calling(
                                    () -> hash.applyAsLong(b, buffers.wrap().apply(type.counting(3))))),
                    new Cell<>(
                            buffers.name(),
                            "parameter and result",
                            "pinned",
                            "object",
                            16,
                            CollectedBuffers.class,
                            probe -> type.samples(probe.random)
                                    .forEach(values -> assertArrayEquals(
                                            Turned.bytes(type.raw(values), type.bytes),
                                            raw(probe.call(() -> turned.apply(
                                                    probe.bridge, buffers.wrap().apply(values)))))),
                            b -> Cell.calling(
                                    () -> turned.apply(b, buffers.wrap().apply(type.counting(3))))),
                    new Cell<>(
                            buffers.name(),
                            "@InOut parameter",
                            "pinned",
                            "object",
                            16,
                            CollectedBuffers.class,
                            probe -> type.samples(probe.random).forEach(values -> {
                                byte[] expected = Turned.bytes(type.raw(values), type.bytes);
                                probe.run(() ->
                                        turn.accept(probe.bridge, buffers.wrap().apply(values)));
                                assertArrayEquals(expected, type.raw(values));
                            }),
                            b -> () -> turn.accept(b, buffers.wrap().apply(type.counting(3)))));
        }

        private byte[] raw(B buffer) {
            A values = buffers.type().zeros(buffer.remaining());
            buffers.get().accept(buffer, values);
            return buffers.type().raw(values);
        }
    }

    static Stream<Cell<?>> all() {
        return Stream.of(
                        new BufferRow<>(
                                Buffers.I8,
                                CollectedBuffers::hashU8,
                                CollectedBuffers::turnedU8,
                                CollectedBuffers::turnU8),
                        new BufferRow<>(
                                Buffers.I16,
                                CollectedBuffers::hashI16,
                                CollectedBuffers::turnedI16,
                                CollectedBuffers::turnI16),
                        new BufferRow<>(
                                Buffers.U16,
                                CollectedBuffers::hashU16,
                                CollectedBuffers::turnedU16,
                                CollectedBuffers::turnU16),
                        new BufferRow<>(
                                Buffers.I32,
                                CollectedBuffers::hashI32,
                                CollectedBuffers::turnedI32,
                                CollectedBuffers::turnI32),
                        new BufferRow<>(
                                Buffers.I64,
                                CollectedBuffers::hashI64,
                                CollectedBuffers::turnedI64,
                                CollectedBuffers::turnI64),
                        new BufferRow<>(
                                Buffers.F32,
                                CollectedBuffers::hashF32,
                                CollectedBuffers::turnedF32,
                                CollectedBuffers::turnF32),
                        new BufferRow<>(
                                Buffers.F64,
                                CollectedBuffers::hashF64,
                                CollectedBuffers::turnedF64,
                                CollectedBuffers::turnF64))
                .flatMap(BufferRow::cells);
    }
}
