package io.wasmbridge.runtime;

import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.Export;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.generated.ModuleContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The guests that the tests run. */
enum Guest {
    SHAPES("shapes/shapes"),
    LENGTH_HIGH("results/length-high"),
    MULTI_VALUE("results/multi-value"),
    RETURN_AREA("results/return-area"),
    OUT_LENGTH("results/out-length"),
    OWNERSHIP("ownership/ownership"),
    IMPORTS("imports/imports"),
    RUST_TUTORIAL("rust-tutorial/rust-tutorial"),
    RUST_ALLOC("rust-alloc/rust-alloc"),
    RUST_ALIGNED("rust-alloc/rust-aligned"),
    CALLOC("allocators/calloc"),
    WIDE("allocators/wide"),
    UNALIGNED("allocators/unaligned"),
    ALIGNED("allocators/aligned"),
    MIXED("allocators/mixed"),
    CABI("abis/cabi"),
    CANONICAL_PRESET("presets/canonical"),
    NO_MEMORY("odd/no-memory"),
    NO_ALLOCATOR("odd/no-allocator"),
    NO_FREE("odd/no-free"),
    GLOBALS("globals/globals"),
    GLOBAL_EXPORT("odd/global-export"),
    I64_ADD("odd/i64-add"),
    BIG_MEMORY("odd/big-memory"),
    COLLECTED("collected/collected"),
    COMPONENT("odd/component"),
    MALFORMED("odd/malformed");

    private final String resource;
    private Map<String, String> functions;

    Guest(String path) {
        this.resource = "guests/" + path + ".wasm";
    }

    String resource() {
        return resource;
    }

    InputStream open() {
        return Guest.class.getResourceAsStream("/" + resource);
    }

    byte[] bytes() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    WasmModule module() {
        return Parser.parse(bytes());
    }

    /** A contract with every function that the guest exports, and its allocator. */
    ModuleContract.Builder contract() {
        ModuleContract.Builder contract = ModuleContract.of(ModuleContract.VERSION, resource);
        functions().forEach(contract::function);
        switch (this) {
            case SHAPES -> allocator(contract, "malloc", "free").initializer("_initialize");
            case OWNERSHIP -> allocator(contract, "allocate", "free");
            case IMPORTS, GLOBALS, LENGTH_HIGH, MULTI_VALUE, RETURN_AREA, OUT_LENGTH ->
                allocator(contract, "malloc", "free");
            case RUST_ALLOC, RUST_ALIGNED ->
                allocator(contract, "alloc", "dealloc").danglingEmpty().keepsEmptyResults();
            case CABI, CANONICAL_PRESET ->
                contract.allocator("cabi_realloc", functions().get("cabi_realloc"))
                        .danglingEmpty()
                        .keepsEmptyResults();
            case CALLOC -> allocator(contract, "calloc", "free");
            case WIDE -> allocator(contract, "alloc", "free").unalignedBlocks();
            case UNALIGNED ->
                allocator(contract, "alloc", "dealloc")
                        .danglingEmpty()
                        .keepsEmptyResults()
                        .unalignedBlocks();
            case ALIGNED, MIXED -> allocator(contract, "take", "give").unalignedBlocks();
            case NO_FREE -> contract.allocator("malloc", functions().get("malloc"));
            case I64_ADD -> allocator(contract, "alloc", "dealloc");
            default -> {}
        }
        return contract;
    }

    private ModuleContract.Builder allocator(ModuleContract.Builder contract, String allocate, String free) {
        return contract.allocator(allocate, functions().get(allocate))
                .free(free, functions().get(free));
    }

    /** The signatures of the exported functions, by name. */
    synchronized Map<String, String> functions() {
        if (functions == null) {
            functions = functions(module());
        }
        return functions;
    }

    private static Map<String, String> functions(WasmModule module) {
        List<FunctionImport> imports = module.importSection().stream()
                .filter(FunctionImport.class::isInstance)
                .map(FunctionImport.class::cast)
                .toList();
        Map<String, String> signatures = new LinkedHashMap<>();
        for (int i = 0; i < module.exportSection().exportCount(); i++) {
            Export export = module.exportSection().getExport(i);
            if (export.exportType() == ExternalType.FUNCTION) {
                int type = module.functionSection().getFunctionType(export.index() - imports.size());
                signatures.put(export.name(), signature(module.typeSection().getType(type)));
            }
        }
        return signatures;
    }

    private static String signature(FunctionType type) {
        String results = names(type.returns());
        return "(" + names(type.params()) + ") -> " + (type.returns().size() == 1 ? results : "(" + results + ")");
    }

    private static String names(List<ValType> types) {
        return types.stream()
                .map(type -> type.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
