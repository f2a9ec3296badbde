package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.LengthWord;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.TextType;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a function returns, chosen freely, read in every way that a result is read. */
class BadResultsTest {

    private static final ChosenResult OWNED_TEXT = new ChosenResult("owned text", 1, true, GuestCall::liftString);

    private static final ChosenResult HANDED_OVER_TEXT =
            new ChosenResult("handed over text", 1, true, (call, pointer, length) -> {
                call.adopt(ArrayType.BYTES, pointer, length);
                return call.liftString(pointer, length);
            });

    private static final ChosenResult HANDED_OVER_INTS =
            new ChosenResult("handed over ints", 4, true, (call, pointer, length) -> {
                call.adopt(ArrayType.INTS, pointer, length);
                return call.liftArray(ArrayType.INTS, pointer, length);
            });

    private static final ChosenResult HANDED_OVER_TERMINATED =
            new ChosenResult("handed over terminated text", 1, false, (call, pointer, length) -> {
                int count = call.adoptTerminated(ArrayType.BYTES, pointer);
                return call.liftString(pointer, count);
            });

    private static final ChosenResult VIEW = new ChosenResult(
            "view of shorts", 2, true, (call, pointer, length) -> call.liftView(ArrayType.SHORTS, pointer, length));

    static Stream<ChosenResult> readings() {
        Stream<ChosenResult> counted = Stream.of(CountedShapes.values())
                .flatMap(shape -> Stream.of(OWNED_TEXT, HANDED_OVER_TEXT, HANDED_OVER_INTS, VIEW)
                        .map(reading -> reading.by(shape)));
        return Stream.concat(counted, packedReadings());
    }

    private static Stream<ChosenResult> packedReadings() {
        return Stream.of(
                OWNED_TEXT,
                HANDED_OVER_TEXT,
                HANDED_OVER_INTS,
                HANDED_OVER_TERMINATED,
                new ChosenResult(
                        "owned ints",
                        4,
                        true,
                        (call, pointer, length) -> call.liftArray(ArrayType.INTS, pointer, length)),
                new ChosenResult(
                        "owned doubles",
                        8,
                        true,
                        (call, pointer, length) -> call.liftArray(ArrayType.DOUBLES, pointer, length)),
                new ChosenResult(
                        "view of shorts",
                        2,
                        true,
                        (call, pointer, length) -> call.liftView(ArrayType.SHORTS, pointer, length)),
                new ChosenResult("handed over ints in bytes", 4, true, (call, pointer, length) -> {
                    call.adoptBytes(ArrayType.INTS, pointer, length);
                    return call.liftArray(
                            ArrayType.INTS, pointer, call.copiedElements(ArrayType.INTS, pointer, length));
                }),
                new ChosenResult(
                        "view of doubles in bytes",
                        8,
                        true,
                        (call, pointer, length) -> call.shownElements(ArrayType.DOUBLES, pointer, length)),
                new ChosenResult(
                        "text of two bytes",
                        2,
                        true,
                        (call, pointer, length) -> call.liftString(TextType.UTF_16LE, pointer, length)),
                new ChosenResult(
                        "fixed text of two bytes",
                        2,
                        false,
                        (call, pointer, length) -> call.liftFixedString(TextType.UTF_16LE, pointer, 8)),
                new ChosenResult(
                        "prefixed longs",
                        8,
                        false,
                        (call, pointer, length) -> call.lengthBytes(LengthWord.PREFIX, ArrayType.LONGS, pointer)),
                new ChosenResult(
                        "handed over prefixed ints",
                        4,
                        false,
                        (call, pointer, length) -> call.adopt(LengthWord.PREFIX, ArrayType.INTS, pointer)),
                new ChosenResult(
                        "buffer of longs",
                        8,
                        false,
                        (call, pointer, length) -> call.liftBuffer(ArrayType.LONGS, pointer, 2)),
                new ChosenResult("fixed text", 1, false, (call, pointer, length) -> call.liftFixedString(pointer, 16)),
                new ChosenResult("handed over fixed ints", 4, false, (call, pointer, length) -> {
                    call.adopt(ArrayType.INTS, pointer, 4);
                    return call.liftArray(ArrayType.INTS, pointer, 4);
                }),
                new ChosenResult(
                        "terminated text",
                        1,
                        false,
                        (call, pointer, length) ->
                                call.liftString(pointer, call.terminatedLength(ArrayType.BYTES, pointer))),
                new ChosenResult(
                        "terminated ints",
                        4,
                        false,
                        (call, pointer, length) -> call.liftArray(
                                ArrayType.INTS, pointer, call.terminatedLength(ArrayType.INTS, pointer))),
                new ChosenResult(
                        "handed over terminated ints",
                        4,
                        false,
                        (call, pointer, length) -> call.adoptTerminated(ArrayType.INTS, pointer)));
    }

    static Stream<Arguments> cases() {
        return TestEngine.with(readings());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void outsideMemory(TestEngine engine, ChosenResult reading) {
        int end = (int) reading.open(engine).memory().sizeBytes();
        for (int pointer : new int[] {end, end + 8, Integer.MAX_VALUE & ~7, Integer.MIN_VALUE, -8, -16}) {
            poisons(engine, reading, pointer, 1);
            poisons(engine, reading, pointer, Integer.MAX_VALUE);
        }
        if (!reading.counted()) {
            return;
        }
        poisons(engine, reading, end + 8, 0);
        poisons(engine, reading, -8, 0);
        // the sum of pointer and length is small, or negative, in an int
        poisons(engine, reading, end - 8, -1);
        poisons(engine, reading, 1024, -1024);
        poisons(engine, reading, 1024, -1);
        poisons(engine, reading, 8, Integer.MAX_VALUE);
        poisons(engine, reading, 8, Integer.MIN_VALUE);
        poisons(engine, reading, end - 8, 9);
        // 2^29 elements of eight bytes, 2^30 of four, 2^31 of two: 2^32 bytes are none in an int
        poisons(engine, reading, 1024, 1 << 29);
        poisons(engine, reading, 1024, 1 << 30);
        poisons(engine, reading, 1024, 1 << 31);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void misaligned(TestEngine engine, ChosenResult reading) {
        for (int offset = 1; offset < reading.alignBytes(); offset++) {
            poisons(engine, reading, 1024 + offset, 1);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nullIsNoPlaceForElements(TestEngine engine, ChosenResult reading) {
        poisons(engine, reading, 0, 1);
        poisons(engine, reading, 0, -1);
        if (!reading.counted()) {
            poisons(engine, reading, 0, 0);
        }
    }

    private static void poisons(TestEngine engine, ChosenResult reading, int pointer, int length) {
        TestBridge bridge = reading.open(engine);
        String what = reading + " of " + Integer.toHexString(pointer) + ", " + length;
        GuestPointerException thrown =
                assertThrows(GuestPointerException.class, () -> reading.of(bridge, pointer, length), what);
        assertEquals("WB-G01", thrown.code());
        assertEquals(reading.way().export(), thrown.export());
        assertEquals(0, thrown.getSuppressed().length);
        Poisoned.verify(bridge, thrown);
    }

    @OnBothEngines
    void whatIsWrongIsSaid(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        String end = Long.toHexString(bridge.memory().sizeBytes());
        GuestPointerException thrown =
                assertThrows(GuestPointerException.class, () -> OWNED_TEXT.of(bridge, 0x1fff0, 0x7000_0000));
        assertEquals(
                "'echo_packed_after' of shapes#1 returned address 0x0001fff0, length 1879048192: it ends at 0x7001fff0,"
                        + " memory has 0x" + end + " bytes. The instance is poisoned.",
                thrown.getMessage());
    }

    @OnBothEngines
    void noneAtNullIsEmpty(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        int entries = bridge.guestEntries();
        assertEquals("", OWNED_TEXT.of(bridge, 0, 0));
        assertEquals("", HANDED_OVER_TEXT.of(bridge, 0, 0));
        assertEquals(0, ((int[]) HANDED_OVER_INTS.of(bridge, 0, 0)).length);
        assertEquals(entries + 9, bridge.guestEntries(), "three calls lent a text, and freed nothing else");
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void anEmptyBlockIsFreed(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        assertEquals("", HANDED_OVER_TEXT.of(bridge, (int) bridge.raw("malloc", 0), 0));
        assertEquals(0, ((int[]) HANDED_OVER_INTS.of(bridge, (int) bridge.raw("malloc", 0), 0)).length);
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void anEmptyBlockIsLeftAloneWhereTheGuestNeverMadeOne(TestEngine engine) {
        TestBridge bridge = TestBridge.of(
                        Guest.SHAPES.contract().keepsEmptyResults().build(), Guest.SHAPES.bytes())
                .engine(engine.of(Guest.SHAPES))
                .build();
        int entries = bridge.guestEntries();
        assertEquals("", HANDED_OVER_TEXT.of(bridge, 1, 0));
        assertEquals(0, ((int[]) HANDED_OVER_INTS.of(bridge, 4, 0)).length);
        assertEquals(entries + 6, bridge.guestEntries(), "two calls lent a text, and freed nothing else");
    }

    @OnBothEngines
    void handedOverWhatTheHostStillOwns(TestEngine engine) {
        for (int offset : new int[] {-4, 0, 4, 28}) {
            for (ChosenResult reading : new ChosenResult[] {HANDED_OVER_TEXT, HANDED_OVER_INTS}) {
                TestBridge bridge = TestBridge.shapes(engine);
                Allocation block = bridge.allocator().allocate(32);
                int pointer = block.address() + offset;
                GuestPointerException thrown =
                        assertThrows(GuestPointerException.class, () -> reading.of(bridge, pointer, 8));
                Poisoned.verify(bridge, thrown);
                assertEquals(Allocation.State.LOST, block.state());
                assertEquals(2, bridge.guestLiveBlocks(), "nothing was freed");
            }
        }
    }

    @OnBothEngines
    void handedOverWhatTheCallLent(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        GuestPointerException thrown = assertThrows(GuestPointerException.class, () -> {
            try (GuestCall call = bridge.enter("echo_pointer_after")) {
                Lowered text = call.lowerTerminatedString("text", "lent");
                call.allocate();
                call.write(text);
                int pointer = (int) call.invoke(text.address(), text.length(), text.address());
                call.adoptTerminated(ArrayType.BYTES, pointer);
            }
        });
        Poisoned.verify(bridge, thrown);
        assertEquals(1, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void handedOverTheAreaThatItWasWrittenTo(TestEngine engine) {
        for (int offset : new int[] {-4, 0, 4, 7}) {
            for (int length : new int[] {8, 64}) {
                TestBridge bridge = TestBridge.of(Guest.RETURN_AREA, engine).build();
                GuestPointerException thrown = assertThrows(GuestPointerException.class, () -> {
                    try (GuestCall call = bridge.enter("echo")) {
                        Lowered area = call.area("the result", 8);
                        call.allocate();
                        call.clear(area);
                        call.invoke(area.address(), area.address() + offset, length);
                        call.adopt(ArrayType.BYTES, call.word(area, 0), call.word(area, 4));
                    }
                });
                assertEquals("echo", thrown.export());
                Poisoned.verify(bridge, thrown);
                assertEquals(1, bridge.guestLiveBlocks(), "nothing was freed");
            }
        }
    }

    @OnBothEngines
    void anAreaOfNoMemoryIsSaid(TestEngine engine) {
        TestBridge bridge = TestBridge.of(Guest.RETURN_AREA, engine).build();
        bridge.faultMalloc(1, 1, 0);
        GuestOutOfMemoryException thrown = assertThrows(GuestOutOfMemoryException.class, () -> {
            try (GuestCall call = bridge.enter("nothing")) {
                call.area("the result", 8);
                call.allocate();
            }
        });
        assertEquals(
                "'malloc' of return-area#1 was asked for 8 bytes for the result and returned 0: the guest is out of memory",
                thrown.getMessage());
        assertEquals(0, bridge.allocator().liveCount());
    }

    @OnBothEngines
    void whatTheGuestKeepsMayLieInWhatTheCallLent(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        try (GuestCall call = bridge.enter("echo_pointer_after")) {
            Lowered text = call.lowerTerminatedString("text", "lent");
            call.allocate();
            call.write(text);
            int pointer = (int) call.invoke(text.address(), text.length(), text.address() + 1);
            assertEquals("ent", call.liftString(pointer, call.terminatedLength(ArrayType.BYTES, pointer)));
        }
        assertEquals(0, bridge.guestLiveBlocks());
    }

    @OnBothEngines
    void aboveTheLimitIsReleased(TestEngine engine) {
        TestBridge bridge =
                TestBridge.of(Guest.SHAPES, engine).maxResultBytes(40).build();
        assertEquals(10, ((int[]) HANDED_OVER_INTS.of(bridge, (int) bridge.raw("malloc", 64), 10)).length);
        bridge.memory().fill(1024, 40, (byte) 'x');
        assertEquals("x".repeat(40), OWNED_TEXT.of(bridge, 1024, 40));

        GuestLimitException ints = assertThrows(
                GuestLimitException.class, () -> HANDED_OVER_INTS.of(bridge, (int) bridge.raw("malloc", 64), 11));
        assertEquals("WB-G02", ints.code());
        assertFalse(ints.poisoned());
        assertThrows(GuestLimitException.class, () -> HANDED_OVER_TEXT.of(bridge, (int) bridge.raw("malloc", 64), 41));
        assertThrows(GuestLimitException.class, () -> OWNED_TEXT.of(bridge, 1024, 41));

        int terminated = (int) bridge.raw("malloc", 64);
        bridge.memory().fill(terminated, 63, (byte) 'x');
        bridge.memory().setByte(terminated + 63, (byte) 0);
        assertThrows(GuestLimitException.class, () -> HANDED_OVER_TERMINATED.of(bridge, terminated, 0));

        assertEquals(0, bridge.guestLiveBlocks());
        assertEquals(0, bridge.allocator().liveCount());
        assertFalse(bridge.poisoned());
        assertEquals(80, ((ShortView) VIEW.of(bridge, 1024, 80)).length(), "a view copies nothing");
    }

    @OnBothEngines
    void rangeComesBeforeTheLimit(TestEngine engine) {
        for (ChosenResult reading : new ChosenResult[] {OWNED_TEXT, HANDED_OVER_TEXT, HANDED_OVER_INTS}) {
            TestBridge bridge =
                    TestBridge.of(Guest.SHAPES, engine).maxResultBytes(1).build();
            GuestPointerException thrown =
                    assertThrows(GuestPointerException.class, () -> reading.of(bridge, 1024, Integer.MAX_VALUE));
            Poisoned.verify(bridge, thrown);
        }
    }

    @OnBothEngines
    void malformedTextIsReleased(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        GuestStringException packed = assertThrows(GuestStringException.class, () -> {
            try (GuestCall call = bridge.enter("made_latin1")) {
                long result = call.invoke();
                call.adopt(ArrayType.BYTES, (int) (result >>> 32), (int) result);
                call.liftString((int) (result >>> 32), (int) result);
            }
        });
        assertEquals("WB-G03", packed.code());
        assertEquals("made_latin1", packed.export());
        assertFalse(packed.poisoned());
        for (String export : new String[] {"made_malformed_text", "malformed_text"}) {
            assertThrows(GuestStringException.class, () -> terminated(bridge, export, export.startsWith("made")));
        }
        assertEquals(0, bridge.guestLiveBlocks());
        assertEquals(0, bridge.allocator().liveCount());
        assertFalse(bridge.poisoned());
    }

    private static String terminated(TestBridge bridge, String export, boolean handedOver) {
        try (GuestCall call = bridge.enter(export)) {
            int pointer = (int) call.invoke();
            int length = handedOver
                    ? call.adoptTerminated(ArrayType.BYTES, pointer)
                    : call.terminatedLength(ArrayType.BYTES, pointer);
            return call.liftString(pointer, length);
        }
    }

    @OnBothEngines
    void aFreeThatTrapsDoesNotHideWhatCameFirst(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        bridge.faultFree(1);
        GuestStringException thrown =
                assertThrows(GuestStringException.class, () -> terminated(bridge, "made_malformed_text", true));
        assertEquals(1, thrown.getSuppressed().length);
        GuestTrapException suppressed = (GuestTrapException) thrown.getSuppressed()[0];
        assertEquals("free", suppressed.export());
        Poisoned.verify(bridge, suppressed);
    }

    @OnBothEngines
    void unterminatedTextTheGuestKeeps(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        GuestStringException thrown =
                assertThrows(GuestStringException.class, () -> terminated(bridge, "unterminated", false));
        assertFalse(thrown.poisoned());
        assertFalse(bridge.poisoned());

        TestBridge limited =
                TestBridge.of(Guest.SHAPES, engine).maxResultBytes(62).build();
        assertThrows(GuestLimitException.class, () -> terminated(limited, "unterminated", false));
        assertFalse(limited.poisoned());
    }

    /** It is freed like any other: that the guest did not allocate it is the guest's to notice. */
    @OnBothEngines
    void unterminatedTextThatIsHandedOver(TestEngine engine) {
        TestBridge bridge = TestBridge.shapes(engine);
        GuestStringException thrown =
                assertThrows(GuestStringException.class, () -> terminated(bridge, "unterminated", true));
        assertSame(Poisoned.verify(bridge), thrown.getSuppressed()[0]);
    }
}
