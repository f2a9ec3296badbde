package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.List;

/**
 * A function of the user's that takes and gives raw numbers. Those of 32 bits are extended by their sign on either side: one engine
 * would keep what lies above them, and the other would not.
 */
final class RawFunction implements WasmFunctionHandle {

    private final WasmFunctionHandle handle;
    private final boolean[] narrowParameters;
    private final boolean[] narrowResults;

    RawFunction(WasmFunctionHandle handle, FunctionType type) {
        this.handle = handle;
        this.narrowParameters = narrow(type.params());
        this.narrowResults = narrow(type.returns());
    }

    private static boolean[] narrow(List<ValType> types) {
        boolean[] narrow = new boolean[types.size()];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = types.get(i).equals(ValType.I32);
        }
        return narrow;
    }

    @Override
    public long[] apply(Instance instance, long... arguments) {
        return cut(handle.apply(instance, cut(arguments, narrowParameters)), narrowResults);
    }

    /** The same numbers; a copy where one changes, for whose array it is nobody knows. A wrong number of them is left to who counts them. */
    private static long[] cut(long[] numbers, boolean[] narrow) {
        if (numbers == null || numbers.length != narrow.length) {
            return numbers;
        }
        long[] cut = numbers;
        for (int i = 0; i < narrow.length; i++) {
            if (narrow[i] && numbers[i] != (int) numbers[i]) {
                cut = cut == numbers ? numbers.clone() : cut;
                cut[i] = (int) numbers[i];
            }
        }
        return cut;
    }
}
