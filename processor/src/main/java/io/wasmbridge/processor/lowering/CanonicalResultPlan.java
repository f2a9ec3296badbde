package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.binding.BoundResult;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps from the call to a value of the component model. */
final class CanonicalResultPlan {
    private static final Slot NUMBER = new Slot("number");

    private CanonicalResultPlan() {}

    /** As of {@link ResultPlan#of}. */
    static List<Step> of(BoundResult.Canonical result, List<Operand> operands, Target target) {
        HostType.Canonical type = result.type();
        List<Step> steps = new ArrayList<>();
        if (result.isDirect()) {
            Layout.Struct struct = (Layout.Struct) type.layout();
            Received number = new Received.Value(StructResultPlan.single(struct));
            steps.add(new Step.Invoke(operands, number, new Target.Into(NUMBER)));
            steps.add(new ComposedStep.Construct(new HostType.Composite(struct), NUMBER, target));
            return steps;
        }
        steps.add(new Step.Invoke(operands, new Received.Pointer(), new Target.Into(ResultPlan.POINTER)));
        // right after the call: what fails from here on ends with the guest being told as well
        result.postReturn()
                .ifPresent(export -> steps.add(new ResultStep.PostReturn(export.name(), ResultPlan.POINTER)));
        if (result.owner() instanceof Owner.Host) {
            Optional<String> namedFree = result.namedFree().map(NamedFree::name);
            steps.add(new ComposedStep.AdoptValue(type, ResultPlan.POINTER, Optional.empty(), namedFree));
        }
        steps.add(new ComposedStep.LiftValue(type, ResultPlan.POINTER, Optional.empty(), Optional.empty(), target));
        return steps;
    }
}
