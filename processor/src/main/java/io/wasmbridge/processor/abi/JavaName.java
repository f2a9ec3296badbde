package io.wasmbridge.processor.abi;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A Java class, with its type arguments.
 *
 * @param packageName empty for the unnamed package
 * @param nestedName the name within the package: {@code Order}, {@code Outer.Order}
 */
public record JavaName(String packageName, String nestedName, List<JavaName> arguments) {
    public JavaName {
        arguments = List.copyOf(arguments);
    }

    /** {@code Order}, {@code List<Order>}. */
    @Override
    public String toString() {
        String simple = nestedName.substring(nestedName.lastIndexOf('.') + 1);
        return arguments.isEmpty()
                ? simple
                : arguments.stream().map(JavaName::toString).collect(Collectors.joining(", ", simple + "<", ">"));
    }
}
