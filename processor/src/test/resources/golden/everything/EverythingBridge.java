package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.CharView;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.FloatView;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.LongView;
import io.wasmbridge.runtime.ShortView;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.WasmGenerated;

/** The bridge of {@link Everything} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
public final class EverythingBridge implements Everything, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("nothing", "() -> ()")
            .function("scalars", "(i32, i32, i32, i32, i64, f32, f64) -> ()")
            .function("aBoolean", "() -> i32")
            .function("aByte", "() -> i32")
            .function("aShort", "() -> i32")
            .function("anInt", "() -> i32")
            .function("aLong", "() -> i64")
            .function("aFloat", "(f32) -> f32")
            .function("aDouble", "(f64) -> f64")
            .function("counted", "(i32, i32, i32, i32) -> ()")
            .function("terminated", "(i32, i32) -> ()")
            .function("mixed", "(i32, i32, i32) -> ()")
            .function("fixed", "(i32) -> ()")
            .function("handOver", "(i32, i32, i32, i32) -> ()")
            .function("arrays", "(i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32) -> i32")
            .function("lengths", "(i32, i32) -> i32")
            .function("outputs", "(i32, i32, i32, i32, i32) -> f64")
            .function("sum", "(i32, i32) -> i32")
            .function("views", "(i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32) -> ()")
            .function("fixedView", "(i32) -> ()")
            .function("staticText", "() -> i32")
            .function("madeText", "() -> i32")
            .function("releasedText", "() -> i32")
            .function("bufferText", "() -> i32")
            .function("madeBufferText", "() -> i32")
            .function("packedText", "() -> i64")
            .function("table", "() -> i64")
            .function("madeArray", "(i32, i32) -> i64")
            .function("releasedArray", "() -> i64")
            .function("bufferArray", "() -> i32")
            .function("terminatedArray", "() -> i32")
            .function("madeTerminatedArray", "() -> i32")
            .function("lastingView", "() -> i32")
            .function("passingView", "() -> i32")
            .function("packedView", "() -> i64")
            .function("terminatedView", "() -> i32")
            .function("lengthHigh", "(i32, i32) -> i64")
            .function("severalText", "(i32, i32, i32) -> (i32, i32)")
            .function("severalView", "() -> (i32, i32)")
            .function("areaText", "(i32, i32, i32, i32, i32) -> ()")
            .function("areaView", "(i32) -> ()")
            .function("outArray", "(i32, i32, i32) -> i32")
            .function("outText", "(i32) -> i32")
            .function("release", "(i32) -> ()")
            .build();

    private final GuestInstance guest;

    private final GuestFunction nothing;

    private final GuestFunction scalars;

    private final GuestFunction aBoolean;

    private final GuestFunction aByte;

    private final GuestFunction aShort;

    private final GuestFunction anInt;

    private final GuestFunction aLong;

    private final GuestFunction aFloat;

    private final GuestFunction aDouble;

    private final GuestFunction counted;

    private final GuestFunction terminated;

    private final GuestFunction mixed;

    private final GuestFunction fixed;

    private final GuestFunction handOver;

    private final GuestFunction arrays;

    private final GuestFunction lengths;

    private final GuestFunction outputs;

    private final GuestFunction sum;

    private final GuestFunction views;

    private final GuestFunction fixedView;

    private final GuestFunction staticText;

    private final GuestFunction madeText;

    private final GuestFunction releasedText;

    private final GuestFunction bufferText;

    private final GuestFunction madeBufferText;

    private final GuestFunction packedText;

    private final GuestFunction table;

    private final GuestFunction madeArray;

    private final GuestFunction releasedArray;

    private final GuestFunction bufferArray;

    private final GuestFunction terminatedArray;

    private final GuestFunction madeTerminatedArray;

    private final GuestFunction lastingView;

    private final GuestFunction passingView;

    private final GuestFunction packedView;

    private final GuestFunction terminatedView;

    private final GuestFunction lengthHigh;

    private final GuestFunction severalText;

    private final GuestFunction severalView;

    private final GuestFunction areaText;

    private final GuestFunction areaView;

    private final GuestFunction outArray;

    private final GuestFunction outText;

    private final GuestFunction release;

    private EverythingBridge(GuestInstance guest) {
        this.guest = guest;
        this.nothing = guest.function("nothing");
        this.scalars = guest.function("scalars");
        this.aBoolean = guest.function("aBoolean");
        this.aByte = guest.function("aByte");
        this.aShort = guest.function("aShort");
        this.anInt = guest.function("anInt");
        this.aLong = guest.function("aLong");
        this.aFloat = guest.function("aFloat");
        this.aDouble = guest.function("aDouble");
        this.counted = guest.function("counted");
        this.terminated = guest.function("terminated");
        this.mixed = guest.function("mixed");
        this.fixed = guest.function("fixed");
        this.handOver = guest.function("handOver");
        this.arrays = guest.function("arrays");
        this.lengths = guest.function("lengths");
        this.outputs = guest.function("outputs");
        this.sum = guest.function("sum");
        this.views = guest.function("views");
        this.fixedView = guest.function("fixedView");
        this.staticText = guest.function("staticText");
        this.madeText = guest.function("madeText");
        this.releasedText = guest.function("releasedText");
        this.bufferText = guest.function("bufferText");
        this.madeBufferText = guest.function("madeBufferText");
        this.packedText = guest.function("packedText");
        this.table = guest.function("table");
        this.madeArray = guest.function("madeArray");
        this.releasedArray = guest.function("releasedArray");
        this.bufferArray = guest.function("bufferArray");
        this.terminatedArray = guest.function("terminatedArray");
        this.madeTerminatedArray = guest.function("madeTerminatedArray");
        this.lastingView = guest.function("lastingView");
        this.passingView = guest.function("passingView");
        this.packedView = guest.function("packedView");
        this.terminatedView = guest.function("terminatedView");
        this.lengthHigh = guest.function("lengthHigh");
        this.severalText = guest.function("severalText");
        this.severalView = guest.function("severalView");
        this.areaText = guest.function("areaText");
        this.areaView = guest.function("areaView");
        this.outArray = guest.function("outArray");
        this.outText = guest.function("outText");
        this.release = guest.function("release");
    }

    /** A bridge to a new instance of the module. */
    public static EverythingBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static EverythingBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code nothing () -> ()}. */
    @Override
    public void nothing() {
        try (GuestCall call = guest.enter(nothing)) {
            call.invoke();
        }
    }

    /** Calls {@code scalars (i32, i32, i32, i32, i64, f32, f64) -> ()}. */
    @Override
    public void scalars(boolean flag, byte b, short s, int i, long l, float f, double d) {
        try (GuestCall call = guest.enter(scalars)) {
            call.invoke(flag ? 1 : 0, b, s, i, l, Float.floatToRawIntBits(f),
                    Double.doubleToRawLongBits(d));
        }
    }

    /** Calls {@code aBoolean () -> i32}. */
    @Override
    public boolean aBoolean() {
        try (GuestCall call = guest.enter(aBoolean)) {
            return (int) call.invoke() != 0;
        }
    }

    /** Calls {@code aByte () -> i32}. */
    @Override
    public byte aByte() {
        try (GuestCall call = guest.enter(aByte)) {
            return (byte) call.invoke();
        }
    }

    /** Calls {@code aShort () -> i32}. */
    @Override
    public short aShort() {
        try (GuestCall call = guest.enter(aShort)) {
            return (short) call.invoke();
        }
    }

    /** Calls {@code anInt () -> i32}. */
    @Override
    public int anInt() {
        try (GuestCall call = guest.enter(anInt)) {
            return (int) call.invoke();
        }
    }

    /** Calls {@code aLong () -> i64}. */
    @Override
    public long aLong() {
        try (GuestCall call = guest.enter(aLong)) {
            return call.invoke();
        }
    }

    /** Calls {@code aFloat (f32) -> f32}. */
    @Override
    public float aFloat(float value) {
        try (GuestCall call = guest.enter(aFloat)) {
            return Float.intBitsToFloat((int) call.invoke(Float.floatToRawIntBits(value)));
        }
    }

    /** Calls {@code aDouble (f64) -> f64}. */
    @Override
    public double aDouble(double value) {
        try (GuestCall call = guest.enter(aDouble)) {
            return Double.longBitsToDouble(call.invoke(Double.doubleToRawLongBits(value)));
        }
    }

    /** Calls {@code counted (i32, i32, i32, i32) -> ()}. */
    @Override
    public void counted(String text, String second) {
        try (GuestCall call = guest.enter(counted)) {
            Lowered textArgument = call.lowerString("text", text);
            Lowered secondArgument = call.lowerString("second", second);
            call.allocate();
            call.write(textArgument);
            call.write(secondArgument);
            call.invoke(textArgument.address(), textArgument.length(), secondArgument.address(),
                    secondArgument.length());
        }
    }

    /** Calls {@code terminated (i32, i32) -> ()}. */
    @Override
    public void terminated(String text, String second) {
        try (GuestCall call = guest.enter(terminated)) {
            Lowered textArgument = call.lowerTerminatedString("text", text);
            Lowered secondArgument = call.lowerTerminatedString("second", second);
            call.allocate();
            call.write(textArgument);
            call.write(secondArgument);
            call.invoke(textArgument.address(), secondArgument.address());
        }
    }

    /** Calls {@code mixed (i32, i32, i32) -> ()}. */
    @Override
    public void mixed(String counted, String terminated) {
        try (GuestCall call = guest.enter(mixed)) {
            Lowered countedArgument = call.lowerString("counted", counted);
            Lowered terminatedArgument = call.lowerTerminatedString("terminated", terminated);
            call.allocate();
            call.write(countedArgument);
            call.write(terminatedArgument);
            call.invoke(countedArgument.address(), countedArgument.length(),
                    terminatedArgument.address());
        }
    }

    /** Calls {@code fixed (i32) -> ()}. */
    @Override
    public void fixed(String text) {
        try (GuestCall call = guest.enter(fixed)) {
            Lowered textArgument = call.lowerFixedString("text", text, 32);
            call.allocate();
            call.write(textArgument);
            call.invoke(textArgument.address());
        }
    }

    /**
     * Calls {@code handOver (i32, i32, i32, i32) -> ()}. The guest owns {@code text} and {@code values} when it returns.
     */
    @Override
    public void handOver(String text, long[] values) {
        try (GuestCall call = guest.enter(handOver)) {
            Lowered textArgument = call.lowerString("text", text).transferred();
            Lowered valuesArgument = call.lower(ArrayType.LONGS, "values", values).transferred();
            call.allocate();
            call.write(textArgument);
            call.write(ArrayType.LONGS, valuesArgument, values);
            call.invoke(textArgument.address(), textArgument.length(), valuesArgument.address(),
                    valuesArgument.length());
        }
    }

    /** Calls {@code arrays (i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32) -> i32}. */
    @Override
    public int arrays(byte[] b, short[] s, char[] c, int[] i, long[] l, float[] f, double[] d) {
        try (GuestCall call = guest.enter(arrays)) {
            Lowered bArgument = call.lower(ArrayType.BYTES, "b", b);
            Lowered sArgument = call.lower(ArrayType.SHORTS, "s", s);
            Lowered cArgument = call.lower(ArrayType.CHARS, "c", c);
            Lowered iArgument = call.lower(ArrayType.INTS, "i", i);
            Lowered lArgument = call.lower(ArrayType.LONGS, "l", l);
            Lowered fArgument = call.lower(ArrayType.FLOATS, "f", f);
            Lowered dArgument = call.lower(ArrayType.DOUBLES, "d", d);
            call.allocate();
            call.write(ArrayType.BYTES, bArgument, b);
            call.write(ArrayType.SHORTS, sArgument, s);
            call.write(ArrayType.CHARS, cArgument, c);
            call.write(ArrayType.INTS, iArgument, i);
            call.write(ArrayType.LONGS, lArgument, l);
            call.write(ArrayType.FLOATS, fArgument, f);
            call.write(ArrayType.DOUBLES, dArgument, d);
            return (int) call.invoke(bArgument.address(), bArgument.length(), sArgument.address(),
                    sArgument.length(), cArgument.address(), cArgument.length(),
                    iArgument.address(), iArgument.length(), lArgument.address(),
                    lArgument.length(), fArgument.address(), fArgument.length(),
                    dArgument.address(), dArgument.length());
        }
    }

    /** Calls {@code lengths (i32, i32) -> i32}. */
    @Override
    public int lengths(int[] terminated, float[] fixed) {
        try (GuestCall call = guest.enter(lengths)) {
            Lowered terminatedArgument = call.lowerTerminated(ArrayType.INTS, "terminated", terminated);
            Lowered fixedArgument = call.lowerFixed(ArrayType.FLOATS, "fixed", fixed, 4);
            call.allocate();
            call.write(ArrayType.INTS, terminatedArgument, terminated);
            call.write(ArrayType.FLOATS, fixedArgument, fixed);
            return (int) call.invoke(terminatedArgument.address(), fixedArgument.address());
        }
    }

    /** Calls {@code outputs (i32, i32, i32, i32, i32) -> f64}. */
    @Override
    public double outputs(double[] filled, short[] changed, long[] one) {
        try (GuestCall call = guest.enter(outputs)) {
            Lowered filledArgument = call.lower(ArrayType.DOUBLES, "filled", filled);
            Lowered changedArgument = call.lower(ArrayType.SHORTS, "changed", changed);
            Lowered oneArgument = call.lowerFixed(ArrayType.LONGS, "one", one, 1);
            call.allocate();
            call.clear(filledArgument);
            call.write(ArrayType.SHORTS, changedArgument, changed);
            call.clear(oneArgument);
            double result = Double.longBitsToDouble(call.invoke(filledArgument.address(),
                    filledArgument.length(), changedArgument.address(), changedArgument.length(),
                    oneArgument.address()));
            call.copyBack(ArrayType.DOUBLES, filledArgument, filled);
            call.copyBack(ArrayType.SHORTS, changedArgument, changed);
            call.copyBack(ArrayType.LONGS, oneArgument, one);
            return result;
        }
    }

    /** Calls {@code sum (i32, i32) -> i32}. */
    @Override
    public int sum(int... values) {
        try (GuestCall call = guest.enter(sum)) {
            Lowered valuesArgument = call.lower(ArrayType.INTS, "values", values);
            call.allocate();
            call.write(ArrayType.INTS, valuesArgument, values);
            return (int) call.invoke(valuesArgument.address(), valuesArgument.length());
        }
    }

    /** Calls {@code views (i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32) -> ()}. */
    @Override
    public void views(ByteView b, ShortView s, CharView c, IntView i, LongView l, FloatView f,
            DoubleView d) {
        try (GuestCall call = guest.enter(views)) {
            Lowered bArgument = call.lowerView(ArrayType.BYTES, "b", b);
            Lowered sArgument = call.lowerView(ArrayType.SHORTS, "s", s);
            Lowered cArgument = call.lowerView(ArrayType.CHARS, "c", c);
            Lowered iArgument = call.lowerView(ArrayType.INTS, "i", i);
            Lowered lArgument = call.lowerView(ArrayType.LONGS, "l", l);
            Lowered fArgument = call.lowerView(ArrayType.FLOATS, "f", f);
            Lowered dArgument = call.lowerView(ArrayType.DOUBLES, "d", d);
            call.invoke(bArgument.address(), bArgument.length(), sArgument.address(),
                    sArgument.length(), cArgument.address(), cArgument.length(),
                    iArgument.address(), iArgument.length(), lArgument.address(),
                    lArgument.length(), fArgument.address(), fArgument.length(),
                    dArgument.address(), dArgument.length());
        }
    }

    /** Calls {@code fixedView (i32) -> ()}. */
    @Override
    public void fixedView(IntView view) {
        try (GuestCall call = guest.enter(fixedView)) {
            Lowered viewArgument = call.lowerFixedView(ArrayType.INTS, "view", view, 16);
            call.invoke(viewArgument.address());
        }
    }

    /** Calls {@code staticText () -> i32}. The guest keeps the result. */
    @Override
    public String staticText() {
        try (GuestCall call = guest.enter(staticText)) {
            int pointer = (int) call.invoke();
            int length = call.terminatedLength(ArrayType.BYTES, pointer);
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code madeText () -> i32}. The result is freed with {@code free}. */
    @Override
    public String madeText() {
        try (GuestCall call = guest.enter(madeText)) {
            int pointer = (int) call.invoke();
            int length = call.adoptTerminated(ArrayType.BYTES, pointer);
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code releasedText () -> i32}. The result is freed with {@code release}. */
    @Override
    public String releasedText() {
        try (GuestCall call = guest.enter(releasedText)) {
            int pointer = (int) call.invoke();
            int length = call.adoptTerminated(ArrayType.BYTES, pointer, release);
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code bufferText () -> i32}. The guest keeps the result. */
    @Override
    public String bufferText() {
        try (GuestCall call = guest.enter(bufferText)) {
            int pointer = (int) call.invoke();
            return call.liftFixedString(pointer, 64);
        }
    }

    /** Calls {@code madeBufferText () -> i32}. The result is freed with {@code free}. */
    @Override
    public String madeBufferText() {
        try (GuestCall call = guest.enter(madeBufferText)) {
            int pointer = (int) call.invoke();
            call.adopt(ArrayType.BYTES, pointer, 64);
            return call.liftFixedString(pointer, 64);
        }
    }

    /** Calls {@code packedText () -> i64}. The result is freed with {@code free}. */
    @Override
    public String packedText() {
        try (GuestCall call = guest.enter(packedText)) {
            long packed = call.invoke();
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            call.adopt(ArrayType.BYTES, pointer, length);
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code table () -> i64}. The guest keeps the result. */
    @Override
    public int[] table() {
        try (GuestCall call = guest.enter(table)) {
            long packed = call.invoke();
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            return call.liftArray(ArrayType.INTS, pointer, length);
        }
    }

    /** Calls {@code madeArray (i32, i32) -> i64}. The result is freed with {@code free}. */
    @Override
    public double[] madeArray(byte[] values) {
        try (GuestCall call = guest.enter(madeArray)) {
            Lowered valuesArgument = call.lower(ArrayType.BYTES, "values", values);
            call.allocate();
            call.write(ArrayType.BYTES, valuesArgument, values);
            long packed = call.invoke(valuesArgument.address(), valuesArgument.length());
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            call.adopt(ArrayType.DOUBLES, pointer, length);
            double[] result = call.liftArray(ArrayType.DOUBLES, pointer, length);
            call.copyBack(ArrayType.BYTES, valuesArgument, values);
            return result;
        }
    }

    /** Calls {@code releasedArray () -> i64}. The result is freed with {@code release}. */
    @Override
    public char[] releasedArray() {
        try (GuestCall call = guest.enter(releasedArray)) {
            long packed = call.invoke();
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            call.adopt(ArrayType.CHARS, pointer, length, release);
            return call.liftArray(ArrayType.CHARS, pointer, length);
        }
    }

    /** Calls {@code bufferArray () -> i32}. The guest keeps the result. */
    @Override
    public long[] bufferArray() {
        try (GuestCall call = guest.enter(bufferArray)) {
            int pointer = (int) call.invoke();
            return call.liftArray(ArrayType.LONGS, pointer, 8);
        }
    }

    /** Calls {@code terminatedArray () -> i32}. The guest keeps the result. */
    @Override
    public short[] terminatedArray() {
        try (GuestCall call = guest.enter(terminatedArray)) {
            int pointer = (int) call.invoke();
            int length = call.terminatedLength(ArrayType.SHORTS, pointer);
            return call.liftArray(ArrayType.SHORTS, pointer, length);
        }
    }

    /** Calls {@code madeTerminatedArray () -> i32}. The result is freed with {@code free}. */
    @Override
    public byte[] madeTerminatedArray() {
        try (GuestCall call = guest.enter(madeTerminatedArray)) {
            int pointer = (int) call.invoke();
            int length = call.adoptTerminated(ArrayType.BYTES, pointer);
            return call.liftArray(ArrayType.BYTES, pointer, length);
        }
    }

    /** Calls {@code lastingView () -> i32}. The view lives as long as the instance. */
    @Override
    public ByteView lastingView() {
        try (GuestCall call = guest.enter(lastingView)) {
            int pointer = (int) call.invoke();
            return call.liftBuffer(ArrayType.BYTES, pointer, 2);
        }
    }

    /** Calls {@code passingView () -> i32}. The view lives until the next call into the guest. */
    @Override
    public CharView passingView() {
        try (GuestCall call = guest.enter(passingView)) {
            int pointer = (int) call.invoke();
            return call.liftView(ArrayType.CHARS, pointer, 2);
        }
    }

    /** Calls {@code packedView () -> i64}. The view lives until the next call into the guest. */
    @Override
    public IntView packedView() {
        try (GuestCall call = guest.enter(packedView)) {
            long packed = call.invoke();
            int pointer = (int) (packed >>> 32);
            int length = (int) packed;
            return call.liftView(ArrayType.INTS, pointer, length);
        }
    }

    /** Calls {@code terminatedView () -> i32}. The view lives until the next call into the guest. */
    @Override
    public LongView terminatedView() {
        try (GuestCall call = guest.enter(terminatedView)) {
            int pointer = (int) call.invoke();
            int length = call.terminatedLength(ArrayType.LONGS, pointer);
            return call.liftView(ArrayType.LONGS, pointer, length);
        }
    }

    /** Calls {@code lengthHigh (i32, i32) -> i64}. The result is freed with {@code free}. */
    @Override
    public byte[] lengthHigh(String text) {
        try (GuestCall call = guest.enter(lengthHigh)) {
            Lowered textArgument = call.lowerString("text", text);
            call.allocate();
            call.write(textArgument);
            long packed = call.invoke(textArgument.address(), textArgument.length());
            int pointer = (int) packed;
            int length = (int) (packed >>> 32);
            call.adopt(ArrayType.BYTES, pointer, length);
            return call.liftArray(ArrayType.BYTES, pointer, length);
        }
    }

    /** Calls {@code severalText (i32, i32, i32) -> (i32, i32)}. The result is freed with {@code free}. */
    @Override
    public String severalText(int a, int b, int c) {
        try (GuestCall call = guest.enter(severalText)) {
            long[] results = call.invokeAll(2, a, b, c);
            int pointer = (int) results[0];
            int length = (int) results[1];
            call.adopt(ArrayType.BYTES, pointer, length);
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code severalView () -> (i32, i32)}. The view lives until the next call into the guest. */
    @Override
    public IntView severalView() {
        try (GuestCall call = guest.enter(severalView)) {
            long[] results = call.invokeAll(2);
            int pointer = (int) results[0];
            int length = (int) results[1];
            return call.liftView(ArrayType.INTS, pointer, length);
        }
    }

    /** Calls {@code areaText (i32, i32, i32, i32, i32) -> ()}. The result is freed with {@code release}. */
    @Override
    public String areaText(String text, int[] area) {
        try (GuestCall call = guest.enter(areaText)) {
            Lowered area_ = call.area("the result", 8);
            Lowered textArgument = call.lowerString("text", text);
            Lowered areaArgument = call.lower(ArrayType.INTS, "area", area);
            call.allocate();
            call.clear(area_);
            call.write(textArgument);
            call.write(ArrayType.INTS, areaArgument, area);
            call.invoke(area_.address(), textArgument.address(), textArgument.length(),
                    areaArgument.address(), areaArgument.length());
            int pointer = call.word(area_, 0);
            int length = call.word(area_, 4);
            call.adopt(ArrayType.BYTES, pointer, length, release);
            String result = call.liftString(pointer, length);
            call.copyBack(ArrayType.INTS, areaArgument, area);
            return result;
        }
    }

    /** Calls {@code areaView (i32) -> ()}. The view lives until the next call into the guest. */
    @Override
    public LongView areaView() {
        try (GuestCall call = guest.enter(areaView)) {
            Lowered area = call.area("the result", 8);
            call.allocate();
            call.clear(area);
            call.invoke(area.address());
            int pointer = call.word(area, 0);
            int length = call.word(area, 4);
            return call.liftView(ArrayType.LONGS, pointer, length);
        }
    }

    /** Calls {@code outArray (i32, i32, i32) -> i32}. The result is freed with {@code free}. */
    @Override
    public float[] outArray(String text) {
        try (GuestCall call = guest.enter(outArray)) {
            Lowered textArgument = call.lowerString("text", text);
            Lowered lengthArea = call.area("the length of the result", 4);
            call.allocate();
            call.write(textArgument);
            call.clear(lengthArea);
            int pointer = (int) call.invoke(textArgument.address(), textArgument.length(),
                    lengthArea.address());
            int length = call.word(lengthArea, 0);
            call.adopt(ArrayType.FLOATS, pointer, length);
            return call.liftArray(ArrayType.FLOATS, pointer, length);
        }
    }

    /** Calls {@code outText (i32) -> i32}. The guest keeps the result. */
    @Override
    public String outText() {
        try (GuestCall call = guest.enter(outText)) {
            Lowered lengthArea = call.area("the length of the result", 4);
            call.allocate();
            call.clear(lengthArea);
            int pointer = (int) call.invoke(lengthArea.address());
            int length = call.word(lengthArea, 0);
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code fixed (i32) -> ()}. */
    @Override
    public void sameExport(byte[] bytes) {
        try (GuestCall call = guest.enter(fixed)) {
            Lowered bytesArgument = call.lowerFixed(ArrayType.BYTES, "bytes", bytes, 8);
            call.allocate();
            call.write(ArrayType.BYTES, bytesArgument, bytes);
            call.invoke(bytesArgument.address());
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

    /** Builds {@link EverythingBridge}. */
    public static final class Builder extends BridgeBuilder<EverythingBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public EverythingBridge build() {
            return new EverythingBridge(instantiate(EverythingBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private EverythingBridge bridge(Instance instance) {
            return new EverythingBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
