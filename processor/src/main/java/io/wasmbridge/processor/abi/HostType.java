package io.wasmbridge.processor.abi;

/** A Java type that has a marshaller. */
public sealed interface HostType {

    /** Answers by kind of type. */
    <R> R accept(Visitor<R> visitor);

    /** Whether it lies in guest memory; else it is a core value, or nothing. */
    default boolean isMemory() {
        return !(this instanceof Nothing
                || this instanceof Value
                || this instanceof Maybe
                || this instanceof Resource
                || this instanceof Function);
    }

    /** Whether a null in the guest can stand for its absence: it is a pointer, or a handle to an object of either side. */
    default boolean isNullable() {
        return isMemory()
                || this instanceof Resource
                || this instanceof Function
                || (this instanceof Value value && value.scalar() instanceof Scalar.HostObject);
    }

    /** Whether it stands for guest memory that stays where it is: nothing is copied, and no block made. */
    default boolean isInPlace() {
        return this instanceof View || this instanceof Block;
    }

    /** One answer for each kind of type. */
    interface Visitor<R> {
        R nothing();

        R value(Scalar scalar);

        R text(Text text);

        R array(Array array);

        R view(Element element);

        R struct(Layout.Struct struct);

        R values(Layout.Sequence sequence);

        R collected(Collected object);

        R resource(Resource resource);

        R block();

        R canonical(Canonical type);

        R maybe(Maybe type);

        R apart(Components components);

        R function(Function function);

        /** The bytes that a marshaller makes, unless it is answered otherwise. */
        default R marshalled(Marshalled type) {
            return array(type.bytes());
        }
    }

    /**
     * A type that a marshaller of the user's maps to bytes.
     *
     * @param type the Java type
     * @param marshaller the class that maps it
     */
    record Marshalled(JavaName type, JavaName marshaller) implements HostType {
        /** What it lowers to and is lifted from. */
        public Array bytes() {
            return new Array(Container.ARRAY, Element.BYTE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.marshalled(this);
        }

        @Override
        public String toString() {
            return type.toString();
        }
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
            return scalar.toString();
        }
    }

    /**
     * A scalar that may be absent, passed as numbers.
     *
     * @param how Java says that it is: {@code NULL} of its boxed type, {@code OPTIONAL} of that, {@code OPTIONAL_SCALAR} where there is
     *     one of its own
     */
    record Maybe(Scalar scalar, Absence how) implements HostType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.maybe(this);
        }

        /** The boxed type, as a source writes it. */
        private String boxed() {
            return switch (scalar.keyword()) {
                case "int" -> "Integer";
                case "char" -> "Character";
                case "boolean", "byte", "short", "long", "float", "double" ->
                    Character.toUpperCase(scalar.keyword().charAt(0))
                            + scalar.keyword().substring(1);
                default -> scalar.keyword();
            };
        }

        @Override
        public String toString() {
            String annotation = scalar instanceof Scalar.Unsigned unsigned ? "@Unsigned(" + unsigned.bits() + ") " : "";
            return annotation
                    + switch (how) {
                        case NULL -> "@Nullable " + boxed();
                        case OPTIONAL -> "Optional<" + boxed() + ">";
                        case OPTIONAL_SCALAR -> "Optional" + (scalar.keyword().equals("int") ? "Int" : boxed());
                    };
        }
    }

    /** Text, encoded in the guest; {@code sequence} where it is declared as a CharSequence. */
    record Text(boolean sequence, Encoding encoding) implements HostType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }

        @Override
        public String toString() {
            String type = sequence ? "CharSequence" : "String";
            return encoding == Encoding.UTF_8 ? type : type + " in " + encoding;
        }
    }

    /** Elements of a primitive type, copied. */
    record Array(Container container, Element element) implements HostType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.array(this);
        }

        @Override
        public String toString() {
            return container == Container.ARRAY ? element.keyword() + "[]" : element.capitalised() + "Buffer";
        }
    }

    /** What holds elements in Java. */
    enum Container {
        /** An array. */
        ARRAY,
        /** A buffer of {@code java.nio}: its elements from position to limit. */
        BUFFER
    }

    /** A record in guest memory. */
    record Composite(Layout.Struct struct) implements HostType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.struct(struct);
        }

        @Override
        public String toString() {
            return struct.simpleName();
        }
    }

    /** A record whose components come back each by itself. */
    record Apart(Components components) implements HostType {
        @Override
        public boolean isMemory() {
            return components.area().hasPointers();
        }

        @Override
        public boolean isNullable() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.apart(components);
        }

        @Override
        public String toString() {
            return components.simpleName();
        }
    }

    /** Strings or records in guest memory, side by side. */
    record Values(Layout.Sequence sequence) implements HostType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.values(sequence);
        }

        @Override
        public String toString() {
            return sequence.display();
        }
    }

    /** A value of the component model: passed as numbers, returned as one number or behind a pointer. */
    record Canonical(Layout layout) implements HostType {
        @Override
        public boolean isMemory() {
            return layout.hasPointers() || CanonicalAbi.flat(layout).size() > CanonicalAbi.MOST_FLAT_RESULTS;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.canonical(this);
        }

        @Override
        public String toString() {
            return Layout.display(layout);
        }
    }

    /** An object of the guest's collector. */
    record OfCollector(Collected object) implements HostType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.collected(object);
        }

        @Override
        public String toString() {
            return object.display();
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
            return element.viewName();
        }
    }

    /**
     * An object of the guest behind a handle, an i32.
     *
     * @param packageName of the interface, empty for the unnamed package
     * @param nestedName the interface's name within the package: {@code Counter}, {@code Outer.Counter}
     */
    record Resource(String packageName, String nestedName) implements HostType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.resource(this);
        }

        /** {@code Counter}. */
        public String simpleName() {
            return nestedName.substring(nestedName.lastIndexOf('.') + 1);
        }

        @Override
        public String toString() {
            return simpleName();
        }
    }

    /** A block of the host's own, by its handle: an {@code Allocation}. */
    record Block() implements HostType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.block();
        }

        @Override
        public String toString() {
            return "Allocation";
        }
    }

    /** A functional interface of the host, which the guest gets a pointer to call by, an i32. */
    record Function(JavaName type) implements HostType {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.function(this);
        }

        @Override
        public String toString() {
            return type.toString();
        }
    }
}
