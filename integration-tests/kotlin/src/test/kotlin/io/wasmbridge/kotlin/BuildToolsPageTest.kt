package io.wasmbridge.kotlin

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.file.Path
import kotlin.io.path.div
import kotlin.io.path.extension
import kotlin.io.path.isRegularFile
import kotlin.io.path.readText
import kotlin.io.path.walk

/** The page about build tools shows the Kotlin and the Maven configuration that are built here. */
class BuildToolsPageTest {
    private val module = Path.of(System.getProperty("basedir", "")).toAbsolutePath()
    private val blocks = Regex("^```(\\w+)\n(.*?)^```$", setOf(RegexOption.MULTILINE, RegexOption.DOT_MATCHES_ALL))
        .findAll((module / "../../docs/build-tools.md").readText())
        .groupBy({ it.groupValues[1] }, { it.groupValues[2] })

    @Test
    fun showsKotlinThatIsBuilt() {
        val sources = (module / "src/main/kotlin").walk().filter { it.isRegularFile() && it.extension == "kt" }
        val built = sources.joinToString("\n") { it.readText() }
        assertEquals(3, blocks.getValue("kotlin").size)
        blocks.getValue("kotlin").flatMap { it.split("\n\n") }.forEach { assertStandsIn(built, it) }
    }

    @Test
    fun showsConfigurationThatBuilds() {
        val pom = (module / "pom.xml").readText()
        assertEquals(2, blocks.getValue("xml").size)
        for (block in blocks.getValue("xml")) {
            val ours = block
                .replace("0.1.0-SNAPSHOT", "\${project.version}")
                .replace("\${project.basedir}/src/main/resources", "\${guests}")
            assertStandsIn(pom, ours)
        }
    }

    private fun assertStandsIn(text: String, code: String) =
        assertTrue(code.unindented() in text.unindented()) { "nothing that is built has\n$code" }

    /** Lines stay whole. */
    private fun String.unindented() = trim().lines().joinToString("\n", "\n", "\n") { it.trim() }
}
