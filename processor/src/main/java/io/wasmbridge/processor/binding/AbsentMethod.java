package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.HostType;
import java.util.List;
import java.util.Optional;

/**
 * A method whose export is optional, and which the module lacks.
 *
 * @param exports the names that were looked for
 * @param resource what the method is called on; empty for the bridge itself
 */
public record AbsentMethod(
        String name,
        HostType result,
        Optional<Absence> resultAbsence,
        List<BoundParameter> parameters,
        boolean varargs,
        List<String> exports,
        Optional<HostType.Resource> resource) {

    public AbsentMethod {
        parameters = List.copyOf(parameters);
        exports = List.copyOf(exports);
    }
}
