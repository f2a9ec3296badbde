package io.wasmbridge.processor.abi;

import java.util.Locale;

/** An element type of arrays and views in guest memory. */
public enum Element {
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
}
