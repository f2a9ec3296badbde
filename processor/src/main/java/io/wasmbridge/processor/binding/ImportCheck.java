package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.ImportedFunction;
import io.wasmbridge.processor.abi.Preset;
import io.wasmbridge.processor.abi.ServedImports;
import io.wasmbridge.processor.binding.BoundImports.ServedFunction;
import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.module.ModuleSignature;
import io.wasmbridge.processor.module.ModuleSignature.ImportKind;
import io.wasmbridge.processor.module.ModuleSignature.ModuleImport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The imports of a module, against what serves them: methods of the user's serve functions, those of WASI are served, and those that
 * the preset serves, the bridge
 * makes memories and tables, and the builder may give functions and globals where the interface is {@code partial}. Rejects the rest: all
 * functions in one finding, for one edit mends them; each global and tag in its own.
 */
final class ImportCheck {

    private static final String WASI = "wasi_snapshot_preview1";

    private final InterfaceDeclaration declaration;
    private final ModuleSignature module;
    private final Heap heap;
    private final Preset preset;
    private final List<ServedFunction> served;

    /** {@code served} are the functions that methods of the user's serve. */
    ImportCheck(InterfaceDeclaration declaration, ModuleSignature module, Heap heap, List<ServedFunction> served) {
        this.served = List.copyOf(served);
        this.declaration = declaration;
        this.module = module;
        this.heap = heap;
        this.preset = heap.preset();
    }

    Stream<Diagnostic> findings() {
        List<ImportedFunction> missing = module.importedFunctions().stream()
                .filter(imported -> server(imported).isEmpty())
                .toList();
        Stream<ModuleImport> others = module.imports().stream()
                .filter(imported -> imported.kind() == ImportKind.TAG
                        || (imported.kind() == ImportKind.GLOBAL && !declaration.partial()));
        return Stream.concat(
                missing.isEmpty() ? Stream.empty() : Stream.of(functions(missing)), others.map(this::other));
    }

    /** What serves an import, as far as that is known here. */
    Optional<String> server(ImportedFunction imported) {
        Optional<String> method = served.stream()
                .filter(function -> function.imported().equals(imported))
                .map(function -> "'" + function.by() + "'")
                .findFirst();
        if (method.isPresent()) {
            return method;
        }
        if (ServedImports.serve(preset, imported)) {
            return Optional.of("the bridge, for " + preset);
        }
        if (imported.module().equals(WASI)) {
            return Optional.of("WASI");
        }
        return declaration.partial() ? Optional.of("the builder's hostFunctions(...)") : Optional.empty();
    }

    private Diagnostic functions(List<ImportedFunction> missing) {
        ImportedFunction first = missing.get(0);
        boolean several = missing.size() > 1;
        String more = several ? " and " + (missing.size() - 1) + " more" : "";
        String them = several ? "them" : "it";
        Diagnostic finding = Diagnostic.of(
                        Key.IMPORT_MISSING,
                        declaration.module().position(),
                        "module '" + module.name() + "' imports the function " + first + more + ", and nothing serves "
                                + them)
                .why(reasons(missing).toArray(String[]::new))
                .help(Stream.concat(
                                heap.remedy().or(() -> ImportSkeleton.edit(first, declaration.imports())).stream(),
                                Stream.of("write @WasmModule(value = "
                                        + Wording.quoted(declaration.module().value())
                                        + ", partial = true) and give " + them + " to builder().hostFunctions(...)"))
                        .toArray(String[]::new));
        return several
                ? finding.found(missing.stream().map(ImportedFunction::toString).toArray(String[]::new))
                : finding;
    }

    /** Why the preset serves none of them. */
    private Stream<String> reasons(List<ImportedFunction> missing) {
        Stream<String> mended = heap.remedy().map(remedy -> heap.reason()).stream();
        Stream<String> misfits = missing.stream().flatMap(imported -> ServedImports.otherwise(preset, imported).stream()
                .map(signatures -> preset + " serves '" + imported.module() + "." + imported.field() + "' as "
                        + Wording.alternatives(signatures)));
        Stream<String> objects = missing.stream()
                .filter(imported -> preset == Preset.WASM_BINDGEN
                        && ServedImports.otherwise(preset, imported).isEmpty())
                .limit(1)
                .map(imported -> "'" + imported.field()
                        + "' takes or gives JavaScript objects, of which a bridge has only the texts of errors");
        return Stream.of(mended, misfits, objects).flatMap(Function.identity());
    }

    private Diagnostic other(ModuleImport imported) {
        Diagnostic finding = Diagnostic.of(
                        Key.IMPORT_MISSING,
                        declaration.module().position(),
                        "module '" + module.name() + "' imports the "
                                + imported.kind().name().toLowerCase(Locale.ROOT) + " " + described(imported)
                                + ", and nothing serves it")
                .why("a bridge makes memories and tables, and serves functions");
        return imported.kind() == ImportKind.TAG
                ? finding.help("define it in the guest instead of importing it")
                : finding.help("write @WasmModule(value = "
                        + Wording.quoted(declaration.module().value())
                        + ", partial = true) and give it to builder().global(" + Wording.quoted(imported.module())
                        + ", "
                        + Wording.quoted(imported.field()) + ", ...), or exportsOf(...) the bridge that has it");
    }

    /** {@code 'env.limit'}. */
    private static String described(ModuleImport imported) {
        return "'" + imported.module() + "." + imported.field() + "'"
                + imported.signature()
                        .map(FlatSignature::toString)
                        .map(text -> " " + text)
                        .orElse("");
    }
}
