package io.wasmbridge.processor.binding;

import java.util.List;

/**
 * An interface of functions that the guest calls.
 *
 * @param packageName empty for the unnamed package
 * @param nestedName the name within the package: {@code Env}, {@code Outer.Env}
 * @param required whether an object of it has to be given
 * @param methods those that the module, as far as it is there, imports
 */
public record BoundImport(String packageName, String nestedName, boolean required, List<BoundImportMethod> methods) {

    public BoundImport {
        methods = List.copyOf(methods);
    }

    /** {@code Env}. */
    public String simpleName() {
        return nestedName.substring(nestedName.lastIndexOf('.') + 1);
    }
}
