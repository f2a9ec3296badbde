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
import io.wasmbridge.runtime.generated.WasmGenerated;

/**
 * The bridge of {@link Outer.greeter} to the module {@code guest.wasm}. Confined to the thread that built it.
 */
@WasmGenerated
final class Outer_greeterBridge implements Outer.greeter, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .memory("heap")
            .initializer("_initialize")
            .allocator("alloc", "(i32, i32) -> i32")
            .free("dealloc", "(i32, i32, i32) -> ()")
            .danglingEmpty()
            .keepsEmptyResults()
            .unalignedBlocks()
            .function("greet", "(i32, i32) -> i64")
            .function("doubled", "(i32, i32) -> i64")
            .function("remember", "(i32, i32) -> ()")
            .build();

    private final GuestInstance guest;

    private final GuestFunction greet;

    private final GuestFunction doubled;

    private final GuestFunction remember;

    private Outer_greeterBridge(GuestInstance guest) {
        this.guest = guest;
        this.greet = guest.function("greet");
        this.doubled = guest.function("doubled");
        this.remember = guest.function("remember");
    }

    /** A bridge to a new instance of the module. */
    public static Outer_greeterBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static Outer_greeterBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code greet (i32, i32) -> i64}. The result is freed with {@code dealloc}. */
    @Override
    public String greet(String name) {
        try (GuestCall call = guest.enter(greet)) {
            Lowered nameArgument = call.lowerString("name", name);
            call.allocate();
            call.write(nameArgument);
            long packed = call.invoke(nameArgument.address(), nameArgument.length());
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            call.adopt(ArrayType.BYTES, pointer, length);
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code doubled (i32, i32) -> i64}. The result is freed with {@code dealloc}. */
    @Override
    public int[] doubled(int[] values) {
        try (GuestCall call = guest.enter(doubled)) {
            Lowered valuesArgument = call.lower(ArrayType.INTS, "values", values);
            call.allocate();
            call.write(ArrayType.INTS, valuesArgument, values);
            long packed = call.invoke(valuesArgument.address(), valuesArgument.length());
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            call.adopt(ArrayType.INTS, pointer, length);
            return call.liftArray(ArrayType.INTS, pointer, length);
        }
    }

    /** Calls {@code remember (i32, i32) -> ()}. The guest owns {@code name} when it returns. */
    @Override
    public void remember(String name) {
        try (GuestCall call = guest.enter(remember)) {
            Lowered nameArgument = call.lowerString("name", name).transferred();
            call.allocate();
            call.write(nameArgument);
            call.invoke(nameArgument.address(), nameArgument.length());
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

    /** Builds {@link Outer_greeterBridge}. */
    public static final class Builder extends BridgeBuilder<Outer_greeterBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public Outer_greeterBridge build() {
            return new Outer_greeterBridge(instantiate(Outer_greeterBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private Outer_greeterBridge bridge(Instance instance) {
            return new Outer_greeterBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
