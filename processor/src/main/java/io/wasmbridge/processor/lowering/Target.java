package io.wasmbridge.processor.lowering;

import java.util.List;

/** Where the value of a step goes. */
public sealed interface Target {

    /** Answers by kind of target. */
    <R> R accept(Visitor<R> visitor);

    /** The slot that it is, if it is one. */
    default List<Slot> slots() {
        return List.of();
    }

    /** One answer for each kind of target. */
    interface Visitor<R> {
        R nowhere();

        R slot(Slot slot);

        R caller();
    }

    /** There is none, or nobody wants it. */
    record Nowhere() implements Target {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nowhere();
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /** Kept for a later step. */
    record Into(Slot slot) implements Target {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.slot(slot);
        }

        @Override
        public List<Slot> slots() {
            return List.of(slot);
        }

        @Override
        public String toString() {
            return slot + " = ";
        }
    }

    /** The method returns it. */
    record Caller() implements Target {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.caller();
        }

        @Override
        public String toString() {
            return "return ";
        }
    }
}
