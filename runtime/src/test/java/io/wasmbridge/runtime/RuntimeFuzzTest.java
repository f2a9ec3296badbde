package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.CanonicalTypes;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.MemoryType;
import io.wasmbridge.runtime.generated.MemoryTypes;
import io.wasmbridge.runtime.generated.SequenceType;
import io.wasmbridge.runtime.generated.TextType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;

/**
 * What the runtime makes of bytes that a guest chooses: a value, or an exception that has a name. Without {@code JAZZER_FUZZ} the inputs
 * that are kept beside this class are run again, and no others are tried.
 */
class RuntimeFuzzTest {

    private static final int LIMIT_BYTES = 1 << 16;
    private static final int BASE = 1024;

    private static final ExecutorService ELSEWHERE = Executors.newSingleThreadExecutor();

    private static final List<ArrayType<?, ?>> ARRAYS = List.of(
            ArrayType.BYTES,
            ArrayType.BOOLEANS,
            ArrayType.SHORTS,
            ArrayType.CHARS,
            ArrayType.INTS,
            ArrayType.LONGS,
            ArrayType.FLOATS,
            ArrayType.DOUBLES,
            ArrayType.BYTE_BUFFERS);

    private static final List<TextType> TEXTS = List.of(TextType.values());

    private static final List<MemoryType<?>> TYPES = types();

    private static TestBridge kept = bridge();

    private static List<MemoryType<?>> types() {
        MemoryType<String> text = MemoryTypes.text(TextType.UTF_8);
        return List.of(
                text,
                MemoryTypes.terminatedText(TextType.UTF_16LE),
                MemoryTypes.fixedText(TextType.UTF_8, 8),
                MemoryTypes.elements(ArrayType.INTS),
                MemoryTypes.fixedElements(ArrayType.DOUBLES, 2),
                MemoryTypes.terminatedElements(ArrayType.SHORTS),
                MemoryTypes.optional(text),
                MemoryTypes.lengthFirst(MemoryTypes.text(TextType.ISO_8859_1)),
                MemoryTypes.values(SequenceType.list(text)),
                MemoryTypes.values(SequenceType.list(MemoryTypes.values(SequenceType.list(CanonicalTypes.U8)))),
                MemoryTypes.fixedValues(SequenceType.list(text), 3),
                CanonicalTypes.optional(CanonicalTypes.CHAR),
                CanonicalTypes.optional(MemoryTypes.values(SequenceType.list(CanonicalTypes.LONG))));
    }

    @AfterAll
    static void endTheOtherThread() {
        ELSEWHERE.shutdownNow();
    }

    private static TestBridge bridge() {
        return TestBridge.of(Guest.SHAPES, TestEngine.COMPILER)
                .maxResultBytes(LIMIT_BYTES)
                .build();
    }

    /** One that lives, made again only when the one before was poisoned. */
    private static TestBridge open() {
        if (kept.poisoned()) {
            kept = bridge();
        }
        return kept;
    }

    private interface Lifting {
        void lift(GuestCall call);
    }

    /** What comes of it is a value, or one of the faults of a guest. */
    private static void lift(Lifting lifting) {
        TestBridge bridge = open();
        try (GuestCall call = bridge.enter("nothing")) {
            call.invoke();
            lifting.lift(call);
        } catch (GuestFaultException named) {
            assertEquals(bridge.poisoned(), named.poisoned(), named::toString);
        }
        assertEquals(0, bridge.allocator().liveCount());
    }

    @FuzzTest
    void pointersAndLengths(FuzzedDataProvider data) {
        int kind = data.consumeInt(0, 5);
        int pointer = data.consumeInt();
        int length = data.consumeInt();
        ArrayType<?, ?> array = data.pickValue(ARRAYS);
        TextType text = data.pickValue(TEXTS);
        lift(call -> {
            switch (kind) {
                case 0 -> call.liftString(text, pointer, length);
                case 1 -> call.liftFixedString(text, pointer, length);
                case 2 -> call.liftArray(array, pointer, length);
                case 3 -> call.liftView(array, pointer, length);
                case 4 -> call.terminatedLength(array, pointer);
                default -> call.copiedElements(array, pointer, length);
            }
        });
    }

    @FuzzTest
    void memory(FuzzedDataProvider data) {
        LinearMemory memory = open().memory();
        int address = data.consumeInt();
        int length = data.consumeInt();
        boolean inside = length >= 0 && Integer.toUnsignedLong(address) + length <= memory.sizeBytes();
        boolean read;
        try {
            assertEquals(length, memory.getBytes(address, length).length);
            read = true;
        } catch (IndexOutOfBoundsException refused) {
            read = false;
        }
        assertEquals(inside, read);
        try {
            memory.copy(data.consumeInt(), data.consumeInt(), length);
            memory.fill(address, length, (byte) 1);
        } catch (IndexOutOfBoundsException refused) {
            return;
        }
    }

    @FuzzTest
    void textAsTheJdkReadsIt(FuzzedDataProvider data) {
        Charset charset = data.pickValue(TEXTS).charset();
        byte[] bytes = data.consumeRemainingAsBytes();
        Optional<String> expected = Optional.empty();
        try {
            expected = Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException malformed) {
            assertEquals(Optional.empty(), expected);
        }
        Optional<String> decoded;
        try {
            decoded = Optional.of(TextCodec.decode(bytes, charset));
        } catch (CharacterCodingException malformed) {
            decoded = Optional.empty();
        }
        if (!isMistakenByTheJdk(charset, decoded)) {
            assertEquals(expected, decoded);
        }
        decoded.ifPresent(text -> encodesBack(charset, bytes, text));
    }

    /** Its decoder of UTF-16 takes U+FFFE for a mark of the order of bytes that is the wrong way round. */
    private static boolean isMistakenByTheJdk(Charset charset, Optional<String> decoded) {
        return charset.name().startsWith("UTF-16")
                && decoded.isPresent()
                && decoded.get().indexOf('\ufffe') >= 0;
    }

    private static void encodesBack(Charset charset, byte[] bytes, String text) {
        TextScratch scratch = new TextScratch();
        TextType type = TEXTS.stream()
                .filter(each -> each.charset().equals(charset))
                .findFirst()
                .orElseThrow();
        int sizeBytes = new TextCodec().encode(type, "text", text, scratch);
        if (!Arrays.equals(bytes, Arrays.copyOf(scratch.bytes(), sizeBytes))) {
            fail(text + " is encoded as " + Arrays.toString(Arrays.copyOf(scratch.bytes(), sizeBytes)));
        }
    }

    @FuzzTest
    void valuesInMemory(FuzzedDataProvider data) {
        MemoryType<?> type = data.pickValue(TYPES);
        boolean several = data.consumeBoolean();
        int pointer = data.consumeBoolean() ? BASE : data.consumeInt();
        int count = data.consumeInt(0, 1 << 18);
        byte[] content = data.consumeRemainingAsBytes();
        LinearMemory memory = open().memory();
        memory.write(BASE, content, 0, Math.min(content.length, 1 << 14));
        lift(call -> {
            if (several) {
                call.lift(SequenceType.list(type), pointer, count);
            } else {
                call.lift(type, pointer);
            }
        });
    }

    /** A module that arrives at run time: linked, or refused with all that is wrong. */
    @FuzzTest
    void modules(byte[] bytes) {
        try {
            TestBridge.of(TinyModule.contract().build(), bytes)
                    .engine(Engine.interpreter())
                    .memoryLimitPages(OwnershipModel.MEMORY_PAGES)
                    .timeout(Duration.ofMillis(200))
                    .build()
                    .close();
        } catch (BindingException | GuestTrapException | GuestTimeoutException named) {
            assertFalse(named.getMessage().isEmpty());
        }
    }

    /** Four bytes are an operation on handles: what the model of them says holds for any of them, in any order. */
    @FuzzTest
    void handles(FuzzedDataProvider data) {
        List<Operation> operations = new ArrayList<>();
        while (data.remainingBytes() > 0 && operations.size() < 200) {
            Operation.Kind kind = Operation.Kind.values()[data.consumeInt(0, Operation.Kind.STOLEN.ordinal() - 1)];
            operations.add(
                    new Operation(kind, data.consumeInt(0, Operation.SLOTS - 1), data.consumeInt(0, (1 << 16) - 1)));
        }
        TestBridge bridge = TestBridge.of(Guest.SHAPES, TestEngine.COMPILER)
                .memoryLimitPages(OwnershipModel.MEMORY_PAGES)
                .build();
        try {
            new OwnershipModel(bridge, ELSEWHERE).run(operations);
        } finally {
            Thread.interrupted();
            bridge.close();
        }
    }
}
