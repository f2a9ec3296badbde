package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.ArrayType;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One of the seven buffers, its elements reached one at a time.
 *
 * @param heap a new one on the heap
 * @param over one over the bytes of another buffer, in that one's order
 * @param put sets the element at an index to what little-endian bytes hold at that index
 * @param get the other way round
 */
record BufferCase<B extends Buffer>(
        ArrayType<B, ?> type,
        IntFunction<B> heap,
        Function<ByteBuffer, B> over,
        UnaryOperator<B> readOnly,
        Element<B> put,
        Element<B> get) {

    /** Copies the element at {@code index} between a buffer and little-endian bytes. */
    interface Element<B> {
        Object copy(B buffer, int index, ByteBuffer raw);
    }

    /** Where the elements of a buffer are, and in what order their bytes. */
    enum Layout {
        HEAP,
        HEAP_SLICE,
        HEAP_READ_ONLY,
        HEAP_VIEW_BIG_ENDIAN,
        HEAP_VIEW_LITTLE_ENDIAN,
        DIRECT_BIG_ENDIAN,
        DIRECT_LITTLE_ENDIAN,
        DIRECT_READ_ONLY
    }

    static Stream<BufferCase<?>> all() {
        return Stream.of(
                new BufferCase<>(
                        ArrayType.BYTE_BUFFERS,
                        ByteBuffer::allocate,
                        ByteBuffer::slice,
                        ByteBuffer::asReadOnlyBuffer,
                        (buffer, index, raw) -> buffer.put(index, raw.get(index)),
                        (buffer, index, raw) -> raw.put(index, buffer.get(index))),
                new BufferCase<>(
                        ArrayType.SHORT_BUFFERS,
                        ShortBuffer::allocate,
                        ByteBuffer::asShortBuffer,
                        ShortBuffer::asReadOnlyBuffer,
                        (buffer, index, raw) -> buffer.put(index, raw.getShort(index * 2)),
                        (buffer, index, raw) -> raw.putShort(index * 2, buffer.get(index))),
                new BufferCase<>(
                        ArrayType.CHAR_BUFFERS,
                        CharBuffer::allocate,
                        ByteBuffer::asCharBuffer,
                        CharBuffer::asReadOnlyBuffer,
                        (buffer, index, raw) -> buffer.put(index, raw.getChar(index * 2)),
                        (buffer, index, raw) -> raw.putChar(index * 2, buffer.get(index))),
                new BufferCase<>(
                        ArrayType.INT_BUFFERS,
                        IntBuffer::allocate,
                        ByteBuffer::asIntBuffer,
                        IntBuffer::asReadOnlyBuffer,
                        (buffer, index, raw) -> buffer.put(index, raw.getInt(index * 4)),
                        (buffer, index, raw) -> raw.putInt(index * 4, buffer.get(index))),
                new BufferCase<>(
                        ArrayType.LONG_BUFFERS,
                        LongBuffer::allocate,
                        ByteBuffer::asLongBuffer,
                        LongBuffer::asReadOnlyBuffer,
                        (buffer, index, raw) -> buffer.put(index, raw.getLong(index * 8)),
                        (buffer, index, raw) -> raw.putLong(index * 8, buffer.get(index))),
                new BufferCase<>(
                        ArrayType.FLOAT_BUFFERS,
                        FloatBuffer::allocate,
                        ByteBuffer::asFloatBuffer,
                        FloatBuffer::asReadOnlyBuffer,
                        (buffer, index, raw) -> buffer.put(index, raw.getFloat(index * 4)),
                        (buffer, index, raw) -> raw.putFloat(index * 4, buffer.get(index))),
                new BufferCase<>(
                        ArrayType.DOUBLE_BUFFERS,
                        DoubleBuffer::allocate,
                        ByteBuffer::asDoubleBuffer,
                        DoubleBuffer::asReadOnlyBuffer,
                        (buffer, index, raw) -> buffer.put(index, raw.getDouble(index * 8)),
                        (buffer, index, raw) -> raw.putDouble(index * 8, buffer.get(index))));
    }

    /** Elements as their bytes lie in guest memory. */
    static ByteBuffer littleEndian(byte[] raw) {
        return ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A buffer whose capacity is all of {@code raw}, position 0. */
    B filled(Layout layout, byte[] raw) {
        B buffer = make(layout, raw.length / type.elementBytes());
        for (int i = 0; i < buffer.capacity(); i++) {
            put.copy(buffer, i, littleEndian(raw));
        }
        return layout == Layout.HEAP_READ_ONLY || layout == Layout.DIRECT_READ_ONLY ? readOnly.apply(buffer) : buffer;
    }

    private B make(Layout layout, int capacity) {
        int bytes = capacity * type.elementBytes();
        return switch (layout) {
            case HEAP, HEAP_READ_ONLY -> heap.apply(capacity);
            case HEAP_SLICE -> {
                B larger = heap.apply(capacity + 5);
                larger.position(3).limit(capacity + 3);
                @SuppressWarnings("unchecked")
                B slice = (B) larger.slice();
                yield slice;
            }
            case HEAP_VIEW_BIG_ENDIAN -> over.apply(displaced(ByteBuffer.allocate(bytes + 1)));
            case HEAP_VIEW_LITTLE_ENDIAN ->
                over.apply(displaced(ByteBuffer.allocate(bytes + 1)).order(ByteOrder.LITTLE_ENDIAN));
            case DIRECT_BIG_ENDIAN, DIRECT_READ_ONLY -> over.apply(ByteBuffer.allocateDirect(bytes));
            case DIRECT_LITTLE_ENDIAN ->
                over.apply(displaced(ByteBuffer.allocateDirect(bytes + 1)).order(ByteOrder.LITTLE_ENDIAN));
        };
    }

    /** Without its first byte, so that elements wider than one are nowhere aligned. */
    private static ByteBuffer displaced(ByteBuffer bytes) {
        return bytes.position(1).slice();
    }

    /** The elements of the whole buffer as little-endian bytes, whatever its limit. */
    byte[] raw(B buffer) {
        Buffer whole = buffer.duplicate().clear();
        byte[] raw = new byte[whole.capacity() * type.elementBytes()];
        for (int i = 0; i < whole.capacity(); i++) {
            @SuppressWarnings("unchecked")
            B readable = (B) whole;
            get.copy(readable, i, littleEndian(raw));
        }
        return raw;
    }

    @Override
    public String toString() {
        return type.elementName() + " buffer";
    }
}
