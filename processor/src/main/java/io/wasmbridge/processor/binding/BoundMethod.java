package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Callee;
import java.util.List;
import java.util.Optional;

/**
 * A method and the export it uses.
 *
 * @param error when a call fails though it returns; empty where none does
 * @param optional whether an instance may lack the export
 */
public record BoundMethod(
        String name,
        List<BoundParameter> parameters,
        boolean varargs,
        Callee export,
        boolean optional,
        BoundResult result,
        Optional<BoundError> error) {

    public BoundMethod {
        parameters = List.copyOf(parameters);
    }
}
