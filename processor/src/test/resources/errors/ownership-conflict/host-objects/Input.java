package example;

import io.wasmbridge.annotations.HostObject;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;

@WasmModule(value = "guests/host-objects/host-objects.wasm", imports = Input.Env.class, partial = true)
public interface Input {
    int amount(@Transferred @HostObject Object order);

    int described(@InOut @HostObject Object order);

    @WasmOwned
    @HostObject
    Object same(@WasmLength(Length.NONE) @HostObject Object order);

    @HostObject
    @WasmReturn(ResultShape.OUT_POINTERS)
    Object made(int key);

    @WasmImport
    interface Env {
        int amountOf(@Transferred @HostObject Object order);

        @HostObject
        @WasmReturn(ResultShape.OUT_POINTERS)
        Object make(int key);
    }
}
