package io.wasmbridge.processor.abi;

/** How Java says that there is no memory, where the guest says it with a null pointer. */
public enum Absence {
    /** {@code null}, under {@code @Nullable}. */
    NULL,
    /** An empty {@code Optional}. */
    OPTIONAL,
    /** An empty {@code OptionalInt}, {@code OptionalLong} or {@code OptionalDouble}; present, it is memory of one element. */
    OPTIONAL_SCALAR
}
