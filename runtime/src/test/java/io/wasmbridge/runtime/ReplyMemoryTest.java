package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.BlockReader;
import io.wasmbridge.runtime.generated.BlockWriter;
import io.wasmbridge.runtime.generated.CanonicalTypes;
import io.wasmbridge.runtime.generated.FlagsType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.MemoryType;
import io.wasmbridge.runtime.generated.MemoryTypes;
import io.wasmbridge.runtime.generated.SequenceType;
import io.wasmbridge.runtime.generated.TextType;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;

/**
 * What the host allocates for a reply, whatever pointer and length a guest gives, for everything that can be lifted: the bytes that are
 * copied and the objects that hold them are within the limit, and passing them on costs as many times that as ADR 23 says.
 */
class ReplyMemoryTest {

    private static final int LIMIT_BYTES = 1 << 18;
    private static final int SLACK_BYTES = 64 * 1024;
    private static final int PAGES = 24;

    /** What all pairs point at: a text of three characters. */
    private static final int TEXT = 1 << 17;

    /** Or one of many. */
    private static final int LONG_TEXT = TEXT + 1024;

    private static final int LONG_TEXT_BYTES = 1 << 16;
    private static final int PAIR_BYTES = 8;

    /** Through one copy, which is all that the engine gives of its memory, in pieces with an object each. */
    private static final double ELEMENT_PASSES = 2.05;

    /** Of a character that is not in ISO 8859-1 the JDK's decoder knows late: it has begun, and begins anew. */
    private static final double TEXT_PASSES = 6;

    /** The text, and it in a sentence, which is put together in two steps, of chars. */
    private static final double MESSAGE_PASSES = 16;

    /** From here on memory is full of what looks like a value of any type. */
    private static final int VALUES = 1 << 18;

    private static final int END = PAGES << 16;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final AtomicInteger REPLIES = new AtomicInteger();
    private static final Map<String, Long> EXCESS = new ConcurrentSkipListMap<>();

    private interface Lifting {
        Object lift(GuestCall call, int pointer, int length);
    }

    /**
     * What is lifted.
     *
     * @param elementBytes what an element of it takes in the guest
     * @param passes how many times the bytes of one that is within the limit are allocated, at most
     * @param fill what memory is full of, over and over
     */
    private record Reply(String name, int elementBytes, double passes, byte[] fill, Lifting lifting) {
        @Override
        public String toString() {
            return name;
        }
    }

    private record Small(byte value) {}

    private record Outer(Small first, Small second) {}

    private enum Bit {
        ONE,
        TWO
    }

    private static final MemoryType<Small> SMALL = new MemoryType<>("Small", 1, 1) {
        @Override
        protected void lower(BlockWriter block, int offset, Small value) {
            block.setByte(offset, value.value());
        }

        @Override
        protected Small lift(BlockReader memory, int address) {
            return new Small(memory.getByte(address));
        }
    };

    private static final MemoryType<Outer> OUTER = new MemoryType<>("Outer", 2, 1) {
        @Override
        protected void lower(BlockWriter block, int offset, Outer value) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected Outer lift(BlockReader memory, int address) {
            return new Outer(memory.get(SMALL, address), memory.get(SMALL, address + 1));
        }
    };

    private static byte[] words(int... words) {
        byte[] bytes = new byte[words.length * Integer.BYTES];
        ByteBuffer target = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int word : words) {
            target.putInt(word);
        }
        return bytes;
    }

    private static final byte[] NOTHING = {};
    private static final byte[] ONES = {1};
    private static final byte[] ASCII = {'x'};

    /** Two bytes in UTF-8, and no character of ISO 8859-1. */
    private static final byte[] CYRILLIC = {(byte) 0xd0, (byte) 0xb6};

    /** U+FFFD, which a decoder that replaces gives for what is malformed as well. */
    private static final byte[] REPLACEMENT = {(byte) 0xef, (byte) 0xbf, (byte) 0xbd};

    private static final byte[] MALFORMED = {'x', 'x', 'x', (byte) 0xff};

    private static Reply text(String name, TextType type, byte[] fill, double passes) {
        return new Reply(
                name,
                type.unitBytes(),
                passes,
                fill,
                (call, pointer, length) -> call.liftString(type, pointer, length));
    }

    private static Reply elements(ArrayType<?, ?> type) {
        return new Reply(
                type.newArray(0).getClass().getSimpleName(),
                type.elementBytes(),
                ELEMENT_PASSES,
                ONES,
                (call, pointer, length) -> call.liftArray(type, pointer, length));
    }

    private static <T> Reply values(String name, MemoryType<T> element, byte[] fill) {
        return new Reply(
                "list of " + name,
                element.sizeBytes(),
                1,
                fill,
                (call, pointer, length) -> call.lift(SequenceType.list(element), pointer, length));
    }

    private final Map<byte[], TestBridge> bridges = new IdentityHashMap<>();

    private static List<Reply> replies() {
        FlagsType<Bit> flags = FlagsType.of(Bit.class, Bit.values());
        MemoryType<byte[]> bytes = MemoryTypes.elements(ArrayType.BYTES);
        byte[] pairs = words(TEXT, 3);
        byte[] empties = words(TEXT, 0);
        List<Reply> replies = new ArrayList<>(List.of(
                text("text, ASCII", TextType.UTF_8, ASCII, 2),
                text("text, two bytes to a character", TextType.UTF_8, CYRILLIC, TEXT_PASSES),
                text("text, U+FFFD", TextType.UTF_8, REPLACEMENT, TEXT_PASSES),
                text("text, malformed", TextType.UTF_8, MALFORMED, TEXT_PASSES),
                text("text, UTF-16", TextType.UTF_16LE, CYRILLIC, TEXT_PASSES),
                text("text, ISO 8859-1", TextType.ISO_8859_1, MALFORMED, 2),
                text("text, US-ASCII", TextType.US_ASCII, ASCII, 2),
                new Reply(
                        "text, terminated",
                        1,
                        TEXT_PASSES,
                        CYRILLIC,
                        (call, pointer, length) -> call.terminatedLength(ArrayType.BYTES, pointer)),
                new Reply(
                        "text, fixed",
                        1,
                        TEXT_PASSES,
                        CYRILLIC,
                        (call, pointer, length) -> call.liftFixedString(pointer, length)),
                new Reply("message of an error", 1, MESSAGE_PASSES, CYRILLIC, ReplyMemoryTest::error),
                new Reply(
                        "view", 1, 0, ONES, (call, pointer, length) -> call.liftView(ArrayType.BYTES, pointer, length)),
                new Reply(
                        "list of long texts",
                        PAIR_BYTES,
                        TEXT_PASSES,
                        words(LONG_TEXT, LONG_TEXT_BYTES),
                        (call, pointer, length) ->
                                call.lift(SequenceType.list(MemoryTypes.text(TextType.UTF_8)), pointer, length)),
                new Reply(
                        "list of long int[]",
                        PAIR_BYTES,
                        ELEMENT_PASSES,
                        words(LONG_TEXT, LONG_TEXT_BYTES / Integer.BYTES),
                        (call, pointer, length) ->
                                call.lift(SequenceType.list(MemoryTypes.elements(ArrayType.INTS)), pointer, length)),
                values("texts", MemoryTypes.text(TextType.UTF_8), pairs),
                values("empty texts", MemoryTypes.text(TextType.UTF_8), empties),
                values("terminated texts", MemoryTypes.terminatedText(TextType.UTF_8), words(TEXT)),
                values("optional texts", MemoryTypes.optional(MemoryTypes.text(TextType.UTF_8)), pairs),
                values("fixed texts", MemoryTypes.fixedText(TextType.UTF_8, 1), ASCII),
                values("byte[]", bytes, pairs),
                values("empty byte[]", bytes, empties),
                values("fixed byte[]", MemoryTypes.fixedElements(ArrayType.BYTES, 1), ONES),
                values("lists of bytes", MemoryTypes.values(SequenceType.list(CanonicalTypes.BYTE)), pairs),
                values("lists of nothing", MemoryTypes.values(SequenceType.list(bytes)), empties),
                values("lists of themselves", MemoryTypes.values(SequenceType.list(bytes)), words(VALUES, 4096)),
                values("records", SMALL, ONES),
                values("records of records", OUTER, ONES),
                values("bytes", CanonicalTypes.BYTE, ONES),
                values("unsigned bytes", CanonicalTypes.U8, MALFORMED),
                values("shorts", CanonicalTypes.SHORT, MALFORMED),
                values("ints", CanonicalTypes.INT, MALFORMED),
                values("longs", CanonicalTypes.LONG, MALFORMED),
                values("optional bytes", CanonicalTypes.optional(CanonicalTypes.BYTE), ONES),
                values("optional records", CanonicalTypes.optional(SMALL), ONES),
                values("sets", CanonicalTypes.flags(flags, 1), ONES)));
        Stream.of(
                        ArrayType.BYTES,
                        ArrayType.BOOLEANS,
                        ArrayType.SHORTS,
                        ArrayType.CHARS,
                        ArrayType.INTS,
                        ArrayType.LONGS,
                        ArrayType.FLOATS,
                        ArrayType.DOUBLES,
                        ArrayType.BYTE_BUFFERS,
                        ArrayType.INT_BUFFERS,
                        ArrayType.DOUBLE_BUFFERS)
                .map(ReplyMemoryTest::elements)
                .forEach(replies::add);
        return replies;
    }

    private static TestBridge bridge(TestEngine engine, byte[] fill) {
        TestBridge bridge =
                TestBridge.of(Guest.SHAPES, engine).maxResultBytes(LIMIT_BYTES).build();
        LinearMemory memory = bridge.memory();
        memory.grow(PAGES - memory.pageCount());
        memory.write(TEXT, new byte[] {'a', 'b', 'c', 0}, 0, 4);
        if (fill.length == 0) {
            return bridge;
        }
        repeat(memory, LONG_TEXT, LONG_TEXT_BYTES, CYRILLIC);
        repeat(memory, VALUES, (int) memory.sizeBytes() - VALUES, fill);
        return bridge;
    }

    private static void repeat(LinearMemory memory, int address, int sizeBytes, byte[] fill) {
        memory.write(address, fill, 0, fill.length);
        for (int filled = fill.length; filled < sizeBytes; filled *= 2) {
            memory.copy(address + filled, address, Math.min(filled, sizeBytes - filled));
        }
    }

    private static Throwable lifted(TestBridge bridge, Reply reply, int pointer, int length) {
        try (GuestCall call = bridge.enter("nothing")) {
            call.invoke();
            reply.lifting().lift(call, pointer, length);
            return null;
        } catch (RuntimeException refused) {
            return refused;
        }
    }

    private static long allocated(TestBridge bridge, Reply reply, int pointer, int length) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Throwable thrown = lifted(bridge, reply, pointer, length);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertTrue(thrown == null || thrown instanceof GuestFaultException, () -> reply + ": " + thrown);
        return allocated;
    }

    private static GuestErrorException error(GuestCall call, int pointer, int length) {
        return call.error(-1, () -> call.liftString(TextType.UTF_8, pointer, length));
    }

    private static IntStream lengths(Reply reply) {
        int within = LIMIT_BYTES / reply.elementBytes();
        return IntStream.concat(
                IntStream.iterate(within, length -> length > 0, length -> length / 4),
                IntStream.of(
                        0, within + 1, 4 * within, PAGES << 16, 1 << 29, Integer.MAX_VALUE, -1, Integer.MIN_VALUE));
    }

    /** What a reply takes, once the classes that it needs are there: they are no part of it. */
    private long measured(TestEngine engine, Reply reply, int pointer, int length, long most) {
        byte[] fill = isInside(reply, pointer, length) ? reply.fill() : NOTHING;
        long first = allocated(open(engine, fill), reply, pointer, length);
        return first <= most ? first : allocated(open(engine, fill), reply, pointer, length);
    }

    /** A bridge to a memory that is full of {@code fill}, the one before if it lives. */
    private TestBridge open(TestEngine engine, byte[] fill) {
        TestBridge open = bridges.get(fill);
        if (open == null || open.poisoned()) {
            open = bridge(engine, fill);
            bridges.put(fill, open);
        }
        return open;
    }

    @OnBothEngines
    void isWithinTheLimit(TestEngine engine) {
        for (Reply reply : replies()) {
            bridges.clear();
            long passed = (long) (LIMIT_BYTES * reply.passes());
            for (int length : lengths(reply).toArray()) {
                for (int pointer : pointers(length)) {
                    long most = isInside(reply, pointer, length) ? passed + SLACK_BYTES : SLACK_BYTES;
                    long allocated = measured(engine, reply, pointer, length, most);
                    assertTrue(
                            allocated <= most,
                            () -> reply + " at " + pointer + ", length " + length + ": " + allocated + " of " + most);
                    REPLIES.incrementAndGet();
                    EXCESS.merge(reply.name(), allocated - (most - SLACK_BYTES), Math::max);
                }
            }
        }
    }

    /** All of them with a few lengths: a bridge that is poisoned takes long to make again. */
    private static int[] pointers(int length) {
        return length == 1 || length == Integer.MAX_VALUE || length == -1
                ? new int[] {VALUES, VALUES + 1, 0, END - 8, END, -8, Integer.MIN_VALUE}
                : new int[] {VALUES, END - 8};
    }

    private static boolean isInside(Reply reply, int pointer, int length) {
        long sizeBytes = Integer.toUnsignedLong(length) * reply.elementBytes();
        return Integer.toUnsignedLong(pointer) + sizeBytes <= END && sizeBytes <= LIMIT_BYTES;
    }

    @AfterAll
    static void print() {
        long excess = EXCESS.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        System.out.println("Host memory: " + REPLIES.get() + " replies on both engines, at most " + excess
                + " bytes above the limit");
    }
}
