package io.wasmbridge.runtime.generated;

import io.wasmbridge.runtime.LinearMemory;

/** The arrays of the eight primitive types. */
final class ArrayElements {

    private ArrayElements() {}

    static final class Bytes implements Elements<byte[]> {
        @Override
        public byte[] make(int length) {
            return new byte[length];
        }

        /** The array that the engine reads into is the copy. */
        @Override
        public byte[] copyOut(LinearMemory memory, int address, int count) {
            return memory.getBytes(address, count);
        }

        @Override
        public int length(byte[] array) {
            return array.length;
        }

        @Override
        public boolean hasZero(byte[] array, int offset, int count) {
            for (int i = offset; i < offset + count; i++) {
                if (array[i] == 0) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void read(LinearMemory memory, int address, byte[] target, int offset, int count) {
            memory.read(address, target, offset, count);
        }

        @Override
        public void write(LinearMemory memory, int address, byte[] source, int offset, int count) {
            memory.write(address, source, offset, count);
        }
    }

    static final class Shorts implements Elements<short[]> {
        @Override
        public short[] make(int length) {
            return new short[length];
        }

        @Override
        public int length(short[] array) {
            return array.length;
        }

        @Override
        public boolean hasZero(short[] array, int offset, int count) {
            for (int i = offset; i < offset + count; i++) {
                if (array[i] == 0) {
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

    static final class Chars implements Elements<char[]> {
        @Override
        public char[] make(int length) {
            return new char[length];
        }

        @Override
        public int length(char[] array) {
            return array.length;
        }

        @Override
        public boolean hasZero(char[] array, int offset, int count) {
            for (int i = offset; i < offset + count; i++) {
                if (array[i] == 0) {
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

    static final class Ints implements Elements<int[]> {
        @Override
        public int[] make(int length) {
            return new int[length];
        }

        @Override
        public int length(int[] array) {
            return array.length;
        }

        @Override
        public boolean hasZero(int[] array, int offset, int count) {
            for (int i = offset; i < offset + count; i++) {
                if (array[i] == 0) {
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

    static final class Longs implements Elements<long[]> {
        @Override
        public long[] make(int length) {
            return new long[length];
        }

        @Override
        public int length(long[] array) {
            return array.length;
        }

        @Override
        public boolean hasZero(long[] array, int offset, int count) {
            for (int i = offset; i < offset + count; i++) {
                if (array[i] == 0) {
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

    static final class Floats implements Elements<float[]> {
        @Override
        public float[] make(int length) {
            return new float[length];
        }

        @Override
        public int length(float[] array) {
            return array.length;
        }

        @Override
        public boolean hasZero(float[] array, int offset, int count) {
            for (int i = offset; i < offset + count; i++) {
                if (array[i] == 0) {
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

    static final class Doubles implements Elements<double[]> {
        @Override
        public double[] make(int length) {
            return new double[length];
        }

        @Override
        public int length(double[] array) {
            return array.length;
        }

        @Override
        public boolean hasZero(double[] array, int offset, int count) {
            for (int i = offset; i < offset + count; i++) {
                if (array[i] == 0) {
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

    /** A byte each: 0 or 1 when written; any other than 0 is true when read, for a guest may leave more than one bit. */
    static final class Booleans implements Elements<boolean[]> {
        @Override
        public boolean[] make(int length) {
            return new boolean[length];
        }

        @Override
        public int length(boolean[] array) {
            return array.length;
        }

        @Override
        public boolean hasZero(boolean[] array, int offset, int count) {
            for (int i = offset; i < offset + count; i++) {
                if (!array[i]) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void read(LinearMemory memory, int address, boolean[] target, int offset, int count) {
            byte[] chunk = new byte[Math.min(count, CHUNK_BYTES)];
            for (int done = 0, length; done < count; done += length) {
                length = Math.min(chunk.length, count - done);
                memory.read(address + done, chunk, 0, length);
                for (int i = 0; i < length; i++) {
                    target[offset + done + i] = chunk[i] != 0;
                }
            }
        }

        @Override
        public void write(LinearMemory memory, int address, boolean[] source, int offset, int count) {
            byte[] chunk = new byte[Math.min(count, CHUNK_BYTES)];
            for (int done = 0, length; done < count; done += length) {
                length = Math.min(chunk.length, count - done);
                for (int i = 0; i < length; i++) {
                    chunk[i] = (byte) (source[offset + done + i] ? 1 : 0);
                }
                memory.write(address + done, chunk, 0, length);
            }
        }
    }
}
