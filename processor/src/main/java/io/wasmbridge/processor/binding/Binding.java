package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of {@link Binder#bind}.
 *
 * @param bound present where there is no finding
 * @param diagnostics all findings of the interface
 */
public record Binding(Optional<BoundInterface> bound, List<Diagnostic> diagnostics) {

    public Binding {
        diagnostics = diagnostics.stream().distinct().toList();
    }
}
