package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.binding.BoundModule;
import io.wasmbridge.processor.binding.BoundResult;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps from the call to a guest object. */
final class ObjectResultPlan {

    private static final Slot RETURNED = new Slot("returned");

    private ObjectResultPlan() {}

    /** As of {@link ResultPlan#of}. */
    static ResultPlan of(
            BoundModule module,
            BoundResult.Resource resource,
            List<Operand> operands,
            Target target,
            List<Step> copyBack) {
        List<Step> steps = new ArrayList<>();
        if (resource.written()) {
            steps.add(new Step.Invoke(operands, new Received.Nothing(), new Target.Nowhere()));
            steps.add(new ResultStep.Take(RETURNED, new Part.Word(AreaPlans.HANDLE_AREA, 0)));
        } else {
            steps.add(new Step.Invoke(operands, new Received.Pointer(), new Target.Into(RETURNED)));
        }
        resource.absence()
                .ifPresent(how -> steps.add(new ResultStep.ReturnIfNull(resource.type(), RETURNED, copyBack, how)));
        steps.add(new ResultStep.TakeObject(resource.type(), RETURNED, resource.owned(), resource.absence(), target));
        Remark remark = resource.destructor()
                .map(NamedFree::name)
                .<Remark>map(destructor -> new Remark.ClosedWith(module.destructorNames(destructor)))
                .orElseGet(() -> resource.pinned() ? new Remark.Pinned() : new Remark.GuestKeeps());
        return new ResultPlan(Optional.empty(), steps, Optional.of(remark));
    }
}
