package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.ImportedFunction;
import io.wasmbridge.processor.abi.JavaName;
import io.wasmbridge.processor.binding.BoundImports.ServedFunction;
import io.wasmbridge.processor.declaration.ImportDeclaration;
import io.wasmbridge.processor.declaration.ImportDeclaration.ImportMethod;
import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import io.wasmbridge.processor.diagnostic.Suggestions;
import io.wasmbridge.processor.module.ModuleSignature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The import interfaces of a declaration and the functions that the module imports become methods that serve them. Rejects a method
 * without a body that no import is for, two methods for one import, and what {@link ImportMethodBinder} rejects. Where the module
 * arrives at run time, every method may turn out to serve an import.
 */
final class ImportBinder {

    private final InterfaceDeclaration declaration;
    private final Heap heap;
    private final Optional<ModuleSignature> module;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<ServedFunction> served = new ArrayList<>();
    private final List<BlockNeed> blocks = new ArrayList<>();
    private final Map<String, MethodDeclaration> first = new LinkedHashMap<>();
    private boolean touchesMemory;

    /** Said once: what mends it for one method does for all. */
    private boolean lacksStackPointer;

    private ImportBinder(InterfaceDeclaration declaration, Heap heap, Optional<ModuleSignature> module) {
        this.declaration = declaration;
        this.heap = heap;
        this.module = module;
    }

    /** Binds the imports of a module that is there. */
    static BoundImports bind(InterfaceDeclaration declaration, Heap heap, ModuleSignature module) {
        return new ImportBinder(declaration, heap, Optional.of(module)).bind();
    }

    /** Binds the imports of a module that arrives at run time. */
    static BoundImports bind(InterfaceDeclaration declaration, Heap heap) {
        return new ImportBinder(declaration, heap, Optional.empty()).bind();
    }

    private BoundImports bind() {
        List<BoundImport> imports =
                declaration.imports().stream().map(this::bind).toList();
        return new BoundImports(imports, findings, served, blocks, touchesMemory);
    }

    private BoundImport bind(ImportDeclaration imported) {
        if (imported.pointed().isPresent()) {
            return pointed(imported, TypeBinder.name(imported.pointed().get()));
        }
        List<BoundImportMethod> methods = new ArrayList<>();
        for (ImportMethod method : imported.methods()) {
            if (module.isPresent()) {
                methods.addAll(bind(imported, method, module.get()));
            } else {
                bindAwaited(imported, method).ifPresent(methods::add);
            }
        }
        return new BoundImport(
                imported.packageName(), imported.nestedName(), imported.isRequired(), methods, Optional.empty());
    }

    /** What the guest calls by pointer: of what signature, the method alone says. */
    private BoundImport pointed(ImportDeclaration function, JavaName type) {
        List<BoundImportMethod> methods = new ArrayList<>();
        for (ImportMethod method : function.methods()) {
            Optional<BoundImportMethod> bound =
                    bound(function, method, List.of(method.method().name()), Optional.empty());
            bound.ifPresent(methods::add);
            method.mayThrow()
                    .map(position -> throwing(method.method(), position))
                    .ifPresent(findings::add);
            bound.flatMap(found -> module.flatMap(offered ->
                            new CallTableCheck(offered).finding(function, method.method(), found.signature())))
                    .ifPresent(findings::add);
        }
        return new BoundImport(function.packageName(), function.nestedName(), false, methods, Optional.of(type));
    }

    private static Diagnostic throwing(MethodDeclaration method, Position position) {
        return Diagnostic.of(
                        Key.UNSUPPORTED_METHOD,
                        position,
                        "'" + method.name() + "' is marked mayThrow, but the guest calls it by pointer")
                .why("the stack of a guest is put back for its imports")
                .help("remove @WasmImport: what the method throws poisons the instance");
    }

    /** Once for each import of the name: a module may import one function twice. */
    private List<BoundImportMethod> bind(ImportDeclaration imported, ImportMethod method, ModuleSignature offered) {
        List<String> names = ExportLookup.names(method.method());
        Optional<String> field = names.stream()
                .filter(name -> !functions(offered, imported.module(), name).isEmpty())
                .findFirst();
        if (field.isEmpty()) {
            if (!method.implemented()) {
                findings.add(useless(imported, method.method(), names, offered));
            }
            return List.of();
        }
        List<ImportedFunction> functions = functions(offered, imported.module(), field.get());
        if (isTaken(imported, method.method(), field.get())) {
            return List.of();
        }
        if (!lacksStackPointer) {
            Optional<Diagnostic> lacking = StackPointer.finding(imported, method, offered);
            lacksStackPointer = lacking.isPresent();
            lacking.ifPresent(findings::add);
        }
        functions.forEach(function -> served.add(new ServedFunction(function, imported.simpleName())));
        return functions.stream()
                .map(ImportedFunction::signature)
                .distinct()
                .flatMap(signature -> bound(imported, method, List.of(field.get()), Optional.of(signature)).stream())
                .toList();
    }

    /**
     * What has a body serves other modules, it may be: where it cannot be lowered nothing serves its import, which the linker finds if there
     * is one.
     */
    private Optional<BoundImportMethod> bindAwaited(ImportDeclaration imported, ImportMethod method) {
        List<String> names = ExportLookup.names(method.method());
        if (method.implemented()
                && new ImportMethodBinder(imported, method, names, Optional.empty(), heap, module)
                        .bind()
                        .value()
                        .isEmpty()) {
            return Optional.empty();
        }
        return isTaken(imported, method.method(), names.get(0))
                ? Optional.empty()
                : bound(imported, method, names, Optional.empty());
    }

    private Optional<BoundImportMethod> bound(
            ImportDeclaration imported, ImportMethod method, List<String> fields, Optional<FlatSignature> signature) {
        ImportMethodBinder binder = new ImportMethodBinder(imported, method, fields, signature, heap, module);
        Outcome<BoundImportMethod> bound = binder.bind();
        findings.addAll(bound.findings());
        blocks.addAll(binder.blocks());
        touchesMemory |= binder.touchesMemory();
        return bound.value();
    }

    private static List<ImportedFunction> functions(ModuleSignature offered, String module, String field) {
        return offered.importedFunctions().stream()
                .filter(function ->
                        function.module().equals(module) && function.field().equals(field))
                .toList();
    }

    /** Whether another method serves the import already, which is a finding. */
    private boolean isTaken(ImportDeclaration imported, MethodDeclaration method, String field) {
        String name = imported.module() + "." + field;
        MethodDeclaration other = first.putIfAbsent(name, method);
        if (other == null) {
            return false;
        }
        findings.add(Diagnostic.of(
                        Key.NAME_CLASH,
                        method.position(),
                        "'" + method.name() + "' and another method, " + other.name() + Wording.declared(other)
                                + ", both serve the import '" + name + "'")
                .why("one method serves an import")
                .help("name the import of each: @WasmImport(\"...\")"));
        return true;
    }

    private static Diagnostic useless(
            ImportDeclaration imported, MethodDeclaration method, List<String> names, ModuleSignature offered) {
        List<String> fields = offered.importedFunctions().stream()
                .filter(function -> function.module().equals(imported.module()))
                .map(ImportedFunction::field)
                .distinct()
                .toList();
        List<String> help = new ArrayList<>();
        Suggestions.didYouMean(names.get(0), fields).ifPresent(help::add);
        help.add("name its import: @WasmImport(\"...\"), or give it a body, if other modules import it");
        return Diagnostic.of(
                        Key.IMPORT_MISSING,
                        method.export().isPresent() ? method.export().get().position() : method.position(),
                        "module '" + offered.name() + "' imports no function " + Wording.names(names) + " from '"
                                + imported.module() + "'")
                .why("'" + imported.simpleName() + "." + method.name() + "' would never be called")
                .found(fields.isEmpty() ? "no functions" : "functions " + Wording.some(fields))
                .help(help.toArray(String[]::new));
    }
}
