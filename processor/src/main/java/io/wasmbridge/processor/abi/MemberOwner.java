package io.wasmbridge.processor.abi;

/** Who owns what a component points at. */
public enum MemberOwner {
    /** Whoever owns the struct. */
    SHARED,
    /** The guest. */
    GUEST,
    /** Whoever gets it. */
    TRANSFERRED
}
