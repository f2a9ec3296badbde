package io.wasmbridge.kotlin

import io.wasmbridge.annotations.InOut
import io.wasmbridge.annotations.ResultShape
import io.wasmbridge.annotations.Transferred
import io.wasmbridge.annotations.WasmBuffer
import io.wasmbridge.annotations.WasmExport
import io.wasmbridge.annotations.WasmModule
import io.wasmbridge.annotations.WasmOwned
import io.wasmbridge.annotations.WasmReturn
import io.wasmbridge.runtime.Bridge
import io.wasmbridge.runtime.ByteView

/** The example of the README in Kotlin, with what only Kotlin has: a property, a body, a constant. */
@WasmModule(Text.MODULE)
interface Text : Bridge {
    fun countVowels(text: String): Int

    fun remember(@Transferred text: String)

    @WasmOwned
    fun recall(): String

    fun forget()

    @Transferred
    fun reverse(text: String): String

    @get:WasmExport("version")
    @get:WasmOwned
    val version: String

    fun negate(@InOut values: IntArray)

    @WasmExport("get_wasm_memory_buffer_pointer")
    @WasmBuffer(size = 2)
    fun buffer(): ByteView

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    fun letterStatistics(text: String): IntArray

    fun liveBlocks(): Int

    fun liveBytes(): Long

    /** No export: a function with a body is the interface's own. */
    fun isPalindrome(text: String): Boolean = reverse(text) == text

    companion object {
        const val MODULE = "text/text.wasm"
    }
}
