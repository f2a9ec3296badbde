package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

@WasmModule("guests/globals/globals.wasm")
public interface Input {
    int total();

    void ratio(double value);

    void table(int address);

    int counter(int added);

    @WasmExport("counter")
    void reset();

    void counter(String text);

    @WasmExport("name_buffer")
    void rename(byte[] name, int length);
}
