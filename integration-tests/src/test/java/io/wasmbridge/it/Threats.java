package io.wasmbridge.it;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.Allocation;

/** What the guest of {@link Throwing} imports, served by methods that are not declared to throw. */
@WasmImport
interface Threats {
    int raise(int kind);

    int refuse(int kind);

    void takeText(@Transferred String text);

    @WasmReturn(ResultShape.RETURN_AREA)
    String giveText(int key);

    /** The guest, whoever serves its imports. */
    interface Guest extends ThrowingGuest {
        @WasmExport("with_text")
        int withBlock(Allocation text, int kind);

        @WasmExport("__stack_pointer")
        int stackPointer();
    }
}
