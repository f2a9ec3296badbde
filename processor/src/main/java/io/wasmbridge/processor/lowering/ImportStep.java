package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One step of serving a call of the guest. What it passes is lifted, and what the method returns lowered, by the steps of other calls. */
public sealed interface ImportStep extends Step
        permits ApartStep,
                ImportStep.Argument,
                ImportStep.Word,
                ImportStep.UnlessNull,
                ImportStep.CheckArea,
                ImportStep.CheckBuffer,
                ImportStep.Serve,
                ImportStep.Pair,
                ImportStep.Store,
                ImportStep.Place,
                ImportStep.PlaceIn,
                ImportStep.Build,
                ImportStep.Blank,
                ImportStep.WriteBack,
                ImportStep.GiveObject,
                ImportStep.GiveResult,
                ImportStep.Answer,
                ImportStep.AnswerPacked {

    @Override
    default <R> R accept(StepVisitor<R> visitor) {
        return accept(visitor.imports());
    }

    /** Answers by kind of step. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of step. */
    interface Visitor<R> {
        R argument(Argument step);

        R word(Word step);

        R unlessNull(UnlessNull step);

        R checkArea(CheckArea step);

        R checkBuffer(CheckBuffer step);

        R serve(Serve step);

        R pair(Slot pair);

        R store(Store step);

        R place(Place step);

        R placeIn(PlaceIn step);

        R build(Build step);

        R blank(Blank step);

        R writeBack(WriteBack step);

        R giveObject(GiveObject step);

        R lowerApart(ApartStep.Lower step);

        R storePart(ApartStep.Store step);

        R giveResult();

        R answer(Answer step);

        R answerPacked(AnswerPacked step);
    }

    /** Takes a scalar from what the guest passed. */
    record Argument(Slot value, int index, Scalar scalar) implements ImportStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.argument(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(value);
        }

        @Override
        public String toString() {
            return value + " = argument " + index + " as " + scalar;
        }
    }

    /** Takes an address, a length or a capacity from what the guest passed. */
    record Word(Slot value, int index) implements ImportStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.word(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(value);
        }

        @Override
        public String toString() {
            return value + " = argument " + index;
        }
    }

    /** Does the steps, the last of which fills {@code present}, unless the pointer is null. */
    record UnlessNull(HostType type, Absence how, Slot pointer, List<Step> steps, Slot present, Slot value)
            implements ImportStep {
        public UnlessNull {
            steps = List.copyOf(steps);
        }

        @Override
        public List<HostType> composed() {
            return steps.stream().flatMap(step -> step.composed().stream()).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unlessNull(this);
        }

        @Override
        public List<Slot> filled() {
            return Stream.concat(Stream.of(value), steps.stream().flatMap(step -> step.filled().stream()))
                    .toList();
        }

        @Override
        public String toString() {
            return steps.stream()
                    .map(Step::toString)
                    .collect(Collectors.joining(", ", value + " = " + how + " if null " + pointer + ", else ", ""));
        }
    }

    /** Checks where the guest wants a result. */
    record CheckArea(Slot address, int sizeBytes, int alignBytes) implements ImportStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.checkArea(this);
        }

        @Override
        public String toString() {
            return "check " + sizeBytes + " bytes at " + address + " aligned to " + alignBytes;
        }
    }

    /** Checks the buffer that the guest wants a result in. */
    record CheckBuffer(Element element, Slot address, Slot capacity, boolean inBytes) implements ImportStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.checkBuffer(this);
        }

        @Override
        public String toString() {
            return "check " + element.keyword() + "[" + capacity + "]" + (inBytes ? " in bytes" : "") + " at "
                    + address;
        }
    }

    /**
     * Calls the method of the user's.
     *
     * @param result the name of what it returns; empty for {@code void}
     */
    record Serve(
            String method,
            boolean passesBridge,
            List<Slot> arguments,
            HostType type,
            Optional<Absence> absence,
            Optional<String> result)
            implements ImportStep {
        public Serve {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.serve(this);
        }

        @Override
        public String toString() {
            return Stream.concat(
                            passesBridge ? Stream.of("bridge") : Stream.empty(),
                            arguments.stream().map(Slot::toString))
                    .collect(Collectors.joining(
                            ", ", result.map(name -> name + " = ").orElse("") + "serve " + method + "(", ")"));
        }
    }

    /** Asks for a block of a pointer and a length, which the guest gets. */
    record Pair(Slot pair) implements ImportStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pair(pair);
        }

        @Override
        public List<Slot> filled() {
            return List.of(pair);
        }

        @Override
        public String toString() {
            return pair + " = pair";
        }
    }

    /** Writes a number to where the guest wants it. */
    record Store(Operand address, int offsetBytes, int sizeBytes, Operand value) implements ImportStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.store(this);
        }

        @Override
        public String toString() {
            return "store " + sizeBytes + " bytes of " + value + " at " + address
                    + (offsetBytes == 0 ? "" : " + " + offsetBytes);
        }
    }

    /** Writes a result to the buffer of the guest, if it fits there. */
    record Place(Slot lowered, Slot address, Slot capacity, int unitBytes, Step write) implements ImportStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.place(this);
        }

        @Override
        public String toString() {
            return write + " if it fits " + capacity + " times " + unitBytes + " bytes at " + address;
        }
    }

    /** Has a lowered result written where the guest wants it, instead of to a block of its own. */
    record PlaceIn(Slot lowered, Slot area) implements ImportStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.placeIn(this);
        }

        @Override
        public String toString() {
            return "place " + lowered + " at " + area;
        }
    }

    /** Makes a record of the numbers that it was passed as. */
    record Build(Slot value, HostType.Composite type, List<Slot> numbers) implements ImportStep {
        public Build {
            numbers = List.copyOf(numbers);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.build(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(value);
        }

        @Override
        public String toString() {
            return numbers.stream()
                    .map(Slot::toString)
                    .collect(Collectors.joining(", ", value + " = build " + type + "(", ")"));
        }
    }

    /** Makes an array or a buffer of zeros, or an array without records, for what the guest wants written where it says. */
    record Blank(Slot value, HostType type, Slot pointer, Count count) implements ImportStep {
        @Override
        public List<HostType> composed() {
            return type instanceof HostType.Values ? List.of(type) : List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.blank(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(value);
        }

        @Override
        public String toString() {
            return value + " = blank " + type + " at " + pointer + " length " + count;
        }
    }

    /** Copies elements back to where the guest passed them, so many bytes behind the pointer; nothing for null. */
    record WriteBack(HostType.Array type, Slot pointer, int offsetBytes, Slot value) implements ImportStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.writeBack(this);
        }

        @Override
        public String toString() {
            return "write " + value + " back to " + pointer + (offsetBytes == 0 ? "" : " + " + offsetBytes);
        }
    }

    /** Gives the guest an object, and its handle. */
    record GiveObject(Slot handle, String result, HostType.Resource type, boolean nullable) implements ImportStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.giveObject(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(handle);
        }

        @Override
        public String toString() {
            return handle + " = give " + type + " " + result + (nullable ? " unless null" : "");
        }
    }

    /** Hands the blocks of the result to the guest. */
    record GiveResult() implements ImportStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.giveResult();
        }

        @Override
        public String toString() {
            return "give result";
        }
    }

    /** Returns to the guest, with as many results as its import has. */
    record Answer(List<Operand> results) implements ImportStep {
        public Answer {
            results = List.copyOf(results);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.answer(this);
        }

        @Override
        public String toString() {
            return results.stream().map(Operand::toString).collect(Collectors.joining(", ", "answer (", ")"));
        }
    }

    /** Returns an i64 of two halves to the guest. */
    record AnswerPacked(Operand high, Operand low) implements ImportStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.answerPacked(this);
        }

        @Override
        public String toString() {
            return "answer packed " + high + ", " + low;
        }
    }
}
