package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import java.util.function.IntBinaryOperator;

/** The guest of {@link Callbacks}, arriving at run time. */
@WasmModule
interface ArrivingCallbacks extends CountingGuest {
    int apply(IntBinaryOperator function, int left, int right);

    int eachWord(Callbacks.TextVisitor visit);

    long hashOfName(Callbacks.Namer name, int key);

    void handOver(Callbacks.Taker take, int length);

    /** What no guest has: a function of this type. */
    interface Odd {
        @WasmLength(Length.TERMINATED)
        String odd(float one, float two, float three);
    }

    /** A bridge that needs one. */
    @WasmModule
    interface Missing extends CountingGuest {
        int apply(Odd function, int left, int right);
    }
}
