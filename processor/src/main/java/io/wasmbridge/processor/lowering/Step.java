package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.LengthWord;
import io.wasmbridge.processor.abi.Scalar;
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
     */
    record Lower(
            Slot argument,
            String parameter,
            HostType type,
            Extent extent,
            boolean transferred,
            boolean writable,
            boolean nullable)
            implements Step {
        /** The same, where the parameter may be null. */
        Lower unlessNull() {
            return new Lower(argument, parameter, type, extent, transferred, writable, true);
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
            return argument + " = lower " + type + " " + parameter + " " + extent + (transferred ? " transferred" : "")
                    + (writable ? " writable" : "") + (nullable ? " unless null" : "");
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

    /** Validates a scalar, and gives the i32 that the guest takes for it. */
    record LowerScalar(Slot argument, String parameter, Scalar scalar) implements Step {
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
            return argument + " = lower " + scalar + " " + parameter;
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

    /** Ends the method where the pointer is null, once {@code copyBack} is done. */
    record ReturnIfNull(HostType type, Slot pointer, List<Step> copyBack, Absence how) implements Step {
        public ReturnIfNull {
            copyBack = List.copyOf(copyBack);
        }

        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.returnIfNull(this);
        }

        @Override
        public String toString() {
            return copyBack.stream()
                            .map(step -> step + ", ")
                            .collect(Collectors.joining("", "if null " + pointer + ": ", ""))
                    + "return " + how;
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

    /**
     * Reads the length in bytes that stands in memory.
     *
     * @param adopted whether the block is taken over as well, and by the export {@code namedFree} freed, empty for the
     *     allocator's own
     */
    record ReadLength(
            LengthWord word,
            Element element,
            Slot pointer,
            Slot lengthBytes,
            boolean adopted,
            Optional<String> namedFree)
            implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.readLength(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(lengthBytes);
        }

        @Override
        public String toString() {
            return lengthBytes + " = " + (adopted ? "adopt" : "read") + " " + word + " of " + element.keyword()
                    + "[] at " + pointer + freedBy(namedFree);
        }
    }

    /** Steps over the length at the beginning of memory. */
    record Skip(Slot content, Slot pointer, int offsetBytes) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.skip(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(content);
        }

        @Override
        public String toString() {
            return content + " = " + pointer + " + " + offsetBytes;
        }
    }

    /** Counts the elements in a number of bytes; {@code shown} where a view is made and nothing copied. */
    record CountElements(Element element, Slot pointer, Slot lengthBytes, Slot length, boolean shown) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.countElements(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(length);
        }

        @Override
        public String toString() {
            return length + " = count " + element.keyword() + "[] of " + lengthBytes + " bytes at " + pointer
                    + (shown ? " shown" : "");
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

    /**
     * Copies a result out, or opens a view of it; {@code lasting} where the view lives as long as the instance, {@code absence}
     * where it is handed on as something that could have been absent.
     */
    record Lift(HostType type, Slot pointer, Count count, boolean lasting, Optional<Absence> absence, Target target)
            implements Step {
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
            return target + "lift " + type + " at " + pointer + " length " + count + (lasting ? " lasting" : "")
                    + absence.map(how -> " or " + how).orElse("");
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
