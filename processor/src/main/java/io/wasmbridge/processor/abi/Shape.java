package io.wasmbridge.processor.abi;

import java.util.List;

/**
 * How the pointer to a result in guest memory comes back, and its length where that comes with it: what the shape adds to
 * the signature of the export.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum Shape {
    /** The pointer in an i32. */
    POINTER(List.of(CoreType.I32), false),
    /** The pointer in the high half of an i64, the length in the low half. */
    PACKED_POINTER_HIGH(List.of(CoreType.I64), true),
    /** The length in the high half of an i64, the pointer in the low half. */
    PACKED_LENGTH_HIGH(List.of(CoreType.I64), true),
    /** The pointer, then the length, in two i32 results. */
    MULTI_VALUE(List.of(CoreType.I32, CoreType.I32), true);

    private final List<CoreType> results;
    private final boolean carriesLength;

    Shape(List<CoreType> results, boolean carriesLength) {
        this.results = results;
        this.carriesLength = carriesLength;
    }

    /** What the export returns. */
    public List<CoreType> results() {
        return results;
    }

    /** Whether the length comes back with the pointer; else the {@link Extent} says it. */
    public boolean carriesLength() {
        return carriesLength;
    }
}
