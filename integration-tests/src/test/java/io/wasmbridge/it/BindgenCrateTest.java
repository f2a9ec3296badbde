package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.GuestTrapException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A guest that the wasm-bindgen crate makes, which counts every block of its language's allocator. */
class BindgenCrateTest {

    private static BindgenCrate open(TestEngine engine) {
        return BindgenCrateBridge.builder().engine(engine.engine()).build();
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void textAndArraysCrossAndNothingIsLeft(TestEngine engine) {
        try (BindgenCrate guest = open(engine)) {
            int before = guest.liveBlocks();
            String name = "Wörld ✓ 😀";
            String greeting = guest.greet("");
            assertEquals(greeting.replace("!", name + "!"), guest.greet(name));
            assertEquals("ÉTÉ", guest.shout("été"));
            assertEquals(3L, guest.addI64(1, 2));
            assertTrue(guest.join("one", "two").startsWith("one"));
            assertTrue(guest.join("", "two").endsWith("two"));
            assertEquals(6L, guest.sum(new int[] {1, 2, 3}));
            assertEquals(0L, guest.sum(new int[0]));
            assertEquals(2.5, guest.mean(new double[] {1, 4}));
            assertEquals(2, guest.countZeros(new byte[] {0, 1, 0}));
            assertArrayEquals(new int[] {2, -4}, guest.doubled(new int[] {1, -2}));
            assertArrayEquals(new int[0], guest.doubled(new int[0]));
            assertArrayEquals(new double[] {0.5, 2}, guest.halves(new double[] {1, 4}));
            assertArrayEquals(new byte[] {3, 2, 1}, guest.reversed(new byte[] {1, 2, 3}));
            assertEquals(100, guest.squares(100).length);
            assertEquals(99L * 99, guest.squares(100)[99]);
            assertEquals(before, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void whatIsCopiedBackIsTheHostsToFree(TestEngine engine) {
        try (BindgenCrate guest = open(engine)) {
            int before = guest.liveBlocks();
            int[] values = {1, -2, 3};
            guest.negate(values);
            assertArrayEquals(new int[] {-1, 2, -3}, values);
            double[] doubles = {1, 3};
            guest.halve(doubles);
            assertArrayEquals(new double[] {0.5, 1.5}, doubles);
            guest.negate(new int[0]);
            assertEquals(before, guest.liveBlocks());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void whatTheGuestKeepsIsItsOwn(TestEngine engine) {
        try (BindgenCrate guest = open(engine)) {
            int before = guest.liveBlocks();
            guest.remember("kept ✓");
            assertEquals(8, guest.keptBytes());
            assertEquals(before + 1, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
            guest.forget();
            assertEquals(before, guest.liveBlocks());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void aPanicIsATrap(TestEngine engine) {
        try (BindgenCrate guest = open(engine)) {
            assertEquals(2, guest.at(new int[] {1, 2}, 1));
            assertThrows(GuestTrapException.class, () -> guest.at(new int[] {1, 2}, 2));
            assertTrue(guest.poisoned());
        }
    }

    /** Areas are allocated where the module does not export its stack pointer. */
    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void theModuleBeforeItsToolWorksAsWell(TestEngine engine) {
        try (BindgenRaw guest =
                BindgenRawBridge.builder().engine(engine.engine()).build()) {
            int before = guest.liveBlocks();
            assertEquals("Hello, Wörld ✓!", guest.greet("Wörld ✓"));
            assertEquals(" two", guest.join("", "two"));
            assertArrayEquals(new int[] {2, -4}, guest.doubled(new int[] {1, -2}));
            assertArrayEquals(new long[] {0, 1, 4}, guest.squares(3));
            assertArrayEquals(new long[0], guest.squares(0));
            int[] values = {1, -2, 3};
            guest.negate(values);
            assertArrayEquals(new int[] {-1, 2, -3}, values);
            assertEquals(before, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
    }
}
