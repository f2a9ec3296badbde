package example;

import io.wasmbridge.annotations.HostObject;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmModule;
import java.util.List;
import java.util.Optional;

@WasmModule(value = "guests/host-objects/host-objects.wasm", imports = Input.Env.class, partial = true)
public interface Input {
    int amount(@HostObject List<String> order);

    int described(@HostObject int order);

    int handleOf(@HostObject Hidden.Secret order);

    int amountRef(@HostObject byte[] order);

    int describedRef(@HostObject Optional<Hidden> order);

    @HostObject
    @WasmExport("keep")
    void kept(@HostObject Object order);

    class Hidden {
        private interface Secret {}
    }

    @WasmImport
    interface Env {
        int amountOf(Runnable order);

        @HostObject
        List<Integer> make(int key);
    }
}
