package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.it.Outs.Note;
import io.wasmbridge.it.Outs.Place;
import org.jspecify.annotations.Nullable;

/** Written results of a module that arrives at run time. */
@WasmExport
interface ArrivingOuts extends CountingGuest {
    @WasmOwned
    @WasmLength(Length.TERMINATED)
    String reason(int code);

    @WasmReturn(ResultShape.OUT_POINTERS)
    Place locate(int id);

    @WasmError(message = "reason")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Place tryLocate(int id);

    @Transferred
    @WasmError(message = "reason")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Note makeNote(String text);

    @WasmError(message = "reason")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Session openSession(String name);

    @WasmReturn(ResultShape.OUT_POINTERS)
    @Nullable
    Session findSession(String name);

    @Transferred
    @WasmError(message = "reason")
    @WasmReturn(ResultShape.OUT_POINTERS)
    String makeUpper(String text);
}
