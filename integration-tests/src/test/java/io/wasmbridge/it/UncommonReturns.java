package io.wasmbridge.it;

import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import java.util.Optional;

/** What guests return that the tables do not ask for: nothing where something was promised, and lengths told the other way. */
final class UncommonReturns {

    private UncommonReturns() {}

    /** Addresses of two words that the host chooses. */
    @WasmModule("guests/returns/wide-pointer.wasm")
    interface Slices extends ShapesGuest {
        @WasmOwned
        @WasmReturn(ResultShape.WIDE_POINTER)
        String nullSlice();

        @WasmOwned
        @WasmReturn(ResultShape.WIDE_POINTER)
        byte[] echoSlice(int address);
    }

    /** Two areas that stay as they were. */
    @WasmModule("guests/returns/out-pointers.wasm")
    interface Unwritten extends ShapesGuest {
        @WasmOwned
        @WasmReturn(ResultShape.OUT_POINTERS)
        String unwritten();

        @WasmExport("unwritten")
        @WasmOwned
        @WasmReturn(ResultShape.OUT_POINTERS)
        int[] unwrittenInts();

        @WasmExport("unwritten")
        @WasmOwned
        @WasmReturn(ResultShape.OUT_POINTERS)
        Optional<String> unwrittenIfAny();
    }

    /** A size that is asked for with a negative length, of every type of element. */
    @WasmModule("guests/returns/caller-buffer.wasm")
    interface Asked extends ShapesGuest {
        @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
        byte[] askI8(int count);

        @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
        short[] askI16(int count);

        @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
        char[] askU16(int count);

        @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
        long[] askI64(int count);

        @WasmReturn(value = ResultShape.CALLER_BUFFER, size = 4)
        float[] askF32(int count);

        int divide(int dividend, int divisor);

        void trapNow();
    }

    /** A length of 64 bits, which is no getter, and is called by itself. */
    @WasmModule("guests/returns/getters.wasm")
    interface WideLength extends ShapesGuest {
        @WasmOwned
        @WasmReturn(value = ResultShape.GETTERS, length = "last_length")
        byte[] tableI8();

        long wideLength();
    }

    /** The same where a getter is asked for when the module is there. */
    @WasmExport
    interface WideGetter extends ShapesGuest {
        @WasmOwned
        @WasmReturn(value = ResultShape.GETTERS, length = "wide_length")
        byte[] tableI8();
    }
}
