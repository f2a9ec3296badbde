package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.ErrorMessage;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.OptionForm;
import io.wasmbridge.processor.abi.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One step of a call that passes an Option as numbers, or returns a Result as such. Its text is the line of the plan. */
public sealed interface RustStep extends Step {

    /** Answers by kind of step. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(StepVisitor<R> visitor) {
        return accept(visitor.rust());
    }

    /** One answer for each kind of step. */
    interface Visitor<R> {
        R lowerMaybe(LowerMaybe step);

        R takeNumber(TakeNumber step);

        R returnIfAbsent(ReturnIfAbsent step);

        R liftMaybe(LiftMaybe step);

        R failWithObject(FailWithObject step);

        R lendArray(LendArray step);

        R copyArray(CopyArray step);
    }

    /**
     * Validates a parameter that may be absent, and gives the number that is passed.
     *
     * @param present where whether it is there is left, where that is passed as well
     */
    record LowerMaybe(Optional<Slot> present, Slot number, String parameter, HostType.Maybe type, OptionForm form)
            implements RustStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lowerMaybe(this);
        }

        @Override
        public List<Slot> filled() {
            return present.map(flag -> List.of(flag, number)).orElse(List.of(number));
        }

        @Override
        public String toString() {
            return filled().stream().map(Slot::toString).collect(Collectors.joining(", ")) + " = lower " + type + " "
                    + parameter + " " + form;
        }
    }

    /** Takes a number from where it came back. */
    record TakeNumber(Part part, Scalar scalar, Target target) implements RustStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.takeNumber(this);
        }

        @Override
        public List<Slot> filled() {
            return target.slots();
        }

        @Override
        public String toString() {
            return target + "take " + scalar + " from " + part;
        }
    }

    /**
     * Ends the method where a number says that there is none, once {@code copyBack} is done.
     *
     * @param told the flag, or the number itself
     */
    record ReturnIfAbsent(HostType.Maybe type, OptionForm form, Slot told, List<Step> copyBack) implements RustStep {
        public ReturnIfAbsent {
            copyBack = List.copyOf(copyBack);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.returnIfAbsent(this);
        }

        @Override
        public String toString() {
            return copyBack.stream()
                            .map(step -> step + ", ")
                            .collect(Collectors.joining("", "if " + told + " says none by " + form + ": ", ""))
                    + "return " + type.how();
        }
    }

    /** Hands on a number that is there. */
    record LiftMaybe(HostType.Maybe type, OptionForm form, Slot number, Target target) implements RustStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.liftMaybe(this);
        }

        @Override
        public List<Slot> filled() {
            return target.slots();
        }

        @Override
        public String toString() {
            return target + "lift " + type + " of " + number + " " + form;
        }
    }

    /** Gives the guest a number by which it copies to an array what an argument passes. */
    record LendArray(Slot number, Slot argument) implements RustStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lendArray(this);
        }

        @Override
        public List<Slot> filled() {
            return List.of(number);
        }

        @Override
        public String toString() {
            return number + " = lend array of " + argument;
        }
    }

    /** Copies what the guest copied by a number back into the caller's array. */
    record CopyArray(Slot number, String parameter) implements RustStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.copyArray(this);
        }

        @Override
        public String toString() {
            return "copy back array " + number + " to " + parameter;
        }
    }

    /**
     * Ends the call with an error, if the flag of a Result says so.
     *
     * @param error the number of the object that says what went wrong
     * @param message who is asked instead
     */
    record FailWithObject(Slot failed, Slot error, Optional<ErrorMessage> message) implements RustStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failWithObject(this);
        }

        @Override
        public String toString() {
            return "fail if " + failed + " with object " + error
                    + message.map(asked -> " and " + asked.method() + (asked.takesStatus() ? "(" + failed + ")" : "()"))
                            .orElse("");
        }
    }
}
