package io.wasmbridge.processor.emit;

import com.palantir.javapoet.NameAllocator;
import io.wasmbridge.processor.lowering.ComposedStep;
import io.wasmbridge.processor.lowering.MethodPlan.ParameterPlan;
import io.wasmbridge.processor.lowering.Slot;
import io.wasmbridge.processor.lowering.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names within one method. Parameters keep theirs, unless they hide a type or a constant that the body mentions; the rest makes way for
 * them. A field that something hides is reached through {@code this}.
 */
final class LocalNames {

    private static final List<String> TYPES_IN_EXPRESSIONS = List.of(
            "ArrayType",
            "Double",
            "Float",
            "Integer",
            "LengthWord",
            "Optional",
            "OptionalDouble",
            "OptionalInt",
            "OptionalLong",
            "RustValues",
            "TextType");

    private record Parameter(String name) {}

    private record Unwrapped(String parameter) {}

    private final NameAllocator names = new NameAllocator();
    private final Set<String> parameters = new HashSet<>();
    private final Set<String> unwrapped = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final String call;
    private final Scope scope;

    LocalNames(List<ParameterPlan> parameters, List<Step> steps, MemberNames members, Scope scope) {
        this.scope = scope;
        TYPES_IN_EXPRESSIONS.forEach(names::newName);
        members.constants().forEach(names::newName);
        parameters.forEach(parameter -> {
            this.parameters.add(parameter.name());
            take(parameter.name(), new Parameter(parameter.name()));
        });
        this.call = take("call", "call");
        steps.forEach(step -> {
            if (step instanceof Step.Unwrap unwrap) {
                takeUnwrapped(unwrap.parameter(), "OrNull");
            } else if (step instanceof ComposedStep.Marshal marshal) {
                takeUnwrapped(marshal.parameter(), "Bytes");
            }
        });
        steps.forEach(step -> step.filled().forEach(slot -> take(slot.name(), slot)));
    }

    private void takeUnwrapped(String parameter, String suffix) {
        unwrapped.add(parameter);
        take(parameter + suffix, new Unwrapped(parameter));
    }

    private String take(String suggestion, Object tag) {
        String name = names.newName(suggestion, tag);
        taken.add(name);
        return name;
    }

    /** The local that holds the running call. */
    String call() {
        return call;
    }

    /** The parameter of a name; in what serves the guest, which has others, the local that holds what was passed. */
    String parameter(String name) {
        return parameters.contains(name) ? names.get(new Parameter(name)) : slot(Slot.of(name));
    }

    /** The local that holds the value of a parameter: what was taken out of an Optional, or marshalled; else the parameter itself. */
    String value(String parameter) {
        return unwrapped.contains(parameter) ? names.get(new Unwrapped(parameter)) : parameter(parameter);
    }

    String slot(Slot slot) {
        return names.get(slot);
    }

    /** An expression for the field of a resource that holds its handle. */
    String handle() {
        return taken.contains(ResourceEmitter.HANDLE) ? "this." + ResourceEmitter.HANDLE : ResourceEmitter.HANDLE;
    }

    /** What calls a method of the class, or of the bridge around it. */
    String method(String name) {
        return scope.methods().contains(name) ? name : scope.bridge() + "." + name;
    }

    /** An expression for a field of the bridge. */
    String field(String name) {
        return taken.contains(name) || scope.hidden().contains(name) ? scope.bridge() + "." + name : name;
    }
}
