package io.wasmbridge.processor.lowering;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A whole bridge, ready to be written.
 *
 * @param packageName empty for the unnamed package
 * @param nestedName the interface's name within the package: {@code Text}, {@code Outer.Text}
 * @param bridgeName {@code TextBridge}, {@code Outer_TextBridge}
 * @param memberTypes the simple names of types that the bridge inherits from the interface
 */
public record InterfacePlan(
        String packageName,
        String nestedName,
        String bridgeName,
        boolean isPublic,
        List<String> memberTypes,
        ContractPlan contract,
        List<MethodPlan> methods) {

    public InterfacePlan {
        memberTypes = List.copyOf(memberTypes);
        methods = List.copyOf(methods);
    }

    @Override
    public String toString() {
        return contract + methods.stream().map(MethodPlan::toString).collect(Collectors.joining());
    }
}
