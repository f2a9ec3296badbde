package io.wasmbridge.it;

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
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Structs, handles, text and numbers that the guest writes where the host says, beside a status and alone. */
@WasmModule("guests/outs/outs.wasm")
interface Outs extends TableGuest {
    @WasmStruct(size = 24)
    record Place(int id, double x, @Unsigned(16) int level) {}

    @WasmStruct
    record Note(int id, String text, int[] values) {}

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    String reason(int code);

    @WasmReturn(ResultShape.OUT_POINTERS)
    Place locate(int id);

    @WasmError(message = "reason")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Place tryLocate(int id);

    @WasmOwned
    @WasmError(message = "reason")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Note ownNote(int id);

    @Transferred
    @WasmError(message = "reason")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Note makeNote(String text);

    @Transferred
    @WasmReturn(ResultShape.OUT_POINTERS)
    Note forgeNote(boolean malformed);

    @WasmError(message = "reason")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Session openSession(String name);

    @WasmReturn(ResultShape.OUT_POINTERS)
    @Nullable
    Session findSession(String name);

    @WasmExport("find_session")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Optional<Session> foundSession(String name);

    @WasmOwned
    @WasmError
    @WasmReturn(ResultShape.OUT_POINTERS)
    Session sharedSession();

    @WasmReturn(ResultShape.OUT_POINTERS)
    Session forgeSession(int handle);

    @Transferred
    @WasmError(message = "reason")
    @WasmReturn(ResultShape.OUT_POINTERS)
    String makeUpper(String text);

    @WasmOwned
    @WasmError(ErrorWhen.NEGATIVE)
    @WasmReturn(ResultShape.OUT_POINTERS)
    String ownUpper(int id);

    @WasmError(ErrorWhen.NULL)
    @WasmReturn(ResultShape.OUT_POINTERS)
    long total(int[] values);

    @WasmError(message = "reason")
    @WasmReturn(ResultShape.OUT_POINTERS)
    Place doubleAll(@InOut int[] values);
}
