package io.wasmbridge.kotlin

import io.wasmbridge.runtime.Allocation
import io.wasmbridge.runtime.Engine
import io.wasmbridge.runtime.UseAfterReleaseException
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource
import java.io.ByteArrayOutputStream
import java.io.PrintStream

/** Kotlin calls bridges of interfaces in Kotlin and in Java; the guest counts its own blocks. */
class ProgramTest {
    @Test
    fun printsWhatTheExampleOfTheReadmePrints() {
        val printed = ByteArrayOutputStream()
        val console = System.out
        System.setOut(PrintStream(printed, true, Charsets.UTF_8))
        try {
            main()
        } finally {
            System.setOut(console)
        }
        assertEquals("2 olléh 1.0.0 [-1, 2] 25\nTWO WORDS 2\n", printed.toString(Charsets.UTF_8).replace("\r\n", "\n"))
    }

    @ParameterizedTest
    @MethodSource("engines")
    fun ownershipIsWhatTheDeclarationSays(engine: Engine) {
        TextBridge.builder().engine(engine).build().use { text ->
            val before = text.liveBlocks()
            text.countVowels("lent for the call")
            assertEquals(before, text.liveBlocks())

            text.remember("kept by the guest")
            assertEquals(before + 1, text.liveBlocks())
            assertEquals("kept by the guest", text.recall())
            assertEquals(before + 1, text.liveBlocks())
            text.forget()
            assertEquals(before, text.liveBlocks())

            assertTrue(text.isPalindrome("été"))
            assertFalse(text.isPalindrome("eté"))
            assertArrayEquals(IntArray(26) { if (it < 2) 2 - it else 0 }, text.letterStatistics("aAb"))
            assertEquals(before, text.liveBlocks())
            assertEquals(0, text.allocator().liveCount())
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    fun useGivesBlocksBack(engine: Engine) {
        TextBridge.builder().engine(engine).build().use { text ->
            val bytes = text.liveBytes()
            val kept = text.allocator().allocateUtf8("héllo").use { block ->
                assertEquals(6, block.sizeBytes())
                assertEquals(1, text.allocator().liveCount())
                assertEquals(bytes + 6, text.liveBytes())
                block
            }
            assertSame(Allocation.State.RELEASED, kept.state())
            assertEquals(0L, text.allocator().liveBytes())
            assertEquals(bytes, text.liveBytes())
        }
    }

    @Test
    fun useClosesTheBridge() {
        val text = open()
        val failure = assertThrows(IllegalStateException::class.java) { text.use { error("seeded") } }
        assertEquals("seeded", failure.message)
        assertThrows(UseAfterReleaseException::class.java) { text.countVowels("closed") }
    }

    @ParameterizedTest
    @MethodSource("engines")
    fun passesAnyNumberOfArguments(engine: Engine) {
        Guests_SumsBridge.builder().engine(engine).build().use { sums ->
            assertEquals(0, sums.sumI32())
            assertEquals(6, sums.sumI32(1, 2, 3))
            assertEquals(5, sums.sumI32(*intArrayOf(2, 3)))
            assertEquals(1.5, sums.sumF64(1.0, 0.5))
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    fun bindsAModuleThatArrivesAtRunTime(engine: Engine) {
        val bytes = Text::class.java.getResourceAsStream("/text/text.wasm")!!.use { it.readBytes() }
        Guests_PluginBridge.builder(bytes).engine(engine).build().use { plugin ->
            assertEquals(2, plugin.countVowels("héllo"))
            assertEquals("olléh", plugin.reverse("héllo"))
        }
    }

    private companion object {
        @JvmStatic
        fun engines(): List<Engine> = listOf(Engine.interpreter(), Engine.compiler())
    }
}
