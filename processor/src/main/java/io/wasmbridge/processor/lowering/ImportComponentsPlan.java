package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Components;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Layout.Member;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.binding.ApartResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps from a record that a method returned to its components, which the guest gets each by itself. */
final class ImportComponentsPlan {

    private final Components components;
    private final List<Step> checks = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Operand> answered = new ArrayList<>();

    private ImportComponentsPlan(Components components) {
        this.components = components;
    }

    /** As of {@link ImportResultPlan#of}. */
    static ImportResultPlan of(ApartResult result, int argumentCount) {
        ImportComponentsPlan plan = new ImportComponentsPlan(result.type().components());
        plan.steps.add(new ApartStep.Lower(ImportResultPlan.LOWERED, ImportResultPlan.RESULT, result.type()));
        if (plan.components.area().hasPointers()) {
            plan.steps.add(new Step.Allocate());
        }
        plan.steps.add(new Step.Write(ImportResultPlan.LOWERED, ImportResultPlan.RESULT, Optional.empty()));
        if (result.written()) {
            plan.write(argumentCount - plan.components.offsets().size());
        } else {
            plan.answer();
        }
        if (plan.components.area().hasPointers()) {
            plan.steps.add(new ImportStep.GiveResult());
        }
        plan.steps.add(new ImportStep.Answer(plan.answered));
        return new ImportResultPlan(plan.checks, plan.steps);
    }

    /** Each part to the address that the guest has for it, the first of which is the argument at {@code index}. */
    private void write(int index) {
        int next = index;
        for (Member member : components.members()) {
            int words = Components.words(member.layout());
            int sizeBytes = words > 1 ? Integer.BYTES : member.layout().sizeBytes();
            int alignBytes = words > 1 ? Integer.BYTES : member.layout().alignBytes();
            for (int word = 0; word < words; word++) {
                Slot area = new Slot(member.name() + (word == 0 ? "Area" : "LengthArea"));
                checks.add(new ImportStep.Word(area, next++));
                checks.add(new ImportStep.CheckArea(area, sizeBytes, alignBytes));
                steps.add(new ApartStep.Store(
                        ImportResultPlan.LOWERED, member.offsetBytes() + word * Integer.BYTES, sizeBytes, area));
            }
        }
    }

    /** Numbers are answered as they are, pointers and lengths as they stand in the record. */
    private void answer() {
        for (Member member : components.members()) {
            if (member.layout() instanceof Layout.Number number) {
                answered.add(number(member, number.scalar()));
                continue;
            }
            for (int word = 0; word < Components.words(member.layout()); word++) {
                int offsetBytes = member.offsetBytes() + word * Integer.BYTES;
                answered.add(new Operand.Flat(ImportResultPlan.LOWERED, offsetBytes / Integer.BYTES));
            }
        }
    }

    private Operand number(Member member, Scalar scalar) {
        List<String> accessors = List.of(member.name());
        if (scalar instanceof Scalar.Plain plain) {
            return new Operand.Component(ImportResultPlan.RESULT, accessors, plain);
        }
        Slot number = new Slot(member.name() + "Number");
        steps.add(new Step.LowerScalar(number, ImportResultPlan.RESULT, accessors, scalar));
        return new Operand.Lowered(number);
    }
}
