package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Handle;

/** An object that comes back as a component. */
@WasmResource
interface Gauge extends Handle {
    int value();
}
