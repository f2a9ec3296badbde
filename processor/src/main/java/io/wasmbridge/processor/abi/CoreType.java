package io.wasmbridge.processor.abi;

import java.util.Locale;

/** A value type of core WebAssembly, as the binary format names it. */
public enum CoreType {
    I32,
    I64,
    F32,
    F64,
    V128,
    FUNCREF,
    EXTERNREF,
    /** A reference type of a later proposal; no Java type lowers to it. */
    REF;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
