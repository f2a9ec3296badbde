package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The bridge of {@link Finder} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
final class FinderBridge implements Finder, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("measure", "(i32, i32) -> i32")
            .function("measure_optional", "(i32) -> i32")
            .function("take", "(i32, i32, i32, i32) -> ()")
            .function("fill", "(i32, i32, i32) -> ()")
            .function("show", "(i32, i32) -> i32")
            .function("scalars", "(i32, i32, i32) -> f64")
            .function("find", "(i32) -> i32")
            .function("make", "(i32) -> i32")
            .function("numbers", "(i32, i32, i32, i32) -> i64")
            .function("number", "(i32) -> i32")
            .function("made_number", "() -> i32")
            .function("window", "() -> i32")
            .function("terminated", "() -> i32")
            .build();

    private final GuestInstance guest;

    private final GuestFunction measure;

    private final GuestFunction measureOptional;

    private final GuestFunction take;

    private final GuestFunction fill;

    private final GuestFunction show;

    private final GuestFunction scalars;

    private final GuestFunction find;

    private final GuestFunction make;

    private final GuestFunction numbers;

    private final GuestFunction number;

    private final GuestFunction madeNumber;

    private final GuestFunction window;

    private final GuestFunction terminated;

    private FinderBridge(GuestInstance guest) {
        this.guest = guest;
        this.measure = guest.function("measure");
        this.measureOptional = guest.function("measure_optional");
        this.take = guest.function("take");
        this.fill = guest.function("fill");
        this.show = guest.function("show");
        this.scalars = guest.function("scalars");
        this.find = guest.function("find");
        this.make = guest.function("make");
        this.numbers = guest.function("numbers");
        this.number = guest.function("number");
        this.madeNumber = guest.function("made_number");
        this.window = guest.function("window");
        this.terminated = guest.function("terminated");
    }

    /** A bridge to a new instance of the module. */
    public static FinderBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static FinderBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code measure (i32, i32) -> i32}. */
    @Override
    public int measure(String text) {
        try (GuestCall call = guest.enter(measure)) {
            Lowered textArgument = text == null ? call.absent("text")
                    : call.lowerString("text", text);
            call.allocate();
            call.write(textArgument);
            return (int) call.invoke(textArgument.address(), textArgument.length());
        }
    }

    /** Calls {@code measure_optional (i32) -> i32}. */
    @Override
    public int measureOptional(Optional<String> text) {
        try (GuestCall call = guest.enter(measureOptional)) {
            String textOrNull = call.orNull("text", text);
            Lowered textArgument = textOrNull == null ? call.absent("text")
                    : call.lowerTerminatedString("text", textOrNull);
            call.allocate();
            call.write(textArgument);
            return (int) call.invoke(textArgument.address());
        }
    }

    /**
     * Calls {@code take (i32, i32, i32, i32) -> ()}. The guest owns {@code text} and {@code values} when it returns.
     */
    @Override
    public void take(String text, Optional<long[]> values) {
        try (GuestCall call = guest.enter(take)) {
            long[] valuesOrNull = call.orNull("values", values);
            Lowered textArgument = text == null ? call.absent("text")
                    : call.lowerString("text", text).transferred();
            Lowered valuesArgument = valuesOrNull == null ? call.absent("values")
                    : call.lower(ArrayType.LONGS, "values", valuesOrNull).transferred();
            call.allocate();
            call.write(textArgument);
            call.write(ArrayType.LONGS, valuesArgument, valuesOrNull);
            call.invoke(textArgument.address(), textArgument.length(), valuesArgument.address(),
                    valuesArgument.length());
        }
    }

    /** Calls {@code fill (i32, i32, i32) -> ()}. */
    @Override
    public void fill(int[] filled, short[] changed) {
        try (GuestCall call = guest.enter(fill)) {
            Lowered filledArgument = filled == null ? call.absent("filled")
                    : call.lower(ArrayType.INTS, "filled", filled);
            Lowered changedArgument = changed == null ? call.absent("changed")
                    : call.lowerFixed(ArrayType.SHORTS, "changed", changed, 4);
            call.allocate();
            call.clear(filledArgument);
            call.write(ArrayType.SHORTS, changedArgument, changed);
            call.invoke(filledArgument.address(), filledArgument.length(),
                    changedArgument.address());
            call.copyBack(ArrayType.INTS, filledArgument, filled);
            call.copyBack(ArrayType.SHORTS, changedArgument, changed);
        }
    }

    /** Calls {@code show (i32, i32) -> i32}. */
    @Override
    public int show(IntView view) {
        try (GuestCall call = guest.enter(show)) {
            Lowered viewArgument = view == null ? call.absent("view")
                    : call.lowerView(ArrayType.INTS, "view", view);
            return (int) call.invoke(viewArgument.address(), viewArgument.length());
        }
    }

    /** Calls {@code scalars (i32, i32, i32) -> f64}. */
    @Override
    public double scalars(OptionalInt i, OptionalLong l, OptionalDouble d) {
        try (GuestCall call = guest.enter(scalars)) {
            int[] iOrNull = call.orNull("i", i);
            long[] lOrNull = call.orNull("l", l);
            double[] dOrNull = call.orNull("d", d);
            Lowered iArgument = iOrNull == null ? call.absent("i")
                    : call.lowerFixed(ArrayType.INTS, "i", iOrNull, 1);
            Lowered lArgument = lOrNull == null ? call.absent("l")
                    : call.lowerFixed(ArrayType.LONGS, "l", lOrNull, 1);
            Lowered dArgument = dOrNull == null ? call.absent("d")
                    : call.lowerFixed(ArrayType.DOUBLES, "d", dOrNull, 1);
            call.allocate();
            call.write(ArrayType.INTS, iArgument, iOrNull);
            call.write(ArrayType.LONGS, lArgument, lOrNull);
            call.write(ArrayType.DOUBLES, dArgument, dOrNull);
            return Double.longBitsToDouble(call.invoke(iArgument.address(), lArgument.address(),
                    dArgument.address()));
        }
    }

    /** Calls {@code find (i32) -> i32}. The guest keeps the result. */
    @Override
    public String find(int key) {
        try (GuestCall call = guest.enter(find)) {
            int pointer = (int) call.invoke(key);
            if (pointer == 0) {
                return null;
            }
            int length = call.terminatedLength(ArrayType.BYTES, pointer);
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code make (i32) -> i32}. The result is freed with {@code free}. */
    @Override
    public Optional<String> make(int key) {
        try (GuestCall call = guest.enter(make)) {
            int pointer = (int) call.invoke(key);
            if (pointer == 0) {
                return Optional.empty();
            }
            int length = call.adoptTerminated(ArrayType.BYTES, pointer);
            return Optional.of(call.liftString(pointer, length));
        }
    }

    /** Calls {@code numbers (i32, i32, i32, i32) -> i64}. The result is freed with {@code free}. */
    @Override
    public int[] numbers(byte[] changed, Optional<float[]> filled) {
        try (GuestCall call = guest.enter(numbers)) {
            float[] filledOrNull = call.orNull("filled", filled);
            Lowered changedArgument = call.lower(ArrayType.BYTES, "changed", changed);
            Lowered filledArgument = filledOrNull == null ? call.absent("filled")
                    : call.lower(ArrayType.FLOATS, "filled", filledOrNull);
            call.allocate();
            call.write(ArrayType.BYTES, changedArgument, changed);
            call.clear(filledArgument);
            long packed = call.invoke(changedArgument.address(), changedArgument.length(),
                    filledArgument.address(), filledArgument.length());
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            if (pointer == 0) {
                call.copyBack(ArrayType.BYTES, changedArgument, changed);
                call.copyBack(ArrayType.FLOATS, filledArgument, filledOrNull);
                return null;
            }
            call.adopt(ArrayType.INTS, pointer, length);
            int[] result = call.liftArray(ArrayType.INTS, pointer, length);
            call.copyBack(ArrayType.BYTES, changedArgument, changed);
            call.copyBack(ArrayType.FLOATS, filledArgument, filledOrNull);
            return result;
        }
    }

    /** Calls {@code number (i32) -> i32}. The guest keeps the result. */
    @Override
    public OptionalInt number(int key) {
        try (GuestCall call = guest.enter(number)) {
            int pointer = (int) call.invoke(key);
            if (pointer == 0) {
                return OptionalInt.empty();
            }
            return OptionalInt.of(call.liftArray(ArrayType.INTS, pointer, 1)[0]);
        }
    }

    /** Calls {@code made_number () -> i32}. The result is freed with {@code free}. */
    @Override
    public OptionalDouble madeNumber() {
        try (GuestCall call = guest.enter(madeNumber)) {
            int pointer = (int) call.invoke();
            if (pointer == 0) {
                return OptionalDouble.empty();
            }
            call.adopt(ArrayType.DOUBLES, pointer, 1);
            return OptionalDouble.of(call.liftArray(ArrayType.DOUBLES, pointer, 1)[0]);
        }
    }

    /** Calls {@code window () -> i32}. The view lives as long as the instance. */
    @Override
    public Optional<IntView> window() {
        try (GuestCall call = guest.enter(window)) {
            int pointer = (int) call.invoke();
            if (pointer == 0) {
                return Optional.empty();
            }
            return Optional.of(call.liftBuffer(ArrayType.INTS, pointer, 2));
        }
    }

    /** Calls {@code terminated () -> i32}. The guest keeps the result. */
    @Override
    public Optional<int[]> terminated() {
        try (GuestCall call = guest.enter(terminated)) {
            int pointer = (int) call.invoke();
            if (pointer == 0) {
                return Optional.empty();
            }
            int length = call.terminatedLength(ArrayType.INTS, pointer);
            return Optional.of(call.liftArray(ArrayType.INTS, pointer, length));
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

    /** Builds {@link FinderBridge}. */
    public static final class Builder extends BridgeBuilder<FinderBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public FinderBridge build() {
            return new FinderBridge(instantiate(FinderBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private FinderBridge bridge(Instance instance) {
            return new FinderBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
