package io.wasmbridge.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code -Awasmbridge.explain=true}: a note for each bridge, and nothing else. */
final class ExplainTest {

    /** Each compiler indents the lines of a message in its own way. */
    private static final String INDENT = "(?m)^ +";

    private static final String SOURCE = """
            package example;
            import io.wasmbridge.annotations.*;
            @WasmModule("guests/abis/wbg-2.wasm")
            public interface Input {
                int countBytes(String text);
                String reversed(String text);
            }
            """;

    private static final String AWAITED = """
            package example;
            import io.wasmbridge.annotations.*;
            @WasmModule(abi = Abi.ZIG)
            public interface Input {
                int countBytes(String text);
            }
            """;

    @TempDir
    private Path temporary;

    static Stream<JavaCompiler> compilers() {
        return Stream.of(CompilerRun.javac(), new EclipseCompiler());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void saysWhyABridgeIsWhatItIs(JavaCompiler compiler) throws IOException {
        assertEquals(List.of("""
                'Input' is bound to 'guests/abis/wbg-2.wasm'
                    the ABI is WASM_BINDGEN: the module imports 'wbg.__wbg___wbindgen_throw_0123456789abcdef'
                    allocator: __wbindgen_malloc (i32, i32) -> i32
                    free: __wbindgen_free (i32, i32, i32) -> ()
                    areas for results: __wbindgen_add_to_stack_pointer (i32) -> i32
                    import 'wbg.__wbg___wbindgen_throw_0123456789abcdef' (i32, i32) -> (): the bridge, for WASM_BINDGEN
                    import 'wbg.__wbindgen_string_new' (i32, i32) -> i32: the bridge, for WASM_BINDGEN
                    import 'wbg.__wbindgen_object_drop_ref' (i32) -> (): the bridge, for WASM_BINDGEN
                    countBytes calls count_bytes (i32, i32) -> i32
                        textArgument = lower String text counted transferred
                        allocate
                        write textArgument
                        return invoke(textArgument.address, textArgument.length) as int
                    reversed calls reversed (i32, i32, i32) -> ()
                        area = 8 bytes for the result
                        textArgument = lower String text counted transferred
                        allocate
                        clear area
                        write textArgument
                        invoke(area.address, textArgument.address, textArgument.length) as nothing
                        pointer = word of area at 0
                        length = word of area at 4
                        adopt byte[length] at pointer
                        return lift String at pointer length length""".replaceAll(INDENT, "")), notes(compiler, SOURCE, "-Awasmbridge.explain=true"));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void ofAModuleThatArrivesAtRunTimeItSaysWhatWillBeTried(JavaCompiler compiler) throws IOException {
        List<String> notes = notes(compiler, AWAITED, "-Awasmbridge.explain=true");
        assertTrue(notes.get(0).startsWith("""
                'Input' is bound to a module that arrives at run time
                    abi = Abi.ZIG is declared
                    allocator, when it is linked: 'malloc', 'alloc' or 'allocate'
                    free, when it is linked: 'free', 'dealloc' or 'deallocate'
                    countBytes calls countBytes (i32, i32) -> i32
                """.replaceAll(INDENT, "")), () -> notes.get(0));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void isSilentUnlessItIsAsked(JavaCompiler compiler) throws IOException {
        assertEquals(List.of(), notes(compiler, SOURCE));
        assertEquals(List.of(), notes(compiler, SOURCE, "-Awasmbridge.explain=false"));
    }

    @Test
    void aNoteBreaksNoBuildThatForbidsWarnings() throws IOException {
        CompilerRun run =
                run(CompilerRun.javac(), SOURCE, "-Awasmbridge.explain=true", "-Xlint:all,-classfile,-path", "-Werror");
        assertTrue(run.succeeded(), run::text);
    }

    private List<String> notes(JavaCompiler compiler, String source, String... options) throws IOException {
        CompilerRun run = run(compiler, source, options);
        assertTrue(run.succeeded(), run::text);
        assertEquals(List.of("example/InputBridge.java"), run.generated());
        return run.messages().stream()
                .filter(message -> message.text().contains("is bound to"))
                .map(message -> message.text().substring(message.text().indexOf("'Input'")))
                .map(text -> text.replaceAll(INDENT, ""))
                .toList();
    }

    private CompilerRun run(JavaCompiler compiler, String source, String... options) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "run");
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--release", "17"));
        return CompilerRun.of(
                compiler,
                List.of(Files.writeString(folder.resolve("Input.java"), source)),
                List.of(),
                all,
                List.of(new WasmBridgeProcessor()),
                folder.resolve("out"));
    }
}
