package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A bridge interface.
 *
 * @param packageName empty for the unnamed package
 * @param nestedName the name within the package: {@code Text}, {@code Outer.Text}
 * @param isPublic whether the interface and everything around it is public
 * @param module the class-path resource; an empty value where it arrives at run time
 * @param abi the name of the preset, {@code AUTO} where none is written
 * @param memory the exported memory, {@code memory} where none is written
 * @param initializer the initialiser export, empty where none is written
 * @param imports what the guest calls: by import, then by pointer
 * @param resources what the methods, and those of resources, take or return
 * @param memberTypes the simple names of types within the interface and its super-interfaces, which the bridge inherits
 */
public record InterfaceDeclaration(
        String packageName,
        String nestedName,
        boolean isPublic,
        Written<String> module,
        Written<String> abi,
        boolean partial,
        Written<String> memory,
        Written<String> initializer,
        Optional<AllocatorDeclaration> allocator,
        List<ImportDeclaration> imports,
        List<MethodDeclaration> methods,
        List<ResourceDeclaration> resources,
        List<String> memberTypes,
        Position position) {

    public InterfaceDeclaration {
        imports = List.copyOf(imports);
        methods = List.copyOf(methods);
        resources = List.copyOf(resources);
        memberTypes = List.copyOf(memberTypes);
    }

    /** {@code @WasmAllocator}; {@code free} and {@code reallocate} are empty where none is written. */
    public record AllocatorDeclaration(Written<String> allocate, Written<String> free, Written<String> reallocate) {}

    /** The methods of the interface, then those of each resource. */
    public List<MethodDeclaration> allMethods() {
        return Stream.concat(methods.stream(), resources.stream().flatMap(resource -> resource.methods().stream()))
                .toList();
    }

    InterfaceDeclaration with(
            List<MethodDeclaration> read, List<ResourceDeclaration> used, List<ImportDeclaration> pointed) {
        return new InterfaceDeclaration(
                packageName,
                nestedName,
                isPublic,
                module,
                abi,
                partial,
                memory,
                initializer,
                allocator,
                Stream.concat(imports.stream(), pointed.stream()).toList(),
                read,
                used,
                memberTypes,
                position);
    }

    /** Whether no module is named: it arrives at run time. */
    public boolean awaitsModule() {
        return module.value().isEmpty();
    }

    /** {@code TextBridge}, {@code Outer_TextBridge}. */
    public String bridgeName() {
        return nestedName.replace('.', '_') + "Bridge";
    }
}
