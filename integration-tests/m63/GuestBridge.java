package m63;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.WasmGenerated;

/**
 * The bridge of {@link Guest} to the module {@code guests/structs/structs.wasm}. Confined to the thread that built it.
 */
@WasmGenerated
final class GuestBridge implements Guest, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guests/structs/structs.wasm")
            .sha256("1a10dcceba6db5b2a465f580f4be04f075645d76664b67254d4ef974a76d3863")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
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
            return new GuestBridge(instantiate(GuestBridge.class.getResourceAsStream("/guests/structs/structs.wasm")));
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
