package io.wasmbridge.kotlin

import io.wasmbridge.annotations.Length
import io.wasmbridge.annotations.Transferred
import io.wasmbridge.annotations.WasmExport
import io.wasmbridge.annotations.WasmLength
import io.wasmbridge.annotations.WasmModule
import io.wasmbridge.runtime.Bridge

/** Interfaces inside an object. */
object Guests {
    /** Its arrays are passed in only, where `vararg` does no harm: a spread argument is a copy of the caller's array. */
    @WasmModule("shapes/shapes.wasm")
    interface Sums : Bridge {
        fun sumI32(vararg values: Int): Long

        fun sumF64(vararg values: Double): Double
    }

    /** Its module arrives at run time. */
    @WasmExport
    internal interface Plugin : Bridge {
        fun countVowels(text: String): Int

        @Transferred
        @WasmLength(Length.TERMINATED)
        fun reverse(text: String): String
    }
}
