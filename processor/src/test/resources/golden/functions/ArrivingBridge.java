package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.FunctionType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.HostImport;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ModuleDemand;
import io.wasmbridge.runtime.generated.WasmGenerated;

/**
 * The bridge of {@link Arriving} to a module that arrives at run time. Confined to the thread that built it.
 */
@WasmGenerated
public final class ArrivingBridge implements Arriving, Bridge {
    private static final ModuleContract CONTRACT = ModuleDemand.of(1, "Arriving", "C")
            .allocatorAmong("malloc")
            .freeAmong("free")
            .method("walk", "(Visitor) -> void", "(i32) -> ()")
            .pointed("Visitor.visit", "(i32, i32, i32) -> i32")
            .needsMemory()
            .allocates("the result of 'Visitor.visit'")
            .contract();

    private static final HostImport VISITOR_VISIT = HostImport.of("Visitor", "Visitor.visit",
            "(i32, i32, i32) -> i32", "visit").allocating();

    private final GuestInstance guest;

    private final GuestFunction walk;

    private final FunctionType<Visitor> visitorFunction;

    private ArrivingBridge(GuestInstance guest) {
        this.guest = guest;
        this.walk = guest.function("walk");
        this.visitorFunction = guest.lending(VISITOR_VISIT,
                this, ArrivingBridge::serveVisitorVisit);
    }

    /** Begins a bridge to a new instance of the module in {@code wasm}, which is copied. */
    public static Builder builder(byte[] wasm) {
        return new Builder(wasm);
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static ArrivingBridge over(Instance instance) {
        return builder(new byte[0]).bridge(instance);
    }

    /** Calls {@code walk (i32) -> ()}. */
    @Override
    public void walk(Visitor visitor) {
        try (GuestCall call = guest.enter(walk)) {
            int visitorPointer = visitorFunction.lend(call, "visitor", visitor);
            call.invoke(visitorPointer);
        }
    }

    /** Serves {@code Visitor.visit (i32, i32, i32) -> i32}. */
    private long[] serveVisitorVisit(Visitor host, long[] arguments) {
        try (GuestCall call = guest.serve(VISITOR_VISIT)) {
            int index = (int) arguments[0];
            int textPointer = (int) arguments[1];
            int textLength = (int) arguments[2];
            String text = call.liftString(textPointer, textLength);
            String result = host.visit(this, index, text);
            Lowered lowered = call.lowerTerminatedString("result", result).transferred();
            call.allocate();
            call.write(lowered);
            call.giveResult();
            return new long[] {lowered.address()};
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

    /** Builds {@link ArrivingBridge}. */
    public static final class Builder extends BridgeBuilder<ArrivingBridge, Builder> {
        private final byte[] wasm;

        private Builder(byte[] wasm) {
            super(CONTRACT);
            this.wasm = wasm.clone();
        }

        @Override
        public ArrivingBridge build() {
            return new ArrivingBridge(instantiate(wasm));
        }

        private ArrivingBridge bridge(Instance instance) {
            return new ArrivingBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
