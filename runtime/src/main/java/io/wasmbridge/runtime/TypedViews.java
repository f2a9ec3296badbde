package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.ArrayType;
import java.util.Arrays;

/** The seven views. */
@SuppressWarnings("try") // who is inside leaves when the block ends, and does nothing else with it
final class TypedViews {

    private TypedViews() {}

    static final class GuestByteView extends TypedView<byte[], ByteView> implements ByteView {
        GuestByteView(LinearMemory memory, int address, int length, Lifetime lifetime) {
            super(ArrayType.BYTES, memory, address, length, lifetime);
        }

        @Override
        public byte get(int index) {
            int address = at(index);
            try (ThreadGate inside = live()) {
                return memory.getByte(address);
            }
        }

        @Override
        public void set(int index, byte value) {
            int address = at(index);
            try (ThreadGate inside = live()) {
                memory.setByte(address, value);
            }
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
            int address = at(index);
            try (ThreadGate inside = live()) {
                return memory.getShort(address);
            }
        }

        @Override
        public void set(int index, short value) {
            int address = at(index);
            try (ThreadGate inside = live()) {
                memory.setShort(address, value);
            }
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
            int address = at(index);
            try (ThreadGate inside = live()) {
                return memory.getChar(address);
            }
        }

        @Override
        public void set(int index, char value) {
            int address = at(index);
            try (ThreadGate inside = live()) {
                memory.setChar(address, value);
            }
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
            int address = at(index);
            try (ThreadGate inside = live()) {
                return memory.getInt(address);
            }
        }

        @Override
        public void set(int index, int value) {
            int address = at(index);
            try (ThreadGate inside = live()) {
                memory.setInt(address, value);
            }
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
            int address = at(index);
            try (ThreadGate inside = live()) {
                return memory.getLong(address);
            }
        }

        @Override
        public void set(int index, long value) {
            int address = at(index);
            try (ThreadGate inside = live()) {
                memory.setLong(address, value);
            }
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
            int address = at(index);
            try (ThreadGate inside = live()) {
                return memory.getFloat(address);
            }
        }

        @Override
        public void set(int index, float value) {
            int address = at(index);
            try (ThreadGate inside = live()) {
                memory.setFloat(address, value);
            }
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
            int address = at(index);
            try (ThreadGate inside = live()) {
                return memory.getDouble(address);
            }
        }

        @Override
        public void set(int index, double value) {
            int address = at(index);
            try (ThreadGate inside = live()) {
                memory.setDouble(address, value);
            }
        }

        @Override
        public void fill(double value) {
            double[] chunk = new double[chunkLength()];
            Arrays.fill(chunk, value);
            repeat(chunk);
        }
    }
}
