package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.HostType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A resource, ready to be written.
 *
 * @param destructor the function that ends an object, as the bridge asks for it; empty where none does
 * @param pinned whether an object is kept from being collected while its handle is open
 * @param constants the names of the constants that a class which implements it inherits
 * @param absent the methods whose export is optional and not there
 */
public record ResourcePlan(
        HostType.Resource type,
        Optional<String> destructor,
        boolean pinned,
        List<String> constants,
        List<MethodPlan> methods,
        List<AbsentPlan> absent) {

    public ResourcePlan {
        constants = List.copyOf(constants);
        methods = List.copyOf(methods);
        absent = List.copyOf(absent);
    }

    @Override
    public String toString() {
        return Stream.concat(methods.stream(), absent.stream())
                .map(Object::toString)
                .collect(Collectors.joining(
                        "",
                        "resource " + type
                                + (pinned ? " pinned" : "")
                                + destructor
                                        .map(export -> " ended by " + export)
                                        .orElse("") + "\n",
                        ""));
    }
}
