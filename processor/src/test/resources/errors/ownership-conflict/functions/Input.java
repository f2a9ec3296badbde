package example;

import io.wasmbridge.annotations.HostOwned;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.Length;
import java.util.function.IntBinaryOperator;

@WasmModule("guests/callbacks/callbacks.wasm")
public interface Input {
    int apply(@Transferred IntBinaryOperator function, int left, int right);

    int applyOrZero(@InOut IntBinaryOperator function, int left, int right);

    boolean same(@HostOwned IntBinaryOperator first, @WasmLength(Length.NONE) IntBinaryOperator second);
}
