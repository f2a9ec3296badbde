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
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The bridge of {@link Areas} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
public final class AreasBridge implements Areas, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("__wbindgen_malloc", "(i32) -> i32")
            .free("__wbindgen_free", "(i32, i32) -> ()")
            .stack("__wbindgen_add_to_stack_pointer", "(i32) -> i32")
            .servesImports("WASM_BINDGEN")
            .danglingEmpty()
            .keepsEmptyResults()
            .function("check", "(i32, i32) -> ()")
            .function("parse", "(i32, i32, i32, i32, i32) -> ()")
            .function("spell", "(i32, i32, i32) -> ()")
            .function("find", "(i32, i32, i32) -> ()")
            .function("next", "(i32, i32, i32) -> ()")
            .function("half", "(i32, i32, i64) -> ()")
            .function("fill", "(i32, i32, i32, i32, f64) -> ()")
            .function("why", "(i32) -> ()")
            .build();

    private final GuestInstance guest;

    private final GuestFunction check;

    private final GuestFunction parse;

    private final GuestFunction spell;

    private final GuestFunction find;

    private final GuestFunction next;

    private final GuestFunction half;

    private final GuestFunction fill;

    private final GuestFunction why;

    private AreasBridge(GuestInstance guest) {
        this.guest = guest;
        this.check = guest.function("check");
        this.parse = guest.function("parse");
        this.spell = guest.function("spell");
        this.find = guest.function("find");
        this.next = guest.function("next");
        this.half = guest.function("half");
        this.fill = guest.function("fill");
        this.why = guest.function("why");
    }

    /** A bridge to a new instance of the module. */
    public static AreasBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static AreasBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code check (i32, i32) -> ()}. Throws {@code GuestErrorException} where it returns an error. */
    @Override
    public void check(int value) {
        try (GuestCall call = guest.enter(check)) {
            Lowered area = call.area("the result", 8);
            call.allocate();
            call.clear(area);
            call.invoke(area.address(), value);
            int error = call.word(area, 0);
            int failed = call.word(area, 4);
            if (call.rust().isError(failed)) {
                throw call.rust().error(error, () -> why());
            }
        }
    }

    /**
     * Calls {@code parse (i32, i32, i32, i32, i32) -> ()}. The guest owns {@code text} when it returns. Throws {@code GuestErrorException} where it returns an error.
     */
    @Override
    public int parse(String text, OptionalInt radix) {
        try (GuestCall call = guest.enter(parse)) {
            Lowered area = call.area("the result", 12);
            Lowered textArgument = call.lowerString("text", text).transferred();
            boolean radixPresent = call.rust().isPresent("radix", radix);
            long radixArgument = radixPresent ? radix.getAsInt() : 0;
            call.allocate();
            call.clear(area);
            call.write(textArgument);
            call.invoke(area.address(), textArgument.address(), textArgument.length(),
                    radixPresent ? 1 : 0, radixArgument);
            int error = call.word(area, 4);
            int failed = call.word(area, 8);
            if (call.rust().isError(failed)) {
                throw call.rust().error(error);
            }
            return (int) call.bits(area, 0, 4);
        }
    }

    /**
     * Calls {@code spell (i32, i32, i32) -> ()}. The guest owns {@code text} when it returns. The result is freed with {@code __wbindgen_free}. Throws {@code GuestErrorException} where it returns an error.
     */
    @Override
    public String spell(String text) {
        try (GuestCall call = guest.enter(spell)) {
            Lowered area = call.area("the result", 16);
            Lowered textArgument = call.lowerString("text", text).transferred();
            call.allocate();
            call.clear(area);
            call.write(textArgument);
            call.invoke(area.address(), textArgument.address(), textArgument.length());
            int error = call.word(area, 8);
            int failed = call.word(area, 12);
            if (call.rust().isError(failed)) {
                throw call.rust().error(error);
            }
            int pointer = call.word(area, 0);
            int length = call.word(area, 4);
            call.adopt(ArrayType.BYTES, pointer, length);
            return call.liftString(pointer, length);
        }
    }

    /**
     * Calls {@code find (i32, i32, i32) -> ()}. The guest owns {@code text} when it returns. The result is freed with {@code __wbindgen_free}. Throws {@code GuestErrorException} where it returns an error.
     */
    @Override
    public String find(String text) {
        try (GuestCall call = guest.enter(find)) {
            Lowered area = call.area("the result", 16);
            Lowered textArgument = call.lowerString("text", text).transferred();
            call.allocate();
            call.clear(area);
            call.write(textArgument);
            call.invoke(area.address(), textArgument.address(), textArgument.length());
            int error = call.word(area, 8);
            int failed = call.word(area, 12);
            if (call.rust().isError(failed)) {
                throw call.rust().error(error);
            }
            int pointer = call.word(area, 0);
            int length = call.word(area, 4);
            if (pointer == 0) {
                return null;
            }
            call.adopt(ArrayType.BYTES, pointer, length);
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code next (i32, i32, i32) -> ()}. */
    @Override
    public OptionalInt next(OptionalInt value) {
        try (GuestCall call = guest.enter(next)) {
            Lowered area = call.area("the result", 8);
            boolean valuePresent = call.rust().isPresent("value", value);
            long valueArgument = valuePresent ? value.getAsInt() : 0;
            call.allocate();
            call.clear(area);
            call.invoke(area.address(), valuePresent ? 1 : 0, valueArgument);
            int present = call.word(area, 0);
            if (!call.rust().isPresent(present)) {
                return OptionalInt.empty();
            }
            int number = (int) call.bits(area, 4, 4);
            return OptionalInt.of(number);
        }
    }

    /** Calls {@code half (i32, i32, i64) -> ()}. */
    @Override
    public Long half(Long value) {
        try (GuestCall call = guest.enter(half)) {
            Lowered area = call.area("the result", 16, 8);
            boolean valuePresent = value != null;
            long valueArgument = valuePresent ? value : 0;
            call.allocate();
            call.clear(area);
            call.invoke(area.address(), valuePresent ? 1 : 0, valueArgument);
            int present = call.word(area, 0);
            if (!call.rust().isPresent(present)) {
                return null;
            }
            long number = call.bits(area, 8, 8);
            return number;
        }
    }

    /** Calls {@code fill (i32, i32, i32, i32, f64) -> ()}. */
    @Override
    public OptionalDouble fill(double[] values, OptionalDouble value) {
        try (GuestCall call = guest.enter(fill)) {
            Lowered area = call.area("the result", 16, 8);
            Lowered valuesArgument = call.lower(ArrayType.DOUBLES, "values", values);
            boolean valuePresent = call.rust().isPresent("value", value);
            long valueArgument = valuePresent ? Double.doubleToRawLongBits(value.getAsDouble()) : 0;
            call.allocate();
            call.clear(area);
            call.write(ArrayType.DOUBLES, valuesArgument, values);
            call.invoke(area.address(), valuesArgument.address(), valuesArgument.length(),
                    valuePresent ? 1 : 0, valueArgument);
            int present = call.word(area, 0);
            if (!call.rust().isPresent(present)) {
                call.copyBack(ArrayType.DOUBLES, valuesArgument, values);
                return OptionalDouble.empty();
            }
            double number = Double.longBitsToDouble(call.bits(area, 8, 8));
            OptionalDouble result = OptionalDouble.of(number);
            call.copyBack(ArrayType.DOUBLES, valuesArgument, values);
            return result;
        }
    }

    /** Calls {@code why (i32) -> ()}. The result is freed with {@code __wbindgen_free}. */
    @Override
    public String why() {
        try (GuestCall call = guest.enter(why)) {
            Lowered area = call.area("the result", 8);
            call.allocate();
            call.clear(area);
            call.invoke(area.address());
            int pointer = call.word(area, 0);
            int length = call.word(area, 4);
            call.adopt(ArrayType.BYTES, pointer, length);
            return call.liftString(pointer, length);
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

    /** Builds {@link AreasBridge}. */
    public static final class Builder extends BridgeBuilder<AreasBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public AreasBridge build() {
            return new AreasBridge(instantiate(AreasBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private AreasBridge bridge(Instance instance) {
            return new AreasBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
