package io.wasmbridge.processor.declaration;

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

    /** Any other type; {@code display} is its source form without annotations. */
    record Other(String display) implements JavaType {}
}
