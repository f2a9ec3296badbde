package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.LengthWord;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.BoundResult;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps from the pointer and the length to an array or a list of Strings or records. */
final class ValuesResultPlan implements Extent.Visitor<Slot> {
    private final BoundResult.Memory memory;
    private final HostType.Values type;
    private final List<Step> steps;
    private final Optional<String> namedFree;
    private final boolean handedOver;
    private Slot pointer = ResultPlan.POINTER;

    private ValuesResultPlan(BoundResult.Memory memory, HostType.Values type, List<Step> received) {
        this.memory = memory;
        this.type = type;
        this.steps = new ArrayList<>(received);
        this.namedFree = memory.namedFree().map(NamedFree::name);
        this.handedOver = memory.owner() instanceof Owner.Host;
    }

    /** As of {@link ResultPlan#of}; {@code received} leaves the pointer, and the length where the shape carries it. */
    static List<Step> lifted(
            BoundResult.Memory memory, HostType.Values type, List<Step> received, Target target, List<Step> copyBack) {
        ValuesResultPlan plan = new ValuesResultPlan(memory, type, received);
        // of a getter's pointer it was asked before its length
        memory.absence()
                .filter(how -> memory.shape() != Shape.GETTERS)
                .ifPresent(how -> plan.steps.add(new ResultStep.ReturnIfNull(type, ResultPlan.POINTER, copyBack, how)));
        Count count = plan.count();
        plan.steps.add(new ComposedStep.LiftValue(type, plan.pointer, Optional.of(count), memory.absence(), target));
        return plan.steps;
    }

    private Count count() {
        if (memory.extent() instanceof Extent.Fixed fixed) {
            return adopted(new Count.Stated(fixed.elementCount()));
        }
        return new Count.Measured(memory.extent().accept(this));
    }

    private Count adopted(Count count) {
        if (handedOver) {
            steps.add(new ComposedStep.AdoptValue(type, ResultPlan.POINTER, Optional.of(count), namedFree));
        } else {
            adoptParts(count);
        }
        return count;
    }

    /** For what is behind a pointer that is not, or not all, the block that is taken over. */
    private void adoptParts(Count count) {
        if (namedFree.isEmpty() && StructResultPlan.handsOver(type.sequence().element(), handedOver)) {
            steps.add(new ComposedStep.AdoptParts(type, pointer, Optional.of(count), handedOver));
        }
    }

    @Override
    public Slot counted(Extent.Counted counted) {
        if (ResultPlan.lengthInBytes(memory)) {
            if (handedOver) {
                Count bytes = new Count.MeasuredInBytes(ResultPlan.LENGTH_BYTES);
                steps.add(new ResultStep.Adopt(ElementOf.of(type), pointer, bytes, namedFree));
            }
            divided();
            adoptParts(new Count.Measured(ResultPlan.LENGTH));
        } else {
            adopted(new Count.Measured(ResultPlan.LENGTH));
        }
        return ResultPlan.LENGTH;
    }

    private void divided() {
        steps.add(new ComposedStep.CountValues(type, pointer, ResultPlan.LENGTH_BYTES, ResultPlan.LENGTH));
    }

    @Override
    public Slot terminated() {
        if (handedOver) {
            steps.add(new ComposedStep.AdoptTerminatedValues(type, pointer, ResultPlan.LENGTH, namedFree));
        } else {
            steps.add(new ResultStep.Scan(Element.INT, pointer, ResultPlan.LENGTH));
            adoptParts(new Count.Measured(ResultPlan.LENGTH));
        }
        return ResultPlan.LENGTH;
    }

    @Override
    public Slot fixed(int elementCount) {
        throw new IllegalArgumentException("a stated size is no slot");
    }

    @Override
    public Slot stored(LengthWord word) {
        Layout element = type.sequence().element();
        Element aligned = ElementOf.of(type);
        boolean inBytes = ResultPlan.lengthInBytes(memory);
        Slot told = inBytes ? ResultPlan.LENGTH_BYTES : ResultPlan.LENGTH;
        steps.add(new ResultStep.ReadLength(word, aligned, pointer, told, handedOver, namedFree));
        int offsetBytes = word.contentOffset(aligned);
        if (offsetBytes > 0) {
            steps.add(new ResultStep.Skip(ResultPlan.CONTENT, pointer, offsetBytes));
            pointer = ResultPlan.CONTENT;
        }
        if (inBytes) {
            divided();
        }
        if (element.hasPointers()) {
            adoptParts(new Count.Measured(ResultPlan.LENGTH));
        }
        return ResultPlan.LENGTH;
    }

    @Override
    public Slot given(Extent.Given given) {
        adopted(new Count.Measured(ResultPlan.LENGTH));
        return ResultPlan.LENGTH;
    }

    @Override
    public Slot untold() {
        throw new IllegalArgumentException("a result has a length");
    }
}
