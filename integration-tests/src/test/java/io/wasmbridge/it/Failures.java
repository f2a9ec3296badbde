package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;

/** The calls that fail, that never return or that change memory, and what a guest does once. */
@WasmModule("guests/shapes/shapes.wasm")
interface Failures extends ShapesGuest {
    void trapNow();

    int trapAfterString(String text);

    int divide(int dividend, int divisor);

    int overflowStack(int depth);

    int overflowShadowStack(int depth);

    void spin();

    int countBytes(String text);

    long growAndSumI32(int[] values, int pages);

    int grow(int pages);

    int pages();

    @WasmExport("_initialize")
    void initializeAgain();

    int initialised();
}
