package io.wasmbridge.runtime.generated;

import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.CharView;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.FloatView;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.LongView;
import io.wasmbridge.runtime.ShortView;
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
import java.util.function.UnaryOperator;

/**
 * The marshaller of one container of primitive elements, an array or a buffer of {@code java.nio}: how its elements lie in guest
 * memory. They are little-endian and packed, their natural alignment is their size.
 *
 * <p>Of a buffer the elements from its position to its limit count, in whatever order it keeps their bytes; its position, limit
 * and mark are left as they are. A buffer that is made here is on the heap, its position 0, its limit and capacity the number of
 * elements; a {@link ByteBuffer} is in little-endian order.
 *
 * @param <A> the Java container
 * @param <V> the view over guest memory
 */
public final class ArrayType<A, V> {

    public static final ArrayType<boolean[], ByteView> BOOLEANS =
            new ArrayType<>("boolean", Byte.BYTES, ByteView.class, new ArrayElements.Booleans());
    public static final ArrayType<byte[], ByteView> BYTES =
            new ArrayType<>("byte", Byte.BYTES, ByteView.class, new ArrayElements.Bytes());
    public static final ArrayType<short[], ShortView> SHORTS =
            new ArrayType<>("short", Short.BYTES, ShortView.class, new ArrayElements.Shorts());
    public static final ArrayType<char[], CharView> CHARS =
            new ArrayType<>("char", Character.BYTES, CharView.class, new ArrayElements.Chars());
    public static final ArrayType<int[], IntView> INTS =
            new ArrayType<>("int", Integer.BYTES, IntView.class, new ArrayElements.Ints());
    public static final ArrayType<long[], LongView> LONGS =
            new ArrayType<>("long", Long.BYTES, LongView.class, new ArrayElements.Longs());
    public static final ArrayType<float[], FloatView> FLOATS =
            new ArrayType<>("float", Float.BYTES, FloatView.class, new ArrayElements.Floats());
    public static final ArrayType<double[], DoubleView> DOUBLES =
            new ArrayType<>("double", Double.BYTES, DoubleView.class, new ArrayElements.Doubles());

    public static final ArrayType<ByteBuffer, ByteView> BYTE_BUFFERS = buffers(
            BYTES,
            bytes -> ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN),
            ByteBuffer::array,
            buffer -> buffer.duplicate().clear(),
            (buffer, index, array, count) -> buffer.get(index, array, 0, count),
            (buffer, index, array, count) -> buffer.put(index, array, 0, count));
    public static final ArrayType<ShortBuffer, ShortView> SHORT_BUFFERS = buffers(
            SHORTS,
            ShortBuffer::wrap,
            ShortBuffer::array,
            buffer -> buffer.duplicate().clear(),
            (buffer, index, array, count) -> buffer.get(index, array, 0, count),
            (buffer, index, array, count) -> buffer.put(index, array, 0, count));
    public static final ArrayType<CharBuffer, CharView> CHAR_BUFFERS = buffers(
            CHARS,
            CharBuffer::wrap,
            CharBuffer::array,
            buffer -> buffer.duplicate().clear(),
            (buffer, index, array, count) -> buffer.get(index, array, 0, count),
            (buffer, index, array, count) -> buffer.put(index, array, 0, count));
    public static final ArrayType<IntBuffer, IntView> INT_BUFFERS = buffers(
            INTS,
            IntBuffer::wrap,
            IntBuffer::array,
            buffer -> buffer.duplicate().clear(),
            (buffer, index, array, count) -> buffer.get(index, array, 0, count),
            (buffer, index, array, count) -> buffer.put(index, array, 0, count));
    public static final ArrayType<LongBuffer, LongView> LONG_BUFFERS = buffers(
            LONGS,
            LongBuffer::wrap,
            LongBuffer::array,
            buffer -> buffer.duplicate().clear(),
            (buffer, index, array, count) -> buffer.get(index, array, 0, count),
            (buffer, index, array, count) -> buffer.put(index, array, 0, count));
    public static final ArrayType<FloatBuffer, FloatView> FLOAT_BUFFERS = buffers(
            FLOATS,
            FloatBuffer::wrap,
            FloatBuffer::array,
            buffer -> buffer.duplicate().clear(),
            (buffer, index, array, count) -> buffer.get(index, array, 0, count),
            (buffer, index, array, count) -> buffer.put(index, array, 0, count));
    public static final ArrayType<DoubleBuffer, DoubleView> DOUBLE_BUFFERS = buffers(
            DOUBLES,
            DoubleBuffer::wrap,
            DoubleBuffer::array,
            buffer -> buffer.duplicate().clear(),
            (buffer, index, array, count) -> buffer.get(index, array, 0, count),
            (buffer, index, array, count) -> buffer.put(index, array, 0, count));

    private final String elementName;
    private final int elementBytes;
    private final Class<V> viewType;
    private final Elements<A> elements;

    private ArrayType(String elementName, int elementBytes, Class<V> viewType, Elements<A> elements) {
        this.elementName = elementName;
        this.elementBytes = elementBytes;
        this.viewType = viewType;
        this.elements = elements;
    }

    /** The buffer whose elements are those of {@code arrays}. */
    private static <B extends Buffer, A, V> ArrayType<B, V> buffers(
            ArrayType<A, V> arrays,
            Function<A, B> wrap,
            Function<B, A> array,
            UnaryOperator<B> whole,
            BufferElements.Copy<B, A> get,
            BufferElements.Copy<B, A> put) {
        return new ArrayType<>(
                arrays.elementName,
                arrays.elementBytes,
                arrays.viewType,
                new BufferElements<>(arrays.elements, arrays.elementBytes, wrap, array, whole, get, put));
    }

    /** The size and alignment of an element in bytes: 1, 2, 4 or 8. */
    public int elementBytes() {
        return elementBytes;
    }

    /** The Java name of the element type. */
    public String elementName() {
        return elementName;
    }

    /** The view over elements of this type; of bytes for booleans. */
    public Class<V> viewType() {
        return viewType;
    }

    /** A new container of {@code length} zeros. */
    public A newArray(int length) {
        return elements.make(length);
    }

    /** The index of the first element of {@code container}: 0, or the position of a buffer. */
    public int offset(A container) {
        return container instanceof Buffer buffer ? buffer.position() : 0;
    }

    /** The number of elements in {@code container}: all, or those up to the limit of a buffer. */
    public int length(A container) {
        return elements.length(container);
    }

    /** Whether nothing can be read into {@code container}. */
    public boolean readOnly(A container) {
        return container instanceof Buffer buffer && buffer.isReadOnly();
    }

    /** Whether one of {@code count} elements is zero, which terminated elements cannot be; {@code false} is zero. */
    public boolean hasZero(A container, int offset, int count) {
        return elements.hasZero(container, offset, count);
    }

    /** A new container of {@code count} elements of guest memory. */
    public A copyOut(LinearMemory memory, int address, int count) {
        return elements.copyOut(memory, address, count);
    }

    /** Copies {@code count} elements from guest memory to {@code target}, from the index {@code offset} on. */
    public void read(LinearMemory memory, int address, A target, int offset, int count) {
        elements.read(memory, address, target, offset, count);
    }

    /** Copies {@code count} elements of {@code source}, from the index {@code offset} on, to guest memory. */
    public void write(LinearMemory memory, int address, A source, int offset, int count) {
        elements.write(memory, address, source, offset, count);
    }
}
