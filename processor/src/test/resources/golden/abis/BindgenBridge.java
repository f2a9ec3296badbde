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

/** The bridge of {@link Bindgen} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
public final class BindgenBridge implements Bindgen, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .initializer("__wbindgen_start")
            .allocator("__wbindgen_malloc", "(i32, i32) -> i32")
            .free("__wbindgen_free", "(i32, i32, i32) -> ()")
            .stack("__wbindgen_add_to_stack_pointer", "(i32) -> i32")
            .servesImports("WASM_BINDGEN")
            .danglingEmpty()
            .keepsEmptyResults()
            .function("greet", "(i32, i32, i32) -> ()")
            .function("halve", "(i32, i32, i32, i32, i32) -> ()")
            .function("remember", "(i32, i32) -> ()")
            .build();

    private final GuestInstance guest;

    private final GuestFunction greet;

    private final GuestFunction halve;

    private final GuestFunction remember;

    private BindgenBridge(GuestInstance guest) {
        this.guest = guest;
        this.greet = guest.function("greet");
        this.halve = guest.function("halve");
        this.remember = guest.function("remember");
    }

    /** A bridge to a new instance of the module. */
    public static BindgenBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static BindgenBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /**
     * Calls {@code greet (i32, i32, i32) -> ()}. The guest owns {@code name} when it returns. The result is freed with {@code __wbindgen_free}.
     */
    @Override
    public String greet(String name) {
        try (GuestCall call = guest.enter(greet)) {
            Lowered area = call.area("the result", 8);
            Lowered nameArgument = call.lowerString("name", name).transferred();
            call.allocate();
            call.clear(area);
            call.write(nameArgument);
            call.invoke(area.address(), nameArgument.address(), nameArgument.length());
            int pointer = call.word(area, 0);
            int length = call.word(area, 4);
            call.adopt(ArrayType.BYTES, pointer, length);
            return call.liftString(pointer, length);
        }
    }

    /**
     * Calls {@code halve (i32, i32, i32, i32, i32) -> ()}. The guest owns {@code more} when it returns. The result is freed with {@code __wbindgen_free}.
     */
    @Override
    public double[] halve(int[] values, double[] more) {
        try (GuestCall call = guest.enter(halve)) {
            Lowered area = call.area("the result", 8);
            Lowered valuesArgument = call.lower(ArrayType.INTS, "values", values);
            Lowered moreArgument = call.lower(ArrayType.DOUBLES, "more", more).transferred();
            call.allocate();
            call.clear(area);
            call.write(ArrayType.INTS, valuesArgument, values);
            call.write(ArrayType.DOUBLES, moreArgument, more);
            call.invoke(area.address(), valuesArgument.address(), valuesArgument.length(),
                    moreArgument.address(), moreArgument.length());
            int pointer = call.word(area, 0);
            int length = call.word(area, 4);
            call.adopt(ArrayType.DOUBLES, pointer, length);
            double[] result = call.liftArray(ArrayType.DOUBLES, pointer, length);
            call.copyBack(ArrayType.INTS, valuesArgument, values);
            return result;
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

    /** Builds {@link BindgenBridge}. */
    public static final class Builder extends BridgeBuilder<BindgenBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public BindgenBridge build() {
            return new BindgenBridge(instantiate(BindgenBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private BindgenBridge bridge(Instance instance) {
            return new BindgenBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
