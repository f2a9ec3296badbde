package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;

/** The extern structs of Zig. */
@WasmModule("guests/zig/zig.wasm")
interface ZigStructs extends RealStructs {

    double distance(Point a, Point b);
}
