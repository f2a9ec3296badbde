package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One step of a call. Its text is the line of the plan. */
public sealed interface Step {

    /** Answers by kind of step. */
    <R> R accept(StepVisitor<R> visitor);

    /** The slots that it fills. */
    default List<Slot> filled() {
        return List.of();
    }

    /** Validates and encodes a parameter. */
    record Lower(Slot argument, String parameter, HostType type, Extent extent, boolean transferred) implements Step {
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
            return argument + " = lower " + type + " " + parameter + " " + extent + (transferred ? " transferred" : "");
        }
    }

    /** Asks for an area that the guest writes its result to. {@code what} names it to a user. */
    record Area(Slot area, String what, int sizeBytes) implements Step {
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
            return area + " = " + sizeBytes + " bytes for " + what;
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

    /** Fills a block; {@code elements} is empty for a String, which was encoded when it was lowered. */
    record Write(Slot argument, String parameter, Optional<Element> elements) implements Step {
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

    /** Takes a pointer or a length, once, from where it came back. */
    record Take(Slot value, Part part) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.take(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(value);
        }

        @Override
        public String toString() {
            return value + " = " + part;
        }
    }

    /** Takes over a block of known length. {@code namedFree} is the export that frees it, empty for the allocator's own. */
    record Adopt(Element element, Slot pointer, Count count, Optional<String> namedFree) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.adopt(this);
        }

        @Override
        public String toString() {
            return "adopt " + element.keyword() + "[" + count + "] at " + pointer + freedBy(namedFree);
        }
    }

    /** Takes over a block that ends with a zero element, and measures it. */
    record AdoptTerminated(Element element, Slot pointer, Slot length, Optional<String> namedFree) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.adoptTerminated(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(length);
        }

        @Override
        public String toString() {
            return length + " = adopt terminated " + element.keyword() + "[] at " + pointer + freedBy(namedFree);
        }
    }

    /** Measures memory that ends with a zero element. */
    record Scan(Element element, Slot pointer, Slot length) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.scan(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(length);
        }

        @Override
        public String toString() {
            return length + " = scan " + element.keyword() + "[] at " + pointer;
        }
    }

    /** Copies a result out, or opens a view of it; {@code lasting} where the view lives as long as the instance. */
    record Lift(HostType type, Slot pointer, Count count, boolean lasting, Target target) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.lift(this);
        }

        @Override
        public List<Slot> filled() {
            return target.slots();
        }

        @Override
        public String toString() {
            return target + "lift " + type + " at " + pointer + " length " + count + (lasting ? " lasting" : "");
        }
    }

    /** Copies a block back into the caller's array. */
    record CopyBack(Slot argument, String parameter, Element element) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.copyBack(this);
        }

        @Override
        public String toString() {
            return "copy back " + argument + " to " + parameter;
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

    private static String freedBy(Optional<String> namedFree) {
        return namedFree.map(free -> " freed by " + free).orElse("");
    }
}
