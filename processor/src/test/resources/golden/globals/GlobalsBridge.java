package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.WasmGenerated;

/** The bridge of {@link Globals} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
public final class GlobalsBridge implements Globals, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("add", "(i32, i32) -> i32")
            .global("counter", "mut i32")
            .global("enabled", "mut i32")
            .global("total", "mut i64")
            .global("ratio", "mut f32")
            .global("mean", "mut f64")
            .global("table", "i32")
            .global("version_text", "i32")
            .global("primes", "i32")
            .global("latest", "i64")
            .build();

    private final GuestInstance guest;

    private final GuestFunction add;

    private final GuestFunction counter;

    private final GuestFunction enabled;

    private final GuestFunction total;

    private final GuestFunction ratio;

    private final GuestFunction mean;

    private final GuestFunction table;

    private final GuestFunction versionText;

    private final GuestFunction primes;

    private final GuestFunction latest;

    private GlobalsBridge(GuestInstance guest) {
        this.guest = guest;
        this.add = guest.function("add");
        this.counter = guest.function("counter");
        this.enabled = guest.function("enabled");
        this.total = guest.function("total");
        this.ratio = guest.function("ratio");
        this.mean = guest.function("mean");
        this.table = guest.function("table");
        this.versionText = guest.function("version_text");
        this.primes = guest.function("primes");
        this.latest = guest.function("latest");
    }

    /** A bridge to a new instance of the module. */
    public static GlobalsBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static GlobalsBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Reads the global {@code counter: mut i32}. */
    @Override
    public int counter() {
        try (GuestCall call = guest.enter(counter)) {
            return (int) call.readGlobal();
        }
    }

    /** Writes the global {@code counter: mut i32}. */
    @Override
    public void counter(int value) {
        try (GuestCall call = guest.enter(counter)) {
            call.writeGlobal(value);
        }
    }

    /** Writes the global {@code enabled: mut i32}. */
    @Override
    public void enable(boolean enabled) {
        try (GuestCall call = guest.enter(this.enabled)) {
            call.writeGlobal(enabled ? 1 : 0);
        }
    }

    /** Writes the global {@code total: mut i64}. */
    @Override
    public void setTotal(long total) {
        try (GuestCall call = guest.enter(this.total)) {
            call.writeGlobal(total);
        }
    }

    /** Reads the global {@code total: mut i64}. */
    @Override
    public long total() {
        try (GuestCall call = guest.enter(total)) {
            return call.readGlobal();
        }
    }

    /** Reads the global {@code ratio: mut f32}. */
    @Override
    public float ratio() {
        try (GuestCall call = guest.enter(ratio)) {
            return Float.intBitsToFloat((int) call.readGlobal());
        }
    }

    /** Writes the global {@code ratio: mut f32}. */
    @Override
    public void ratio(float value) {
        try (GuestCall call = guest.enter(ratio)) {
            call.writeGlobal(Float.floatToRawIntBits(value));
        }
    }

    /** Reads the global {@code mean: mut f64}. */
    @Override
    public double mean() {
        try (GuestCall call = guest.enter(mean)) {
            return Double.longBitsToDouble(call.readGlobal());
        }
    }

    /** Writes the global {@code mean: mut f64}. */
    @Override
    public void mean(double call) {
        try (GuestCall call_ = guest.enter(mean)) {
            call_.writeGlobal(Double.doubleToRawLongBits(call));
        }
    }

    /** Reads the global {@code table: i32}. The view lives as long as the instance. */
    @Override
    public IntView table() {
        try (GuestCall call = guest.enter(table)) {
            int pointer = (int) call.readGlobal();
            return call.liftBuffer(ArrayType.INTS, pointer, 4);
        }
    }

    /** Reads the global {@code version_text: i32}. The guest keeps the result. */
    @Override
    public String versionText() {
        try (GuestCall call = guest.enter(versionText)) {
            int pointer = (int) call.readGlobal();
            int length = call.terminatedLength(ArrayType.BYTES, pointer);
            return call.liftString(pointer, length);
        }
    }

    /** Reads the global {@code primes: mut i32}. The guest keeps the result. */
    @Override
    public int[] primes() {
        try (GuestCall call = guest.enter(primes)) {
            int pointer = (int) call.readGlobal();
            int length = call.terminatedLength(ArrayType.INTS, pointer);
            return call.liftArray(ArrayType.INTS, pointer, length);
        }
    }

    /** Reads the global {@code latest: mut i64}. The view lives until the next call into the guest. */
    @Override
    public ByteView latest() {
        try (GuestCall call = guest.enter(latest)) {
            long packed = call.readGlobal();
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            return call.liftView(ArrayType.BYTES, pointer, length);
        }
    }

    /** Calls {@code add (i32, i32) -> i32}. */
    @Override
    public int add(int a, int b) {
        try (GuestCall call = guest.enter(add)) {
            return (int) call.invoke(a, b);
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

    /** Builds {@link GlobalsBridge}. */
    public static final class Builder extends BridgeBuilder<GlobalsBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public GlobalsBridge build() {
            return new GlobalsBridge(instantiate(GlobalsBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private GlobalsBridge bridge(Instance instance) {
            return new GlobalsBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
