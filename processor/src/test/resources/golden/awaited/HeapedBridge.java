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

/** The bridge of {@link Heaped} to a module that arrives at run time. Confined to the thread that built it. */
@WasmGenerated
final class HeapedBridge implements Heaped, Bridge {
    private static final ModuleContract CONTRACT = ModuleDemand.of(1, "Heaped", "RUST")
            .partial()
            .memory("heap")
            .needsMemory()
            .initializer("start")
            .heap("take", "give")
            .allocates("parameter 'bytes' of 'put'")
            .frees("parameter 'bytes' of 'put'")
            .danglingEmpty()
            .keepsEmptyResults()
            .unalignedBlocks()
            .method("put", "(byte[]) -> int", "(i32, i32) -> i32")
            .contract();

    private final GuestInstance guest;

    private final GuestFunction put;

    private HeapedBridge(GuestInstance guest) {
        this.guest = guest;
        this.put = guest.function("put");
    }

    /** Begins a bridge to a new instance of the module in {@code wasm}, which is copied. */
    public static Builder builder(byte[] wasm) {
        return new Builder(wasm);
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static HeapedBridge over(Instance instance) {
        return builder(new byte[0]).bridge(instance);
    }

    /** Calls {@code put (i32, i32) -> i32}. */
    @Override
    public int put(byte[] bytes) {
        try (GuestCall call = guest.enter(put)) {
            Lowered bytesArgument = call.lower(ArrayType.BYTES, "bytes", bytes);
            call.allocate();
            call.write(ArrayType.BYTES, bytesArgument, bytes);
            return (int) call.invoke(bytesArgument.address(), bytesArgument.length());
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

    /** Builds {@link HeapedBridge}. */
    public static final class Builder extends BridgeBuilder<HeapedBridge, Builder> {
        private final byte[] wasm;

        private Builder(byte[] wasm) {
            super(CONTRACT);
            this.wasm = wasm.clone();
        }

        @Override
        public HeapedBridge build() {
            return new HeapedBridge(instantiate(wasm));
        }

        private HeapedBridge bridge(Instance instance) {
            return new HeapedBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
