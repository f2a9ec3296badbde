package io.wasmbridge.processor.module;

import io.wasmbridge.processor.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * A module that was read, or why it could not be.
 *
 * @param signature present exactly where there are no findings
 */
public record ModuleReading(Optional<ModuleSignature> signature, List<Diagnostic> diagnostics) {

    public ModuleReading {
        diagnostics = List.copyOf(diagnostics);
    }

    static ModuleReading of(ModuleSignature signature) {
        return new ModuleReading(Optional.of(signature), List.of());
    }

    static ModuleReading rejected(Diagnostic diagnostic) {
        return new ModuleReading(Optional.empty(), List.of(diagnostic));
    }
}
