package io.wasmbridge.processor.abi;

import java.util.List;
import java.util.Locale;

/**
 * What an export does to the guest's heap, and which signatures do it. Each size, count, alignment and pointer is an i32 or an
 * i64.
 */
@SuppressWarnings("ImmutableEnumChecker") // the list is List.of
public enum HeapRole {
    /** {@code (size)}, {@code (size, align)} or {@code (count, size)}, {@code -> pointer}. */
    ALLOCATE(1, 2, "(size), (size, align) or (count, size) and gives a pointer", List.of("alloc")),
    /** {@code (pointer)}, {@code (pointer, size)} or {@code (pointer, size, align)}; one result of any type is ignored. */
    FREE(
            1,
            3,
            "(pointer), (pointer, size) or (pointer, size, align)",
            List.of("free", "dealloc", "drop", "release", "destroy", "delete")),
    /** {@code (pointer, size)}, {@code (pointer, old size, size)} or four parameters, {@code -> pointer}. */
    REALLOCATE(
            2,
            4,
            "(pointer, size), (pointer, old size, size) or (pointer, old size, size, align) and gives a pointer",
            List.of("realloc")),
    /** {@code (pointer, old size, align, size) -> pointer}: allocates where pointer and old size are 0. */
    REALLOCATE_NOTHING(4, 4, "(pointer, old size, align, size) and gives a pointer", List.of("realloc")),
    /** {@code (size, class id) -> pointer}: allocates an object of a collector. */
    NEW(2, 2, "(size, class id) and gives a pointer", List.of()),
    /** {@code (bytes) -> pointer}: moves the guest's stack and gives its end. */
    STACK(1, 1, "(bytes) and gives a pointer", List.of());

    private final int fewestParameters;
    private final int mostParameters;
    private final String takes;
    private final List<String> words;

    HeapRole(int fewestParameters, int mostParameters, String takes, List<String> words) {
        this.fewestParameters = fewestParameters;
        this.mostParameters = mostParameters;
        this.takes = takes;
        this.words = words;
    }

    /** Whether a function of this signature can play the role. */
    public boolean fits(FlatSignature signature) {
        int count = signature.parameters().size();
        return count >= fewestParameters
                && count <= mostParameters
                && signature.parameters().stream().allMatch(HeapRole::isInteger)
                && fitsResults(signature.results());
    }

    private boolean fitsResults(List<CoreType> results) {
        return switch (this) {
            case FREE -> results.size() <= 1;
            case ALLOCATE, REALLOCATE, REALLOCATE_NOTHING, NEW, STACK ->
                results.size() == 1 && isInteger(results.get(0));
        };
    }

    private static boolean isInteger(CoreType type) {
        return type == CoreType.I32 || type == CoreType.I64;
    }

    /** Whether a function of this name is likely to play the role: worth a suggestion, never a decision. */
    public boolean isNamedFor(String export) {
        String name = export.toLowerCase(Locale.ROOT);
        boolean frees = FREE.words.stream().anyMatch(name::contains);
        boolean named = words.stream().anyMatch(name::contains);
        return this == FREE ? frees : named && !frees;
    }

    /**
     * Whether an allocator that a user names, and that takes no alignment, aligns each block for every scalar: by its name it is
     * one of the C library's.
     */
    public static boolean alignsBlocks(String export) {
        return export.equals("malloc") || export.equals("calloc");
    }

    /** {@code allocate}, {@code free}. */
    public String verb() {
        return this == REALLOCATE_NOTHING ? ALLOCATE.verb() : name().toLowerCase(Locale.ROOT);
    }

    /** What it takes and gives, for a message: {@code (size), (size, align) or (count, size) and gives a pointer}. */
    public String takes() {
        return takes;
    }
}
