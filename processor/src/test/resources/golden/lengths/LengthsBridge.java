package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.DoubleView;
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

/** The bridge of {@link Lengths} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
public final class LengthsBridge implements Lengths, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("bytes", "(i32, i32, i32, i32, i32, i32) -> ()")
            .function("first", "(i32, i32, i32, i32) -> ()")
            .function("stored", "(i32, i32, i32) -> ()")
            .function("untold", "(i32, i32) -> ()")
            .function("dot", "(i32, i32, i32) -> f64")
            .function("encodings", "(i32, i32, i32, i32, i32, i32, i32) -> ()")
            .function("madeBytes", "() -> i64")
            .function("shownBytes", "() -> i64")
            .function("plainBytes", "() -> i64")
            .function("madePrefix", "() -> i32")
            .function("shownPrefix", "() -> i32")
            .function("madeHeader", "() -> i32")
            .function("ownHeader", "(i32, i32) -> i32")
            .function("madeGiven", "(i32) -> i32")
            .function("ownGiven", "(i32, i32) -> i32")
            .function("ownTerminated", "() -> i32")
            .function("fixedText", "() -> i32")
            .function("release", "(i32) -> ()")
            .build();

    private final GuestInstance guest;

    private final GuestFunction bytes;

    private final GuestFunction first;

    private final GuestFunction stored;

    private final GuestFunction untold;

    private final GuestFunction dot;

    private final GuestFunction encodings;

    private final GuestFunction madeBytes;

    private final GuestFunction shownBytes;

    private final GuestFunction plainBytes;

    private final GuestFunction madePrefix;

    private final GuestFunction shownPrefix;

    private final GuestFunction madeHeader;

    private final GuestFunction ownHeader;

    private final GuestFunction madeGiven;

    private final GuestFunction ownGiven;

    private final GuestFunction ownTerminated;

    private final GuestFunction fixedText;

    private final GuestFunction release;

    private LengthsBridge(GuestInstance guest) {
        this.guest = guest;
        this.bytes = guest.function("bytes");
        this.first = guest.function("first");
        this.stored = guest.function("stored");
        this.untold = guest.function("untold");
        this.dot = guest.function("dot");
        this.encodings = guest.function("encodings");
        this.madeBytes = guest.function("madeBytes");
        this.shownBytes = guest.function("shownBytes");
        this.plainBytes = guest.function("plainBytes");
        this.madePrefix = guest.function("madePrefix");
        this.shownPrefix = guest.function("shownPrefix");
        this.madeHeader = guest.function("madeHeader");
        this.ownHeader = guest.function("ownHeader");
        this.madeGiven = guest.function("madeGiven");
        this.ownGiven = guest.function("ownGiven");
        this.ownTerminated = guest.function("ownTerminated");
        this.fixedText = guest.function("fixedText");
        this.release = guest.function("release");
    }

    /** A bridge to a new instance of the module. */
    public static LengthsBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static LengthsBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code bytes (i32, i32, i32, i32, i32, i32) -> ()}. */
    @Override
    public void bytes(int[] ints, byte[] bytes, IntView view) {
        try (GuestCall call = guest.enter(this.bytes)) {
            Lowered intsArgument = call.lower(ArrayType.INTS, "ints", ints);
            Lowered bytesArgument = call.lower(ArrayType.BYTES, "bytes", bytes);
            Lowered viewArgument = call.lowerView(ArrayType.INTS, "view", view);
            call.allocate();
            call.write(ArrayType.INTS, intsArgument, ints);
            call.write(ArrayType.BYTES, bytesArgument, bytes);
            call.invoke(intsArgument.address(), intsArgument.lengthBytes(), bytesArgument.address(),
                    bytesArgument.length(), viewArgument.address(), viewArgument.lengthBytes());
        }
    }

    /** Calls {@code first (i32, i32, i32, i32) -> ()}. */
    @Override
    public void first(long[] longs, String text) {
        try (GuestCall call = guest.enter(first)) {
            Lowered longsArgument = call.lower(ArrayType.LONGS, "longs", longs);
            Lowered textArgument = call.lowerString(TextType.UTF_16LE, "text", text);
            call.allocate();
            call.write(ArrayType.LONGS, longsArgument, longs);
            call.write(textArgument);
            call.invoke(longsArgument.length(), longsArgument.address(), textArgument.lengthBytes(),
                    textArgument.address());
        }
    }

    /** Calls {@code stored (i32, i32, i32) -> ()}. */
    @Override
    public void stored(String text, double[] doubles, int[] out) {
        try (GuestCall call = guest.enter(stored)) {
            Lowered textArgument = call.lowerString(LengthWord.PREFIX, "text", text);
            Lowered doublesArgument = call.lower(LengthWord.HEADER, ArrayType.DOUBLES, "doubles", doubles);
            Lowered outArgument = call.lower(LengthWord.PREFIX, ArrayType.INTS, "out", out);
            call.allocate();
            call.write(textArgument);
            call.write(ArrayType.DOUBLES, doublesArgument, doubles);
            call.clear(outArgument);
            call.invoke(textArgument.address(), doublesArgument.address(), outArgument.address());
            call.copyBack(ArrayType.DOUBLES, doublesArgument, doubles);
            call.copyBack(ArrayType.INTS, outArgument, out);
        }
    }

    /** Calls {@code untold (i32, i32) -> ()}. */
    @Override
    public void untold(String text, IntView view) {
        try (GuestCall call = guest.enter(untold)) {
            Lowered textArgument = call.lowerString("text", text);
            Lowered viewArgument = call.lowerView(ArrayType.INTS, "view", view);
            call.allocate();
            call.write(textArgument);
            call.invoke(textArgument.address(), viewArgument.address());
        }
    }

    /** Calls {@code dot (i32, i32, i32) -> f64}. The guest owns {@code b} when it returns. */
    @Override
    public double dot(int n, double[] a, double[] b) {
        try (GuestCall call = guest.enter(dot)) {
            Lowered aArgument = call.lower(ArrayType.DOUBLES, "a", a).countedBy("n", n);
            Lowered bArgument = call.lower(ArrayType.DOUBLES, "b", b).countedInBytesBy("n", n).transferred();
            call.allocate();
            call.write(ArrayType.DOUBLES, aArgument, a);
            call.write(ArrayType.DOUBLES, bArgument, b);
            return Double.longBitsToDouble(call.invoke(n, aArgument.address(),
                    bArgument.address()));
        }
    }

    /** Calls {@code encodings (i32, i32, i32, i32, i32, i32, i32) -> ()}. */
    @Override
    public void encodings(String wide, String latin, String text, String fixed) {
        try (GuestCall call = guest.enter(encodings)) {
            Lowered wideArgument = call.lowerString(TextType.UTF_16LE, "wide", wide);
            Lowered latinArgument = call.lowerString(TextType.ISO_8859_1, "latin", latin);
            Lowered textArgument = call.lowerString("text", text);
            Lowered fixedArgument = call.lowerFixedString(TextType.UTF_16LE, "fixed", fixed, 32);
            call.allocate();
            call.write(wideArgument);
            call.write(latinArgument);
            call.write(textArgument);
            call.write(fixedArgument);
            call.invoke(wideArgument.address(), wideArgument.length(), latinArgument.address(),
                    latinArgument.length(), textArgument.address(), textArgument.length(),
                    fixedArgument.address());
        }
    }

    /** Calls {@code stored (i32, i32, i32) -> ()}. */
    @Override
    public void headers(String ascii, String wide, byte[] bytes) {
        try (GuestCall call = guest.enter(stored)) {
            Lowered asciiArgument = call.lowerString(LengthWord.HEADER, TextType.US_ASCII, "ascii", ascii);
            Lowered wideArgument = call.lowerString(LengthWord.PREFIX, TextType.UTF_16LE, "wide", wide);
            Lowered bytesArgument = call.lower(LengthWord.HEADER, ArrayType.BYTES, "bytes", bytes);
            call.allocate();
            call.write(asciiArgument);
            call.write(wideArgument);
            call.write(ArrayType.BYTES, bytesArgument, bytes);
            call.invoke(asciiArgument.address(), wideArgument.address(), bytesArgument.address());
        }
    }

    /** Calls {@code madeBytes () -> i64}. The result is freed with {@code free}. */
    @Override
    public int[] madeBytes() {
        try (GuestCall call = guest.enter(madeBytes)) {
            long packed = call.invoke();
            int pointer = (int) (packed >>> 32);
            int lengthBytes = (int) packed;
            call.adoptBytes(ArrayType.INTS, pointer, lengthBytes);
            int length = call.copiedElements(ArrayType.INTS, pointer, lengthBytes);
            return call.liftArray(ArrayType.INTS, pointer, length);
        }
    }

    /** Calls {@code shownBytes () -> i64}. The view lives until the next call into the guest. */
    @Override
    public IntView shownBytes() {
        try (GuestCall call = guest.enter(shownBytes)) {
            long packed = call.invoke();
            int pointer = (int) (packed >>> 32);
            int lengthBytes = (int) packed;
            int length = call.shownElements(ArrayType.INTS, pointer, lengthBytes);
            return call.liftView(ArrayType.INTS, pointer, length);
        }
    }

    /** Calls {@code plainBytes () -> i64}. The guest keeps the result. */
    @Override
    public String plainBytes() {
        try (GuestCall call = guest.enter(plainBytes)) {
            long packed = call.invoke();
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code madePrefix () -> i32}. The result is freed with {@code release}. */
    @Override
    public String madePrefix() {
        try (GuestCall call = guest.enter(madePrefix)) {
            int pointer = (int) call.invoke();
            int length = call.adopt(LengthWord.PREFIX, ArrayType.BYTES, pointer, release);
            int content = pointer + 4;
            return call.liftString(content, length);
        }
    }

    /** Calls {@code shownPrefix () -> i32}. The view lives until the next call into the guest. */
    @Override
    public DoubleView shownPrefix() {
        try (GuestCall call = guest.enter(shownPrefix)) {
            int pointer = (int) call.invoke();
            int lengthBytes = call.lengthBytes(LengthWord.PREFIX, ArrayType.DOUBLES, pointer);
            int content = pointer + 8;
            int length = call.shownElements(ArrayType.DOUBLES, content, lengthBytes);
            return call.liftView(ArrayType.DOUBLES, content, length);
        }
    }

    /** Calls {@code madeHeader () -> i32}. The result is freed with {@code free}. */
    @Override
    public String madeHeader() {
        try (GuestCall call = guest.enter(madeHeader)) {
            int pointer = (int) call.invoke();
            int lengthBytes = call.adopt(LengthWord.HEADER, ArrayType.CHARS, pointer);
            int length = call.copiedElements(ArrayType.CHARS, pointer, lengthBytes);
            return call.liftString(TextType.UTF_16LE, pointer, length);
        }
    }

    /** Calls {@code ownHeader (i32, i32) -> i32}. The guest keeps the result. */
    @Override
    public long[] ownHeader(byte[] content) {
        try (GuestCall call = guest.enter(ownHeader)) {
            Lowered contentArgument = call.lower(ArrayType.BYTES, "content", content);
            call.allocate();
            call.write(ArrayType.BYTES, contentArgument, content);
            int pointer = (int) call.invoke(contentArgument.address(), contentArgument.length());
            int lengthBytes = call.lengthBytes(LengthWord.HEADER, ArrayType.LONGS, pointer);
            int length = call.copiedElements(ArrayType.LONGS, pointer, lengthBytes);
            long[] result = call.liftArray(ArrayType.LONGS, pointer, length);
            call.copyBack(ArrayType.BYTES, contentArgument, content);
            return result;
        }
    }

    /** Calls {@code madeGiven (i32) -> i32}. The result is freed with {@code free}. */
    @Override
    public int[] madeGiven(int length) {
        try (GuestCall call = guest.enter(madeGiven)) {
            int length_ = call.givenLength("length", length);
            int pointer = (int) call.invoke(length);
            call.adopt(ArrayType.INTS, pointer, length_);
            return call.liftArray(ArrayType.INTS, pointer, length_);
        }
    }

    /** Calls {@code ownGiven (i32, i32) -> i32}. The guest keeps the result. */
    @Override
    public short[] ownGiven(byte[] source, int n) {
        try (GuestCall call = guest.enter(ownGiven)) {
            Lowered sourceArgument = call.lower(ArrayType.BYTES, "source", source).countedBy("n", n);
            int length = call.givenLengthInBytes(ArrayType.SHORTS, "n", n);
            call.allocate();
            call.write(ArrayType.BYTES, sourceArgument, source);
            int pointer = (int) call.invoke(sourceArgument.address(), n);
            return call.liftArray(ArrayType.SHORTS, pointer, length);
        }
    }

    /** Calls {@code ownTerminated () -> i32}. The guest keeps the result. */
    @Override
    public String ownTerminated() {
        try (GuestCall call = guest.enter(ownTerminated)) {
            int pointer = (int) call.invoke();
            int length = call.terminatedLength(ArrayType.CHARS, pointer);
            return call.liftString(TextType.UTF_16LE, pointer, length);
        }
    }

    /** Calls {@code fixedText () -> i32}. The guest keeps the result. */
    @Override
    public String fixedText() {
        try (GuestCall call = guest.enter(fixedText)) {
            int pointer = (int) call.invoke();
            return call.liftFixedString(TextType.UTF_16LE, pointer, 16);
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

    /** Builds {@link LengthsBridge}. */
    public static final class Builder extends BridgeBuilder<LengthsBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public LengthsBridge build() {
            return new LengthsBridge(instantiate(LengthsBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private LengthsBridge bridge(Instance instance) {
            return new LengthsBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
