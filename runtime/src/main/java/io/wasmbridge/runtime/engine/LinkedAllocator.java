package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.generated.GuestFunction;

/**
 * The export that allocates.
 *
 * @param wide whether it gives the address as an i64
 */
public record LinkedAllocator(GuestFunction function, AllocatorForm form, boolean wide) {

    static LinkedAllocator of(GuestFunction function, FunctionType type) {
        return new LinkedAllocator(
                function,
                AllocatorForm.of(function.name(), type.params().size()),
                type.returns().get(0).equals(ValType.I64));
    }
}
