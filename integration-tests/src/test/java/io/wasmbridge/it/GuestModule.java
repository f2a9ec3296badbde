package io.wasmbridge.it;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The modules behind the table, each parsed and compiled once, and what can go wrong in their allocators. */
enum GuestModule {
    SHAPES("shapes/shapes", "malloc", "free", true, false),
    CALLOC("allocators/calloc", "calloc", "free", true, false),
    WIDE("allocators/wide", "alloc", "free", false, true),
    UNALIGNED("allocators/unaligned", "alloc", "dealloc", false, false),
    ALIGNED("allocators/aligned", "take", "give", true, false),
    MIXED("allocators/mixed", "take", "give", true, true),
    LENGTH_HIGH("results/length-high", "malloc", "free", true, false),
    MULTI_VALUE("results/multi-value", "malloc", "free", true, false),
    RETURN_AREA("results/return-area", "malloc", "free", true, false),
    OUT_LENGTH("results/out-length", "malloc", "free", true, false),
    WIDE_POINTER("returns/wide-pointer", "malloc", "free", true, false),
    OUT_POINTERS("returns/out-pointers", "malloc", "free", true, false),
    GETTERS("returns/getters", "malloc", "free", true, false),
    CALLER_BUFFER("returns/caller-buffer", "malloc", "free", true, false),
    LENGTHS("lengths/lengths", "malloc", "free", true, false),
    ABSENT("absent/absent", "malloc", "free", true, false),
    ERRORS("errors/errors", "malloc", "free", true, false),
    FLAGS("flags/flags", "malloc", "free", true, false),
    BLOCKS("blocks/blocks", "malloc", "free", true, false),
    CANONICAL("canonical/canonical", "cabi_realloc", "", true, false),
    BINDGEN_ONE("abis/wbg-1", "__wbindgen_malloc", "__wbindgen_free", true, false),
    BINDGEN_TWO("abis/wbg-2", "__wbindgen_malloc", "__wbindgen_free", true, false),
    BINDGEN_THREE("abis/wbg-3", "__wbindgen_malloc", "__wbindgen_free", true, false),
    BINDGEN_STRIPPED("abis/wbg-stripped", "__wbindgen_export_1", "__wbindgen_export_3", true, false),
    OPTIONS_OLD("rust-values/old", "__wbindgen_malloc", "__wbindgen_free", true, false),
    OPTIONS_AREA("rust-values/area", "__wbindgen_malloc", "__wbindgen_free", true, false),
    OPTIONS_VALUES("rust-values/values", "__wbindgen_malloc", "__wbindgen_free", true, false),
    OPTIONS_REFERENCES("rust-values/references", "__wbindgen_malloc", "__wbindgen_free", true, false),
    TINYGO("abis/tinygo", "malloc", "free", true, false),
    ZIG("abis/zig", "malloc", "free", false, false),
    EMSCRIPTEN("abis/emscripten", "malloc", "free", true, false),
    OPA("abis/opa", "opa_malloc", "opa_free", false, false),
    SEQUENCES("sequences/sequences", "malloc", "free", true, false),
    STRUCTS("structs/structs", "malloc", "free", true, false),
    RESOURCES("resources/resources", "malloc", "free", true, false),
    OUTS("outs/outs", "malloc", "free", true, false),
    RUST_PRESET("presets/rust", "alloc", "dealloc", true, false),
    ZIG_PRESET("presets/zig", "malloc", "free", false, false),
    TINYGO_PRESET("presets/tinygo", "malloc", "free", true, false),
    EMSCRIPTEN_PRESET("presets/emscripten", "malloc", "free", true, false),
    OPA_PRESET("presets/opa", "opa_malloc", "opa_free", false, false),
    BINDGEN_PRESET("presets/wasm-bindgen", "__wbindgen_malloc", "__wbindgen_free", true, false),
    CANONICAL_PRESET("presets/canonical", "cabi_realloc", "", true, false),
    RETURNED_COMPONENTS("components/multi-value", "malloc", "free", true, false),
    WRITTEN_COMPONENTS("components/out-pointers", "malloc", "free", true, false),
    COLLECTED("collected/collected", "__new", "__unpin", true, false);

    /** The exports that allocate and free. */
    final String allocate;

    final String free;

    /** Whether a misaligned address is the allocator's fault. */
    final boolean aligns;

    /** Whether addresses come as an i64. */
    final boolean wide;

    private final String resource;
    private WasmModule module;
    private Function<Instance, Machine> compiled;

    GuestModule(String path, String allocate, String free, boolean aligns, boolean wide) {
        this.resource = "guests/" + path + ".wasm";
        this.allocate = allocate;
        this.free = free;
        this.aligns = aligns;
        this.wide = wide;
    }

    String resource() {
        return resource;
    }

    synchronized WasmModule module() {
        if (module == null) {
            module = Parser.parse(TestEngine.resource(resource));
        }
        return module;
    }

    synchronized Function<Instance, Machine> compiled() {
        if (compiled == null) {
            compiled = MachineFactoryCompiler.compile(module());
        }
        return compiled;
    }

    /** Whether an export is called for a block before the function is. */
    boolean takes(String export) {
        return export.equals(allocate)
                || List.of("__pin", "__wbindgen_add_to_stack_pointer").contains(export);
    }

    /** What frees: the allocator's own, those that results name, and destructors. */
    Set<String> frees() {
        return Set.of(
                free,
                "release_text",
                "free_header",
                "free_person",
                "release_pairs",
                "release_block",
                "counter_free",
                "session_free",
                "meter_free",
                "__wbg_meter_free",
                "release_headed",
                "gauge_free",
                "words_close",
                "tree_destroy");
    }
}
