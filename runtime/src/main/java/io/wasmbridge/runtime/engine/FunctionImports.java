package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import io.wasmbridge.runtime.generated.HostImports.Served;
import io.wasmbridge.runtime.generated.ModuleContract;
import io.wasmbridge.runtime.generated.ModuleDemand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What serves the functions that a module imports: a method of the user's, else a function that the user gives, else what the runtime
 * serves under the preset, else a function that throws. Rejects a given function of another type and, where no compiler could look, what nothing serves.
 */
final class FunctionImports {

    private final ModuleContract contract;
    private final TypedImports typed;
    private final List<HostFunction> given;
    private final ServedImports served;
    private final WasiSupport wasi;
    private final HostBoundary boundary;
    private final List<String> problems = new ArrayList<>();
    private final List<FunctionImport> unserved = new ArrayList<>();
    private final List<String> described = new ArrayList<>();
    private final List<Served> methods;
    private Optional<String> skeleton = Optional.empty();

    FunctionImports(
            ModuleContract contract,
            List<Served> typed,
            BoundExports exports,
            GlobalCheck globals,
            List<HostFunction> given,
            WasiSupport wasi,
            JsObjects objects,
            HostBoundary boundary) {
        this.contract = contract;
        this.typed = new TypedImports(contract.module(), contract.collected(), typed, exports, globals, boundary);
        this.methods = typed;
        this.given = given;
        this.wasi = wasi;
        this.served = new ServedImports(
                contract.demand()
                        .map(ModuleDemand::abi)
                        .or(contract::servedImports)
                        .orElse(""),
                objects);
        this.boundary = boundary;
    }

    /** What serves {@code wanted}, which is of {@code type}. */
    HostFunction serving(FunctionImport wanted, FunctionType type) {
        Optional<HostFunction> method = typed.serving(wanted, type);
        if (method.isPresent()) {
            return method.get();
        }
        Optional<HostFunction> users = given.stream()
                .filter(function -> function.module().equals(wanted.module())
                        && function.name().equals(wanted.name()))
                .findFirst();
        if (users.isPresent()) {
            check(users.get(), type);
            return HostFunctions.raw(users.get(), boundary);
        }
        Optional<HostFunction> own = served.serving(wanted, type);
        if (own.isPresent()) {
            return HostFunctions.served(own.get(), boundary);
        }
        if (wanted.module().equals(WasiSupport.MODULE)) {
            Optional<HostFunction> wasis = wasi.serving(wanted.name());
            if (wasis.isPresent()) {
                check(wasis.get(), type);
                return HostFunctions.wasi(wasis.get(), boundary);
            }
        } else {
            if (unserved.isEmpty()) {
                skeleton = ImportSkeleton.edit(wanted, type, methods);
            }
            unserved.add(wanted);
            described.add("'" + wanted.module() + "." + wanted.name() + "' " + Signatures.of(type));
        }
        return HostFunctions.guarded(HostFunctions.missing(wanted.module(), wanted.name(), type), boundary);
    }

    private void check(HostFunction function, FunctionType type) {
        if (!function.functionType().equals(type)) {
            problems.add("[wasm/import-signature] module '" + contract.module() + "' imports '" + function.module()
                    + "." + function.name() + "' as " + Signatures.of(type) + ", the host function given is "
                    + Signatures.of(function.functionType()));
        }
    }

    /** Whether what an import throws may end within the instance's calls, which then run on. */
    boolean unwinds() {
        return typed.mayThrow() || served.jumps();
    }

    /** Whether an import that was asked for so far may throw. */
    boolean mayThrow() {
        return typed.mayThrow();
    }

    /** What is wrong with what was asked for so far. */
    List<String> problems() {
        List<String> all = new ArrayList<>(typed.problems());
        all.addAll(problems);
        boolean required = contract.demand().filter(demand -> !demand.partial()).isPresent();
        if (required && !unserved.isEmpty()) {
            all.add(missing());
        }
        return all;
    }

    /** The imports of a module that arrives at run time, which nothing could check before: one edit mends all. */
    private String missing() {
        boolean several = described.size() > 1;
        String them = several ? "them" : "it";
        Mismatch mismatch = Mismatch.of(
                        "import-missing",
                        "module '" + contract.module() + "' imports the function " + described.get(0)
                                + (several ? " and " + (described.size() - 1) + " more" : "") + ", and nothing serves "
                                + them)
                .why(served.reasons(unserved));
        if (several) {
            mismatch.found(described.toArray(String[]::new));
        }
        skeleton.ifPresent(mismatch::help);
        return mismatch.help("give " + them + " to the builder's hostFunctions(...), or write"
                        + " @WasmModule(partial = true) to fail only where the guest calls " + them)
                .toString();
    }
}
