package io.wasmbridge.processor.abi;

import java.util.Locale;

/** A Java type that crosses to the guest as one core value. Its text is the type as a source writes it. */
public sealed interface Scalar {

    /** What it lowers to. */
    CoreType coreType();

    /** The Java type alone: {@code int}. */
    String keyword();

    /** What holds it in guest memory. */
    Element element();

    /** Answers by kind of scalar. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of scalar. */
    interface Visitor<R> {
        R plain(Plain scalar);
    }

    /** A primitive type, every value of which has its own form in the guest. */
    enum Plain implements Scalar {
        BOOLEAN(CoreType.I32, Element.BYTE),
        BYTE(CoreType.I32, Element.BYTE),
        SHORT(CoreType.I32, Element.SHORT),
        CHAR(CoreType.I32, Element.CHAR),
        INT(CoreType.I32, Element.INT),
        LONG(CoreType.I64, Element.LONG),
        FLOAT(CoreType.F32, Element.FLOAT),
        DOUBLE(CoreType.F64, Element.DOUBLE);

        private final CoreType coreType;
        private final Element element;

        Plain(CoreType coreType, Element element) {
            this.coreType = coreType;
            this.element = element;
        }

        @Override
        public CoreType coreType() {
            return coreType;
        }

        @Override
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Element element() {
            return element;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.plain(this);
        }

        @Override
        public String toString() {
            return keyword();
        }
    }
}
