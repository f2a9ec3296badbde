package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.binding.BoundResult;
import io.wasmbridge.processor.binding.BoundResult.StructPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps from a record that a method returned to the struct that the guest gets. */
final class ImportStructPlan {

    private ImportStructPlan() {}

    /** As of {@link ImportResultPlan#of}. */
    static ImportResultPlan of(BoundResult.Struct struct, int argumentCount) {
        StructPlace place = struct.place();
        if (place instanceof StructPlace.Direct) {
            return number(struct.type().struct());
        }
        if (place instanceof StructPlace.Behind) {
            List<Step> steps = lowered(struct);
            steps.add(new Step.Allocate());
            written(steps);
            steps.add(new ImportStep.GiveResult());
            steps.add(new ImportStep.Answer(List.of(new Operand.Address(ImportResultPlan.LOWERED))));
            return new ImportResultPlan(List.of(), steps);
        }
        Layout.Struct layout = struct.type().struct();
        int index = place instanceof StructPlace.Area ? 0 : argumentCount - 1;
        boolean changed = place instanceof StructPlace.InOut;
        Slot area = place instanceof StructPlace.InOut parameter
                ? ImportParameterPlan.pointer(parameter.parameter())
                : ImportResultPlan.AREA;
        List<Step> steps = lowered(struct);
        steps.add(new ImportStep.PlaceIn(ImportResultPlan.LOWERED, area));
        if (layout.hasPointers()) {
            steps.add(new Step.Allocate());
        }
        written(steps);
        if (layout.hasPointers()) {
            steps.add(new ImportStep.GiveResult());
        }
        steps.add(new ImportStep.Answer(List.of()));
        // what changes in place was checked when it was lifted
        List<Step> checks = changed
                ? List.of()
                : List.of(
                        new ImportStep.Word(area, index),
                        new ImportStep.CheckArea(area, layout.sizeBytes(), layout.alignBytes()));
        return new ImportResultPlan(checks, steps);
    }

    private static List<Step> lowered(BoundResult.Struct struct) {
        List<Step> steps = new ArrayList<>(ImportResultPlan.unwrapped(struct.type(), struct.absence()));
        steps.add(new Step.Lower(
                ImportResultPlan.LOWERED,
                ImportResultPlan.RESULT,
                struct.type(),
                new Extent.Fixed(1),
                true,
                false,
                struct.absence().isPresent()));
        return steps;
    }

    private static void written(List<Step> steps) {
        steps.add(new Step.Write(ImportResultPlan.LOWERED, ImportResultPlan.RESULT, Optional.empty()));
    }

    /** A struct of one number is answered as that. */
    private static ImportResultPlan number(Layout.Struct struct) {
        List<Step> steps = new ArrayList<>();
        List<String> accessors = new ArrayList<>();
        Layout.Struct around = struct;
        while (true) {
            steps.add(new ComposedStep.Require(ImportResultPlan.RESULT, accessors));
            Layout.Member only = around.members().get(0);
            accessors.add(only.name());
            if (!(only.layout() instanceof Layout.Struct nested)) {
                break;
            }
            around = nested;
        }
        Scalar scalar = StructResultPlan.single(struct);
        if (scalar instanceof Scalar.Plain plain) {
            steps.add(new ImportStep.Answer(List.of(new Operand.Component(ImportResultPlan.RESULT, accessors, plain))));
        } else {
            steps.add(new Step.LowerScalar(ImportResultPlan.NUMBER, ImportResultPlan.RESULT, accessors, scalar));
            steps.add(new ImportStep.Answer(List.of(new Operand.Lowered(ImportResultPlan.NUMBER))));
        }
        return new ImportResultPlan(List.of(), steps);
    }
}
