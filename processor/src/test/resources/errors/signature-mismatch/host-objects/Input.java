package example;

import io.wasmbridge.annotations.HostObject;
import io.wasmbridge.annotations.WasmModule;

@WasmModule(value = "guests/host-objects/host-objects.wasm", partial = true)
public interface Input {
    int amountOfTwo(@HostObject Object first);

    @HostObject
    Object plus(@HostObject Object left, long right);

    long sameRef(@HostObject Object order);
}
