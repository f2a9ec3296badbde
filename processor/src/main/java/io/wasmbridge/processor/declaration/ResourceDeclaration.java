package io.wasmbridge.processor.declaration;

import java.util.List;

/**
 * A resource that the methods of a bridge interface take or return.
 *
 * @param prefix what the names of its exports begin with, empty where none is written
 * @param destructor the export that ends an object, empty where none is written
 * @param methods each takes the handle before its parameters
 * @param memberTypes the simple names of types within the interface and its super-interfaces, which a class that implements it
 *     inherits
 * @param constants the names of the constants that such a class inherits
 */
public record ResourceDeclaration(
        JavaType.Resource type,
        Written<String> prefix,
        Written<String> destructor,
        List<MethodDeclaration> methods,
        List<String> memberTypes,
        List<String> constants) {

    public ResourceDeclaration {
        methods = List.copyOf(methods);
        memberTypes = List.copyOf(memberTypes);
        constants = List.copyOf(constants);
    }
}
