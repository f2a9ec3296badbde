package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.BlockReader;
import io.wasmbridge.runtime.generated.BlockWriter;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.HostImport;
import io.wasmbridge.runtime.generated.HostImports;
import io.wasmbridge.runtime.generated.LengthWord;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.MemoryType;
import io.wasmbridge.runtime.generated.MemoryTypes;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.SequenceType;
import io.wasmbridge.runtime.generated.TextType;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The bridge of {@link Results} to the module {@code guests/imports-results/imports-results.wasm}. Confined to the thread that built it.
 */
@WasmGenerated
public final class ResultsBridge implements Results, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guests/imports-results/imports-results.wasm")
            .sha256("digest")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("run_made", "(i32) -> f64")
            .build();

    private static final HostImport ENV_MADE = HostImport.of("env", "Host.made",
            "(i32) -> i32", "made");

    private static final HostImport ENV_MAYBE = HostImport.of("env", "Host.maybe",
            "(i32) -> i32", "maybe");

    private static final HostImport ENV_MADE_AT = HostImport.of("env", "Host.madeAt",
            "(i32, i32) -> ()", "made_at");

    private static final HostImport ENV_BORN_OUT = HostImport.of("env", "Host.bornOut",
            "(i32, i32) -> ()", "born_out");

    private static final HostImport ENV_HALF = HostImport.of("env", "Host.half",
            "(f64) -> f64", "half");

    private static final HostImport ENV_PATH = HostImport.of("env", "Host.path",
            "(i32) -> i64", "path");

    private static final HostImport ENV_PATH_WIDE = HostImport.of("env", "Host.pathWide",
            "(i32) -> i32", "path_wide");

    private static final HostImport ENV_PATH_BOTH = HostImport.of("env", "Host.pathBoth",
            "(i32) -> (i32, i32)", "path_both");

    private static final HostImport ENV_PATH_THREE = HostImport.of("env", "Host.pathThree",
            "() -> i32", "path_three");

    private static final HostImport ENV_PATH_PREFIXED = HostImport.of("env", "Host.pathPrefixed",
            "(i32) -> i32", "path_prefixed");

    private static final HostImport ENV_NAMES = HostImport.of("env", "Host.names",
            "(i32) -> i64", "names");

    private static final HostImport ENV_LISTED = HostImport.of("env", "Host.listed",
            "(i32) -> i32", "listed");

    private static final HostImport ENV_NUMBER = HostImport.of("env", "Host.number",
            "(i32) -> i32", "number");

    private static final MemoryType<Results.Point> POINT = new PointType();

    private static final MemoryType<Results.Person> PERSON = new PersonType();

    private static final SequenceType<Results.Point[]> POINT_ARRAY = SequenceType.array(POINT, Results.Point[]::new);

    private static final SequenceType<List<Results.Point>> POINT_LIST = SequenceType.list(POINT);

    private static final SequenceType<String[]> STRING_ARRAY = SequenceType.array(MemoryTypes.text(TextType.UTF_8), String[]::new);

    private static final SequenceType<List<String>> STRING_LIST = SequenceType.list(MemoryTypes.terminatedText(TextType.UTF_8));

    private final GuestInstance guest;

    private final GuestFunction runMade;

    private ResultsBridge(GuestInstance guest) {
        this.guest = guest;
        this.runMade = guest.function("run_made");
    }

    /** A bridge to a new instance of the module. */
    public static ResultsBridge instantiate(Results.Host host) {
        return builder().imports(host).build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static ResultsBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code run_made (i32) -> f64}. */
    @Override
    public double runMade(int x) {
        try (GuestCall call = guest.enter(runMade)) {
            return Double.longBitsToDouble(call.invoke(x));
        }
    }

    /** Serves {@code env.made (i32) -> i32}. */
    private long[] serveEnvMade(Results.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_MADE)) {
            int x = (int) arguments[0];
            Results.Point result = host.made(x);
            Lowered lowered = call.lower(POINT, "result", result).transferred();
            call.allocate();
            call.write(lowered);
            call.giveResult();
            return new long[] {lowered.address()};
        }
    }

    /** Serves {@code env.maybe (i32) -> i32}. */
    private long[] serveEnvMaybe(Results.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_MAYBE)) {
            boolean present = (int) arguments[0] != 0;
            Optional<Results.Point> result = host.maybe(present);
            Results.Point resultOrNull = call.orNull("result", result);
            Lowered lowered = resultOrNull == null ? call.absent("result")
                    : call.lower(POINT, "result", resultOrNull).transferred();
            call.allocate();
            call.write(lowered);
            call.giveResult();
            return new long[] {lowered.address()};
        }
    }

    /** Serves {@code env.made_at (i32, i32) -> ()}. */
    private long[] serveEnvMadeAt(Results.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_MADE_AT)) {
            int x = (int) arguments[1];
            int area = (int) arguments[0];
            call.checkArea(area, 16, 8);
            Results.Point result = host.madeAt(x);
            Lowered lowered = call.lower(POINT, "result", result).transferred();
            call.placeIn(lowered, area);
            call.write(lowered);
            return HostImport.NOTHING;
        }
    }

    /** Serves {@code env.born_out (i32, i32) -> ()}. */
    private long[] serveEnvBornOut(Results.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_BORN_OUT)) {
            int age = (int) arguments[0];
            int area = (int) arguments[1];
            call.checkArea(area, 32, 8);
            Results.Person result = host.bornOut(age);
            Lowered lowered = call.lower(PERSON, "result", result).transferred();
            call.placeIn(lowered, area);
            call.allocate();
            call.write(lowered);
            call.giveResult();
            return HostImport.NOTHING;
        }
    }

    /** Serves {@code env.half (f64) -> f64}. */
    private long[] serveEnvHalf(Results.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_HALF)) {
            double whole = Double.longBitsToDouble(arguments[0]);
            Results.Half result = host.half(whole);
            call.require("result", result);
            call.require("result.ratio", result.ratio());
            return new long[] {Double.doubleToRawLongBits(result.ratio().value())};
        }
    }

    /** Serves {@code env.path (i32) -> i64}. */
    private long[] serveEnvPath(Results.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_PATH)) {
            int count = (int) arguments[0];
            Results.Point[] result = host.path(count);
            Lowered lowered = call.lower(POINT_ARRAY, "result", result).transferred();
            call.allocate();
            call.write(lowered);
            call.giveResult();
            return new long[] {(long) lowered.address() << 32 | lowered.length() & 0xffff_ffffL};
        }
    }

    /** Serves {@code env.path_wide (i32) -> i32}. */
    private long[] serveEnvPathWide(Results.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_PATH_WIDE)) {
            int count = (int) arguments[0];
            List<Results.Point> result = host.pathWide(count);
            Lowered lowered = call.lower(POINT_LIST, "result", result).transferred();
            Lowered pair = call.pair();
            call.allocate();
            call.write(lowered);
            call.store(pair.address(), 4, lowered.address());
            call.store(pair.address() + 4, 4, lowered.length());
            call.giveResult();
            return new long[] {pair.address()};
        }
    }

    /** Serves {@code env.path_both (i32) -> (i32, i32)}. */
    private long[] serveEnvPathBoth(Results.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_PATH_BOTH)) {
            int count = (int) arguments[0];
            Optional<List<Results.Point>> result = host.pathBoth(count);
            List<Results.Point> resultOrNull = call.orNull("result", result);
            Lowered lowered = resultOrNull == null ? call.absent("result")
                    : call.lower(POINT_LIST, "result", resultOrNull).transferred();
            call.allocate();
            call.write(lowered);
            call.giveResult();
            return new long[] {lowered.address(), lowered.length()};
        }
    }

    /** Serves {@code env.path_three () -> i32}. */
    private long[] serveEnvPathThree(Results.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_PATH_THREE)) {
            Results.Point[] result = host.pathThree();
            Lowered lowered = call.lowerFixed(POINT_ARRAY, "result", result, 3).transferred();
            call.allocate();
            call.write(lowered);
            call.giveResult();
            return new long[] {lowered.address()};
        }
    }

    /** Serves {@code env.path_prefixed (i32) -> i32}. */
    private long[] serveEnvPathPrefixed(Results.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_PATH_PREFIXED)) {
            int count = (int) arguments[0];
            Results.Point[] result = host.pathPrefixed(count);
            Lowered lowered = call.lower(LengthWord.PREFIX, POINT_ARRAY, "result", result).transferred();
            call.allocate();
            call.write(lowered);
            call.giveResult();
            return new long[] {lowered.address()};
        }
    }

    /** Serves {@code env.names (i32) -> i64}. */
    private long[] serveEnvNames(Results.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_NAMES)) {
            int count = (int) arguments[0];
            String[] result = host.names(count);
            Lowered lowered = call.lower(STRING_ARRAY, "result", result).transferred();
            call.allocate();
            call.write(lowered);
            call.giveResult();
            return new long[] {(long) lowered.address() << 32 | lowered.length() & 0xffff_ffffL};
        }
    }

    /** Serves {@code env.listed (i32) -> i32}. */
    private long[] serveEnvListed(Results.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_LISTED)) {
            int count = (int) arguments[0];
            List<String> result = host.listed(count);
            Lowered lowered = call.lowerTerminated(STRING_LIST, "result", result).transferred();
            call.allocate();
            call.write(lowered);
            call.giveResult();
            return new long[] {lowered.address()};
        }
    }

    /** Serves {@code env.number (i32) -> i32}. */
    private long[] serveEnvNumber(Results.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_NUMBER)) {
            boolean present = (int) arguments[0] != 0;
            OptionalInt result = host.number(present);
            int[] resultOrNull = call.orNull("result", result);
            Lowered lowered = resultOrNull == null ? call.absent("result")
                    : call.lowerFixed(ArrayType.INTS, "result", resultOrNull, 1).transferred();
            call.allocate();
            call.write(ArrayType.INTS, lowered, resultOrNull);
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

    private static final class PointType extends MemoryType<Results.Point> {
        PointType() {
            super("Point", 16, 8);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Results.Point value) {
            block.setInt(offset, value.x());
            block.setDouble(offset + 8, value.y());
        }

        @Override
        protected Results.Point lift(BlockReader memory, int address) {
            return new Results.Point(memory.getInt(address), memory.getDouble(address + 8));
        }
    }

    private static final class PersonType extends MemoryType<Results.Person> {
        private static final MemoryType<String> NAME = MemoryTypes.terminatedText(TextType.UTF_8);

        private static final MemoryType<int[]> SCORES = MemoryTypes.elements(ArrayType.INTS);

        PersonType() {
            super("Person", 32, 8);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Results.Person value) {
            block.setByte(offset, value.age());
            block.set(NAME, "name", offset + 4, value.name());
            block.set(POINT, "home", offset + 8, value.home());
            block.set(SCORES, "scores", offset + 24, value.scores());
        }

        @Override
        protected Results.Person lift(BlockReader memory, int address) {
            return new Results.Person(memory.getByte(address), memory.get(NAME, address + 4),
                    memory.get(POINT, address + 8), memory.get(SCORES, address + 24));
        }
    }

    /** Builds {@link ResultsBridge}. */
    public static final class Builder extends BridgeBuilder<ResultsBridge, Builder> {
        private Results.Host host;

        private Builder() {
            super(CONTRACT);
        }

        /** What serves the imports of {@link Results.Host}. */
        public Builder imports(Results.Host host) {
            this.host = Objects.requireNonNull(host, "host");
            return this;
        }

        @Override
        public ResultsBridge build() {
            HostImports<ResultsBridge> served = new HostImports<ResultsBridge>()
                    .serve("Host", host, ENV_MADE, ResultsBridge::serveEnvMade)
                    .serve("Host", host, ENV_MAYBE, ResultsBridge::serveEnvMaybe)
                    .serve("Host", host, ENV_MADE_AT, ResultsBridge::serveEnvMadeAt)
                    .serve("Host", host, ENV_BORN_OUT, ResultsBridge::serveEnvBornOut)
                    .serve("Host", host, ENV_HALF, ResultsBridge::serveEnvHalf)
                    .serve("Host", host, ENV_PATH, ResultsBridge::serveEnvPath)
                    .serve("Host", host, ENV_PATH_WIDE, ResultsBridge::serveEnvPathWide)
                    .serve("Host", host, ENV_PATH_BOTH, ResultsBridge::serveEnvPathBoth)
                    .serve("Host", host, ENV_PATH_THREE, ResultsBridge::serveEnvPathThree)
                    .serve("Host", host, ENV_PATH_PREFIXED, ResultsBridge::serveEnvPathPrefixed)
                    .serve("Host", host, ENV_NAMES, ResultsBridge::serveEnvNames)
                    .serve("Host", host, ENV_LISTED, ResultsBridge::serveEnvListed)
                    .serve("Host", host, ENV_NUMBER, ResultsBridge::serveEnvNumber);
            return instantiate(ResultsBridge.class.getResourceAsStream("/guests/imports-results/imports-results.wasm"), served, ResultsBridge::new);
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
