package io.wasmbridge.processor.abi;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A Java type that crosses to the guest as one core value. Its text is the type as a source writes it. */
public sealed interface Scalar {

    /** What it lowers to. */
    CoreType coreType();

    /** The Java type alone: {@code int}, {@code Colour}. */
    String keyword();

    /** What holds it in guest memory. */
    Element element();

    /** Answers by kind of scalar. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of scalar. */
    interface Visitor<R> {
        R plain(Plain scalar);

        R unsigned(Unsigned scalar);

        R enumerated(Enumerated scalar);

        R flags(Flags scalar);

        R codePoint();

        R hostObject(HostObject object);
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

    /** An unsigned value of the guest in a wider Java type: {@code @Unsigned(8) int}. */
    enum Unsigned implements Scalar {
        U8(8, Plain.INT, Element.BYTE),
        U16(16, Plain.INT, Element.CHAR),
        U32(32, Plain.LONG, Element.INT);

        private final int bits;
        private final Plain carrier;
        private final Element element;

        Unsigned(int bits, Plain carrier, Element element) {
            this.bits = bits;
            this.carrier = carrier;
            this.element = element;
        }

        /** The one of so many bits. */
        public static Optional<Unsigned> of(int bits) {
            return Stream.of(values()).filter(scalar -> scalar.bits == bits).findFirst();
        }

        /** 8, 16 or 32. */
        public int bits() {
            return bits;
        }

        /** The Java type that holds it without a sign. */
        public Plain carrier() {
            return carrier;
        }

        /** The largest value; the smallest is 0. */
        public long largest() {
            return (1L << bits) - 1;
        }

        @Override
        public CoreType coreType() {
            return CoreType.I32;
        }

        @Override
        public String keyword() {
            return carrier.keyword();
        }

        @Override
        public Element element() {
            return element;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unsigned(this);
        }

        @Override
        public String toString() {
            return "@Unsigned(" + bits + ") " + keyword();
        }
    }

    /** A Unicode scalar value of the guest in a char, which holds most of them. */
    record CodePoint() implements Scalar {
        @Override
        public CoreType coreType() {
            return CoreType.I32;
        }

        @Override
        public String keyword() {
            return Plain.CHAR.keyword();
        }

        @Override
        public Element element() {
            return Element.INT;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.codePoint();
        }

        @Override
        public String toString() {
            return "char as a code point";
        }
    }

    /**
     * An enum, the number of a constant in the guest.
     *
     * @param packageName empty for the unnamed package
     * @param nestedName the name within the package: {@code Colour}, {@code Outer.Colour}
     * @param valued whether {@code int value()} numbers the constants; else their ordinals do
     */
    record Enumerated(String packageName, String nestedName, boolean valued) implements Scalar {
        @Override
        public CoreType coreType() {
            return CoreType.I32;
        }

        @Override
        public String keyword() {
            return nestedName.substring(nestedName.lastIndexOf('.') + 1);
        }

        @Override
        public Element element() {
            return Element.INT;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.enumerated(this);
        }

        @Override
        public String toString() {
            return keyword();
        }
    }

    /** A set of constants of an enum: a bit for each, by its ordinal or by the mask that its {@code int value()} gives. */
    record Flags(Enumerated constants, CoreType coreType) implements Scalar {

        private static final int MOST_IN_I32 = 32;
        private static final int MOST_IN_I64 = 64;

        /** The set of an enum of so many constants; empty where no integer has a bit for each. */
        public static Optional<Flags> of(Enumerated constants, int constantCount) {
            if (constantCount <= MOST_IN_I32) {
                return Optional.of(new Flags(constants, CoreType.I32));
            }
            // a value() is an int
            return constantCount <= mostOf(constants)
                    ? Optional.of(new Flags(constants, CoreType.I64))
                    : Optional.empty();
        }

        /** The most constants that a set can be of. */
        public static int mostOf(Enumerated constants) {
            return constants.valued() ? MOST_IN_I32 : MOST_IN_I64;
        }

        @Override
        public String keyword() {
            return "EnumSet<" + constants.keyword() + ">";
        }

        @Override
        public Element element() {
            return coreType == CoreType.I64 ? Element.LONG : Element.INT;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flags(this);
        }

        @Override
        public String toString() {
            return keyword();
        }
    }

    /**
     * An object of the host, which the guest gets a handle to.
     *
     * @param nullable whether it may be null, which is a number of its own
     * @param coreType an i32, or an externref
     */
    record HostObject(JavaName type, boolean nullable, CoreType coreType) implements Scalar {

        /** The same as an externref. */
        public HostObject asReference() {
            return new HostObject(type, nullable, CoreType.EXTERNREF);
        }

        /** What null is. */
        public int absent() {
            return coreType == CoreType.EXTERNREF ? -1 : 0;
        }

        @Override
        public String keyword() {
            return type.toString();
        }

        @Override
        public Element element() {
            return Element.INT;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hostObject(this);
        }

        @Override
        public String toString() {
            return "@HostObject " + (nullable ? "@Nullable " : "") + type;
        }
    }
}
