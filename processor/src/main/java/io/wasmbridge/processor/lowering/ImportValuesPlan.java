package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.LengthWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps that find the values in an array or a list which the guest passes, and take them over where they are handed over. */
final class ImportValuesPlan implements Extent.Visitor<Count> {

    private final HostType.Values type;
    private final String name;
    private final int index;
    private final boolean handedOver;
    private final Optional<String> namedFree;
    private final Slot pointer;
    private final List<Step> taken = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private Slot content;

    /** {@code index} is where the guest passes the first of its numbers. */
    ImportValuesPlan(
            HostType.Values type,
            String name,
            Slot pointer,
            int index,
            boolean handedOver,
            Optional<String> namedFree) {
        this.namedFree = namedFree;
        this.type = type;
        this.name = name;
        this.pointer = pointer;
        this.index = index;
        this.handedOver = handedOver;
        this.content = pointer;
    }

    /** What the guest passed, as it did. */
    List<Step> taken() {
        return taken;
    }

    /** What is done before the values are lifted. */
    List<Step> steps() {
        return steps;
    }

    /** Where the values are. */
    Slot content() {
        return content;
    }

    private Slot length() {
        return new Slot(name + "Length");
    }

    private Slot lengthBytes() {
        return new Slot(name + "LengthBytes");
    }

    private void takePointer(int offset) {
        taken.add(new ImportStep.Word(pointer, index + offset));
    }

    private Count adopted(Count count) {
        if (handedOver) {
            steps.add(new ComposedStep.AdoptValue(type, pointer, Optional.of(count), namedFree));
        } else {
            adoptParts(count);
        }
        return count;
    }

    private void adoptParts(Count count) {
        if (StructResultPlan.handsOver(type.sequence().element(), handedOver)) {
            steps.add(new ComposedStep.AdoptParts(type, content, Optional.of(count), handedOver));
        }
    }

    private Count divided(Slot told) {
        steps.add(new ComposedStep.CountValues(type, content, told, length()));
        Count count = new Count.Measured(length());
        adoptParts(count);
        return count;
    }

    private Count countedBy(Slot told, boolean inBytes) {
        if (!inBytes) {
            return adopted(new Count.Measured(told));
        }
        if (handedOver) {
            Count bytes = new Count.MeasuredInBytes(told);
            steps.add(new ResultStep.Adopt(ElementOf.of(type), pointer, bytes, namedFree));
        }
        return divided(told);
    }

    @Override
    public Count counted(Extent.Counted extent) {
        boolean inBytes = ElementOf.inBytes(type, extent.unit());
        Slot told = inBytes ? lengthBytes() : length();
        takePointer(extent.first() ? 1 : 0);
        taken.add(extent.first() ? 0 : 1, new ImportStep.Word(told, index + (extent.first() ? 0 : 1)));
        return countedBy(told, inBytes);
    }

    @Override
    public Count terminated() {
        takePointer(0);
        Count count = new Count.Measured(length());
        if (handedOver) {
            steps.add(new ComposedStep.AdoptTerminatedValues(type, pointer, length(), namedFree));
        } else {
            steps.add(new ResultStep.Scan(Element.INT, pointer, length()));
            adoptParts(count);
        }
        return count;
    }

    @Override
    public Count fixed(int elementCount) {
        takePointer(0);
        return adopted(new Count.Stated(elementCount));
    }

    @Override
    public Count stored(LengthWord word) {
        takePointer(0);
        Element aligned = ElementOf.of(type);
        steps.add(new ResultStep.ReadLength(word, aligned, pointer, lengthBytes(), handedOver, namedFree));
        int offsetBytes = word.contentOffset(aligned);
        if (offsetBytes > 0) {
            content = new Slot(name + "Content");
            steps.add(new ResultStep.Skip(content, pointer, offsetBytes));
        }
        return divided(lengthBytes());
    }

    @Override
    public Count given(Extent.Given extent) {
        takePointer(0);
        return countedBy(Slot.of(extent.parameter()), ElementOf.inBytes(type, extent.unit()));
    }

    @Override
    public Count untold() {
        throw new IllegalArgumentException("what is lifted has a length");
    }
}
