package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.HostImport;
import io.wasmbridge.runtime.generated.HostImports;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.util.Objects;

/** The bridge of {@link Lender} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
public final class LenderBridge implements Lender, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("amount", "(i32, i32, i32) -> i32")
            .function("same", "(i32) -> i32")
            .function("same_reference", "(externref) -> externref")
            .build();

    private static final HostImport ENV_AMOUNT_OF = HostImport.of("env", "Env.amountOf",
            "(i32) -> i32", "amount_of");

    private static final HostImport ENV_FIND = HostImport.of("env", "Env.find",
            "(i32) -> i32", "find");

    private static final HostImport ENV_MAKE = HostImport.of("env", "Env.make",
            "(externref) -> externref", "make");

    private final GuestInstance guest;

    private final GuestFunction amount;

    private final GuestFunction same;

    private final GuestFunction sameReference;

    private LenderBridge(GuestInstance guest) {
        this.guest = guest;
        this.amount = guest.function("amount");
        this.same = guest.function("same");
        this.sameReference = guest.function("same_reference");
    }

    /** A bridge to a new instance of the module. */
    public static LenderBridge instantiate(Env env) {
        return builder().imports(env).build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static LenderBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code amount (i32, i32, i32) -> i32}. */
    @Override
    public int amount(String name, Order order) {
        try (GuestCall call = guest.enter(amount)) {
            Lowered nameArgument = call.lowerString("name", name);
            int orderArgument = call.lendObject("order", order);
            call.allocate();
            call.write(nameArgument);
            return (int) call.invoke(nameArgument.address(), nameArgument.length(), orderArgument);
        }
    }

    /** Calls {@code same (i32) -> i32}. */
    @Override
    public Order same(Order order) {
        try (GuestCall call = guest.enter(same)) {
            int orderArgument = call.lendObject("order", order, 0);
            return call.hostObject(Order.class, (int) call.invoke(orderArgument), 0);
        }
    }

    /** Calls {@code same_reference (externref) -> externref}. */
    @Override
    public Order sameReference(Order order) {
        try (GuestCall call = guest.enter(sameReference)) {
            int orderArgument = call.lendObject("order", order);
            return call.hostObject(Order.class, (int) call.invoke(orderArgument));
        }
    }

    /** Serves {@code env.amount_of (i32) -> i32}. */
    private long[] serveEnvAmountOf(Env host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_AMOUNT_OF)) {
            Order order = call.hostObject(Order.class, (int) arguments[0]);
            int result = host.amountOf(order);
            return new long[] {result};
        }
    }

    /** Serves {@code env.find (i32) -> i32}. */
    private long[] serveEnvFind(Env host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_FIND)) {
            int key = (int) arguments[0];
            Order result = host.find(key);
            int number = call.lendObject("result", result, 0);
            return new long[] {number};
        }
    }

    /** Serves {@code env.make (externref) -> externref}. */
    private long[] serveEnvMake(Env host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_MAKE)) {
            Order like = call.hostObject(Order.class, (int) arguments[0], -1);
            Order result = host.make(like);
            int number = call.lendObject("result", result);
            return new long[] {number};
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

    /** Builds {@link LenderBridge}. */
    public static final class Builder extends BridgeBuilder<LenderBridge, Builder> {
        private Env env;

        private Builder() {
            super(CONTRACT);
        }

        /** What serves the imports of {@link Env}. */
        public Builder imports(Env env) {
            this.env = Objects.requireNonNull(env, "env");
            return this;
        }

        @Override
        public LenderBridge build() {
            HostImports<LenderBridge> served = new HostImports<LenderBridge>()
                    .serve("Env", env, ENV_AMOUNT_OF, LenderBridge::serveEnvAmountOf)
                    .serve("Env", env, ENV_FIND, LenderBridge::serveEnvFind)
                    .serve("Env", env, ENV_MAKE, LenderBridge::serveEnvMake);
            return instantiate(LenderBridge.class.getResourceAsStream("/guest.wasm"), served, LenderBridge::new);
        }

        private LenderBridge bridge(Instance instance) {
            return new LenderBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
