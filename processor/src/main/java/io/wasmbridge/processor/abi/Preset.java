package io.wasmbridge.processor.abi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conventions of a toolchain, as data. A name that is not in the table is never tried: the user says it in
 * {@code @WasmAllocator}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum Preset {
    C(List.of("malloc"), List.of("free"), true, false, false, false, true),
    RUST(List.of("alloc", "allocate"), List.of("dealloc", "deallocate"), false, true, true, true, false);

    private final List<String> allocateNames;
    private final List<String> freeNames;
    private final boolean alignsBlocks;
    private final boolean danglingEmpty;
    private final boolean keepsEmptyResults;
    private final boolean packsPointerHigh;
    private final boolean terminatesText;

    Preset(
            List<String> allocateNames,
            List<String> freeNames,
            boolean alignsBlocks,
            boolean danglingEmpty,
            boolean keepsEmptyResults,
            boolean packsPointerHigh,
            boolean terminatesText) {
        this.allocateNames = allocateNames;
        this.freeNames = freeNames;
        this.alignsBlocks = alignsBlocks;
        this.danglingEmpty = danglingEmpty;
        this.keepsEmptyResults = keepsEmptyResults;
        this.packsPointerHigh = packsPointerHigh;
        this.terminatesText = terminatesText;
    }

    /** The names of the export that allocates, tried in this order. */
    public List<String> allocateNames() {
        return allocateNames;
    }

    /** The names of the export that frees, tried in this order. */
    public List<String> freeNames() {
        return freeNames;
    }

    /** Whether an allocator that takes no alignment aligns each block for every scalar. */
    public boolean alignsBlocks() {
        return alignsBlocks;
    }

    /** Whether an empty block is passed as its alignment; else as 0. */
    public boolean danglingEmpty() {
        return danglingEmpty;
    }

    /** Whether an empty result that the guest hands over is left alone; else any but the null pointer is freed. */
    public boolean keepsEmptyResults() {
        return keepsEmptyResults;
    }

    /** Whether an i64 result is, unasked, a pointer in its high half and a length in its low half. */
    public boolean packsPointerHigh() {
        return packsPointerHigh;
    }

    /** Whether an i32 String result is, unasked, terminated. */
    public boolean terminatesText() {
        return terminatesText;
    }

    /** The export that allocates under this preset. */
    public Optional<ExportedFunction> allocator(Map<String, FlatSignature> functions) {
        return first(allocateNames, HeapRole.ALLOCATE, functions);
    }

    /** The export that frees under this preset. */
    public Optional<ExportedFunction> free(Map<String, FlatSignature> functions) {
        return first(freeNames, HeapRole.FREE, functions);
    }

    private static Optional<ExportedFunction> first(
            List<String> names, HeapRole role, Map<String, FlatSignature> functions) {
        return names.stream()
                .flatMap(
                        name -> Optional.ofNullable(functions.get(name))
                                .map(signature -> new ExportedFunction(name, signature))
                                .stream())
                .filter(function -> role.fits(function.signature()))
                .findFirst();
    }
}
