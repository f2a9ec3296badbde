package io.wasmbridge.it;

import static io.wasmbridge.it.HostilePointersTest.packed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.GuestLimitException;
import io.wasmbridge.runtime.GuestStringException;
import java.lang.reflect.Array;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results that are inside memory: above the limit, empty, or at the very end. None poisons; what was handed over is freed. */
class ResultLimitsTest {

    private static final int BLOCK_BYTES = 64;

    private static final byte[] MALFORMED = {0x66, (byte) 0xFC, 0x72};

    /** Less than any four elements take. */
    private static final long LIMIT_BYTES = 3;

    private static <B extends ShapesGuest> B limited(Class<B> type, TestEngine engine) {
        BridgeBuilder<?, ?> builder = Shapes.builder(type);
        builder.engine(engine.engine());
        builder.maxResultBytes(LIMIT_BYTES);
        return Shapes.build(type, builder);
    }

    /** A block of the guest's, filled with ones up to its last long. */
    private static int block(ShapesGuest guest) {
        int block = guest.malloc(BLOCK_BYTES);
        guest.memory().fill(block, BLOCK_BYTES, (byte) 1);
        guest.memory().setLong(block + BLOCK_BYTES - 8, 0);
        return block;
    }

    private static int length(Object result) throws ReflectiveOperationException {
        if (result instanceof String text) {
            return text.length();
        }
        if (result.getClass().isArray()) {
            return Array.getLength(result);
        }
        var length = result.getClass().getMethod("length");
        length.setAccessible(true);
        return (int) length.invoke(result);
    }

    private static <B extends ShapesGuest, N extends Number> void exceeds(
            B guest, Echo<B, N> echo, Function<Integer, N> result) {
        int live = guest.liveBlocks();
        int block = block(guest);
        GuestLimitException thrown =
                assertThrows(GuestLimitException.class, () -> echo.call(guest, result.apply(block)), echo.toString());
        assertEquals("WB-G02", thrown.code());
        assertEquals(echo.export(), thrown.export());
        assertFalse(thrown.poisoned());
        assertFalse(guest.poisoned());
        if (!echo.transferred()) {
            guest.free(block);
        }
        assertEquals(live, guest.liveBlocks(), echo.toString());
        assertEquals(0, guest.allocator().liveCount());
    }

    @ParameterizedTest
    @EnumSource
    void aboveTheLimit(TestEngine engine) throws ReflectiveOperationException {
        countedAboveTheLimit(engine, EchoedPacked.class, Echo.packed());
        for (Class<? extends CountedResults> bridge : Echo.shapes()) {
            countedAboveTheLimit(engine, bridge);
        }
        try (EchoedTerminated terminated = limited(EchoedTerminated.class, engine);
                EchoedFixed fixed = limited(EchoedFixed.class, engine)) {
            for (Echo<EchoedTerminated, Integer> echo : Echo.terminated()) {
                exceeds(terminated, echo, block -> block);
            }
            for (Echo<EchoedFixed, Integer> echo : Echo.fixed()) {
                if (echo.owner() == Echo.Owner.VIEW) {
                    assertEquals(4, length(echo.call(fixed, block(fixed))));
                } else {
                    exceeds(fixed, echo, block -> block);
                }
            }
        }
    }

    private static <B extends CountedResults> void countedAboveTheLimit(TestEngine engine, Class<B> bridge)
            throws ReflectiveOperationException {
        countedAboveTheLimit(engine, bridge, Echo.counted(bridge));
    }

    private static <B extends ShapesGuest> void countedAboveTheLimit(
            TestEngine engine, Class<B> bridge, List<Echo<B, Long>> echoes) throws ReflectiveOperationException {
        try (B guest = limited(bridge, engine)) {
            for (Echo<B, Long> echo : echoes) {
                if (echo.owner() == Echo.Owner.VIEW) {
                    int block = block(guest);
                    assertEquals(4, length(echo.call(guest, packed(block, 4))), "a view copies nothing");
                } else {
                    exceeds(guest, echo, block -> packed(block, 4));
                }
            }
        }
    }

    /** Text that is no UTF-8 does not poison; handed over, it is freed all the same. */
    @ParameterizedTest
    @EnumSource
    void malformedText(TestEngine engine) {
        malformed(engine, EchoedPacked.class, Echo.packed(), block -> packed(block, MALFORMED.length));
        malformed(engine, EchoedTerminated.class, Echo.terminated(), block -> block);
        malformed(engine, EchoedFixed.class, Echo.fixed(), block -> block);
        Echo.shapes().forEach(bridge -> countedMalformed(engine, bridge));
    }

    private static <B extends CountedResults> void countedMalformed(TestEngine engine, Class<B> bridge) {
        malformed(engine, bridge, Echo.counted(bridge), block -> packed(block, MALFORMED.length));
    }

    private static <B extends ShapesGuest, N extends Number> void malformed(
            TestEngine engine, Class<B> bridge, List<Echo<B, N>> echoes, Function<Integer, N> result) {
        List<Echo<B, N>> texts =
                echoes.stream().filter(echo -> echo.type().equals("String")).toList();
        assertEquals(2, texts.size(), "owned and handed over");
        try (B guest = Shapes.open(bridge, engine.engine())) {
            for (Echo<B, N> echo : texts) {
                int live = guest.liveBlocks();
                int block = guest.malloc(BLOCK_BYTES);
                guest.memory().fill(block, BLOCK_BYTES, (byte) 0);
                guest.memory().write(block, MALFORMED, 0, MALFORMED.length);
                GuestStringException thrown = assertThrows(
                        GuestStringException.class, () -> echo.call(guest, result.apply(block)), echo.toString());
                assertEquals("WB-G03", thrown.code());
                assertEquals(echo.export(), thrown.export());
                assertFalse(guest.poisoned());
                assertEquals(live + (echo.transferred() ? 0 : 1), guest.liveBlocks(), echo.toString());
                assertEquals(0, guest.allocator().liveCount());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void empty(TestEngine engine) throws ReflectiveOperationException {
        countedEmpty(engine, EchoedPacked.class, Echo.packed());
        for (Class<? extends CountedResults> bridge : Echo.shapes()) {
            countedEmpty(engine, bridge);
        }
        try (EchoedTerminated terminated = Shapes.open(EchoedTerminated.class, engine.engine())) {
            for (Echo<EchoedTerminated, Integer> echo : Echo.terminated()) {
                int live = terminated.liveBlocks();
                int block = block(terminated);
                terminated.memory().setLong(block, 0);
                assertEquals(0, length(echo.call(terminated, block)));
                assertEquals(live + (echo.transferred() ? 0 : 1), terminated.liveBlocks());
            }
        }
    }

    private static <B extends CountedResults> void countedEmpty(TestEngine engine, Class<B> bridge)
            throws ReflectiveOperationException {
        countedEmpty(engine, bridge, Echo.counted(bridge));
    }

    private static <B extends ShapesGuest> void countedEmpty(
            TestEngine engine, Class<B> bridge, List<Echo<B, Long>> echoes) throws ReflectiveOperationException {
        try (B guest = Shapes.open(bridge, engine.engine())) {
            for (Echo<B, Long> echo : echoes) {
                int live = guest.liveBlocks();
                assertEquals(0, length(echo.call(guest, packed(0, 0))));
                if (!echo.transferred()) {
                    assertEquals(
                            0,
                            length(echo.call(guest, packed((int) guest.memory().sizeBytes(), 0))));
                }
                int block = block(guest);
                assertEquals(0, length(echo.call(guest, packed(block, 0))));
                assertEquals(
                        live + (echo.transferred() ? 0 : 1), guest.liveBlocks(), "a C guest's empty block is freed");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void upToTheEndOfMemory(TestEngine engine) throws ReflectiveOperationException {
        countedUpToTheEndOfMemory(engine, EchoedPacked.class, Echo.packed());
        for (Class<? extends CountedResults> bridge : Echo.shapes()) {
            countedUpToTheEndOfMemory(engine, bridge);
        }
        try (EchoedTerminated terminated = Shapes.open(EchoedTerminated.class, engine.engine());
                EchoedFixed fixed = Shapes.open(EchoedFixed.class, engine.engine())) {
            int end = (int) fixed.memory().sizeBytes();
            terminated.memory().fill(end - BLOCK_BYTES, BLOCK_BYTES, (byte) 1);
            terminated.memory().setLong(end - 8, 0);
            fixed.memory().fill(end - BLOCK_BYTES, BLOCK_BYTES, (byte) 'x');
            for (Echo<EchoedTerminated, Integer> echo : Echo.terminated()) {
                if (!echo.transferred()) {
                    int expected = (BLOCK_BYTES - 8) / echo.bytes();
                    assertEquals(expected, length(echo.call(terminated, end - BLOCK_BYTES)));
                }
            }
            for (Echo<EchoedFixed, Integer> echo : Echo.fixed()) {
                if (!echo.transferred()) {
                    assertEquals(4, length(echo.call(fixed, end - 4 * echo.bytes())));
                }
            }
        }
    }

    private static <B extends CountedResults> void countedUpToTheEndOfMemory(TestEngine engine, Class<B> bridge)
            throws ReflectiveOperationException {
        countedUpToTheEndOfMemory(engine, bridge, Echo.counted(bridge));
    }

    private static <B extends ShapesGuest> void countedUpToTheEndOfMemory(
            TestEngine engine, Class<B> bridge, List<Echo<B, Long>> echoes) throws ReflectiveOperationException {
        try (B guest = Shapes.open(bridge, engine.engine())) {
            for (Echo<B, Long> echo : echoes) {
                if (!echo.transferred()) {
                    int pointer = (int) guest.memory().sizeBytes() - 4 * echo.bytes();
                    assertEquals(4, length(echo.call(guest, packed(pointer, 4))));
                }
            }
        }
    }
}
