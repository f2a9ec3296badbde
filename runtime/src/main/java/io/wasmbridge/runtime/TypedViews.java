package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.ArrayType;
import java.util.Arrays;

/** The seven views. */
final class TypedViews {

    private TypedViews() {}

    static final class GuestByteView extends TypedView<byte[], ByteView> implements ByteView {
        GuestByteView(LinearMemory memory, int address, int length, Lifetime lifetime) {
            super(ArrayType.BYTES, memory, address, length, lifetime);
        }

        @Override
        public byte get(int index) {
            return memory.getByte(at(index));
        }

        @Override
        public void set(int index, byte value) {
            memory.setByte(at(index), value);
        }

        @Override
        public void fill(byte value) {
            byte[] chunk = new byte[chunkLength()];
            Arrays.fill(chunk, value);
            repeat(chunk);
        }
    }

    static final class GuestShortView extends TypedView<short[], ShortView> implements ShortView {
        GuestShortView(LinearMemory memory, int address, int length, Lifetime lifetime) {
            super(ArrayType.SHORTS, memory, address, length, lifetime);
        }

        @Override
        public short get(int index) {
            return memory.getShort(at(index));
        }

        @Override
        public void set(int index, short value) {
            memory.setShort(at(index), value);
        }

        @Override
        public void fill(short value) {
            short[] chunk = new short[chunkLength()];
            Arrays.fill(chunk, value);
            repeat(chunk);
        }
    }

    static final class GuestCharView extends TypedView<char[], CharView> implements CharView {
        GuestCharView(LinearMemory memory, int address, int length, Lifetime lifetime) {
            super(ArrayType.CHARS, memory, address, length, lifetime);
        }

        @Override
        public char get(int index) {
            return memory.getChar(at(index));
        }

        @Override
        public void set(int index, char value) {
            memory.setChar(at(index), value);
        }

        @Override
        public void fill(char value) {
            char[] chunk = new char[chunkLength()];
            Arrays.fill(chunk, value);
            repeat(chunk);
        }
    }

    static final class GuestIntView extends TypedView<int[], IntView> implements IntView {
        GuestIntView(LinearMemory memory, int address, int length, Lifetime lifetime) {
            super(ArrayType.INTS, memory, address, length, lifetime);
        }

        @Override
        public int get(int index) {
            return memory.getInt(at(index));
        }

        @Override
        public void set(int index, int value) {
            memory.setInt(at(index), value);
        }

        @Override
        public void fill(int value) {
            int[] chunk = new int[chunkLength()];
            Arrays.fill(chunk, value);
            repeat(chunk);
        }
    }

    static final class GuestLongView extends TypedView<long[], LongView> implements LongView {
        GuestLongView(LinearMemory memory, int address, int length, Lifetime lifetime) {
            super(ArrayType.LONGS, memory, address, length, lifetime);
        }

        @Override
        public long get(int index) {
            return memory.getLong(at(index));
        }

        @Override
        public void set(int index, long value) {
            memory.setLong(at(index), value);
        }

        @Override
        public void fill(long value) {
            long[] chunk = new long[chunkLength()];
            Arrays.fill(chunk, value);
            repeat(chunk);
        }
    }

    static final class GuestFloatView extends TypedView<float[], FloatView> implements FloatView {
        GuestFloatView(LinearMemory memory, int address, int length, Lifetime lifetime) {
            super(ArrayType.FLOATS, memory, address, length, lifetime);
        }

        @Override
        public float get(int index) {
            return memory.getFloat(at(index));
        }

        @Override
        public void set(int index, float value) {
            memory.setFloat(at(index), value);
        }

        @Override
        public void fill(float value) {
            float[] chunk = new float[chunkLength()];
            Arrays.fill(chunk, value);
            repeat(chunk);
        }
    }

    static final class GuestDoubleView extends TypedView<double[], DoubleView> implements DoubleView {
        GuestDoubleView(LinearMemory memory, int address, int length, Lifetime lifetime) {
            super(ArrayType.DOUBLES, memory, address, length, lifetime);
        }

        @Override
        public double get(int index) {
            return memory.getDouble(at(index));
        }

        @Override
        public void set(int index, double value) {
            memory.setDouble(at(index), value);
        }

        @Override
        public void fill(double value) {
            double[] chunk = new double[chunkLength()];
            Arrays.fill(chunk, value);
            repeat(chunk);
        }
    }
}
