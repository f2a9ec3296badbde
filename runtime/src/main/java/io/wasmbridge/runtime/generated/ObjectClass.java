package io.wasmbridge.runtime.generated;

import java.util.OptionalInt;

/**
 * A class of AssemblyScript whose objects cross the boundary. Text and buffers have the same id in every module. That of another
 * class is found by the flags that a module keeps for each of its classes, or in the constant that a module exports it in.
 *
 * @param name as a source of AssemblyScript writes it: {@code Int32Array}, {@code Array<string>}
 * @param id where every module has the same
 * @param flags what the class has, of the flags of {@code std/assembly/shared/typeinfo.ts}; 0 where the id is known
 */
public record ObjectClass(String name, OptionalInt id, int flags) {

    /** {@code string}: the content is UTF-16LE. */
    public static final ObjectClass STRING = new ObjectClass("string", OptionalInt.of(2), 0);

    /** {@code ArrayBuffer}: the content is bytes. */
    public static final ObjectClass ARRAY_BUFFER = new ObjectClass("ArrayBuffer", OptionalInt.of(1), 0);

    private static final int VIEW = 1;
    private static final int ARRAY = 1 << 1;
    private static final int STATIC_ARRAY = 1 << 2;
    private static final int POINTER_FREE = 1 << 5;
    private static final int ALIGN = 1 << 6;
    private static final int SIGNED = 1 << 11;
    private static final int FLOAT = 1 << 12;
    private static final int NULLABLE = 1 << 13;
    private static final int MANAGED = 1 << 14;

    /** What an object is the same with and without, as far as its bytes go. */
    private static final int IRRELEVANT = SIGNED | NULLABLE | POINTER_FREE;

    /** The class of that name. */
    public static ObjectClass of(String name) {
        return switch (name) {
            case "string" -> STRING;
            case "ArrayBuffer" -> ARRAY_BUFFER;
            case "Uint8Array" -> described(name, VIEW | elements("u8"));
            case "Int16Array" -> described(name, VIEW | elements("i16"));
            case "Uint16Array" -> described(name, VIEW | elements("u16"));
            case "Int32Array" -> described(name, VIEW | elements("i32"));
            case "Int64Array" -> described(name, VIEW | elements("i64"));
            case "Float32Array" -> described(name, VIEW | elements("f32"));
            case "Float64Array" -> described(name, VIEW | elements("f64"));
            default -> array(name);
        };
    }

    private static ObjectClass array(String name) {
        int open = name.indexOf('<');
        if (open < 0 || !name.endsWith(">")) {
            throw new IllegalArgumentException("'" + name + "' is no class that crosses the boundary");
        }
        int elements = elements(name.substring(open + 1, name.length() - 1));
        int pointerFree = (elements & MANAGED) == 0 ? POINTER_FREE : 0;
        return described(name, name.startsWith("Static") ? STATIC_ARRAY | pointerFree | elements : ARRAY | elements);
    }

    private static ObjectClass described(String name, int flags) {
        return new ObjectClass(name, OptionalInt.empty(), flags);
    }

    private static int elements(String element) {
        return switch (element) {
            case "bool", "u8" -> ALIGN;
            case "i16" -> ALIGN << 1 | SIGNED;
            case "u16" -> ALIGN << 1;
            case "i32" -> ALIGN << 2 | SIGNED;
            case "i64" -> ALIGN << 3 | SIGNED;
            case "f32" -> ALIGN << 2 | SIGNED | FLOAT;
            case "f64" -> ALIGN << 3 | SIGNED | FLOAT;
            default -> ALIGN << 2 | MANAGED;
        };
    }

    /** The name of the constant that a module may export the id in: {@code Int32Array_ID}, {@code Array_string_ID}. */
    public String constant() {
        return name.replace('<', '_').replace(">", "") + "_ID";
    }

    /** Whether a class of these flags may be this one. */
    public boolean isDescribedBy(int described) {
        return described == flags;
    }

    /** Whether an object of a class of these flags has the same content, element by element. */
    public boolean hasContentOf(int described) {
        return (described & ~IRRELEVANT) == (flags & ~IRRELEVANT);
    }
}
