package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmStruct;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.DoubleView;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** A guest that calls functions of its host by pointer. */
@WasmModule("guests/callbacks/callbacks.wasm")
interface Callbacks extends CountingGuest {

    /** Texts, as the guest comes across them. */
    interface TextVisitor {
        void visit(int index, String text);
    }

    /** Text as C has it, and who asks. */
    @FunctionalInterface
    interface TerminatedVisitor {
        int visit(Bridge caller, @WasmLength(Length.TERMINATED) String text);

        /** No function of the guest's. */
        default TerminatedVisitor negated() {
            return (caller, text) -> -visit(caller, text);
        }
    }

    /** Takes over what it is passed. */
    interface Taker {
        void take(@Transferred byte[] bytes);
    }

    /** What it returns is the guest's. */
    interface Namer {
        @WasmLength(Length.TERMINATED)
        String nameOf(int key);
    }

    /** Writes to memory of the guest's. */
    interface Scaler {
        void scale(DoubleView values);
    }

    /** A struct of the guest's. */
    @WasmStruct
    record Spot(int x, int y) {}

    /** Looks at structs. */
    interface SpotVisitor {
        int visit(Spot spot);
    }

    int apply(IntBinaryOperator function, int left, int right);

    int compose(IntBinaryOperator first, IntBinaryOperator second, int a, int b, int c);

    int fold(int[] values, int start, IntBinaryOperator function);

    int applyOrZero(@Nullable IntBinaryOperator function, int left, int right);

    boolean same(IntBinaryOperator first, IntBinaryOperator second);

    double integrate(DoubleUnaryOperator function, double from, double to, int steps);

    long twice(LongUnaryOperator function, long value);

    int eachWord(TextVisitor visit);

    int eachTerminated(TerminatedVisitor visit);

    void handOver(Taker take, int length);

    long hashOfName(Namer name, int key);

    double scaledSum(Scaler scale);

    @WasmExport("scaled_sum")
    double scaledBy(Consumer<DoubleView> scale);

    int eachPoint(SpotVisitor visit);

    int plus(int left, int right);

    int keep(IntBinaryOperator function);

    int badCallKept();

    double badType(IntBinaryOperator function);

    int badIndex(int index);

    void badText(TextVisitor visit);
}
