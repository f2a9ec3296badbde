package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.FunctionType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.HostImport;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.util.function.IntBinaryOperator;

/** The bridge of {@link Walker} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
public final class WalkerBridge implements Walker, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("fold", "(i32, i32, i32) -> i32")
            .function("walk", "(i32, i32, i32) -> ()")
            .pointed("IntBinaryOperator.applyAsInt", "(i32, i32) -> i32")
            .pointed("Visitor.visit", "(i32, i32, i32) -> i32")
            .build();

    private static final HostImport INT_BINARY_OPERATOR_APPLY_AS_INT = HostImport.of("IntBinaryOperator", "IntBinaryOperator.applyAsInt",
            "(i32, i32) -> i32", "applyAsInt");

    private static final HostImport VISITOR_VISIT = HostImport.of("Visitor", "Visitor.visit",
            "(i32, i32, i32) -> i32", "visit");

    private final GuestInstance guest;

    private final GuestFunction fold;

    private final GuestFunction walk;

    private final FunctionType<IntBinaryOperator> intBinaryOperatorFunction;

    private final FunctionType<Visitor> visitorFunction;

    private WalkerBridge(GuestInstance guest) {
        this.guest = guest;
        this.fold = guest.function("fold");
        this.walk = guest.function("walk");
        this.intBinaryOperatorFunction = guest.lending(INT_BINARY_OPERATOR_APPLY_AS_INT,
                this, WalkerBridge::serveIntBinaryOperatorApplyAsInt);
        this.visitorFunction = guest.lending(VISITOR_VISIT, this, WalkerBridge::serveVisitorVisit);
    }

    /** A bridge to a new instance of the module. */
    public static WalkerBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static WalkerBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code fold (i32, i32, i32) -> i32}. */
    @Override
    public int fold(int[] values, IntBinaryOperator function) {
        try (GuestCall call = guest.enter(fold)) {
            Lowered valuesArgument = call.lower(ArrayType.INTS, "values", values);
            int functionPointer = intBinaryOperatorFunction.lend(call, "function", function);
            call.allocate();
            call.write(ArrayType.INTS, valuesArgument, values);
            return (int) call.invoke(valuesArgument.address(), valuesArgument.length(),
                    functionPointer);
        }
    }

    /** Calls {@code walk (i32, i32, i32) -> ()}. */
    @Override
    public void walk(String path, Visitor call, Visitor last) {
        try (GuestCall call_ = guest.enter(walk)) {
            Lowered pathArgument = call_.lowerTerminatedString("path", path);
            int callPointer = call == null ? 0 : visitorFunction.lend(call_, "call", call);
            int lastPointer = visitorFunction.lend(call_, "last", last);
            call_.allocate();
            call_.write(pathArgument);
            call_.invoke(pathArgument.address(), callPointer, lastPointer);
        }
    }

    /** Serves {@code IntBinaryOperator.applyAsInt (i32, i32) -> i32}. */
    private long[] serveIntBinaryOperatorApplyAsInt(IntBinaryOperator host, long[] arguments) {
        int left = (int) arguments[0];
        int right = (int) arguments[1];
        int result = host.applyAsInt(left, right);
        return new long[] {result};
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

    /** Builds {@link WalkerBridge}. */
    public static final class Builder extends BridgeBuilder<WalkerBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public WalkerBridge build() {
            return new WalkerBridge(instantiate(WalkerBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private WalkerBridge bridge(Instance instance) {
            return new WalkerBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
