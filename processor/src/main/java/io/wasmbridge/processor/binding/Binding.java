package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of {@link Binder#bind}.
 *
 * @param bound present where there is no finding
 * @param diagnostics all findings of the interface
 * @param grounds why it is bound as it is, one line each; empty where there is a finding
 */
public record Binding(Optional<BoundInterface> bound, List<Diagnostic> diagnostics, List<String> grounds) {

    public Binding {
        diagnostics = diagnostics.stream().distinct().toList();
        grounds = List.copyOf(grounds);
    }

    static Binding rejected(List<Diagnostic> findings) {
        return new Binding(Optional.empty(), findings, List.of());
    }
}
