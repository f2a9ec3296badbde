package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Handle;

/** A number behind a handle. */
@WasmResource
interface Meter extends Handle {
    int value();
}
