package io.wasmbridge.it;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmOwned;
import java.util.EnumSet;

/** Statuses and sets of a module that arrives at run time. */
@WasmExport
interface ArrivingErrors {
    @WasmError(message = "describe")
    void put(String text);

    @WasmError(value = ErrorWhen.NEGATIVE, message = "errorCode")
    int measure(String text);

    @WasmError(ErrorWhen.NULL)
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    String find(String text);

    @WasmExport("status")
    EnumSet<EnumSets.Style> styles(EnumSet<EnumSets.Style> styles);

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    String describe(int code);

    int errorCode();
}
