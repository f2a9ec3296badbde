package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.EnumType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.HostImport;
import io.wasmbridge.runtime.generated.HostImports;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.util.Objects;
import java.util.Optional;

/** The bridge of {@link Guest} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
public final class GuestBridge implements Guest, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("run", "() -> ()")
            .build();

    private static final HostImport ENV_ADD = HostImport.of("env", "Env.add",
            "(i32, i32, f64) -> f64", "add");

    private static final HostImport ENV_NEXT = HostImport.of("env", "Env.next",
            "(i32) -> i32", "next");

    private static final HostImport ENV_CLIP = HostImport.of("env", "Env.clip",
            "(i32) -> i32", "clip");

    private static final HostImport ENV_LOG = HostImport.of("env", "Env.log", "(i32) -> ()", "log");

    private static final HostImport ENV_LOG_MAYBE = HostImport.of("env", "Env.logMaybe",
            "(i32, i32) -> ()", "log_maybe");

    private static final HostImport ENV_KEEP = HostImport.of("env", "Env.keep",
            "(i32, i32) -> ()", "keep");

    private static final HostImport ENV_SCALE = HostImport.of("env", "Env.scale",
            "(i32, i32, f64) -> ()", "scale");

    private static final HostImport ENV_NAME = HostImport.of("env", "Env.name",
            "(i32) -> i32", "name");

    private static final HostImport ENV_VALUES = HostImport.of("env", "Env.values",
            "(i32, i32) -> ()", "values");

    private static final HostImport ENV_PACKED = HostImport.of("env", "Env.packed",
            "() -> i64", "packed");

    private static final HostImport ENV_FILL = HostImport.of("env", "Env.fill",
            "(i32, i32, i32) -> i32", "fill");

    private static final HostImport ENV_READ = HostImport.of("env", "Env.read",
            "(i32, i32) -> ()", "read");

    private static final HostImport ENV_WIDE = HostImport.of("env", "Env.wide",
            "() -> i32", "wide");

    private static final HostImport ENV_SEND_TEXT = HostImport.of("env", "Env.send",
            "(i32, i32) -> ()", "send-text");

    private static final HostImport ENV_SEND_NUMBER = HostImport.of("env", "Env.send",
            "(i32) -> ()", "send-number");

    private static final HostImport ENV_FAIL = HostImport.of("env", "Env.fail",
            "(i32) -> ()", "fail").throwing();

    private static final HostImport CLOCK_NOW = HostImport.of("clock", "Clock.now",
            "() -> i64", "now");

    private static final EnumType<Palette.Colour> COLOUR = EnumType.of(Palette.Colour.values(), Palette.Colour::ordinal);

    private final GuestInstance guest;

    private final GuestFunction run;

    private GuestBridge(GuestInstance guest) {
        this.guest = guest;
        this.run = guest.function("run");
    }

    /** A bridge to a new instance of the module. */
    public static GuestBridge instantiate(Env env) {
        return builder().imports(env).build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static GuestBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code run () -> ()}. */
    @Override
    public void run() {
        try (GuestCall call = guest.enter(run)) {
            call.invoke();
        }
    }

    /** Serves {@code env.add (i32, i32, f64) -> f64}. */
    private long[] serveEnvAdd(Env host, long[] arguments) {
        boolean flag = (int) arguments[0] != 0;
        int result_ = (int) arguments[1];
        double host_ = Double.longBitsToDouble(arguments[2]);
        double result = host.add(flag, result_, host_);
        return new long[] {Double.doubleToRawLongBits(result)};
    }

    /** Serves {@code env.next (i32) -> i32}. */
    private long[] serveEnvNext(Env host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_NEXT)) {
            Palette.Colour colour = call.liftEnum(COLOUR, (int) arguments[0]);
            Palette.Colour result = host.next(colour);
            int number = call.lowerEnum(COLOUR, "result", result);
            return new long[] {number};
        }
    }

    /** Serves {@code env.clip (i32) -> i32}. */
    private long[] serveEnvClip(Env host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_CLIP)) {
            int value = (int) arguments[0] & 0xff;
            long result = host.clip(value);
            int number = call.lowerUnsigned("result", result, 32);
            return new long[] {number};
        }
    }

    /** Serves {@code env.log (i32) -> ()}. */
    private long[] serveEnvLog(Env host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_LOG)) {
            int textPointer = (int) arguments[0];
            int textLength = call.terminatedLength(ArrayType.BYTES, textPointer);
            String text = call.liftString(textPointer, textLength);
            host.log(this, text);
            return HostImport.NOTHING;
        }
    }

    /** Serves {@code env.log_maybe (i32, i32) -> ()}. */
    private long[] serveEnvLogMaybe(Env host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_LOG_MAYBE)) {
            int textPointer = (int) arguments[0];
            int textLength = (int) arguments[1];
            Optional<String> text = Optional.empty();
            if (textPointer != 0) {
                Optional<String> textGiven = Optional.of(call.liftString(textPointer, textLength));
                text = textGiven;
            }
            host.logMaybe(text);
            return HostImport.NOTHING;
        }
    }

    /** Serves {@code env.keep (i32, i32) -> ()}. */
    private long[] serveEnvKeep(Env host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_KEEP)) {
            int valuesPointer = (int) arguments[0];
            int valuesLength = (int) arguments[1];
            call.adopt(ArrayType.INTS, valuesPointer, valuesLength);
            int[] values = call.liftArray(ArrayType.INTS, valuesPointer, valuesLength);
            host.keep(values);
            return HostImport.NOTHING;
        }
    }

    /** Serves {@code env.scale (i32, i32, f64) -> ()}. */
    private long[] serveEnvScale(Env host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_SCALE)) {
            int valuesPointer = (int) arguments[0];
            int valuesLengthBytes = (int) arguments[1];
            double factor = Double.longBitsToDouble(arguments[2]);
            int valuesLength = call.shownElements(ArrayType.DOUBLES, valuesPointer, valuesLengthBytes);
            DoubleView values = call.liftView(ArrayType.DOUBLES, valuesPointer, valuesLength);
            host.scale(values, factor);
            return HostImport.NOTHING;
        }
    }

    /** Serves {@code env.name (i32) -> i32}. */
    private long[] serveEnvName(Env host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_NAME)) {
            int key = (int) arguments[0];
            String result = host.name(key);
            Lowered lowered = call.lowerTerminatedString("result", result).transferred();
            call.allocate();
            call.write(lowered);
            call.giveResult();
            return new long[] {lowered.address()};
        }
    }

    /** Serves {@code env.values (i32, i32) -> ()}. */
    private long[] serveEnvValues(Env host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_VALUES)) {
            int count = (int) arguments[1];
            int area = (int) arguments[0];
            call.checkArea(area, 8, 4);
            int[] result = host.values(count);
            Lowered lowered = call.lower(ArrayType.INTS, "result", result).transferred();
            call.allocate();
            call.write(ArrayType.INTS, lowered, result);
            call.store(area, 4, lowered.address());
            call.store(area + 4, 4, lowered.length());
            call.giveResult();
            return HostImport.NOTHING;
        }
    }

    /** Serves {@code env.packed () -> i64}. */
    private long[] serveEnvPacked(Env host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_PACKED)) {
            Optional<String> result = host.packed();
            String resultOrNull = call.orNull("result", result);
            Lowered lowered = resultOrNull == null ? call.absent("result")
                    : call.lowerString("result", resultOrNull).transferred();
            call.allocate();
            call.write(lowered);
            call.giveResult();
            return new long[] {(long) lowered.length() << 32 | lowered.address() & 0xffff_ffffL};
        }
    }

    /** Serves {@code env.fill (i32, i32, i32) -> i32}. */
    private long[] serveEnvFill(Env host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_FILL)) {
            int key = (int) arguments[0];
            int buffer = (int) arguments[1];
            int capacity = (int) arguments[2];
            call.checkBuffer(ArrayType.SHORTS, buffer, capacity);
            short[] result = host.fill(key);
            Lowered lowered = call.lower(ArrayType.SHORTS, "result", result);
            if (call.place(lowered, buffer, capacity * 2)) {
                call.write(ArrayType.SHORTS, lowered, result);
            }
            return new long[] {lowered.length()};
        }
    }

    /** Serves {@code env.read (i32, i32) -> ()}. */
    private long[] serveEnvRead(Env host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_READ)) {
            int key = (int) arguments[0];
            int area = (int) arguments[1];
            call.checkArea(area, 4, 4);
            float result = host.read(key);
            call.store(area, 4, Float.floatToRawIntBits(result));
            return HostImport.NOTHING;
        }
    }

    /** Serves {@code env.wide () -> i32}. */
    private long[] serveEnvWide(Env host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_WIDE)) {
            byte[] result = host.wide();
            Lowered lowered = call.lower(ArrayType.BYTES, "result", result).transferred();
            Lowered pair = call.pair();
            call.allocate();
            call.write(ArrayType.BYTES, lowered, result);
            call.store(pair.address(), 4, lowered.address());
            call.store(pair.address() + 4, 4, lowered.length());
            call.giveResult();
            return new long[] {pair.address()};
        }
    }

    /** Serves {@code env.send-text (i32, i32) -> ()}. */
    private long[] serveEnvSendText(Env host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_SEND_TEXT)) {
            int textPointer = (int) arguments[0];
            int textLength = (int) arguments[1];
            String text = call.liftString(textPointer, textLength);
            host.send(text);
            return HostImport.NOTHING;
        }
    }

    /** Serves {@code env.send-number (i32) -> ()}. */
    private long[] serveEnvSendNumber(Env host, long[] arguments) {
        int number = (int) arguments[0];
        host.send(number);
        return HostImport.NOTHING;
    }

    /** Serves {@code env.fail (i32) -> ()}. */
    private long[] serveEnvFail(Env host, long[] arguments) {
        int kind = (int) arguments[0];
        host.fail(kind);
        return HostImport.NOTHING;
    }

    /** Serves {@code clock.now () -> i64}. */
    private long[] serveClockNow(Clock host, long[] arguments) {
        long result = host.now();
        return new long[] {result};
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

    /** Builds {@link GuestBridge}. */
    @SuppressWarnings("overloads")
    public static final class Builder extends BridgeBuilder<GuestBridge, Builder> {
        private Env env;

        private Clock clock = new Clock() {};

        private Builder() {
            super(CONTRACT);
        }

        /** What serves the imports of {@link Env}. */
        public Builder imports(Env env) {
            this.env = Objects.requireNonNull(env, "env");
            return this;
        }

        /** What serves the imports of {@link Clock}. */
        public Builder imports(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        @Override
        public GuestBridge build() {
            HostImports<GuestBridge> served = new HostImports<GuestBridge>()
                    .serve("Env", env, ENV_ADD, GuestBridge::serveEnvAdd)
                    .serve("Env", env, ENV_NEXT, GuestBridge::serveEnvNext)
                    .serve("Env", env, ENV_CLIP, GuestBridge::serveEnvClip)
                    .serve("Env", env, ENV_LOG, GuestBridge::serveEnvLog)
                    .serve("Env", env, ENV_LOG_MAYBE, GuestBridge::serveEnvLogMaybe)
                    .serve("Env", env, ENV_KEEP, GuestBridge::serveEnvKeep)
                    .serve("Env", env, ENV_SCALE, GuestBridge::serveEnvScale)
                    .serve("Env", env, ENV_NAME, GuestBridge::serveEnvName)
                    .serve("Env", env, ENV_VALUES, GuestBridge::serveEnvValues)
                    .serve("Env", env, ENV_PACKED, GuestBridge::serveEnvPacked)
                    .serve("Env", env, ENV_FILL, GuestBridge::serveEnvFill)
                    .serve("Env", env, ENV_READ, GuestBridge::serveEnvRead)
                    .serve("Env", env, ENV_WIDE, GuestBridge::serveEnvWide)
                    .serve("Env", env, ENV_SEND_TEXT, GuestBridge::serveEnvSendText)
                    .serve("Env", env, ENV_SEND_NUMBER, GuestBridge::serveEnvSendNumber)
                    .serve("Env", env, ENV_FAIL, GuestBridge::serveEnvFail)
                    .serve("Clock", clock, CLOCK_NOW, GuestBridge::serveClockNow);
            return instantiate(GuestBridge.class.getResourceAsStream("/guest.wasm"), served, GuestBridge::new);
        }

        private GuestBridge bridge(Instance instance) {
            return new GuestBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
