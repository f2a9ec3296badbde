package library;

import io.wasmbridge.annotations.WasmStruct;

@WasmStruct
public record Point(double x, double y) {}
