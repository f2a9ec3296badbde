package io.wasmbridge.processor.lowering;

/** A number of elements. */
public sealed interface Count {

    /** Answers by kind of count. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of count. */
    interface Visitor<R> {
        R measured(Slot length);

        R measuredInBytes(Slot lengthBytes);

        R stated(int elementCount);
    }

    /** Told by the guest. */
    record Measured(Slot length) implements Count {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.measured(length);
        }

        @Override
        public String toString() {
            return length.toString();
        }
    }

    /** Told by the guest, in bytes. */
    record MeasuredInBytes(Slot lengthBytes) implements Count {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.measuredInBytes(lengthBytes);
        }

        @Override
        public String toString() {
            return lengthBytes.toString();
        }
    }

    /** Stated by the declaration. */
    record Stated(int elementCount) implements Count {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stated(elementCount);
        }

        @Override
        public String toString() {
            return Integer.toString(elementCount);
        }
    }
}
