package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.ExportedFunction;
import java.util.List;

/** A method and the export it calls. */
public record BoundMethod(
        String name, List<BoundParameter> parameters, boolean varargs, ExportedFunction export, BoundResult result) {

    public BoundMethod {
        parameters = List.copyOf(parameters);
    }
}
