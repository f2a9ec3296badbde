package io.wasmbridge.it;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Makes buffers of one type, in every way that a buffer can be made.
 *
 * @param over one over bytes, in their order
 * @param put sets the elements from the position on, which stays
 * @param get the other way round
 */
record Buffers<B extends Buffer, A>(
        Elements<A> type,
        String name,
        Function<A, B> wrap,
        Function<ByteBuffer, B> over,
        UnaryOperator<B> slice,
        UnaryOperator<B> readOnly,
        BiConsumer<B, A> put,
        BiConsumer<B, A> get) {

    enum Layout {
        HEAP,
        HEAP_SLICE,
        HEAP_BIG_ENDIAN,
        DIRECT_BIG_ENDIAN,
        DIRECT_LITTLE_ENDIAN,
        READ_ONLY
    }

    static final List<Layout> WRITABLE = List.of(
            Layout.HEAP,
            Layout.HEAP_SLICE,
            Layout.HEAP_BIG_ENDIAN,
            Layout.DIRECT_BIG_ENDIAN,
            Layout.DIRECT_LITTLE_ENDIAN);

    static final Buffers<ByteBuffer, byte[]> I8 = new Buffers<>(
            Elements.I8,
            "ByteBuffer",
            ByteBuffer::wrap,
            ByteBuffer::slice,
            ByteBuffer::slice,
            ByteBuffer::asReadOnlyBuffer,
            (buffer, array) -> buffer.duplicate().put(array),
            (buffer, array) -> buffer.duplicate().get(array));
    static final Buffers<ShortBuffer, short[]> I16 = new Buffers<>(
            Elements.I16,
            "ShortBuffer",
            ShortBuffer::wrap,
            ByteBuffer::asShortBuffer,
            ShortBuffer::slice,
            ShortBuffer::asReadOnlyBuffer,
            (buffer, array) -> buffer.duplicate().put(array),
            (buffer, array) -> buffer.duplicate().get(array));
    static final Buffers<CharBuffer, char[]> U16 = new Buffers<>(
            Elements.U16,
            "CharBuffer",
            CharBuffer::wrap,
            ByteBuffer::asCharBuffer,
            CharBuffer::slice,
            CharBuffer::asReadOnlyBuffer,
            (buffer, array) -> buffer.duplicate().put(array),
            (buffer, array) -> buffer.duplicate().get(array));
    static final Buffers<IntBuffer, int[]> I32 = new Buffers<>(
            Elements.I32,
            "IntBuffer",
            IntBuffer::wrap,
            ByteBuffer::asIntBuffer,
            IntBuffer::slice,
            IntBuffer::asReadOnlyBuffer,
            (buffer, array) -> buffer.duplicate().put(array),
            (buffer, array) -> buffer.duplicate().get(array));
    static final Buffers<LongBuffer, long[]> I64 = new Buffers<>(
            Elements.I64,
            "LongBuffer",
            LongBuffer::wrap,
            ByteBuffer::asLongBuffer,
            LongBuffer::slice,
            LongBuffer::asReadOnlyBuffer,
            (buffer, array) -> buffer.duplicate().put(array),
            (buffer, array) -> buffer.duplicate().get(array));
    static final Buffers<FloatBuffer, float[]> F32 = new Buffers<>(
            Elements.F32,
            "FloatBuffer",
            FloatBuffer::wrap,
            ByteBuffer::asFloatBuffer,
            FloatBuffer::slice,
            FloatBuffer::asReadOnlyBuffer,
            (buffer, array) -> buffer.duplicate().put(array),
            (buffer, array) -> buffer.duplicate().get(array));
    static final Buffers<DoubleBuffer, double[]> F64 = new Buffers<>(
            Elements.F64,
            "DoubleBuffer",
            DoubleBuffer::wrap,
            ByteBuffer::asDoubleBuffer,
            DoubleBuffer::slice,
            DoubleBuffer::asReadOnlyBuffer,
            (buffer, array) -> buffer.duplicate().put(array),
            (buffer, array) -> buffer.duplicate().get(array));

    /** A buffer that has {@code elements} from its position to its limit, and others around them. */
    B make(Layout layout, A elements, Random random) {
        int length = type.length(elements);
        int front = random.nextInt(4);
        int total = front + length + random.nextInt(4);
        B buffer = empty(layout, total, random);
        buffer.position(front);
        put.accept(buffer, elements);
        buffer.limit(front + length);
        return layout == Layout.READ_ONLY ? readOnly.apply(buffer) : buffer;
    }

    private B empty(Layout layout, int total, Random random) {
        int bytes = total * type.bytes;
        return switch (layout) {
            case HEAP, READ_ONLY -> wrap.apply(type.random(random, total));
            case HEAP_SLICE -> {
                B larger = wrap.apply(type.random(random, total + 3));
                larger.position(2).limit(total + 2);
                yield slice.apply(larger);
            }
            case HEAP_BIG_ENDIAN -> over.apply(ByteBuffer.allocate(bytes));
            case DIRECT_BIG_ENDIAN -> over.apply(ByteBuffer.allocateDirect(bytes));
            case DIRECT_LITTLE_ENDIAN ->
                over.apply(ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN));
        };
    }

    /** The bytes of the elements from position to limit, little-endian. */
    byte[] raw(B buffer) {
        A elements = type.zeros(buffer.remaining());
        get.accept(buffer, elements);
        return type.raw(elements);
    }

    /** All of its elements, whatever position and limit are, without those in between. */
    byte[] around(B buffer) {
        int position = buffer.position();
        int limit = buffer.limit();
        A before = type.zeros(position);
        buffer.position(0);
        get.accept(buffer, before);
        A after = type.zeros(buffer.capacity() - limit);
        buffer.clear().position(limit);
        get.accept(buffer, after);
        buffer.limit(limit).position(position);
        byte[] first = type.raw(before);
        byte[] second = type.raw(after);
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    @Override
    public String toString() {
        return name;
    }
}
