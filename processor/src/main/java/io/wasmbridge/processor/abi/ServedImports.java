package io.wasmbridge.processor.abi;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The imports that the runtime serves of its own accord, by preset: the list that its linker has too. The signature of an import
 * has to be one of those that a toolchain gives it.
 */
public final class ServedImports {

    /**
     * One import, or several of one form.
     *
     * @param module the module that it is imported from; empty for any
     * @param field matches the whole name
     * @param signatures those that are served; one that begins with {@link #ANY} or {@link #PLACED} is any such with that result
     */
    public record Served(Preset preset, String module, Pattern field, List<String> signatures) {

        boolean isNamed(ImportedFunction imported) {
            return (module.isEmpty() || module.equals(imported.module()))
                    && field.matcher(imported.field()).matches();
        }

        boolean serves(ImportedFunction imported) {
            String signature = imported.signature().toString();
            return signatures.stream().anyMatch(served -> isOneOf(served, signature));
        }

        private static boolean isOneOf(String served, String signature) {
            if (served.startsWith(ANY)) {
                return signature.endsWith(served.substring(ANY.length()));
            }
            if (served.startsWith(PLACED)) {
                boolean placed = signature.startsWith("(i32, ") || signature.startsWith("(i32) ");
                return placed && signature.endsWith(served.substring(PLACED.length()));
            }
            return signature.equals(served);
        }
    }

    /** Whatever the parameters are. */
    private static final String ANY = "(...)";

    /** A place in a table, and whatever the other parameters are. */
    private static final String PLACED = "(i32, ...)";

    private static final List<Served> ALL = List.of(
            emscripten("emscripten_notify_memory_growth", "(i32) -> ()"),
            emscripten("emscripten_resize_heap", "(i32) -> i32"),
            emscripten("emscripten_get_heap_max", "() -> i32"),
            emscripten("_?emscripten_memcpy_(js|big)", "(i32, i32, i32) -> ()", "(i32, i32, i32) -> i32"),
            emscripten("emscripten_(date_now|get_now|get_now_res)", "() -> f64"),
            emscripten("_?emscripten_get_now_is_monotonic", "() -> i32"),
            emscripten("_tzset_js", "(i32, i32, i32, i32) -> ()", "(i32, i32, i32) -> ()"),
            emscripten("_(gmtime|localtime)_js", "(i32, i32) -> ()", "(i64, i32) -> ()", "(i32, i32, i32) -> ()"),
            emscripten("_(timegm|mktime)_js", "(i32) -> i32", "(i32) -> i64"),
            emscripten("getentropy", "(i32, i32) -> i32"),
            emscripten("emscripten_(console_(log|warn|error)|out|err)", "(i32) -> ()"),
            emscripten("__syscall_.*|_(mmap|munmap|msync)_js", "(...) -> i32"),
            emscripten("setTempRet0", "(i32) -> ()"),
            emscripten("getTempRet0", "() -> i32"),
            emscripten("_emscripten_runtime_keepalive_clear", "() -> ()"),
            emscripten("_?exit|emscripten_force_exit", "(i32) -> ()"),
            emscripten("abort|_abort_js|emscripten_abort", "() -> ()"),
            emscripten("__assert_fail", "(i32, i32, i32, i32) -> ()"),
            emscripten("__cxa_throw", "(i32, i32, i32) -> ()"),
            emscripten("_?emscripten_throw_longjmp|segfault|alignfault", "() -> ()"),
            emscripten(
                    "invoke_[a-z]+",
                    "(i32, ...) -> ()",
                    "(i32, ...) -> i32",
                    "(i32, ...) -> i64",
                    "(i32, ...) -> f32",
                    "(i32, ...) -> f64"),
            emscripten("__handle_stack_overflow", "(i32) -> ()"),
            emscripten("_embind_(register|finalize)_.*", "(...) -> ()"),
            assemblyScript("abort", "(i32, i32, i32, i32) -> ()"),
            assemblyScript("trace", "(i32, i32, f64, f64, f64, f64, f64) -> ()"),
            assemblyScript("seed|Math\\.random|Date\\.now|performance\\.now", "() -> f64"),
            assemblyScript("console\\.(log|debug|info|warn|error|time|timeLog|timeEnd)", "(i32) -> ()"),
            assemblyScript("console\\.assert", "(i32, i32) -> ()"),
            assemblyScript("process\\.exit", "(i32) -> ()"),
            bindgen("__wbindgen_throw|__wbg___wbindgen_throw_[0-9a-f]+", "(i32, i32) -> ()"),
            bindgen(
                    "__wbindgen_(string|error)_new|__wbg_Error_[0-9a-f]+",
                    "(i32, i32) -> i32",
                    "(i32, i32) -> externref"),
            bindgen("__wbindgen_object_drop_ref|__wbg___wbindgen_object_drop_ref_[0-9a-f]+", "(i32) -> ()"),
            bindgen("__wbindgen_init_externref_table", "() -> ()"),
            bindgen(
                    "__wbindgen_copy_to_typed_array|__wbg___wbindgen_copy_to_typed_array_[0-9a-f]+",
                    "(i32, i32, i32) -> ()",
                    "(i32, i32, externref) -> ()"));

    private ServedImports() {}

    private static Served emscripten(String field, String... signatures) {
        return new Served(Preset.EMSCRIPTEN, "env", Pattern.compile(field), List.of(signatures));
    }

    private static Served assemblyScript(String field, String... signatures) {
        return new Served(Preset.ASSEMBLYSCRIPT, "env", Pattern.compile(field), List.of(signatures));
    }

    private static Served bindgen(String field, String... signatures) {
        return new Served(Preset.WASM_BINDGEN, "", Pattern.compile(field), List.of(signatures));
    }

    /** What is served under {@code preset}. */
    public static Stream<Served> of(Preset preset) {
        return ALL.stream().filter(served -> served.preset() == preset);
    }

    /** Whether {@code imported} is served under {@code preset}. */
    public static boolean serve(Preset preset, ImportedFunction imported) {
        return of(preset).anyMatch(served -> served.isNamed(imported) && served.serves(imported));
    }

    /** The signatures in which an import of that name is served, where it is in others than its own. */
    public static Optional<List<String>> otherwise(Preset preset, ImportedFunction imported) {
        return of(preset)
                .filter(served -> served.isNamed(imported) && !served.serves(imported))
                .map(Served::signatures)
                .findFirst();
    }
}
