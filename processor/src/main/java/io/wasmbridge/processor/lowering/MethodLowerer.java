package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.GlobalAccess;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.binding.AbsentMethod;
import io.wasmbridge.processor.binding.ApartResult;
import io.wasmbridge.processor.binding.BoundMethod;
import io.wasmbridge.processor.binding.BoundModule;
import io.wasmbridge.processor.binding.BoundParameter;
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
        List<Step> lower = arguments.stream()
                .flatMap(argument -> argument.lower().stream())
                .toList();
        List<Step> unwrap = phase(arguments, ArgumentPlan::unwrap);
        List<Step> copyBack = phase(arguments, ArgumentPlan::copyBack);
        List<Operand> operands = arguments.stream()
                .flatMap(argument -> argument.operands().stream())
                .toList();
        boolean kept = makesObjects(method.result());
        Target target = copyBack.isEmpty() && !kept ? new Target.Caller() : new Target.Into(RESULT);
        ResultPlan result = ResultPlan.of(module, method.result(), operands, target, again(method), copyBack);

        List<Step> steps = new ArrayList<>(unwrap);
        steps.addAll(lower);
        result.given().ifPresent(steps::add);
        if (lower.stream().anyMatch(MethodLowerer::takesBlock)) {
            steps.add(new Step.Allocate());
        }
        steps.addAll(phase(arguments, ArgumentPlan::write));
        // the result is copied out before outputs are: a caller that sees them sees a call that succeeded
        List<Step> called = method.error()
                .map(error -> ErrorPlan.checked(error, method.result(), result.steps()))
                .orElse(result.steps());
        int answered = answered(called);
        called.subList(0, answered).stream()
                .map(step -> reached(method.export(), step))
                .forEach(steps::add);
        steps.addAll(phase(copyBack, MethodLowerer::handedOver));
        steps.addAll(called.subList(answered, called.size()));
        boolean withheld =
                !copyBack.isEmpty() && method.result().value() instanceof BoundResult.Resource object && object.owned();
        if (withheld) {
            steps.add(new Step.HandOut(true));
        }
        steps.addAll(copyBack);
        if (withheld || kept) {
            steps.add(new Step.HandOut(false));
        }
        if (kept || (!copyBack.isEmpty() && !(method.result().value() instanceof BoundResult.Nothing))) {
            steps.add(new Step.Return(RESULT));
        }

        return new MethodPlan(
                method.name(),
                method.result().type(),
                method.result().absence(),
                parameters(method.parameters()),
                method.varargs(),
                method.export(),
                steps,
                remarks(guestTakes(lower), result.remark(), method));
    }

    private static boolean makesObjects(BoundResult result) {
        return result instanceof ApartResult apart && apart.type().components().makesObjects();
    }

    private static boolean takesBlock(Step step) {
        return (step instanceof Step.Lower lower && !lower.type().isInPlace())
                || step instanceof Step.Area
                || step instanceof Step.Buffer
                || step instanceof ComposedStep.Tuple
                || (step instanceof ComposedStep.LowerFlat flat
                        && flat.type().layout().hasPointers());
    }

    static AbsentPlan lower(AbsentMethod method) {
        return new AbsentPlan(
                method.name(),
                method.result(),
                method.resultAbsence(),
                parameters(method.parameters()),
                method.varargs(),
                method.exports());
    }

    private static List<ParameterPlan> parameters(List<BoundParameter> parameters) {
        return parameters.stream()
                .filter(parameter -> !(parameter instanceof BoundParameter.Resource resource && resource.receiver()))
                .map(parameter -> new ParameterPlan(parameter.name(), parameter.type(), parameter.absence()))
                .toList();
    }

    private static List<Remark> remarks(Optional<Remark> taken, Optional<Remark> result, BoundMethod method) {
        Optional<Remark> optional = method.optional() ? Optional.of(new Remark.MayBeMissing()) : Optional.empty();
        Optional<Remark> fails = method.error().map(error -> new Remark.FailsIf(error.when()));
        return Stream.of(taken, result, fails, optional)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A global is read or written where a function would run. */
    private static Step reached(Callee export, Step step) {
        return export instanceof GlobalAccess access && step instanceof Step.Invoke invoke
                ? access.writes()
                        ? new Step.WriteGlobal(invoke.operands().get(0))
                        : new Step.ReadGlobal(invoke.received(), invoke.target())
                : step;
    }

    /** In the order in which the export takes them. */
    private static List<ArgumentPlan> arguments(BoundMethod method) {
        List<ArgumentPlan> arguments = new ArrayList<>(AreaPlans.leading(method.result()));
        method.parameters().stream().map(ArgumentPlan::of).forEach(arguments::add);
        arguments.addAll(AreaPlans.trailing(method.result()));
        return arguments;
    }

    /** What is written anew where the function is called again: what the guest may have changed. */
    private static List<Step> again(BoundMethod method) {
        return method.parameters().stream()
                .map(ArgumentPlan::of)
                .filter(argument -> argument.copyBack().isPresent())
                .flatMap(argument -> argument.write().stream())
                .toList();
    }

    private static Optional<Remark> guestTakes(List<Step> lower) {
        List<String> parameters =
                lower.stream().flatMap(step -> taken(step).stream()).toList();
        return parameters.isEmpty() ? Optional.empty() : Optional.of(new Remark.GuestTakes(parameters));
    }

    /** The parameter whose memory is the guest's when it is called. */
    private static Optional<String> taken(Step step) {
        if (step instanceof Step.Lower argument && argument.transferred()) {
            return Optional.of(argument.parameter());
        }
        if (step instanceof Step.Lend lend && lend.given()) {
            return Optional.of(lend.parameter());
        }
        if (step instanceof ComposedStep.LowerFlat argument
                && argument.type().layout().hasPointers()) {
            return Optional.of(argument.parameter());
        }
        return step instanceof ComposedStep.LowerInto argument
                        && argument.type().layout().hasPointers()
                ? Optional.of(argument.parameter())
                : Optional.empty();
    }

    /** How many steps there are up to the call, or to where its status was found to be no error. */
    private static int answered(List<Step> called) {
        int count = 0;
        for (int i = 0; i < called.size(); i++) {
            boolean answers = called.get(i) instanceof Step.Invoke
                    || called.get(i) instanceof Step.Fail
                    || called.get(i) instanceof RustStep.FailWithObject;
            count = answers ? i + 1 : count;
        }
        return count;
    }

    /** Takes over what the guest hands over in an output: before the result is read, which could fail. */
    private static Optional<Step> handedOver(Step copyBack) {
        return copyBack instanceof ComposedStep.CopyBack output
                        && output.type() instanceof HostType.Values values
                        && StructResultPlan.handsOver(values.sequence().element(), false)
                ? Optional.of(new ComposedStep.AdoptOutput(values, output.argument()))
                : Optional.empty();
    }

    private static <T> List<Step> phase(List<T> parts, Function<T, Optional<Step>> step) {
        return parts.stream().flatMap(part -> step.apply(part).stream()).toList();
    }
}
