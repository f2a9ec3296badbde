package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * An interface that was read, with what is wrong about it already.
 *
 * @param declaration absent where the type cannot be a bridge interface, or is not known well enough
 * @param unresolved whether a type or constant it names does not exist yet: to be read again in a later round. The findings are
 *     then those that the compiler does not report by itself, for when there is no later round.
 */
public record DeclarationReading(
        Optional<InterfaceDeclaration> declaration, List<Diagnostic> diagnostics, boolean unresolved) {

    public DeclarationReading {
        diagnostics = List.copyOf(diagnostics);
    }
}
