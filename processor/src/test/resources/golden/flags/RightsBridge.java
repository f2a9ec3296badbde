package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.EnumType;
import io.wasmbridge.runtime.generated.FlagsType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.util.EnumSet;
import other.Level;

/** The bridge of {@link Rights} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
final class RightsBridge implements Rights, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("mix", "(i32, i32) -> i32")
            .function("levels", "(i32, i32, i32) -> i32")
            .function("first", "(i32) -> i32")
            .build();

    private static final EnumType<Palette.Colour> COLOUR = EnumType.of(Palette.Colour.values(), Palette.Colour::ordinal);

    private static final FlagsType<Palette.Colour> COLOUR_FLAGS = FlagsType.of(Palette.Colour.class, Palette.Colour.values());

    private static final FlagsType<Level> LEVEL_FLAGS = FlagsType.of(Level.class, Level.values(), Level::value);

    private final GuestInstance guest;

    private final GuestFunction mix;

    private final GuestFunction levels;

    private final GuestFunction first;

    private RightsBridge(GuestInstance guest) {
        this.guest = guest;
        this.mix = guest.function("mix");
        this.levels = guest.function("levels");
        this.first = guest.function("first");
    }

    /** A bridge to a new instance of the module. */
    public static RightsBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static RightsBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code mix (i32, i32) -> i32}. */
    @Override
    public EnumSet<Palette.Colour> mix(EnumSet<Palette.Colour> a, EnumSet<Palette.Colour> b) {
        try (GuestCall call = guest.enter(mix)) {
            long aArgument = call.lowerFlags(COLOUR_FLAGS, "a", a);
            long bArgument = call.lowerFlags(COLOUR_FLAGS, "b", b);
            return call.liftFlags(COLOUR_FLAGS, (int) call.invoke(aArgument, bArgument));
        }
    }

    /** Calls {@code levels (i32, i32, i32) -> i32}. */
    @Override
    public EnumSet<Level> levels(String text, EnumSet<Level> among) {
        try (GuestCall call = guest.enter(levels)) {
            Lowered textArgument = call.lowerString("text", text);
            long amongArgument = call.lowerFlags(LEVEL_FLAGS, "among", among);
            call.allocate();
            call.write(textArgument);
            return call.liftFlags(LEVEL_FLAGS, (int) call.invoke(textArgument.address(),
                    textArgument.length(), amongArgument));
        }
    }

    /** Calls {@code first (i32) -> i32}. */
    @Override
    public Palette.Colour first(EnumSet<Palette.Colour> of) {
        try (GuestCall call = guest.enter(first)) {
            long ofArgument = call.lowerFlags(COLOUR_FLAGS, "of", of);
            return call.liftEnum(COLOUR, (int) call.invoke(ofArgument));
        }
    }

    /** Calls {@code mix (i32, i32) -> i32}. */
    @Override
    public EnumSet<Palette.Colour> hidden(EnumSet<Palette.Colour> COLOUR_FLAGS_,
            EnumSet<Palette.Colour> call) {
        try (GuestCall call_ = guest.enter(mix)) {
            long COLOUR_FLAGSArgument = call_.lowerFlags(COLOUR_FLAGS, "COLOUR_FLAGS", COLOUR_FLAGS_);
            long callArgument = call_.lowerFlags(COLOUR_FLAGS, "call", call);
            return call_.liftFlags(COLOUR_FLAGS, (int) call_.invoke(COLOUR_FLAGSArgument,
                    callArgument));
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

    /** Builds {@link RightsBridge}. */
    public static final class Builder extends BridgeBuilder<RightsBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public RightsBridge build() {
            return new RightsBridge(instantiate(RightsBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private RightsBridge bridge(Instance instance) {
            return new RightsBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
