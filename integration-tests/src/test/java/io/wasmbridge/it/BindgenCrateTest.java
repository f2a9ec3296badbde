package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.GuestErrorException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.UseAfterTransferException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.function.Executable;
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

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void whatMayBeAbsent(TestEngine engine) {
        try (BindgenCrate guest = open(engine)) {
            int before = guest.liveBlocks();
            assertEquals(OptionalInt.of(1), guest.indexOf(new int[] {7, -9}, -9));
            assertEquals(OptionalInt.of(0), guest.indexOf(new int[] {0}, 0));
            assertEquals(OptionalInt.empty(), guest.indexOf(new int[0], 0));
            assertEquals(OptionalLong.of(0), guest.nextU32(OptionalLong.of(0xffff_ffffL)));
            assertEquals(OptionalLong.of(0xffff_ffffL), guest.nextU32(OptionalLong.of(0xffff_fffeL)));
            assertEquals(OptionalLong.empty(), guest.nextU32(OptionalLong.empty()));
            assertThrows(IllegalArgumentException.class, () -> guest.nextU32(OptionalLong.of(-1)));
            assertEquals(OptionalDouble.of(1.5), guest.nextF64(OptionalDouble.of(0.5)));
            assertEquals(OptionalDouble.empty(), guest.nextF64(OptionalDouble.empty()));
            assertEquals(OptionalLong.of(Long.MIN_VALUE), guest.nextI64(OptionalLong.of(Long.MAX_VALUE)));
            assertEquals(OptionalLong.empty(), guest.nextI64(OptionalLong.empty()));
            assertEquals(OptionalInt.of(255), guest.nextByte(OptionalInt.of(254)));
            assertEquals(OptionalInt.of(0), guest.nextByte(OptionalInt.of(255)));
            assertEquals(OptionalInt.empty(), guest.nextByte(OptionalInt.empty()));
            assertThrows(IllegalArgumentException.class, () -> guest.nextByte(OptionalInt.of(256)));
            assertEquals(Optional.of(false), guest.toggled(Optional.of(true)));
            assertEquals(Optional.of(true), guest.toggled(Optional.of(false)));
            assertEquals(Optional.empty(), guest.toggled(Optional.empty()));
            assertEquals("one", guest.firstWord(" one two"));
            assertNull(guest.firstWord(" "));
            assertEquals("nobody", guest.orNobody(null));
            assertEquals("", guest.orNobody(""));
            assertArrayEquals(
                    new int[] {2},
                    guest.withoutFirst(Optional.of(new int[] {1, 2})).orElseThrow());
            assertArrayEquals(
                    new int[0], guest.withoutFirst(Optional.of(new int[] {1})).orElseThrow());
            assertEquals(Optional.empty(), guest.withoutFirst(Optional.empty()));
            assertEquals(before, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void aResultIsItsValueOrThrowsWhatTheGuestSays(TestEngine engine) {
        try (BindgenCrate guest = open(engine)) {
            int before = guest.liveBlocks();
            for (int i = 0; i < 5000; i++) {
                assertFails("asked to fail", () -> guest.checked(true));
            }
            guest.checked(false);
            assertEquals(-12, guest.parse("-12"));
            assertFails("not a number: éé", () -> guest.parse("éé"));
            assertEquals(1L << 40, guest.half(1L << 41));
            assertFails("7 is odd", () -> guest.half(7));
            assertEquals("Hello, Zoë!", guest.greetKnown("Zoë"));
            assertFails("nobody to greet", () -> guest.greetKnown(""));
            assertArrayEquals(new byte[] {1, 0, 9}, guest.digits("109"));
            assertArrayEquals(new byte[0], guest.digits(""));
            assertFails("not a digit", () -> guest.digits("12x"));
            assertEquals(before, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    private static void assertFails(String text, Executable call) {
        GuestErrorException error = assertThrows(GuestErrorException.class, call);
        assertTrue(error.getMessage().endsWith(" failed: " + text), error::getMessage);
        assertEquals(0, error.getSuppressed().length);
        assertFalse(error.poisoned());
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void aClassIsAResource(TestEngine engine) {
        try (BindgenCrate guest = open(engine)) {
            int before = guest.liveBlocks();
            try (BindgenCrate.Counter counter = guest.counterNew(40);
                    BindgenCrate.Counter parsed = guest.counterParsed("2")) {
                counter.addAll(parsed);
                assertEquals(42, counter.value());
                assertEquals(1, counter.step());
                counter.step(8);
                assertEquals(50, counter.advance());
                counter.rename("Zähler");
                try (BindgenCrate.Counter twin = counter.twin()) {
                    assertEquals("Zähler", twin.label());
                    assertEquals(58, twin.advance());
                }
                assertEquals(50, counter.value());
                BindgenCrate.Counter merged = guest.merged(counter.twin(), parsed);
                assertThrows(UseAfterTransferException.class, parsed::value);
                assertEquals(52, guest.finished(merged));
                assertThrows(UseAfterTransferException.class, merged::value);
            }
            assertFails("not a number", () -> guest.counterParsed("two"));
            assertEquals(before, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
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
