package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.BoundMethod;
import io.wasmbridge.processor.binding.BoundModule;
import io.wasmbridge.processor.binding.BoundResult;
import io.wasmbridge.processor.lowering.MethodPlan.ParameterPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A bound method becomes its steps, in the order of the protocol. Rejects nothing. */
final class MethodLowerer {

    private static final Slot RESULT = new Slot("result");

    private MethodLowerer() {}

    static MethodPlan lower(BoundModule module, BoundMethod method) {
        List<ArgumentPlan> arguments = arguments(method);
        List<Step> lower = phase(arguments, ArgumentPlan::lower);
        List<Step> copyBack = phase(arguments, ArgumentPlan::copyBack);
        List<Operand> operands = arguments.stream()
                .flatMap(argument -> argument.operands().stream())
                .toList();
        Target target = copyBack.isEmpty() ? new Target.Caller() : new Target.Into(RESULT);
        ResultPlan result = ResultPlan.of(module, method.result(), operands, target);

        List<Step> steps = new ArrayList<>(lower);
        if (!lower.isEmpty()) {
            steps.add(new Step.Allocate());
        }
        steps.addAll(phase(arguments, ArgumentPlan::write));
        // the result is copied out before outputs are: a caller that sees them sees a call that succeeded
        steps.addAll(result.steps());
        steps.addAll(copyBack);
        if (!copyBack.isEmpty() && !(method.result() instanceof BoundResult.Nothing)) {
            steps.add(new Step.Return(RESULT));
        }

        return new MethodPlan(
                method.name(),
                method.result().type(),
                method.parameters().stream()
                        .map(parameter -> new ParameterPlan(parameter.name(), parameter.type()))
                        .toList(),
                method.varargs(),
                method.export(),
                steps,
                Stream.concat(guestTakes(lower).stream(), result.remark().stream())
                        .toList());
    }

    /** In the order in which the export takes them. */
    private static List<ArgumentPlan> arguments(BoundMethod method) {
        Optional<Shape> shape = method.result().memoryShape();
        List<ArgumentPlan> arguments = new ArrayList<>();
        shape.map(ArgumentPlan::leading).ifPresent(arguments::addAll);
        method.parameters().stream().map(ArgumentPlan::of).forEach(arguments::add);
        shape.map(ArgumentPlan::trailing).ifPresent(arguments::addAll);
        return arguments;
    }

    private static Optional<Remark> guestTakes(List<Step> lower) {
        List<String> parameters = lower.stream()
                .filter(step -> step instanceof Step.Lower argument && argument.transferred())
                .map(step -> ((Step.Lower) step).parameter())
                .toList();
        return parameters.isEmpty() ? Optional.empty() : Optional.of(new Remark.GuestTakes(parameters));
    }

    private static List<Step> phase(List<ArgumentPlan> arguments, Function<ArgumentPlan, Optional<Step>> part) {
        return arguments.stream()
                .flatMap(argument -> part.apply(argument).stream())
                .toList();
    }
}
