package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.Handle;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.BlockReader;
import io.wasmbridge.runtime.generated.BlockWriter;
import io.wasmbridge.runtime.generated.EnumType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.GuestResource;
import io.wasmbridge.runtime.generated.HostImport;
import io.wasmbridge.runtime.generated.HostImports;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.MemoryType;
import io.wasmbridge.runtime.generated.MemoryTypes;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ResourceHandle;
import io.wasmbridge.runtime.generated.ResourceType;
import io.wasmbridge.runtime.generated.SequenceType;
import io.wasmbridge.runtime.generated.TextType;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;

/**
 * The bridge of {@link Changed} to the module {@code guests/imports-changed/imports-changed.wasm}. Confined to the thread that built it.
 */
@WasmGenerated
public final class ChangedBridge implements Changed, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guests/imports-changed/imports-changed.wasm")
            .sha256("digest")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("run_split", "(i32) -> f64")
            .function("counter_add", "(i32, i32) -> i32")
            .build();

    private static final HostImport ENV_SPLIT = HostImport.of("env", "Host.split",
            "(i32) -> (i32, f64, i32, i32)", "split");

    private static final HostImport ENV_SPLIT_OUT = HostImport.of("env", "Host.splitOut",
            "(i32, i32, i32, i32, i32) -> ()", "split_out");

    private static final HostImport ENV_TAGGED_OUT = HostImport.of("env", "Host.taggedOut",
            "(i32, i32, i32, i32) -> ()", "tagged_out");

    private static final HostImport ENV_COUNTER_MADE = HostImport.of("env", "Host.counterMade",
            "(i32) -> i32", "counter_made");

    private static final HostImport ENV_COUNTER_OUT = HostImport.of("env", "Host.counterOut",
            "(i32, i32) -> ()", "counter_out");

    private static final HostImport ENV_COUNTER_MAYBE = HostImport.of("env", "Host.counterMaybe",
            "(i32) -> i32", "counter_maybe");

    private static final HostImport ENV_BLOCK = HostImport.of("env", "Host.block",
            "(i32) -> i32", "block");

    private static final HostImport ENV_BLOCK_SIZED = HostImport.of("env", "Host.blockSized",
            "(i32) -> i64", "block_sized");

    private static final HostImport ENV_NORM = HostImport.of("env", "Host.norm",
            "(f64, f64) -> f64", "norm");

    private static final HostImport ENV_SCALED = HostImport.of("env", "Host.scaled",
            "(i32, f64, f64) -> f64", "scaled");

    private static final HostImport ENV_DOUBLED = HostImport.of("env", "Host.doubled",
            "(i32, i32) -> ()", "doubled");

    private static final HostImport ENV_FILLED = HostImport.of("env", "Host.filled",
            "(i32, i32) -> i32", "filled");

    private static final HostImport ENV_BUFFERED = HostImport.of("env", "Host.buffered",
            "(i32, i32) -> ()", "buffered");

    private static final HostImport ENV_MOVED_ALL = HostImport.of("env", "Host.movedAll",
            "(i32, i32) -> i32", "moved_all");

    private static final HostImport ENV_PLOTTED = HostImport.of("env", "Host.plotted",
            "(i32, i32) -> ()", "plotted");

    private static final HostImport ENV_MOVED = HostImport.of("env", "Host.moved",
            "(i32, i32) -> ()", "moved");

    private static final EnumType<Changed.Scale> SCALE = EnumType.of(Changed.Scale.values(), Changed.Scale::ordinal);

    private static final MemoryType<Changed.Split> SPLIT = new SplitType();

    private static final MemoryType<Changed.Point> POINT = new PointType();

    private static final MemoryType<Changed.Tagged> TAGGED = new TaggedType();

    private static final SequenceType<Changed.Point[]> POINT_ARRAY = SequenceType.array(POINT, Changed.Point[]::new);

    private final GuestInstance guest;

    private final GuestFunction runSplit;

    private final GuestFunction counterAdd;

    private final ResourceType counterType;

    private ChangedBridge(GuestInstance guest) {
        this.guest = guest;
        this.runSplit = guest.function("run_split");
        this.counterAdd = guest.function("counter_add");
        this.counterType = guest.resource("Counter");
    }

    /** A bridge to a new instance of the module. */
    public static ChangedBridge instantiate(Changed.Host host) {
        return builder().imports(host).build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static ChangedBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code run_split (i32) -> f64}. */
    @Override
    public double runSplit(int key) {
        try (GuestCall call = guest.enter(runSplit)) {
            return Double.longBitsToDouble(call.invoke(key));
        }
    }

    /** Serves {@code env.split (i32) -> (i32, f64, i32, i32)}. */
    private long[] serveEnvSplit(Changed.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_SPLIT)) {
            int key = (int) arguments[0];
            Changed.Split result = host.split(key);
            Lowered lowered = call.lowerApart(SPLIT, "result", result);
            call.allocate();
            call.write(lowered);
            call.giveResult();
            return new long[] {result.count(), Double.doubleToRawLongBits(result.ratio()), lowered.flat(4), lowered.flat(5)};
        }
    }

    /** Serves {@code env.split_out (i32, i32, i32, i32, i32) -> ()}. */
    private long[] serveEnvSplitOut(Changed.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_SPLIT_OUT)) {
            int key = (int) arguments[0];
            int countArea = (int) arguments[1];
            call.checkArea(countArea, 4, 4);
            int ratioArea = (int) arguments[2];
            call.checkArea(ratioArea, 8, 8);
            int textArea = (int) arguments[3];
            call.checkArea(textArea, 4, 4);
            int textLengthArea = (int) arguments[4];
            call.checkArea(textLengthArea, 4, 4);
            Changed.Split result = host.splitOut(key);
            Lowered lowered = call.lowerApart(SPLIT, "result", result);
            call.allocate();
            call.write(lowered);
            call.storePart(lowered, 0, 4, countArea);
            call.storePart(lowered, 8, 8, ratioArea);
            call.storePart(lowered, 16, 4, textArea);
            call.storePart(lowered, 20, 4, textLengthArea);
            call.giveResult();
            return HostImport.NOTHING;
        }
    }

    /** Serves {@code env.tagged_out (i32, i32, i32, i32) -> ()}. */
    private long[] serveEnvTaggedOut(Changed.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_TAGGED_OUT)) {
            int key = (int) arguments[0];
            int tagArea = (int) arguments[1];
            call.checkArea(tagArea, 8, 1);
            int atArea = (int) arguments[2];
            call.checkArea(atArea, 16, 8);
            int levelArea = (int) arguments[3];
            call.checkArea(levelArea, 1, 1);
            Changed.Tagged result = host.taggedOut(key);
            Lowered lowered = call.lowerApart(TAGGED, "result", result);
            call.write(lowered);
            call.storePart(lowered, 0, 8, tagArea);
            call.storePart(lowered, 8, 16, atArea);
            call.storePart(lowered, 24, 1, levelArea);
            return HostImport.NOTHING;
        }
    }

    /** Serves {@code env.counter_made (i32) -> i32}. */
    private long[] serveEnvCounterMade(Changed.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_COUNTER_MADE)) {
            int start = (int) arguments[0];
            Changed.Counter result = host.counterMade(start);
            int handle = counterType.answer(call, "result", result);
            call.giveResult();
            return new long[] {handle};
        }
    }

    /** Serves {@code env.counter_out (i32, i32) -> ()}. */
    private long[] serveEnvCounterOut(Changed.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_COUNTER_OUT)) {
            int area = (int) arguments[0];
            int area_ = (int) arguments[1];
            call.checkArea(area_, 4, 4);
            Changed.Counter result = host.counterOut(area);
            int handle = counterType.answer(call, "result", result);
            call.store(area_, 4, handle);
            call.giveResult();
            return HostImport.NOTHING;
        }
    }

    /** Serves {@code env.counter_maybe (i32) -> i32}. */
    private long[] serveEnvCounterMaybe(Changed.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_COUNTER_MAYBE)) {
            boolean present = (int) arguments[0] != 0;
            Optional<Changed.Counter> result = host.counterMaybe(present);
            Changed.Counter resultOrNull = call.orNull("result", result);
            int handle = resultOrNull == null ? 0 : counterType.answer(call, "result", resultOrNull);
            call.giveResult();
            return new long[] {handle};
        }
    }

    /** Serves {@code env.block (i32) -> i32}. */
    private long[] serveEnvBlock(Changed.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_BLOCK)) {
            int size = (int) arguments[0];
            Allocation result = host.block(size);
            Lowered lowered = call.lowerAllocation("result", result).transferred();
            call.allocate();
            call.giveResult();
            return new long[] {lowered.address()};
        }
    }

    /** Serves {@code env.block_sized (i32) -> i64}. */
    private long[] serveEnvBlockSized(Changed.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_BLOCK_SIZED)) {
            int size = (int) arguments[0];
            Allocation result = host.blockSized(size);
            Lowered lowered = call.lowerAllocation("result", result).transferred();
            call.allocate();
            call.giveResult();
            return new long[] {(long) lowered.address() << 32 | lowered.length() & 0xffff_ffffL};
        }
    }

    /** Serves {@code env.norm (f64, f64) -> f64}. */
    private long[] serveEnvNorm(Changed.Host host, long[] arguments) {
        double vector_x = Double.longBitsToDouble(arguments[0]);
        double vector_y = Double.longBitsToDouble(arguments[1]);
        Changed.Vector vector = new Changed.Vector(vector_x, vector_y);
        double result = host.norm(vector);
        return new long[] {Double.doubleToRawLongBits(result)};
    }

    /** Serves {@code env.scaled (i32, f64, f64) -> f64}. */
    private long[] serveEnvScaled(Changed.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_SCALED)) {
            Changed.Scale scaled_scale = call.liftEnum(SCALE, (int) arguments[0]);
            double scaled_vector_x = Double.longBitsToDouble(arguments[1]);
            double scaled_vector_y = Double.longBitsToDouble(arguments[2]);
            Changed.Scaled scaled = new Changed.Scaled(scaled_scale, new Changed.Vector(scaled_vector_x, scaled_vector_y));
            double result = host.scaled(scaled);
            return new long[] {Double.doubleToRawLongBits(result)};
        }
    }

    /** Serves {@code env.doubled (i32, i32) -> ()}. */
    private long[] serveEnvDoubled(Changed.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_DOUBLED)) {
            int valuesPointer = (int) arguments[0];
            int valuesLength = (int) arguments[1];
            int[] values = call.liftArray(ArrayType.INTS, valuesPointer, valuesLength);
            host.doubled(values);
            call.writeBack(ArrayType.INTS, valuesPointer, values);
            return HostImport.NOTHING;
        }
    }

    /** Serves {@code env.filled (i32, i32) -> i32}. */
    private long[] serveEnvFilled(Changed.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_FILLED)) {
            int valuesPointer = (int) arguments[0];
            int valuesLength = (int) arguments[1];
            double[] values = call.blank(ArrayType.DOUBLES, valuesPointer, valuesLength);
            int result = host.filled(values);
            call.writeBack(ArrayType.DOUBLES, valuesPointer, values);
            return new long[] {result};
        }
    }

    /** Serves {@code env.buffered (i32, i32) -> ()}. */
    private long[] serveEnvBuffered(Changed.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_BUFFERED)) {
            int bytesPointer = (int) arguments[0];
            int bytesLength = (int) arguments[1];
            ByteBuffer bytes = call.liftArray(ArrayType.BYTE_BUFFERS, bytesPointer, bytesLength);
            host.buffered(bytes);
            call.writeBack(ArrayType.BYTE_BUFFERS, bytesPointer, bytes);
            return HostImport.NOTHING;
        }
    }

    /** Serves {@code env.moved_all (i32, i32) -> i32}. */
    private long[] serveEnvMovedAll(Changed.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_MOVED_ALL)) {
            int loweredPointer = (int) arguments[0];
            int loweredLength = (int) arguments[1];
            Changed.Point[] lowered = call.lift(POINT_ARRAY, loweredPointer, loweredLength);
            String result = host.movedAll(lowered);
            Lowered loweredArgument = call.lower(POINT_ARRAY, "lowered", lowered);
            call.placeIn(loweredArgument, loweredPointer);
            Lowered lowered_ = call.lowerTerminatedString("result", result).transferred();
            call.allocate();
            call.write(loweredArgument);
            call.write(lowered_);
            call.giveResult();
            return new long[] {lowered_.address()};
        }
    }

    /** Serves {@code env.plotted (i32, i32) -> ()}. */
    private long[] serveEnvPlotted(Changed.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_PLOTTED)) {
            int pointsPointer = (int) arguments[0];
            int pointsLength = (int) arguments[1];
            Changed.Point[] points = call.blank(POINT_ARRAY, pointsPointer, pointsLength, Changed.Point[]::new);
            host.plotted(points);
            Lowered pointsArgument = call.lower(POINT_ARRAY, "points", points);
            call.placeIn(pointsArgument, pointsPointer);
            call.write(pointsArgument);
            return HostImport.NOTHING;
        }
    }

    /** Serves {@code env.moved (i32, i32) -> ()}. */
    private long[] serveEnvMoved(Changed.Host host, long[] arguments) {
        try (GuestCall call = guest.serve(ENV_MOVED)) {
            int pointPointer = (int) arguments[0];
            int by = (int) arguments[1];
            Changed.Point point = call.lift(POINT, pointPointer);
            Changed.Point result = host.moved(point, by);
            Lowered lowered = call.lower(POINT, "result", result).transferred();
            call.placeIn(lowered, pointPointer);
            call.write(lowered);
            return HostImport.NOTHING;
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

    private static final class SplitType extends MemoryType<Changed.Split> {
        private static final MemoryType<String> TEXT = MemoryTypes.text(TextType.UTF_8);

        SplitType() {
            super("Split", 24, 8);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Changed.Split value) {
            block.setInt(offset, value.count());
            block.setDouble(offset + 8, value.ratio());
            block.set(TEXT, "text", offset + 16, value.text());
        }

        @Override
        protected Changed.Split lift(BlockReader memory, int address) {
            return new Changed.Split(memory.getInt(address), memory.getDouble(address + 8),
                    memory.get(TEXT, address + 16));
        }
    }

    private static final class PointType extends MemoryType<Changed.Point> {
        PointType() {
            super("Point", 16, 8);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Changed.Point value) {
            block.setInt(offset, value.x());
            block.setDouble(offset + 8, value.y());
        }

        @Override
        protected Changed.Point lift(BlockReader memory, int address) {
            return new Changed.Point(memory.getInt(address), memory.getDouble(address + 8));
        }
    }

    private static final class TaggedType extends MemoryType<Changed.Tagged> {
        private static final MemoryType<String> TAG = MemoryTypes.fixedText(TextType.UTF_8, 8);

        TaggedType() {
            super("Tagged", 32, 8);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Changed.Tagged value) {
            block.set(TAG, "tag", offset, value.tag());
            block.set(POINT, "at", offset + 8, value.at());
            block.setByte(offset + 24, value.level());
        }

        @Override
        protected Changed.Tagged lift(BlockReader memory, int address) {
            return new Changed.Tagged(memory.get(TAG, address), memory.get(POINT, address + 8),
                    memory.getByte(address + 24));
        }
    }

    /** A {@link Changed.Counter} of the guest. */
    private final class CounterResource extends GuestResource implements Changed.Counter, Handle {
        private final ResourceHandle handle;

        private CounterResource(ResourceHandle handle) {
            super(handle);
            this.handle = handle;
        }

        /** Calls {@code counter_add (i32, i32) -> i32}. */
        @Override
        public int add(int more) {
            try (GuestCall call = guest.enter(counterAdd)) {
                int self = handle.lend(call);
                return (int) call.invoke(self, more);
            }
        }

        @Override
        public int address() {
            return handle.address();
        }

        @Override
        public boolean closed() {
            return handle.closed();
        }

        @Override
        public void close() {
            handle.close();
        }
    }

    /** Builds {@link ChangedBridge}. */
    public static final class Builder extends BridgeBuilder<ChangedBridge, Builder> {
        private Changed.Host host;

        private Builder() {
            super(CONTRACT);
        }

        /** What serves the imports of {@link Changed.Host}. */
        public Builder imports(Changed.Host host) {
            this.host = Objects.requireNonNull(host, "host");
            return this;
        }

        @Override
        public ChangedBridge build() {
            HostImports<ChangedBridge> served = new HostImports<ChangedBridge>()
                    .serve("Host", host, ENV_SPLIT, ChangedBridge::serveEnvSplit)
                    .serve("Host", host, ENV_SPLIT_OUT, ChangedBridge::serveEnvSplitOut)
                    .serve("Host", host, ENV_TAGGED_OUT, ChangedBridge::serveEnvTaggedOut)
                    .serve("Host", host, ENV_COUNTER_MADE, ChangedBridge::serveEnvCounterMade)
                    .serve("Host", host, ENV_COUNTER_OUT, ChangedBridge::serveEnvCounterOut)
                    .serve("Host", host, ENV_COUNTER_MAYBE, ChangedBridge::serveEnvCounterMaybe)
                    .serve("Host", host, ENV_BLOCK, ChangedBridge::serveEnvBlock)
                    .serve("Host", host, ENV_BLOCK_SIZED, ChangedBridge::serveEnvBlockSized)
                    .serve("Host", host, ENV_NORM, ChangedBridge::serveEnvNorm)
                    .serve("Host", host, ENV_SCALED, ChangedBridge::serveEnvScaled)
                    .serve("Host", host, ENV_DOUBLED, ChangedBridge::serveEnvDoubled)
                    .serve("Host", host, ENV_FILLED, ChangedBridge::serveEnvFilled)
                    .serve("Host", host, ENV_BUFFERED, ChangedBridge::serveEnvBuffered)
                    .serve("Host", host, ENV_MOVED_ALL, ChangedBridge::serveEnvMovedAll)
                    .serve("Host", host, ENV_PLOTTED, ChangedBridge::serveEnvPlotted)
                    .serve("Host", host, ENV_MOVED, ChangedBridge::serveEnvMoved);
            return instantiate(ChangedBridge.class.getResourceAsStream("/guests/imports-changed/imports-changed.wasm"), served, ChangedBridge::new);
        }

        private ChangedBridge bridge(Instance instance) {
            return new ChangedBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
