package io.wasmbridge.processor.abi;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The preset of a module that names none, and why.
 *
 * @param reason completes a sentence that begins with "the module"
 * @param remedy what to change in the guest's build, where it lacks what the preset needs; empty where nothing is known
 */
public record Detection(Preset preset, String reason, Optional<String> remedy) {

    private static final int SIZED_FREE_PARAMETERS = 2;
    private static final Pattern BINDGEN_MODULE = Pattern.compile("wbg|__wbindgen_placeholder__");
    private static final Pattern BINDGEN_FIELD = Pattern.compile("__wbg_.*|__wbindgen_.*");
    private static final Pattern CANONICAL_EXPORT = Pattern.compile("cabi_realloc|cabi_post_.*|cm32p2_.*");

    /** A function of an interface; or of a class, where compilers of AssemblyScript up to 0.19 exported those. */
    private static final Pattern MEMBER = Pattern.compile(".*#.*");

    private static final Pattern COLLECTOR = Pattern.compile("__new|__pin|__unpin|__collect");
    private static final Pattern EMSCRIPTEN_EXPORT =
            Pattern.compile("_?emscripten_stack_(alloc|restore|get_current|init)");
    private static final Pattern EMSCRIPTEN_FIELD = Pattern.compile("_?emscripten_.*|_embind_.*|_emval_.*|_abort_js");
    private static final Pattern MINIFIED = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]?");

    private static final FlatSignature ABORT =
            new FlatSignature(List.of(CoreType.I32, CoreType.I32, CoreType.I32, CoreType.I32), List.of());

    private static Detection as(Preset preset, String reason) {
        return new Detection(preset, reason, Optional.empty());
    }

    /** Reads the preset off a module; of several that fit the first here, and C where none does. */
    public static Detection of(ModuleTraits module) {
        return Stream.of(
                        bindgen(module),
                        canonical(module),
                        assemblyScript(module),
                        opa(module),
                        tinyGo(module),
                        emscripten(module),
                        zig(module),
                        rust(module),
                        sizedFree(module))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> as(Preset.C, "shows no other convention"));
    }

    private static Optional<Detection> bindgen(ModuleTraits module) {
        if (!module.processedBy("wasm-bindgen").isEmpty()) {
            return Optional.of(as(Preset.WASM_BINDGEN, "was processed by wasm-bindgen"));
        }
        return imported(module, BINDGEN_MODULE.asMatchPredicate(), field -> true)
                .or(() -> imported(module, name -> true, BINDGEN_FIELD.asMatchPredicate()))
                .or(() -> exported(module, name -> name.startsWith("__wbindgen_")))
                .map(reason -> as(Preset.WASM_BINDGEN, reason));
    }

    private static Optional<Detection> canonical(ModuleTraits module) {
        boolean collects = exported(module, COLLECTOR.asMatchPredicate()).isPresent();
        return exported(module, CANONICAL_EXPORT.asMatchPredicate())
                .or(() -> exported(module, MEMBER.asMatchPredicate()).filter(reason -> !collects))
                .or(() -> Stream.of("wit-bindgen", "wit-component")
                        .map(module::processedBy)
                        .filter(tool -> !tool.isEmpty())
                        .map(tool -> "was processed by " + tool)
                        .findFirst())
                .or(() -> module.sections().stream()
                        .filter(section -> section.startsWith("component-type"))
                        .map(section -> "has a section '" + section + "'")
                        .findFirst())
                .map(reason -> as(Preset.CANONICAL, reason));
    }

    private static Optional<Detection> assemblyScript(ModuleTraits module) {
        return exported(module, COLLECTOR.asMatchPredicate())
                .map(reason -> as(Preset.ASSEMBLYSCRIPT, reason))
                .or(() -> withoutRuntime(module));
    }

    /** A check that fails calls {@code env.abort} of that signature, whatever else the module has. */
    private static Optional<Detection> withoutRuntime(ModuleTraits module) {
        boolean aborts = module.imports().stream()
                .anyMatch(imported -> imported.module().equals("env")
                        && imported.field().equals("abort")
                        && imported.signature().equals(ABORT));
        boolean otherAllocator = Stream.of(Preset.C, Preset.RUST)
                .anyMatch(preset -> preset.allocator(module.functions()).isPresent());
        return aborts && !otherAllocator && module.producers().isEmpty()
                ? Optional.of(new Detection(
                        Preset.ASSEMBLYSCRIPT,
                        "imports 'env.abort' as AssemblyScript does, and exports no '__new': it was built without"
                                + " --exportRuntime",
                        Optional.of("build the guest with 'asc --exportRuntime', which exports '__new' and the rest")))
                : Optional.empty();
    }

    private static Optional<Detection> opa(ModuleTraits module) {
        return module.globals().contains("opa_wasm_abi_version")
                ? Optional.of(as(Preset.OPA, "exports the global 'opa_wasm_abi_version'"))
                : exported(module, "opa_malloc"::equals).map(reason -> as(Preset.OPA, reason));
    }

    private static Optional<Detection> tinyGo(ModuleTraits module) {
        return module.processedBy("TinyGo").isEmpty()
                ? Optional.empty()
                : Optional.of(as(Preset.TINYGO, "was processed by TinyGo"));
    }

    private static Optional<Detection> emscripten(ModuleTraits module) {
        return exported(module, EMSCRIPTEN_EXPORT.asMatchPredicate())
                .or(() -> imported(module, "env"::equals, EMSCRIPTEN_FIELD.asMatchPredicate()))
                .map(reason -> as(Preset.EMSCRIPTEN, reason))
                .or(() -> minified(module));
    }

    /** Emscripten calls its import module {@code a} where it shortens all names. */
    private static Optional<Detection> minified(ModuleTraits module) {
        boolean shortened = !module.functions().isEmpty()
                && module.functions().keySet().stream().allMatch(MINIFIED.asMatchPredicate());
        return imported(module, "a"::equals, MINIFIED.asMatchPredicate())
                .filter(reason -> shortened)
                .map(reason -> new Detection(
                        Preset.EMSCRIPTEN,
                        reason + ", and all its exports have names as short: Emscripten minified them",
                        Optional.of("build the guest with '-sSTANDALONE_WASM --no-entry', which keeps the names")));
    }

    private static Optional<Detection> zig(ModuleTraits module) {
        return module.wasWrittenIn("Zig") ? Optional.of(as(Preset.ZIG, "was written in Zig")) : Optional.empty();
    }

    private static Optional<Detection> rust(ModuleTraits module) {
        Optional<ExportedFunction> allocate = Preset.RUST.allocator(module.functions());
        Optional<ExportedFunction> free = Preset.RUST.free(module.functions()).filter(Detection::takesSize);
        if (allocate.isPresent() && free.isPresent()) {
            return Optional.of(as(
                    Preset.RUST,
                    "exports '" + allocate.get().name() + "' and '" + free.get().name() + "', which takes the size"));
        }
        boolean otherAllocator = Preset.C.allocator(module.functions()).isPresent();
        return module.wasWrittenIn("Rust") && (allocate.isPresent() || !otherAllocator)
                ? Optional.of(as(Preset.RUST, "was written in Rust"))
                : Optional.empty();
    }

    /** The C library's free takes no size; one that does is what a guest in Zig exports. */
    private static Optional<Detection> sizedFree(ModuleTraits module) {
        return Preset.C
                .free(module.functions())
                .filter(Detection::takesSize)
                .flatMap(free -> Preset.ZIG.allocator(module.functions()))
                .map(allocate -> as(Preset.ZIG, "exports '" + allocate.name() + "' and 'free', which takes the size"));
    }

    private static boolean takesSize(ExportedFunction free) {
        return free.signature().parameters().size() >= SIZED_FREE_PARAMETERS;
    }

    private static Optional<String> exported(ModuleTraits module, Predicate<String> name) {
        return module.functions().keySet().stream().filter(name).findFirst().map(export -> "exports '" + export + "'");
    }

    private static Optional<String> imported(ModuleTraits module, Predicate<String> from, Predicate<String> field) {
        return module.imports().stream()
                .filter(wanted -> from.test(wanted.module()) && field.test(wanted.field()))
                .findFirst()
                .map(wanted -> "imports '" + wanted.module() + "." + wanted.field() + "'");
    }
}
