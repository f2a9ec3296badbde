package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocation;
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
import java.util.Optional;

/** The bridge of {@link Blocks} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
final class BlocksBridge implements Blocks, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("lend", "(i32, i32, i32, i32) -> i32")
            .function("handOver", "(i32, i32, i32, i32) -> ()")
            .function("given", "(i32, i32) -> i32")
            .function("absent", "(i32, i32) -> i32")
            .function("make", "(i32) -> i64")
            .function("makeInArea", "(i32, i32, i32) -> ()")
            .function("makeFixed", "() -> i32")
            .function("makeGiven", "(i32) -> i32")
            .function("release", "(i32) -> ()")
            .build();

    private final GuestInstance guest;

    private final GuestFunction lend;

    private final GuestFunction handOver;

    private final GuestFunction given;

    private final GuestFunction absent;

    private final GuestFunction make;

    private final GuestFunction makeInArea;

    private final GuestFunction makeFixed;

    private final GuestFunction makeGiven;

    private final GuestFunction release;

    private BlocksBridge(GuestInstance guest) {
        this.guest = guest;
        this.lend = guest.function("lend");
        this.handOver = guest.function("handOver");
        this.given = guest.function("given");
        this.absent = guest.function("absent");
        this.make = guest.function("make");
        this.makeInArea = guest.function("makeInArea");
        this.makeFixed = guest.function("makeFixed");
        this.makeGiven = guest.function("makeGiven");
        this.release = guest.function("release");
    }

    /** A bridge to a new instance of the module. */
    public static BlocksBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static BlocksBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code lend (i32, i32, i32, i32) -> i32}. */
    @Override
    public int lend(Allocation a, Allocation b, Allocation c) {
        try (GuestCall call = guest.enter(lend)) {
            Lowered aArgument = call.lowerAllocation("a", a);
            Lowered bArgument = call.lowerAllocation("b", b);
            Lowered cArgument = call.lowerFixedAllocation("c", c, 16);
            return (int) call.invoke(aArgument.address(), aArgument.length(), bArgument.address(),
                    cArgument.address());
        }
    }

    /**
     * Calls {@code handOver (i32, i32, i32, i32) -> ()}. The guest owns {@code a} and {@code b} when it returns.
     */
    @Override
    public void handOver(Allocation a, Allocation b) {
        try (GuestCall call = guest.enter(handOver)) {
            Lowered aArgument = call.lowerAllocation("a", a).transferred();
            Lowered bArgument = call.lowerAllocation("b", b).transferred();
            call.invoke(aArgument.address(), aArgument.length(), bArgument.length(),
                    bArgument.address());
        }
    }

    /** Calls {@code given (i32, i32) -> i32}. */
    @Override
    public int given(Allocation a, int n) {
        try (GuestCall call = guest.enter(given)) {
            Lowered aArgument = call.lowerAllocation("a", a).countedBy("n", n);
            return (int) call.invoke(aArgument.address(), n);
        }
    }

    /** Calls {@code absent (i32, i32) -> i32}. */
    @Override
    public int absent(Optional<Allocation> a) {
        try (GuestCall call = guest.enter(absent)) {
            Allocation aOrNull = call.orNull("a", a);
            Lowered aArgument = aOrNull == null ? call.absent("a")
                    : call.lowerAllocation("a", aOrNull);
            return (int) call.invoke(aArgument.address(), aArgument.length());
        }
    }

    /** Calls {@code make (i32) -> i64}. Closing the result calls {@code free}. */
    @Override
    public Allocation make(int size) {
        try (GuestCall call = guest.enter(make)) {
            long packed = call.invoke(size);
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            return call.liftAllocation(pointer, length);
        }
    }

    /** Calls {@code makeInArea (i32, i32, i32) -> ()}. Closing the result calls {@code release}. */
    @Override
    public Allocation makeInArea(Allocation from) {
        try (GuestCall call = guest.enter(makeInArea)) {
            Lowered area = call.area("the result", 8);
            Lowered fromArgument = call.lowerAllocation("from", from);
            call.allocate();
            call.clear(area);
            call.invoke(area.address(), fromArgument.address(), fromArgument.length());
            int pointer = call.word(area, 0);
            int length = call.word(area, 4);
            return call.liftAllocation(pointer, length, release);
        }
    }

    /** Calls {@code makeFixed () -> i32}. Closing the result calls {@code free}. */
    @Override
    public Optional<Allocation> makeFixed() {
        try (GuestCall call = guest.enter(makeFixed)) {
            int pointer = (int) call.invoke();
            if (pointer == 0) {
                return Optional.empty();
            }
            return Optional.of(call.liftAllocation(pointer, 16));
        }
    }

    /**
     * Calls {@code makeGiven (i32) -> i32}. Closing the result calls {@code free}. Throws {@code GuestErrorException} where it returns 0.
     */
    @Override
    public Allocation makeGiven(int size) {
        try (GuestCall call = guest.enter(makeGiven)) {
            int length = call.givenLength("size", size);
            int pointer = (int) call.invoke(size);
            if (pointer == 0) {
                throw call.error(pointer);
            }
            return call.liftAllocation(pointer, length);
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

    /** Builds {@link BlocksBridge}. */
    public static final class Builder extends BridgeBuilder<BlocksBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public BlocksBridge build() {
            return new BlocksBridge(instantiate(BlocksBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private BlocksBridge bridge(Instance instance) {
            return new BlocksBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
