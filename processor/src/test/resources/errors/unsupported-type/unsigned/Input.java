package example;

import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/scalars/scalars.wasm")
public interface Input {
    int addU8(@Unsigned(8) long a, @Unsigned(7) int b);

    @Unsigned
    int halfU32(@Unsigned int value);

    @WasmExport("widen_u8")
    long widenByte(@Unsigned(8) byte value);

    @WasmExport("widen_i8")
    long widenText(@Unsigned(16) String value);

    @WasmExport("raw")
    char letter(@Unsigned(16) char value);

    @WasmExport("raw")
    @Unsigned(64)
    long whole(int value);

    @Unsigned(8)
    void free(int address);

    @WasmExport("half_u32")
    void halves(@Unsigned(32) int[] values);
}
