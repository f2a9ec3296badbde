package io.wasmbridge.processor.abi;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the pointer to a result in guest memory comes back, and its length where that comes with it: what the shape adds to
 * the signature of the export. A parameter that it adds is the address of an area that the bridge provides.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum Shape {
    /** The pointer in an i32. */
    POINTER(List.of(), List.of(), List.of(CoreType.I32), false),
    /** The pointer in the high half of an i64, the length in the low half. */
    PACKED_POINTER_HIGH(List.of(), List.of(), List.of(CoreType.I64), true),
    /** The length in the high half of an i64, the pointer in the low half. */
    PACKED_LENGTH_HIGH(List.of(), List.of(), List.of(CoreType.I64), true),
    /** The pointer and the length in two i32 results. */
    MULTI_VALUE(List.of(), List.of(), List.of(CoreType.I32, CoreType.I32), true),
    /** The pointer and the length in an area whose address is the first parameter. */
    RETURN_AREA(List.of(CoreType.I32), List.of(), List.of(), true),
    /** The pointer in an i32, the length in an area whose address is the last parameter. */
    OUT_LENGTH(List.of(), List.of(CoreType.I32), List.of(CoreType.I32), true),
    /** The address of the pointer and the length in an i32. */
    WIDE_POINTER(List.of(), List.of(), List.of(CoreType.I32), true),
    /** The pointer and the length in an area each, whose addresses are the last parameters. */
    OUT_POINTERS(List.of(), List.of(CoreType.I32, CoreType.I32), List.of(), true),
    /** The length in an i32, or an i64; the content in a buffer whose address and capacity are the last parameters. */
    CALLER_BUFFER(List.of(), List.of(CoreType.I32, CoreType.I32), List.of(CoreType.I32), true),
    /** The pointer in an i32, or given by another export as the length is; then nothing comes back. */
    GETTERS(List.of(), List.of(), List.of(CoreType.I32), true);

    private final List<CoreType> leading;
    private final List<CoreType> trailing;
    private final List<CoreType> results;
    private final boolean carriesLength;

    Shape(List<CoreType> leading, List<CoreType> trailing, List<CoreType> results, boolean carriesLength) {
        this.leading = leading;
        this.trailing = trailing;
        this.results = results;
        this.carriesLength = carriesLength;
    }

    /** What the export takes before the parameters. */
    public List<CoreType> leading() {
        return leading;
    }

    /** What the export takes after the parameters. */
    public List<CoreType> trailing() {
        return trailing;
    }

    /** What the export returns. */
    public List<CoreType> results() {
        return results;
    }

    /** Whether the length comes back with the pointer; else the {@link Extent} says it. */
    public boolean carriesLength() {
        return carriesLength;
    }

    /** Whether pointer and length lie side by side, so that either can be first. */
    public boolean isPair() {
        return this == MULTI_VALUE || this == RETURN_AREA || this == WIDE_POINTER || this == OUT_POINTERS;
    }

    /** Whether the export takes an area. */
    public boolean takesArea() {
        return !leading.isEmpty() || !trailing.isEmpty();
    }

    /** Whether a signature shows it; else it looks like {@link #POINTER}. */
    public boolean shows() {
        return this != WIDE_POINTER && this != GETTERS;
    }

    /** The signature of an export that takes {@code parameters} and gives a result in this shape. */
    public FlatSignature around(List<CoreType> parameters) {
        return new FlatSignature(
                Stream.of(leading, parameters, trailing).flatMap(List::stream).toList(), results);
    }

    /** Whether an export of this signature can give a result in this shape. */
    public boolean admits(FlatSignature export) {
        int room = export.parameters().size() - leading.size() - trailing.size();
        return room >= 0
                && returns(export.results())
                && around(between(export)).parameters().equals(export.parameters());
    }

    private boolean returns(List<CoreType> given) {
        return results.equals(given)
                || (this == CALLER_BUFFER && given.equals(List.of(CoreType.I64)))
                || (this == GETTERS && given.isEmpty());
    }

    /** The parameters of {@code export} without those that the shape adds; it has as many. */
    public List<CoreType> between(FlatSignature export) {
        return export.parameters().subList(leading.size(), export.parameters().size() - trailing.size());
    }
}
