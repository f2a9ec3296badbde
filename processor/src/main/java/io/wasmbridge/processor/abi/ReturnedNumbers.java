package io.wasmbridge.processor.abi;

import java.util.List;
import java.util.stream.Stream;

/**
 * Several numbers that wasm-bindgen returns side by side: as results, or in an area whose address is the first parameter, each
 * aligned to its size.
 *
 * @param inArea whether they lie in an area; else they are results
 */
public record ReturnedNumbers(List<CoreType> types, boolean inArea) {

    /** The error of a Result, a number that stands for an object, and whether it is one: behind the numbers of the value. */
    private static final List<CoreType> OF_RESULT = List.of(CoreType.I32, CoreType.I32);

    public ReturnedNumbers {
        types = List.copyOf(types);
    }

    /** The numbers of a Result whose value is {@code types}. */
    public static List<CoreType> withError(List<CoreType> types) {
        return Stream.concat(types.stream(), OF_RESULT.stream()).toList();
    }

    /** What the export takes before the parameters. */
    public List<CoreType> leading() {
        return inArea ? List.of(CoreType.I32) : List.of();
    }

    /** What the export returns. */
    public List<CoreType> results() {
        return inArea ? List.of() : types;
    }

    /** The signature of an export that takes {@code parameters} and gives these. */
    public FlatSignature around(List<CoreType> parameters) {
        return new FlatSignature(
                Stream.concat(leading().stream(), parameters.stream()).toList(), results());
    }

    /** Whether an export can give these. */
    public boolean fits(FlatSignature export) {
        int before = leading().size();
        return export.results().equals(results())
                && export.parameters().size() >= before
                && export.parameters().subList(0, before).equals(leading());
    }

    /** Where a number lies within the area. */
    public int offsetBytes(int index) {
        int offset = 0;
        for (int i = 0; i < index; i++) {
            offset = aligned(offset, sizeBytes(i)) + sizeBytes(i);
        }
        return aligned(offset, sizeBytes(index));
    }

    /** The size of the area. */
    public int sizeBytes() {
        int last = types.size() - 1;
        return aligned(offsetBytes(last) + sizeBytes(last), alignBytes());
    }

    /** The alignment of the area. */
    public int alignBytes() {
        return types.stream().anyMatch(ReturnedNumbers::isWide) ? Long.BYTES : Integer.BYTES;
    }

    private int sizeBytes(int index) {
        return isWide(types.get(index)) ? Long.BYTES : Integer.BYTES;
    }

    private static boolean isWide(CoreType type) {
        return type == CoreType.I64 || type == CoreType.F64;
    }

    private static int aligned(int offset, int alignBytes) {
        return (offset + alignBytes - 1) & -alignBytes;
    }
}
