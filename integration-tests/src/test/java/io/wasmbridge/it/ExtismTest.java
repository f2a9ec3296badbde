package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.DoubleReleaseException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernel that plug-ins of Extism share, whose pointers have 64 bits. */
class ExtismTest {

    private static Extism open(TestEngine engine) {
        return ExtismBridge.builder().engine(engine.engine()).build();
    }

    @ParameterizedTest
    @EnumSource
    void allocatesStoresLoadsMeasuresAndFrees(TestEngine engine) {
        try (Extism kernel = open(engine)) {
            long block = kernel.alloc(16);
            assertNotEquals(0, block);
            assertEquals(16, kernel.length(block));
            kernel.storeU64(block, 0x0123_4567_89AB_CDEFL);
            kernel.storeU8(block + 8, (byte) 0xFE);
            assertEquals(0x0123_4567_89AB_CDEFL, kernel.loadU64(block));
            assertEquals((byte) 0xFE, kernel.loadU8(block + 8));
            assertEquals((byte) 0xEF, kernel.memory().getByte((int) block), "little-endian, and the same memory");

            long other = kernel.alloc(64);
            kernel.free(block);
            assertEquals(0, kernel.length(block), "a block that is free has no length");
            assertEquals(64, kernel.length(other));
            kernel.free(other);
        }
    }

    @ParameterizedTest
    @EnumSource
    void blocksOfTheBridgeAreBlocksOfTheKernel(TestEngine engine) {
        byte[] text = "grüße ✓".getBytes(StandardCharsets.UTF_8);
        try (Extism kernel = open(engine)) {
            Allocation block = kernel.allocator().copyOf(text);
            long address = Integer.toUnsignedLong(block.address());
            assertEquals(text.length, kernel.length(address));
            for (int i = 0; i < text.length; i++) {
                assertEquals(text[i], kernel.loadU8(address + i));
            }
            kernel.inputSet(address, text.length);
            assertEquals(text.length, kernel.inputLength());
            assertEquals(text[text.length - 1], kernel.inputLoadU8(text.length - 1));

            kernel.storeU8(address, (byte) 'G');
            assertEquals('G', block.bytes().get(0));
            block.close();
            assertEquals(0, kernel.length(address));
            assertThrows(DoubleReleaseException.class, block::close);
            assertEquals(0, kernel.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anErrorIsABlockThatTheKernelKeeps(TestEngine engine) {
        try (Extism kernel = open(engine)) {
            Allocation message = kernel.allocator().allocateUtf8("nothing to count");
            int sizeBytes = message.sizeBytes();
            kernel.errorSet(Integer.toUnsignedLong(message.transfer()));
            long error = kernel.errorGet();
            assertEquals(sizeBytes, kernel.length(error));
            assertEquals("nothing to count", kernel.memory().getString((int) error, (int) kernel.length(error)));
            kernel.reset();
            assertEquals(0, kernel.errorGet());
        }
    }

    /** The kernel places blocks at any address: where elements need another, the bridge asks for more and moves up. */
    @ParameterizedTest
    @EnumSource
    void memoryGrowsWhereBlocksNeedIt(TestEngine engine) {
        byte[] bytes = new byte[1 << 20];
        bytes[bytes.length - 1] = -1;
        long[] longs = {1, Long.MIN_VALUE};
        try (Extism kernel = open(engine)) {
            long before = kernel.memoryBytes();
            int pages = kernel.memory().pageCount();
            try (Allocation large = kernel.allocator().copyOf(bytes);
                    Allocation aligned = kernel.allocator().copyOf(longs)) {
                assertEquals(bytes.length, kernel.length(Integer.toUnsignedLong(large.address())));
                assertEquals(-1, kernel.loadU8(Integer.toUnsignedLong(large.address()) + bytes.length - 1));
                assertEquals(0, aligned.address() % Long.BYTES);
                assertEquals(Long.MIN_VALUE, kernel.loadU64(Integer.toUnsignedLong(aligned.address()) + Long.BYTES));
            }
            assertTrue(kernel.memoryBytes() >= before + bytes.length, () -> kernel.memoryBytes() + " bytes");
            assertTrue(
                    kernel.memory().pageCount() >= pages + 16,
                    () -> kernel.memory().pageCount() + " pages");
            assertEquals(0, kernel.allocator().liveCount());
        }
    }
}
