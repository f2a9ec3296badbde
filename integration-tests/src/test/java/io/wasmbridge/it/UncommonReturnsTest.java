package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.UncommonReturns.Asked;
import io.wasmbridge.it.UncommonReturns.Slices;
import io.wasmbridge.it.UncommonReturns.Unwritten;
import io.wasmbridge.it.UncommonReturns.WideLength;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestTrapException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results in the rarer forms of each shape. */
class UncommonReturnsTest {

    private static void slices(TestEngine engine, Consumer<Slices> use) {
        try (Slices guest =
                UncommonReturns_SlicesBridge.builder().engine(engine.engine()).build()) {
            use.accept(guest);
        }
    }

    private static void poisons(TestEngine engine, int address) {
        slices(engine, guest -> {
            assertThrows(GuestPointerException.class, () -> guest.echoSlice(address));
            assertTrue(guest.poisoned());
        });
    }

    /** The two words may lie anywhere in memory, aligned as C would have them. */
    @ParameterizedTest
    @EnumSource
    void whereTheTwoWordsAre(TestEngine engine) {
        slices(engine, guest -> {
            try (Allocation words = guest.allocator().allocate(16)) {
                int at = words.address() + 4;
                guest.memory().setInt(at, at + 8);
                guest.memory().setInt(at + 4, 3);
                guest.memory().write(at + 8, new byte[] {7, 8, 9}, 0, 3);
                assertArrayEquals(new byte[] {7, 8, 9}, guest.echoSlice(at));
                guest.memory().setInt(at, 0);
                guest.memory().setInt(at + 4, 0);
                assertArrayEquals(new byte[0], guest.echoSlice(at));
            }
            int end = (int) guest.memory().sizeBytes();
            guest.memory().fill(end - 8, 8, (byte) 0);
            assertArrayEquals(new byte[0], guest.echoSlice(end - 8));
            assertFalse(guest.poisoned());
        });
    }

    @ParameterizedTest
    @EnumSource
    void whereTheyCannotBe(TestEngine engine) {
        slices(engine, guest -> {
            assertThrows(GuestPointerException.class, guest::nullSlice);
            assertTrue(guest.poisoned());
        });
        slices(engine, guest -> {
            int end = (int) guest.memory().sizeBytes();
            assertThrows(GuestPointerException.class, () -> guest.echoSlice(end - 7));
            assertTrue(guest.poisoned());
        });
        slices(engine, guest -> {
            int odd = guest.malloc(16) + 1;
            assertThrows(GuestPointerException.class, () -> guest.echoSlice(odd));
            assertTrue(guest.poisoned());
        });
        poisons(engine, 0);
        poisons(engine, -1);
        poisons(engine, Integer.MIN_VALUE);
    }

    /** An area is zeros before the guest writes to it, and a null pointer with the length 0 is empty. */
    @ParameterizedTest
    @EnumSource
    void whatIsNotWrittenIsEmpty(TestEngine engine) {
        try (Unwritten guest = UncommonReturns_UnwrittenBridge.builder()
                .engine(engine.engine())
                .build()) {
            assertEquals("", guest.unwritten());
            assertArrayEquals(new int[0], guest.unwrittenInts());
            assertEquals(Optional.empty(), guest.unwrittenIfAny());
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    /** What fits comes with the first call, what does not with the second; both are right. */
    @ParameterizedTest
    @EnumSource
    void sizesThatAreAskedFor(TestEngine engine) {
        try (Asked guest =
                UncommonReturns_AskedBridge.builder().engine(engine.engine()).build()) {
            asked(guest, Elements.I8, guest::askI8);
            asked(guest, Elements.I16, guest::askI16);
            asked(guest, Elements.U16, guest::askU16);
            asked(guest, Elements.I64, guest::askI64);
            asked(guest, Elements.F32, guest::askF32);
        }
    }

    private static <A> void asked(Asked guest, Elements<A> type, IntFunction<A> ask) {
        for (int count : new int[] {0, 1, 4, 5, 300}) {
            assertArrayEquals(type.raw(type.counting(count)), type.raw(ask.apply(count)), type + " " + count);
            assertEquals(0, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    /** A trap of this guest is told like that of any other. */
    @ParameterizedTest
    @EnumSource
    void itTraps(TestEngine engine) {
        try (Asked guest =
                UncommonReturns_AskedBridge.builder().engine(engine.engine()).build()) {
            assertEquals(-3, guest.divide(7, -2));
            GuestTrapException zero = assertThrows(GuestTrapException.class, () -> guest.divide(1, 0));
            assertEquals("divide", zero.export());
            assertTrue(zero.getMessage().contains("divide by zero"), zero::getMessage);
        }
        try (Asked guest =
                UncommonReturns_AskedBridge.builder().engine(engine.engine()).build()) {
            assertEquals(
                    "trap_now",
                    assertThrows(GuestTrapException.class, guest::trapNow).export());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLengthOf64BitsIsNoGetter(TestEngine engine) {
        try (WideLength guest = UncommonReturns_WideLengthBridge.builder()
                .engine(engine.engine())
                .build()) {
            assertArrayEquals(new byte[] {1, 2, 3, 4}, guest.tableI8());
            assertEquals(4, guest.wideLength());
        }
        BindingException refused = assertThrows(BindingException.class, () -> UncommonReturns_WideGetterBridge.builder(
                        TestEngine.resource("guests/returns/getters.wasm"))
                .engine(engine.engine())
                .build());
        assertTrue(
                refused.getMessage()
                        .contains("'wide_length' cannot give the length of the result of 'tableI8': the module"
                                + " exports it as () -> i64"),
                refused::getMessage);
    }
}
