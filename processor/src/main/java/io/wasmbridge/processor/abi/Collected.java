package io.wasmbridge.processor.abi;

import io.wasmbridge.processor.abi.HostType.Container;
import java.util.stream.Stream;

/** A Java type that is an object of AssemblyScript's collector. */
public sealed interface Collected {

    /** The class, as a source of AssemblyScript writes it: {@code string}, {@code Int32Array}, {@code Array<string>}. */
    String className();

    /** The Java type, as a source writes it. */
    String display();

    /** The names of the classes of which an object is made, with those that it refers to. */
    default Stream<String> classNames() {
        return Stream.of(className());
    }

    /** Answers by kind of object. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of object. */
    interface Visitor<R> {
        R text(Text text);

        R elements(Elements elements);

        R boxed(Boxed boxed);

        R references(References references);
    }

    /** Where the elements of an object are. */
    enum Storage {
        /** An {@code ArrayBuffer}: they are its bytes. */
        BUFFER,
        /** A typed array, which shows a buffer. */
        VIEW,
        /** An {@code Array}, which uses a part of its buffer. */
        ARRAY,
        /** A {@code StaticArray}, which has them inline. */
        STATIC;

        private String classOf(String element) {
            return (this == STATIC ? "StaticArray<" : "Array<") + element + ">";
        }
    }

    /** A {@code string}; {@code sequence} where it is declared as a CharSequence. */
    record Text(boolean sequence) implements Collected {
        @Override
        public String className() {
            return "string";
        }

        @Override
        public String display() {
            return sequence ? "CharSequence" : "String";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** Elements of a primitive type. */
    record Elements(HostType.Array type, Storage storage) implements Collected {
        @Override
        public String className() {
            return switch (storage) {
                case BUFFER -> "ArrayBuffer";
                case VIEW -> typedArray(type.element());
                case ARRAY, STATIC -> storage.classOf(numberType(type.element()));
            };
        }

        /** Of a typed array, the buffer as well. */
        @Override
        public Stream<String> classNames() {
            return storage == Storage.VIEW || storage == Storage.ARRAY
                    ? Stream.of("ArrayBuffer", className())
                    : Stream.of(className());
        }

        /** Whether they are those of a buffer of {@code java.nio}, which may be read-only. */
        public boolean mayBeReadOnly() {
            return type.container() == Container.BUFFER;
        }

        @Override
        public String display() {
            return type.toString();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.elements(this);
        }
    }

    /** Numbers in a list. */
    record Boxed(Element element, Storage storage) implements Collected {
        @Override
        public String className() {
            return storage.classOf(numberType(element));
        }

        @Override
        public Stream<String> classNames() {
            return elements().classNames();
        }

        /** The same as an array, as which they move. */
        public Elements elements() {
            return new Elements(new HostType.Array(Container.ARRAY, element), storage);
        }

        @Override
        public String display() {
            return "List<" + boxName(element) + ">";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.boxed(this);
        }
    }

    /** References to objects, in an array or a list. */
    record References(boolean list, Collected element, Storage storage) implements Collected {
        @Override
        public String className() {
            return storage.classOf(element.className());
        }

        @Override
        public Stream<String> classNames() {
            Stream<String> own =
                    storage == Storage.ARRAY ? Stream.of("ArrayBuffer", className()) : Stream.of(className());
            return Stream.concat(own, element.classNames()).distinct();
        }

        @Override
        public String display() {
            return list ? "List<" + element.display() + ">" : element.display() + "[]";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.references(this);
        }
    }

    /** The number type of AssemblyScript that an element is. */
    private static String numberType(Element element) {
        return switch (element) {
            case BOOLEAN -> "bool";
            case BYTE -> "u8";
            case SHORT -> "i16";
            case CHAR -> "u16";
            case INT -> "i32";
            case LONG -> "i64";
            case FLOAT -> "f32";
            case DOUBLE -> "f64";
        };
    }

    private static String typedArray(Element element) {
        return switch (element) {
            case BOOLEAN -> throw new IllegalArgumentException("no typed array has booleans");
            case BYTE -> "Uint8Array";
            case SHORT -> "Int16Array";
            case CHAR -> "Uint16Array";
            case INT -> "Int32Array";
            case LONG -> "Int64Array";
            case FLOAT -> "Float32Array";
            case DOUBLE -> "Float64Array";
        };
    }

    private static String boxName(Element element) {
        return switch (element) {
            case CHAR -> "Character";
            case INT -> "Integer";
            default -> element.capitalised();
        };
    }
}
