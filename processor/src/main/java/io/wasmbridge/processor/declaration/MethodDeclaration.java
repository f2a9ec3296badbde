package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/**
 * An abstract method of a bridge interface, own or inherited.
 *
 * @param export the name in {@code @WasmExport}, absent where none is written
 * @param optional whether the module may lack the export
 * @param error what {@code @WasmError} says, if it is written
 * @param typeParameters whether the method is generic
 * @param varargs whether the last parameter is a varargs parameter (its type is then an {@link JavaType.Array})
 * @param receiver the resource that declares it; empty for a method of the bridge itself
 * @param position the method's name
 */
public record MethodDeclaration(
        String name,
        JavaType result,
        List<ParameterDeclaration> parameters,
        Optional<Written<String>> export,
        boolean optional,
        Marks marks,
        Optional<ErrorMark> error,
        boolean typeParameters,
        boolean varargs,
        Optional<Receiver> receiver,
        Position position) {

    /**
     * The resource that declares a method, which takes its handle as the first parameter.
     *
     * @param prefix what the names of its exports begin with, empty where none is written
     */
    public record Receiver(JavaType.Resource resource, String prefix) {}

    /** One parameter. */
    public record ParameterDeclaration(String name, JavaType type, Marks marks, Position position) {}
}
