package example;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;
import java.util.Optional;

@WasmModule("guests/outs/outs.wasm")
public interface Outs {
    @WasmStruct
    record Place(int id, double x, @Unsigned(16) int level) {}

    @WasmStruct
    record Note(int id, String text, int[] values) {}

    @WasmResource
    interface Session {
        @WasmError
        @WasmReturn(ResultShape.OUT_POINTERS)
        Session fork();
    }

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    String reason(int code);

    @WasmReturn(ResultShape.OUT_POINTERS)
    Place locate(int id);

    @WasmError
    @WasmReturn(ResultShape.OUT_POINTERS)
    Place doubleAll(@InOut int[] values);

    @Transferred
    @WasmError(message = "reason")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Note makeNote(String text);

    @WasmError(message = "reason")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Session openSession(String name);

    @WasmExport("find_session")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Optional<Session> foundSession(String name);

    @WasmOwned
    @WasmError(ErrorWhen.NULL)
    @WasmReturn(ResultShape.OUT_POINTERS)
    Session sharedSession();
}
