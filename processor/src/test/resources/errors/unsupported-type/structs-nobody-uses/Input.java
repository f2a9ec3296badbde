package example;

import io.wasmbridge.annotations.Offset;
import io.wasmbridge.annotations.WasmStruct;

public final class Input {
    @WasmStruct
    static final class Point {
        double x;
    }

    @WasmStruct
    interface Shape {}

    @WasmStruct
    enum Colour {
        RED
    }

    @WasmStruct
    record Fine(@Offset(0) int value) {}

    private Input() {}
}
