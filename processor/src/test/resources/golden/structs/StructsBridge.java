package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.BlockReader;
import io.wasmbridge.runtime.generated.BlockWriter;
import io.wasmbridge.runtime.generated.EnumType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.LengthWord;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.MemoryType;
import io.wasmbridge.runtime.generated.MemoryTypes;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.SequenceType;
import io.wasmbridge.runtime.generated.TextType;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.util.List;
import java.util.Optional;

/**
 * The bridge of {@link Structs} to the module {@code guests/structs/structs.wasm}. Confined to the thread that built it.
 */
@WasmGenerated
public final class StructsBridge implements Structs, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guests/structs/structs.wasm")
            .sha256("digest")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("norm", "(i32) -> f64")
            .function("norm_flat", "(f64, f64) -> f64")
            .function("twice_wrapped", "(f64) -> f64")
            .function("hash_mixed", "(i32) -> i64")
            .function("value_of", "(i32) -> i32")
            .function("take_person", "(i32) -> i64")
            .function("translate", "(i32, f64, f64) -> ()")
            .function("swap", "(i32, i32) -> ()")
            .function("find_point", "(i32) -> i32")
            .function("make_labelled", "(i32) -> i32")
            .function("known_labelled", "(i32) -> i32")
            .function("make_person", "(i32, i32, i32) -> i32")
            .function("retag", "(i32, i32) -> i32")
            .function("fill_points", "(i32, i32) -> ()")
            .function("weigh_points_prefix", "(i32) -> f64")
            .function("hash_parallel", "(i32, i32, i32) -> i64")
            .function("hash_arguments", "(i32) -> i64")
            .function("make_pairs", "(i32) -> i64")
            .function("make_points_bytes", "(i32) -> i64")
            .function("own_arguments", "() -> i32")
            .function("free_person", "(i32) -> ()")
            .build();

    private static final EnumType<Structs.Colour> COLOUR = EnumType.of(Structs.Colour.values(), Structs.Colour::ordinal);

    private static final MemoryType<Structs.Point> POINT = new PointType();

    private static final MemoryType<Structs.Mixed> MIXED = new MixedType();

    private static final MemoryType<Structs.Tight> TIGHT = new TightType();

    private static final MemoryType<Structs.Person> PERSON = new PersonType();

    private static final MemoryType<Structs.Owned> OWNED = new OwnedType();

    private static final MemoryType<Structs.Tagged> TAGGED = new TaggedType();

    private static final SequenceType<Structs.Tagged[]> TAGGED_ARRAY = SequenceType.array(TAGGED, Structs.Tagged[]::new);

    private static final SequenceType<Structs.Point[]> POINT_ARRAY = SequenceType.array(POINT, Structs.Point[]::new);

    private static final SequenceType<List<Structs.Point>> POINT_LIST = SequenceType.list(POINT);

    private static final SequenceType<String[]> STRING_ARRAY = SequenceType.array(MemoryTypes.parallelText(TextType.UTF_8), String[]::new);

    private static final SequenceType<List<String>> STRING_LIST = SequenceType.list(MemoryTypes.terminatedText(TextType.UTF_8));

    private static final SequenceType<String[]> STRING_ARRAY_ = SequenceType.array(MemoryTypes.text(TextType.UTF_8), String[]::new);

    private final GuestInstance guest;

    private final GuestFunction norm;

    private final GuestFunction normFlat;

    private final GuestFunction twiceWrapped;

    private final GuestFunction hashMixed;

    private final GuestFunction valueOf;

    private final GuestFunction takePerson;

    private final GuestFunction translate;

    private final GuestFunction swap;

    private final GuestFunction findPoint;

    private final GuestFunction makeLabelled;

    private final GuestFunction knownLabelled;

    private final GuestFunction makePerson;

    private final GuestFunction retag;

    private final GuestFunction fillPoints;

    private final GuestFunction weighPointsPrefix;

    private final GuestFunction hashParallel;

    private final GuestFunction hashArguments;

    private final GuestFunction makePairs;

    private final GuestFunction makePointsBytes;

    private final GuestFunction ownArguments;

    private final GuestFunction freePerson;

    private StructsBridge(GuestInstance guest) {
        this.guest = guest;
        this.norm = guest.function("norm");
        this.normFlat = guest.function("norm_flat");
        this.twiceWrapped = guest.function("twice_wrapped");
        this.hashMixed = guest.function("hash_mixed");
        this.valueOf = guest.function("value_of");
        this.takePerson = guest.function("take_person");
        this.translate = guest.function("translate");
        this.swap = guest.function("swap");
        this.findPoint = guest.function("find_point");
        this.makeLabelled = guest.function("make_labelled");
        this.knownLabelled = guest.function("known_labelled");
        this.makePerson = guest.function("make_person");
        this.retag = guest.function("retag");
        this.fillPoints = guest.function("fill_points");
        this.weighPointsPrefix = guest.function("weigh_points_prefix");
        this.hashParallel = guest.function("hash_parallel");
        this.hashArguments = guest.function("hash_arguments");
        this.makePairs = guest.function("make_pairs");
        this.makePointsBytes = guest.function("make_points_bytes");
        this.ownArguments = guest.function("own_arguments");
        this.freePerson = guest.function("free_person");
    }

    /** A bridge to a new instance of the module. */
    public static StructsBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static StructsBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code norm (i32) -> f64}. */
    @Override
    public double norm(Structs.Point p) {
        try (GuestCall call = guest.enter(norm)) {
            Lowered pArgument = call.lower(POINT, "p", p);
            call.allocate();
            call.write(pArgument);
            return Double.longBitsToDouble(call.invoke(pArgument.address()));
        }
    }

    /** Calls {@code norm_flat (f64, f64) -> f64}. */
    @Override
    public double normFlat(Structs.Point p) {
        try (GuestCall call = guest.enter(normFlat)) {
            call.require("p", p);
            return Double.longBitsToDouble(call.invoke(Double.doubleToRawLongBits(p.x()),
                    Double.doubleToRawLongBits(p.y())));
        }
    }

    /** Calls {@code twice_wrapped (f64) -> f64}. */
    @Override
    public Structs.Wrapped twiceWrapped(Structs.Wrapped w) {
        try (GuestCall call = guest.enter(twiceWrapped)) {
            call.require("w", w);
            call.require("w.ratio", w.ratio());
            double number = Double.longBitsToDouble(call.invoke(Double.doubleToRawLongBits(w.ratio().value())));
            return new Structs.Wrapped(new Structs.Ratio(number));
        }
    }

    /** Calls {@code hash_mixed (i32) -> i64}. */
    @Override
    public long hashMixed(Structs.Mixed m) {
        try (GuestCall call = guest.enter(hashMixed)) {
            Lowered mArgument = call.lower(MIXED, "m", m);
            call.allocate();
            call.write(mArgument);
            return call.invoke(mArgument.address());
        }
    }

    /** Calls {@code value_of (i32) -> i32}. */
    @Override
    public int valueOf(Structs.Tight p) {
        try (GuestCall call = guest.enter(valueOf)) {
            Lowered pArgument = call.lower(TIGHT, "p", p);
            call.allocate();
            call.write(pArgument);
            return (int) call.invoke(pArgument.address());
        }
    }

    /** Calls {@code take_person (i32) -> i64}. The guest owns {@code p} when it returns. */
    @Override
    public long takePerson(Structs.Person p) {
        try (GuestCall call = guest.enter(takePerson)) {
            Lowered pArgument = call.lower(PERSON, "p", p).transferred();
            call.allocate();
            call.write(pArgument);
            return call.invoke(pArgument.address());
        }
    }

    /** Calls {@code translate (i32, f64, f64) -> ()}. */
    @Override
    public Structs.Point translate(Structs.Point p, double dx, double dy) {
        try (GuestCall call = guest.enter(translate)) {
            Lowered pArgument = call.lower(POINT, "p", p);
            call.allocate();
            call.write(pArgument);
            call.invoke(pArgument.address(), Double.doubleToRawLongBits(dx),
                    Double.doubleToRawLongBits(dy));
            int pointer = pArgument.address();
            return call.lift(POINT, pointer);
        }
    }

    /** Calls {@code swap (i32, i32) -> ()}. */
    @Override
    public Structs.Point swap(Structs.Point p) {
        try (GuestCall call = guest.enter(swap)) {
            Lowered area = call.area("the result", 16, 8);
            Lowered pArgument = call.lower(POINT, "p", p);
            call.allocate();
            call.clear(area);
            call.write(pArgument);
            call.invoke(area.address(), pArgument.address());
            int pointer = area.address();
            return call.lift(POINT, pointer);
        }
    }

    /** Calls {@code find_point (i32) -> i32}. The guest keeps the result. */
    @Override
    public Optional<Structs.Point> findPoint(int id) {
        try (GuestCall call = guest.enter(findPoint)) {
            int pointer = (int) call.invoke(id);
            if (pointer == 0) {
                return Optional.empty();
            }
            return Optional.of(call.lift(POINT, pointer));
        }
    }

    /** Calls {@code make_labelled (i32) -> i32}. The result is freed with {@code free}. */
    @Override
    public Structs.Owned made(int seed) {
        try (GuestCall call = guest.enter(makeLabelled)) {
            int pointer = (int) call.invoke(seed);
            call.adopt(OWNED, pointer);
            return call.lift(OWNED, pointer);
        }
    }

    /** Calls {@code known_labelled (i32) -> i32}. The guest keeps the result. */
    @Override
    public Structs.Owned known(int seed) {
        try (GuestCall call = guest.enter(knownLabelled)) {
            int pointer = (int) call.invoke(seed);
            call.adoptParts(OWNED, pointer, false);
            return call.lift(OWNED, pointer);
        }
    }

    /** Calls {@code make_person (i32, i32, i32) -> i32}. The result is freed with {@code free_person}. */
    @Override
    public Structs.Person makePerson(int seed, String name) {
        try (GuestCall call = guest.enter(makePerson)) {
            Lowered nameArgument = call.lowerString("name", name);
            call.allocate();
            call.write(nameArgument);
            int pointer = (int) call.invoke(seed, nameArgument.address(), nameArgument.length());
            call.adopt(PERSON, pointer, freePerson);
            return call.lift(PERSON, pointer);
        }
    }

    /** Calls {@code retag (i32, i32) -> i32}. */
    @Override
    public int retag(Structs.Tagged[] items) {
        try (GuestCall call = guest.enter(retag)) {
            Lowered itemsArgument = call.lower(TAGGED_ARRAY, "items", items);
            call.allocate();
            call.write(itemsArgument);
            int result = (int) call.invoke(itemsArgument.address(), itemsArgument.length());
            call.adoptParts(TAGGED_ARRAY, itemsArgument);
            call.copyBack(TAGGED_ARRAY, itemsArgument, items);
            return result;
        }
    }

    /** Calls {@code fill_points (i32, i32) -> ()}. */
    @Override
    public void fillPoints(Structs.Point[] items) {
        try (GuestCall call = guest.enter(fillPoints)) {
            Lowered itemsArgument = call.reserve(POINT_ARRAY, "items", items);
            call.allocate();
            call.clear(itemsArgument);
            call.invoke(itemsArgument.address(), itemsArgument.length());
            call.copyBack(POINT_ARRAY, itemsArgument, items);
        }
    }

    /** Calls {@code weigh_points_prefix (i32) -> f64}. */
    @Override
    public double weighPointsPrefix(List<Structs.Point> items) {
        try (GuestCall call = guest.enter(weighPointsPrefix)) {
            Lowered itemsArgument = call.lower(LengthWord.PREFIX, POINT_LIST, "items", items);
            call.allocate();
            call.write(itemsArgument);
            return Double.longBitsToDouble(call.invoke(itemsArgument.address()));
        }
    }

    /** Calls {@code hash_parallel (i32, i32, i32) -> i64}. */
    @Override
    public long hashParallel(String[] items) {
        try (GuestCall call = guest.enter(hashParallel)) {
            Lowered itemsArgument = call.lowerParallel(STRING_ARRAY, "items", items);
            call.allocate();
            call.write(itemsArgument);
            return call.invoke(itemsArgument.address(), itemsArgument.lengthsAddress(),
                    itemsArgument.length());
        }
    }

    /** Calls {@code hash_arguments (i32) -> i64}. */
    @Override
    public long hashArguments(List<String> items) {
        try (GuestCall call = guest.enter(hashArguments)) {
            Lowered itemsArgument = call.lowerTerminated(STRING_LIST, "items", items);
            call.allocate();
            call.write(itemsArgument);
            return call.invoke(itemsArgument.address());
        }
    }

    /** Calls {@code make_pairs (i32) -> i64}. The result is freed with {@code free}. */
    @Override
    public String[] makePairs(int count) {
        try (GuestCall call = guest.enter(makePairs)) {
            long packed = call.invoke(count);
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            call.adopt(STRING_ARRAY_, pointer, length);
            return call.lift(STRING_ARRAY_, pointer, length);
        }
    }

    /** Calls {@code make_points_bytes (i32) -> i64}. The result is freed with {@code free}. */
    @Override
    public Structs.Point[] makePointsBytes(int count) {
        try (GuestCall call = guest.enter(makePointsBytes)) {
            long packed = call.invoke(count);
            int pointer = (int) (packed >>> 32);
            int lengthBytes = (int) packed;
            call.adoptBytes(ArrayType.LONGS, pointer, lengthBytes);
            int length = call.countValues(POINT_ARRAY, pointer, lengthBytes);
            return call.lift(POINT_ARRAY, pointer, length);
        }
    }

    /** Calls {@code own_arguments () -> i32}. The guest keeps the result. */
    @Override
    public List<String> ownArguments() {
        try (GuestCall call = guest.enter(ownArguments)) {
            int pointer = (int) call.invoke();
            int length = call.terminatedLength(ArrayType.INTS, pointer);
            return call.lift(STRING_LIST, pointer, length);
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

    private static final class PointType extends MemoryType<Structs.Point> {
        PointType() {
            super("Point", 16, 8);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Structs.Point value) {
            block.setDouble(offset, value.x());
            block.setDouble(offset + 8, value.y());
        }

        @Override
        protected Structs.Point lift(BlockReader memory, int address) {
            return new Structs.Point(memory.getDouble(address), memory.getDouble(address + 8));
        }
    }

    private static final class MixedType extends MemoryType<Structs.Mixed> {
        private static final MemoryType<String> NAME = MemoryTypes.fixedText(TextType.UTF_8, 12);

        private static final MemoryType<int[]> TAGS = MemoryTypes.fixedElements(ArrayType.INTS, 3);

        private static final MemoryType<Structs.Point[]> CORNERS = MemoryTypes.fixedValues(SequenceType.array(POINT, Structs.Point[]::new), 2);

        private static final MemoryType<byte[]> PICTURE = MemoryTypes.lengthFirst(MemoryTypes.elements(ArrayType.BYTES));

        MixedType() {
            super("Mixed", 80, 8);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Structs.Mixed value) {
            block.setBoolean(offset, value.flag());
            block.setUnsigned("port", offset + 2, value.port(), 16);
            block.setUnsigned("natural", offset + 4, value.natural(), 32);
            block.setEnum(COLOUR, "colour", offset + 8, value.colour());
            block.set(NAME, "name", offset + 12, value.name());
            block.set(TAGS, "tags", offset + 24, value.tags());
            block.set(CORNERS, "corners", offset + 40, value.corners());
            block.set(PICTURE, "picture", offset + 72, value.picture());
        }

        @Override
        protected Structs.Mixed lift(BlockReader memory, int address) {
            return new Structs.Mixed(memory.getBoolean(address), memory.getChar(address + 2),
                    memory.getInt(address + 4) & 0xffff_ffffL, memory.getEnum(COLOUR, address + 8),
                    memory.get(NAME, address + 12), memory.get(TAGS, address + 24),
                    memory.get(CORNERS, address + 40), memory.get(PICTURE, address + 72));
        }
    }

    private static final class TightType extends MemoryType<Structs.Tight> {
        TightType() {
            super("Tight", 5, 1);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Structs.Tight value) {
            block.setUnsigned("kind", offset, value.kind(), 8);
            block.setInt(offset + 1, value.value());
        }

        @Override
        protected Structs.Tight lift(BlockReader memory, int address) {
            return new Structs.Tight(memory.getByte(address) & 0xff, memory.getInt(address + 1));
        }
    }

    private static final class PersonType extends MemoryType<Structs.Person> {
        private static final MemoryType<String> NAME = MemoryTypes.text(TextType.UTF_8);

        private static final MemoryType<Optional<String>> TITLE = MemoryTypes.optional(MemoryTypes.terminatedText(TextType.UTF_8));

        private static final MemoryType<List<Structs.Point>> PATH = MemoryTypes.values(SequenceType.list(POINT));

        private static final MemoryType<String[]> TAGS = MemoryTypes.values(SequenceType.array(MemoryTypes.terminatedText(TextType.UTF_8), String[]::new));

        PersonType() {
            super("Person", 48, 8);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Structs.Person value) {
            block.set(NAME, "name", offset, value.name());
            block.set(TITLE, "title", offset + 8, value.title());
            block.set(POINT, "home", offset + 16, value.home());
            block.set(PATH, "path", offset + 32, value.path());
            block.set(TAGS, "tags", offset + 40, value.tags());
        }

        @Override
        protected Structs.Person lift(BlockReader memory, int address) {
            return new Structs.Person(memory.get(NAME, address), memory.get(TITLE, address + 8),
                    memory.get(POINT, address + 16), memory.get(PATH, address + 32),
                    memory.get(TAGS, address + 40));
        }

        @Override
        protected void adopt(BlockReader memory, int address, boolean handedOver) {
            memory.adopt(NAME, address, handedOver);
            memory.adopt(TITLE, address + 8, handedOver);
            memory.adopt(PATH, address + 32, handedOver);
            memory.adopt(TAGS, address + 40, handedOver);
        }
    }

    private static final class OwnedType extends MemoryType<Structs.Owned> {
        private static final MemoryType<String> KEPT = MemoryTypes.terminatedText(TextType.UTF_8);

        private static final MemoryType<String> MADE = MemoryTypes.text(TextType.UTF_8);

        private static final MemoryType<String> SHARED = MemoryTypes.text(TextType.UTF_8);

        OwnedType() {
            super("Owned", 20, 4);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Structs.Owned value) {
            block.set(KEPT, "kept", offset, value.kept());
            block.setTransferred(MADE, "made", offset + 4, value.made());
            block.set(SHARED, "shared", offset + 12, value.shared());
        }

        @Override
        protected Structs.Owned lift(BlockReader memory, int address) {
            return new Structs.Owned(memory.get(KEPT, address), memory.get(MADE, address + 4),
                    memory.get(SHARED, address + 12));
        }

        @Override
        protected void adopt(BlockReader memory, int address, boolean handedOver) {
            memory.adopt(KEPT, address, false);
            memory.adopt(MADE, address + 4, true);
            memory.adopt(SHARED, address + 12, handedOver);
        }
    }

    private static final class TaggedType extends MemoryType<Structs.Tagged> {
        private static final MemoryType<String> TAG = MemoryTypes.text(TextType.UTF_8);

        TaggedType() {
            super("Tagged", 12, 4);
        }

        @Override
        protected void lower(BlockWriter block, int offset, Structs.Tagged value) {
            block.setInt(offset, value.number());
            block.setTransferred(TAG, "tag", offset + 4, value.tag());
        }

        @Override
        protected Structs.Tagged lift(BlockReader memory, int address) {
            return new Structs.Tagged(memory.getInt(address), memory.get(TAG, address + 4));
        }

        @Override
        protected void adopt(BlockReader memory, int address, boolean handedOver) {
            memory.adopt(TAG, address + 4, true);
        }
    }

    /** Builds {@link StructsBridge}. */
    public static final class Builder extends BridgeBuilder<StructsBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public StructsBridge build() {
            return new StructsBridge(instantiate(StructsBridge.class.getResourceAsStream("/guests/structs/structs.wasm")));
        }

        private StructsBridge bridge(Instance instance) {
            return new StructsBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
