package example;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.BridgeBuilder;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.GuestInstance;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.TextType;
import io.wasmbridge.runtime.generated.WasmGenerated;
import java.util.Optional;

/** The bridge of {@link Returns} to the module {@code guest.wasm}. Confined to the thread that built it. */
@WasmGenerated
public final class ReturnsBridge implements Returns, Bridge {
    private static final ModuleContract CONTRACT = ModuleContract.of(1, "guest.wasm")
            .sha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
            .allocator("malloc", "(i32) -> i32")
            .free("free", "(i32) -> ()")
            .function("wide", "(i32, i32) -> i32")
            .function("wideReleased", "() -> i32")
            .function("wideShown", "() -> i32")
            .function("widePerhaps", "(i32, i32) -> i32")
            .function("out", "(i32, i32, i32) -> ()")
            .function("outFirst", "(i32, i32) -> ()")
            .function("outFlag", "(i32) -> ()")
            .function("outLong", "(i32, i32, i32) -> ()")
            .function("outShort", "(i32, i32, i32) -> ()")
            .function("fill", "(i32, i32, i32, i32) -> i32")
            .function("fillInOut", "(i32, i32, i32, i32, i32, i32) -> i64")
            .function("fillBytes", "(i32, i32) -> i32")
            .function("fillTerminated", "(i32, i32) -> i32")
            .function("fillOrFail", "(i32, i32) -> i32")
            .function("outOrFail", "(i32, i32) -> i32")
            .function("outDoubleOrFail", "(i32) -> i32")
            .function("say", "(i32) -> i32")
            .function("got", "(i32, i32, i32) -> i32")
            .function("gotLast", "(i64) -> ()")
            .function("gotFor", "(i64, i32, i32) -> i32")
            .function("gotHeld", "() -> ()")
            .function("release", "(i32) -> ()")
            .function("length_of", "(i32, i32, i32) -> i32")
            .function("last_pointer", "() -> i32")
            .function("last_length", "() -> i32")
            .function("length_for", "(i32) -> i32")
            .global("held", "i32")
            .global("held_length", "i32")
            .build();

    private final GuestInstance guest;

    private final GuestFunction wide;

    private final GuestFunction wideReleased;

    private final GuestFunction wideShown;

    private final GuestFunction widePerhaps;

    private final GuestFunction out;

    private final GuestFunction outFirst;

    private final GuestFunction outFlag;

    private final GuestFunction outLong;

    private final GuestFunction outShort;

    private final GuestFunction fill;

    private final GuestFunction fillInOut;

    private final GuestFunction fillBytes;

    private final GuestFunction fillTerminated;

    private final GuestFunction fillOrFail;

    private final GuestFunction outOrFail;

    private final GuestFunction outDoubleOrFail;

    private final GuestFunction say;

    private final GuestFunction got;

    private final GuestFunction gotLast;

    private final GuestFunction gotFor;

    private final GuestFunction gotHeld;

    private final GuestFunction release;

    private final GuestFunction lengthOf;

    private final GuestFunction lastPointer;

    private final GuestFunction lastLength;

    private final GuestFunction lengthFor;

    private final GuestFunction held;

    private final GuestFunction heldLength;

    private ReturnsBridge(GuestInstance guest) {
        this.guest = guest;
        this.wide = guest.function("wide");
        this.wideReleased = guest.function("wideReleased");
        this.wideShown = guest.function("wideShown");
        this.widePerhaps = guest.function("widePerhaps");
        this.out = guest.function("out");
        this.outFirst = guest.function("outFirst");
        this.outFlag = guest.function("outFlag");
        this.outLong = guest.function("outLong");
        this.outShort = guest.function("outShort");
        this.fill = guest.function("fill");
        this.fillInOut = guest.function("fillInOut");
        this.fillBytes = guest.function("fillBytes");
        this.fillTerminated = guest.function("fillTerminated");
        this.fillOrFail = guest.function("fillOrFail");
        this.outOrFail = guest.function("outOrFail");
        this.outDoubleOrFail = guest.function("outDoubleOrFail");
        this.say = guest.function("say");
        this.got = guest.function("got");
        this.gotLast = guest.function("gotLast");
        this.gotFor = guest.function("gotFor");
        this.gotHeld = guest.function("gotHeld");
        this.release = guest.function("release");
        this.lengthOf = guest.function("length_of");
        this.lastPointer = guest.function("last_pointer");
        this.lastLength = guest.function("last_length");
        this.lengthFor = guest.function("length_for");
        this.held = guest.function("held");
        this.heldLength = guest.function("held_length");
    }

    /** A bridge to a new instance of the module. */
    public static ReturnsBridge instantiate() {
        return builder().build();
    }

    /** Begins a bridge to a new instance of the module. */
    public static Builder builder() {
        return new Builder();
    }

    /** A bridge to {@code instance}, which it takes for itself. */
    public static ReturnsBridge over(Instance instance) {
        return builder().bridge(instance);
    }

    /** Calls {@code wide (i32, i32) -> i32}. The result is freed with {@code free}. */
    @Override
    public String wide(String text) {
        try (GuestCall call = guest.enter(wide)) {
            Lowered textArgument = call.lowerString("text", text);
            call.allocate();
            call.write(textArgument);
            int pair = (int) call.invoke(textArgument.address(), textArgument.length());
            call.adoptPair(pair);
            int pointer = call.pairWord(pair, 0);
            int length = call.pairWord(pair, 4);
            call.adopt(ArrayType.BYTES, pointer, length);
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code wideReleased () -> i32}. The result is freed with {@code release}. */
    @Override
    public int[] wideReleased() {
        try (GuestCall call = guest.enter(wideReleased)) {
            int pair = (int) call.invoke();
            call.adoptPair(pair, release);
            int pointer = call.pairWord(pair, 0);
            int length = call.pairWord(pair, 4);
            return call.liftArray(ArrayType.INTS, pointer, length);
        }
    }

    /** Calls {@code wideShown () -> i32}. The view lives until the next call into the guest. */
    @Override
    public IntView wideShown() {
        try (GuestCall call = guest.enter(wideShown)) {
            int pair = (int) call.invoke();
            call.checkPair(pair);
            int lengthBytes = call.pairWord(pair, 0);
            int pointer = call.pairWord(pair, 4);
            int length = call.shownElements(ArrayType.INTS, pointer, lengthBytes);
            return call.liftView(ArrayType.INTS, pointer, length);
        }
    }

    /** Calls {@code widePerhaps (i32, i32) -> i32}. The result is freed with {@code free}. */
    @Override
    public Optional<String> widePerhaps(int[] values) {
        try (GuestCall call = guest.enter(widePerhaps)) {
            Lowered valuesArgument = call.lower(ArrayType.INTS, "values", values);
            call.allocate();
            call.write(ArrayType.INTS, valuesArgument, values);
            int pair = (int) call.invoke(valuesArgument.address(), valuesArgument.length());
            if (pair == 0) {
                call.copyBack(ArrayType.INTS, valuesArgument, values);
                return Optional.empty();
            }
            call.adoptPair(pair);
            int pointer = call.pairWord(pair, 0);
            int length = call.pairWord(pair, 4);
            if (pointer == 0) {
                call.copyBack(ArrayType.INTS, valuesArgument, values);
                return Optional.empty();
            }
            call.adopt(ArrayType.BYTES, pointer, length);
            Optional<String> result = Optional.of(call.liftString(pointer, length));
            call.copyBack(ArrayType.INTS, valuesArgument, values);
            return result;
        }
    }

    /** Calls {@code out (i32, i32, i32) -> ()}. The result is freed with {@code free}. */
    @Override
    public double[] out(int count) {
        try (GuestCall call = guest.enter(out)) {
            Lowered pointerArea = call.area("the pointer of the result", 4);
            Lowered lengthArea = call.area("the length of the result", 4);
            call.allocate();
            call.clear(pointerArea);
            call.clear(lengthArea);
            call.invoke(count, pointerArea.address(), lengthArea.address());
            int pointer = call.word(pointerArea, 0);
            int length = call.word(lengthArea, 0);
            call.adopt(ArrayType.DOUBLES, pointer, length);
            return call.liftArray(ArrayType.DOUBLES, pointer, length);
        }
    }

    /** Calls {@code outFirst (i32, i32) -> ()}. The guest keeps the result. */
    @Override
    public String outFirst() {
        try (GuestCall call = guest.enter(outFirst)) {
            Lowered lengthArea = call.area("the length of the result", 4);
            Lowered pointerArea = call.area("the pointer of the result", 4);
            call.allocate();
            call.clear(lengthArea);
            call.clear(pointerArea);
            call.invoke(lengthArea.address(), pointerArea.address());
            int pointer = call.word(pointerArea, 0);
            int length = call.word(lengthArea, 0);
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code outFlag (i32) -> ()}. */
    @Override
    public boolean outFlag() {
        try (GuestCall call = guest.enter(outFlag)) {
            Lowered valueArea = call.area("the result", 1, 1);
            call.allocate();
            call.clear(valueArea);
            call.invoke(valueArea.address());
            return (int) call.bits(valueArea, 1) != 0;
        }
    }

    /** Calls {@code outLong (i32, i32, i32) -> ()}. */
    @Override
    public long outLong(String text) {
        try (GuestCall call = guest.enter(outLong)) {
            Lowered textArgument = call.lowerString("text", text);
            Lowered valueArea = call.area("the result", 8, 8);
            call.allocate();
            call.write(textArgument);
            call.clear(valueArea);
            call.invoke(textArgument.address(), textArgument.length(), valueArea.address());
            return call.bits(valueArea, 8);
        }
    }

    /** Calls {@code outShort (i32, i32, i32) -> ()}. */
    @Override
    public int outShort(int[] values) {
        try (GuestCall call = guest.enter(outShort)) {
            Lowered valuesArgument = call.lower(ArrayType.INTS, "values", values);
            Lowered valueArea = call.area("the result", 2, 2);
            call.allocate();
            call.clear(valuesArgument);
            call.clear(valueArea);
            call.invoke(valuesArgument.address(), valuesArgument.length(), valueArea.address());
            int result = (int) call.bits(valueArea, 2) & 0xffff;
            call.copyBack(ArrayType.INTS, valuesArgument, values);
            return result;
        }
    }

    /** Calls {@code fill (i32, i32, i32, i32) -> i32}. */
    @Override
    public String fill(String text) {
        try (GuestCall call = guest.enter(fill)) {
            Lowered textArgument = call.lowerString("text", text);
            Lowered buffer = call.buffer(ArrayType.BYTES, "the result", 256);
            call.allocate();
            call.write(textArgument);
            call.clear(buffer);
            long told = (int) call.invoke(textArgument.address(), textArgument.length(),
                    buffer.address(), buffer.length());
            if (call.exceeds(buffer, told)) {
                buffer = call.larger(buffer, told);
                told = (int) call.invoke(textArgument.address(), textArgument.length(),
                        buffer.address(), buffer.length());
            }
            int length = call.filled(buffer, told);
            int pointer = buffer.address();
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code fillInOut (i32, i32, i32, i32, i32, i32) -> i64}. */
    @Override
    public int[] fillInOut(int[] values, byte[] bytes) {
        try (GuestCall call = guest.enter(fillInOut)) {
            Lowered valuesArgument = call.lower(ArrayType.INTS, "values", values);
            Lowered bytesArgument = call.lower(ArrayType.BYTES, "bytes", bytes);
            Lowered buffer = call.buffer(ArrayType.INTS, "the result", 16);
            call.allocate();
            call.write(ArrayType.INTS, valuesArgument, values);
            call.clear(bytesArgument);
            call.clear(buffer);
            long told = call.invoke(valuesArgument.address(), valuesArgument.length(),
                    bytesArgument.address(), bytesArgument.length(), buffer.address(),
                    buffer.length());
            if (call.exceeds(buffer, told)) {
                buffer = call.larger(buffer, told);
                call.write(ArrayType.INTS, valuesArgument, values);
                call.clear(bytesArgument);
                told = call.invoke(valuesArgument.address(), valuesArgument.length(),
                        bytesArgument.address(), bytesArgument.length(), buffer.address(),
                        buffer.length());
            }
            int length = call.filled(buffer, told);
            int pointer = buffer.address();
            int[] result = call.liftArray(ArrayType.INTS, pointer, length);
            call.copyBack(ArrayType.INTS, valuesArgument, values);
            call.copyBack(ArrayType.BYTES, bytesArgument, bytes);
            return result;
        }
    }

    /** Calls {@code fillBytes (i32, i32) -> i32}. */
    @Override
    public double[] fillBytes() {
        try (GuestCall call = guest.enter(fillBytes)) {
            Lowered buffer = call.buffer(ArrayType.DOUBLES, "the result", 64);
            call.allocate();
            call.clear(buffer);
            long told = (int) call.invoke(buffer.address(), buffer.lengthBytes());
            if (call.exceedsBytes(buffer, told)) {
                buffer = call.largerBytes(buffer, told);
                told = (int) call.invoke(buffer.address(), buffer.lengthBytes());
            }
            int lengthBytes = call.filledBytes(buffer, told);
            int pointer = buffer.address();
            int length = call.copiedElements(ArrayType.DOUBLES, pointer, lengthBytes);
            return call.liftArray(ArrayType.DOUBLES, pointer, length);
        }
    }

    /** Calls {@code fillTerminated (i32, i32) -> i32}. */
    @Override
    public String fillTerminated() {
        try (GuestCall call = guest.enter(fillTerminated)) {
            Lowered buffer = call.terminatedBuffer(ArrayType.CHARS, "the result", 32);
            call.allocate();
            call.clear(buffer);
            long told = (int) call.invoke(buffer.address(), buffer.length());
            if (call.exceeds(buffer, told)) {
                buffer = call.larger(buffer, told);
                told = (int) call.invoke(buffer.address(), buffer.length());
            }
            int length = call.filled(buffer, told);
            int pointer = buffer.address();
            return call.liftString(TextType.UTF_16LE, pointer, length);
        }
    }

    /**
     * Calls {@code fillOrFail (i32, i32) -> i32}. Throws {@code GuestErrorException} where it returns less than 0.
     */
    @Override
    public String fillOrFail() {
        try (GuestCall call = guest.enter(fillOrFail)) {
            Lowered buffer = call.buffer(ArrayType.BYTES, "the result", 256);
            call.allocate();
            call.clear(buffer);
            long told = (int) call.invoke(buffer.address(), buffer.length());
            if (told < 0) {
                int status = (int) told;
                throw call.error(status, () -> say(status));
            }
            if (call.exceeds(buffer, told)) {
                buffer = call.larger(buffer, told);
                told = (int) call.invoke(buffer.address(), buffer.length());
                if (told < 0) {
                    int status = (int) told;
                    throw call.error(status, () -> say(status));
                }
            }
            int length = call.filled(buffer, told);
            int pointer = buffer.address();
            return call.liftString(pointer, length);
        }
    }

    /**
     * Calls {@code outOrFail (i32, i32) -> i32}. The result is freed with {@code free}. Throws {@code GuestErrorException} where it returns anything but 0.
     */
    @Override
    public byte[] outOrFail() {
        try (GuestCall call = guest.enter(outOrFail)) {
            Lowered pointerArea = call.area("the pointer of the result", 4);
            Lowered lengthArea = call.area("the length of the result", 4);
            call.allocate();
            call.clear(pointerArea);
            call.clear(lengthArea);
            int status = (int) call.invoke(pointerArea.address(), lengthArea.address());
            if (status != 0) {
                throw call.error(status);
            }
            int pointer = call.word(pointerArea, 0);
            int length = call.word(lengthArea, 0);
            call.adopt(ArrayType.BYTES, pointer, length);
            return call.liftArray(ArrayType.BYTES, pointer, length);
        }
    }

    /**
     * Calls {@code outDoubleOrFail (i32) -> i32}. Throws {@code GuestErrorException} where it returns anything but 0.
     */
    @Override
    public double outDoubleOrFail() {
        try (GuestCall call = guest.enter(outDoubleOrFail)) {
            Lowered valueArea = call.area("the result", 8, 8);
            call.allocate();
            call.clear(valueArea);
            int status = (int) call.invoke(valueArea.address());
            if (status != 0) {
                throw call.error(status, () -> say(status));
            }
            return Double.longBitsToDouble(call.bits(valueArea, 8));
        }
    }

    /** Calls {@code say (i32) -> i32}. */
    @Override
    public int say(int status) {
        try (GuestCall call = guest.enter(say)) {
            return (int) call.invoke(status);
        }
    }

    /** Calls {@code got (i32, i32, i32) -> i32}. The guest keeps the result. */
    @Override
    public String got(int id, String text) {
        try (GuestCall call = guest.enter(got)) {
            Lowered textArgument = call.lowerString("text", text);
            call.allocate();
            call.write(textArgument);
            int pointer = (int) call.invoke(id, textArgument.address(), textArgument.length());
            int length = call.ask(lengthOf, id, textArgument.address(), textArgument.length());
            return call.liftString(pointer, length);
        }
    }

    /** Calls {@code gotLast (i64) -> ()}. The result is freed with {@code free}. */
    @Override
    public byte[] gotLast(long id) {
        try (GuestCall call = guest.enter(gotLast)) {
            call.invoke(id);
            int pointer = call.ask(lastPointer);
            int length = call.ask(lastLength);
            call.adopt(ArrayType.BYTES, pointer, length);
            return call.liftArray(ArrayType.BYTES, pointer, length);
        }
    }

    /** Calls {@code gotFor (i64, i32, i32) -> i32}. The guest keeps the result. */
    @Override
    public Optional<int[]> gotFor(long id, int[] values) {
        try (GuestCall call = guest.enter(gotFor)) {
            Lowered valuesArgument = call.lower(ArrayType.INTS, "values", values);
            call.allocate();
            call.write(ArrayType.INTS, valuesArgument, values);
            int pointer = (int) call.invoke(id, valuesArgument.address(), valuesArgument.length());
            if (pointer == 0) {
                call.copyBack(ArrayType.INTS, valuesArgument, values);
                return Optional.empty();
            }
            int length = call.ask(lengthFor, pointer);
            Optional<int[]> result = Optional.of(call.liftArray(ArrayType.INTS, pointer, length));
            call.copyBack(ArrayType.INTS, valuesArgument, values);
            return result;
        }
    }

    /** Calls {@code gotHeld () -> ()}. The view lives until the next call into the guest. */
    @Override
    public IntView gotHeld() {
        try (GuestCall call = guest.enter(gotHeld)) {
            call.invoke();
            int pointer = call.ask(held);
            int length = call.ask(heldLength);
            return call.liftView(ArrayType.INTS, pointer, length);
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

    /** Builds {@link ReturnsBridge}. */
    public static final class Builder extends BridgeBuilder<ReturnsBridge, Builder> {
        private Builder() {
            super(CONTRACT);
        }

        @Override
        public ReturnsBridge build() {
            return new ReturnsBridge(instantiate(ReturnsBridge.class.getResourceAsStream("/guest.wasm")));
        }

        private ReturnsBridge bridge(Instance instance) {
            return new ReturnsBridge(link(instance));
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
