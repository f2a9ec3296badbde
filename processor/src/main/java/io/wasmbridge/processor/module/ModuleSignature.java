package io.wasmbridge.processor.module;

import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.GlobalType;
import io.wasmbridge.processor.abi.ImportedFunction;
import io.wasmbridge.processor.abi.ModuleTraits;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a module offers and asks for.
 *
 * @param name the resource the bytes came from, as the user wrote it
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param functions exported functions by name, in export order
 * @param globals exported globals by name, in export order
 * @param otherExports names and kinds of the exports that are no functions, globals included, in export order
 * @param imports in import order
 * @param producers the {@code producers} section: field name ({@code language}, {@code processed-by}, …) to its values
 * @param sections the names of the custom sections, in order
 * @param functionTypes the types of function that it knows, in order
 * @param callTable the table through which it calls functions by pointer
 */
public record ModuleSignature(
        String name,
        String sha256,
        Map<String, FlatSignature> functions,
        Map<String, GlobalType> globals,
        Map<String, ExportKind> otherExports,
        List<ModuleImport> imports,
        Map<String, List<String>> producers,
        List<String> sections,
        List<FlatSignature> functionTypes,
        Optional<CallTable> callTable) {

    /** The kinds of export that are no functions. */
    public enum ExportKind {
        MEMORY,
        GLOBAL,
        TABLE,
        TAG
    }

    /** The kinds of import; a function carries its signature. */
    public enum ImportKind {
        FUNCTION,
        MEMORY,
        GLOBAL,
        TABLE,
        TAG
    }

    /** One import of the module. */
    public record ModuleImport(String module, String field, ImportKind kind, Optional<FlatSignature> signature) {}

    /** What of it tells its toolchain. */
    public ModuleTraits traits() {
        return new ModuleTraits(functions, globals.keySet(), importedFunctions(), producers, sections);
    }

    /** The imports that are functions, in import order. */
    public List<ImportedFunction> importedFunctions() {
        return imports.stream()
                .flatMap(imported -> imported.signature().stream()
                        .map(signature -> new ImportedFunction(imported.module(), imported.field(), signature)))
                .toList();
    }
}
