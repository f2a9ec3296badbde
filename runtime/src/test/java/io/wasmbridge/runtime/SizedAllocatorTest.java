package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.Lowered;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Guests of Rust, whose free takes the size, and perhaps the alignment, and traps unless they are those of the block. */
class SizedAllocatorTest {

    static Stream<Arguments> guests() {
        return TestEngine.with(Stream.of(Guest.RUST_ALLOC, Guest.RUST_ALIGNED));
    }

    private static String text(TestBridge bridge, String export, String argument) {
        try (GuestCall call = bridge.enter(export)) {
            Lowered text = call.lowerString("text", argument);
            call.allocate();
            call.write(text);
            long packed = call.invoke(text.address(), text.length());
            call.adopt(ArrayType.BYTES, (int) (packed >>> 32), (int) packed);
            return call.liftString((int) (packed >>> 32), (int) packed);
        }
    }

    private static int[] doubled(TestBridge bridge, int... values) {
        try (GuestCall call = bridge.enter("doubled")) {
            Lowered argument = call.lower(ArrayType.INTS, "values", values);
            call.allocate();
            call.write(ArrayType.INTS, argument, values);
            long packed = call.invoke(argument.address(), argument.length());
            call.adopt(ArrayType.INTS, (int) (packed >>> 32), (int) packed);
            return call.liftArray(ArrayType.INTS, (int) (packed >>> 32), (int) packed);
        }
    }

    @ParameterizedTest
    @MethodSource("guests")
    void anAreaIsFreedByItsSize(TestEngine engine, Guest guest) {
        TestBridge bridge = TestBridge.of(guest, engine).build();
        for (int sizeBytes : new int[] {4, 8}) {
            try (GuestCall call = bridge.enter("live_blocks")) {
                Lowered area = call.area("the result", sizeBytes);
                call.allocate();
                call.clear(area);
                assertEquals(0, area.address() % 4);
                assertEquals(1, (int) call.invoke());
                assertEquals(0, call.word(area, sizeBytes - 4));
            }
            assertEquals(0, bridge.guestLiveBlocks());
        }
        assertFalse(bridge.poisoned());
    }

    @ParameterizedTest
    @MethodSource("guests")
    void handsOverAndTakesBack(TestEngine engine, Guest guest) {
        TestBridge bridge = TestBridge.of(guest, engine).build();
        assertEquals("Hello, Zoë!", text(bridge, "greet", "Zoë"));
        assertEquals("STRASSE", text(bridge, "shout", "straße"));
        assertArrayEquals(new int[] {2, -4, 6}, doubled(bridge, 1, -2, 3));
        assertEquals(0, bridge.guestLiveBlocks());
        assertEquals(0, bridge.allocator().liveCount());
        assertFalse(bridge.poisoned());
    }

    @ParameterizedTest
    @MethodSource("guests")
    void nothingIsAllocatedForNothing(TestEngine engine, Guest guest) {
        TestBridge bridge = TestBridge.of(guest, engine).build();
        assertEquals("Hello, !", text(bridge, "greet", ""));
        assertEquals("", text(bridge, "shout", ""));
        assertArrayEquals(new int[0], doubled(bridge));
        try (GuestCall call = bridge.enter("sum")) {
            Lowered argument = call.lower(ArrayType.INTS, "values", new int[0]);
            call.allocate();
            assertEquals(4, argument.address(), "dangling at the alignment");
            assertEquals(0, call.invoke(argument.address(), argument.length()));
        }
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @ParameterizedTest
    @MethodSource("guests")
    void manySizes(TestEngine engine, Guest guest) {
        TestBridge bridge = TestBridge.of(guest, engine).build();
        long seed = 77;
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            String word = "w".repeat(random.nextInt(300));
            assertEquals("Hello, " + word + "!", text(bridge, "greet", word), "seed " + seed + ", round " + round);
        }
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @ParameterizedTest
    @MethodSource("guests")
    void aHandleIsFreedWithItsOwnSize(TestEngine engine, Guest guest) {
        TestBridge bridge = TestBridge.of(guest, engine).build();
        for (int size : new int[] {1, 7, 8, 1000}) {
            bridge.allocator().allocate(size).close();
            bridge.allocator().allocate(size, 1).close();
        }
        bridge.allocator().copyOf(new int[3]).close();
        bridge.allocator().allocateUtf8("text").close();
        assertEquals(0, bridge.guestLiveBlocks());
    }

    /** A terminated text is freed with its terminator, also above the limit; without one it has no size. */
    @ParameterizedTest
    @MethodSource("guests")
    void terminatedTextIsFreedWithItsTerminator(TestEngine engine, Guest guest) {
        TestBridge bridge = TestBridge.of(guest, engine).maxResultBytes(8).build();
        assertEquals(8, adoptTerminated(bridge, "eight ch"));
        assertThrows(GuestLimitException.class, () -> adoptTerminated(bridge, "nine char"));
        assertEquals(0, bridge.guestLiveBlocks());
        assertFalse(bridge.poisoned());

        bridge.memory().grow(1);
        int end = (int) bridge.memory().sizeBytes();
        bridge.memory().fill(end - 16, 16, (byte) 'x');
        bridge.substitute("live_blocks", () -> end - 16);
        GuestPointerException thrown = assertThrows(GuestPointerException.class, () -> {
            try (GuestCall call = bridge.enter("live_blocks")) {
                call.adoptTerminated(ArrayType.BYTES, (int) call.invoke());
            }
        });
        assertTrue(thrown.poisoned());
        assertTrue(bridge.poisoned());
    }

    /** Hands over a block with that text and a terminator, as a function of the guest would. */
    private static int adoptTerminated(TestBridge bridge, String text) {
        bridge.substitute("greet", () -> {
            byte[] bytes = (text + '\0').getBytes(StandardCharsets.UTF_8);
            int pointer = (int)
                    (bridge.function("alloc").parameterCount() == 1
                            ? bridge.raw("alloc", bytes.length)
                            : bridge.raw("alloc", bytes.length, 1));
            bridge.memory().write(pointer, bytes, 0, bytes.length);
            return pointer;
        });
        try (GuestCall call = bridge.enter("greet")) {
            return call.adoptTerminated(ArrayType.BYTES, (int) call.invoke(0, 0));
        }
    }
}
