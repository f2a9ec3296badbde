package io.wasmbridge.kotlin

import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream
import java.nio.file.Path
import kotlin.io.path.createDirectories
import kotlin.io.path.div
import kotlin.io.path.writeText

/** A build of one Kotlin file, `Input.kt`, with the class path of the tests. */
class KotlinBuild(private val folder: Path, private vararg val compilerOptions: String) {
    /** What the compiler said, each file by its name alone. */
    class Outcome(val exit: ExitCode, val output: String)

    /** The Kotlin compiler. */
    fun compile(source: String): Outcome = run(source, "-d", "${folder / "classes"}")

    /** kapt: stubs in Java of what is written in Kotlin, and the processor over them. */
    fun process(source: String, vararg processorOptions: String): Outcome {
        val options = mutableListOf(
            "aptMode" to "stubsAndApt",
            "mapDiagnosticLocations" to "true",
            "processors" to "io.wasmbridge.processor.WasmBridgeProcessor",
        )
        for (output in listOf("sources", "classes", "stubs", "incrementalData")) {
            options += output to "${(folder / output).createDirectories()}"
        }
        classPath.mapTo(options) { "apclasspath" to it }
        processorOptions.mapTo(options) { "apOption" to it }
        val arguments = options.flatMap { (name, value) -> listOf("-P", "plugin:org.jetbrains.kotlin.kapt3:$name=$value") }
        return run(source, "-Xplugin=$kapt", *arguments.toTypedArray())
    }

    private fun run(source: String, vararg arguments: String): Outcome {
        val input = folder / "Input.kt"
        input.writeText(source)
        val said = ByteArrayOutputStream()
        val exit = K2JVMCompiler().exec(
            PrintStream(said, true, Charsets.UTF_8),
            *arguments,
            *compilerOptions,
            "-Werror",
            "-jvm-target=17",
            "-no-stdlib",
            "-cp",
            classPath.joinToString(File.pathSeparator),
            "$input",
        )
        return Outcome(exit, said.toString(Charsets.UTF_8).replace("$folder${File.separator}", "").replace("\r\n", "\n"))
    }

    private companion object {
        val classPath = System.getProperty("java.class.path").split(File.pathSeparator)
        val kapt = classPath.single { "kotlin-annotation-processing-embeddable" in it }
    }
}
