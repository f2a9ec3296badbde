package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionType;
import io.wasmbridge.runtime.generated.ModuleContract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a module with the contract of a bridge. In: both. Out: its exports, or every mismatch, in the words of the compiler. */
final class ContractCheck {

    /** The signature of an initialiser. */
    static final String RUNS = "() -> ()";

    private final ModuleExports exports;
    private final List<String> problems = new ArrayList<>();

    private ContractCheck(ModuleExports exports) {
        this.exports = exports;
    }

    static BoundExports bind(ModuleContract contract, WasmModule module) {
        ModuleExports exports = new ModuleExports(contract.module(), module);
        GlobalCheck globals = new GlobalCheck(exports, module);
        BoundExports bound = contract.demand()
                .map(demand -> new DemandCheck(contract, demand, exports, globals).bind())
                .orElseGet(() -> new ContractCheck(exports).bind(contract, globals));
        return bound.with(TableDeclaration.problems(contract.module(), module, contract.pointed()));
    }

    private BoundExports bind(ModuleContract contract, GlobalCheck globals) {
        Set<String> missing =
                Missing.of(contract.optional(), name -> exports.kind(name).isPresent());
        Map<String, String> functions = new LinkedHashMap<>();
        contract.functions().values().stream()
                .filter(export -> !missing.contains(export.name()))
                .forEach(export -> {
                    check(export);
                    functions.put(export.name(), export.name());
                });
        Map<String, String> types = new LinkedHashMap<>(contract.globals());
        types.keySet().removeAll(missing);
        types.forEach((name, type) ->
                globals.check(name, type).map(Mismatch::toString).ifPresent(problems::add));
        contract.allocator().ifPresent(this::check);
        contract.free().ifPresent(this::check);
        contract.stack().ifPresent(this::check);
        if (!contract.makes().isEmpty()) {
            CollectorExports.lacking(exports).map(Mismatch::toString).ifPresent(problems::add);
        } else {
            contract.pins().stream()
                    .filter(export -> !missing.contains(export))
                    .findFirst()
                    .flatMap(export -> CollectorExports.unpinned(exports, export))
                    .map(Mismatch::toString)
                    .ifPresent(problems::add);
        }
        exports.memory(contract.memory(), contract.allocator().isPresent())
                .map(Mismatch::toString)
                .ifPresent(problems::add);
        contract.initializer()
                .flatMap(name -> initializer(exports, name))
                .map(Mismatch::toString)
                .ifPresent(problems::add);
        return new BoundExports(
                problems,
                functions,
                types.keySet(),
                missing.stream().collect(Collectors.toMap(name -> name, List::of)),
                contract.allocator().map(ModuleContract.Export::name),
                contract.free().map(ModuleContract.Export::name),
                contract.stack().map(ModuleContract.Export::name),
                contract.initializer());
    }

    private void check(ModuleContract.Export wanted) {
        Optional<FunctionType> found = exports.function(wanted.name());
        if (found.isEmpty()) {
            problems.add(exports.notAFunction(wanted.name()).toString());
        } else if (!Signatures.of(found.get()).equals(wanted.signature())) {
            problems.add("[wasm/signature-mismatch] '" + wanted.name() + "' is bound as " + wanted.signature()
                    + ", but the module exports " + Signatures.of(found.get()));
        }
    }

    /** What is wrong with the export that is named to be called first. */
    static Optional<Mismatch> initializer(ModuleExports exports, String name) {
        Optional<FunctionType> found = exports.function(name);
        if (found.isEmpty()) {
            return Optional.of(exports.notAFunction(name));
        }
        return found.map(Signatures::of)
                .filter(signature -> !signature.equals(RUNS))
                .map(signature -> Mismatch.of(
                                "signature-mismatch",
                                "'" + name + "' cannot initialise the module: it is exported as " + signature)
                        .why("an initialiser takes nothing and gives nothing: " + RUNS)
                        .help("name another export, or declare '" + name + "' as a method and call it"));
    }
}
