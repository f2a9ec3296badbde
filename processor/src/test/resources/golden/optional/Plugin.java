package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;

@WasmExport
public interface Plugin {
    int add(int a, int b);

    @WasmExport(optional = true)
    @Transferred(free = "drop")
    @WasmLength(Length.TERMINATED)
    String greet(String name);

    @WasmExport(value = "last", optional = true)
    @Transferred
    @WasmLength(Length.TERMINATED)
    String lastWords();
}
