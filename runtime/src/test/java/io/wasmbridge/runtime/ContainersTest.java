package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.BufferCase.Layout;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.InvalidMarkException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Booleans and buffers to and from guest memory, against what single elements say. */
class ContainersTest {

    private static final long SEED = 20_260_301;

    /** No element is aligned here, and what is around can be seen to stay. */
    private static final int ADDRESS = 3 * 65_536 + 1;

    private static final byte AROUND = 0x5A;

    /** More than three chunks, and no multiple of one. */
    private static final int MOST_BYTES = 30_008;

    private static LinearMemory memory() {
        LinearMemory memory = TestBridge.shapes(TestEngine.INTERPRETER).memory();
        memory.grow(4);
        memory.fill(ADDRESS - 1, MOST_BYTES + 2, AROUND);
        return memory;
    }

    static Stream<BufferCase<?>> buffers() {
        return BufferCase.all();
    }

    static Stream<Arguments> layouts() {
        return buffers().flatMap(type -> Stream.of(Layout.values()).map(layout -> Arguments.of(type, layout)));
    }

    private static byte[] random(Random random, int elementBytes, int capacity) {
        byte[] raw = new byte[capacity * elementBytes];
        random.nextBytes(raw);
        if (elementBytes >= Integer.BYTES) {
            // never a NaN: its payload may be lost where single elements are copied
            for (int i = elementBytes - 1; i < raw.length; i += elementBytes) {
                raw[i] &= (byte) 0xBF;
            }
        }
        return raw;
    }

    /** With a random part of it between position and limit, and a mark before that. */
    private static void narrow(Random random, Buffer buffer) {
        int position = random.nextInt(buffer.capacity() + 1);
        int limit = position + random.nextInt(buffer.capacity() - position + 1);
        buffer.limit(limit).position(position / 2).mark().position(position);
    }

    private static void assertAsBefore(Buffer buffer, int position, int limit) {
        assertEquals(position, buffer.position());
        assertEquals(limit, buffer.limit());
        assertEquals(position / 2, buffer.reset().position());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("layouts")
    <B extends Buffer> void in(BufferCase<B> type, Layout layout) {
        LinearMemory memory = memory();
        Random random = new Random(SEED);
        int bytes = type.type().elementBytes();
        for (int round = 0; round < 12; round++) {
            byte[] raw = random(random, bytes, round < 3 ? round : random.nextInt(MOST_BYTES / bytes));
            B buffer = type.filled(layout, raw);
            narrow(random, buffer);
            int position = buffer.position();
            int limit = buffer.limit();
            assertEquals(position, type.type().offset(buffer));
            assertEquals(limit - position, type.type().length(buffer));
            memory.fill(ADDRESS - 1, MOST_BYTES + 2, AROUND);

            type.type().write(memory, ADDRESS, buffer, position, limit - position);

            byte[] expected = new byte[MOST_BYTES + 2];
            Arrays.fill(expected, AROUND);
            System.arraycopy(raw, position * bytes, expected, 1, (limit - position) * bytes);
            assertArrayEquals(expected, memory.getBytes(ADDRESS - 1, MOST_BYTES + 2));
            assertArrayEquals(raw, type.raw(buffer), "the buffer is read only");
            assertAsBefore(buffer, position, limit);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("layouts")
    <B extends Buffer> void back(BufferCase<B> type, Layout layout) {
        LinearMemory memory = memory();
        Random random = new Random(SEED);
        int bytes = type.type().elementBytes();
        for (int round = 0; round < 12; round++) {
            byte[] raw = random(random, bytes, round < 3 ? round : random.nextInt(MOST_BYTES / bytes));
            B buffer = type.filled(layout, raw);
            assertEquals(buffer.isReadOnly(), type.type().readOnly(buffer));
            if (buffer.isReadOnly()) {
                continue;
            }
            narrow(random, buffer);
            int position = buffer.position();
            int limit = buffer.limit();
            byte[] written = random(random, bytes, limit - position);
            memory.write(ADDRESS, written, 0, written.length);
            // what becomes of the limit between the two copies does not matter
            if (round % 2 == 0) {
                buffer.limit(position);
            }

            type.type().read(memory, ADDRESS, buffer, position, limit - position);

            System.arraycopy(written, 0, raw, position * bytes, written.length);
            assertArrayEquals(raw, type.raw(buffer));
            assertAsBefore(buffer, position, round % 2 == 0 ? position : limit);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("layouts")
    <B extends Buffer> void zerosCountFromPositionToLimit(BufferCase<B> type, Layout layout) {
        int bytes = type.type().elementBytes();
        int capacity = MOST_BYTES / bytes;
        byte[] raw = new byte[capacity * bytes];
        Arrays.fill(raw, (byte) 1);
        for (int zero : new int[] {0, capacity / 2, capacity - 1}) {
            byte[] holed = raw.clone();
            Arrays.fill(holed, zero * bytes, (zero + 1) * bytes, (byte) 0);
            B buffer = type.filled(layout, holed);
            assertTrue(type.type().hasZero(buffer, 0, capacity));
            assertTrue(type.type().hasZero(buffer, zero, 1));
            assertFalse(type.type().hasZero(buffer, 0, zero));
            assertFalse(type.type().hasZero(buffer, zero + 1, capacity - zero - 1));
        }
    }

    @ParameterizedTest
    @MethodSource("buffers")
    <B extends Buffer> void newBuffersAreOnTheHeap(BufferCase<B> type) {
        B made = type.type().newArray(7);
        assertEquals(0, made.position());
        assertEquals(7, made.limit());
        assertEquals(7, made.capacity());
        assertTrue(made.hasArray());
        assertFalse(made.isReadOnly());
        assertThrows(InvalidMarkException.class, made::reset);
        if (made instanceof ByteBuffer bytes) {
            assertEquals(ByteOrder.LITTLE_ENDIAN, bytes.order());
        }
    }

    @Test
    void aTextIsAReadOnlyBufferOfChars() {
        LinearMemory memory = memory();
        String text = "wörter ✓ ".repeat(1000);
        CharBuffer part = CharBuffer.wrap(text, 3, 8000);
        for (CharBuffer same : List.of(part, part.slice())) {
            ArrayType.CHAR_BUFFERS.write(memory, ADDRESS, same, same.position(), same.remaining());
            char[] read = new char[7997];
            memory.read(ADDRESS, read, 0, read.length);
            assertTrue(text.substring(3, 8000).contentEquals(new String(read)));
        }
        assertTrue(ArrayType.CHAR_BUFFERS.readOnly(part));
    }

    @Test
    void booleansAreBytes() {
        LinearMemory memory = memory();
        Random random = new Random(SEED);
        for (int round = 0; round < 20; round++) {
            boolean[] flags = new boolean[round < 3 ? round : random.nextInt(MOST_BYTES)];
            for (int i = 0; i < flags.length; i++) {
                flags[i] = random.nextBoolean();
            }
            int offset = random.nextInt(flags.length + 1);
            int count = random.nextInt(flags.length - offset + 1);
            memory.fill(ADDRESS - 1, MOST_BYTES + 2, AROUND);
            ArrayType.BOOLEANS.write(memory, ADDRESS, flags, offset, count);
            byte[] expected = new byte[MOST_BYTES + 2];
            Arrays.fill(expected, AROUND);
            for (int i = 0; i < count; i++) {
                expected[1 + i] = (byte) (flags[offset + i] ? 1 : 0);
            }
            assertArrayEquals(expected, memory.getBytes(ADDRESS - 1, MOST_BYTES + 2));

            byte[] left = new byte[count];
            random.nextBytes(left);
            memory.write(ADDRESS, left, 0, count);
            boolean[] read = flags.clone();
            ArrayType.BOOLEANS.read(memory, ADDRESS, read, offset, count);
            for (int i = 0; i < flags.length; i++) {
                boolean within = i >= offset && i < offset + count;
                assertEquals(within ? left[i - offset] != 0 : flags[i], read[i]);
            }
        }
        assertFalse(ArrayType.BOOLEANS.hasZero(new boolean[] {false, true, true, false}, 1, 2));
        assertTrue(ArrayType.BOOLEANS.hasZero(new boolean[] {true, true, false}, 1, 2));
        assertEquals(0, ArrayType.BOOLEANS.newArray(0).length);
    }

    /** The elements are those of the moment when the buffer was lowered, in and back. */
    @OnBothEngines
    void aBufferThatIsMovedDuringTheCall(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        ByteBuffer direct = ByteBuffer.allocateDirect(6).put(new byte[] {9, 1, 2, 3, 4, 9});
        direct.position(1).limit(5);
        try (GuestCall call = bridge.enter("negate_i8")) {
            Lowered argument =
                    call.lower(ArrayType.BYTE_BUFFERS, "values", direct).writable();
            direct.position(3);
            call.allocate();
            call.write(ArrayType.BYTE_BUFFERS, argument, direct);
            call.invoke(argument.address(), argument.length());
            direct.clear();
            call.copyBack(ArrayType.BYTE_BUFFERS, argument, direct);
        }
        assertEquals(ByteBuffer.wrap(new byte[] {9, -1, -2, -3, -4, 9}), direct);
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void aSequenceIsAskedForItsTextOnce(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        StringBuilder changing = new StringBuilder("héllo");
        try (GuestCall call = bridge.enter("count_bytes")) {
            Lowered argument = call.lowerString("text", call.text("text", changing));
            changing.append("and more");
            call.allocate();
            call.write(argument);
            assertEquals(6, call.invoke(argument.address(), argument.length()));
        }
        assertEquals(0, bridge.guestLiveBlocks());
    }
}
