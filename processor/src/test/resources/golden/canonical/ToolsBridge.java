package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.BlockReader;
import io.wasmbridge.runtime.generated.BlockWriter;
import io.wasmbridge.runtime.generated.CanonicalTypes;
import io.wasmbridge.runtime.generated.EnumType;
import io.wasmbridge.runtime.generated.FlagsType;
import io.wasmbridge.runtime.generated.FlatType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.MemoryType;
import io.wasmbridge.runtime.generated.MemoryTypes;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ModuleDemand;
import io.wasmbridge.runtime.generated.SequenceType;
import io.wasmbridge.runtime.generated.TextType;
import io.wasmbridge.runtime.generated.VariantType;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The bridge of {@link Tools} to a module that arrives at run time. Confined to the thread that built it. */
@WasmGenerated
public final class ToolsBridge implements Tools, Bridge {
    private static final ModuleContract CONTRACT = ModuleDemand.of(1, "Tools", "CANONICAL")
            .needsMemory()
            .initializerAmong("_initialize", "__wasm_call_ctors", "cm32p2_initialize")
            .allocatorAmong("cabi_realloc", "cm32p2_realloc", "cabi_export_realloc", "canonical_abi_realloc")
            .freeAmong()
            .allocates("parameter 'shape' of 'area'")
            .danglingEmpty()
            .keepsEmptyResults()
            .method("area", "(Shape) -> double", "(i32, i32, i32, i32) -> f64", "ns:tools/geometry@1.0.0#area")
            .method("find", "(String, OptionalInt, Optional<Optional<String>>) -> Optional<Entry>", "(i32, i32, i32, i32, i32, i32, i32, i32) -> i32")
            .method("put", "(Entry, boolean) -> void", "(i32, i32, i32, i64, i32, i32, i32, i32, i32, i32, i32, i32) -> ()")
            .method("all", "(EnumSet<Level>, Level[], List<List<Character>>) -> List<Entry>", "(i32, i32, i32, i32, i32) -> i32")
            .method("open", "(Handle, char) -> Handle", "(i32, i32) -> i32")
            .method("mark", "() -> char", "() -> i32")
            .method("name", "() -> String", "() -> i32")
            .method("rows", "(long[]) -> int[][]", "(i32, i32) -> i32")
            .method("many", "(int, long, float, double, boolean, byte, String, Point, Shape, Optional<String>, @Unsigned(8) int, Level) -> void", "(i32) -> ()")
            .method("title", "() -> String", "() -> (i32, i32)")
            .method("label", "() -> Label", "() -> i32")
            .postReturn("cabi_post_find", "find")
            .postReturn("cabi_post_all", "all")
            .postReturn("cabi_post_name", "name")
            .postReturn("cabi_post_rows", "rows")
            .postReturn("cabi_post_title", "title")
            .postReturn("cabi_post_label", "label")
            .contract();

    private static final EnumType<Tools.Level> LEVEL = EnumType.of(Tools.Level.values(), Tools.Level::ordinal);

    private static final FlagsType<Tools.Level> LEVEL_FLAGS = FlagsType.of(Tools.Level.class, Tools.Level.values());

    private static final MemoryType<Tools.Circle> CIRCLE = new CircleType();

    private static final MemoryType<Tools.Point> POINT = new PointType();

    private static final MemoryType<Tools.Polygon> POLYGON = new PolygonType();

    private static final MemoryType<Tools.Shape> SHAPE = VariantType.<Tools.Shape>of("Shape", 16, 4, 1, 4)
            .with(Tools.Circle.class, CIRCLE)
            .with(Tools.Polygon.class, POLYGON)
            .with(Tools.Nothing.class, Tools.Nothing::new)
            .build();

    private static final MemoryType<Tools.Entry> ENTRY = new EntryType();

    private static final MemoryType<Tools.Handle> HANDLE = new HandleType();

    private static final MemoryType<Tools.Label> LABEL = new LabelType();

    private static final MemoryType<OptionalInt> OPTIONAL_INT = CanonicalTypes.optionalInt();

    private static final MemoryType<Optional<Optional<String>>> OPTIONAL_OPTIONAL_STRING = CanonicalTypes.optional(CanonicalTypes.optional(MemoryTypes.text(TextType.UTF_8)));

    private static final MemoryType<Optional<Tools.Entry>> OPTIONAL_ENTRY = CanonicalTypes.optional(ENTRY);

    private static final MemoryType<List<Tools.Entry>> ENTRY_LIST = MemoryTypes.values(SequenceType.list(ENTRY));

    private static final MemoryType<String> STRING = MemoryTypes.text(TextType.UTF_8);

    private static final MemoryType<int[][]> INT_ARRAY_ARRAY = MemoryTypes.values(SequenceType.array(MemoryTypes.elements(ArrayType.INTS), int[][]::new));

    private static final MemoryType<Integer> INT = CanonicalTypes.INT;

    private static final MemoryType<Long> LONG = CanonicalTypes.LONG;

    private static final MemoryType<Float> FLOAT = CanonicalTypes.FLOAT;

    private static final MemoryType<Double> DOUBLE = CanonicalTypes.DOUBLE;

    private static final MemoryType<Boolean> BOOLEAN = CanonicalTypes.BOOLEAN;

    private static final MemoryType<Byte> BYTE = CanonicalTypes.BYTE;

    private static final MemoryType<Optional<String>> OPTIONAL_STRING = CanonicalTypes.optional(MemoryTypes.text(TextType.UTF_8));

    private static final MemoryType<Integer> U8 = CanonicalTypes.U8;

    private static final MemoryType<Tools.Level> LEVEL_CASE = CanonicalTypes.enumeration(LEVEL, 1);

    private static final FlatType SHAPE_FLAT = FlatType.choice(FlatType.u8(0), FlatType.i32(4),
            FlatType.record(FlatType.pair(4), FlatType.s8(12)), FlatType.record());

    private static final FlatType OPTIONAL_INT_FLAT = FlatType.choice(FlatType.u8(0),
            FlatType.record(), FlatType.i32(4));

    private static final FlatType OPTIONAL_OPTIONAL_STRING_FLAT = FlatType.choice(FlatType.u8(0),
            FlatType.record(), FlatType.choice(FlatType.u8(4), FlatType.record(),
            FlatType.pair(8)));

    private static final FlatType ENTRY_FLAT = FlatType.record(FlatType.pair(0),
            FlatType.choice(FlatType.u8(8), FlatType.record(), FlatType.i64(16)), FlatType.u8(24),
            FlatType.u8(25), FlatType.i32(28), FlatType.choice(FlatType.u8(32), FlatType.i32(36),
            FlatType.record(FlatType.pair(36), FlatType.s8(44)), FlatType.record()));

    private static final FlatType HANDLE_FLAT = FlatType.i32(0);

    private static final SequenceType<Tools.Level[]> LEVEL_ARRAY = SequenceType.array(CanonicalTypes.enumeration(LEVEL, 1), Tools.Level[]::new);

    private static final SequenceType<List<List<Character>>> LIST_CHAR__LIST = SequenceType.list(MemoryTypes.values(SequenceType.list(CanonicalTypes.CHAR)));

    private final GuestInstance guest;

    private final GuestFunction nsToolsGeometry100Area;

    private final GuestFunction find;

    private final GuestFunction put;

    private final GuestFunction all;

    private final GuestFunction open;

    private final GuestFunction mark;

    private final GuestFunction name;

    private final GuestFunction rows;

    private final GuestFunction many;

    private final GuestFunction title;

    private final GuestFunction label;

    private final GuestFunction cabiPostFind;

    private final GuestFunction cabiPostAll;

    private final GuestFunction cabiPostName;

    private final GuestFunction cabiPostRows;

    private final GuestFunction cabiPostTitle;

    private final GuestFunction cabiPostLabel;

    private ToolsBridge(GuestInstance guest) {
        this.guest = guest;
        this.nsToolsGeometry100Area = guest.function("ns:tools/geometry@1.0.0#area");
        this.find = guest.function("find");
        this.put = guest.function("put");
        this.all = guest.function("all");
        this.open = guest.function("open");
        this.mark = guest.function("mark");
        this.name = guest.function("name");
        this.rows = guest.function("rows");
        this.many = guest.function("many");
        this.title = guest.function("title");
        this.label = guest.function("label");
        this.cabiPostFind = guest.function("cabi_post_find");
        this.cabiPostAll = guest.function("cabi_post_all");
        this.cabiPostName = guest.function("cabi_post_name");
        this.cabiPostRows = guest.function("cabi_post_rows");
        this.cabiPostTitle = guest.function("cabi_post_title");
        this.cabiPostLabel = guest.function("cabi_post_label");
    }

    /** Begins a bridge to a new instance of the module in {@code wasm}, which is copied. */
    public static Builder builder(byte[] wasm) {
        return new Builder(wasm);
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static ToolsBridge over(Instance instance) {
        return builder(new byte[0]).bridge(instance);
    }

    /**
     * Calls {@code ns:tools/geometry@1.0.0#area (i32, i32, i32, i32) -> f64}. The guest owns {@code shape} when it returns.
     */
    @Override
    public double area(Tools.Shape shape) {
        try (GuestCall call = guest.enter(nsToolsGeometry100Area)) {
            Lowered shapeArgument = call.lowerFlat(SHAPE, SHAPE_FLAT, "shape", shape);
            call.allocate();
            call.write(shapeArgument);
            return Double.longBitsToDouble(call.invoke(shapeArgument.flat(0), shapeArgument.flat(1),
                    shapeArgument.flat(2), shapeArgument.flat(3)));
        }
    }

    /**
     * Calls {@code find (i32, i32, i32, i32, i32, i32, i32, i32) -> i32}. The guest owns {@code key} and {@code fallback} when it returns. The guest is told with {@code cabi_post_find} that the result was read.
     */
    @Override
    public Optional<Tools.Entry> find(String key, OptionalInt limit,
            Optional<Optional<String>> fallback) {
        try (GuestCall call = guest.enter(find)) {
            Lowered keyArgument = call.lowerString("key", key).transferred();
            Lowered limitArgument = call.lowerFlat(OPTIONAL_INT, OPTIONAL_INT_FLAT, "limit", limit);
            Lowered fallbackArgument = call.lowerFlat(OPTIONAL_OPTIONAL_STRING, OPTIONAL_OPTIONAL_STRING_FLAT, "fallback", fallback);
            call.allocate();
            call.write(keyArgument);
            call.write(limitArgument);
            call.write(fallbackArgument);
            int pointer = (int) call.invoke(keyArgument.address(), keyArgument.length(),
                    limitArgument.flat(0), limitArgument.flat(1), fallbackArgument.flat(0),
                    fallbackArgument.flat(1), fallbackArgument.flat(2), fallbackArgument.flat(3));
            call.postReturn(cabiPostFind, pointer);
            return call.lift(OPTIONAL_ENTRY, pointer);
        }
    }

    /**
     * Calls {@code put (i32, i32, i32, i64, i32, i32, i32, i32, i32, i32, i32, i32) -> ()}. The guest owns {@code entry} when it returns.
     */
    @Override
    public void put(Tools.Entry entry, boolean replace) {
        try (GuestCall call = guest.enter(put)) {
            Lowered entryArgument = call.lowerFlat(ENTRY, ENTRY_FLAT, "entry", entry);
            call.allocate();
            call.write(entryArgument);
            call.invoke(entryArgument.flat(0), entryArgument.flat(1), entryArgument.flat(2),
                    entryArgument.flat(3), entryArgument.flat(4), entryArgument.flat(5),
                    entryArgument.flat(6), entryArgument.flat(7), entryArgument.flat(8),
                    entryArgument.flat(9), entryArgument.flat(10), replace ? 1 : 0);
        }
    }

    /**
     * Calls {@code all (i32, i32, i32, i32, i32) -> i32}. The guest owns {@code order} and {@code marks} when it returns. The guest is told with {@code cabi_post_all} that the result was read.
     */
    @Override
    public List<Tools.Entry> all(EnumSet<Tools.Level> levels, Tools.Level[] order,
            List<List<Character>> marks) {
        try (GuestCall call = guest.enter(all)) {
            long levelsArgument = call.lowerFlags(LEVEL_FLAGS, "levels", levels);
            Lowered orderArgument = call.lower(LEVEL_ARRAY, "order", order).transferred();
            Lowered marksArgument = call.lower(LIST_CHAR__LIST, "marks", marks).transferred();
            call.allocate();
            call.write(orderArgument);
            call.write(marksArgument);
            int pointer = (int) call.invoke(levelsArgument, orderArgument.address(),
                    orderArgument.length(), marksArgument.address(), marksArgument.length());
            call.postReturn(cabiPostAll, pointer);
            return call.lift(ENTRY_LIST, pointer);
        }
    }

    /** Calls {@code open (i32, i32) -> i32}. */
    @Override
    public Tools.Handle open(Tools.Handle parent, char mark) {
        try (GuestCall call = guest.enter(open)) {
            Lowered parentArgument = call.lowerFlat(HANDLE, HANDLE_FLAT, "parent", parent);
            int markArgument = call.lowerCodePoint("mark", mark);
            call.write(parentArgument);
            int number = (int) call.invoke(parentArgument.flat(0), markArgument);
            return new Tools.Handle(number);
        }
    }

    /** Calls {@code mark () -> i32}. */
    @Override
    public char mark() {
        try (GuestCall call = guest.enter(mark)) {
            return call.liftCodePoint((int) call.invoke());
        }
    }

    /** Calls {@code name () -> i32}. The guest is told with {@code cabi_post_name} that the result was read. */
    @Override
    public String name() {
        try (GuestCall call = guest.enter(name)) {
            int pointer = (int) call.invoke();
            call.postReturn(cabiPostName, pointer);
            return call.lift(STRING, pointer);
        }
    }

    /**
     * Calls {@code rows (i32, i32) -> i32}. The guest owns {@code values} when it returns. The guest is told with {@code cabi_post_rows} that the result was read.
     */
    @Override
    public int[][] rows(long[] values) {
        try (GuestCall call = guest.enter(rows)) {
            Lowered valuesArgument = call.lower(ArrayType.LONGS, "values", values).transferred();
            call.allocate();
            call.write(ArrayType.LONGS, valuesArgument, values);
            int pointer = (int) call.invoke(valuesArgument.address(), valuesArgument.length());
            call.postReturn(cabiPostRows, pointer);
            return call.lift(INT_ARRAY_ARRAY, pointer);
        }
    }

    /** Calls {@code many (i32) -> ()}. The guest owns {@code g} and {@code i} and {@code j} when it returns. */
    @Override
    public void many(int a, long b, float c, double d, boolean e, byte f, String g, Tools.Point h,
            Tools.Shape i, Optional<String> j, int k, Tools.Level l) {
        try (GuestCall call = guest.enter(many)) {
            Lowered tuple = call.tuple(96, 8);
            call.lowerInto(tuple, INT, "a", 0, a);
            call.lowerInto(tuple, LONG, "b", 8, b);
            call.lowerInto(tuple, FLOAT, "c", 16, c);
            call.lowerInto(tuple, DOUBLE, "d", 24, d);
            call.lowerInto(tuple, BOOLEAN, "e", 32, e);
            call.lowerInto(tuple, BYTE, "f", 33, f);
            call.lowerInto(tuple, STRING, "g", 36, g);
            call.lowerInto(tuple, POINT, "h", 48, h);
            call.lowerInto(tuple, SHAPE, "i", 64, i);
            call.lowerInto(tuple, OPTIONAL_STRING, "j", 80, j);
            call.lowerInto(tuple, U8, "k", 92, k);
            call.lowerInto(tuple, LEVEL_CASE, "l", 93, l);
            call.allocate();
            call.write(tuple);
            call.invoke(tuple.address());
        }
    }

    /**
     * Calls {@code title () -> (i32, i32)}. The guest is told with {@code cabi_post_title} that the result was read.
     */
    @Override
    public String title() {
        try (GuestCall call = guest.enter(title)) {
            long[] results = call.invokeAll(2);
            call.postReturn(cabiPostTitle, results);
            int pointer = (int) results[0];
            int length = (int) results[1];
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code label () -> i32}. The guest is told with {@code cabi_post_label} that the result was read. */
    @Override
    public Tools.Label label() {
        try (GuestCall call = guest.enter(label)) {
            int pointer = (int) call.invoke();
            call.postReturn(cabiPostLabel, pointer);
            return call.lift(LABEL, pointer);
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

    private static final class CircleType extends MemoryType<Tools.Circle> {
        CircleType() {
            super("Circle", 4, 4);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Tools.Circle value) {
            block.setFloat(offset, value.radius());
        }

        @Override
        protected Tools.Circle lift(BlockReader memory, int address) {
            return new Tools.Circle(memory.getFloat(address));
        }
    }

    private static final class PointType extends MemoryType<Tools.Point> {
        PointType() {
            super("Point", 16, 8);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Tools.Point value) {
            block.setDouble(offset, value.x());
            block.setUnsigned("y", offset + 8, value.y(), 16);
        }

        @Override
        protected Tools.Point lift(BlockReader memory, int address) {
            return new Tools.Point(memory.getDouble(address), memory.getChar(address + 8));
        }
    }

    private static final class PolygonType extends MemoryType<Tools.Polygon> {
        private static final MemoryType<List<Tools.Point>> CORNERS = MemoryTypes.values(SequenceType.list(POINT));

        PolygonType() {
            super("Polygon", 12, 4);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Tools.Polygon value) {
            block.set(CORNERS, "corners", offset, value.corners());
            block.setByte(offset + 8, value.colour());
        }

        @Override
        protected Tools.Polygon lift(BlockReader memory, int address) {
            return new Tools.Polygon(memory.get(CORNERS, address), memory.getByte(address + 8));
        }
    }

    private static final class EntryType extends MemoryType<Tools.Entry> {
        private static final MemoryType<String> KEY = MemoryTypes.text(TextType.UTF_8);

        private static final MemoryType<Long> WEIGHT = CanonicalTypes.nullable(CanonicalTypes.LONG);

        private static final MemoryType<Tools.Level> LEVEL_COMPONENT = CanonicalTypes.enumeration(LEVEL, 1);

        private static final MemoryType<EnumSet<Tools.Level>> ALLOWED = CanonicalTypes.flags(LEVEL_FLAGS, 1);

        private static final MemoryType<Character> MARK = CanonicalTypes.CHAR;

        EntryType() {
            super("Entry", 48, 8);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Tools.Entry value) {
            block.set(KEY, "key", offset, value.key());
            block.set(WEIGHT, "weight", offset + 8, value.weight());
            block.set(LEVEL_COMPONENT, "level", offset + 24, value.level());
            block.set(ALLOWED, "allowed", offset + 25, value.allowed());
            block.set(MARK, "mark", offset + 28, value.mark());
            block.set(SHAPE, "shape", offset + 32, value.shape());
        }

        @Override
        protected Tools.Entry lift(BlockReader memory, int address) {
            return new Tools.Entry(memory.get(KEY, address), memory.get(WEIGHT, address + 8),
                    memory.get(LEVEL_COMPONENT, address + 24), memory.get(ALLOWED, address + 25),
                    memory.get(MARK, address + 28), memory.get(SHAPE, address + 32));
        }
    }

    private static final class HandleType extends MemoryType<Tools.Handle> {
        HandleType() {
            super("Handle", 4, 4);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Tools.Handle value) {
            block.setInt(offset, value.number());
        }

        @Override
        protected Tools.Handle lift(BlockReader memory, int address) {
            return new Tools.Handle(memory.getInt(address));
        }
    }

    private static final class LabelType extends MemoryType<Tools.Label> {
        private static final MemoryType<String> TEXT = MemoryTypes.text(TextType.UTF_8);

        LabelType() {
            super("Label", 12, 4);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Tools.Label value) {
            block.setInt(offset, value.size());
            block.set(TEXT, "text", offset + 4, value.text());
        }

        @Override
        protected Tools.Label lift(BlockReader memory, int address) {
            return new Tools.Label(memory.getInt(address), memory.get(TEXT, address + 4));
        }
    }

    /** Builds {@link ToolsBridge}. */
    public static final class Builder extends BridgeBuilder<ToolsBridge, Builder> {
        private final byte[] wasm;

        private Builder(byte[] wasm) {
            super(CONTRACT);
            this.wasm = wasm.clone();
        }

        @Override
        public ToolsBridge build() {
            return new ToolsBridge(instantiate(wasm));
        }

        private ToolsBridge bridge(Instance instance) {
            return new ToolsBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
