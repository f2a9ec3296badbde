package m68;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.WasmGenerated;

/**
 * The bridge of {@link Guest} to the module {@code guests/zig/zig.wasm}. Confined to the thread that built it.
 */
@WasmGenerated
final class GuestBridge implements Guest, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guests/zig/zig.wasm")
            .sha256("c9dc57e1dec079f52263409ff93ceb0269dd695eced7f013601f88d3438dd178")
            .allocator("alloc", "(i32) -> i32")
            .free("free", "(i32, i32) -> ()")
            .danglingEmpty()
            .keepsEmptyResults()
            .unalignedBlocks()
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
            return new GuestBridge(instantiate(GuestBridge.class.getResourceAsStream("/guests/zig/zig.wasm")));
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
