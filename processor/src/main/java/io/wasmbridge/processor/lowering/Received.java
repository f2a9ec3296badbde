package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Scalar;

/** What the guest function gives back, as the host reads it. */
public sealed interface Received {

    /** Answers by kind of value. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of value. */
    interface Visitor<R> {
        R nothing();

        R value(Scalar scalar);

        R pointer();

        R packed();

        R several(int count);
    }

    /** Nothing. */
    record Nothing() implements Received {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nothing();
        }

        @Override
        public String toString() {
            return "nothing";
        }
    }

    /** A scalar. */
    record Value(Scalar scalar) implements Received {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.value(scalar);
        }

        @Override
        public String toString() {
            return scalar.toString();
        }
    }

    /** A guest address in an i32. */
    record Pointer() implements Received {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pointer();
        }

        @Override
        public String toString() {
            return "pointer";
        }
    }

    /** A pointer and a length in an i64. */
    record Packed() implements Received {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.packed();
        }

        @Override
        public String toString() {
            return "packed";
        }
    }

    /** Several values, each 32 bits wide or more. */
    record Several(int count) implements Received {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.several(count);
        }

        @Override
        public String toString() {
            return count + " results";
        }
    }
}
