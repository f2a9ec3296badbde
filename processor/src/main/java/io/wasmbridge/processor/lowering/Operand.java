package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Scalar;
import java.util.List;

/** One argument of the guest function. */
public sealed interface Operand {

    /** Answers by kind of operand. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of operand. */
    interface Visitor<R> {
        R value(String parameter, Scalar.Plain scalar);

        R address(Slot argument);

        R within(Slot argument, int offsetBytes);

        R length(Slot argument);

        R lengthBytes(Slot argument);

        R lowered(Slot argument);

        R lengthsAddress(Slot argument);

        R component(Component component);

        R flat(Slot argument, int index);

        R flag(Slot present);
    }

    /** 1 where a parameter is there, else 0. */
    record Flag(Slot present) implements Operand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flag(present);
        }

        @Override
        public String toString() {
            return present.toString();
        }
    }

    /** One of the numbers that a lowered value is passed as. */
    record Flat(Slot argument, int index) implements Operand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flat(argument, index);
        }

        @Override
        public String toString() {
            return argument + ".flat[" + index + "]";
        }
    }

    /** A number within a record, as it is. */
    record Component(String parameter, List<String> accessors, Scalar.Plain scalar) implements Operand {
        public Component {
            accessors = List.copyOf(accessors);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.component(this);
        }

        @Override
        public String toString() {
            return scalar + " " + parameter + "." + String.join(".", accessors);
        }
    }

    /** A scalar parameter, as it is. */
    record Value(String parameter, Scalar.Plain scalar) implements Operand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.value(parameter, scalar);
        }

        @Override
        public String toString() {
            return scalar + " " + parameter;
        }
    }

    /** The address of a lowered argument. */
    record Address(Slot argument) implements Operand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.address(argument);
        }

        @Override
        public String toString() {
            return argument + ".address";
        }
    }

    /** An address within a lowered argument. */
    record Within(Slot argument, int offsetBytes) implements Operand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.within(argument, offsetBytes);
        }

        @Override
        public String toString() {
            return argument + ".address + " + offsetBytes;
        }
    }

    /** The address of the lengths of a lowered argument, which are an array of their own. */
    record LengthsAddress(Slot argument) implements Operand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lengthsAddress(argument);
        }

        @Override
        public String toString() {
            return argument + ".lengthsAddress";
        }
    }

    /** The length of a lowered argument. */
    record Length(Slot argument) implements Operand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.length(argument);
        }

        @Override
        public String toString() {
            return argument + ".length";
        }
    }

    /** The length of a lowered argument, in bytes. */
    record LengthBytes(Slot argument) implements Operand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lengthBytes(argument);
        }

        @Override
        public String toString() {
            return argument + ".lengthBytes";
        }
    }

    /** A lowered scalar. */
    record Lowered(Slot argument) implements Operand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lowered(argument);
        }

        @Override
        public String toString() {
            return argument.toString();
        }
    }
}
