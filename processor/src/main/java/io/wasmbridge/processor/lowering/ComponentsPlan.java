package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Components;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Layout.Member;
import io.wasmbridge.processor.binding.ApartResult;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import io.wasmbridge.processor.lowering.ComponentStep.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps from the call to a record whose components come back each by itself: all is taken over before anything is decoded. */
final class ComponentsPlan {

    private static final Slot RESULTS = new Slot("results");
    private static final Slot COMPONENTS = new Slot("components");

    private final ApartResult result;
    private final Components components;
    private final List<Spot> spots;

    private ComponentsPlan(ApartResult result) {
        this.result = result;
        this.components = result.type().components();
        this.spots = spots(result);
    }

    /** One area for all of them, of which the guest gets an address for each. */
    static ArgumentPlan area(ApartResult result) {
        Components components = result.type().components();
        Layout.Struct area = components.area();
        List<Operand> operands = components.offsets().stream()
                .<Operand>map(offset ->
                        offset == 0 ? new Operand.Address(AreaPlans.AREA) : new Operand.Within(AreaPlans.AREA, offset))
                .toList();
        Step allocated = new Step.Area(AreaPlans.AREA, AreaPlans.THE_RESULT, area.sizeBytes(), area.alignBytes());
        return AreaPlans.cleared(AreaPlans.AREA, allocated, operands);
    }

    /** As of {@link ResultPlan#of}. */
    static List<Step> of(ApartResult result, List<Operand> operands, Target target) {
        return new ComponentsPlan(result).steps(operands, target);
    }

    private static List<Spot> spots(ApartResult result) {
        List<Spot> spots = new ArrayList<>();
        int index = 0;
        for (Member member : result.type().components().members()) {
            spots.add(
                    result.written()
                            ? new Spot(ResultPlan.POINTER, member.offsetBytes(), true)
                            : new Spot(RESULTS, index, false));
            index += Components.words(member.layout());
        }
        return spots;
    }

    private List<Step> steps(List<Operand> operands, Target target) {
        List<Step> steps = new ArrayList<>();
        if (result.written()) {
            steps.add(new Step.Invoke(operands, new Received.Nothing(), new Target.Nowhere()));
            steps.add(new ResultStep.Take(ResultPlan.POINTER, new Part.Address(AreaPlans.AREA)));
        } else {
            int count = components.returned().orElseThrow().size();
            steps.add(new Step.Invoke(operands, new Received.Several(count), new Target.Into(RESULTS)));
        }
        if (reads()) {
            steps.add(new ComponentStep.Read(COMPONENTS, result.written() ? Optional.empty() : Optional.of(RESULTS)));
        }
        List<Optional<Slot>> objects = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            Member member = components.members().get(i);
            if (StructResultPlan.handsOver(member.layout(), handedOver(member))) {
                steps.add(new ComponentStep.Adopt(COMPONENTS, components, member, spots.get(i), handedOver(member)));
            }
        }
        if (components.makesObjects()) {
            // what fails from here on leaves nobody who could end them
            steps.add(new Step.HandOut(true));
        }
        for (int i = 0; i < spots.size(); i++) {
            Member member = components.members().get(i);
            Slot object = new Slot(member.name());
            Spot spot = spots.get(i);
            Optional<Components.Handle> handle = components.handle(member);
            handle.ifPresent(found -> steps.add(new ComponentStep.Take(COMPONENTS, object, found, member, spot)));
            objects.add(handle.map(found -> object));
        }
        steps.add(new ComponentStep.Build(COMPONENTS, components, spots, objects, target));
        return steps;
    }

    /** Whether anything is read from memory; a number that is returned is not. */
    private boolean reads() {
        return result.written()
                || components.members().stream().anyMatch(member -> !(member.layout() instanceof Layout.Number));
    }

    private boolean handedOver(Member member) {
        return switch (member.owner()) {
            case SHARED -> result.owner() instanceof Owner.Host;
            case GUEST -> false;
            case TRANSFERRED -> true;
        };
    }
}
