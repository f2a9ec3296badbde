package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.HostImport;
import io.wasmbridge.runtime.generated.HostImports;
import io.wasmbridge.runtime.generated.MemoryType;
import io.wasmbridge.runtime.generated.MemoryTypes;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.SequenceType;
import io.wasmbridge.runtime.generated.TextType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * T39: a guest that rewrites pointers, lengths and content between the reads of the host, wherever something of it runs in between: a
 * getter, a function that the host calls while it lifts, an import that calls back. What is checked is what is used.
 */
class RewritingGuestTest {

    private static final int PAIRS = 2048;
    private static final int FIRST = 3072;
    private static final int SECOND = 3200;
    private static final int OTHER = 4096;

    private static final HostImport SHOW = HostImport.of("m", "M.show", "(i32, i32) -> ()", "show");

    private Runnable duringGetter = () -> {};
    private final List<Integer> freed = new ArrayList<>();

    /** What the guest calls back when its getter runs, and when it frees. */
    private HostFunction[] hooks() {
        FunctionType taking = FunctionType.of(List.of(ValType.I32), List.of());
        return new HostFunction[] {
            new HostFunction("m", "getter", taking, (instance, arguments) -> {
                duringGetter.run();
                return null;
            }),
            new HostFunction("m", "freed", taking, (instance, arguments) -> {
                freed.add((int) arguments[0]);
                return null;
            })
        };
    }

    private TestBridge.Builder rewriting(TestEngine engine) {
        ModuleContract contract = ModuleContract.of(ModuleContract.VERSION, "rewriting.wasm")
                .function("store", "(i32, i32) -> ()")
                .function("get", "(i32) -> i32")
                .function("pass", "(i32, i32) -> ()")
                .free("free", "(i32) -> ()")
                .build();
        return TestBridge.of(contract, RewritingModule.bytes())
                .engine(engine == TestEngine.INTERPRETER ? Engine.interpreter() : Engine.compiler())
                .hostFunctions(hooks());
    }

    private TestBridge open(TestEngine engine) {
        TestBridge bridge = rewriting(engine)
                .serving(new HostImports<TestBridge>()
                        .serve("M", this, SHOW, (caller, host, arguments) -> HostImport.NOTHING));
        fill(bridge);
        return bridge;
    }

    private static void fill(TestBridge bridge) {
        LinearMemory memory = bridge.memory();
        pair(bridge, PAIRS, FIRST, 5);
        pair(bridge, PAIRS + 8, SECOND, 6);
        memory.write(FIRST, "first\0".getBytes(StandardCharsets.UTF_8), 0, 6);
        memory.write(SECOND, "second\0".getBytes(StandardCharsets.UTF_8), 0, 7);
        memory.write(OTHER, "other".getBytes(StandardCharsets.UTF_8), 0, 5);
    }

    private static void pair(TestBridge bridge, int at, int address, int length) {
        bridge.memory().setInt(at, address);
        bridge.memory().setInt(at + 4, length);
    }

    /** As the guest does itself, by an instruction of its own. */
    private static void rewrite(TestBridge bridge, int at, int address, int length) {
        bridge.call("store", at, address);
        bridge.call("store", at + 4, length);
    }

    /** The getter of a length rewrites the content that the pointer was given to: what is there when all have run is copied. */
    @OnBothEngines
    void aGetterThatRewritesTheContent(TestEngine engine) {
        try (TestBridge bridge = open(engine)) {
            duringGetter = () -> bridge.call("store", FIRST, 0x7a7a7a7a);
            String lifted;
            try (GuestCall call = bridge.enter("get")) {
                int pointer = (int) call.invoke(FIRST);
                int length = call.ask(bridge.function("get"), 5);
                lifted = call.liftString(pointer, length);
                bridge.call("store", FIRST, -1);
            }
            assertEquals("zzzzt", lifted);
            assertFalse(bridge.poisoned());
        }
    }

    /** A length that was checked is not what a getter says later: the range of what it does say is. */
    @OnBothEngines
    void aGetterThatGivesAnotherLength(TestEngine engine) {
        for (int length : new int[] {-1, Integer.MAX_VALUE, 1 << 16}) {
            TestBridge bridge = open(engine);
            try (GuestCall call = bridge.enter("get")) {
                int pointer = (int) call.invoke(FIRST);
                assertEquals("first", call.liftString(pointer, call.ask(bridge.function("get"), 5)));
                int next = call.ask(bridge.function("get"), length);
                assertThrows(GuestPointerException.class, () -> call.liftString(pointer, next));
            }
            assertTrue(bridge.poisoned());
        }
    }

    /** Runs when the host has made the first of several values, and gives the bytes of each. */
    private record Between(Runnable action) implements Marshaller<byte[]> {
        @Override
        public int sizeBytes(byte[] value) {
            return value.length;
        }

        @Override
        public void lower(byte[] value, ByteBuffer target) {
            target.put(value);
        }

        @Override
        public byte[] lift(ByteBuffer source) {
            byte[] bytes = new byte[source.remaining()];
            source.get(bytes);
            action.run();
            return bytes;
        }
    }

    private static SequenceType<List<byte[]>> valuesWith(Runnable action) {
        MemoryType<byte[]> bytes = MemoryTypes.elements(ArrayType.BYTES);
        return SequenceType.list(MemoryTypes.marshalled(new Between(action), bytes));
    }

    /** A marshaller of the user's calls the guest between two values of one result. */
    @OnBothEngines
    void pairsThatAreRewrittenWhileTheyAreLifted(TestEngine engine) {
        try (TestBridge bridge = open(engine);
                GuestCall call = bridge.enter("get")) {
            int pointer = (int) call.invoke(PAIRS);
            List<byte[]> lifted = call.lift(valuesWith(() -> rewrite(bridge, PAIRS + 8, OTHER, 5)), pointer, 2);
            bridge.call("store", FIRST, -1);
            bridge.call("store", OTHER, -1);
            assertEquals(2, lifted.size());
            assertArrayEquals("first".getBytes(StandardCharsets.UTF_8), lifted.get(0));
            assertArrayEquals("other".getBytes(StandardCharsets.UTF_8), lifted.get(1));
        }
        for (int[] hostile : new int[][] {{-1, 1}, {OTHER, -1}, {OTHER, Integer.MAX_VALUE}, {0, 1}, {1 << 16, 1}}) {
            TestBridge bridge = open(engine);
            try (GuestCall call = bridge.enter("get")) {
                int pointer = (int) call.invoke(PAIRS);
                SequenceType<?> type = valuesWith(() -> rewrite(bridge, PAIRS + 8, hostile[0], hostile[1]));
                assertThrows(GuestPointerException.class, () -> call.lift(type, pointer, 2));
            }
            assertTrue(bridge.poisoned());
        }
    }

    /** What was handed over when the guest returned is what is freed, once each, whatever the pairs say later. */
    @OnBothEngines
    void pairsThatAreRewrittenAfterTheyWereHandedOver(TestEngine engine) {
        try (TestBridge bridge = open(engine)) {
            try (GuestCall call = bridge.enter("get")) {
                int pointer = (int) call.invoke(PAIRS);
                SequenceType<List<byte[]>> type = valuesWith(() -> rewrite(bridge, PAIRS + 8, FIRST, 5));
                call.adopt(type, pointer, 2);
                assertEquals(2, call.lift(type, pointer, 2).size());
                assertEquals(List.of(), freed);
            }
            assertEquals(List.of(SECOND, FIRST, PAIRS), freed);
            assertEquals(0, bridge.allocator().liveCount());
            assertFalse(bridge.poisoned());
        }
    }

    /** An import lifts before its method runs; that calls back, and the guest rewrites what it passed. */
    @OnBothEngines
    void whatAnImportIsPassedIsCopied(TestEngine engine) {
        List<String> seen = new ArrayList<>();
        HostImports<TestBridge> imports = new HostImports<TestBridge>()
                .serve("M", this, SHOW, (caller, host, arguments) -> {
                    try (GuestCall call = caller.guest().serve(SHOW)) {
                        String text = call.liftString(TextType.UTF_8, (int) arguments[0], (int) arguments[1]);
                        ByteView view = call.liftView(ArrayType.BYTES, (int) arguments[0], (int) arguments[1]);
                        caller.call("store", FIRST, 0x7a7a7a7a);
                        seen.add(text);
                        seen.add(new String(view.toArray(), StandardCharsets.UTF_8));
                    }
                    return HostImport.NOTHING;
                });
        try (TestBridge bridge = rewriting(engine).serving(imports)) {
            fill(bridge);
            bridge.call("pass", FIRST, 5);
            assertEquals(List.of("first", "zzzzt"), seen);
            assertFalse(bridge.poisoned());
        }
    }
}
