package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.Handle;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.BlockReader;
import io.wasmbridge.runtime.generated.BlockWriter;
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
 * The bridge of {@link Written} to the module {@code guests/components/out-pointers.wasm}. Confined to the thread that built it.
 */
@WasmGenerated
public final class WrittenBridge implements Written, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guests/components/out-pointers.wasm")
            .sha256("digest")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("min_max", "(i32, i32, i32, i32) -> ()")
            .function("numbers", "(i64, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32) -> ()")
            .function("owners", "(i32, i32, i32, i32, i32, i32, i32, i32, i32) -> ()")
            .function("words", "(i32, i32, i32, i32) -> ()")
            .function("opened", "(i32, i32, i32, i32, i32, i32, i32, i32) -> i32")
            .function("place", "(i32, i32, i32, i32) -> ()")
            .function("gauge_free", "(i32) -> ()")
            .build();

    private static final EnumType<Written.Colour> COLOUR = EnumType.of(Written.Colour.values(), Written.Colour::ordinal);

    private static final FlagsType<Written.Colour> COLOUR_FLAGS = FlagsType.of(Written.Colour.class, Written.Colour.values());

    private static final MemoryType<Written.Point> POINT = new PointType();

    private final GuestInstance guest;

    private final GuestFunction minMax;

    private final GuestFunction numbers;

    private final GuestFunction owners;

    private final GuestFunction words;

    private final GuestFunction opened;

    private final GuestFunction place;

    private final GuestFunction gaugeFree;

    private final ResourceType gaugeType;

    private WrittenBridge(GuestInstance guest) {
        this.guest = guest;
        this.minMax = guest.function("min_max");
        this.numbers = guest.function("numbers");
        this.owners = guest.function("owners");
        this.words = guest.function("words");
        this.opened = guest.function("opened");
        this.place = guest.function("place");
        this.gaugeFree = guest.function("gauge_free");
        this.gaugeType = guest.resource("Gauge", gaugeFree);
    }

    /** A bridge to a new instance of the module. */
    public static WrittenBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static WrittenBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code min_max (i32, i32, i32, i32) -> ()}. */
    @Override
    public Written.MinMax minMax(int[] values) {
        try (GuestCall call = guest.enter(minMax)) {
            Lowered valuesArgument = call.lower(ArrayType.INTS, "values", values);
            Lowered area = call.area("the result", 16, 8);
            call.allocate();
            call.write(ArrayType.INTS, valuesArgument, values);
            call.clear(area);
            call.invoke(valuesArgument.address(), valuesArgument.length(), area.address(),
                    area.address() + 8);
            int pointer = area.address();
            BlockReader components = call.components();
            return new Written.MinMax(components.getInt(pointer), components.getLong(pointer + 8));
        }
    }

    /** Calls {@code numbers (i64, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32) -> ()}. */
    @Override
    public Written.Numbers numbers(long seed) {
        try (GuestCall call = guest.enter(numbers)) {
            Lowered area = call.area("the result", 56, 8);
            call.allocate();
            call.clear(area);
            call.invoke(seed, area.address(), area.address() + 1, area.address() + 2,
                    area.address() + 4, area.address() + 8, area.address() + 16,
                    area.address() + 24, area.address() + 32, area.address() + 40,
                    area.address() + 42, area.address() + 44, area.address() + 48,
                    area.address() + 52);
            int pointer = area.address();
            BlockReader components = call.components();
            return new Written.Numbers(components.getBoolean(pointer),
                    components.getByte(pointer + 1), components.getShort(pointer + 2),
                    components.getChar(pointer + 4), components.getInt(pointer + 8),
                    components.getLong(pointer + 16), components.getFloat(pointer + 24),
                    components.getDouble(pointer + 32), components.getByte(pointer + 40) & 0xff,
                    components.getChar(pointer + 42),
                    components.getInt(pointer + 44) & 0xffff_ffffL,
                    components.getEnum(COLOUR, pointer + 48),
                    components.getFlags(COLOUR_FLAGS, pointer + 52, 4));
        }
    }

    /** Calls {@code owners (i32, i32, i32, i32, i32, i32, i32, i32, i32) -> ()}. The guest keeps the result. */
    @Override
    public Written.Owners owners(int count, boolean titled) {
        try (GuestCall call = guest.enter(owners)) {
            Lowered area = call.area("the result", 28);
            call.allocate();
            call.clear(area);
            call.invoke(count, titled ? 1 : 0, area.address(), area.address() + 4,
                    area.address() + 8, area.address() + 12, area.address() + 16,
                    area.address() + 20, area.address() + 24);
            int pointer = area.address();
            BlockReader components = call.components();
            components.adopt(OwnersComponents.VALUES, pointer, true);
            components.adopt(OwnersComponents.TITLE, pointer + 16, true);
            return new Written.Owners(components.get(OwnersComponents.VALUES, pointer),
                    components.get(OwnersComponents.NAME, pointer + 8),
                    components.get(OwnersComponents.TITLE, pointer + 16),
                    components.get(OwnersComponents.IDS, pointer + 20));
        }
    }

    /** Calls {@code words (i32, i32, i32, i32) -> ()}. The result is freed with {@code free}. */
    @Override
    public Written.Words words(int count) {
        try (GuestCall call = guest.enter(words)) {
            Lowered area = call.area("the result", 12);
            call.allocate();
            call.clear(area);
            call.invoke(count, area.address(), area.address() + 4, area.address() + 8);
            int pointer = area.address();
            BlockReader components = call.components();
            components.adopt(WordsComponents.WORDS, pointer, true);
            return new Written.Words(components.get(WordsComponents.WORDS, pointer),
                    components.getInt(pointer + 8));
        }
    }

    /**
     * Calls {@code opened (i32, i32, i32, i32, i32, i32, i32, i32) -> i32}. Throws {@code GuestErrorException} where it returns anything but 0.
     */
    @Override
    public Written.Opened opened(int value, boolean malformed, boolean wanted) {
        try (GuestCall call = guest.enter(opened)) {
            Lowered area = call.area("the result", 20);
            call.allocate();
            call.clear(area);
            int status = (int) call.invoke(value, malformed ? 1 : 0, wanted ? 1 : 0, area.address(),
                    area.address() + 4, area.address() + 8, area.address() + 12,
                    area.address() + 16);
            if (status != 0) {
                throw call.error(status);
            }
            int pointer = area.address();
            BlockReader components = call.components();
            components.adopt(OpenedComponents.NAME, pointer + 4, true);
            call.withhold();
            Written.Gauge gauge = new GaugeResource(gaugeType.adopt(call, components.getInt(pointer)));
            Optional<Written.Gauge> other = components.getInt(pointer + 12) == 0 ? Optional.empty()
                    : Optional.of(new GaugeResource(gaugeType.show(call, components.getInt(pointer + 12))));
            Written.Opened result = new Written.Opened(gauge,
                    components.get(OpenedComponents.NAME, pointer + 4), other,
                    components.getEnum(COLOUR, pointer + 16));
            call.handOut();
            return result;
        }
    }

    /** Calls {@code place (i32, i32, i32, i32) -> ()}. */
    @Override
    public Written.Placed place(int id) {
        try (GuestCall call = guest.enter(place)) {
            Lowered area = call.area("the result", 40, 8);
            call.allocate();
            call.clear(area);
            call.invoke(id, area.address(), area.address() + 16, area.address() + 32);
            int pointer = area.address();
            BlockReader components = call.components();
            return new Written.Placed(components.get(PlacedComponents.LABEL, pointer),
                    components.get(POINT, pointer + 16),
                    components.get(PlacedComponents.IDS, pointer + 32));
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

    private static final class PointType extends MemoryType<Written.Point> {
        PointType() {
            super("Point", 16, 8);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Written.Point value) {
            block.setDouble(offset, value.x());
            block.setDouble(offset + 8, value.y());
        }

        @Override
        protected Written.Point lift(BlockReader memory, int address) {
            return new Written.Point(memory.getDouble(address), memory.getDouble(address + 8));
        }
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

    private static final class PlacedComponents {
        private static final MemoryType<String> LABEL = MemoryTypes.fixedText(TextType.UTF_8, 12);

        private static final MemoryType<short[]> IDS = MemoryTypes.fixedElements(ArrayType.SHORTS, 3);
    }

    /** A {@link Written.Gauge} of the guest. */
    private final class GaugeResource extends GuestResource implements Written.Gauge, Handle {
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

    /** Builds {@link WrittenBridge}. */
    public static final class Builder extends BridgeBuilder<WrittenBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public WrittenBridge build() {
            return new WrittenBridge(instantiate(WrittenBridge.class.getResourceAsStream("/guests/components/out-pointers.wasm")));
        }

        private WrittenBridge bridge(Instance instance) {
            return new WrittenBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
