package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.HostType;
import java.util.List;

/** One step of giving the guest a record component by component. */
public sealed interface ApartStep extends ImportStep {

    /** Validates and encodes a record of which the guest gets each component by itself. */
    record Lower(Slot lowered, String result, HostType.Apart type) implements ApartStep {
        @Override
        public List<HostType> composed() {
            return List.of(new HostType.Composite(type.components().area()));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lowerApart(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(lowered);
        }

        @Override
        public String toString() {
            return lowered + " = lower apart " + type + " " + result + " transferred";
        }
    }

    /** Writes a part of what was lowered apart to where the guest wants it. */
    record Store(Slot lowered, int offsetBytes, int sizeBytes, Slot area) implements ApartStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.storePart(this);
        }

        @Override
        public String toString() {
            return "store " + sizeBytes + " bytes of " + lowered + " + " + offsetBytes + " at " + area;
        }
    }
}
