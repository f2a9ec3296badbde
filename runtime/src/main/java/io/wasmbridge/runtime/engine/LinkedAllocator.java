package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.generated.GuestFunction;

/**
 * The export that allocates.
 *
 * @param takesCount whether its two parameters are {@code (count, size)}
 * @param takesAlign whether its two parameters are {@code (size, align)}
 * @param wide whether it gives the address as an i64
 */
public record LinkedAllocator(GuestFunction function, boolean takesCount, boolean takesAlign, boolean wide) {

    static LinkedAllocator of(GuestFunction function, FunctionType type) {
        boolean takesTwo = type.params().size() > 1;
        boolean takesCount = takesTwo && HeapRole.takesCount(function.name());
        return new LinkedAllocator(
                function,
                takesCount,
                takesTwo && !takesCount,
                type.returns().get(0).equals(ValType.I64));
    }
}
