package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/**
 * An interface of functions that the guest calls: one that a bridge interface names in {@code imports}, or a functional interface, of
 * which the guest is lent a pointer.
 *
 * @param packageName empty for the unnamed package
 * @param nestedName the name within the package: {@code Env}, {@code Outer.Env}
 * @param module what the functions are imported from
 * @param position where the bridge interface names it
 * @param pointed the functional interface that the guest calls by pointer; then {@code module} is its simple name
 */
public record ImportDeclaration(
        String packageName,
        String nestedName,
        String module,
        List<ImportMethod> methods,
        Position position,
        Optional<JavaType.JavaName> pointed) {

    /** One that the module imports from. */
    public ImportDeclaration(
            String packageName, String nestedName, String module, List<ImportMethod> methods, Position position) {
        this(packageName, nestedName, module, methods, position, Optional.empty());
    }

    /**
     * A method, own or inherited, that a function of the module may be served by.
     *
     * @param method without the calling bridge; its {@code export} is the name of the import, absent where none is written
     * @param takesBridge whether its first parameter is the calling bridge
     * @param implemented whether it has a body
     * @param mayThrow where it says that the instance outlives its exceptions, if it does
     */
    public record ImportMethod(
            MethodDeclaration method, boolean takesBridge, boolean implemented, Optional<Position> mayThrow) {}

    public ImportDeclaration {
        methods = List.copyOf(methods);
    }

    /** {@code Env}. */
    public String simpleName() {
        return nestedName.substring(nestedName.lastIndexOf('.') + 1);
    }

    /** Whether there is something left to implement, so that an object has to be given. */
    public boolean isRequired() {
        return pointed.isEmpty() && methods.stream().anyMatch(method -> !method.implemented());
    }
}
