package io.wasmbridge.processor.binding;

import java.util.List;

/**
 * An interface and a module that agree.
 *
 * @param packageName empty for the unnamed package
 * @param nestedName the name within the package: {@code Text}, {@code Outer.Text}
 * @param bridgeName {@code TextBridge}, {@code Outer_TextBridge}
 * @param memberTypes the simple names of types that the bridge, or a class within it, inherits
 * @param imports what the guest calls
 * @param methods those of the interface and of its resources
 * @param absent the methods whose export the module lacks
 */
public record BoundInterface(
        String packageName,
        String nestedName,
        String bridgeName,
        boolean isPublic,
        List<String> memberTypes,
        BoundModule module,
        List<BoundImport> imports,
        List<BoundMethod> methods,
        List<AbsentMethod> absent,
        List<BoundResource> resources) {

    public BoundInterface {
        memberTypes = List.copyOf(memberTypes);
        imports = List.copyOf(imports);
        methods = List.copyOf(methods);
        absent = List.copyOf(absent);
        resources = List.copyOf(resources);
    }
}
