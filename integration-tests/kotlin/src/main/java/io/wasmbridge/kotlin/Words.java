package io.wasmbridge.kotlin;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.Bridge;
import org.jspecify.annotations.NullMarked;

/** An interface in Java, for Kotlin to call. */
@NullMarked
@WasmModule("text/text.wasm")
public interface Words extends Bridge {

    int wordCount(String text);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String upper(String text);
}
