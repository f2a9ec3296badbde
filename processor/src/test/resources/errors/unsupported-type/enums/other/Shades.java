package other;

import io.wasmbridge.annotations.WasmExport;

public interface Shades {
    @WasmExport("raw")
    Shade shade(int value);
}

enum Shade {
    LIGHT,
    DARK
}
