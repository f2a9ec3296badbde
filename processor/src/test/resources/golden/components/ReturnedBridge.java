package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.Handle;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.BlockReader;
import io.wasmbridge.runtime.generated.EnumType;
import io.wasmbridge.runtime.generated.FlagsType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.GuestResource;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.MemoryType;
import io.wasmbridge.runtime.generated.MemoryTypes;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ResourceHandle;
import io.wasmbridge.runtime.generated.ResourceType;
import io.wasmbridge.runtime.generated.SequenceType;
import io.wasmbridge.runtime.generated.TextType;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.util.List;
import java.util.Optional;

/**
 * The bridge of {@link Returned} to the module {@code guests/components/multi-value.wasm}. Confined to the thread that built it.
 */
@WasmGenerated
public final class ReturnedBridge implements Returned, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guests/components/multi-value.wasm")
            .sha256("digest")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("min_max", "(i32, i32) -> (i32, i64)")
            .function("numbers", "(i64) -> (i32, i32, i32, i32, i32, i64, f32, f64, i32, i32, i32, i32, i32)")
            .function("owners", "(i32, i32) -> (i32, i32, i32, i32, i32, i32, i32)")
            .function("words", "(i32) -> (i32, i32, i32)")
            .function("opened", "(i32, i32, i32) -> (i32, i32, i32, i32, i32)")
            .function("gauge_free", "(i32) -> ()")
            .build();

    private static final EnumType<Returned.Colour> COLOUR = EnumType.of(Returned.Colour.values(), Returned.Colour::ordinal);

    private static final FlagsType<Returned.Colour> COLOUR_FLAGS = FlagsType.of(Returned.Colour.class, Returned.Colour.values());

    private final GuestInstance guest;

    private final GuestFunction minMax;

    private final GuestFunction numbers;

    private final GuestFunction owners;

    private final GuestFunction words;

    private final GuestFunction opened;

    private final GuestFunction gaugeFree;

    private final ResourceType gaugeType;

    private ReturnedBridge(GuestInstance guest) {
        this.guest = guest;
        this.minMax = guest.function("min_max");
        this.numbers = guest.function("numbers");
        this.owners = guest.function("owners");
        this.words = guest.function("words");
        this.opened = guest.function("opened");
        this.gaugeFree = guest.function("gauge_free");
        this.gaugeType = guest.resource("Gauge", gaugeFree);
    }

    /** A bridge to a new instance of the module. */
    public static ReturnedBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static ReturnedBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code min_max (i32, i32) -> (i32, i64)}. */
    @Override
    public Returned.MinMax minMax(int[] values) {
        try (GuestCall call = guest.enter(minMax)) {
            Lowered valuesArgument = call.lower(ArrayType.INTS, "values", values);
            call.allocate();
            call.write(ArrayType.INTS, valuesArgument, values);
            long[] results = call.invokeAll(2, valuesArgument.address(), valuesArgument.length());
            return new Returned.MinMax((int) results[0], results[1]);
        }
    }

    /** Calls {@code numbers (i64) -> (i32, i32, i32, i32, i32, i64, f32, f64, i32, i32, i32, i32, i32)}. */
    @Override
    public Returned.Numbers numbers(long seed) {
        try (GuestCall call = guest.enter(numbers)) {
            long[] results = call.invokeAll(13, seed);
            return new Returned.Numbers((int) results[0] != 0, (byte) results[1],
                    (short) results[2], (char) results[3], (int) results[4], results[5],
                    Float.intBitsToFloat((int) results[6]), Double.longBitsToDouble(results[7]),
                    (int) results[8] & 0xff, (int) results[9] & 0xffff, results[10] & 0xffff_ffffL,
                    call.liftEnum(COLOUR, (int) results[11]),
                    call.liftFlags(COLOUR_FLAGS, (int) results[12]));
        }
    }

    /** Calls {@code owners (i32, i32) -> (i32, i32, i32, i32, i32, i32, i32)}. The guest keeps the result. */
    @Override
    public Returned.Owners owners(int count, boolean titled) {
        try (GuestCall call = guest.enter(owners)) {
            long[] results = call.invokeAll(7, count, titled ? 1 : 0);
            BlockReader components = call.components(results);
            components.adopt(OwnersComponents.VALUES, 0, true);
            components.adopt(OwnersComponents.TITLE, 16, true);
            return new Returned.Owners(components.get(OwnersComponents.VALUES, 0),
                    components.get(OwnersComponents.NAME, 8),
                    components.get(OwnersComponents.TITLE, 16),
                    components.get(OwnersComponents.IDS, 20));
        }
    }

    /** Calls {@code words (i32) -> (i32, i32, i32)}. The result is freed with {@code free}. */
    @Override
    public Returned.Words words(int count) {
        try (GuestCall call = guest.enter(words)) {
            long[] results = call.invokeAll(3, count);
            BlockReader components = call.components(results);
            components.adopt(WordsComponents.WORDS, 0, true);
            return new Returned.Words(components.get(WordsComponents.WORDS, 0), (int) results[2]);
        }
    }

    /** Calls {@code opened (i32, i32, i32) -> (i32, i32, i32, i32, i32)}. */
    @Override
    public Returned.Opened opened(int value, boolean malformed, boolean wanted) {
        try (GuestCall call = guest.enter(opened)) {
            long[] results = call.invokeAll(5, value, malformed ? 1 : 0, wanted ? 1 : 0);
            BlockReader components = call.components(results);
            components.adopt(OpenedComponents.NAME, 4, true);
            call.withhold();
            Returned.Gauge gauge = new GaugeResource(gaugeType.adopt(call, (int) results[0]));
            Optional<Returned.Gauge> other = (int) results[3] == 0 ? Optional.empty()
                    : Optional.of(new GaugeResource(gaugeType.show(call, (int) results[3])));
            Returned.Opened result = new Returned.Opened(gauge,
                    components.get(OpenedComponents.NAME, 4), other,
                    call.liftEnum(COLOUR, (int) results[4]));
            call.handOut();
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

    private static final class OwnersComponents {
        private static final MemoryType<long[]> VALUES = MemoryTypes.lengthFirst(MemoryTypes.elements(ArrayType.LONGS));

        private static final MemoryType<String> NAME = MemoryTypes.text(TextType.UTF_8);

        private static final MemoryType<Optional<String>> TITLE = MemoryTypes.optional(MemoryTypes.terminatedText(TextType.UTF_8));

        private static final MemoryType<Optional<int[]>> IDS = MemoryTypes.optional(MemoryTypes.elements(ArrayType.INTS));
    }

    private static final class WordsComponents {
        private static final MemoryType<List<String>> WORDS = MemoryTypes.values(SequenceType.list(MemoryTypes.text(TextType.UTF_8)));
    }

    private static final class OpenedComponents {
        private static final MemoryType<String> NAME = MemoryTypes.text(TextType.UTF_8);
    }

    /** A {@link Returned.Gauge} of the guest. */
    private final class GaugeResource extends GuestResource implements Returned.Gauge, Handle {
        private final ResourceHandle handle;

        private GaugeResource(ResourceHandle handle) {
            super(handle);
            this.handle = handle;
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

    /** Builds {@link ReturnedBridge}. */
    public static final class Builder extends BridgeBuilder<ReturnedBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public ReturnedBridge build() {
            return new ReturnedBridge(instantiate(ReturnedBridge.class.getResourceAsStream("/guests/components/multi-value.wasm")));
        }

        private ReturnedBridge bridge(Instance instance) {
            return new ReturnedBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
