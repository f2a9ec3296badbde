package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.ErrorCondition;
import io.wasmbridge.processor.abi.ErrorMessage;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One step of a call. Its text is the line of the plan. */
public sealed interface Step
        permits Step.Unwrap,
                Step.Lower,
                Step.Given,
                Step.LowerScalar,
                Step.Lend,
                Step.Area,
                Step.Buffer,
                Step.Allocate,
                Step.Write,
                Step.Clear,
                Step.Invoke,
                Step.Fail,
                Step.ReadGlobal,
                Step.WriteGlobal,
                Step.CopyBack,
                Step.HandOut,
                Step.Return,
                ComponentStep,
                ComposedStep,
                LendFunction,
                ImportStep,
                ResultStep,
                RustStep {

    /** Answers by kind of step. */
    <R> R accept(StepVisitor<R> visitor);

    /** The types whose marshallers it uses, of records and what holds them. */
    default List<HostType> composed() {
        return List.of();
    }

    /** The slots that it fills. */
    default List<Slot> filled() {
        return List.of();
    }

    /** Takes a parameter that is an Optional out of it; from here on its name means what it holds, or null. */
    record Unwrap(String parameter, HostType type, Absence how) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.unwrap(this);
        }

        @Override
        public String toString() {
            return "unwrap " + type + " " + parameter;
        }
    }

    /**
     * Validates and encodes a parameter.
     *
     * @param writable whether it may be read-only and is copied back
     * @param nullable whether null is a null pointer
     * @param reserved whether nothing is encoded: the guest writes it
     */
    record Lower(
            Slot argument,
            String parameter,
            HostType type,
            Extent extent,
            boolean transferred,
            boolean writable,
            boolean nullable,
            boolean reserved)
            implements Step {
        Lower(
                Slot argument,
                String parameter,
                HostType type,
                Extent extent,
                boolean transferred,
                boolean writable,
                boolean nullable) {
            this(argument, parameter, type, extent, transferred, writable, nullable, false);
        }

        /** The same, where the parameter may be null. */
        Lower unlessNull() {
            return new Lower(argument, parameter, type, extent, transferred, writable, true, reserved);
        }

        private String placed() {
            return type instanceof HostType.OfCollector collected
                    ? "as " + collected.object().className()
                    : extent.toString();
        }

        @Override
        public List<HostType> composed() {
            return Composed.isOne(type) ? List.of(type) : List.of();
        }

        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.lower(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(argument);
        }

        @Override
        public String toString() {
            return argument + " = lower " + type + " " + parameter + " " + placed()
                    + (transferred ? " transferred" : "") + (writable ? " writable" : "")
                    + (nullable ? " unless null" : "") + (reserved ? " reserved" : "");
        }
    }

    /** Validates the length of a result that a parameter holds, in bytes or in elements. */
    record Given(Slot length, Element element, boolean inBytes, String parameter) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.given(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(length);
        }

        @Override
        public String toString() {
            return length + " = " + element.keyword() + "[] given" + (inBytes ? " in bytes" : "") + " by " + parameter;
        }
    }

    /** Validates a scalar, which {@code accessors} find in a record, and gives the i32 that the guest takes for it. */
    record LowerScalar(Slot argument, String parameter, List<String> accessors, Scalar scalar) implements Step {
        public LowerScalar {
            accessors = List.copyOf(accessors);
        }

        LowerScalar(Slot argument, String parameter, Scalar scalar) {
            this(argument, parameter, List.of(), scalar);
        }

        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.lowerScalar(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(argument);
        }

        @Override
        public String toString() {
            return argument + " = lower " + scalar + " " + parameter
                    + accessors.stream().map(accessor -> "." + accessor).collect(Collectors.joining());
        }
    }

    /**
     * Lends a guest object to the call, and gives its handle.
     *
     * @param given whether it is the guest's from the call on
     * @param receiver whether it is the object whose method is called
     * @param nullable whether null is a handle of 0
     */
    record Lend(
            Slot handle, String parameter, HostType.Resource type, boolean given, boolean receiver, boolean nullable)
            implements Step {
        /** The same, where the parameter may be null. */
        Lend unlessNull() {
            return new Lend(handle, parameter, type, given, receiver, true);
        }

        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.lend(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(handle);
        }

        @Override
        public String toString() {
            return handle + " = " + (given ? "give " : "lend ") + type + " " + parameter
                    + (nullable ? " unless null" : "");
        }
    }

    /** Asks for an area that the guest writes its result to. {@code what} names it to a user. */
    record Area(Slot area, String what, int sizeBytes, int alignBytes) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.area(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(area);
        }

        @Override
        public String toString() {
            String aligned = alignBytes == Integer.BYTES ? "" : " aligned to " + alignBytes;
            return area + " = " + sizeBytes + " bytes" + aligned + " for " + what;
        }
    }

    /** Asks for a buffer that the guest fills; where {@code terminated} the capacity counts a zero element. */
    record Buffer(Slot buffer, String what, Element element, int capacity, boolean terminated) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.buffer(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(buffer);
        }

        @Override
        public String toString() {
            return buffer + " = " + element.keyword() + "[" + capacity + "]" + (terminated ? " terminated" : "")
                    + " for " + what;
        }
    }

    /** Allocates the block of every lowered argument, and every area. */
    record Allocate() implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.allocate();
        }

        @Override
        public String toString() {
            return "allocate";
        }
    }

    /** Fills a block; {@code elements} is empty for text, which was encoded when it was lowered. */
    record Write(Slot argument, String parameter, Optional<HostType.Array> elements) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.write(this);
        }

        @Override
        public String toString() {
            return "write " + argument;
        }
    }

    /** Fills a block with zeros. */
    record Clear(Slot argument) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.clear(argument);
        }

        @Override
        public String toString() {
            return "clear " + argument;
        }
    }

    /** Runs the guest function. */
    record Invoke(List<Operand> operands, Received received, Target target) implements Step {
        public Invoke {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.invoke(this);
        }

        @Override
        public List<Slot> filled() {
            return target.slots();
        }

        @Override
        public String toString() {
            return operands.stream().map(Operand::toString).collect(Collectors.joining(", ", target + "invoke(", ")"))
                    + " as " + received;
        }
    }

    /**
     * Ends the call with an error, if what it tests says so.
     *
     * @param status what the export returned
     * @param message who is asked what went wrong
     */
    record Fail(Slot tested, ErrorCondition when, Slot status, Optional<ErrorMessage> message) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.fail(this);
        }

        @Override
        public String toString() {
            return "fail if " + tested + " is " + when.words() + " with " + status
                    + message.map(asked -> " and " + asked.method() + (asked.takesStatus() ? "(" + status + ")" : "()"))
                            .orElse("");
        }
    }

    /** Reads the global. */
    record ReadGlobal(Received received, Target target) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.readGlobal(this);
        }

        @Override
        public List<Slot> filled() {
            return target.slots();
        }

        @Override
        public String toString() {
            return target + "read global as " + received;
        }
    }

    /** Writes the global. */
    record WriteGlobal(Operand value) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.writeGlobal(value);
        }

        @Override
        public String toString() {
            return "write global " + value;
        }
    }

    /** Copies a block back into the caller's array or buffer. */
    record CopyBack(Slot argument, String parameter, HostType.Array elements) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.copyBack(this);
        }

        @Override
        public String toString() {
            return "copy back " + argument + " to " + parameter;
        }
    }

    /** Says whether the objects that were taken end with the call: {@code withheld} until what could fail has not. */
    record HandOut(boolean withheld) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.handOut(this);
        }

        @Override
        public String toString() {
            return withheld ? "withhold objects" : "hand objects out";
        }
    }

    /** Returns what an earlier step left. */
    record Return(Slot value) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.giveBack(value);
        }

        @Override
        public String toString() {
            return "return " + value;
        }
    }
}
