package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.generated.GuestFunction;
import java.util.Map;

/** An instance that offers what a contract asks for: its memory, and every function of the contract by name. */
public record LinkedModule(Instance instance, EngineMemory memory, Map<String, GuestFunction> functions) {

    public LinkedModule {
        functions = Map.copyOf(functions);
    }
}
