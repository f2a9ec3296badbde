package io.wasmbridge.it;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * What the guest does to arrays of one element type, done again in Java on their bytes.
 *
 * @param <A> the array
 */
final class Elements<A> {

    static final Elements<byte[]> I8 = new Elements<>("byte", byte[].class, 1, ByteBuffer::get, ByteBuffer::put);
    static final Elements<short[]> I16 = new Elements<>(
            "short", short[].class, 2, (b, a) -> b.asShortBuffer().get(a), (b, a) -> b.asShortBuffer()
                    .put(a));
    static final Elements<char[]> U16 =
            new Elements<>("char", char[].class, 2, (b, a) -> b.asCharBuffer().get(a), (b, a) -> b.asCharBuffer()
                    .put(a));
    static final Elements<int[]> I32 =
            new Elements<>("int", int[].class, 4, (b, a) -> b.asIntBuffer().get(a), (b, a) -> b.asIntBuffer()
                    .put(a));
    static final Elements<long[]> I64 =
            new Elements<>("long", long[].class, 8, (b, a) -> b.asLongBuffer().get(a), (b, a) -> b.asLongBuffer()
                    .put(a));
    static final Elements<float[]> F32 = new Elements<>(
            "float", float[].class, 4, (b, a) -> b.asFloatBuffer().get(a), (b, a) -> b.asFloatBuffer()
                    .put(a));
    static final Elements<double[]> F64 = new Elements<>(
            "double", double[].class, 8, (b, a) -> b.asDoubleBuffer().get(a), (b, a) -> b.asDoubleBuffer()
                    .put(a));

    static final List<Elements<?>> ALL = List.of(I8, I16, U16, I32, I64, F32, F64);

    /** More elements than there are bytes in a page, and no multiple of anything. */
    static final int MANY = 65_537;

    final String name;
    final int bytes;
    private final Class<A> arrayType;
    private final BiConsumer<ByteBuffer, A> get;
    private final BiConsumer<ByteBuffer, A> put;

    private Elements(
            String name, Class<A> arrayType, int bytes, BiConsumer<ByteBuffer, A> get, BiConsumer<ByteBuffer, A> put) {
        this.name = name;
        this.arrayType = arrayType;
        this.bytes = bytes;
        this.get = get;
        this.put = put;
    }

    @Override
    public String toString() {
        return name + "[]";
    }

    private boolean floating() {
        return name.equals("float") || name.equals("double");
    }

    A zeros(int length) {
        return arrayType.cast(Array.newInstance(arrayType.getComponentType(), length));
    }

    int length(A array) {
        return Array.getLength(array);
    }

    /** The array whose elements have these bytes, little-endian. */
    A of(byte[] raw) {
        A array = zeros(raw.length / bytes);
        get.accept(ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN), array);
        return array;
    }

    /** The bytes of the elements: what may be compared, NaN or not. */
    byte[] raw(A array) {
        ByteBuffer raw = ByteBuffer.allocate(length(array) * bytes).order(ByteOrder.LITTLE_ENDIAN);
        put.accept(raw, array);
        return raw.array();
    }

    /** Every bit is drawn, so floats are also infinite and NaN with a payload. */
    A random(Random random, int length) {
        byte[] raw = new byte[length * bytes];
        random.nextBytes(raw);
        return of(raw);
    }

    /** Random, but no element is zero: the lowest byte of each has a bit. */
    A nonZero(Random random, int length) {
        byte[] raw = new byte[length * bytes];
        random.nextBytes(raw);
        for (int i = 0; i < raw.length; i += bytes) {
            raw[i] |= 1;
        }
        return of(raw);
    }

    /** 1, 2, 3 and so on, cut to the type. */
    A counting(int length) {
        A array = zeros(length);
        for (int i = 0; i < length; i++) {
            Array.set(array, i, number(i + 1));
        }
        return array;
    }

    private Object number(int value) {
        return switch (name) {
            case "byte" -> (byte) value;
            case "short" -> (short) value;
            case "char" -> (char) value;
            case "int" -> value;
            case "long" -> (long) value;
            case "float" -> (float) value;
            default -> (double) value;
        };
    }

    /** Every byte that an element can have, twice: in its place and in all places. */
    A everyByte() {
        byte[] raw = new byte[2 * 256 * bytes];
        for (int i = 0; i < 256; i++) {
            raw[i * bytes + i % bytes] = (byte) i;
            for (int b = 0; b < bytes; b++) {
                raw[(256 + i) * bytes + b] = (byte) i;
            }
        }
        return of(raw);
    }

    /** The least, the greatest, zeros of both signs and their neighbours; NaN of several payloads among the floats. */
    A extremes() {
        long sign = 1L << (bytes * Byte.SIZE - 1);
        long infinity = bytes == Double.BYTES ? 0x7FF0_0000_0000_0000L : 0x7F80_0000L;
        long quiet = bytes == Double.BYTES ? 0x0008_0000_0000_0000L : 0x0040_0000L;
        long[] bits = {
            0,
            1,
            -1,
            sign,
            sign - 1,
            sign + 1,
            infinity,
            -infinity,
            infinity | quiet,
            infinity | quiet | 0x1234,
            infinity | 1
        };
        ByteBuffer raw = ByteBuffer.allocate(bits.length * bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : bits) {
            for (int b = 0; b < bytes; b++) {
                raw.put((byte) (value >> (b * Byte.SIZE)));
            }
        }
        return of(raw.array());
    }

    /** None, one, the edges, and some that cross pages. */
    List<A> samples(Random random) {
        List<A> samples = new ArrayList<>();
        samples.add(zeros(0));
        samples.add(random(random, 1));
        samples.add(extremes());
        samples.add(everyByte());
        for (int i = 0; i < 8; i++) {
            samples.add(random(random, random.nextInt(200)));
        }
        samples.add(random(random, MANY));
        return samples;
    }

    /** As {@link #samples}, without an element that is zero. */
    List<A> nonZeroSamples(Random random) {
        List<A> samples = new ArrayList<>();
        samples.add(zeros(0));
        samples.add(nonZero(random, 1));
        for (int i = 0; i < 8; i++) {
            samples.add(nonZero(random, random.nextInt(200)));
        }
        samples.add(nonZero(random, MANY));
        return samples;
    }

    /** The sum as the guest forms it: in 64 bits, or in doubles from the first element on. */
    Number sum(A array) {
        long integers = 0;
        double floats = 0;
        for (int i = 0; i < length(array); i++) {
            Object element = Array.get(array, i);
            if (element instanceof Character character) {
                integers += character;
            } else if (floating()) {
                floats += ((Number) element).doubleValue();
            } else {
                integers += ((Number) element).longValue();
            }
        }
        if (floating()) {
            return floats;
        }
        return integers;
    }

    /** Every element with the other sign; chars have none, and get every bit inverted. */
    A opposite(A array) {
        byte[] raw = raw(array);
        ByteBuffer buffer = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < raw.length; at += bytes) {
            switch (name) {
                case "byte" -> buffer.put(at, (byte) -buffer.get(at));
                case "short" -> buffer.putShort(at, (short) -buffer.getShort(at));
                case "char" -> buffer.putChar(at, (char) ~buffer.getChar(at));
                case "int" -> buffer.putInt(at, -buffer.getInt(at));
                case "long" -> buffer.putLong(at, -buffer.getLong(at));
                case "float" -> buffer.putInt(at, buffer.getInt(at) ^ Integer.MIN_VALUE);
                default -> buffer.putLong(at, buffer.getLong(at) ^ Long.MIN_VALUE);
            }
        }
        return of(raw);
    }
}
