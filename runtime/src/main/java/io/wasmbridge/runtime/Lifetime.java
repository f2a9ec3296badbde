package io.wasmbridge.runtime;

/** How long a view may be used. */
interface Lifetime {

    /** As long as the instance, whose end {@link LinearMemory} answers. */
    Lifetime INSTANCE = memory -> {};

    /** Returns if a view over {@code memory} may be used now, else throws the exception that says why not. */
    void require(LinearMemory memory);
}
