package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.EnumType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.WasmGenerated;
import other.Level;

/** The bridge of {@link Enums} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
final class EnumsBridge implements Enums, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("next", "(i32) -> i32")
            .function("mix", "(i32, i32, i32) -> i32")
            .function("classify", "(i32, i32) -> i32")
            .function("fill", "(i32, i32) -> i32")
            .build();

    private static final EnumType<Palette.Colour> COLOUR = EnumType.of(Palette.Colour.values(), Palette.Colour::ordinal);

    private static final EnumType<Level> LEVEL = EnumType.of(Level.values(), Level::value);

    private final GuestInstance guest;

    private final GuestFunction next;

    private final GuestFunction mix;

    private final GuestFunction classify;

    private final GuestFunction fill;

    private EnumsBridge(GuestInstance guest) {
        this.guest = guest;
        this.next = guest.function("next");
        this.mix = guest.function("mix");
        this.classify = guest.function("classify");
        this.fill = guest.function("fill");
    }

    /** A bridge to a new instance of the module. */
    public static EnumsBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static EnumsBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code next (i32) -> i32}. */
    @Override
    public Palette.Colour next(Palette.Colour colour) {
        try (GuestCall call = guest.enter(next)) {
            int colourArgument = call.lowerEnum(COLOUR, "colour", colour);
            return call.liftEnum(COLOUR, (int) call.invoke(colourArgument));
        }
    }

    /** Calls {@code mix (i32, i32, i32) -> i32}. */
    @Override
    public Level mix(Palette.Colour colour, Level level, Palette.Colour other) {
        try (GuestCall call = guest.enter(mix)) {
            int colourArgument = call.lowerEnum(COLOUR, "colour", colour);
            int levelArgument = call.lowerEnum(LEVEL, "level", level);
            int otherArgument = call.lowerEnum(COLOUR, "other", other);
            return call.liftEnum(LEVEL, (int) call.invoke(colourArgument, levelArgument,
                    otherArgument));
        }
    }

    /** Calls {@code classify (i32, i32) -> i32}. */
    @Override
    public Level classify(String text) {
        try (GuestCall call = guest.enter(classify)) {
            Lowered textArgument = call.lowerString("text", text);
            call.allocate();
            call.write(textArgument);
            return call.liftEnum(LEVEL, (int) call.invoke(textArgument.address(),
                    textArgument.length()));
        }
    }

    /** Calls {@code next (i32) -> i32}. */
    @Override
    public Palette.Colour hidden(Palette.Colour COLOUR_) {
        try (GuestCall call = guest.enter(next)) {
            int COLOURArgument = call.lowerEnum(COLOUR, "COLOUR", COLOUR_);
            return call.liftEnum(COLOUR, (int) call.invoke(COLOURArgument));
        }
    }

    /** Calls {@code fill (i32, i32) -> i32}. */
    @Override
    public Palette.Colour fill(byte[] bytes) {
        try (GuestCall call = guest.enter(fill)) {
            Lowered bytesArgument = call.lower(ArrayType.BYTES, "bytes", bytes);
            call.allocate();
            call.clear(bytesArgument);
            Palette.Colour result = call.liftEnum(COLOUR, (int) call.invoke(bytesArgument.address(),
                    bytesArgument.length()));
            call.copyBack(ArrayType.BYTES, bytesArgument, bytes);
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

    /** Builds {@link EnumsBridge}. */
    public static final class Builder extends BridgeBuilder<EnumsBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public EnumsBridge build() {
            return new EnumsBridge(instantiate(EnumsBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private EnumsBridge bridge(Instance instance) {
            return new EnumsBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
