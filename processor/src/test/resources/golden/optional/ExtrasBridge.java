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

/** The bridge of {@link Extras} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
public final class ExtrasBridge implements Extras, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("add", "(i32, i32) -> i32")
            .function("greet", "(i32, i32) -> i32")
            .function("drop", "(i32) -> ()")
            .global("limit", "i64")
            .optional("greet", "drop")
            .optional("limit")
            .build();

    private final GuestInstance guest;

    private final GuestFunction add;

    private final GuestFunction greet;

    private final GuestFunction drop;

    private final GuestFunction limit;

    private ExtrasBridge(GuestInstance guest) {
        this.guest = guest;
        this.add = guest.function("add");
        this.greet = guest.function("greet");
        this.drop = guest.function("drop");
        this.limit = guest.function("limit");
    }

    /** A bridge to a new instance of the module. */
    public static ExtrasBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static ExtrasBridge over(Instance instance) {
        return builder().bridge(instance);
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
     * Reads the global {@code limit: i64}. Throws {@code UnsupportedOperationException} where the instance lacks the export.
     */
    @Override
    public long limit() {
        try (GuestCall call = guest.enterOptional(limit)) {
            return call.readGlobal();
        }
    }

    /**
     * Throws {@code UnsupportedOperationException}: the module exports no {@code bonusRound} or {@code bonus_round}.
     */
    @Override
    public int bonusRound(int... guest) {
        throw this.guest.absent("bonusRound", "bonus_round");
    }

    /** Throws {@code UnsupportedOperationException}: the module exports no {@code xyzzy}. */
    @Override
    public void plugh() {
        throw guest.absent("xyzzy");
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

    /** Builds {@link ExtrasBridge}. */
    public static final class Builder extends BridgeBuilder<ExtrasBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public ExtrasBridge build() {
            return new ExtrasBridge(instantiate(ExtrasBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private ExtrasBridge bridge(Instance instance) {
            return new ExtrasBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
