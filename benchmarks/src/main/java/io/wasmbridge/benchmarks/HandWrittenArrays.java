package io.wasmbridge.benchmarks;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;

/** The calls with arrays, by hand. */
final class HandWrittenArrays extends HandWrittenGuest {

    /** Fits the first-level cache of common processors. */
    private static final int CHUNK_BYTES = 8 * 1024;

    private final ExportFunction takeBytes;
    private final ExportFunction takeInts;
    private final ExportFunction takeDoubles;
    private final ExportFunction touchBytes;
    private final ExportFunction touchInts;
    private final ExportFunction touchDoubles;
    private final ExportFunction giveBytes;
    private final ExportFunction giveInts;
    private final ExportFunction giveDoubles;

    private final byte[] chunk = new byte[CHUNK_BYTES];
    private final IntBuffer chunkInts =
            ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    private final DoubleBuffer chunkDoubles =
            ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();

    HandWrittenArrays(Instance instance) {
        super(instance);
        this.takeBytes = instance.export("take_string");
        this.takeInts = instance.export("take_ints");
        this.takeDoubles = instance.export("take_doubles");
        this.touchBytes = instance.export("touch_bytes");
        this.touchInts = instance.export("touch_ints");
        this.touchDoubles = instance.export("touch_doubles");
        this.giveBytes = instance.export("give_bytes");
        this.giveInts = instance.export("give_ints");
        this.giveDoubles = instance.export("give_doubles");
    }

    int takeBytes(byte[] values) {
        enter();
        try {
            int count = values.length;
            if (count == 0) {
                return (int) call(takeBytes, 0, 0);
            }
            int address = allocate(count, 1);
            Throwable failure = null;
            try {
                memory.write(address, values);
                return (int) call(takeBytes, address, count);
            } catch (Throwable thrown) {
                failure = thrown;
                throw thrown;
            } finally {
                release(address, failure);
            }
        } finally {
            leave();
        }
    }

    void touchBytes(byte[] values) {
        enter();
        try {
            int count = values.length;
            if (count == 0) {
                run(touchBytes, 0, 0);
                return;
            }
            int address = allocate(count, 1);
            Throwable failure = null;
            try {
                memory.write(address, values);
                run(touchBytes, address, count);
                System.arraycopy(memory.readBytes(address, count), 0, values, 0, count);
            } catch (Throwable thrown) {
                failure = thrown;
                throw thrown;
            } finally {
                release(address, failure);
            }
        } finally {
            leave();
        }
    }

    byte[] giveBytes(int wanted) {
        enter();
        try {
            long packed = call(giveBytes, wanted);
            int pointer = (int) (packed >>> 32);
            int count = (int) packed;
            checkResult(pointer, count);
            checkLimit(count);
            return count == 0 ? new byte[0] : memory.readBytes(pointer, count);
        } finally {
            leave();
        }
    }

    int takeInts(int[] values) {
        enter();
        try {
            int count = values.length;
            if (count == 0) {
                return (int) call(takeInts, 0, 0);
            }
            int address = allocate(sizeBytes(count, Integer.BYTES), Integer.BYTES);
            Throwable failure = null;
            try {
                write(address, values);
                return (int) call(takeInts, address, count);
            } catch (Throwable thrown) {
                failure = thrown;
                throw thrown;
            } finally {
                release(address, failure);
            }
        } finally {
            leave();
        }
    }

    void touchInts(int[] values) {
        enter();
        try {
            int count = values.length;
            if (count == 0) {
                run(touchInts, 0, 0);
                return;
            }
            int address = allocate(sizeBytes(count, Integer.BYTES), Integer.BYTES);
            Throwable failure = null;
            try {
                write(address, values);
                run(touchInts, address, count);
                read(address, values);
            } catch (Throwable thrown) {
                failure = thrown;
                throw thrown;
            } finally {
                release(address, failure);
            }
        } finally {
            leave();
        }
    }

    int[] giveInts(int wanted) {
        enter();
        try {
            long packed = call(giveInts, wanted);
            int pointer = (int) (packed >>> 32);
            int count = (int) packed;
            checkResult(pointer, count, Integer.BYTES);
            int[] values = new int[count];
            read(pointer, values);
            return values;
        } finally {
            leave();
        }
    }

    double takeDoubles(double[] values) {
        enter();
        try {
            int count = values.length;
            if (count == 0) {
                return Double.longBitsToDouble(call(takeDoubles, 0, 0));
            }
            int address = allocate(sizeBytes(count, Double.BYTES), Double.BYTES);
            Throwable failure = null;
            try {
                write(address, values);
                return Double.longBitsToDouble(call(takeDoubles, address, count));
            } catch (Throwable thrown) {
                failure = thrown;
                throw thrown;
            } finally {
                release(address, failure);
            }
        } finally {
            leave();
        }
    }

    void touchDoubles(double[] values) {
        enter();
        try {
            int count = values.length;
            if (count == 0) {
                run(touchDoubles, 0, 0);
                return;
            }
            int address = allocate(sizeBytes(count, Double.BYTES), Double.BYTES);
            Throwable failure = null;
            try {
                write(address, values);
                run(touchDoubles, address, count);
                read(address, values);
            } catch (Throwable thrown) {
                failure = thrown;
                throw thrown;
            } finally {
                release(address, failure);
            }
        } finally {
            leave();
        }
    }

    double[] giveDoubles(int wanted) {
        enter();
        try {
            long packed = call(giveDoubles, wanted);
            int pointer = (int) (packed >>> 32);
            int count = (int) packed;
            checkResult(pointer, count, Double.BYTES);
            double[] values = new double[count];
            read(pointer, values);
            return values;
        } finally {
            leave();
        }
    }

    private static int sizeBytes(int count, int elementBytes) {
        long sizeBytes = (long) count * elementBytes;
        if (sizeBytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("values takes " + sizeBytes + " bytes");
        }
        return (int) sizeBytes;
    }

    private void write(int address, int[] values) {
        int chunkLength = CHUNK_BYTES / Integer.BYTES;
        for (int done = 0; done < values.length; done += chunkLength) {
            int length = Math.min(chunkLength, values.length - done);
            chunkInts.put(0, values, done, length);
            memory.write(address + done * Integer.BYTES, chunk, 0, length * Integer.BYTES);
        }
    }

    private void read(int address, int[] values) {
        int chunkLength = CHUNK_BYTES / Integer.BYTES;
        for (int done = 0; done < values.length; done += chunkLength) {
            int length = Math.min(chunkLength, values.length - done);
            ByteBuffer.wrap(memory.readBytes(address + done * Integer.BYTES, length * Integer.BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asIntBuffer()
                    .get(values, done, length);
        }
    }

    private void write(int address, double[] values) {
        int chunkLength = CHUNK_BYTES / Double.BYTES;
        for (int done = 0; done < values.length; done += chunkLength) {
            int length = Math.min(chunkLength, values.length - done);
            chunkDoubles.put(0, values, done, length);
            memory.write(address + done * Double.BYTES, chunk, 0, length * Double.BYTES);
        }
    }

    private void read(int address, double[] values) {
        int chunkLength = CHUNK_BYTES / Double.BYTES;
        for (int done = 0; done < values.length; done += chunkLength) {
            int length = Math.min(chunkLength, values.length - done);
            ByteBuffer.wrap(memory.readBytes(address + done * Double.BYTES, length * Double.BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asDoubleBuffer()
                    .get(values, done, length);
        }
    }
}
