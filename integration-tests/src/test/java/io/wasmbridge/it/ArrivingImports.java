package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.Bridge;

/** The guest of {@link TypedImports}, arriving at run time; its other imports are left to host functions. */
@WasmModule(
        imports = {ArrivingImports.Some.class, Clock.class},
        partial = true)
interface ArrivingImports extends CountingGuest {
    int runFlip(int flag);

    void runLog();

    void runLogC();

    void runKeepText();

    long runNameArea(int key);

    int runCallBack(int depth);

    long runNowMillis();

    int runToByte(int value);

    /** Some of what the guest imports, and something that it does not. */
    @WasmImport
    interface Some {
        boolean flip(boolean flag);

        void log(String text);

        void logC(@WasmLength(Length.TERMINATED) String text);

        void keepText(@Transferred String text);

        @WasmReturn(ResultShape.RETURN_AREA)
        String nameArea(int key);

        int callBack(Bridge bridge, int depth);

        void forOtherGuests(String text);
    }
}
