package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.OptionForm;
import io.wasmbridge.processor.abi.ReturnedNumbers;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.binding.BoundResult;
import io.wasmbridge.processor.binding.FallibleResult;
import io.wasmbridge.processor.binding.MaybeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps from the call to a number that may be absent, or to the value of a Result. */
final class RustResultPlan {

    /** The number of the object that says what went wrong. */
    static final Slot ERROR = new Slot("error");

    /** Whether it went wrong. */
    static final Slot FAILED = new Slot("failed");

    private static final Slot RESULTS = new Slot("results");
    private static final Slot PRESENT = new Slot("present");
    private static final Slot NUMBER = new Slot("number");

    private final ReturnedNumbers numbers;

    private RustResultPlan(ReturnedNumbers numbers) {
        this.numbers = numbers;
    }

    /** The numbers that come back side by side, where {@code result} is such. */
    static Optional<ReturnedNumbers> numbers(BoundResult result) {
        if (result instanceof FallibleResult fallible) {
            return Optional.of(fallible.numbers());
        }
        return result instanceof MaybeResult maybe ? Optional.of(maybe.numbers()) : Optional.empty();
    }

    /** As of {@link ResultPlan#of}. */
    static List<Step> of(MaybeResult result, List<Operand> operands, Target target, List<Step> copyBack) {
        RustResultPlan plan = new RustResultPlan(result.numbers());
        List<Step> steps = new ArrayList<>();
        if (plan.comesAlone()) {
            Scalar number = plain(result.numbers().types().get(0));
            steps.add(new Step.Invoke(operands, new Received.Value(number), new Target.Into(NUMBER)));
            steps.addAll(lifted(result.type(), result.form(), NUMBER, target, copyBack));
            return steps;
        }
        steps.add(plan.invoke(operands));
        steps.addAll(plan.maybe(result.type(), result.form(), target, copyBack));
        return steps;
    }

    /**
     * As of {@link ResultPlan#of}.
     *
     * @param value the steps of the value, if that is memory or an object; the first is the call
     */
    static List<Step> of(
            FallibleResult result, List<Operand> operands, Target target, List<Step> copyBack, List<Step> value) {
        RustResultPlan plan = new RustResultPlan(result.numbers());
        int last = result.numbers().types().size() - 1;
        List<Step> steps = new ArrayList<>();
        steps.add(plan.invoke(operands));
        steps.add(new ResultStep.Take(ERROR, plan.part(last - 1)));
        steps.add(new ResultStep.Take(FAILED, plan.part(last)));
        if (result.value() instanceof MaybeResult maybe) {
            steps.addAll(plan.maybe(maybe.type(), maybe.form(), target, copyBack));
        } else if (result.value() instanceof BoundResult.Value scalar) {
            steps.add(new RustStep.TakeNumber(plan.part(0), scalar.scalar(), target));
        } else if (result.value() instanceof BoundResult.Resource) {
            steps.add(new ResultStep.Take(value.get(0).filled().get(0), plan.part(0)));
            steps.addAll(value.subList(1, value.size()));
        } else if (result.value() instanceof BoundResult.Memory) {
            steps.addAll(value.subList(1, value.size()));
        }
        return steps;
    }

    private List<Step> maybe(HostType.Maybe type, OptionForm form, Target target, List<Step> copyBack) {
        List<Step> steps = new ArrayList<>();
        if (form == OptionForm.FLAGGED) {
            steps.add(new ResultStep.Take(PRESENT, part(0)));
            steps.add(new RustStep.ReturnIfAbsent(type, form, PRESENT, copyBack));
            steps.add(new RustStep.TakeNumber(part(1), type.scalar(), new Target.Into(NUMBER)));
            steps.add(new RustStep.LiftMaybe(type, form, NUMBER, target));
            return steps;
        }
        steps.add(new RustStep.TakeNumber(
                part(0), plain(form.numbers(type.scalar()).get(0)), new Target.Into(NUMBER)));
        steps.addAll(lifted(type, form, NUMBER, target, copyBack));
        return steps;
    }

    private static List<Step> lifted(
            HostType.Maybe type, OptionForm form, Slot number, Target target, List<Step> copyBack) {
        return List.of(
                new RustStep.ReturnIfAbsent(type, form, number, copyBack),
                new RustStep.LiftMaybe(type, form, number, target));
    }

    private boolean comesAlone() {
        return !numbers.inArea() && numbers.types().size() == 1;
    }

    private Step invoke(List<Operand> operands) {
        return numbers.inArea()
                ? new Step.Invoke(operands, new Received.Nothing(), new Target.Nowhere())
                : new Step.Invoke(operands, new Received.Several(numbers.types().size()), new Target.Into(RESULTS));
    }

    private Part part(int index) {
        return numbers.inArea()
                ? new Part.Word(AreaPlans.AREA, numbers.offsetBytes(index))
                : new Part.Result(RESULTS, index);
    }

    /** A number as it is. */
    private static Scalar plain(CoreType type) {
        return type == CoreType.F64 ? Scalar.Plain.DOUBLE : Scalar.Plain.INT;
    }
}
