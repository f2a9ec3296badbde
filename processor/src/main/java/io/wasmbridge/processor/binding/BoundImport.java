package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.JavaName;
import java.util.List;
import java.util.Optional;

/**
 * An interface of functions that the guest calls: it imports them, or is lent a pointer to the one of a functional interface.
 *
 * @param packageName empty for the unnamed package
 * @param nestedName the name within the package: {@code Env}, {@code Outer.Env}
 * @param required whether an object of it has to be given
 * @param methods those that the module, as far as it is there, imports
 * @param pointed the functional interface that is called by pointer
 */
public record BoundImport(
        String packageName,
        String nestedName,
        boolean required,
        List<BoundImportMethod> methods,
        Optional<JavaName> pointed) {

    public BoundImport {
        methods = List.copyOf(methods);
    }

    /** {@code Env}. */
    public String simpleName() {
        return nestedName.substring(nestedName.lastIndexOf('.') + 1);
    }
}
