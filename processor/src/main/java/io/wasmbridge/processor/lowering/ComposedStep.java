package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.HostType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One step on a value that is more than numbers, text and plain elements: it has a marshaller of its own. */
public sealed interface ComposedStep extends Step {

    @Override
    default <R> R accept(StepVisitor<R> visitor) {
        return accept(visitor.composed());
    }

    /** Answers by kind of step. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of step. */
    interface Visitor<R> {
        R marshal(Marshal step);

        R require(Require step);

        R lowerFlat(LowerFlat step);

        R tuple(Tuple step);

        R lowerInto(LowerInto step);

        R copyBack(CopyBack step);

        R adoptValue(AdoptValue step);

        R adoptTerminatedValues(AdoptTerminatedValues step);

        R adoptParts(AdoptParts step);

        R adoptOutput(AdoptOutput step);

        R countValues(CountValues step);

        R liftValue(LiftValue step);

        R construct(Construct step);
    }

    /** Makes a parameter into bytes; from here on its name means these, or null where it may be and is. */
    record Marshal(String parameter, HostType.Marshalled type, boolean nullable) implements ComposedStep {
        /** The same, where the parameter may be null. */
        Marshal unlessNull() {
            return new Marshal(parameter, type, true);
        }

        @Override
        public List<HostType> composed() {
            return List.of(type);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.marshal(this);
        }

        @Override
        public String toString() {
            return "marshal " + type + " " + parameter + (nullable ? " unless null" : "");
        }
    }

    /** Refuses a record, or one within it, that is null. */
    record Require(String parameter, List<String> accessors) implements ComposedStep {
        public Require {
            accessors = List.copyOf(accessors);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.require(this);
        }

        @Override
        public String toString() {
            return "require " + parameter
                    + accessors.stream().map(accessor -> "." + accessor).collect(Collectors.joining());
        }
    }

    /** Validates and encodes a parameter that is passed as numbers, and what these point at. */
    record LowerFlat(Slot argument, String parameter, HostType.Canonical type) implements ComposedStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lowerFlat(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(argument);
        }

        @Override
        public List<HostType> composed() {
            return List.of(type);
        }

        @Override
        public String toString() {
            return argument + " = lower flat " + type.layout() + " " + parameter;
        }
    }

    /** Begins a block that holds parameters. */
    record Tuple(Slot tuple, int sizeBytes, int alignBytes) implements ComposedStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tuple(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(tuple);
        }

        @Override
        public String toString() {
            return tuple + " = tuple(" + sizeBytes + ", align " + alignBytes + ") transferred";
        }
    }

    /** Validates and encodes a parameter into a tuple. */
    record LowerInto(Slot tuple, String parameter, HostType.Canonical type, int offsetBytes) implements ComposedStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lowerInto(this);
        }

        @Override
        public List<HostType> composed() {
            return List.of(type);
        }

        @Override
        public String toString() {
            return "lower " + type.layout() + " " + parameter + " into " + tuple + " at " + offsetBytes;
        }
    }

    /** Copies a block, or an object, back into the caller's array or buffer. */
    record CopyBack(Slot argument, String parameter, HostType type) implements ComposedStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.copyBack(this);
        }

        @Override
        public List<HostType> composed() {
            return List.of(type);
        }

        @Override
        public String toString() {
            return "copy back " + argument + " to " + parameter;
        }
    }

    /** Takes over the block of a struct, or of {@code count} values, and what they point at; all of it where an export is named. */
    record AdoptValue(HostType type, Slot pointer, Optional<Count> count, Optional<String> namedFree)
            implements ComposedStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.adoptValue(this);
        }

        @Override
        public List<HostType> composed() {
            return List.of(type);
        }

        @Override
        public String toString() {
            return "adopt " + type + times(count) + " at " + pointer + ResultStep.freedBy(namedFree);
        }
    }

    /** Takes over the block of pointers that end with a null pointer, and what they point at, and counts them. */
    record AdoptTerminatedValues(HostType.Values type, Slot pointer, Slot length, Optional<String> namedFree)
            implements ComposedStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.adoptTerminatedValues(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(length);
        }

        @Override
        public List<HostType> composed() {
            return List.of(type);
        }

        @Override
        public String toString() {
            return length + " = adopt terminated " + type + " at " + pointer + ResultStep.freedBy(namedFree);
        }
    }

    /** Takes over what a struct, or {@code count} values, point at: all that has no owner of its own, where {@code handedOver}. */
    record AdoptParts(HostType type, Slot pointer, Optional<Count> count, boolean handedOver) implements ComposedStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.adoptParts(this);
        }

        @Override
        public List<HostType> composed() {
            return List.of(type);
        }

        @Override
        public String toString() {
            return "adopt " + (handedOver ? "parts" : "handed over parts") + " of " + type + times(count) + " at "
                    + pointer;
        }
    }

    /** Takes over what the guest handed over in an argument that is copied back. */
    record AdoptOutput(HostType.Values type, Slot argument) implements ComposedStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.adoptOutput(this);
        }

        @Override
        public List<HostType> composed() {
            return List.of(type);
        }

        @Override
        public String toString() {
            return "adopt handed over parts of " + type + " in " + argument;
        }
    }

    /** Counts the values in a number of bytes. */
    record CountValues(HostType.Values type, Slot pointer, Slot lengthBytes, Slot length) implements ComposedStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.countValues(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(length);
        }

        @Override
        public List<HostType> composed() {
            return List.of(type);
        }

        @Override
        public String toString() {
            return length + " = count " + type + " of " + lengthBytes + " bytes at " + pointer;
        }
    }

    /** Copies out a struct, or {@code count} values, with what they point at. */
    record LiftValue(HostType type, Slot pointer, Optional<Count> count, Optional<Absence> absence, Target target)
            implements ComposedStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.liftValue(this);
        }

        @Override
        public List<Slot> filled() {
            return target.slots();
        }

        @Override
        public List<HostType> composed() {
            return List.of(type);
        }

        @Override
        public String toString() {
            return target + "lift " + type + times(count) + " at " + pointer
                    + absence.map(how -> " or " + how).orElse("");
        }
    }

    /** Makes a record, and those within it, of the only number in it. */
    record Construct(HostType.Composite type, Slot number, Target target) implements ComposedStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.construct(this);
        }

        @Override
        public List<Slot> filled() {
            return target.slots();
        }

        @Override
        public String toString() {
            return target + "construct " + type + " of " + number;
        }
    }

    private static String times(Optional<Count> count) {
        return count.map(times -> " times " + times).orElse("");
    }
}
