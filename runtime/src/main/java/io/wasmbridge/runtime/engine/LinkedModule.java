package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.generated.GuestFunction;
import java.util.Map;
import java.util.Optional;

/**
 * An instance that offers what a contract asks for.
 *
 * @param functions the functions that methods call and the globals that they read and write, by the name under which the bridge
 *     asks for them
 * @param initializer what is called first, if anything
 */
public record LinkedModule(
        Instance instance,
        EngineMemory memory,
        Map<String, GuestFunction> functions,
        Optional<LinkedAllocator> allocator,
        Optional<GuestFunction> free,
        Optional<GuestFunction> initializer) {

    public LinkedModule {
        functions = Map.copyOf(functions);
    }
}
