package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.BindingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lengths and encodings where no module was there to compile against. */
class AwaitedLengthsTest {

    @ParameterizedTest
    @EnumSource
    void everyPlaceOfALength(TestEngine engine) {
        try (AwaitedLengths guest = AwaitedLengthsBridge.builder(TestEngine.resource(GuestModule.LENGTHS.resource()))
                .engine(engine.engine())
                .build()) {
            int[] values = {1, -2, 4};
            assertEquals(3, guest.sumBytesI32(values));
            assertEquals(3, guest.sumFirstI32(values));
            assertEquals(3, guest.sumNoneI32(values));
            assertEquals(-1, guest.sumGivenI32(2, values, new int[] {0, 0}));
            assertEquals(7.5, guest.sumPrefixF64(new double[] {2.5, 5}));
            guest.negateHeaderI32(values);
            assertArrayEquals(new int[] {-1, 2, -4}, values);
            assertArrayEquals(new int[] {1, 2, 3}, guest.makeBytesI32(3));
            assertArrayEquals(new double[] {1, 2}, guest.makePrefixF64(2));
            assertArrayEquals(new int[] {1}, guest.makeHeaderI32(1));
            assertArrayEquals(new double[] {1, 2, 3}, guest.ownGivenF64(3).toArray());
            assertEquals("hé✓", guest.copyGiven("hé✓", 3));
            assertEquals("hé", guest.copyGiven("hé✓", 2));
            assertEquals("naïve", guest.copyHeader("naïve"));
            assertEquals("wasm-owned ✓", guest.ownTextU16());
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherModuleIsComparedWhenItIsLinked(TestEngine engine) {
        BindingException thrown = assertThrows(BindingException.class, () -> AwaitedLengthsBridge.builder(
                        TestEngine.resource(GuestModule.SHAPES.resource()))
                .engine(engine.engine())
                .build());
        assertTrue(thrown.getMessage().contains("exports no function 'sumGivenI32'"), thrown.getMessage());
    }
}
