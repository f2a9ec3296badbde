package io.wasmbridge.kotlin

import org.jetbrains.kotlin.cli.common.ExitCode
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

/** What a Kotlin build says: the processor's messages, at the lines of the Kotlin source, and the compiler's about nulls. */
class KotlinBuildTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun succeedsInSilence() {
        val build = KotlinBuild(folder).process(
            """
            |import io.wasmbridge.annotations.*
            |@WasmModule("text/text.wasm")
            |interface Input {
            |    @Transferred fun reverse(text: String): String
            |}
            """.trimMargin(),
        )
        assertOutcome(ExitCode.OK, "", build)
    }

    @Test
    fun failsOnAnUnknownExport() {
        val build = KotlinBuild(folder).process(
            """
            |import io.wasmbridge.annotations.*
            |@WasmModule("text/text.wasm")
            |interface Input {
            |    fun countVowls(text: String): Int
            |}
            """.trimMargin(),
        )
        val expected =
            """
            |error: Input.kt:4: error: [wasm/unknown-export] module 'text/text.wasm' exports no function 'countVowls' or 'count_vowls'
            |    fun countVowls(text: String): Int
            |    ^
            |      found: functions malloc, free, live_blocks, live_bytes, entry_count_ptr, fault_malloc and 14 more
            |      help: did you mean "count_vowels"?
            |      help: annotate 'countVowls' with the name of its export: @WasmExport("count_vowels")
            |
            """.trimMargin()
        assertOutcome(ExitCode.COMPILATION_ERROR, expected, build)
    }

    @Test
    fun reportsEveryMistakeAtItsFunction() {
        val build = KotlinBuild(folder).process(
            """
            |import io.wasmbridge.annotations.*
            |@WasmModule("text/text.wasm")
            |interface Input {
            |    fun reverse(text: String): String
            |    fun remember(@InOut text: String)
            |}
            """.trimMargin(),
        )
        val expected =
            """
            |error: Input.kt:4: error: [wasm/ownership-missing] the result of 'reverse' lies in guest memory, and nothing says who frees it
            |    fun reverse(text: String): String
            |    ^
            |      why: a copy alone leaks when the guest handed the block over, and a free corrupts when it did not
            |      help: annotate it @Transferred (the bridge frees it with 'free') or @WasmOwned (the guest keeps it)
            |error: Input.kt:5: error: [wasm/unsupported-type] parameter 'text' of 'remember' is @InOut, but a String cannot change
            |    fun remember(@InOut text: String)
            |    ^
            |      why: what the guest writes comes back in the elements of an array
            |      help: declare '@InOut byte[] text'
            |
            """.trimMargin()
        assertOutcome(ExitCode.COMPILATION_ERROR, expected, build)
    }

    @Test
    fun looksForModulesInTheFolderOfTheOption() {
        val source =
            """
            |import io.wasmbridge.annotations.*
            |@WasmModule("text.wasm")
            |interface Input {
            |    fun forget()
            |}
            """.trimMargin()
        val expected =
            """
            |error: Input.kt:2: error: [wasm/module-not-found] there is no class-path resource 'text.wasm'
            |@WasmModule("text.wasm")
            |^
            |      found: nothing of that name in class output classes, source path, class path
            |      help: put the module at src/main/resources/text.wasm (Maven)
            |      help: compile with -Awasmbridge.resources=<folder>, the absolute path of the folder that has 'text.wasm' (Gradle, kapt)
            |
            """.trimMargin()
        assertOutcome(ExitCode.COMPILATION_ERROR, expected, KotlinBuild(folder).process(source))

        val module = Path.of(javaClass.getResource("/text/text.wasm")!!.toURI())
        assertOutcome(ExitCode.OK, "", KotlinBuild(folder).process(source, "wasmbridge.resources=${module.parent}"))
    }

    /** `-jvm-default=disable`, what Kotlin did before 2.2, makes every function abstract. */
    @Test
    fun takesAFunctionWithABodyForAnExportWhereKotlinMakesItAbstract() {
        val source =
            """
            |import io.wasmbridge.annotations.*
            |@WasmModule("text/text.wasm")
            |interface Input {
            |    fun forget()
            |    fun twice() { forget(); forget() }
            |}
            """.trimMargin()
        assertOutcome(ExitCode.OK, "", KotlinBuild(folder).process(source))

        val expected =
            """
            |error: Input.kt:5: error: [wasm/unknown-export] module 'text/text.wasm' exports no function 'twice'
            |    fun twice() { forget(); forget() }
            |    ^
            |      found: functions malloc, free, live_blocks, live_bytes, entry_count_ptr, fault_malloc and 14 more
            |      help: annotate 'twice' with the name of its export: @WasmExport("...")
            |
            """.trimMargin()
        val abstract = KotlinBuild(folder, "-jvm-default=disable").process(source)
        assertOutcome(ExitCode.COMPILATION_ERROR, expected, abstract)
    }

    @Test
    fun acceptsNoNullWhereJavaTakesNone() {
        val build = KotlinBuild(folder).compile(
            """
            |fun ofTheRuntime(bridge: io.wasmbridge.runtime.Bridge) = bridge.allocator().allocateUtf8(null)
            |fun ofANullMarkedInterface(words: io.wasmbridge.kotlin.Words) = words.upper(null)
            """.trimMargin(),
        )
        val expected =
            """
            |Input.kt:1:90: error: null cannot be a value of a non-null type 'String'.
            |fun ofTheRuntime(bridge: io.wasmbridge.runtime.Bridge) = bridge.allocator().allocateUtf8(null)
            |                                                                                         ^^^^
            |Input.kt:2:77: error: null cannot be a value of a non-null type 'String'.
            |fun ofANullMarkedInterface(words: io.wasmbridge.kotlin.Words) = words.upper(null)
            |                                                                            ^^^^
            |
            """.trimMargin()
        assertOutcome(ExitCode.COMPILATION_ERROR, expected, build)
    }

    /** So that a check for null is neither needed nor a warning. */
    @Test
    fun knowsNothingOfWhatAGeneratedClassAdds() {
        val build = KotlinBuild(folder).compile(
            """
            |fun checked(): Int? = io.wasmbridge.kotlin.WordsBridge.instantiate()?.wordCount("a b")
            |fun unchecked(): Int = io.wasmbridge.kotlin.WordsBridge.instantiate().wordCount("a b")
            """.trimMargin(),
        )
        assertOutcome(ExitCode.OK, "", build)
    }

    @Test
    fun knowsThatTheRuntimeGivesNoNull() {
        val build = KotlinBuild(folder).compile(
            """
            |fun input(bridge: io.wasmbridge.runtime.Bridge) =
            |    bridge.memory()?.getString(0, 1)?.length
            """.trimMargin(),
        )
        val expected =
            """
            |error: warnings found and -Werror specified
            |Input.kt:2:20: warning: unnecessary safe call on a non-null receiver of type 'LinearMemory'.
            |    bridge.memory()?.getString(0, 1)?.length
            |                   ^^
            |
            """.trimMargin()
        assertOutcome(ExitCode.COMPILATION_ERROR, expected, build)
    }

    private fun assertOutcome(exit: ExitCode, output: String, build: KotlinBuild.Outcome) {
        assertEquals(output, build.output)
        assertEquals(exit, build.exit)
    }
}
