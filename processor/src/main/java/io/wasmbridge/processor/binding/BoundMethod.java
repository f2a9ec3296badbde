package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Callee;
import java.util.List;

/**
 * A method and the export it uses.
 *
 * @param optional whether an instance may lack the export
 */
public record BoundMethod(
        String name,
        List<BoundParameter> parameters,
        boolean varargs,
        Callee export,
        boolean optional,
        BoundResult result) {

    public BoundMethod {
        parameters = List.copyOf(parameters);
    }
}
