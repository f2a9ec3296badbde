package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Handle;

/** A resource that says nothing but its methods: names and destructor follow from its name. */
@WasmResource
interface Counter extends Handle {
    int value();

    int add(int more);

    Counter copy();

    void run(@InOut int[] numbers);

    int absorb(@Transferred Counter other);
}
