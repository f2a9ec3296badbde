package example;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;

public interface Files {
    @WasmError
    void sync();

    @WasmError(message = "describe")
    void remove(String path);

    @WasmError(message = "code")
    void truncate(int file);

    @WasmError(message = "reason")
    void flush(int status);

    @WasmError(value = ErrorWhen.NEGATIVE, message = "describe")
    int open(String path);

    @WasmError(value = ErrorWhen.NEGATIVE, message = "code")
    long seek(int file, long offset);

    @WasmError(ErrorWhen.NEGATIVE)
    int read(int file, @InOut byte[] bytes);

    @WasmError(ErrorWhen.NULL)
    boolean close(int file);

    @WasmError(ErrorWhen.NEGATIVE)
    short kind(int file, @InOut byte[] bytes);

    @WasmError(ErrorWhen.NULL)
    boolean exists(@InOut byte[] path);

    @WasmError(value = ErrorWhen.NULL, message = "code")
    @WasmOwned
    String name(int file);

    @WasmError(value = ErrorWhen.NULL, message = "code")
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    @Transferred
    byte[] content(int file);

    @WasmError(ErrorWhen.NEGATIVE)
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @Transferred
    byte[] rest(int file);

    @WasmOwned
    String describe(int status);

    @WasmOwned
    String reason();

    long code(long status);
}
