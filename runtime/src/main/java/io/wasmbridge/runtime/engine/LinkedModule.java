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
 * @param stack what moves the guest's stack, where areas are taken from there
 * @param stackPointer what is put back when an import unwound the guest
 * @param start what the module starts with, where that was put off
 * @param initializer what is called first, if anything
 * @param collector what a guest of AssemblyScript has of its runtime
 * @param objects what a wasm-bindgen guest hands over by number
 * @param wasi what serves WASI to the instance, and closes with it
 * @param callTable where the guest calls functions by pointer
 * @param arena what marks the allocator's arena and puts it back, if it is one
 */
public record LinkedModule(
        Instance instance,
        EngineMemory memory,
        Map<String, GuestFunction> functions,
        Optional<LinkedAllocator> allocator,
        Optional<GuestFunction> free,
        Optional<GuestFunction> stack,
        StackPointer stackPointer,
        Optional<GuestFunction> start,
        Optional<GuestFunction> initializer,
        Optional<LinkedCollector> collector,
        LinkedObjects objects,
        WasiSupport wasi,
        Optional<CallTable> callTable,
        LinkedArena arena) {

    public LinkedModule {
        functions = Map.copyOf(functions);
    }
}
