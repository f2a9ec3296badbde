package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.LengthWord;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.TextType;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Optional;
import java.util.OptionalDouble;

/** The bridge of {@link Combined} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
final class CombinedBridge implements Combined, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("prefixed", "(i32) -> i32")
            .function("first", "(i32, i32) -> i32")
            .function("buffers", "(i32, i32, i32, i32) -> ()")
            .function("hand_over", "(i32, i32, i32, i32) -> ()")
            .function("given", "(i32, i32) -> ()")
            .function("area", "(i32, i32) -> ()")
            .function("pair", "(i32) -> (i32, i32)")
            .function("out_length", "(i32, i32, i32) -> i32")
            .function("flags", "() -> i64")
            .function("headed", "() -> i32")
            .function("counted", "(i32) -> i32")
            .function("present", "(i32) -> i32")
            .function("release", "(i32, i32) -> ()")
            .global("port", "mut i32")
            .global("letter", "i32")
            .global("table", "i32")
            .optional("present")
            .build();

    private final GuestInstance guest;

    private final GuestFunction prefixed;

    private final GuestFunction first;

    private final GuestFunction buffers;

    private final GuestFunction handOver;

    private final GuestFunction given;

    private final GuestFunction area;

    private final GuestFunction pair;

    private final GuestFunction outLength;

    private final GuestFunction flags;

    private final GuestFunction headed;

    private final GuestFunction counted;

    private final GuestFunction present;

    private final GuestFunction release;

    private final GuestFunction port;

    private final GuestFunction letter;

    private final GuestFunction table;

    private CombinedBridge(GuestInstance guest) {
        this.guest = guest;
        this.prefixed = guest.function("prefixed");
        this.first = guest.function("first");
        this.buffers = guest.function("buffers");
        this.handOver = guest.function("hand_over");
        this.given = guest.function("given");
        this.area = guest.function("area");
        this.pair = guest.function("pair");
        this.outLength = guest.function("out_length");
        this.flags = guest.function("flags");
        this.headed = guest.function("headed");
        this.counted = guest.function("counted");
        this.present = guest.function("present");
        this.release = guest.function("release");
        this.port = guest.function("port");
        this.letter = guest.function("letter");
        this.table = guest.function("table");
    }

    /** A bridge to a new instance of the module. */
    public static CombinedBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static CombinedBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code prefixed (i32) -> i32}. */
    @Override
    public int prefixed(String text) {
        try (GuestCall call = guest.enter(prefixed)) {
            Lowered textArgument = text == null ? call.absent("text")
                    : call.lowerString(LengthWord.PREFIX, "text", text);
            call.allocate();
            call.write(textArgument);
            return (int) call.invoke(textArgument.address());
        }
    }

    /** Calls {@code first (i32, i32) -> i32}. */
    @Override
    public int first(int[] values) {
        try (GuestCall call = guest.enter(first)) {
            Lowered valuesArgument = values == null ? call.absent("values")
                    : call.lower(ArrayType.INTS, "values", values);
            call.allocate();
            call.write(ArrayType.INTS, valuesArgument, values);
            return (int) call.invoke(valuesArgument.lengthBytes(), valuesArgument.address());
        }
    }

    /** Calls {@code buffers (i32, i32, i32, i32) -> ()}. */
    @Override
    public void buffers(IntBuffer changed, Optional<CharSequence> text) {
        try (GuestCall call = guest.enter(buffers)) {
            CharSequence textOrNull = call.orNull("text", text);
            Lowered changedArgument = changed == null ? call.absent("changed")
                    : call.lower(ArrayType.INT_BUFFERS, "changed", changed).writable();
            Lowered textArgument = textOrNull == null ? call.absent("text")
                    : call.lowerString("text", call.text("text", textOrNull));
            call.allocate();
            call.write(ArrayType.INT_BUFFERS, changedArgument, changed);
            call.write(textArgument);
            call.invoke(changedArgument.address(), changedArgument.length(), textArgument.address(),
                    textArgument.length());
            call.copyBack(ArrayType.INT_BUFFERS, changedArgument, changed);
        }
    }

    /** Calls {@code hand_over (i32, i32, i32, i32) -> ()}. The guest owns {@code bytes} when it returns. */
    @Override
    public void handOver(Optional<ByteBuffer> bytes, CharSequence wide) {
        try (GuestCall call = guest.enter(handOver)) {
            ByteBuffer bytesOrNull = call.orNull("bytes", bytes);
            Lowered bytesArgument = bytesOrNull == null ? call.absent("bytes")
                    : call.lower(ArrayType.BYTE_BUFFERS, "bytes", bytesOrNull).transferred();
            Lowered wideArgument = wide == null ? call.absent("wide")
                    : call.lowerString(TextType.UTF_16LE, "wide", call.text("wide", wide));
            call.allocate();
            call.write(ArrayType.BYTE_BUFFERS, bytesArgument, bytesOrNull);
            call.write(wideArgument);
            call.invoke(bytesArgument.address(), bytesArgument.length(), wideArgument.address(),
                    wideArgument.length());
        }
    }

    /** Calls {@code given (i32, i32) -> ()}. */
    @Override
    public void given(int n, LongBuffer filled) {
        try (GuestCall call = guest.enter(given)) {
            Lowered filledArgument = filled == null ? call.absent("filled")
                    : call.lower(ArrayType.LONG_BUFFERS, "filled", filled).countedInBytesBy("n", n).writable();
            call.allocate();
            call.clear(filledArgument);
            call.invoke(n, filledArgument.address());
            call.copyBack(ArrayType.LONG_BUFFERS, filledArgument, filled);
        }
    }

    /** Calls {@code area (i32, i32) -> ()}. The result is freed with {@code free}. */
    @Override
    public Optional<double[]> area(int n) {
        try (GuestCall call = guest.enter(this.area)) {
            Lowered area = call.area("the result", 8);
            call.allocate();
            call.clear(area);
            call.invoke(area.address(), n);
            int lengthBytes = call.word(area, 0);
            int pointer = call.word(area, 4);
            if (pointer == 0) {
                return Optional.empty();
            }
            call.adoptBytes(ArrayType.DOUBLES, pointer, lengthBytes);
            int length = call.copiedElements(ArrayType.DOUBLES, pointer, lengthBytes);
            return Optional.of(call.liftArray(ArrayType.DOUBLES, pointer, length));
        }
    }

    /** Calls {@code pair (i32) -> (i32, i32)}. The guest keeps the result. */
    @Override
    public CharSequence pair(int n) {
        try (GuestCall call = guest.enter(pair)) {
            int nArgument = call.lowerUnsigned("n", n, 8);
            long[] results = call.invokeAll(2, nArgument);
            int length = (int) results[0];
            int pointer = (int) results[1];
            if (pointer == 0) {
                return null;
            }
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code out_length (i32, i32, i32) -> i32}. The result is freed with {@code free}. */
    @Override
    public Optional<String> outLength(short[] changed) {
        try (GuestCall call = guest.enter(outLength)) {
            Lowered changedArgument = call.lower(ArrayType.SHORTS, "changed", changed);
            Lowered lengthArea = call.area("the length of the result", 4);
            call.allocate();
            call.write(ArrayType.SHORTS, changedArgument, changed);
            call.clear(lengthArea);
            int pointer = (int) call.invoke(changedArgument.address(), changedArgument.length(),
                    lengthArea.address());
            int lengthBytes = call.word(lengthArea, 0);
            if (pointer == 0) {
                call.copyBack(ArrayType.SHORTS, changedArgument, changed);
                return Optional.empty();
            }
            call.adoptBytes(ArrayType.CHARS, pointer, lengthBytes);
            int length = call.copiedElements(ArrayType.CHARS, pointer, lengthBytes);
            Optional<String> result = Optional.of(call.liftString(TextType.UTF_16LE, pointer, length));
            call.copyBack(ArrayType.SHORTS, changedArgument, changed);
            return result;
        }
    }

    /** Calls {@code flags () -> i64}. The guest keeps the result. */
    @Override
    public Optional<boolean[]> flags() {
        try (GuestCall call = guest.enter(flags)) {
            long packed = call.invoke();
            int pointer = (int) packed;
            int length = (int) (packed >>> 32);
            if (pointer == 0) {
                return Optional.empty();
            }
            return Optional.of(call.liftArray(ArrayType.BOOLEANS, pointer, length));
        }
    }

    /** Calls {@code headed () -> i32}. The view lives until the next call into the guest. */
    @Override
    public Optional<IntView> headed() {
        try (GuestCall call = guest.enter(headed)) {
            int pointer = (int) call.invoke();
            if (pointer == 0) {
                return Optional.empty();
            }
            int lengthBytes = call.lengthBytes(LengthWord.HEADER, ArrayType.INTS, pointer);
            int length = call.shownElements(ArrayType.INTS, pointer, lengthBytes);
            return Optional.of(call.liftView(ArrayType.INTS, pointer, length));
        }
    }

    /** Calls {@code counted (i32) -> i32}. The result is freed with {@code release}. */
    @Override
    public Optional<LongBuffer> counted(int n) {
        try (GuestCall call = guest.enter(counted)) {
            int length = call.givenLength("n", n);
            int pointer = (int) call.invoke(n);
            if (pointer == 0) {
                return Optional.empty();
            }
            call.adopt(ArrayType.LONGS, pointer, length, release);
            return Optional.of(call.liftArray(ArrayType.LONG_BUFFERS, pointer, length));
        }
    }

    /** Reads the global {@code port: mut i32}. */
    @Override
    public int port() {
        try (GuestCall call = guest.enter(port)) {
            return (int) call.readGlobal() & 0xffff;
        }
    }

    /** Writes the global {@code port: mut i32}. */
    @Override
    public void setPort(int value) {
        try (GuestCall call = guest.enter(port)) {
            int valueArgument = call.lowerUnsigned("value", value, 16);
            call.writeGlobal(valueArgument);
        }
    }

    /** Reads the global {@code letter: i32}. */
    @Override
    public char letter() {
        try (GuestCall call = guest.enter(letter)) {
            return (char) call.readGlobal();
        }
    }

    /** Reads the global {@code table: i32}. The view lives as long as the instance. */
    @Override
    public Optional<ByteView> table() {
        try (GuestCall call = guest.enter(table)) {
            int pointer = (int) call.readGlobal();
            if (pointer == 0) {
                return Optional.empty();
            }
            return Optional.of(call.liftBuffer(ArrayType.BYTES, pointer, 4));
        }
    }

    /**
     * Calls {@code present (i32) -> i32}. The guest keeps the result. Throws {@code UnsupportedOperationException} where the instance lacks the export.
     */
    @Override
    public OptionalDouble present(OptionalDouble value) {
        try (GuestCall call = guest.enterOptional(present)) {
            double[] valueOrNull = call.orNull("value", value);
            Lowered valueArgument = valueOrNull == null ? call.absent("value")
                    : call.lowerFixed(ArrayType.DOUBLES, "value", valueOrNull, 1);
            call.allocate();
            call.write(ArrayType.DOUBLES, valueArgument, valueOrNull);
            int pointer = (int) call.invoke(valueArgument.address());
            if (pointer == 0) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(call.liftArray(ArrayType.DOUBLES, pointer, 1)[0]);
        }
    }

    /** Throws {@code UnsupportedOperationException}: the module exports no {@code missing}. */
    @Override
    public OptionalDouble missing(IntBuffer values) {
        throw guest.absent("missing");
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

    /** Builds {@link CombinedBridge}. */
    public static final class Builder extends BridgeBuilder<CombinedBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public CombinedBridge build() {
            return new CombinedBridge(instantiate(CombinedBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private CombinedBridge bridge(Instance instance) {
            return new CombinedBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
