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
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/** The bridge of {@link Containers} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
public final class ContainersBridge implements Containers, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("flags", "(i32, i32, i32, i32) -> i32")
            .function("flip", "(i32, i32, i32, i32, i32, i32) -> ()")
            .function("madeFlags", "() -> i64")
            .function("someFlags", "() -> i32")
            .function("buffers", "(i32, i32, i32, i32) -> i32")
            .function("change", "(i32, i32, i32, i32, i32, i32, i32, i32) -> ()")
            .function("madeBytes", "() -> i64")
            .function("endedInts", "() -> i32")
            .function("someDoubles", "() -> i32")
            .function("texts", "(i32, i32, i32, i32, i32) -> i32")
            .function("remember", "(i32, i32) -> ()")
            .function("name", "() -> i32")
            .build();

    private final GuestInstance guest;

    private final GuestFunction flags;

    private final GuestFunction flip;

    private final GuestFunction madeFlags;

    private final GuestFunction someFlags;

    private final GuestFunction buffers;

    private final GuestFunction change;

    private final GuestFunction madeBytes;

    private final GuestFunction endedInts;

    private final GuestFunction someDoubles;

    private final GuestFunction texts;

    private final GuestFunction remember;

    private final GuestFunction name;

    private ContainersBridge(GuestInstance guest) {
        this.guest = guest;
        this.flags = guest.function("flags");
        this.flip = guest.function("flip");
        this.madeFlags = guest.function("madeFlags");
        this.someFlags = guest.function("someFlags");
        this.buffers = guest.function("buffers");
        this.change = guest.function("change");
        this.madeBytes = guest.function("madeBytes");
        this.endedInts = guest.function("endedInts");
        this.someDoubles = guest.function("someDoubles");
        this.texts = guest.function("texts");
        this.remember = guest.function("remember");
        this.name = guest.function("name");
    }

    /** A bridge to a new instance of the module. */
    public static ContainersBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static ContainersBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code flags (i32, i32, i32, i32) -> i32}. */
    @Override
    public int flags(boolean[] counted, boolean[] fixed, boolean[] ended) {
        try (GuestCall call = guest.enter(flags)) {
            Lowered countedArgument = call.lower(ArrayType.BOOLEANS, "counted", counted);
            Lowered fixedArgument = call.lowerFixed(ArrayType.BOOLEANS, "fixed", fixed, 4);
            Lowered endedArgument = call.lowerTerminated(ArrayType.BOOLEANS, "ended", ended);
            call.allocate();
            call.write(ArrayType.BOOLEANS, countedArgument, counted);
            call.write(ArrayType.BOOLEANS, fixedArgument, fixed);
            call.write(ArrayType.BOOLEANS, endedArgument, ended);
            return (int) call.invoke(countedArgument.address(), countedArgument.length(),
                    fixedArgument.address(), endedArgument.address());
        }
    }

    /** Calls {@code flip (i32, i32, i32, i32, i32, i32) -> ()}. The guest owns {@code kept} when it returns. */
    @Override
    public void flip(boolean[] flags, boolean[] was, boolean[] kept) {
        try (GuestCall call = guest.enter(flip)) {
            Lowered flagsArgument = call.lower(ArrayType.BOOLEANS, "flags", flags);
            Lowered wasArgument = call.lower(ArrayType.BOOLEANS, "was", was);
            Lowered keptArgument = call.lower(ArrayType.BOOLEANS, "kept", kept).transferred();
            call.allocate();
            call.write(ArrayType.BOOLEANS, flagsArgument, flags);
            call.clear(wasArgument);
            call.write(ArrayType.BOOLEANS, keptArgument, kept);
            call.invoke(flagsArgument.address(), flagsArgument.length(), wasArgument.address(),
                    wasArgument.length(), keptArgument.address(), keptArgument.length());
            call.copyBack(ArrayType.BOOLEANS, flagsArgument, flags);
            call.copyBack(ArrayType.BOOLEANS, wasArgument, was);
        }
    }

    /** Calls {@code madeFlags () -> i64}. The result is freed with {@code free}. */
    @Override
    public boolean[] madeFlags() {
        try (GuestCall call = guest.enter(madeFlags)) {
            long packed = call.invoke();
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            call.adopt(ArrayType.BOOLEANS, pointer, length);
            return call.liftArray(ArrayType.BOOLEANS, pointer, length);
        }
    }

    /** Calls {@code someFlags () -> i32}. The guest keeps the result. */
    @Override
    public boolean[] someFlags() {
        try (GuestCall call = guest.enter(someFlags)) {
            int pointer = (int) call.invoke();
            return call.liftArray(ArrayType.BOOLEANS, pointer, 3);
        }
    }

    /** Calls {@code buffers (i32, i32, i32, i32) -> i32}. */
    @Override
    public int buffers(ByteBuffer bytes, ShortBuffer shorts, CharBuffer chars) {
        try (GuestCall call = guest.enter(buffers)) {
            Lowered bytesArgument = call.lower(ArrayType.BYTE_BUFFERS, "bytes", bytes);
            Lowered shortsArgument = call.lowerFixed(ArrayType.SHORT_BUFFERS, "shorts", shorts, 2);
            Lowered charsArgument = call.lowerTerminated(ArrayType.CHAR_BUFFERS, "chars", chars);
            call.allocate();
            call.write(ArrayType.BYTE_BUFFERS, bytesArgument, bytes);
            call.write(ArrayType.SHORT_BUFFERS, shortsArgument, shorts);
            call.write(ArrayType.CHAR_BUFFERS, charsArgument, chars);
            return (int) call.invoke(bytesArgument.address(), bytesArgument.length(),
                    shortsArgument.address(), charsArgument.address());
        }
    }

    /**
     * Calls {@code change (i32, i32, i32, i32, i32, i32, i32, i32) -> ()}. The guest owns {@code floats} when it returns.
     */
    @Override
    public void change(IntBuffer ints, LongBuffer longs, FloatBuffer floats, DoubleBuffer doubles) {
        try (GuestCall call = guest.enter(change)) {
            Lowered intsArgument = call.lower(ArrayType.INT_BUFFERS, "ints", ints).writable();
            Lowered longsArgument = call.lower(ArrayType.LONG_BUFFERS, "longs", longs).writable();
            Lowered floatsArgument = call.lower(ArrayType.FLOAT_BUFFERS, "floats", floats).transferred();
            Lowered doublesArgument = call.lower(ArrayType.DOUBLE_BUFFERS, "doubles", doubles);
            call.allocate();
            call.write(ArrayType.INT_BUFFERS, intsArgument, ints);
            call.clear(longsArgument);
            call.write(ArrayType.FLOAT_BUFFERS, floatsArgument, floats);
            call.write(ArrayType.DOUBLE_BUFFERS, doublesArgument, doubles);
            call.invoke(intsArgument.address(), intsArgument.length(), longsArgument.address(),
                    longsArgument.length(), floatsArgument.address(), floatsArgument.length(),
                    doublesArgument.address(), doublesArgument.length());
            call.copyBack(ArrayType.INT_BUFFERS, intsArgument, ints);
            call.copyBack(ArrayType.LONG_BUFFERS, longsArgument, longs);
        }
    }

    /** Calls {@code madeBytes () -> i64}. The result is freed with {@code free}. */
    @Override
    public ByteBuffer madeBytes() {
        try (GuestCall call = guest.enter(madeBytes)) {
            long packed = call.invoke();
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            call.adopt(ArrayType.BYTES, pointer, length);
            return call.liftArray(ArrayType.BYTE_BUFFERS, pointer, length);
        }
    }

    /** Calls {@code endedInts () -> i32}. The guest keeps the result. */
    @Override
    public IntBuffer endedInts() {
        try (GuestCall call = guest.enter(endedInts)) {
            int pointer = (int) call.invoke();
            int length = call.terminatedLength(ArrayType.INTS, pointer);
            return call.liftArray(ArrayType.INT_BUFFERS, pointer, length);
        }
    }

    /** Calls {@code someDoubles () -> i32}. The guest keeps the result. */
    @Override
    public DoubleBuffer someDoubles() {
        try (GuestCall call = guest.enter(someDoubles)) {
            int pointer = (int) call.invoke();
            return call.liftArray(ArrayType.DOUBLE_BUFFERS, pointer, 3);
        }
    }

    /** Calls {@code texts (i32, i32, i32, i32, i32) -> i32}. */
    @Override
    public int texts(CharSequence text, CharSequence call, CharSequence shortOne) {
        try (GuestCall call_ = guest.enter(texts)) {
            Lowered textArgument = call_.lowerString("text", call_.text("text", text));
            Lowered callArgument = call_.lowerString("call", call_.text("call", call));
            Lowered shortOneArgument = call_.lowerFixedString("shortOne", call_.text("shortOne", shortOne), 8);
            call_.allocate();
            call_.write(textArgument);
            call_.write(callArgument);
            call_.write(shortOneArgument);
            return (int) call_.invoke(textArgument.address(), textArgument.length(),
                    callArgument.address(), callArgument.length(), shortOneArgument.address());
        }
    }

    /** Calls {@code remember (i32, i32) -> ()}. The guest owns {@code text} when it returns. */
    @Override
    public void remember(CharSequence text) {
        try (GuestCall call = guest.enter(remember)) {
            Lowered textArgument = call.lowerString("text", call.text("text", text)).transferred();
            call.allocate();
            call.write(textArgument);
            call.invoke(textArgument.address(), textArgument.length());
        }
    }

    /** Calls {@code name () -> i32}. The guest keeps the result. */
    @Override
    public CharSequence name() {
        try (GuestCall call = guest.enter(name)) {
            int pointer = (int) call.invoke();
            int length = call.terminatedLength(ArrayType.BYTES, pointer);
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

    /** Builds {@link ContainersBridge}. */
    public static final class Builder extends BridgeBuilder<ContainersBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public ContainersBridge build() {
            return new ContainersBridge(instantiate(ContainersBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private ContainersBridge bridge(Instance instance) {
            return new ContainersBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
