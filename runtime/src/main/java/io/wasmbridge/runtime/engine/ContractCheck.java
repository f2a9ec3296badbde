package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.Export;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.MemoryImport;
import io.wasmbridge.runtime.generated.ModuleContract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares a module with the contract of a bridge. In: both. Out: every mismatch, in the words of the compiler. */
final class ContractCheck {

    private final ModuleContract contract;
    private final WasmModule module;
    private final Map<String, Export> exports = new LinkedHashMap<>();
    private final List<FunctionImport> functionImports = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private ContractCheck(ModuleContract contract, WasmModule module) {
        this.contract = contract;
        this.module = module;
        for (int i = 0; i < module.exportSection().exportCount(); i++) {
            Export export = module.exportSection().getExport(i);
            exports.put(export.name(), export);
        }
        module.importSection().stream()
                .filter(FunctionImport.class::isInstance)
                .map(FunctionImport.class::cast)
                .forEach(functionImports::add);
    }

    static List<String> problems(ModuleContract contract, WasmModule module) {
        ContractCheck check = new ContractCheck(contract, module);
        contract.functions().values().forEach(check::function);
        contract.allocator().ifPresent(check::function);
        contract.free().ifPresent(check::function);
        contract.allocator().ifPresent(check::memoryFor);
        contract.initializer().ifPresent(name -> check.function(new ModuleContract.Export(name, "() -> ()")));
        return check.problems;
    }

    private void function(ModuleContract.Export wanted) {
        Export export = exports.get(wanted.name());
        if (export == null) {
            problems.add("[wasm/unknown-export] module '" + contract.module() + "' exports no function '"
                    + wanted.name() + "' " + wanted.signature());
        } else if (export.exportType() != ExternalType.FUNCTION) {
            problems.add("[wasm/wrong-export-kind] '" + wanted.name() + "' of module '" + contract.module() + "' is a "
                    + export.exportType().name().toLowerCase(Locale.ROOT) + ", the bridge calls it as a function");
        } else if (export.index()
                >= functionImports.size() + module.functionSection().functionCount()) {
            problems.add("[wasm/module-malformed] '" + wanted.name() + "' of module '" + contract.module()
                    + "' is function " + export.index() + ", which the module does not have");
        } else {
            String found = Signatures.of(type(export.index()));
            if (!found.equals(wanted.signature())) {
                problems.add("[wasm/signature-mismatch] '" + wanted.name() + "' is bound as " + wanted.signature()
                        + ", but the module exports " + found);
            }
        }
    }

    private void memoryFor(ModuleContract.Export allocator) {
        Export export = exports.get(contract.memory());
        boolean exported = export != null && export.exportType() == ExternalType.MEMORY;
        if (!exported && module.importSection().stream().noneMatch(MemoryImport.class::isInstance)) {
            problems.add("[wasm/memory-missing] module '" + contract.module() + "' has no memory '" + contract.memory()
                    + "' for its allocator '" + allocator.name() + "'");
        }
    }

    private FunctionType type(int index) {
        int typeIndex = index < functionImports.size()
                ? functionImports.get(index).typeIndex()
                : module.functionSection().getFunctionType(index - functionImports.size());
        return module.typeSection().getType(typeIndex);
    }
}
