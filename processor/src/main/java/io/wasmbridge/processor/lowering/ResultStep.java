package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.LengthWidth;
import io.wasmbridge.processor.abi.LengthWord;
import io.wasmbridge.processor.abi.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One step from what the guest function gave back to the result of the method. */
public sealed interface ResultStep extends Step {

    /** Ends the method where the pointer is null, once {@code copyBack} is done. */
    record ReturnIfNull(HostType type, Slot pointer, List<Step> copyBack, Absence how) implements ResultStep {
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

    /** Hands on a status that says no error as the scalar that it is. */
    record Narrow(Slot status, Scalar scalar, Target target) implements ResultStep {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.narrow(this);
        }

        @Override
        public List<Slot> filled() {
            return target.slots();
        }

        @Override
        public String toString() {
            return target.toString() + status + " as " + scalar;
        }
    }

    /** Arranges that {@code export} is told, when the call ends, that the result was read, with what the guest function gave. */
    record PostReturn(String export, Slot given) implements ResultStep {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.postReturn(this);
        }

        @Override
        public String toString() {
            return "post-return " + export + "(" + given + ")";
        }
    }

    /** Takes a pointer or a length, once, from where it came back. */
    record Take(Slot value, Part part) implements ResultStep {
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

    /**
     * Runs the guest function, which fills a buffer, and once more with a larger one where that was too small.
     *
     * @param again what is written anew before the second call
     * @param width in what the function gives the length
     * @param inBytes whether it counts bytes, where elements take more than one
     * @param fails where what it gives may say error, each time
     */
    record Fill(
            List<Operand> operands,
            Slot buffer,
            List<Step> again,
            LengthWidth width,
            boolean inBytes,
            Slot told,
            Slot length,
            Optional<Step.Fail> fails)
            implements ResultStep {
        /** The same, where what the function gives may say error. */
        Fill failing(Step.Fail fail) {
            return new Fill(operands, buffer, again, width, inBytes, told, length, Optional.of(fail));
        }

        public Fill {
            operands = List.copyOf(operands);
            again = List.copyOf(again);
        }

        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.fill(this);
        }

        @Override
        public List<Slot> filled() {
            return Stream.concat(Stream.of(told, length), fails.stream().map(Step.Fail::status))
                    .toList();
        }

        @Override
        public String toString() {
            String invoke = operands.stream().map(Operand::toString).collect(Collectors.joining(", ", "invoke(", ")"));
            return length + " = fill " + buffer + (inBytes ? " in bytes" : "") + ": " + invoke + " as "
                    + width
                    + fails.map(fail -> ", " + fail).orElse("")
                    + again.stream()
                            .map(step -> ", " + step)
                            .collect(Collectors.joining("", ", else larger", ", again"));
        }
    }

    /**
     * Runs another export, or reads a global, for a pointer or a length.
     *
     * @param asItTakes whether it is passed one or the other, or nothing, as the instance has it
     */
    record Ask(String getter, List<Operand> operands, Optional<Slot> pointer, boolean asItTakes, Slot answer)
            implements ResultStep {
        public Ask {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.ask(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(answer);
        }

        @Override
        public String toString() {
            Stream<String> passedOn = Stream.concat(
                    pointer.stream().map(Slot::toString), operands.stream().map(Operand::toString));
            return answer + " = " + getter
                    + passedOn.collect(Collectors.joining(", ", "(", asItTakes ? ") as it takes" : ")"));
        }
    }

    /** Checks where a pointer and a length lie, and takes that over where it is {@code adopted}. */
    record Pair(Slot pair, boolean adopted, Optional<String> namedFree) implements ResultStep {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.pair(this);
        }

        @Override
        public String toString() {
            return (adopted ? "adopt" : "check") + " pair at " + pair + freedBy(namedFree);
        }
    }

    /** Takes a scalar from an area. */
    record Load(Slot area, Scalar scalar, Target target) implements ResultStep {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.load(this);
        }

        @Override
        public List<Slot> filled() {
            return target.slots();
        }

        @Override
        public String toString() {
            return target + "load " + scalar + " from " + area;
        }
    }

    /** Takes over a block of known length. {@code namedFree} is the export that frees it, empty for the allocator's own. */
    record Adopt(Element element, Slot pointer, Count count, Optional<String> namedFree) implements ResultStep {
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
    record AdoptTerminated(Element element, Slot pointer, Slot length, Optional<String> namedFree)
            implements ResultStep {
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
            implements ResultStep {
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
    record Skip(Slot content, Slot pointer, int offsetBytes) implements ResultStep {
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
    record CountElements(Element element, Slot pointer, Slot lengthBytes, Slot length, boolean shown)
            implements ResultStep {
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
    record Scan(Element element, Slot pointer, Slot length) implements ResultStep {
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
            implements ResultStep {
        @Override
        public List<HostType> composed() {
            return type instanceof HostType.Marshalled ? List.of(type) : List.of();
        }

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

    /**
     * Makes a guest object of a handle; {@code owned} where the host ends it, {@code absence} where it is handed on as something
     * that could have been absent.
     */
    record TakeObject(HostType.Resource type, Slot handle, boolean owned, Optional<Absence> absence, Target target)
            implements ResultStep {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.take(this);
        }

        @Override
        public List<Slot> filled() {
            return target.slots();
        }

        @Override
        public String toString() {
            return target + (owned ? "adopt " : "show ") + type + " " + handle
                    + absence.map(how -> " or " + how).orElse("");
        }
    }

    /** Takes over a block that the caller frees; {@code namedFree} is the export that does, empty for the allocator's own. */
    record Keep(Slot pointer, Count count, Optional<String> namedFree, Optional<Absence> absence, Target target)
            implements ResultStep {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.keep(this);
        }

        @Override
        public List<Slot> filled() {
            return target.slots();
        }

        @Override
        public String toString() {
            return target + "keep " + count + " bytes at " + pointer + freedBy(namedFree)
                    + absence.map(how -> " or " + how).orElse("");
        }
    }

    /** Which export frees, where one is named. */
    static String freedBy(Optional<String> namedFree) {
        return namedFree.map(free -> " freed by " + free).orElse("");
    }
}
