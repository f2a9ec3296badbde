package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.module.ModuleSignature;
import io.wasmbridge.processor.module.ModuleSignature.ImportKind;
import io.wasmbridge.processor.module.ModuleSignature.ModuleImport;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The imports of a module, against what serves them: functions of WASI are served, the bridge makes memories and tables, and the
 * builder may give functions where the interface is {@code partial}. Rejects the rest: all functions in one finding, for one edit
 * mends them; each global and tag in its own.
 */
final class ImportCheck {

    private static final String WASI = "wasi_snapshot_preview1";

    private ImportCheck() {}

    static Stream<Diagnostic> findings(InterfaceDeclaration declaration, ModuleSignature module) {
        List<ModuleImport> functions = module.imports().stream()
                .filter(imported -> imported.kind() == ImportKind.FUNCTION)
                .filter(imported -> !declaration.partial() && !imported.module().equals(WASI))
                .toList();
        Stream<ModuleImport> others = module.imports().stream()
                .filter(imported -> imported.kind() == ImportKind.GLOBAL || imported.kind() == ImportKind.TAG);
        return Stream.concat(
                functions.isEmpty() ? Stream.empty() : Stream.of(functions(declaration, module, functions)),
                others.map(imported -> other(declaration, module, imported)));
    }

    private static Diagnostic functions(
            InterfaceDeclaration declaration, ModuleSignature module, List<ModuleImport> missing) {
        ModuleImport first = missing.get(0);
        boolean several = missing.size() > 1;
        String more = several ? " and " + (missing.size() - 1) + " more" : "";
        String them = several ? "them" : "it";
        Diagnostic finding = Diagnostic.of(
                        Key.IMPORT_MISSING,
                        declaration.module().position(),
                        "module '" + module.name() + "' imports the function " + described(first) + more
                                + ", and nothing serves " + them)
                .help("write @WasmModule(value = "
                        + Wording.quoted(declaration.module().value())
                        + ", partial = true) and give " + them + " to builder().hostFunctions(...)");
        return several
                ? finding.found(missing.stream().map(ImportCheck::described).toArray(String[]::new))
                : finding;
    }

    private static Diagnostic other(InterfaceDeclaration declaration, ModuleSignature module, ModuleImport imported) {
        return Diagnostic.of(
                        Key.IMPORT_MISSING,
                        declaration.module().position(),
                        "module '" + module.name() + "' imports the "
                                + imported.kind().name().toLowerCase(Locale.ROOT) + " " + described(imported)
                                + ", and nothing serves it")
                .why("a bridge makes memories and tables, and serves functions")
                .help("define it in the guest instead of importing it");
    }

    /** {@code 'env.log' (i32, i32) -> ()}. */
    private static String described(ModuleImport imported) {
        return "'" + imported.module() + "." + imported.field() + "'"
                + imported.signature()
                        .map(FlatSignature::toString)
                        .map(text -> " " + text)
                        .orElse("");
    }
}
