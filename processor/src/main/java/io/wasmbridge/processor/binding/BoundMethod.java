package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.HostType;
import java.util.List;
import java.util.Optional;

/**
 * A method and the export it uses.
 *
 * @param parameters a guest object first, where {@code resource} is present
 * @param optional whether an instance may lack the export
 * @param error when a call fails though it returns; empty where none does
 * @param resource what the method is called on; empty for the bridge itself
 */
public record BoundMethod(
        String name,
        List<BoundParameter> parameters,
        boolean varargs,
        Callee export,
        boolean optional,
        BoundResult result,
        Optional<BoundError> error,
        Optional<HostType.Resource> resource) {

    public BoundMethod {
        parameters = List.copyOf(parameters);
    }
}
