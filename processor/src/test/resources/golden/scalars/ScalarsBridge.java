package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.WasmGenerated;

/** The bridge of {@link Scalars} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
public final class ScalarsBridge implements Scalars, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("upper", "(i32) -> i32")
            .function("volume", "() -> i32")
            .function("port", "() -> i32")
            .function("size", "() -> i32")
            .function("set", "(i32, i32, i32) -> ()")
            .function("label", "(i32, i32, i32, f64) -> ()")
            .build();

    private final GuestInstance guest;

    private final GuestFunction upper;

    private final GuestFunction volume;

    private final GuestFunction port;

    private final GuestFunction size;

    private final GuestFunction set;

    private final GuestFunction label;

    private ScalarsBridge(GuestInstance guest) {
        this.guest = guest;
        this.upper = guest.function("upper");
        this.volume = guest.function("volume");
        this.port = guest.function("port");
        this.size = guest.function("size");
        this.set = guest.function("set");
        this.label = guest.function("label");
    }

    /** A bridge to a new instance of the module. */
    public static ScalarsBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static ScalarsBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code upper (i32) -> i32}. */
    @Override
    public char upper(char letter) {
        try (GuestCall call = guest.enter(upper)) {
            return (char) call.invoke(letter);
        }
    }

    /** Calls {@code volume () -> i32}. */
    @Override
    public int volume() {
        try (GuestCall call = guest.enter(volume)) {
            return (int) call.invoke() & 0xff;
        }
    }

    /** Calls {@code port () -> i32}. */
    @Override
    public int port() {
        try (GuestCall call = guest.enter(port)) {
            return (int) call.invoke() & 0xffff;
        }
    }

    /** Calls {@code size () -> i32}. */
    @Override
    public long size() {
        try (GuestCall call = guest.enter(size)) {
            return call.invoke() & 0xffff_ffffL;
        }
    }

    /** Calls {@code set (i32, i32, i32) -> ()}. */
    @Override
    public void set(int volume, int port, long size) {
        try (GuestCall call = guest.enter(set)) {
            int volumeArgument = call.lowerUnsigned("volume", volume, 8);
            int portArgument = call.lowerUnsigned("port", port, 16);
            int sizeArgument = call.lowerUnsigned("size", size, 32);
            call.invoke(volumeArgument, portArgument, sizeArgument);
        }
    }

    /** Calls {@code label (i32, i32, i32, f64) -> ()}. */
    @Override
    public void label(String text, int volume, double factor) {
        try (GuestCall call = guest.enter(label)) {
            Lowered textArgument = call.lowerString("text", text);
            int volumeArgument = call.lowerUnsigned("volume", volume, 8);
            call.allocate();
            call.write(textArgument);
            call.invoke(textArgument.address(), textArgument.length(), volumeArgument,
                    Double.doubleToRawLongBits(factor));
        }
    }

    /** Calls {@code label (i32, i32, i32, f64) -> ()}. */
    @Override
    public void hidden(String call, int textArgument, double text) {
        try (GuestCall call_ = guest.enter(label)) {
            Lowered callArgument = call_.lowerString("call", call);
            int textArgumentArgument = call_.lowerUnsigned("textArgument", textArgument, 8);
            call_.allocate();
            call_.write(callArgument);
            call_.invoke(callArgument.address(), callArgument.length(), textArgumentArgument,
                    Double.doubleToRawLongBits(text));
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

    /** Builds {@link ScalarsBridge}. */
    public static final class Builder extends BridgeBuilder<ScalarsBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public ScalarsBridge build() {
            return new ScalarsBridge(instantiate(ScalarsBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private ScalarsBridge bridge(Instance instance) {
            return new ScalarsBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
