package io.wasmbridge.processor.emit;

import com.palantir.javapoet.ClassName;
import io.wasmbridge.processor.lowering.AbsentPlan;
import io.wasmbridge.processor.lowering.InterfacePlan;
import io.wasmbridge.processor.lowering.MethodPlan;
import io.wasmbridge.processor.lowering.ResourcePlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class that a method is written into: the bridge, or a resource within it.
 *
 * @param bridge how the bridge is reached where a name of its fields means something else
 * @param hidden the names that mean something else than a field of the bridge everywhere in the class
 * @param methods the methods that give the message of an error and are reached by their name alone
 */
record Scope(String bridge, Set<String> hidden, Set<String> methods) {

    Scope {
        hidden = Set.copyOf(hidden);
        methods = Set.copyOf(methods);
    }

    static Scope of(InterfacePlan bridge) {
        return new Scope("this", Set.of(), names(bridge.methods(), bridge.absent()));
    }

    /** The class of a resource inherits constants, and has a field of its own. */
    static Scope of(ResourcePlan resource, ClassName bridge) {
        Set<String> hidden = new HashSet<>(resource.constants());
        hidden.add(ResourceEmitter.HANDLE);
        return new Scope(bridge.simpleName() + ".this", hidden, names(resource.methods(), resource.absent()));
    }

    private static Set<String> names(List<MethodPlan> methods, List<AbsentPlan> absent) {
        return Stream.concat(
                        methods.stream().map(MethodPlan::name), absent.stream().map(AbsentPlan::name))
                .collect(Collectors.toSet());
    }
}
