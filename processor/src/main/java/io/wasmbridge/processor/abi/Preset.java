package io.wasmbridge.processor.abi;

import io.wasmbridge.processor.abi.Conventions.Arguments;
import io.wasmbridge.processor.abi.Conventions.Results;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The conventions of a toolchain, as data. A name that is not in the table is never tried: the user says it in
 * {@code @WasmAllocator}. {@link Detection} tells whose a module is, {@link ServedImports} what is served.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum Preset {
    C(Conventions.allocating("malloc").freeing("free").reallocating("realloc").terminatesText()),
    EMSCRIPTEN(Conventions.allocating("malloc", "_malloc")
            .freeing("free", "_free")
            .reallocating("realloc", "_realloc")
            .terminatesText()),
    RUST(Conventions.allocating("alloc", "allocate")
            .freeing("dealloc", "deallocate")
            .unalignedBlocks()
            .danglingEmpty()
            .packsPointerHigh()
            .trapsWhenExhausted()),
    WASM_BINDGEN(Conventions.allocating("__wbindgen_malloc", "__wbindgen_malloc_command_export")
            .freeing("__wbindgen_free", "__wbindgen_free_command_export")
            .reallocating("__wbindgen_realloc", "__wbindgen_realloc_command_export")
            .areasFromStack("__wbindgen_add_to_stack_pointer")
            .initialising("_initialize", "__wasm_call_ctors", "__wbindgen_start")
            .danglingEmpty()
            .returnsInArea()
            .owners(Arguments.TRANSFERRED, Results.TRANSFERRED)
            .lendsCopiedBack()
            .optionsAreNumbers()
            .trapsWhenExhausted()),
    ASSEMBLYSCRIPT(Conventions.allocating("__new")
            .by(HeapRole.NEW)
            .encoding(Encoding.UTF_16LE)
            .keepsEmptyResults()
            .owners(Arguments.COLLECTED, Results.COLLECTED)
            .trapsWhenExhausted()),
    CANONICAL(Conventions.allocating("cabi_realloc", "cm32p2_realloc", "cabi_export_realloc", "canonical_abi_realloc")
            .by(HeapRole.REALLOCATE_NOTHING)
            .reallocating("cabi_realloc", "cm32p2_realloc", "cabi_export_realloc", "canonical_abi_realloc")
            .initialising("_initialize", "__wasm_call_ctors", "cm32p2_initialize")
            .danglingEmpty()
            .pointsAtPair()
            .owners(Arguments.TRANSFERRED, Results.POST_RETURN)
            .flattens()
            .trapsWhenExhausted()),
    TINYGO(Conventions.allocating("malloc")
            .freeing("free")
            .reallocating("realloc")
            .packsPointerHigh()
            .trapsWhenExhausted()),
    ZIG(Conventions.allocating("malloc", "alloc", "allocate")
            .freeing("free", "dealloc", "deallocate")
            .unalignedBlocks()
            .danglingEmpty()
            .packsPointerHigh()),
    OPA(Conventions.allocating("opa_malloc")
            .freeing("opa_free")
            .unalignedBlocks()
            .terminatesText());

    private final Conventions conventions;

    Preset(Conventions.Builder conventions) {
        this.conventions = conventions.build();
    }

    /** All that the toolchain's modules have in common. */
    public Conventions conventions() {
        return conventions;
    }

    /** The names of the export that allocates, tried in this order. */
    public List<String> allocateNames() {
        return conventions.allocateNames();
    }

    /** The names of the export that frees, tried in this order. */
    public List<String> freeNames() {
        return conventions.freeNames();
    }

    /** What an export takes that the user names as the allocator: never what the collector of a guest takes. */
    public HeapRole namedAllocateRole() {
        return isCollected() ? HeapRole.ALLOCATE : conventions.allocateRole();
    }

    /** Whether the guest frees the arguments of every call, so that none can be the host's. */
    public boolean takesArguments() {
        return conventions.arguments() == Arguments.TRANSFERRED;
    }

    /** Whether Strings and arrays are objects of the guest's collector. */
    public boolean isCollected() {
        return conventions.arguments() == Arguments.COLLECTED;
    }

    /** The export that allocates under this preset. */
    public Optional<ExportedFunction> allocator(Map<String, FlatSignature> functions) {
        return first(conventions.allocateNames(), conventions.allocateRole(), functions)
                .or(() -> stripped(functions, StrippedNames.MALLOC));
    }

    /** The export that frees under this preset. */
    public Optional<ExportedFunction> free(Map<String, FlatSignature> functions) {
        return first(conventions.freeNames(), HeapRole.FREE, functions)
                .or(() -> stripped(functions, StrippedNames.FREE));
    }

    /** The export that moves the guest's stack, from which areas for results can be taken under this preset. */
    public Optional<ExportedFunction> stack(Map<String, FlatSignature> functions) {
        return first(conventions.stackNames(), HeapRole.STACK, functions);
    }

    private Optional<ExportedFunction> stripped(Map<String, FlatSignature> functions, FlatSignature signature) {
        return this == WASM_BINDGEN ? StrippedNames.only(functions, signature) : Optional.empty();
    }

    private static Optional<ExportedFunction> first(
            List<String> names, HeapRole role, Map<String, FlatSignature> functions) {
        return named(names, functions)
                .filter(function -> role.fits(function.signature()))
                .findFirst();
    }

    private static Stream<ExportedFunction> named(List<String> names, Map<String, FlatSignature> functions) {
        return names.stream()
                .flatMap(
                        name -> Optional.ofNullable(functions.get(name))
                                .map(signature -> new ExportedFunction(name, signature))
                                .stream());
    }
}
