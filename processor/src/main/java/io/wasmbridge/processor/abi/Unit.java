package io.wasmbridge.processor.abi;

/** What a length counts. */
public enum Unit {
    /** Elements; code units of a String. */
    ELEMENTS,
    BYTES
}
