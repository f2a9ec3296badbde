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
        Position position) {

    /** One parameter. */
    public record ParameterDeclaration(String name, JavaType type, Marks marks, Position position) {}
}
