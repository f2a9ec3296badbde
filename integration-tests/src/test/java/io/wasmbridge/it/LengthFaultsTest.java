package io.wasmbridge.it;

import static io.wasmbridge.it.HostilePointersTest.packed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.GuestLimitException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestStringException;
import io.wasmbridge.runtime.GuestValueException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lengths that the guest tells in bytes, in memory, or not at all: every one that no honest guest gives. */
class LengthFaultsTest {

    private static final int BLOCK_BYTES = 64;

    /** Where what was handed over with a header begins in its block. */
    private static final int HEADER_BYTES = 16;

    /** A result, read at the address of a block of the guest, whose content is set before. */
    private record Read(String name, String export, boolean handedOver, boolean headed, Call call) {
        interface Call {
            Object of(EchoedLengths guest, int address, int lengthBytes);
        }

        /** Makes a block, sets its length where the result has it, fills in the bytes, and reads. */
        Object of(EchoedLengths guest, int lengthBytes, String hex) {
            int block = guest.malloc(BLOCK_BYTES);
            int content = headed ? block + HEADER_BYTES : block;
            byte[] bytes = HexFormat.of().parseHex(hex);
            if (headed) {
                guest.memory().setInt(content - 4, lengthBytes);
            }
            if (name.contains("prefix")) {
                guest.memory().setInt(block, lengthBytes);
                guest.memory().write(block + 4, bytes, 0, bytes.length);
            } else {
                guest.memory().write(content, bytes, 0, bytes.length);
            }
            try {
                return call.of(guest, content, lengthBytes);
            } finally {
                if (!handedOver && !guest.poisoned()) {
                    guest.free(block);
                }
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Read packedRead(String name, boolean handedOver, Read.Call call) {
        return new Read(name, "echo_packed", handedOver, false, call);
    }

    private static Read prefixed(String name, boolean handedOver, Read.Call call) {
        return new Read(name + " with a prefix", "echo_pointer", handedOver, false, call);
    }

    private static Read headed(String name, boolean handedOver, Read.Call call) {
        return new Read(name + " with a header", "echo_pointer", handedOver, true, call);
    }

    /** Elements of more than a byte, counted in bytes. */
    private static List<Read> elements() {
        return List.of(
                packedRead("owned ints", false, (g, at, n) -> g.ownedBytesI32(packed(at, n))),
                packedRead("made ints", true, (g, at, n) -> g.madeBytesI32(packed(at, n))),
                packedRead("owned doubles", false, (g, at, n) -> g.ownedBytesF64(packed(at, n))),
                packedRead("made doubles", true, (g, at, n) -> g.madeBytesF64(packed(at, n))),
                prefixed("owned ints", false, (g, at, n) -> g.ownedPrefixI32(at)),
                prefixed("made ints", true, (g, at, n) -> g.madePrefixI32(at)),
                prefixed("owned doubles", false, (g, at, n) -> g.ownedPrefixF64(at)),
                prefixed("made doubles", true, (g, at, n) -> g.madePrefixF64(at)),
                headed("owned ints", false, (g, at, n) -> g.ownedHeaderI32(at)),
                headed("made ints", true, (g, at, n) -> g.madeHeaderI32(at)),
                headed("owned doubles", false, (g, at, n) -> g.ownedHeaderF64(at)),
                headed("made doubles", true, (g, at, n) -> g.madeHeaderF64(at)),
                packedRead("UTF-16", true, (g, at, n) -> g.madeBytesUtf16(packed(at, n))),
                prefixed("UTF-16", true, (g, at, n) -> g.madePrefixUtf16(at)),
                headed("UTF-16", true, (g, at, n) -> g.madeHeaderUtf16(at)));
    }

    private static List<Read> views() {
        return List.of(
                packedRead("int view", false, (g, at, n) -> g.shownBytes(packed(at, n))),
                prefixed("int view", false, (g, at, n) -> g.shownPrefix(at)));
    }

    private static <T> Stream<Arguments> onBothEngines(Stream<T> rows) {
        List<T> all = rows.toList();
        return Stream.of(TestEngine.values()).flatMap(engine -> all.stream().map(row -> Arguments.of(engine, row)));
    }

    static Stream<Arguments> counted() {
        return onBothEngines(Stream.concat(elements().stream(), views().stream()));
    }

    static Stream<Arguments> copied() {
        return onBothEngines(elements().stream());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("counted")
    void beyondMemory(TestEngine engine, Read read) {
        for (int lengthBytes : new int[] {-1, -8, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 30}) {
            Watched<EchoedLengths> watched = Watched.open(EchoedLengths.class, engine);
            GuestPointerException thrown = watched.fault(
                    GuestPointerException.class,
                    "WB-G01",
                    read.export(),
                    true,
                    () -> read.of(watched.guest, lengthBytes, ""));
            assertTrue(
                    watched.tap.calls().stream().noneMatch(call -> call.export().startsWith("free")));
            watched.assertDead(thrown);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("counted")
    void noWholeElements(TestEngine engine, Read read) {
        Watched<EchoedLengths> watched = Watched.open(EchoedLengths.class, engine);
        for (int lengthBytes : new int[] {1, 3, 15, 33}) {
            watched.fault(
                    GuestValueException.class,
                    "WB-G04",
                    read.export(),
                    false,
                    () -> read.of(watched.guest, lengthBytes, ""));
            watched.assertUnharmed();
            watched.tap.forget();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("copied")
    void aboveTheLimit(TestEngine engine, Read read) {
        BridgeBuilder<?, ?> builder = Shapes.builder(EchoedLengths.class);
        builder.engine(engine.engine());
        builder.maxResultBytes(15);
        try (EchoedLengths guest = Shapes.build(EchoedLengths.class, builder)) {
            for (int lengthBytes : new int[] {16, 17, 32}) {
                GuestLimitException thrown =
                        assertThrows(GuestLimitException.class, () -> read.of(guest, lengthBytes, ""));
                assertFalse(thrown.poisoned());
                assertEquals(0, guest.liveBlocks());
                assertEquals(0, guest.allocator().liveCount());
            }
            Object small = read.of(guest, 8, "6100620063006400");
            assertFalse(small.equals(0));
            assertEquals(0, guest.liveBlocks());
        }
    }

    /** A call with addresses that hold no length. */
    private record Misplaced(String name, String export, Consumer<EchoedLengths> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static int end(EchoedLengths guest) {
        return (int) guest.memory().sizeBytes();
    }

    static Stream<Arguments> misplaced() {
        return onBothEngines(Stream.of(
                new Misplaced("prefix at null", "echo_pointer", g -> g.ownedPrefixI32(0)),
                new Misplaced("prefix handed over at null", "echo_pointer", g -> g.madePrefixF64(0)),
                new Misplaced("prefix at -1", "echo_pointer", g -> g.madePrefixUtf8(-1)),
                new Misplaced("prefix at 2^31", "echo_pointer", g -> g.ownedPrefixI32(Integer.MIN_VALUE)),
                new Misplaced("prefix at the end", "echo_pointer", g -> g.ownedPrefixI32(end(g))),
                new Misplaced("prefix across the end", "echo_pointer", g -> g.madePrefixUtf8(end(g) - 3)),
                new Misplaced("prefix, padding across the end", "echo_pointer", g -> g.ownedPrefixF64(end(g) - 4)),
                new Misplaced("prefix misaligned for ints", "echo_pointer", g -> g.ownedPrefixI32(1026)),
                new Misplaced("prefix misaligned for doubles", "echo_pointer", g -> g.ownedPrefixF64(1028)),
                new Misplaced("view of a prefix at null", "echo_pointer", g -> g.shownPrefix(0)),
                new Misplaced("header at null", "echo_pointer", g -> g.ownedHeaderI32(0)),
                new Misplaced("header before memory", "echo_pointer", g -> g.madeHeaderUtf8(3)),
                new Misplaced("header at -1", "echo_pointer", g -> g.madeHeaderUtf8(-1)),
                new Misplaced("header behind the end", "echo_pointer", g -> g.ownedHeaderI32(end(g) + 4)),
                new Misplaced("header misaligned for ints", "echo_pointer", g -> g.madeHeaderI32(1025)),
                new Misplaced("given and null", "echo_given", g -> g.ownedGivenI32(0, 1)),
                new Misplaced("given across the end", "echo_given", g -> g.madeGivenI32(end(g) - 8, 3)),
                new Misplaced("given beyond every memory", "echo_given", g -> g.ownedGivenF64(64, Integer.MAX_VALUE)),
                new Misplaced("given, misaligned", "echo_given", g -> g.ownedGivenF64(1028, 1)),
                new Misplaced("given, text of two bytes misaligned", "echo_given", g -> g.madeGivenUtf16(1025, 1)),
                new Misplaced("terminated, misaligned", "echo_pointer", g -> g.madeTerminatedUtf16(1025))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("misplaced")
    void addressesWithoutALength(TestEngine engine, Misplaced misplaced) {
        Watched<EchoedLengths> watched = Watched.open(EchoedLengths.class, engine);
        GuestPointerException thrown =
                watched.fault(GuestPointerException.class, "WB-G01", misplaced.export(), true, () -> misplaced
                        .call()
                        .accept(watched.guest));
        assertEquals(1, watched.tap.count(), "no free");
        watched.assertDead(thrown);
    }

    @ParameterizedTest
    @EnumSource
    void aLengthThatIsGivenIsCheckedBeforeTheCall(TestEngine engine) {
        Watched<CountedLengths> watched = Watched.open(CountedLengths.class, engine);
        List<Consumer<CountedLengths>> wrong = List.of(
                g -> g.makeGivenI32(-1),
                g -> g.ownGivenF64(Integer.MIN_VALUE),
                g -> g.makeGivenBytesI32(-4),
                g -> g.makeGivenBytesF64(12),
                g -> g.sumGivenI32(-1, new int[2], new int[2]),
                g -> g.sumGivenI32(3, new int[3], new int[2]),
                g -> g.sumGivenBytesI32(new int[2], 9),
                g -> g.fillGivenF64(2, new double[1]),
                g -> g.takeGivenU16(2, new char[1]));
        for (Consumer<CountedLengths> call : wrong) {
            watched.begin();
            int entries = watched.entries();
            assertThrows(IllegalArgumentException.class, () -> call.accept(watched.guest));
            watched.assertNotEntered(entries);
        }
        assertEquals(6, watched.guest.sumGivenI32(2, new int[] {1, 2, 9}, new int[] {1, 2}), "the beginning");
    }

    /** Text that is none in its encoding. */
    private record Malformed(String name, String hex, Stream<Read> reads) {
        Stream<Row> rows() {
            return reads.map(read -> new Row(name, hex, read));
        }
    }

    private record Row(String name, String hex, Read read) {
        @Override
        public String toString() {
            return name + ", " + read;
        }
    }

    private static Stream<Read> utf8() {
        return Stream.of(
                packedRead("UTF-8", true, (g, at, n) -> g.madeBytesUtf8(packed(at, n))),
                prefixed("UTF-8", true, (g, at, n) -> g.madePrefixUtf8(at)),
                headed("UTF-8", true, (g, at, n) -> g.madeHeaderUtf8(at)),
                new Read("UTF-8 terminated", "echo_pointer", true, false, (g, at, n) -> g.madeTerminatedUtf8(at)),
                new Read("UTF-8 given", "echo_given", true, false, (g, at, n) -> g.madeGivenUtf8(at, n)));
    }

    private static Stream<Read> ascii() {
        return Stream.of(
                packedRead("ASCII", true, (g, at, n) -> g.madeBytesAscii(packed(at, n))),
                prefixed("ASCII", true, (g, at, n) -> g.madePrefixAscii(at)),
                headed("ASCII", true, (g, at, n) -> g.madeHeaderAscii(at)),
                new Read("ASCII terminated", "echo_pointer", true, false, (g, at, n) -> g.madeTerminatedAscii(at)),
                new Read("ASCII given", "echo_given", true, false, (g, at, n) -> g.madeGivenAscii(at, n)));
    }

    private static Stream<Read> utf16() {
        return Stream.of(
                packedRead("UTF-16", true, (g, at, n) -> g.madeBytesUtf16(packed(at, n))),
                prefixed("UTF-16", true, (g, at, n) -> g.madePrefixUtf16(at)),
                headed("UTF-16", true, (g, at, n) -> g.madeHeaderUtf16(at)),
                new Read("UTF-16 terminated", "echo_pointer", true, false, (g, at, n) -> g.madeTerminatedUtf16(at)),
                new Read("UTF-16 given", "echo_given", true, false, (g, at, n) -> g.madeGivenUtf16(at, n / 2)));
    }

    static Stream<Arguments> malformed() {
        return onBothEngines(Stream.of(
                        new Malformed("a byte of ISO 8859-1", "66fc720000", utf8()),
                        new Malformed("a surrogate", "eda0bd0000", utf8()),
                        new Malformed("a byte above 127", "66fc720000", ascii()),
                        new Malformed("a high surrogate", "61003dd862000000", utf16()),
                        new Malformed("a low surrogate", "610000de62000000", utf16()),
                        new Malformed("a high surrogate at the end", "610062003dd80000", utf16()))
                .flatMap(Malformed::rows));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("malformed")
    void malformedText(TestEngine engine, Row row) {
        Watched<EchoedLengths> watched = Watched.open(EchoedLengths.class, engine);
        int lengthBytes = row.hex().length() / 2 - 2;
        watched.fault(GuestStringException.class, "WB-G03", row.read().export(), false, () -> row.read()
                .of(watched.guest, lengthBytes, row.hex()));
        watched.assertUnharmed();
    }
}
