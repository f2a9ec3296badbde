package io.wasmbridge.processor.abi;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a module tells its toolchain.
 *
 * @param functions the exported functions
 * @param globals the names of the exported globals
 * @param imports the imported functions
 * @param producers the {@code producers} section: field name to its values
 * @param sections the names of all custom sections
 */
public record ModuleTraits(
        Map<String, FlatSignature> functions,
        Set<String> globals,
        List<ImportedFunction> imports,
        Map<String, List<String>> producers,
        List<String> sections) {

    boolean wasWrittenIn(String language) {
        return producers.getOrDefault("language", List.of()).contains(language);
    }

    /** The first tool that processed it whose name begins so; empty where none did. */
    String processedBy(String prefix) {
        return producers.getOrDefault("processed-by", List.of()).stream()
                .filter(tool -> tool.startsWith(prefix))
                .findFirst()
                .orElse("");
    }
}
