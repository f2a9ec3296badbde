package io.wasmbridge.processor.declaration;

import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/** A Java type as the user wrote it, told apart as far as bindings care. */
public sealed interface JavaType {

    /** The type as a message shows it. */
    String display();

    /** {@code void}. */
    @SuppressWarnings("JavaLangClash")
    record Void() implements JavaType {
        @Override
        public String display() {
            return "void";
        }
    }

    /** A primitive type. */
    record Scalar(Primitive primitive) implements JavaType {
        @Override
        public String display() {
            return primitive.keyword();
        }
    }

    /** A one-dimensional array of a primitive type. */
    record Array(Primitive element) implements JavaType {
        @Override
        public String display() {
            return element.keyword() + "[]";
        }
    }

    /** {@code java.lang.String}. */
    record Text() implements JavaType {
        @Override
        public String display() {
            return "String";
        }
    }

    /** {@code java.lang.CharSequence}. */
    record Sequence() implements JavaType {
        @Override
        public String display() {
            return "CharSequence";
        }
    }

    /** One of the seven typed buffers of {@code java.nio}. */
    record Buffer(Primitive element) implements JavaType {
        @Override
        public String display() {
            return element.capitalised() + "Buffer";
        }
    }

    /** One of the seven views of {@code io.wasmbridge.runtime}. */
    record View(Primitive element) implements JavaType {
        @Override
        public String display() {
            return element.capitalised() + "View";
        }
    }

    /** {@code io.wasmbridge.runtime.Allocation}. */
    record Block() implements JavaType {
        @Override
        public String display() {
            return "Allocation";
        }
    }

    /** {@code java.util.Optional} of a type. */
    record OptionalValue(JavaType value) implements JavaType {
        @Override
        public String display() {
            return "Optional<" + value.display() + ">";
        }
    }

    /** {@code java.util.OptionalInt}, {@code OptionalLong} or {@code OptionalDouble}. */
    record OptionalScalar(Primitive value) implements JavaType {
        @Override
        public String display() {
            return "Optional" + value.capitalised();
        }
    }

    /**
     * An enum.
     *
     * @param packageName empty for the unnamed package
     * @param nestedName the name within the package: {@code Colour}, {@code Outer.Colour}
     * @param valued whether an {@code int value()} numbers the constants; else their ordinals do
     * @param constantCount how many constants it has
     * @param obstacle why the bridge cannot use it, if it cannot
     */
    record Enumerated(
            String packageName, String nestedName, boolean valued, int constantCount, Optional<Obstacle> obstacle)
            implements JavaType {
        @Override
        public String display() {
            return nestedName.substring(nestedName.lastIndexOf('.') + 1);
        }
    }

    /**
     * An interface to a guest object: one that is marked {@code @WasmResource}.
     *
     * @param packageName empty for the unnamed package
     * @param nestedName the name within the package: {@code Counter}, {@code Outer.Counter}
     * @param obstacle why the bridge cannot use it, if it cannot
     */
    record Resource(String packageName, String nestedName, Optional<Obstacle> obstacle) implements JavaType {
        @Override
        public String display() {
            return nestedName.substring(nestedName.lastIndexOf('.') + 1);
        }
    }

    /** Why a bridge cannot use a type, and the edit that clears the way. */
    record Obstacle(String reason, String edit) {}

    /** A one-dimensional array of an enum. */
    record EnumArray(Enumerated element) implements JavaType {
        @Override
        public String display() {
            return element.display() + "[]";
        }
    }

    /**
     * A record.
     *
     * @param packageName empty for the unnamed package
     * @param nestedName the name within the package: {@code Point}, {@code Outer.Point}
     * @param struct {@code @WasmStruct}; empty where it is not written
     * @param obstacle why the bridge cannot use it, if it cannot; the components are then not read
     */
    record Composite(
            String packageName,
            String nestedName,
            List<Component> components,
            Optional<StructMark> struct,
            Optional<Obstacle> obstacle)
            implements JavaType {
        public Composite {
            components = List.copyOf(components);
        }

        @Override
        public String display() {
            return nestedName.substring(nestedName.lastIndexOf('.') + 1);
        }
    }

    /** A component of a record; {@code offset} is {@code @Offset}. */
    record Component(String name, JavaType type, Marks marks, Optional<Written<Integer>> offset, Position position) {}

    /** {@code @WasmStruct}; a size of 0 is left to the layout. */
    record StructMark(Written<Integer> size, boolean packed) {}

    /** A one-dimensional array of a String or a record, or a list of any type. */
    record Several(boolean list, JavaType element) implements JavaType {
        @Override
        public String display() {
            return list ? "List<" + element.display() + ">" : element.display() + "[]";
        }
    }

    /**
     * {@code java.util.EnumSet} of an enum.
     *
     * @param constantCount how many constants the enum has
     */
    record Flags(Enumerated element, int constantCount) implements JavaType {
        @Override
        public String display() {
            return "EnumSet<" + element.display() + ">";
        }
    }

    /**
     * A type that a marshaller of the user's maps to bytes.
     *
     * @param display the type as a message shows it
     * @param mark where {@code @WasmMarshaller} is written
     * @param obstacle why the bridge cannot use the marshaller, if it cannot
     */
    record Marshalled(String display, JavaName type, JavaName marshaller, Position mark, Optional<Obstacle> obstacle)
            implements JavaType {}

    /**
     * The name of a class, with its type arguments.
     *
     * @param packageName empty for the unnamed package
     * @param nestedName the name within the package
     */
    record JavaName(String packageName, String nestedName, List<JavaName> arguments) {
        public JavaName {
            arguments = List.copyOf(arguments);
        }
    }

    /** The class of a primitive type: {@code java.lang.Integer}. */
    record Boxed(Primitive value, String display) implements JavaType {}

    /** A one-dimensional array of a type that no other kind here is an array of. */
    record ArrayOf(JavaType element) implements JavaType {
        @Override
        public String display() {
            return element.display() + "[]";
        }
    }

    /**
     * A sealed interface.
     *
     * @param packageName empty for the unnamed package
     * @param nestedName the name within the package: {@code Shape}, {@code Outer.Shape}
     * @param cases the records that it permits, in the order of their declaration
     * @param obstacle why the bridge cannot use it, if it cannot; the cases are then not read
     */
    record Variant(String packageName, String nestedName, List<Composite> cases, Optional<Obstacle> obstacle)
            implements JavaType {
        public Variant {
            cases = List.copyOf(cases);
        }

        @Override
        public String display() {
            return nestedName.substring(nestedName.lastIndexOf('.') + 1);
        }
    }

    /**
     * An object of the host's that the guest gets a number for.
     *
     * @param function whether it is a functional interface, of which the guest gets a pointer to call; else it gets a handle
     * @param obstacle why the bridge cannot use it, if it cannot
     */
    record HostObject(JavaName type, boolean function, String display, Optional<Obstacle> obstacle)
            implements JavaType {}

    /** Any other type; {@code display} is its source form without annotations. */
    record Other(String display) implements JavaType {}
}
