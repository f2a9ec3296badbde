package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.IntView;

@WasmModule("guest.wasm")
public interface Globals {
    int counter();

    void counter(int value);

    @WasmExport("enabled")
    void enable(boolean enabled);

    @WasmExport("total")
    void setTotal(long total);

    long total();

    float ratio();

    void ratio(float value);

    double mean();

    void mean(double call);

    @WasmBuffer(size = 4)
    IntView table();

    @WasmOwned
    String versionText();

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    int[] primes();

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    ByteView latest();

    int add(int a, int b);
}
