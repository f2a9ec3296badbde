package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.LengthWord;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.TextType;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lengths that stand in memory, in bytes, at the pointer or before it. */
class LengthWordTest {

    static Stream<Arguments> words() {
        return TestEngine.with(Stream.of(LengthWord.values()));
    }

    private static byte[] at(TestBridge bridge, int pointer, int count) {
        return bridge.memory().getBytes(pointer, count);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static int lengthBytes(TestBridge bridge, LengthWord word, ArrayType<?, ?> type, int pointer) {
        try (GuestCall call = bridge.enter("nothing")) {
            return call.lengthBytes(word, type, pointer);
        }
    }

    @OnBothEngines
    void theFirstAndTheLastThatFitIntoMemory(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        int end = (int) bridge.memory().sizeBytes();
        bridge.memory().setInt(end - 8, 4);
        bridge.memory().setInt(end - 4, 0);
        assertEquals(0, lengthBytes(bridge, LengthWord.PREFIX, ArrayType.INTS, end - 4));
        assertEquals(0, lengthBytes(bridge, LengthWord.HEADER, ArrayType.INTS, end));
        assertEquals(4, lengthBytes(bridge, LengthWord.PREFIX, ArrayType.INTS, end - 8));
        assertEquals(4, lengthBytes(bridge, LengthWord.HEADER, ArrayType.INTS, end - 4));
        assertEquals(bridge.memory().getInt(0), lengthBytes(bridge, LengthWord.HEADER, ArrayType.BYTES, Integer.BYTES));
        assertFalse(bridge.poisoned());
    }

    /** A pointer that is {@code offset} from the end of memory, and what the message tells of it. */
    private record Beside(LengthWord word, int offset, String told) {}

    static Stream<Arguments> beside() {
        return TestEngine.with(Stream.of(
                new Beside(LengthWord.PREFIX, -8, "length 9"),
                new Beside(LengthWord.HEADER, -4, "length 5"),
                new Beside(LengthWord.PREFIX, -3, "length 4"),
                new Beside(LengthWord.HEADER, 1, "length 0")));
    }

    @ParameterizedTest
    @MethodSource("beside")
    void theFirstThatDoNotFit(TestEngine engine, Beside beside) {
        TestBridge bridge = TestBridge.shapes(engine);
        int end = (int) bridge.memory().sizeBytes();
        bridge.memory().setInt(end - 8, 5);
        GuestPointerException thrown = assertThrows(
                GuestPointerException.class,
                () -> lengthBytes(bridge, beside.word(), ArrayType.BYTES, end + beside.offset()));
        assertTrue(thrown.getMessage().contains(", " + beside.told() + ":"), thrown.getMessage());
        assertTrue(bridge.poisoned());
    }

    @OnBothEngines
    void aLengthBeforeMemory(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        GuestPointerException thrown = assertThrows(
                GuestPointerException.class, () -> lengthBytes(bridge, LengthWord.HEADER, ArrayType.BYTES, 3));
        assertTrue(thrown.getMessage().contains("there is no room for its length before it"), thrown.getMessage());
    }

    @OnBothEngines
    void prefixedArguments(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        try (GuestCall call = bridge.enter("nothing")) {
            Lowered shorts = call.lower(LengthWord.PREFIX, ArrayType.SHORTS, "shorts", new short[] {1, 2, 3});
            Lowered longs = call.lower(LengthWord.PREFIX, ArrayType.LONGS, "longs", new long[] {4, 5});
            Lowered text = call.lowerString(LengthWord.PREFIX, TextType.UTF_16LE, "text", "hé");
            Lowered empty = call.lowerString(LengthWord.PREFIX, TextType.UTF_8, "empty", "");
            call.allocate();
            call.write(ArrayType.SHORTS, shorts, new short[] {1, 2, 3});
            call.write(ArrayType.LONGS, longs, new long[] {4, 5});
            call.write(text);
            call.write(empty);
            assertArrayEquals(bytes(6, 0, 0, 0, 1, 0, 2, 0, 3, 0), at(bridge, shorts.address(), 10));
            assertEquals(16, bridge.memory().getInt(longs.address()));
            assertEquals(4, bridge.memory().getLong(longs.address() + 8));
            assertEquals(5, bridge.memory().getLong(longs.address() + 16));
            assertArrayEquals(bytes(4, 0, 0, 0, 'h', 0, 0xe9, 0), at(bridge, text.address(), 8));
            assertArrayEquals(bytes(0, 0, 0, 0), at(bridge, empty.address(), 4));
            assertEquals(4, bridge.allocator().liveCount());
            assertEquals(10 + 24 + 8 + 4, bridge.allocator().liveBytes());
            call.invoke();
        }
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void headedArguments(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        try (GuestCall call = bridge.enter("nothing")) {
            Lowered ints = call.lower(LengthWord.HEADER, ArrayType.INTS, "ints", new int[] {1, 2});
            Lowered longs = call.lower(LengthWord.HEADER, ArrayType.LONGS, "longs", new long[] {4});
            Lowered text = call.lowerString(LengthWord.HEADER, TextType.US_ASCII, "text", "abc");
            call.allocate();
            call.write(ArrayType.INTS, ints, new int[] {1, 2});
            call.write(ArrayType.LONGS, longs, new long[] {4});
            call.write(text);
            assertArrayEquals(bytes(8, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0), at(bridge, ints.address() - 4, 12));
            assertEquals(8, bridge.memory().getInt(longs.address() - 4));
            assertEquals(0, longs.address() % 8);
            assertEquals(4, bridge.memory().getLong(longs.address()));
            assertArrayEquals(bytes(3, 0, 0, 0, 'a', 'b', 'c'), at(bridge, text.address() - 4, 7));
            assertEquals(12 + 16 + 7, bridge.allocator().liveBytes());
            call.invoke();
        }
        assertEquals(0, bridge.guestLiveBlocks());
    }

    /** The guest sees how much room there is; what it writes over its length changes nothing. */
    @ParameterizedTest
    @MethodSource("words")
    void outputs(TestEngine engine, LengthWord word) {
        TestBridge bridge = TestBridge.shapes(engine);
        long[] target = {9, 9};
        try (GuestCall call = bridge.enter("nothing")) {
            Lowered output = call.lower(word, ArrayType.LONGS, "target", target);
            call.allocate();
            call.clear(output);
            int content = word == LengthWord.PREFIX ? output.address() + 8 : output.address();
            int length = word == LengthWord.PREFIX ? output.address() : output.address() - 4;
            assertEquals(16, bridge.memory().getInt(length));
            assertEquals(0, bridge.memory().getLong(content));
            assertEquals(0, bridge.memory().getLong(content + 8));
            call.invoke();
            bridge.memory().setLong(content + 8, 7);
            bridge.memory().setInt(length, 1 << 30);
            call.copyBack(ArrayType.LONGS, output, target);
        }
        assertArrayEquals(new long[] {0, 7}, target);
        assertEquals(0, bridge.guestLiveBlocks());
    }

    /** As a guest gives it: a pointer, from {@code echo_pointer}. */
    private static int[] ints(TestBridge bridge, LengthWord word, boolean handedOver, int pointer) {
        try (GuestCall call = bridge.enter("echo_pointer")) {
            int given = (int) call.invoke(pointer);
            int lengthBytes = handedOver
                    ? call.adopt(word, ArrayType.INTS, given)
                    : call.lengthBytes(word, ArrayType.INTS, given);
            int content = word == LengthWord.PREFIX ? given + 4 : given;
            int length = call.copiedElements(ArrayType.INTS, content, lengthBytes);
            return call.liftArray(ArrayType.INTS, content, length);
        }
    }

    private static void poisons(TestEngine engine, LengthWord word, int pointer, int lengthBytes, int at) {
        for (boolean handedOver : new boolean[] {true, false}) {
            TestBridge bridge = TestBridge.shapes(engine);
            if (at >= 0) {
                bridge.memory().setInt(at, lengthBytes);
            }
            GuestPointerException thrown =
                    assertThrows(GuestPointerException.class, () -> ints(bridge, word, handedOver, pointer));
            assertEquals("echo_pointer", thrown.export());
            Poisoned.verify(bridge, thrown);
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void lengthsBeyondMemory(TestEngine engine, LengthWord word) {
        int end = (int) TestBridge.shapes(engine).memory().sizeBytes();
        int before = word == LengthWord.HEADER ? -4 : 0;
        poisons(engine, word, 0, 0, -1);
        poisons(engine, word, -4, 0, -1);
        poisons(engine, word, Integer.MIN_VALUE, 0, -1);
        poisons(engine, word, end + 4, 0, -1);
        for (int lengthBytes : new int[] {-1, -4, Integer.MIN_VALUE, Integer.MAX_VALUE, end, 1 << 30}) {
            poisons(engine, word, 1024, lengthBytes, 1024 + before);
        }
        int last = word == LengthWord.HEADER ? end : end - 4;
        poisons(engine, word, last, 1, last + before);
        poisons(engine, word, 1026, 4, 1026 + before);

        TestBridge bridge = TestBridge.shapes(engine);
        assertEquals(0, ints(bridge, word, false, last).length, "empty at the very end");
    }

    @OnBothEngines
    void noPlaceForAPrefixOrAHeader(TestEngine engine) {
        int end = (int) TestBridge.shapes(engine).memory().sizeBytes();
        poisons(engine, LengthWord.PREFIX, end, 0, -1);
        for (int pointer = 1; pointer < 4; pointer++) {
            TestBridge bridge = TestBridge.shapes(engine);
            int low = pointer;
            GuestPointerException thrown = assertThrows(GuestPointerException.class, () -> {
                try (GuestCall call = bridge.enter("echo_pointer")) {
                    call.lengthBytes(LengthWord.HEADER, ArrayType.BYTES, (int) call.invoke(low));
                }
            });
            assertEquals(
                    "'echo_pointer' of shapes#1 returned address 0x0000000" + low
                            + ": there is no room for its length before it. The instance is poisoned.",
                    thrown.getMessage());
            Poisoned.verify(bridge, thrown);
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void noWholeElementsAreReleased(TestEngine engine, LengthWord word) {
        TestBridge bridge = TestBridge.shapes(engine);
        int before = word == LengthWord.HEADER ? -4 : 0;
        for (int lengthBytes : new int[] {1, 6, 41}) {
            bridge.memory().setInt(1024 + before, lengthBytes);
            GuestValueException thrown = assertThrows(GuestValueException.class, () -> ints(bridge, word, false, 1024));
            assertEquals("WB-G04", thrown.code());
            assertFalse(thrown.poisoned());
        }
        assertFalse(bridge.poisoned());
        if (word == LengthWord.PREFIX) {
            int block = (int) bridge.raw("malloc", 64);
            bridge.memory().setInt(block, 7);
            GuestValueException thrown = assertThrows(GuestValueException.class, () -> ints(bridge, word, true, block));
            String address = String.format("0x%08x", block + 4);
            assertEquals(
                    "'echo_pointer' of shapes#1 returned address " + address
                            + ", length 7 bytes, which is no multiple of the 4 bytes of int",
                    thrown.getMessage());
        }
        assertEquals(0, bridge.guestLiveBlocks());
        assertEquals(0, bridge.allocator().liveCount());
    }

    @OnBothEngines
    void theLimitComesBeforeTheValueAndTheRangeBeforeBoth(TestEngine engine) {
        TestBridge bridge =
                TestBridge.of(Guest.SHAPES, engine).maxResultBytes(8).build();
        int block = (int) bridge.raw("malloc", 64);
        bridge.memory().setInt(block, 9);
        assertThrows(GuestLimitException.class, () -> ints(bridge, LengthWord.PREFIX, true, block));
        assertEquals(0, bridge.guestLiveBlocks());
        bridge.memory().setInt(1024, 8);
        assertEquals(2, ints(bridge, LengthWord.PREFIX, false, 1024).length);
        bridge.memory().setInt(1024, 7);
        assertThrows(GuestValueException.class, () -> ints(bridge, LengthWord.PREFIX, false, 1024));
        bridge.memory().setInt(1024, Integer.MAX_VALUE);
        assertThrows(GuestPointerException.class, () -> ints(bridge, LengthWord.PREFIX, false, 1024));
    }

    @OnBothEngines
    void lengthsInBytes(TestEngine engine) {
        TestBridge bridge =
                TestBridge.of(Guest.SHAPES, engine).maxResultBytes(8).build();
        int block = (int) bridge.raw("malloc", 64);
        assertThrows(GuestValueException.class, () -> inBytes(bridge, block, 6));
        assertEquals(0, bridge.guestLiveBlocks());
        int other = (int) bridge.raw("malloc", 64);
        assertThrows(GuestLimitException.class, () -> inBytes(bridge, other, 11));
        assertEquals(0, bridge.guestLiveBlocks());
        assertEquals(2, inBytes(bridge, (int) bridge.raw("malloc", 8), 8).length);
        assertEquals(0, inBytes(bridge, 0, 0).length);
        try (GuestCall call = bridge.enter("nothing")) {
            call.invoke();
            assertEquals(16, call.shownElements(ArrayType.INTS, 1024, 64), "a view copies nothing");
            assertThrows(GuestValueException.class, () -> call.shownElements(ArrayType.INTS, 1024, 66));
            Lowered ints = call.lower(ArrayType.INTS, "ints", new int[3]);
            assertEquals(3, ints.length());
            assertEquals(12, ints.lengthBytes());
            Lowered text = call.lowerString(TextType.UTF_16LE, "text", "four");
            assertEquals(4, text.length());
            assertEquals(8, text.lengthBytes());
        }
        assertEquals(0, bridge.guestLiveBlocks());
        assertThrows(GuestPointerException.class, () -> inBytes(bridge, 1024, Integer.MAX_VALUE));
    }

    private static int[] inBytes(TestBridge bridge, int pointer, int lengthBytes) {
        try (GuestCall call = bridge.enter("echo_pointer")) {
            int given = (int) call.invoke(pointer);
            call.adoptBytes(ArrayType.INTS, given, lengthBytes);
            int length = call.copiedElements(ArrayType.INTS, given, lengthBytes);
            return call.liftArray(ArrayType.INTS, given, length);
        }
    }

    /** The pointer is freed that the guest gave, with the bytes of the content. */
    @OnBothEngines
    void aHeaderIsFreedWithWhatTheGuestGave(TestEngine engine) {
        TestBridge bridge = TestBridge.of(Guest.RUST_ALLOC, engine).build();
        bridge.memory().setInt(1020, 8);
        long[] freed = new long[2];
        GuestFunction free = new GuestFunction("dealloc", 2) {
            @Override
            public long call(long... arguments) {
                System.arraycopy(arguments, 0, freed, 0, 2);
                return 0;
            }
        };
        bridge.substitute("greet", () -> 1024);
        try (GuestCall call = bridge.enter("greet")) {
            assertEquals(8, call.adopt(LengthWord.HEADER, ArrayType.INTS, (int) call.invoke(0, 0), free));
        }
        assertArrayEquals(new long[] {1024, 8}, freed);
        bridge.memory().setInt(1020, 0);
        try (GuestCall call = bridge.enter("greet")) {
            assertEquals(0, call.adopt(LengthWord.HEADER, ArrayType.INTS, (int) call.invoke(0, 0), free));
        }
        assertArrayEquals(new long[] {1024, 0}, freed, "an empty block with a header is a block");
        assertEquals(0, bridge.allocator().liveCount());
    }

    static Stream<Arguments> sizedGuests() {
        return TestEngine.with(Stream.of(Guest.RUST_ALLOC, Guest.RUST_ALIGNED));
    }

    /** Freed with the size that the guest gave it, which its allocator checks: the prefix is part of it. */
    @ParameterizedTest
    @MethodSource("sizedGuests")
    void aPrefixIsFreedWithItsContent(TestEngine engine, Guest guest) {
        TestBridge bridge = TestBridge.of(guest, engine).build();
        for (String text : new String[] {"", "a", "prefixed"}) {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            bridge.substitute("greet", () -> {
                int sizeBytes = 4 + content.length;
                int block = (int)
                        (bridge.function("alloc").parameterCount() == 1
                                ? bridge.raw("alloc", sizeBytes)
                                : bridge.raw("alloc", sizeBytes, 4));
                bridge.memory().setInt(block, content.length);
                bridge.memory().write(block + 4, content, 0, content.length);
                return block;
            });
            try (GuestCall call = bridge.enter("greet")) {
                int block = (int) call.invoke(0, 0);
                int lengthBytes = call.adopt(LengthWord.PREFIX, ArrayType.BYTES, block);
                assertEquals(text, call.liftString(block + 4, lengthBytes));
            }
            assertEquals(0, bridge.guestLiveBlocks());
        }
        assertFalse(bridge.poisoned());
    }
}
