package io.wasmbridge.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineMemoryTest {

    private static final int PAGE = 65_536;

    private final Memory raw = new ByteArrayMemory(new MemoryLimits(3, 4));
    private final EngineMemory memory = new EngineMemory(raw);

    /** Around a chunk of 8 KiB for each element size, and across pages. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0, 1",
        "13, 1",
        "8, 1023",
        "8, 1024",
        "8, 1025",
        "3, 2048",
        "5, 2049",
        "7, 4095",
        "1, 4096",
        "16, 4097",
        "65529, 8191",
        "65535, 8192",
        "65536, 8193",
        "65500, 5",
        "65521, 1",
        "65535, 3"
    })
    void copiesArraysInBulk(int address, int count) {
        Random random = new Random(address * 31L + count);
        byte[] bytes = new byte[count * 8];
        random.nextBytes(bytes);
        ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

        byte[] asBytes = Arrays.copyOf(bytes, count);
        check(address, count, asBytes, () -> memory.write(address, pad(asBytes), 2, count));
        byte[] readBytes = new byte[count + 4];
        memory.read(address, readBytes, 2, count);
        assertArrayEquals(pad(asBytes), readBytes);

        short[] asShorts = new short[count];
        little.asShortBuffer().get(asShorts);
        short[] shorts = new short[count + 4];
        System.arraycopy(asShorts, 0, shorts, 2, count);
        check(address, count * 2, bytes, () -> memory.write(address, shorts, 2, count));
        short[] readShorts = new short[count + 4];
        memory.read(address, readShorts, 2, count);
        assertArrayEquals(shorts, readShorts);

        char[] asChars = new char[count];
        little.asCharBuffer().get(asChars);
        char[] chars = new char[count + 4];
        System.arraycopy(asChars, 0, chars, 2, count);
        check(address, count * 2, bytes, () -> memory.write(address, chars, 2, count));
        char[] readChars = new char[count + 4];
        memory.read(address, readChars, 2, count);
        assertArrayEquals(chars, readChars);

        int[] asInts = new int[count];
        little.asIntBuffer().get(asInts);
        int[] ints = new int[count + 4];
        System.arraycopy(asInts, 0, ints, 2, count);
        check(address, count * 4, bytes, () -> memory.write(address, ints, 2, count));
        int[] readInts = new int[count + 4];
        memory.read(address, readInts, 2, count);
        assertArrayEquals(ints, readInts);

        long[] asLongs = new long[count];
        little.asLongBuffer().get(asLongs);
        long[] longs = new long[count + 4];
        System.arraycopy(asLongs, 0, longs, 2, count);
        check(address, count * 8, bytes, () -> memory.write(address, longs, 2, count));
        long[] readLongs = new long[count + 4];
        memory.read(address, readLongs, 2, count);
        assertArrayEquals(longs, readLongs);
    }

    @ParameterizedTest
    @CsvSource({"8, 0", "8, 2047", "3, 2048", "5, 2049", "65529, 4097"})
    void copiesFloatsBitByBit(int address, int count) {
        Random random = new Random(count);
        float[] floats = new float[count + 4];
        double[] doubles = new double[count + 4];
        for (int i = 2; i < count + 2; i++) {
            floats[i] = random.nextFloat();
            doubles[i] = random.nextDouble();
        }
        if (count > 0) {
            floats[2] = -0.0f;
            doubles[2] = -0.0;
        }
        memory.write(address, floats, 2, count);
        float[] readFloats = new float[count + 4];
        memory.read(address, readFloats, 2, count);
        assertArrayEquals(floats, readFloats);
        for (int i = 0; i < count; i++) {
            assertEquals(Float.floatToRawIntBits(floats[i + 2]), raw.readInt(address + i * 4));
        }
        memory.write(address, doubles, 2, count);
        double[] readDoubles = new double[count + 4];
        memory.read(address, readDoubles, 2, count);
        assertArrayEquals(doubles, readDoubles);
        for (int i = 0; i < count; i++) {
            assertEquals(Double.doubleToRawLongBits(doubles[i + 2]), raw.readLong(address + i * 8));
        }
    }

    @Test
    void keepsThePayloadOfNaN() {
        int floatBits = 0x7fc12345;
        long doubleBits = 0xfff8_0123_4567_89abL;
        memory.write(8, new float[] {Float.intBitsToFloat(floatBits)}, 0, 1);
        memory.write(16, new double[] {Double.longBitsToDouble(doubleBits)}, 0, 1);
        assertEquals(floatBits, raw.readInt(8));
        assertEquals(doubleBits, raw.readLong(16));
        float[] floats = new float[1];
        double[] doubles = new double[1];
        memory.read(8, floats, 0, 1);
        memory.read(16, doubles, 0, 1);
        assertEquals(floatBits, Float.floatToRawIntBits(floats[0]));
        assertEquals(doubleBits, Double.doubleToRawLongBits(doubles[0]));
    }

    /** Runs {@code write}; memory then holds {@code expected}, and what lies around it is as before. */
    private void check(int address, int sizeBytes, byte[] expected, Runnable write) {
        memory.fill(0, 3 * PAGE, (byte) 0x5a);
        write.run();
        assertArrayEquals(Arrays.copyOf(expected, sizeBytes), raw.readBytes(address, sizeBytes));
        assertTrue(address == 0 || raw.read(address - 1) == 0x5a);
        assertEquals(0x5a, raw.read(address + sizeBytes));
    }

    private static byte[] pad(byte[] content) {
        byte[] padded = new byte[content.length + 4];
        System.arraycopy(content, 0, padded, 2, content.length);
        return padded;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void findsTheFirstZeroElement(int elementBytes) {
        for (int start : new int[] {0, 1, 3, 7, 8, PAGE - 5, PAGE - 16, PAGE - 1, 3 * PAGE - 64 * elementBytes}) {
            for (int zero = 0; zero < 40; zero++) {
                memory.fill(0, 3 * PAGE, (byte) 0xff);
                memory.fill(start + zero * elementBytes, elementBytes, (byte) 0);
                for (int most : new int[] {0, 1, zero, zero + 1, zero + 2, 64}) {
                    int expected = zero < most ? zero : -1;
                    assertEquals(
                            expected,
                            memory.indexOfZero(start, elementBytes, most),
                            () -> "from " + start + " on, zero at " + expected + ", at most " + most);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void agreesWithANaiveSearch(int elementBytes) {
        long seed = 5_000 + elementBytes;
        Random random = new Random(seed);
        // 0x00, 0x01 and 0x80 are the bytes that borrow and carry in a search by words.
        byte[] palette = {0, 1, (byte) 0x80, 0, (byte) 0xff, 0x7f};
        for (int round = 0; round < 3_000; round++) {
            int start = PAGE - 64 + random.nextInt(64);
            byte[] bytes = new byte[elementBytes * 24];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = palette[random.nextInt(palette.length)];
            }
            memory.write(start, bytes, 0, bytes.length);
            int most = random.nextInt(25);
            assertEquals(
                    naive(bytes, elementBytes, most),
                    memory.indexOfZero(start, elementBytes, most),
                    "seed " + seed + ", round " + round);
        }
    }

    private static int naive(byte[] bytes, int elementBytes, int most) {
        for (int i = 0; i < most; i++) {
            boolean zero = true;
            for (int b = 0; b < elementBytes; b++) {
                zero &= bytes[i * elementBytes + b] == 0;
            }
            if (zero) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void looksNoFurtherThanTheEndOfMemory() {
        memory.fill(0, 3 * PAGE, (byte) 'x');
        assertEquals(-1, memory.indexOfZero(3 * PAGE - 13, 1, 13));
        memory.setByte(3 * PAGE - 1, (byte) 0);
        assertEquals(12, memory.indexOfZero(3 * PAGE - 13, 1, 13));
    }

    @Test
    void copiesRangesThatOverlap() {
        byte[] bytes = new byte[PAGE + 100];
        new Random(9).nextBytes(bytes);
        memory.write(PAGE - 50, bytes, 0, bytes.length);
        memory.copy(PAGE - 40, PAGE - 50, bytes.length);
        assertArrayEquals(bytes, memory.getBytes(PAGE - 40, bytes.length));
        memory.copy(PAGE - 57, PAGE - 40, bytes.length);
        assertArrayEquals(bytes, memory.getBytes(PAGE - 57, bytes.length));
    }

    @Test
    void growsUpToItsMaximum() {
        assertEquals(3 * PAGE, memory.sizeBytes());
        assertEquals(3, memory.grow(1));
        assertEquals(-1, memory.grow(1));
        assertEquals(-1, memory.grow(Integer.MAX_VALUE));
        assertEquals(4, memory.pageCount());
    }

    @Test
    void aModuleWithoutMemoryHasNoBytes() {
        EngineMemory none = new EngineMemory(null);
        assertFalse(none.present());
        assertEquals(0, none.sizeBytes());
        assertEquals(-1, none.grow(0));
        assertEquals(0, none.getBytes(0, 0).length);
        assertThrows(IllegalStateException.class, () -> none.getByte(0));
    }
}
