package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.GuestOutOfMemoryException;
import io.wasmbridge.runtime.GuestTrapException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One guest in C as Emscripten builds it: standalone, with a memory that grows, and beside a script that would grow it. */
class EmscriptenGuestsTest {

    private static final int PAGE_BYTES = 65_536;

    private enum Build {
        STANDALONE(3, engine -> StandaloneEmscriptenBridge.builder()
                .engine(engine.engine())
                .build()),
        GROWING(256, engine -> GrowingEmscriptenBridge.builder()
                .engine(engine.engine())
                .build()),
        RESIZING(256, engine -> ResizingEmscriptenBridge.builder()
                .engine(engine.engine())
                .build());

        private final int mostPages;
        private final Function<TestEngine, EmscriptenGuest> open;

        Build(int mostPages, Function<TestEngine, EmscriptenGuest> open) {
            this.mostPages = mostPages;
            this.open = open;
        }
    }

    static Stream<Arguments> guests() {
        return Stream.of(TestEngine.values())
                .flatMap(engine -> Stream.of(Build.values()).map(build -> Arguments.of(build, engine)));
    }

    @ParameterizedTest
    @MethodSource("guests")
    void textAndArrays(Build build, TestEngine engine) {
        try (EmscriptenGuest guest = build.open.apply(engine)) {
            assertEquals(1L << 40, guest.addI64(1L << 39, 1L << 39));
            assertTrue(guest.isEven(0));
            assertEquals(4, guest.countVowels("hello, ä, you?"));
            assertEquals(2, guest.countSpaces("ä b ç"));
            for (int length : new int[] {0, 1, 15, 16, 1000}) {
                String name = "ü".repeat(length);
                assertEquals("Hello, " + name + "!", guest.greet(name));
                int[] squares = guest.squares(length);
                assertEquals(length, squares.length);
                int[] negated = squares.clone();
                guest.negate(negated);
                assertEquals(-guest.sum(squares), guest.sum(negated));
            }
            assertEquals("3.1.6", guest.version());
            assertEquals(2.0, guest.mean(new double[] {1, 3}));
            guest.memory().setDouble(guest.getSamples(), 8.5);
            assertEquals(4.0, guest.meanOfSamples());
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @MethodSource("guests")
    void whatIsHandedOverIsKept(Build build, TestEngine engine) {
        try (EmscriptenGuest guest = build.open.apply(engine)) {
            assertEquals("", guest.keptText());
            guest.keep("für später");
            guest.keep("und danach");
            assertEquals("und danach", guest.keptText());
            assertEquals(1, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
            guest.keep(null);
            assertEquals(0, guest.liveBlocks());
        }
    }

    /** Where memory ends, malloc gives 0: the call fails, the guest goes on. */
    @ParameterizedTest
    @MethodSource("guests")
    void memoryGrowsAsFarAsItMay(Build build, TestEngine engine) {
        try (EmscriptenGuest guest = build.open.apply(engine)) {
            assertEquals(3 * PAGE_BYTES, guest.memoryBytes());
            boolean grows = build.mostPages > 3;
            int[] many = new int[64 * PAGE_BYTES / Integer.BYTES];
            many[many.length - 1] = 7;
            if (grows) {
                assertEquals(7, guest.sum(many));
                assertTrue(guest.memory().pageCount() > 64, () -> guest.memory().pageCount() + " pages");
                assertEquals(guest.memory().sizeBytes(), guest.memoryBytes());
            } else {
                assertThrows(GuestOutOfMemoryException.class, () -> guest.sum(many));
            }
            assertFalse(guest.stretch(build.mostPages * PAGE_BYTES));
            assertThrows(
                    GuestOutOfMemoryException.class, () -> guest.countSpaces("x".repeat(build.mostPages * PAGE_BYTES)));
            assertFalse(guest.poisoned());
            assertEquals(6, guest.sum(new int[] {1, 2, 3}));
            assertEquals(0, guest.liveBlocks());
        }
    }

    @ParameterizedTest
    @MethodSource("guests")
    void aTrapPoisons(Build build, TestEngine engine) {
        try (EmscriptenGuest guest = build.open.apply(engine)) {
            assertEquals(-3, guest.divide(-7, 2));
            assertThrows(GuestTrapException.class, () -> guest.divide(1, 0));
            assertTrue(guest.poisoned());
            assertArrayEquals(new byte[0], guest.memory().getBytes(0, 0));
        }
    }
}
