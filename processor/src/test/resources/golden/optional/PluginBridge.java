package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
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
            .allocatorAmong("malloc")
            .freeAmong("free")
            .method("add", "(int, int) -> int", "(i32, i32) -> i32")
            .method("greet", "(String) -> String", "(i32, i32) -> i32")
            .method("lastWords", "() -> String", "() -> i32", "last")
            .optional("greet", "drop")
            .needsMemory("greet")
            .allocates("parameter 'name' of 'greet'", "greet")
            .frees("parameter 'name' of 'greet'", "greet")
            .optional("last")
            .needsMemory("last")
            .freesResult("the result of 'lastWords'", "last")
            .contract();

    private final GuestInstance guest;

    private final GuestFunction add;

    private final GuestFunction greet;

    private final GuestFunction last;

    private final GuestFunction drop;

    private PluginBridge(GuestInstance guest) {
        this.guest = guest;
        this.add = guest.function("add");
        this.greet = guest.function("greet");
        this.last = guest.function("last");
        this.drop = guest.function("drop");
    }

    /** Begins a bridge to a new instance of the module in {@code wasm}, which is copied. */
    public static Builder builder(byte[] wasm) {
        return new Builder(wasm);
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static PluginBridge over(Instance instance) {
        return builder(new byte[0]).bridge(instance);
    }

    /** Calls {@code add (i32, i32) -> i32}. */
    @Override
    public int add(int a, int b) {
        try (GuestCall call = guest.enter(add)) {
            return (int) call.invoke(a, b);
        }
    }

    /**
     * Calls {@code greet (i32, i32) -> i32}. The result is freed with {@code drop}. Throws {@code UnsupportedOperationException} where the instance lacks the export.
     */
    @Override
    public String greet(String name) {
        try (GuestCall call = guest.enterOptional(greet)) {
            Lowered nameArgument = call.lowerString("name", name);
            call.allocate();
            call.write(nameArgument);
            int pointer = (int) call.invoke(nameArgument.address(), nameArgument.length());
            int length = call.adoptTerminated(ArrayType.BYTES, pointer, drop);
            return call.liftString(pointer, length);
        }
    }

    /**
     * Calls {@code last () -> i32}. The result is freed with {@code free}. Throws {@code UnsupportedOperationException} where the instance lacks the export.
     */
    @Override
    public String lastWords() {
        try (GuestCall call = guest.enterOptional(last)) {
            int pointer = (int) call.invoke();
            int length = call.adoptTerminated(ArrayType.BYTES, pointer);
            return call.liftString(pointer, length);
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
