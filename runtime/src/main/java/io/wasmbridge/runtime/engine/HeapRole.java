package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.List;
import java.util.Locale;

/** What an export does to the guest's heap, and which signatures do it: the rule that the compiler applies to a module it sees. */
enum HeapRole {
    ALLOCATE(1, 2, "(size), (size, align) or (count, size) and gives a pointer"),
    FREE(1, 3, "(pointer), (pointer, size) or (pointer, size, align)"),
    /** As the Canonical ABI allocates. */
    REALLOCATE_NOTHING(4, 4, "(pointer, old size, align, size) and gives a pointer"),
    /** As a collector allocates, from which no bridge takes blocks. */
    NEW(2, 2, "(size, class id) and gives a pointer"),
    STACK(1, 1, "(bytes) and gives a pointer");

    private final int fewestParameters;
    private final int mostParameters;
    private final String takes;

    HeapRole(int fewestParameters, int mostParameters, String takes) {
        this.fewestParameters = fewestParameters;
        this.mostParameters = mostParameters;
        this.takes = takes;
    }

    /** Whether a function of this type can play the role. */
    boolean fits(FunctionType type) {
        int count = type.params().size();
        return count >= fewestParameters
                && count <= mostParameters
                && type.params().stream().allMatch(HeapRole::isInteger)
                && type.returns().size() <= 1
                && (this == FREE || type.returns().stream().anyMatch(HeapRole::isInteger));
    }

    private static boolean isInteger(ValType type) {
        return type.equals(ValType.I32) || type.equals(ValType.I64);
    }

    /** The role of the export that allocates; of one that the user names a collector's never is. */
    static HeapRole allocating(String abi, boolean named) {
        return switch (abi) {
            case "CANONICAL" -> REALLOCATE_NOTHING;
            case "ASSEMBLYSCRIPT" -> named ? ALLOCATE : NEW;
            default -> ALLOCATE;
        };
    }

    /** Whether a function of this name is likely to play the role: worth a suggestion, never a decision. */
    boolean isNamedFor(String export) {
        String name = export.toLowerCase(Locale.ROOT);
        boolean frees = List.of("free", "dealloc", "drop", "release", "destroy", "delete").stream()
                .anyMatch(name::contains);
        return this == FREE ? frees : !frees && name.contains(this == ALLOCATE ? "alloc" : "realloc");
    }

    /** {@code allocate}, {@code free}. */
    String verb() {
        return this == FREE ? "free" : "allocate";
    }

    /** What it takes and gives, for a message. */
    String takes() {
        return takes;
    }
}
