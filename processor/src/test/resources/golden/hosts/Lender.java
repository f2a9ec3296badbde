package example;

import io.wasmbridge.annotations.*;
import org.jspecify.annotations.Nullable;

@WasmModule(value = "guest.wasm", imports = Env.class)
public interface Lender {
    int amount(String name, @HostObject Order order);
    @Nullable @HostObject Order same(@Nullable @HostObject Order order);
    @HostObject Order sameReference(@HostObject Order order);
}
