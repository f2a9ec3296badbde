package io.wasmbridge.runtime.generated;

import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.CharView;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.FloatView;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.LongView;
import io.wasmbridge.runtime.ShortView;

/**
 * The marshaller of one primitive element type: how its arrays lie in guest memory. Elements are little-endian and packed, their
 * natural alignment is their size.
 *
 * @param <A> the Java array
 * @param <V> the view over guest memory
 */
public abstract class ArrayType<A, V> {

    public static final ArrayType<byte[], ByteView> BYTES = new Bytes();
    public static final ArrayType<short[], ShortView> SHORTS = new Shorts();
    public static final ArrayType<char[], CharView> CHARS = new Chars();
    public static final ArrayType<int[], IntView> INTS = new Ints();
    public static final ArrayType<long[], LongView> LONGS = new Longs();
    public static final ArrayType<float[], FloatView> FLOATS = new Floats();
    public static final ArrayType<double[], DoubleView> DOUBLES = new Doubles();

    private final String elementName;
    private final int elementBytes;
    private final Class<V> viewType;

    private ArrayType(String elementName, int elementBytes, Class<V> viewType) {
        this.elementName = elementName;
        this.elementBytes = elementBytes;
        this.viewType = viewType;
    }

    /** The size and alignment of an element in bytes: 1, 2, 4 or 8. */
    public final int elementBytes() {
        return elementBytes;
    }

    /** The Java name of the element type. */
    public final String elementName() {
        return elementName;
    }

    /** The view over elements of this type. */
    public final Class<V> viewType() {
        return viewType;
    }

    /** A new array of {@code length} zeros. */
    public abstract A newArray(int length);

    /** The number of elements in {@code array}. */
    public abstract int length(A array);

    /** Whether an element of {@code array} is zero, which a terminated array cannot hold. */
    public abstract boolean hasZero(A array);

    /** Copies {@code count} elements from guest memory to {@code target}, from {@code offset} on. */
    public abstract void read(LinearMemory memory, int address, A target, int offset, int count);

    /** Copies {@code count} elements of {@code source}, from {@code offset} on, to guest memory. */
    public abstract void write(LinearMemory memory, int address, A source, int offset, int count);

    /** A new array of {@code count} elements of guest memory. */
    public A copyOf(LinearMemory memory, int address, int count) {
        A array = newArray(count);
        if (count > 0) {
            read(memory, address, array, 0, count);
        }
        return array;
    }

    private static final class Bytes extends ArrayType<byte[], ByteView> {
        Bytes() {
            super("byte", Byte.BYTES, ByteView.class);
        }

        @Override
        public byte[] newArray(int length) {
            return new byte[length];
        }

        @Override
        public int length(byte[] array) {
            return array.length;
        }

        @Override
        public boolean hasZero(byte[] array) {
            for (byte element : array) {
                if (element == 0) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void read(LinearMemory memory, int address, byte[] target, int offset, int count) {
            memory.read(address, target, offset, count);
        }

        /** The engine's copy is a new array: no other is made. */
        @Override
        public byte[] copyOf(LinearMemory memory, int address, int count) {
            return memory.getBytes(address, count);
        }

        @Override
        public void write(LinearMemory memory, int address, byte[] source, int offset, int count) {
            memory.write(address, source, offset, count);
        }
    }

    private static final class Shorts extends ArrayType<short[], ShortView> {
        Shorts() {
            super("short", Short.BYTES, ShortView.class);
        }

        @Override
        public short[] newArray(int length) {
            return new short[length];
        }

        @Override
        public int length(short[] array) {
            return array.length;
        }

        @Override
        public boolean hasZero(short[] array) {
            for (short element : array) {
                if (element == 0) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void read(LinearMemory memory, int address, short[] target, int offset, int count) {
            memory.read(address, target, offset, count);
        }

        @Override
        public void write(LinearMemory memory, int address, short[] source, int offset, int count) {
            memory.write(address, source, offset, count);
        }
    }

    private static final class Chars extends ArrayType<char[], CharView> {
        Chars() {
            super("char", Character.BYTES, CharView.class);
        }

        @Override
        public char[] newArray(int length) {
            return new char[length];
        }

        @Override
        public int length(char[] array) {
            return array.length;
        }

        @Override
        public boolean hasZero(char[] array) {
            for (char element : array) {
                if (element == 0) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void read(LinearMemory memory, int address, char[] target, int offset, int count) {
            memory.read(address, target, offset, count);
        }

        @Override
        public void write(LinearMemory memory, int address, char[] source, int offset, int count) {
            memory.write(address, source, offset, count);
        }
    }

    private static final class Ints extends ArrayType<int[], IntView> {
        Ints() {
            super("int", Integer.BYTES, IntView.class);
        }

        @Override
        public int[] newArray(int length) {
            return new int[length];
        }

        @Override
        public int length(int[] array) {
            return array.length;
        }

        @Override
        public boolean hasZero(int[] array) {
            for (int element : array) {
                if (element == 0) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void read(LinearMemory memory, int address, int[] target, int offset, int count) {
            memory.read(address, target, offset, count);
        }

        @Override
        public void write(LinearMemory memory, int address, int[] source, int offset, int count) {
            memory.write(address, source, offset, count);
        }
    }

    private static final class Longs extends ArrayType<long[], LongView> {
        Longs() {
            super("long", Long.BYTES, LongView.class);
        }

        @Override
        public long[] newArray(int length) {
            return new long[length];
        }

        @Override
        public int length(long[] array) {
            return array.length;
        }

        @Override
        public boolean hasZero(long[] array) {
            for (long element : array) {
                if (element == 0) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void read(LinearMemory memory, int address, long[] target, int offset, int count) {
            memory.read(address, target, offset, count);
        }

        @Override
        public void write(LinearMemory memory, int address, long[] source, int offset, int count) {
            memory.write(address, source, offset, count);
        }
    }

    private static final class Floats extends ArrayType<float[], FloatView> {
        Floats() {
            super("float", Float.BYTES, FloatView.class);
        }

        @Override
        public float[] newArray(int length) {
            return new float[length];
        }

        @Override
        public int length(float[] array) {
            return array.length;
        }

        @Override
        public boolean hasZero(float[] array) {
            for (float element : array) {
                if (element == 0) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void read(LinearMemory memory, int address, float[] target, int offset, int count) {
            memory.read(address, target, offset, count);
        }

        @Override
        public void write(LinearMemory memory, int address, float[] source, int offset, int count) {
            memory.write(address, source, offset, count);
        }
    }

    private static final class Doubles extends ArrayType<double[], DoubleView> {
        Doubles() {
            super("double", Double.BYTES, DoubleView.class);
        }

        @Override
        public double[] newArray(int length) {
            return new double[length];
        }

        @Override
        public int length(double[] array) {
            return array.length;
        }

        @Override
        public boolean hasZero(double[] array) {
            for (double element : array) {
                if (element == 0) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void read(LinearMemory memory, int address, double[] target, int offset, int count) {
            memory.read(address, target, offset, count);
        }

        @Override
        public void write(LinearMemory memory, int address, double[] source, int offset, int count) {
            memory.write(address, source, offset, count);
        }
    }
}
