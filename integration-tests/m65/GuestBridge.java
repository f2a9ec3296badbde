package m65;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.WasmGenerated;

/**
 * The bridge of {@link Guest} to the module {@code guests/wasm-bindgen/raw.wasm}. Confined to the thread that built it.
 */
@WasmGenerated
final class GuestBridge implements Guest, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guests/wasm-bindgen/raw.wasm")
            .sha256("057135cf0aabd5ad0305825a62d5eb880012d0f2f79c678e2aa1d4d80ba5c98a")
            .allocator("__wbindgen_malloc", "(i32) -> i32")
            .free("__wbindgen_free", "(i32, i32) -> ()")
            .servesImports("WASM_BINDGEN")
            .danglingEmpty()
            .keepsEmptyResults()
            .build();

    private final GuestInstance guest;

    private GuestBridge(GuestInstance guest) {
        this.guest = guest;
    }

    /** A bridge to a new instance of the module. */
    public static GuestBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static GuestBridge over(Instance instance) {
        return builder().bridge(instance);
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

    /** Builds {@link GuestBridge}. */
    public static final class Builder extends BridgeBuilder<GuestBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public GuestBridge build() {
            return new GuestBridge(instantiate(GuestBridge.class.getResourceAsStream("/guests/wasm-bindgen/raw.wasm")));
        }

        private GuestBridge bridge(Instance instance) {
            return new GuestBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
