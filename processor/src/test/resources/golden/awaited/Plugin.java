package example;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.ByteView;

@WasmExport
public interface Plugin {
    int countVowels(String text);

    @WasmExport("count_vowels")
    int vowels(String text);

    void remember(@Transferred String text);

    @Transferred
    @WasmLength(Length.TERMINATED)
    String reverse(String text);

    @Transferred(free = "release_text")
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    String render(@WasmLength(Length.TERMINATED) String text);

    @WasmOwned
    @WasmReturn(ResultShape.POINTER)
    String version();

    double scale(@InOut int[] values, long by);

    @WasmExport("get_wasm_memory_buffer_pointer")
    @WasmBuffer(size = 2)
    ByteView buffer();
}
