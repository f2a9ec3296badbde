package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.MemberOwner;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.binding.BoundResult;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import io.wasmbridge.processor.binding.BoundResult.StructPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps from the call to a record. */
final class StructResultPlan {
    private static final Slot NUMBER = new Slot("number");

    private StructResultPlan() {}

    /** As of {@link ResultPlan#of}. */
    static List<Step> of(BoundResult.Struct result, List<Operand> operands, Target target, List<Step> copyBack) {
        List<Step> steps = new ArrayList<>();
        StructPlace place = result.place();
        if (place instanceof StructPlace.Direct) {
            Received number = new Received.Value(single(result.type().struct()));
            steps.add(new Step.Invoke(operands, number, new Target.Into(NUMBER)));
            steps.add(new ComposedStep.Construct(result.type(), NUMBER, target));
            return steps;
        }
        if (place instanceof StructPlace.Behind) {
            steps.add(new Step.Invoke(operands, new Received.Pointer(), new Target.Into(ResultPlan.POINTER)));
            result.postReturn()
                    .ifPresent(export -> steps.add(new ResultStep.PostReturn(export.name(), ResultPlan.POINTER)));
        } else {
            steps.add(new Step.Invoke(operands, new Received.Nothing(), new Target.Nowhere()));
            Slot block = place instanceof StructPlace.InOut changed
                    ? ArgumentPlan.slot(changed.parameter())
                    : AreaPlans.AREA;
            steps.add(new ResultStep.Take(ResultPlan.POINTER, new Part.Address(block)));
        }
        result.absence()
                .ifPresent(how ->
                        steps.add(new ResultStep.ReturnIfNull(result.type(), ResultPlan.POINTER, copyBack, how)));
        adopted(result, place instanceof StructPlace.Behind).ifPresent(steps::add);
        steps.add(new ComposedStep.LiftValue(
                result.type(), ResultPlan.POINTER, Optional.empty(), result.absence(), target));
        return steps;
    }

    private static Optional<Step> adopted(BoundResult.Struct result, boolean guestsBlock) {
        boolean handedOver = result.owner() instanceof Owner.Host;
        if (handedOver && guestsBlock) {
            Optional<String> namedFree = result.namedFree().map(NamedFree::name);
            return Optional.of(
                    new ComposedStep.AdoptValue(result.type(), ResultPlan.POINTER, Optional.empty(), namedFree));
        }
        return handsOver(result.type().struct(), handedOver)
                ? Optional.of(
                        new ComposedStep.AdoptParts(result.type(), ResultPlan.POINTER, Optional.empty(), handedOver))
                : Optional.empty();
    }

    /** Whether there may be parts to take over. */
    static boolean handsOver(Layout layout, boolean handedOver) {
        return handedOver ? layout.hasPointers() : layout.accept(new HandsOver());
    }

    /** The only number in a record. */
    static Scalar single(Layout.Struct struct) {
        Layout only = struct.members().get(0).layout();
        if (only instanceof Layout.Coded coded) {
            return coded.scalar();
        }
        return only instanceof Layout.Struct nested ? single(nested) : ((Layout.Number) only).scalar();
    }

    /** Whether a component says that the guest hands over what it points at. */
    private static final class HandsOver implements Layout.Visitor<Boolean> {
        @Override
        public Boolean number(Scalar scalar) {
            return false;
        }

        @Override
        public Boolean text(Layout.Text layout) {
            return false;
        }

        @Override
        public Boolean array(Layout.Array layout) {
            return false;
        }

        @Override
        public Boolean values(Layout.Values layout) {
            return layout.type().element().accept(this);
        }

        @Override
        public Boolean coded(Layout.Coded layout) {
            return false;
        }

        @Override
        public Boolean option(Layout.Option layout) {
            return layout.value().accept(this);
        }

        @Override
        public Boolean variant(Layout.Variant layout) {
            return layout.cases().stream().anyMatch(each -> each.content().accept(this));
        }

        @Override
        public Boolean struct(Layout.Struct layout) {
            return layout.members().stream()
                    .anyMatch(member -> member.owner() == MemberOwner.TRANSFERRED
                            || member.layout().accept(this));
        }
    }

    /** Whether there is memory of the guest's in a result. */
    static boolean isGuests(BoundResult.Struct result) {
        return result.place() instanceof StructPlace.Behind
                || result.type().struct().leavesOwnerOpen();
    }
}
