package library;

import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmStruct;

@WasmStruct
public record Line(Point from, Point to, @WasmBuffer(size = 12) String name, @WasmBuffer(size = 3) int[] tags) {}
