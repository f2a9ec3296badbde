package example;

import io.wasmbridge.annotations.*;
import org.jspecify.annotations.Nullable;

@WasmImport
public interface Env {
    int amountOf(@HostObject Order order);
    @Nullable @HostObject Order find(int key);
    @HostObject Order make(@Nullable @HostObject Order like);
}
