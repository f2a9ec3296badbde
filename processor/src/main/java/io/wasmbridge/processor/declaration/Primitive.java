package io.wasmbridge.processor.declaration;

import java.util.Locale;

/** The primitive types of Java. */
public enum Primitive {
    BOOLEAN,
    BYTE,
    SHORT,
    CHAR,
    INT,
    LONG,
    FLOAT,
    DOUBLE;

    /** {@code int}. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code Int}. */
    public String capitalised() {
        return name().charAt(0) + keyword().substring(1);
    }
}
