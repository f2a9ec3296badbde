package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.InstancePoisonedException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Guests whose free takes sizes, or sizes and alignments, and traps on wrong ones; and one without an allocator. */
class RustGuestsTest {

    static Stream<Arguments> guests() {
        return Stream.of(TestEngine.values())
                .flatMap(engine -> Stream.of(Arguments.of(engine, false), Arguments.of(engine, true)));
    }

    private static RustGuest open(TestEngine engine, boolean aligned) {
        return aligned
                ? RustAlignedBridge.builder().engine(engine.engine()).build()
                : RustAllocBridge.builder().engine(engine.engine()).build();
    }

    @ParameterizedTest(name = "{0}, aligned: {1}")
    @MethodSource("guests")
    void textAndArraysOfEverySize(TestEngine engine, boolean aligned) {
        Random random = new Random(7);
        try (RustGuest guest = open(engine, aligned)) {
            int live = guest.liveBlocks();
            for (int length : new int[] {0, 1, 2, 7, 8, 9, 100, 1000, Elements.MANY}) {
                String text = "é".repeat(length);
                assertEquals("Hello, " + text + "!", guest.greet(text));
                assertEquals(text.toUpperCase(Locale.ROOT), guest.shout(text));
                byte[] bytes = "x".repeat(length).getBytes(StandardCharsets.UTF_8);
                assertArrayEquals("X".repeat(length).getBytes(StandardCharsets.UTF_8), guest.shout(bytes));

                int[] values = Elements.I32.random(random, length);
                assertEquals(Elements.I32.sum(values), guest.sum(values));
                int[] doubled = guest.doubled(values);
                assertEquals(length, doubled.length);
                for (int i = 0; i < length; i++) {
                    assertEquals(values[i] * 2, doubled[i]);
                }
                assertEquals(live, guest.liveBlocks());
                assertEquals(0, guest.allocator().liveCount());
            }
        }
    }

    @ParameterizedTest(name = "{0}, aligned: {1}")
    @MethodSource("guests")
    void blocksOfTheCallersOwn(TestEngine engine, boolean aligned) {
        try (RustGuest guest = open(engine, aligned)) {
            int live = guest.liveBlocks();
            try (Allocation text = guest.allocator().allocateUtf8("grüße");
                    Allocation longs = guest.allocator().copyOf(new long[] {1, 2});
                    Allocation empty = guest.allocator().allocate(0)) {
                assertEquals(live + 2, guest.liveBlocks());
                assertEquals("grüße", guest.memory().getString(text.address(), text.sizeBytes()));
                assertEquals(2, longs.longs().get(1));
                assertEquals(0, longs.address() % Long.BYTES);
                assertTrue(empty.address() > 0, "dangling, as in Rust");
            }
            if (aligned) {
                try (Allocation page = guest.allocator().allocate(100, 4096)) {
                    assertEquals(0, page.address() % 4096);
                }
            } else {
                assertThrows(
                        IllegalArgumentException.class, () -> guest.allocator().allocate(100, 4096));
            }
            assertEquals(live, guest.liveBlocks());
        }
    }

    /** The guest compares the size with the one it was asked for: terminators count. */
    @ParameterizedTest
    @EnumSource
    void theWholeSizeIsFreed(TestEngine engine) {
        try (RustAlloc guest = RustAllocBridge.builder().engine(engine.engine()).build()) {
            assertEquals(0, guest.terminated(Integer.BYTES).length);
            assertEquals(4, guest.fixed(4 * Long.BYTES).length);
            assertEquals(0, guest.liveBlocks());
            assertThrows(GuestTrapException.class, () -> guest.fixed(5 * Long.BYTES));
        }
        try (RustAligned guest =
                RustAlignedBridge.builder().engine(engine.engine()).build()) {
            assertEquals(0, guest.terminated(Integer.BYTES, Integer.BYTES).length);
            assertEquals(4, guest.fixed(4 * Long.BYTES, Long.BYTES).length);
            assertEquals(0, guest.liveBlocks());
            assertThrows(GuestTrapException.class, () -> guest.fixed(4 * Long.BYTES, 16));
        }
    }

    /** This allocator does not return 0, it traps. */
    @ParameterizedTest
    @EnumSource
    void outOfMemoryIsATrap(TestEngine engine) {
        try (RustAlloc guest = RustAllocBridge.builder()
                .engine(engine.engine())
                .memoryLimitPages(20)
                .build()) {
            String tooMuch = "x".repeat(20 * 65_536);
            GuestTrapException thrown = assertThrows(GuestTrapException.class, () -> guest.greet(tooMuch));
            assertEquals("alloc", thrown.export());
            assertEquals(0, guest.allocator().liveCount());
            assertThrows(InstancePoisonedException.class, guest::liveBlocks);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTutorial(TestEngine engine) {
        try (RustTutorial guest =
                RustTutorialBridge.builder().engine(engine.engine()).build()) {
            ByteView buffer = guest.buffer();
            guest.storeValueInWasmMemoryBufferIndexZero((byte) 24);
            assertEquals(24, buffer.get(0));
            buffer.set(1, (byte) 25);
            assertEquals(25, guest.readWasmMemoryBufferAndReturnIndexOne());
            assertArrayEquals(new byte[] {24, 25}, guest.copy());
            for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
                guest.storeValueInWasmMemoryBufferIndexZero((byte) value);
                assertEquals((byte) value, buffer.get(0));
                buffer.set(1, (byte) value);
                assertEquals((byte) value, guest.readWasmMemoryBufferAndReturnIndexOne());
            }
            assertFalse(guest.poisoned());
            assertThrows(
                    UnsupportedOperationException.class, () -> guest.allocator().allocate(1));
        }
    }
}
