package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.GuestTrapException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the compiler of AssemblyScript made, under each of its runtimes; {@code eager} collects before every allocation. */
class ObjectsTest {

    private static final String FOLDER = "guests/assemblyscript-objects/";

    private static Objects open(TestEngine engine) {
        return ObjectsBridge.builder().engine(engine.engine()).build();
    }

    private static ArrivingObjects arriving(TestEngine engine, String module) {
        return ArrivingObjectsBridge.builder(TestEngine.resource(FOLDER + module + ".wasm"))
                .engine(engine.engine())
                .build();
    }

    static Stream<Arguments> runtimes() {
        return Stream.of(TestEngine.values()).flatMap(engine -> Stream.of("objects", "eager", "minimal", "stub")
                .map(module -> Arguments.of(engine, module)));
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void everyClassOfTheGuest(TestEngine engine) {
        try (Objects guest = open(engine)) {
            assertEquals("Hello, J\u00fcrgen \ud83d\ude00!", guest.greet("J\u00fcrgen \ud83d\ude00"));
            assertEquals("a b", guest.join("a", "b"));
            assertEquals(0, guest.lengthOf(""));
            assertNull(guest.firstWord(""));
            assertEquals(Optional.of("x"), guest.firstWordIfAny("x y"));
            assertEquals("nobody", guest.orNobody(null));
            assertEquals("nobody", guest.orNobodyIfEmpty(Optional.empty()));
            assertEquals(6, guest.sum(new int[] {1, 2, 3}));
            int[] values = {1, -2, 3};
            guest.negate(values);
            assertArrayEquals(new int[] {-1, 2, -3}, values);
            assertArrayEquals(new int[] {-2, 4, -6}, guest.doubled(values));
            assertArrayEquals(new int[0], guest.doubled(new int[0]));
            assertEquals(1.5, guest.mean(new double[] {1, 2}));
            assertEquals(1.5, guest.meanOf(DoubleBuffer.wrap(new double[] {9, 1, 2}, 1, 2)));
            assertEquals(DoubleBuffer.wrap(new double[] {0.5}), guest.halvesOf(DoubleBuffer.wrap(new double[] {1})));
            assertArrayEquals(new double[] {2}, guest.withoutFirst(new double[] {1, 2}));
            assertArrayEquals(new byte[] {3, 2, 1}, guest.reversed(new byte[] {1, 2, 3}));
            assertArrayEquals(new long[] {0, 1, 4}, guest.squares(3));
            assertEquals(6, guest.sumOfArray(List.of(1, 2, 3)));
            assertEquals(List.of(1, 2, 3), guest.sortedArray(List.of(3, 1, 2)));
            assertEquals(List.of("a", "", "b"), guest.words("a  b"));
            assertArrayEquals(new String[] {"a", "b"}, guest.wordsInArray("a b"));
            assertEquals("a,,b", guest.joined(List.of("a", "", "b")));
            assertEquals("", guest.joinedArray(new String[0]));
            assertArrayEquals(new byte[] {0, 1, 4}, guest.staticSquares(3));
            byte[] bytes = {1, 2};
            assertEquals(Integer.toUnsignedLong(guest.hashOfStatic(bytes)), guest.hashOfBuffer(ByteBuffer.wrap(bytes)));
            assertEquals(ByteBuffer.wrap(new byte[] {0, 1, 2}), guest.bufferOf(3));
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    /** Where a parameter may be left out, the guest looks at the number of arguments that it was told last. */
    @ParameterizedTest
    @MethodSource("runtimes")
    void everyArgumentIsPassed(TestEngine engine, String module) {
        try (ArrivingObjects guest = arriving(engine, module)) {
            assertEquals(6.0, guest.scaled(2, 3));
            assertEquals("a b", guest.join("a", "b"));
            assertEquals(10.0, guest.scaled(2, 5));
        }
    }

    @ParameterizedTest
    @MethodSource("runtimes")
    void aModuleThatArrivesLater(TestEngine engine, String module) {
        try (ArrivingObjects guest = arriving(engine, module)) {
            assertEquals("Hello, you!", guest.greet("you"));
            assertEquals("a b", guest.join("a", "b"));
            assertNull(guest.firstWord(""));
            assertEquals(List.of("a", "", "b"), guest.words("a  b"));
            assertEquals("a,,b", guest.joined(List.of("a", "", "b")));
            assertEquals(List.of(1, 2, 3), guest.sortedArray(List.of(3, 1, 2)));
            assertArrayEquals(new double[] {2}, guest.withoutFirst(new double[] {1, 2}));
            assertArrayEquals(new byte[] {0, 1, 4}, guest.staticSquares(3));
            assertEquals(ByteBuffer.wrap(new byte[] {0, 1, 2}), guest.bufferOf(3));
            int[] values = {1, -2};
            guest.negate(values);
            assertArrayEquals(new int[] {-1, 2}, values);
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    /** What is not pinned is overwritten; what the guest keeps is not. */
    @ParameterizedTest
    @MethodSource("runtimes")
    void collectionsTakeNothingThatIsUsed(TestEngine engine, String module) {
        try (ArrivingObjects guest = arriving(engine, module)) {
            guest.remember("kept");
            for (int i = 0; i < 200; i++) {
                String first = "A".repeat(i);
                String second = "B".repeat(200 - i);
                assertEquals(first + " " + second, guest.join(first, second));
                assertEquals(first + "," + second + ",", guest.joined(List.of(first, second, "")));
                guest.litter(10, i);
            }
            assertEquals("kept", guest.remembered());
        }
    }

    @ParameterizedTest
    @MethodSource("runtimes")
    void tenThousandCallsLeaveTheHeapAsItWas(TestEngine engine, String module) {
        try (ArrivingObjects guest = arriving(engine, module)) {
            round(guest);
            guest.collect();
            int before = guest.liveBlocks();
            int pages = guest.memory().pageCount();
            for (int i = 0; i < 2_500; i++) {
                round(guest);
                if (i % 100 == 0) {
                    guest.collect();
                }
            }
            guest.collect();
            assertEquals(before, guest.liveBlocks());
            // the stub runtime frees nothing: what all these calls made is still there
            assertEquals(module.equals("stub"), guest.memory().pageCount() > pages + 4);
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    /** Of two classes that are described alike the exported constant names the one that is meant. */
    @ParameterizedTest
    @MethodSource("runtimes")
    void anExportedConstantTellsClassesApart(TestEngine engine, String module) {
        try (ArrivingObjects guest = arriving(engine, module)) {
            var exports = guest.instance().exports();
            assertTrue(
                    exports.global("ID_OF_ARRAY_OF_COUNTER").getValue()
                            < exports.global("Array_string_ID").getValue(),
                    "without the constant the other would be found first");
            assertTrue(guest.isOfStrings(List.of("a")));
        }
    }

    private static void round(ArrivingObjects guest) {
        guest.greet("somebody");
        guest.sum(new int[] {1, 2, 3});
        guest.joined(List.of("a", "b"));
        guest.sortedArray(List.of(2, 1));
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void anAllocationIsABufferThatIsPinnedUntilItIsClosed(TestEngine engine) {
        try (Objects guest = open(engine)) {
            try (Allocation block = guest.allocator().copyOf(new byte[] {1, 2, 3})) {
                Allocation empty = guest.allocator().allocate(0);
                assertEquals(2, guest.allocator().liveCount());
                guest.litter(1_000, 3);
                guest.collect();
                assertArrayEquals(new byte[] {1, 2, 3}, block.bytes().toArray());
                IllegalStateException refused = assertThrows(IllegalStateException.class, block::transfer);
                assertTrue(refused.getMessage().contains("is an object"), refused::getMessage);
                assertThrows(
                        IllegalArgumentException.class, () -> guest.allocator().allocate(8, 32));
                empty.close();
            }
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void anAbortEndsTheInstance(TestEngine engine) {
        try (Objects guest = open(engine)) {
            GuestTrapException aborted = assertThrows(GuestTrapException.class, () -> guest.giveUp("no \u2713 more"));
            assertTrue(aborted.getMessage().contains("no \u2713 more"), aborted::getMessage);
            assertEquals(0, guest.allocator().liveCount());
        }
        try (Objects guest = open(engine)) {
            assertThrows(GuestTrapException.class, () -> guest.at(new int[] {1}, 1));
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void whatHasNoFormIsRefusedBeforeTheGuestNotices(TestEngine engine) {
        try (Objects guest = open(engine)) {
            assertThrows(IllegalArgumentException.class, () -> guest.greet("\ud800"));
            assertThrows(NullPointerException.class, () -> guest.greet(null));
            NullPointerException missing =
                    assertThrows(NullPointerException.class, () -> guest.joined(Arrays.asList("a", null)));
            assertEquals("'parts[1]' of 'joined' is null", missing.getMessage());
            missing = assertThrows(NullPointerException.class, () -> guest.sumOfArray(Arrays.asList(1, null)));
            assertEquals("'values[1]' of 'sumOfArray' is null", missing.getMessage());
            assertFalse(guest.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void aClassThatTheModuleLacksIsNamed(TestEngine engine) {
        BindingException refused = assertThrows(
                BindingException.class, () -> ArrivingShortsBridge.builder(TestEngine.resource(FOLDER + "objects.wasm"))
                        .engine(engine.engine())
                        .build());
        assertTrue(refused.getMessage().contains("has no class Int16Array"), refused::getMessage);
        assertTrue(refused.getMessage().contains("has no class Float32Array"), refused::getMessage);
        assertTrue(
                refused.getMessage().contains("export const Int16Array_ID = idof<Int16Array>()"), refused::getMessage);
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void aModuleWithoutItsRuntimeIsRefused(TestEngine engine) {
        BindingException refused = assertThrows(BindingException.class, () -> arriving(engine, "no-runtime"));
        assertTrue(
                refused.getMessage().contains("does not export '__new', '__pin', '__unpin', '__rtti_base'"),
                refused::getMessage);
        assertTrue(refused.getMessage().contains("--exportRuntime"), refused::getMessage);
    }
}
