package example;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import java.util.Optional;

@WasmModule("guests/errors/errors.wasm")
public interface Input {
    @WasmError(message = "descrbe")
    void put(String text);

    @WasmExport("put")
    @WasmError(message = "nobody")
    void putTwice(String text);

    @WasmError(message = "describe")
    void putWide(String text);

    @WasmExport("put")
    @WasmError(message = "explain")
    void putInto(String text);

    @WasmExport("put")
    @WasmError(message = "errorCode")
    void putCoded(String text);

    @WasmError(ErrorWhen.RESULT)
    int measure(String text);

    @WasmExport("status")
    @WasmError(ErrorWhen.NEGATIVE)
    boolean flag(int given);

    @WasmExport("status")
    @WasmError(ErrorWhen.NEGATIVE)
    char letter(int given);

    @WasmError
    @WasmOwned
    String find(String text);

    @WasmError(ErrorWhen.NULL)
    @Transferred
    Optional<String> make(String text);

    @WasmOwned
    String describe(int code);

    @WasmOwned
    @WasmBuffer(size = 4)
    byte[] explain(int code);

    @WasmError(ErrorWhen.NEGATIVE)
    int errorCode();
}
