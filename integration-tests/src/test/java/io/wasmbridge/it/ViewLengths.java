package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.DoubleView;
import io.wasmbridge.runtime.IntView;

/** Views whose length is elsewhere than in elements behind the pointer. */
@WasmModule("guests/lengths/lengths.wasm")
interface ViewLengths extends ShapesGuest {
    long sumBytesI32(@WasmLength(Length.BYTES) IntView values);

    long sumFirstI32(@WasmLength(first = true) IntView values);

    long sumNoneI32(@WasmLength(Length.NONE) IntView values);

    long sumGivenI32(int count, @WasmLength(parameter = "count") IntView a, @WasmLength(parameter = "count") IntView b);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    IntView ownBytesI32();

    @WasmOwned
    @WasmLength(Length.PREFIX)
    IntView ownPrefixI32();

    @WasmOwned
    @WasmLength(Length.HEADER)
    IntView ownHeaderI32();

    @WasmOwned
    @WasmLength(parameter = "count")
    IntView ownGivenI32(int count);

    double sumBytesF64(@WasmLength(Length.BYTES) DoubleView values);

    double sumFirstF64(@WasmLength(first = true) DoubleView values);

    double sumNoneF64(@WasmLength(Length.NONE) DoubleView values);

    double sumGivenF64(
            int count, @WasmLength(parameter = "count") DoubleView a, @WasmLength(parameter = "count") DoubleView b);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    @WasmLength(Length.BYTES)
    DoubleView ownBytesF64();

    @WasmOwned
    @WasmLength(Length.PREFIX)
    DoubleView ownPrefixF64();

    @WasmOwned
    @WasmLength(Length.HEADER)
    DoubleView ownHeaderF64();

    @WasmOwned
    @WasmLength(parameter = "count")
    DoubleView ownGivenF64(int count);
}
