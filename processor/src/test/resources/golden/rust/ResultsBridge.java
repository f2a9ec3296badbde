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
import io.wasmbridge.runtime.generated.RustValues;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The bridge of {@link Results} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
public final class ResultsBridge implements Results, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("__wbindgen_malloc", "(i32, i32) -> i32")
            .free("__wbindgen_free", "(i32, i32, i32) -> ()")
            .servesImports("WASM_BINDGEN")
            .danglingEmpty()
            .keepsEmptyResults()
            .function("check", "(i32) -> (i32, i32)")
            .function("spell", "(i32, i32) -> (i32, i32, i32, i32)")
            .function("next", "(f64) -> f64")
            .function("count", "(f64) -> f64")
            .function("half", "(f64) -> (f64, i32, i32)")
            .function("doubled", "(i32, f64) -> (i32, f64)")
            .function("toggle", "(i32) -> i32")
            .function("letter", "(i32) -> i32")
            .function("mix", "(i32, i32) -> (i32, i32, i32)")
            .function("small", "(i32) -> i32")
            .function("negate", "(i32, i32, externref, i32, i32, externref) -> (i32, i64)")
            .build();

    private final GuestInstance guest;

    private final GuestFunction check;

    private final GuestFunction spell;

    private final GuestFunction next;

    private final GuestFunction count;

    private final GuestFunction half;

    private final GuestFunction doubled;

    private final GuestFunction toggle;

    private final GuestFunction letter;

    private final GuestFunction mix;

    private final GuestFunction small;

    private final GuestFunction negate;

    private ResultsBridge(GuestInstance guest) {
        this.guest = guest;
        this.check = guest.function("check");
        this.spell = guest.function("spell");
        this.next = guest.function("next");
        this.count = guest.function("count");
        this.half = guest.function("half");
        this.doubled = guest.function("doubled");
        this.toggle = guest.function("toggle");
        this.letter = guest.function("letter");
        this.mix = guest.function("mix");
        this.small = guest.function("small");
        this.negate = guest.function("negate");
    }

    /** A bridge to a new instance of the module. */
    public static ResultsBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static ResultsBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code check (i32) -> (i32, i32)}. Throws {@code GuestErrorException} where it returns an error. */
    @Override
    public void check(int value) {
        try (GuestCall call = guest.enter(check)) {
            long[] results = call.invokeAll(2, value);
            int error = (int) results[0];
            int failed = (int) results[1];
            if (call.rust().isError(failed)) {
                throw call.rust().error(error);
            }
        }
    }

    /**
     * Calls {@code spell (i32, i32) -> (i32, i32, i32, i32)}. The guest owns {@code text} when it returns. The result is freed with {@code __wbindgen_free}. Throws {@code GuestErrorException} where it returns an error.
     */
    @Override
    public byte[] spell(String text) {
        try (GuestCall call = guest.enter(spell)) {
            Lowered textArgument = call.lowerString("text", text).transferred();
            call.allocate();
            call.write(textArgument);
            long[] results = call.invokeAll(4, textArgument.address(), textArgument.length());
            int error = (int) results[2];
            int failed = (int) results[3];
            if (call.rust().isError(failed)) {
                throw call.rust().error(error);
            }
            int pointer = (int) results[0];
            int length = (int) results[1];
            call.adopt(ArrayType.BYTES, pointer, length);
            return call.liftArray(ArrayType.BYTES, pointer, length);
        }
    }

    /** Calls {@code next (f64) -> f64}. */
    @Override
    public OptionalInt next(OptionalInt value) {
        try (GuestCall call = guest.enter(next)) {
            long valueArgument = call.rust().isPresent("value", value)
                    ? Double.doubleToRawLongBits(value.getAsInt()) : call.rust().absentNumber();
            double number = Double.longBitsToDouble(call.invoke(valueArgument));
            if (call.rust().isAbsent(number)) {
                return OptionalInt.empty();
            }
            return OptionalInt.of(call.rust().liftInt(number));
        }
    }

    /** Calls {@code count (f64) -> f64}. */
    @Override
    public OptionalLong count(OptionalLong value) {
        try (GuestCall call = guest.enter(count)) {
            long valueArgument = call.rust().isPresent("value", value)
                    ? Double.doubleToRawLongBits(Integer.toUnsignedLong(call.lowerUnsigned("value", value.getAsLong(), 32)))
                    : call.rust().absentNumber();
            double number = Double.longBitsToDouble(call.invoke(valueArgument));
            if (call.rust().isAbsent(number)) {
                return OptionalLong.empty();
            }
            return OptionalLong.of(call.rust().liftUnsigned(number));
        }
    }

    /**
     * Calls {@code half (f64) -> (f64, i32, i32)}. Throws {@code GuestErrorException} where it returns an error.
     */
    @Override
    public Optional<Float> half(Optional<Float> value) {
        try (GuestCall call = guest.enter(half)) {
            long valueArgument = call.rust().isPresent("value", value)
                    ? Double.doubleToRawLongBits(value.get()) : call.rust().absentNumber();
            long[] results = call.invokeAll(3, valueArgument);
            int error = (int) results[1];
            int failed = (int) results[2];
            if (call.rust().isError(failed)) {
                throw call.rust().error(error);
            }
            double number = Double.longBitsToDouble(results[0]);
            if (call.rust().isAbsent(number)) {
                return Optional.empty();
            }
            return Optional.of(call.rust().liftFloat(number));
        }
    }

    /** Calls {@code doubled (i32, f64) -> (i32, f64)}. */
    @Override
    public OptionalDouble doubled(OptionalDouble value) {
        try (GuestCall call = guest.enter(doubled)) {
            boolean valuePresent = call.rust().isPresent("value", value);
            long valueArgument = valuePresent ? Double.doubleToRawLongBits(value.getAsDouble()) : 0;
            long[] results = call.invokeAll(2, valuePresent ? 1 : 0, valueArgument);
            int present = (int) results[0];
            if (!call.rust().isPresent(present)) {
                return OptionalDouble.empty();
            }
            double number = Double.longBitsToDouble(results[1]);
            return OptionalDouble.of(number);
        }
    }

    /** Calls {@code toggle (i32) -> i32}. */
    @Override
    public Optional<Boolean> toggle(Optional<Boolean> value) {
        try (GuestCall call = guest.enter(toggle)) {
            int valueArgument = call.rust().isPresent("value", value) ? (value.get() ? 1 : 0)
                    : RustValues.ABSENT;
            int number = (int) call.invoke(valueArgument);
            if (number == RustValues.ABSENT) {
                return Optional.empty();
            }
            return Optional.of(number != 0);
        }
    }

    /** Calls {@code letter (i32) -> i32}. */
    @Override
    public Character letter(Character value) {
        try (GuestCall call = guest.enter(letter)) {
            int valueArgument = value != null ? call.lowerCodePoint("value", value)
                    : RustValues.ABSENT;
            int number = (int) call.invoke(valueArgument);
            if (number == RustValues.ABSENT) {
                return null;
            }
            return call.liftCodePoint(number);
        }
    }

    /**
     * Calls {@code mix (i32, i32) -> (i32, i32, i32)}. Throws {@code GuestErrorException} where it returns an error.
     */
    @Override
    public Optional<Byte> mix(Optional<Byte> one, OptionalInt other) {
        try (GuestCall call = guest.enter(mix)) {
            int oneArgument = call.rust().isPresent("one", one) ? one.get() : RustValues.ABSENT;
            int otherArgument = call.rust().isPresent("other", other)
                    ? call.lowerUnsigned("other", other.getAsInt(), 8) : RustValues.ABSENT;
            long[] results = call.invokeAll(3, oneArgument, otherArgument);
            int error = (int) results[1];
            int failed = (int) results[2];
            if (call.rust().isError(failed)) {
                throw call.rust().error(error);
            }
            int number = (int) results[0];
            if (number == RustValues.ABSENT) {
                return Optional.empty();
            }
            return Optional.of((byte) number);
        }
    }

    /** Calls {@code small (i32) -> i32}. */
    @Override
    public OptionalInt small(OptionalInt value) {
        try (GuestCall call = guest.enter(small)) {
            int valueArgument = call.rust().isPresent("value", value)
                    ? call.rust().lowerSmall("value", value.getAsInt()) : RustValues.ABSENT;
            int number = (int) call.invoke(valueArgument);
            if (number == RustValues.ABSENT) {
                return OptionalInt.empty();
            }
            return OptionalInt.of(number);
        }
    }

    /**
     * Calls {@code negate (i32, i32, externref, i32, i32, externref) -> (i32, i64)}. The guest owns {@code values} and {@code others} when it returns.
     */
    @Override
    public OptionalLong negate(int[] values, double[] others) {
        try (GuestCall call = guest.enter(negate)) {
            Lowered valuesArgument = call.lower(ArrayType.INTS, "values", values).transferred();
            int valuesNumber = call.rust().lend(valuesArgument);
            Lowered othersArgument = call.lower(ArrayType.DOUBLES, "others", others).transferred();
            int othersNumber = call.rust().lend(othersArgument);
            call.allocate();
            call.write(ArrayType.INTS, valuesArgument, values);
            call.write(ArrayType.DOUBLES, othersArgument, others);
            long[] results = call.invokeAll(2, valuesArgument.address(), valuesArgument.length(),
                    valuesNumber, othersArgument.address(), othersArgument.length(), othersNumber);
            int present = (int) results[0];
            if (!call.rust().isPresent(present)) {
                call.rust().copyBack(valuesNumber, values);
                call.rust().copyBack(othersNumber, others);
                return OptionalLong.empty();
            }
            long number = results[1];
            OptionalLong result = OptionalLong.of(number);
            call.rust().copyBack(valuesNumber, values);
            call.rust().copyBack(othersNumber, others);
            return result;
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

    /** Builds {@link ResultsBridge}. */
    public static final class Builder extends BridgeBuilder<ResultsBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public ResultsBridge build() {
            return new ResultsBridge(instantiate(ResultsBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private ResultsBridge bridge(Instance instance) {
            return new ResultsBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
