package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.EnumType;
import io.wasmbridge.runtime.generated.FlagsType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.LengthWord;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.MemoryTypes;
import io.wasmbridge.runtime.generated.SequenceType;
import io.wasmbridge.runtime.generated.TextType;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Java arguments that have no form in the guest: refused before the guest runs, wherever they stand. */
class WrongArgumentsTest {

    private record Wrong(Class<? extends RuntimeException> expected, String message, Lowering lowering) {
        interface Lowering {
            void lower(TestBridge bridge, GuestCall call);
        }

        @Override
        public String toString() {
            return message;
        }
    }

    private static Wrong illegal(String message, Wrong.Lowering lowering) {
        return new Wrong(IllegalArgumentException.class, message, lowering);
    }

    private static Wrong missing(Wrong.Lowering lowering) {
        return new Wrong(NullPointerException.class, "'it' of 'nothing' is null", lowering);
    }

    static Stream<Arguments> cases() {
        return TestEngine.with(wrong());
    }

    static Stream<Wrong> wrong() {
        return Stream.of(
                missing((bridge, call) -> call.lowerString("it", null)),
                missing((bridge, call) -> call.lowerTerminatedString("it", null)),
                missing((bridge, call) -> call.lowerFixedString("it", null, 8)),
                missing((bridge, call) -> call.lower(ArrayType.INTS, "it", null)),
                missing((bridge, call) -> call.lowerTerminated(ArrayType.INTS, "it", null)),
                missing((bridge, call) -> call.lowerFixed(ArrayType.INTS, "it", null, 4)),
                missing((bridge, call) -> call.lowerView(ArrayType.INTS, "it", null)),
                missing((bridge, call) -> call.lowerFixedView(ArrayType.INTS, "it", null, 4)),
                illegal(
                        "'it' has an unpaired surrogate at index 1, which has no UTF-8 form",
                        (bridge, call) -> call.lowerString("it", "x\uD800y")),
                illegal(
                        "'it' has an unpaired surrogate at index 5000, which has no UTF-8 form",
                        (bridge, call) -> call.lowerTerminatedString("it", "x".repeat(5000) + '\uDC00')),
                illegal(
                        "'it' has a zero at index 2, where the guest would take it to end",
                        (bridge, call) -> call.lowerTerminatedString("it", "ab\0cd")),
                illegal(
                        "'it' has a zero at index 0, where the guest would take it to end",
                        (bridge, call) -> call.lowerFixedString("it", "\0", 8)),
                illegal(
                        "'it' takes 8 bytes in UTF-8 and a terminator, its buffer has 8",
                        (bridge, call) -> call.lowerFixedString("it", "éight 8", 8)),
                missing((bridge, call) -> call.lowerString(LengthWord.PREFIX, TextType.UTF_8, "it", null)),
                missing((bridge, call) -> call.lower(LengthWord.HEADER, ArrayType.INTS, "it", null)),
                illegal(
                        "'it' has an unpaired surrogate at index 1, which has no UTF-16LE form",
                        (bridge, call) -> call.lowerString(TextType.UTF_16LE, "it", "x\uD800y")),
                illegal(
                        "'it' has U+20AC at index 0, which has no ISO-8859-1 form",
                        (bridge, call) -> call.lowerString(LengthWord.HEADER, TextType.ISO_8859_1, "it", "€")),
                illegal(
                        "'it' has a zero at index 1, where the guest would take it to end",
                        (bridge, call) -> call.lowerTerminatedString(TextType.UTF_16LE, "it", "a\0")),
                illegal(
                        "'it' takes 8 bytes in UTF-16LE and a terminator, its buffer has 8",
                        (bridge, call) -> call.lowerFixedString(TextType.UTF_16LE, "it", "four", 8)),
                illegal("'n' is 3, and has to be between 0 and the length of 'it', 2", (bridge, call) -> call.lower(
                                ArrayType.INTS, "it", new int[2])
                        .countedBy("n", 3)),
                illegal(
                        "'n' is -1, and has to be between 0 and the length of 'it', 2",
                        (bridge, call) -> call.lowerView(
                                        ArrayType.INTS, "it", bridge.memory().ints(1024, 2))
                                .countedBy("n", -1)),
                illegal(
                        "'n' is 9, and has to be between 0 and the bytes of 'it', 8",
                        (bridge, call) -> call.lowerString(TextType.UTF_16LE, "it", "four")
                                .countedInBytesBy("n", 9)),
                illegal("'n' is -2, and a length is at least 0", (bridge, call) -> call.givenLength("n", -2)),
                illegal(
                        "'n' is -2, and a length is at least 0",
                        (bridge, call) -> call.givenLengthInBytes(ArrayType.SHORTS, "n", -2)),
                illegal(
                        "'n' is 7, and has to be a multiple of 4, the bytes of int",
                        (bridge, call) -> call.givenLengthInBytes(ArrayType.INTS, "n", 7)),
                illegal(
                        "'it' has 3 elements, the guest takes exactly 4",
                        (bridge, call) -> call.lowerFixed(ArrayType.LONGS, "it", new long[3], 4)),
                illegal(
                        "'it' has 5 elements, the guest takes exactly 4",
                        (bridge, call) -> call.lowerFixed(ArrayType.BYTES, "it", new byte[5], 4)),
                illegal(
                        "'it' has 3 elements, the guest takes exactly 4",
                        (bridge, call) -> call.lowerFixed(
                                ArrayType.INT_BUFFERS,
                                "it",
                                IntBuffer.allocate(4).position(1),
                                4)),
                illegal(
                        "'it' has a zero element, where the guest would take it to end",
                        (bridge, call) -> call.lowerTerminated(ArrayType.BOOLEANS, "it", new boolean[] {true, false})),
                illegal(
                        "'it' has a zero element, where the guest would take it to end",
                        (bridge, call) -> call.lowerTerminated(
                                ArrayType.LONG_BUFFERS,
                                "it",
                                ByteBuffer.allocateDirect(8).asLongBuffer())),
                illegal(
                        "'it' is a read-only buffer, which cannot take what the guest writes",
                        (bridge, call) -> call.lower(
                                        ArrayType.BYTE_BUFFERS,
                                        "it",
                                        ByteBuffer.allocate(4).asReadOnlyBuffer())
                                .writable()),
                illegal(
                        "'it' has no text: its toString() gives null",
                        (bridge, call) -> call.lowerString("it", call.text("it", withoutText()))),
                missing((bridge, call) -> call.text("it", null)),
                missing((bridge, call) -> call.lower(ArrayType.CHAR_BUFFERS, "it", null)),
                illegal(
                        "'it' has 2 elements, the guest takes exactly 4",
                        (bridge, call) -> call.lowerFixedView(
                                ArrayType.INTS, "it", bridge.memory().ints(1024, 2), 4)),
                illegal(
                        "'it' is no view over guest memory",
                        (bridge, call) -> call.lowerView(ArrayType.INTS, "it", foreignView())),
                missing((bridge, call) ->
                        call.lowerEnum(EnumType.of(TestEngine.values(), TestEngine::ordinal), "it", null)),
                illegal("'it' is 256, the guest takes 0 to 255", (bridge, call) -> call.lowerUnsigned("it", 256, 8)),
                illegal("'it' is -1, the guest takes 0 to 65535", (bridge, call) -> call.lowerUnsigned("it", -1, 16)),
                illegal(
                        "'it' is 4294967296, the guest takes 0 to 4294967295",
                        (bridge, call) -> call.lowerUnsigned("it", 1L << 32, 32)),
                illegal(
                        "'it' is -9223372036854775808, the guest takes 0 to 4294967295",
                        (bridge, call) -> call.lowerUnsigned("it", Long.MIN_VALUE, 32)),
                new Wrong(WrongInstanceException.class, "'it' belongs to another instance", (bridge, call) -> {
                    TestBridge other = TestBridge.shapes(TestEngine.INTERPRETER);
                    call.lowerView(ArrayType.INTS, "it", other.memory().ints(1024, 2));
                }));
    }

    static Stream<Arguments> missingParts() {
        SequenceType<List<String>> texts = SequenceType.list(MemoryTypes.text(TextType.UTF_8));
        SequenceType<List<String>> terminated = SequenceType.list(MemoryTypes.terminatedText(TextType.UTF_8));
        SequenceType<List<String>> parallel = SequenceType.list(MemoryTypes.parallelText(TextType.UTF_8));
        SequenceType<String[]> array = SequenceType.array(MemoryTypes.text(TextType.UTF_8), String[]::new);
        return TestEngine.with(Stream.of(
                missing((bridge, call) -> call.lower(MemoryTypes.text(TextType.UTF_8), "it", null)),
                missing((bridge, call) -> call.lower(texts, "it", null)),
                missing((bridge, call) -> call.lowerTerminated(terminated, "it", null)),
                missing((bridge, call) -> call.lower(LengthWord.PREFIX, texts, "it", null)),
                missing((bridge, call) -> call.lowerParallel(parallel, "it", null)),
                missing((bridge, call) -> call.lowerFixed(texts, "it", null, 2)),
                missing((bridge, call) -> call.reserve(array, "it", null)),
                missing((bridge, call) -> call.reserve(LengthWord.PREFIX, array, "it", null)),
                missing((bridge, call) -> call.marshal(Unmarshallable.INSTANCE, "it", null)),
                missing((bridge, call) -> call.orNull("it", (Optional<String>) null)),
                missing((bridge, call) -> call.orNull("it", (OptionalInt) null)),
                missing((bridge, call) -> call.orNull("it", (OptionalLong) null)),
                missing((bridge, call) -> call.orNull("it", (OptionalDouble) null)),
                missing((bridge, call) ->
                        call.lowerFlags(FlagsType.of(TestEngine.class, TestEngine.values()), "it", null)),
                missing((bridge, call) -> call.lowerAllocation("it", null)),
                missing((bridge, call) -> call.require("it", null))));
    }

    /** Asked for nothing where there is no value. */
    private enum Unmarshallable implements Marshaller<String> {
        INSTANCE;

        @Override
        public int sizeBytes(String value) {
            throw new AssertionError("asked for the size of " + value);
        }

        @Override
        public void lower(String value, ByteBuffer target) {
            throw new AssertionError("asked to write " + value);
        }

        @Override
        public String lift(ByteBuffer source) {
            throw new AssertionError("asked to read");
        }
    }

    private static CharSequence withoutText() {
        return (CharSequence) Proxy.newProxyInstance(
                CharSequence.class.getClassLoader(),
                new Class<?>[] {CharSequence.class},
                (proxy, method, arguments) -> null);
    }

    private static IntView foreignView() {
        return (IntView) Proxy.newProxyInstance(
                IntView.class.getClassLoader(), new Class<?>[] {IntView.class}, (proxy, method, arguments) -> 0);
    }

    @ParameterizedTest
    @MethodSource({"cases", "missingParts"})
    void reachNoGuest(TestEngine engine, Wrong wrong) {
        TestBridge bridge = TestBridge.shapes(engine);
        refused(bridge, wrong, call -> {});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void alsoAsTheLastOfSeveral(TestEngine engine, Wrong wrong) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().copyOf(new int[] {1, 2, 3, 4});
        refused(bridge, wrong, call -> {
            call.lowerString("text", "as it should be");
            call.lowerView(ArrayType.INTS, "view", block.ints());
            call.lower(ArrayType.DOUBLES, "doubles", new double[3]).transferred();
            call.lowerTerminatedString("terminated", "as it should be");
            call.lowerFixed(ArrayType.INTS, "fixed", new int[4], 4);
        });
        assertEquals(Allocation.State.HOST_OWNED, block.state(), "no longer borrowed");
        block.close();
        assertEquals(0, bridge.guestLiveBlocks());
    }

    private interface Before {
        void lower(GuestCall call);
    }

    private static void refused(TestBridge bridge, Wrong wrong, Before before) {
        int entries = bridge.guestEntries();
        int live = bridge.allocator().liveCount();
        for (int i = 0; i < 3; i++) {
            RuntimeException thrown = assertThrows(wrong.expected(), () -> {
                try (GuestCall call = bridge.enter("nothing")) {
                    before.lower(call);
                    wrong.lowering().lower(bridge, call);
                    call.allocate();
                    call.invoke();
                }
            });
            assertTrue(thrown.getMessage().startsWith(wrong.message()), thrown.getMessage());
            assertEquals(0, thrown.getSuppressed().length);
        }
        assertEquals(entries, bridge.guestEntries(), "guest code ran");
        assertEquals(live, bridge.allocator().liveCount());
        assertFalse(bridge.poisoned());

        // nothing of the refused call is left for the next one
        try (GuestCall call = bridge.enter("hash_string")) {
            Lowered text = call.lowerString("text", ArgumentShapes.WORDS);
            assertEquals(0, ((Argument) text).textOffset);
            call.allocate();
            call.write(text);
            assertEquals(ArgumentShapes.WORDS_HASH, call.invoke(text.address(), text.length()));
        }
    }

    static Stream<Arguments> views() {
        return TestEngine.with(ViewCase.all());
    }

    @ParameterizedTest
    @MethodSource("views")
    <A, V> void aZeroEndsATerminatedArray(TestEngine engine, ViewCase<A, V> views) {
        TestBridge bridge = TestBridge.shapes(engine);
        int entries = bridge.guestEntries();
        try (GuestCall call = bridge.enter("nothing")) {
            for (A array : List.of(views.array(0), views.array(0, 1), views.array(1, 2, 0), views.array(1, 0, 2))) {
                IllegalArgumentException thrown = assertThrows(
                        IllegalArgumentException.class, () -> call.lowerTerminated(views.type(), "it", array));
                assertEquals("'it' has a zero element, where the guest would take it to end", thrown.getMessage());
            }
            assertEquals(
                    3,
                    call.lowerTerminated(views.type(), "it", views.array(1, -1, 2))
                            .length());
        }
        assertEquals(entries, bridge.guestEntries());
    }

    @Test
    void minusZeroIsZero() {
        TestBridge bridge = TestBridge.shapes(TestEngine.INTERPRETER);
        try (GuestCall call = bridge.enter("nothing")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> call.lowerTerminated(ArrayType.DOUBLES, "it", new double[] {-0.0}));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> call.lowerTerminated(ArrayType.FLOATS, "it", new float[] {-0.0f}));
        }
    }

    @Test
    void theLeastAndTheMostThatFit() {
        TestBridge bridge = TestBridge.shapes(TestEngine.INTERPRETER);
        try (GuestCall call = bridge.enter("nothing")) {
            assertEquals(0, call.givenLength("n", 0));
            assertEquals(3, call.givenLengthInBytes(ArrayType.INTS, "n", 12));
            assertEquals(0, call.lowerUnsigned("n", 0, 8));
            assertEquals(255, call.lowerUnsigned("n", 255, 8));
            assertEquals(-1, call.lowerUnsigned("n", 0xffff_ffffL, 32));
        }
    }

    @Test
    void sizesAreLimitedToAnInt() {
        assertEquals(Integer.MAX_VALUE, Lower.sizeInInt("it", Integer.MAX_VALUE));
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> Lower.sizeInInt("it", 1L << 31));
        assertEquals("'it' takes 2147483648 bytes, more than a guest can address: 2147483647", thrown.getMessage());
    }

    @OnBothEngines
    void viewsThatAreOverAreRefused(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        Allocation block = bridge.allocator().copyOf(new int[] {1, 2});
        IntView released = block.ints();
        block.close();
        IntView stale;
        try (GuestCall call = bridge.enter("fixed_i32")) {
            stale = call.liftView(ArrayType.INTS, (int) call.invoke(), 4);
        }
        bridge.call("nothing");
        int entries = bridge.guestEntries();
        try (GuestCall call = bridge.enter("sum_i32")) {
            assertThrows(UseAfterReleaseException.class, () -> call.lowerView(ArrayType.INTS, "it", released));
            assertThrows(StaleViewException.class, () -> call.lowerView(ArrayType.INTS, "it", stale));
        }
        assertEquals(entries, bridge.guestEntries());
    }
}
