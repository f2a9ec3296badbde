package io.wasmbridge.processor.abi;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What an export does to the guest's heap, and which signatures do it. Sizes, alignments and pointers are i32. */
@SuppressWarnings("ImmutableEnumChecker") // the list is List.of
public enum HeapRole {
    /** {@code (size) -> pointer} or {@code (size, align) -> pointer}. */
    ALLOCATE(1, 2, "(size) or (size, align) and gives a pointer", List.of("alloc")),
    /** {@code (pointer)}, {@code (pointer, size)} or {@code (pointer, size, align)}; one result of any type is ignored. */
    FREE(
            1,
            3,
            "(pointer), (pointer, size) or (pointer, size, align)",
            List.of("free", "dealloc", "drop", "release", "destroy", "delete"));

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
                && signature.parameters().equals(Collections.nCopies(count, CoreType.I32))
                && fitsResults(signature.results());
    }

    private boolean fitsResults(List<CoreType> results) {
        return switch (this) {
            case ALLOCATE -> results.equals(List.of(CoreType.I32));
            case FREE -> results.size() <= 1;
        };
    }

    /** Whether a function of this name is likely to play the role: worth a suggestion, never a decision. */
    public boolean isNamedFor(String export) {
        String name = export.toLowerCase(Locale.ROOT);
        boolean frees = FREE.words.stream().anyMatch(name::contains);
        return this == FREE ? frees : !frees && words.stream().anyMatch(name::contains);
    }

    /** {@code allocate}, {@code free}. */
    public String verb() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it takes and gives, for a message: {@code (size) or (size, align) and gives a pointer}. */
    public String takes() {
        return takes;
    }
}
