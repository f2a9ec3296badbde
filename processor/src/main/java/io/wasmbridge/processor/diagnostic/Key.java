package io.wasmbridge.processor.diagnostic;

/** The keys of all findings. Each has a paragraph in {@code docs/diagnostics.md} and a folder in the error corpus. */
public enum Key {
    MODULE_NOT_FOUND,
    MODULE_MALFORMED,
    COMPONENT_BINARY,
    UNKNOWN_EXPORT,
    WRONG_EXPORT_KIND,
    SIGNATURE_MISMATCH,
    UNSUPPORTED_TYPE,
    UNSUPPORTED_METHOD,
    OWNERSHIP_MISSING,
    OWNERSHIP_CONFLICT,
    ALLOCATOR_MISSING,
    FREE_MISSING,
    SHAPE_AMBIGUOUS,
    SHAPE_MISMATCH,
    BUFFER_SIZE,
    MEMORY_MISSING,
    IMPORT_MISSING,
    IMPORT_SIGNATURE,
    FOREIGN_ANNOTATION,
    NAME_CLASH,
    INTERNAL;

    /** The key as it stands in a message: lower case, words joined by hyphens, without {@code wasm/}. */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
