package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** Asks for classes that a guest may not have. */
@WasmModule(abi = Abi.ASSEMBLYSCRIPT)
interface ArrivingShorts extends Bridge {
    long sum(short[] values);

    String joined(float[] values);
}
