package io.wasmbridge.processor.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.processor.At;
import io.wasmbridge.processor.Golden;
import io.wasmbridge.processor.Offered;
import io.wasmbridge.processor.module.ModuleReader;
import io.wasmbridge.processor.module.ModuleSignature.ImportKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** By what each toolchain is known, and what is said about it. */
class DetectionTest {

    private static final Path GUESTS = Path.of("..", "guests");

    private static final String ABORT = "(i32, i32, i32, i32) -> ()";

    private record Known(String by, UnaryOperator<Offered> module, Preset preset, String reason) {}

    @TestFactory
    Stream<DynamicTest> knowsByWhatTheModuleShows() {
        return Stream.of(
                        tool("wasm-bindgen", Preset.WASM_BINDGEN, "was processed by wasm-bindgen"),
                        importing("wbg", "anything", "() -> ()", Preset.WASM_BINDGEN, "imports 'wbg.anything'"),
                        importing(
                                "./guest_bg.js",
                                "__wbg_Error_0123456789abcdef",
                                "(i32, i32) -> i32",
                                Preset.WASM_BINDGEN,
                                "imports './guest_bg.js.__wbg_Error_0123456789abcdef'"),
                        exporting(
                                "__wbindgen_export_0 (i32, i32) -> i32",
                                Preset.WASM_BINDGEN,
                                "exports '__wbindgen_export_0'"),
                        exporting(
                                "cabi_realloc (i32, i32, i32, i32) -> i32", Preset.CANONICAL, "exports 'cabi_realloc'"),
                        exporting("cabi_post_greet (i32) -> ()", Preset.CANONICAL, "exports 'cabi_post_greet'"),
                        exporting("a:b/c@1.0.0#greet () -> i32", Preset.CANONICAL, "exports 'a:b/c@1.0.0#greet'"),
                        exporting("cm32p2_initialize () -> ()", Preset.CANONICAL, "exports 'cm32p2_initialize'"),
                        tool("wit-component", Preset.CANONICAL, "was processed by wit-component"),
                        tool("wit-bindgen-c", Preset.CANONICAL, "was processed by wit-bindgen-c"),
                        new Known(
                                "a section",
                                offered -> offered.section("component-type:guest"),
                                Preset.CANONICAL,
                                "has a section 'component-type:guest'"),
                        exporting("__new (i32, i32) -> i32", Preset.ASSEMBLYSCRIPT, "exports '__new'"),
                        exporting("__collect () -> ()", Preset.ASSEMBLYSCRIPT, "exports '__collect'"),
                        new Known(
                                "a member of a class beside a collector",
                                offered -> offered.functions("Counter#get:value (i32) -> i64", "__pin (i32) -> i32"),
                                Preset.ASSEMBLYSCRIPT,
                                "exports '__pin'"),
                        importing(
                                "env",
                                "abort",
                                ABORT,
                                Preset.ASSEMBLYSCRIPT,
                                "imports 'env.abort' as AssemblyScript does, and exports no '__new': it was built"
                                        + " without --exportRuntime"),
                        new Known(
                                "a global",
                                offered -> offered.globals("opa_wasm_abi_version: i32"),
                                Preset.OPA,
                                "exports the global 'opa_wasm_abi_version'"),
                        exporting("opa_malloc (i32) -> i32", Preset.OPA, "exports 'opa_malloc'"),
                        tool("TinyGo", Preset.TINYGO, "was processed by TinyGo"),
                        exporting(
                                "_emscripten_stack_alloc (i32) -> i32",
                                Preset.EMSCRIPTEN,
                                "exports '_emscripten_stack_alloc'"),
                        importing(
                                "env",
                                "emscripten_resize_heap",
                                "(i32) -> i32",
                                Preset.EMSCRIPTEN,
                                "imports 'env.emscripten_resize_heap'"),
                        new Known(
                                "short names",
                                offered -> offered.functions("c () -> ()", "d (i32) -> i32")
                                        .imports(ImportKind.FUNCTION, "a", "b", "(i32) -> ()"),
                                Preset.EMSCRIPTEN,
                                "imports 'a.b', and all its exports have names as short: Emscripten minified them"),
                        new Known("a language", offered -> offered.language("Zig"), Preset.ZIG, "was written in Zig"),
                        new Known(
                                "a sized free",
                                offered -> offered.functions("malloc (i32) -> i32", "free (i32, i32) -> ()"),
                                Preset.ZIG,
                                "exports 'malloc' and 'free', which takes the size"),
                        new Known(
                                "a sized dealloc",
                                offered -> offered.functions("alloc (i32) -> i32", "dealloc (i32, i32) -> ()"),
                                Preset.RUST,
                                "exports 'alloc' and 'dealloc', which takes the size"),
                        new Known("nothing", offered -> offered, Preset.C, "shows no other convention"))
                .map(known -> DynamicTest.dynamicTest(known.preset() + " by " + known.by(), () -> {
                    Detection detection = detected(known.module().apply(Offered.by("guest.wasm")));
                    assertEquals(known.preset(), detection.preset());
                    assertEquals(known.reason(), detection.reason());
                }));
    }

    private static Detection detected(Offered offered) {
        return Detection.of(offered.module().traits());
    }

    private static Known tool(String name, Preset preset, String reason) {
        return new Known(name, offered -> offered.processedBy(name), preset, reason);
    }

    private static Known exporting(String function, Preset preset, String reason) {
        return new Known(function, offered -> offered.functions(function), preset, reason);
    }

    private static Known importing(String module, String field, String signature, Preset preset, String reason) {
        return new Known(
                module + "." + field,
                offered -> offered.imports(ImportKind.FUNCTION, module, field, signature),
                preset,
                reason);
    }

    @Test
    void theFirstThatFitsWins() {
        assertEquals(
                Preset.WASM_BINDGEN,
                detected(Offered.byRust().language("Rust").functions("__wbindgen_malloc (i32, i32) -> i32"))
                        .preset());
        assertEquals(
                Preset.CANONICAL,
                detected(Offered.byC().processedBy("TinyGo").functions("cabi_realloc (i32, i32, i32, i32) -> i32"))
                        .preset());
        assertEquals(
                Preset.TINYGO, detected(Offered.byC().processedBy("TinyGo")).preset());
    }

    @Test
    void anAbortIsNoAssemblyScriptBesideAnAllocatorOrATool() {
        assertEquals(
                Preset.C,
                detected(Offered.byC().imports(ImportKind.FUNCTION, "env", "abort", ABORT))
                        .preset());
        assertEquals(
                Preset.C,
                detected(Offered.by("guest.wasm")
                                .processedBy("clang")
                                .imports(ImportKind.FUNCTION, "env", "abort", ABORT))
                        .preset());
        assertEquals(
                Preset.C,
                detected(Offered.by("guest.wasm").imports(ImportKind.FUNCTION, "env", "abort", "() -> ()"))
                        .preset());
    }

    @Test
    void saysWhatToChangeInTheGuestsBuild() {
        assertEquals(
                Optional.of("build the guest with 'asc --exportRuntime', which exports '__new' and the rest"),
                detected(Offered.by("guest.wasm").imports(ImportKind.FUNCTION, "env", "abort", ABORT))
                        .remedy());
        assertTrue(detected(Offered.by("guest.wasm")
                        .functions("c () -> ()")
                        .imports(ImportKind.FUNCTION, "a", "a", "() -> ()"))
                .remedy()
                .orElseThrow()
                .contains("-sSTANDALONE_WASM"));
        assertEquals(Optional.empty(), detected(Offered.byC()).remedy());
    }

    @Test
    void strippedNamesAreToldBySignature() {
        Offered stripped = Offered.by("guest.wasm")
                .functions(
                        "__wbindgen_export_0 (i32) -> ()",
                        "__wbindgen_export_1 (i32, i32) -> i32",
                        "__wbindgen_export_2 (i32, i32, i32, i32) -> i32",
                        "__wbindgen_export_3 (i32, i32, i32) -> ()");
        assertEquals(
                Optional.of("__wbindgen_export_1"),
                Preset.WASM_BINDGEN.allocator(stripped.module().functions()).map(ExportedFunction::name));
        assertEquals(
                Optional.of("__wbindgen_export_3"),
                Preset.WASM_BINDGEN.free(stripped.module().functions()).map(ExportedFunction::name));

        stripped.functions("__wbindgen_export4 (i32, i32) -> i32");
        assertFalse(
                Preset.WASM_BINDGEN.allocator(stripped.module().functions()).isPresent(),
                "of two that fit neither is taken");
    }

    /**
     * Every module of {@code guests/} that can be read and is not taken for C, by what it is taken for instead: a change here changes
     * what users' guests are.
     */
    @Test
    void everyCommittedGuest() throws IOException {
        TreeMap<String, String> detected = new TreeMap<>();
        try (Stream<Path> files = Files.walk(GUESTS)) {
            files.filter(file -> file.toString().endsWith(".wasm"))
                    .forEach(file -> ModuleReader.read(file.toString(), bytes(file), new At("guest"))
                            .signature()
                            .map(module -> Detection.of(module.traits()))
                            .filter(detection -> detection.preset() != Preset.C)
                            .ifPresent(detection -> detected.put(
                                    GUESTS.relativize(file).toString().replace('\\', '/'),
                                    detection.preset() + ", " + detection.reason())));
        }
        String table = detected.entrySet().stream()
                .map(guest -> guest.getKey() + ": " + guest.getValue() + "\n")
                .collect(Collectors.joining());
        Golden.check("detection/guests.txt", table);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
