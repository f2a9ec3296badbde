package io.wasmbridge.processor.abi;

/** A Java type that has a marshaller. */
public sealed interface HostType {

    /** Answers by kind of type. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of type. */
    interface Visitor<R> {
        R nothing();

        R value(Scalar scalar);

        R text(Encoding encoding);

        R array(Element element);

        R view(Element element);
    }

    /** {@code void}, of a result. */
    record Nothing() implements HostType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nothing();
        }

        @Override
        public String toString() {
            return "void";
        }
    }

    /** A scalar. */
    record Value(Scalar scalar) implements HostType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.value(scalar);
        }

        @Override
        public String toString() {
            return scalar.keyword();
        }
    }

    /** A String, encoded in the guest. */
    record Text(Encoding encoding) implements HostType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(encoding);
        }

        @Override
        public String toString() {
            return encoding == Encoding.UTF_8 ? "String" : "String in " + encoding;
        }
    }

    /** An array of a primitive type. */
    record Array(Element element) implements HostType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.array(element);
        }

        @Override
        public String toString() {
            return element.keyword() + "[]";
        }
    }

    /** A view over guest memory. */
    record View(Element element) implements HostType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.view(element);
        }

        @Override
        public String toString() {
            return element.capitalised() + "View";
        }
    }
}
