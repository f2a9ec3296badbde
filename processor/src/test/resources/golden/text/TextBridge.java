package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.WasmGenerated;

/**
 * The bridge of {@link Text} to the module {@code guests/text/text.wasm}. Confined to the thread that built it.
 */
@WasmGenerated
public final class TextBridge implements Text, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guests/text/text.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("count_vowels", "(i32, i32) -> i32")
            .function("remember", "(i32, i32) -> ()")
            .function("reverse", "(i32, i32) -> i32")
            .function("version", "() -> i32")
            .function("negate", "(i32, i32) -> ()")
            .function("get_wasm_memory_buffer_pointer", "() -> i32")
            .build();

    private final GuestInstance guest;

    private final GuestFunction countVowels;

    private final GuestFunction remember;

    private final GuestFunction reverse;

    private final GuestFunction version;

    private final GuestFunction negate;

    private final GuestFunction getWasmMemoryBufferPointer;

    private TextBridge(GuestInstance guest) {
        this.guest = guest;
        this.countVowels = guest.function("count_vowels");
        this.remember = guest.function("remember");
        this.reverse = guest.function("reverse");
        this.version = guest.function("version");
        this.negate = guest.function("negate");
        this.getWasmMemoryBufferPointer = guest.function("get_wasm_memory_buffer_pointer");
    }

    /** A bridge to a new instance of the module. */
    public static TextBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static TextBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code count_vowels (i32, i32) -> i32}. */
    @Override
    public int countVowels(String text) {
        try (GuestCall call = guest.enter(countVowels)) {
            Lowered textArgument = call.lowerString("text", text);
            call.allocate();
            call.write(textArgument);
            return (int) call.invoke(textArgument.address(), textArgument.length());
        }
    }

    /** Calls {@code remember (i32, i32) -> ()}. The guest owns {@code text} when it returns. */
    @Override
    public void remember(String text) {
        try (GuestCall call = guest.enter(remember)) {
            Lowered textArgument = call.lowerString("text", text).transferred();
            call.allocate();
            call.write(textArgument);
            call.invoke(textArgument.address(), textArgument.length());
        }
    }

    /** Calls {@code reverse (i32, i32) -> i32}. The result is freed with {@code free}. */
    @Override
    public String reverse(String text) {
        try (GuestCall call = guest.enter(reverse)) {
            Lowered textArgument = call.lowerString("text", text);
            call.allocate();
            call.write(textArgument);
            int pointer = (int) call.invoke(textArgument.address(), textArgument.length());
            int length = call.adoptTerminated(ArrayType.BYTES, pointer);
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code version () -> i32}. The guest keeps the result. */
    @Override
    public String version() {
        try (GuestCall call = guest.enter(version)) {
            int pointer = (int) call.invoke();
            int length = call.terminatedLength(ArrayType.BYTES, pointer);
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code negate (i32, i32) -> ()}. */
    @Override
    public void negate(int[] values) {
        try (GuestCall call = guest.enter(negate)) {
            Lowered valuesArgument = call.lower(ArrayType.INTS, "values", values);
            call.allocate();
            call.write(ArrayType.INTS, valuesArgument, values);
            call.invoke(valuesArgument.address(), valuesArgument.length());
            call.copyBack(ArrayType.INTS, valuesArgument, values);
        }
    }

    /** Calls {@code get_wasm_memory_buffer_pointer () -> i32}. The view lives as long as the instance. */
    @Override
    public ByteView buffer() {
        try (GuestCall call = guest.enter(getWasmMemoryBufferPointer)) {
            int pointer = (int) call.invoke();
            return call.liftBuffer(ArrayType.BYTES, pointer, 2);
        }
    }

    @Override
    public LinearMemory memory() {
        return guest.memory();
    }

    @Override
    public Allocator allocator() {
        return guest.allocator();
    }

    @Override
    public Instance instance() {
        return guest.instance();
    }

    @Override
    public boolean poisoned() {
        return guest.poisoned();
    }

    @Override
    public void close() {
        guest.close();
    }

    /** Builds {@link TextBridge}. */
    public static final class Builder extends BridgeBuilder<TextBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public TextBridge build() {
            return new TextBridge(instantiate(TextBridge.class.getResourceAsStream("/guests/text/text.wasm")));
        }

        private TextBridge bridge(Instance instance) {
            return new TextBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
