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
 * The bridge of {@link Names} to the module <code>a dir/gr&#246;&#223;e&#42;/&#92;u.wasm</code>. Confined to the thread that built it.
 */
@WasmGenerated
public final class NamesBridge implements Names, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "a dir/gr\u00f6\u00dfe*/\\u.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("1abc", "(i32) -> i32")
            .function("default", "(i32) -> i32")
            .function("a.b", "(i32, f32, i32, i32) -> i32")
            .function("gr\u00f6\u00dfe", "(i32) -> i32")
            .function("\"*/\\u{}\012<@>&$L", "(i32) -> i32")
            .function("count", "(i32) -> i32")
            .function("count_", "(i32, i32, i32) -> i32")
            .function("CONTRACT", "(i32) -> i32")
            .function("guest", "(i32, i32, i32, i32, i32, i32) -> i64")
            .function("call", "() -> ()")
            .function("memory", "(i32) -> i32")
            .function("builder", "(i32) -> i32")
            .function("notify_all", "(i32) -> ()")
            .build();

    private final GuestInstance guest;

    private final GuestFunction _1abc;

    private final GuestFunction default_;

    private final GuestFunction aB;

    private final GuestFunction grE;

    private final GuestFunction uL;

    private final GuestFunction count;

    private final GuestFunction count_;

    private final GuestFunction contract;

    private final GuestFunction guest_;

    private final GuestFunction call;

    private final GuestFunction memory;

    private final GuestFunction builder;

    private final GuestFunction notifyAll;

    private NamesBridge(GuestInstance guest) {
        this.guest = guest;
        this._1abc = guest.function("1abc");
        this.default_ = guest.function("default");
        this.aB = guest.function("a.b");
        this.grE = guest.function("gr\u00f6\u00dfe");
        this.uL = guest.function("\"*/\\u{}\012<@>&$L");
        this.count = guest.function("count");
        this.count_ = guest.function("count_");
        this.contract = guest.function("CONTRACT");
        this.guest_ = guest.function("guest");
        this.call = guest.function("call");
        this.memory = guest.function("memory");
        this.builder = guest.function("builder");
        this.notifyAll = guest.function("notify_all");
    }

    /** A bridge to a new instance of the module. */
    public static NamesBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static NamesBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code 1abc (i32) -> i32}. */
    @Override
    public int digit(int guest) {
        try (GuestCall call = this.guest.enter(_1abc)) {
            return (int) call.invoke(guest);
        }
    }

    /** Calls {@code default (i32) -> i32}. */
    @Override
    public int keyword(int call) {
        try (GuestCall call_ = guest.enter(default_)) {
            return (int) call_.invoke(call);
        }
    }

    /** Calls {@code a.b (i32, f32, i32, i32) -> i32}. */
    @Override
    public int dotted(int ArrayType_, float Float_, int[] ints) {
        try (GuestCall call = guest.enter(aB)) {
            Lowered intsArgument = call.lower(ArrayType.INTS, "ints", ints);
            call.allocate();
            call.write(ArrayType.INTS, intsArgument, ints);
            return (int) call.invoke(ArrayType_, Float.floatToRawIntBits(Float_),
                    intsArgument.address(), intsArgument.length());
        }
    }

    /** Calls <code>gr&#246;&#223;e (i32) -&#62; i32</code>. */
    @Override
    public int unicode(int keyword) {
        try (GuestCall call = guest.enter(grE)) {
            return (int) call.invoke(keyword);
        }
    }

    /** Calls <code>"&#42;/&#92;u&#123;&#125;&#65533;&#60;&#64;&#62;&#38;$L (i32) -&#62; i32</code>. */
    @Override
    public int hostile(String pointer) {
        try (GuestCall call = guest.enter(uL)) {
            Lowered pointerArgument = call.lowerTerminatedString("pointer", pointer);
            call.allocate();
            call.write(pointerArgument);
            return (int) call.invoke(pointerArgument.address());
        }
    }

    /** Calls {@code count (i32) -> i32}. */
    @Override
    public int count(int count) {
        try (GuestCall call = guest.enter(this.count)) {
            return (int) call.invoke(count);
        }
    }

    /** Calls {@code count_ (i32, i32, i32) -> i32}. */
    @Override
    public int countAgain(int count, int[] countArgument) {
        try (GuestCall call = guest.enter(count_)) {
            Lowered countArgumentArgument = call.lower(ArrayType.INTS, "countArgument", countArgument);
            call.allocate();
            call.write(ArrayType.INTS, countArgumentArgument, countArgument);
            return (int) call.invoke(count, countArgumentArgument.address(),
                    countArgumentArgument.length());
        }
    }

    /** Calls {@code CONTRACT (i32) -> i32}. */
    @Override
    public int contract$(int $) {
        try (GuestCall call = guest.enter(contract)) {
            return (int) call.invoke($);
        }
    }

    /** Calls {@code guest (i32, i32, i32, i32, i32, i32) -> i64}. The result is freed with {@code free}. */
    @Override
    public String guest(String packed, int[] length, int[] result) {
        try (GuestCall call = guest.enter(guest_)) {
            Lowered packedArgument = call.lowerString("packed", packed);
            Lowered lengthArgument = call.lower(ArrayType.INTS, "length", length);
            Lowered resultArgument = call.lower(ArrayType.INTS, "result", result);
            call.allocate();
            call.write(packedArgument);
            call.write(ArrayType.INTS, lengthArgument, length);
            call.write(ArrayType.INTS, resultArgument, result);
            long packed_ = call.invoke(packedArgument.address(), packedArgument.length(),
                    lengthArgument.address(), lengthArgument.length(), resultArgument.address(),
                    resultArgument.length());
            int pointer = (int) (packed_ >>> 32);
            int length_ = (int) packed_;
            call.adopt(ArrayType.BYTES, pointer, length_);
            String result_ = call.liftString(pointer, length_);
            call.copyBack(ArrayType.INTS, lengthArgument, length);
            call.copyBack(ArrayType.INTS, resultArgument, result);
            return result_;
        }
    }

    /** Calls {@code call () -> ()}. */
    @Override
    public void call() {
        try (GuestCall call = guest.enter(this.call)) {
            call.invoke();
        }
    }

    /** Calls {@code memory (i32) -> i32}. */
    @Override
    public int memory(int pages) {
        try (GuestCall call = guest.enter(memory)) {
            return (int) call.invoke(pages);
        }
    }

    /** Calls {@code builder (i32) -> i32}. */
    @Override
    public int builder(int instantiate) {
        try (GuestCall call = guest.enter(builder)) {
            return (int) call.invoke(instantiate);
        }
    }

    /** Calls {@code notify_all (i32) -> ()}. */
    @Override
    public void notifyAll(int over) {
        try (GuestCall call = guest.enter(notifyAll)) {
            call.invoke(over);
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

    /** Builds {@link NamesBridge}. */
    public static final class Builder extends BridgeBuilder<NamesBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public NamesBridge build() {
            return new NamesBridge(instantiate(NamesBridge.class.getResourceAsStream("/a dir/gr\u00f6\u00dfe*/\\u.wasm")));
        }

        private NamesBridge bridge(Instance instance) {
            return new NamesBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
