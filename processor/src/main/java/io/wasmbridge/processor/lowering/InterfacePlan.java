package io.wasmbridge.processor.lowering;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole bridge, ready to be written.
 *
 * @param packageName empty for the unnamed package
 * @param nestedName the interface's name within the package: {@code Text}, {@code Outer.Text}
 * @param bridgeName {@code TextBridge}, {@code Outer_TextBridge}
 * @param absent the methods whose export is optional and not there
 * @param memberTypes the simple names of types that the bridge inherits from the interface
 */
public record InterfacePlan(
        String packageName,
        String nestedName,
        String bridgeName,
        boolean isPublic,
        List<String> memberTypes,
        ContractPlan contract,
        List<MethodPlan> methods,
        List<AbsentPlan> absent) {

    public InterfacePlan {
        memberTypes = List.copyOf(memberTypes);
        methods = List.copyOf(methods);
        absent = List.copyOf(absent);
    }

    @Override
    public String toString() {
        return contract
                + Stream.concat(methods.stream(), absent.stream())
                        .map(Object::toString)
                        .collect(Collectors.joining());
    }
}
