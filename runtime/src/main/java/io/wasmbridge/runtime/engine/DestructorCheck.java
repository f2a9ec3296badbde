package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.wasmbridge.runtime.generated.ModuleDemand;
import io.wasmbridge.runtime.generated.ModuleDemand.Destructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds what ends the objects of each resource in a module that was not there when the bridge was compiled. In: what is asked for.
 * Out: the export for each, or every mismatch, in the words of the compiler.
 */
final class DestructorCheck {

    private static final String BINDGEN = "WASM_BINDGEN";

    private final ModuleDemand demand;
    private final ModuleExports exports;
    private final Predicate<String> present;

    /** {@code present}: whether the module has the export that methods ask for under a name. */
    DestructorCheck(ModuleDemand demand, ModuleExports exports, Predicate<String> present) {
        this.demand = demand;
        this.exports = exports;
        this.present = present;
    }

    /** Adds what was found to {@code functions}, and what nothing needs to {@code absent}; gives the mismatches. */
    List<Mismatch> bind(Map<String, String> functions, Map<String, List<String>> absent) {
        List<Mismatch> mismatches = new ArrayList<>();
        for (Destructor destructor : demand.destructors()) {
            if (!demand.needs(destructor, present)) {
                absent.put(destructor.asked(), destructor.exports());
                continue;
            }
            List<String> fitting = destructor.exports().stream()
                    .filter(name ->
                            exports.function(name).filter(this::endsObjects).isPresent())
                    .toList();
            if (fitting.size() == 1) {
                functions.put(destructor.asked(), fitting.get(0));
            } else {
                mismatches.add(destructor.named() ? misnamed(destructor) : undecided(destructor, fitting));
            }
        }
        return mismatches;
    }

    /** It takes the handle; that of wasm-bindgen may take a flag besides. */
    private boolean endsObjects(FunctionType type) {
        List<ValType> parameters = type.params();
        return type.returns().size() <= 1
                && (parameters.equals(List.of(ValType.I32))
                        || (demand.abi().equals(BINDGEN) && parameters.equals(List.of(ValType.I32, ValType.I32))));
    }

    private Mismatch misnamed(Destructor destructor) {
        String name = destructor.exports().get(0);
        return exports.function(name)
                .map(type -> Mismatch.of(
                                "signature-mismatch",
                                "'" + name + "' cannot end " + ModuleExports.article(destructor.resource())
                                        + ": the module exports it as " + Signatures.of(type))
                        .why("a destructor takes the handle alone, an i32; what it returns is ignored")
                        .help("name another export, or export such a function from the guest"))
                .orElseGet(() -> exports.notAFunction(name));
    }

    private Mismatch undecided(Destructor destructor, List<String> fitting) {
        if (!fitting.isEmpty()) {
            return Mismatch.of(
                            "free-missing",
                            "the host ends each " + destructor.resource()
                                    + ", and nothing says by which of several exports")
                    .found(fitting.stream().map(this::described).toArray(String[]::new))
                    .help("name one: @WasmResource(destructor = "
                            + ModuleExports.alternatives(
                                    fitting.stream().map(ModuleExports::quoted).toList())
                            + ")");
        }
        String names = ModuleExports.alternatives(
                destructor.exports().stream().map(name -> "'" + name + "'").toList());
        Stream<String> misfits = destructor.exports().stream()
                .flatMap(name ->
                        exports.function(name).map(type -> "'" + name + "' as " + Signatures.of(type)).stream());
        return Mismatch.of(
                        "free-missing",
                        "the host ends each " + destructor.resource() + ", but module '" + exports.moduleName()
                                + "' exports no " + names + " that takes a handle")
                .found(Stream.concat(Stream.of(exports.listed()), misfits).toArray(String[]::new))
                .help("name what ends it: @WasmResource(destructor = \"...\")");
    }

    private String described(String name) {
        return name + " " + exports.function(name).map(Signatures::of).orElse("");
    }
}
