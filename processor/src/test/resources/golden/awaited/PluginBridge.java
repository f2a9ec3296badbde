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
import io.wasmbridge.runtime.generated.ModuleDemand;
import io.wasmbridge.runtime.generated.WasmGenerated;

/** The bridge of {@link Plugin} to a module that arrives at run time. Confined to the thread that built it. */
@WasmGenerated
public final class PluginBridge implements Plugin, Bridge {
    private static final ModuleContract CONTRACT = ModuleDemand.of(1, "Plugin", "C")
            .needsMemory()
            .allocatorAmong("malloc")
            .freeAmong("free")
            .allocates("parameter 'text' of 'countVowels'")
            .frees("parameter 'text' of 'countVowels'")
            .freesResult("the result of 'reverse'")
            .method("countVowels", "(String) -> int", "(i32, i32) -> i32")
            .method("vowels", "(String) -> int", "(i32, i32) -> i32", "count_vowels")
            .method("remember", "(String) -> void", "(i32, i32) -> ()")
            .method("reverse", "(String) -> String", "(i32, i32) -> i32")
            .method("render", "(String) -> String", "(i32) -> i64")
            .method("version", "() -> String", "() -> i32")
            .method("scale", "(int[], long) -> double", "(i32, i32, i64) -> f64")
            .method("buffer", "() -> ByteView", "() -> i32", "get_wasm_memory_buffer_pointer")
            .namedFree("release_text")
            .contract();

    private final GuestInstance guest;

    private final GuestFunction countVowels;

    private final GuestFunction countVowels_;

    private final GuestFunction remember;

    private final GuestFunction reverse;

    private final GuestFunction render;

    private final GuestFunction version;

    private final GuestFunction scale;

    private final GuestFunction getWasmMemoryBufferPointer;

    private final GuestFunction releaseText;

    private PluginBridge(GuestInstance guest) {
        this.guest = guest;
        this.countVowels = guest.function("countVowels");
        this.countVowels_ = guest.function("count_vowels");
        this.remember = guest.function("remember");
        this.reverse = guest.function("reverse");
        this.render = guest.function("render");
        this.version = guest.function("version");
        this.scale = guest.function("scale");
        this.getWasmMemoryBufferPointer = guest.function("get_wasm_memory_buffer_pointer");
        this.releaseText = guest.function("release_text");
    }

    /** Begins a bridge to a new instance of the module in {@code wasm}, which is copied. */
    public static Builder builder(byte[] wasm) {
        return new Builder(wasm);
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static PluginBridge over(Instance instance) {
        return builder(new byte[0]).bridge(instance);
    }

    /** Calls {@code countVowels (i32, i32) -> i32}. */
    @Override
    public int countVowels(String text) {
        try (GuestCall call = guest.enter(countVowels)) {
            Lowered textArgument = call.lowerString("text", text);
            call.allocate();
            call.write(textArgument);
            return (int) call.invoke(textArgument.address(), textArgument.length());
        }
    }

    /** Calls {@code count_vowels (i32, i32) -> i32}. */
    @Override
    public int vowels(String text) {
        try (GuestCall call = guest.enter(countVowels_)) {
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

    /** Calls {@code render (i32) -> i64}. The result is freed with {@code release_text}. */
    @Override
    public String render(String text) {
        try (GuestCall call = guest.enter(render)) {
            Lowered textArgument = call.lowerTerminatedString("text", text);
            call.allocate();
            call.write(textArgument);
            long packed = call.invoke(textArgument.address());
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            call.adopt(ArrayType.BYTES, pointer, length, releaseText);
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

    /** Calls {@code scale (i32, i32, i64) -> f64}. */
    @Override
    public double scale(int[] values, long by) {
        try (GuestCall call = guest.enter(scale)) {
            Lowered valuesArgument = call.lower(ArrayType.INTS, "values", values);
            call.allocate();
            call.write(ArrayType.INTS, valuesArgument, values);
            double result = Double.longBitsToDouble(call.invoke(valuesArgument.address(),
                    valuesArgument.length(), by));
            call.copyBack(ArrayType.INTS, valuesArgument, values);
            return result;
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

    /** Builds {@link PluginBridge}. */
    public static final class Builder extends BridgeBuilder<PluginBridge, Builder> {
        private final byte[] wasm;

        private Builder(byte[] wasm) {
            super(CONTRACT);
            this.wasm = wasm.clone();
        }

        @Override
        public PluginBridge build() {
            return new PluginBridge(instantiate(wasm));
        }

        private PluginBridge bridge(Instance instance) {
            return new PluginBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
