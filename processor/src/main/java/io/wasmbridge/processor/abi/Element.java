package io.wasmbridge.processor.abi;

import java.util.Locale;

/** An element type of arrays, buffers and views in guest memory. */
public enum Element {
    /** A byte, 0 or not. */
    BOOLEAN(1),
    BYTE(1),
    SHORT(2),
    CHAR(2),
    INT(4),
    LONG(8),
    FLOAT(4),
    DOUBLE(8);

    private final int sizeBytes;

    Element(int sizeBytes) {
        this.sizeBytes = sizeBytes;
    }

    /** The size of one element. */
    public int sizeBytes() {
        return sizeBytes;
    }

    /** {@code int}. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code Int}. */
    public String capitalised() {
        return name().charAt(0) + keyword().substring(1);
    }

    /** {@code IntView}, which shows elements of this type; booleans are shown as bytes. */
    public String viewName() {
        return (this == BOOLEAN ? BYTE : this).capitalised() + "View";
    }
}
