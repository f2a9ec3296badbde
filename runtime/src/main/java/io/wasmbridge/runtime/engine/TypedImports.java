package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import io.wasmbridge.runtime.generated.HostImport;
import io.wasmbridge.runtime.generated.HostImports.Body;
import io.wasmbridge.runtime.generated.HostImports.Served;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The imports of a module that methods of the user's serve. Rejects one of another signature than its method, and one whose interface
 * was given no object.
 */
final class TypedImports {

    private final String module;
    private final List<Served> all;
    private final boolean collected;
    private final BoundExports exports;
    private final GlobalCheck globals;
    private final HostBoundary boundary;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private boolean throwing;

    /**
     * For one module.
     *
     * @param collected whether a collector makes what the guest is given, and says what it lacks when it is to make it
     * @param exports what plays the parts of an allocator and its free
     */
    TypedImports(
            String module,
            boolean collected,
            List<Served> all,
            BoundExports exports,
            GlobalCheck globals,
            HostBoundary boundary) {
        this.module = module;
        this.collected = collected;
        this.all = all;
        this.exports = exports;
        this.globals = globals;
        this.boundary = boundary;
    }

    /** What serves {@code wanted}; empty where no method does. */
    Optional<HostFunction> serving(FunctionImport wanted, FunctionType type) {
        Optional<Served> found = named(wanted);
        found.ifPresent(served -> check(served, wanted, type));
        return found.map(served -> function(served, wanted, type));
    }

    /** The method whose name is the import's, before one whose name has another form too. */
    private Optional<Served> named(FunctionImport wanted) {
        List<Served> named = all.stream()
                .filter(served -> served.imported().module().equals(wanted.module())
                        && served.imported().fields().contains(wanted.name()))
                .toList();
        return named.stream()
                .filter(served -> served.imported().fields().get(0).equals(wanted.name()))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    private void check(Served served, FunctionImport wanted, FunctionType type) {
        String signature = Signatures.of(type);
        if (!served.imported().signature().equals(signature)) {
            problems.add(Mismatch.of(
                            "import-signature",
                            "'" + served.imported().method() + "' lowers to "
                                    + served.imported().signature() + ", but module '" + module + "' imports '"
                                    + wanted.module() + "." + wanted.name() + "' as " + signature)
                    .toString());
        } else if (served.body() == null && missing.add(served.host())) {
            problems.add(Mismatch.of(
                            "import-missing",
                            "module '" + module + "' imports '" + wanted.module() + "." + wanted.name() + "' "
                                    + signature + ", which '" + served.host() + "' serves, and no '" + served.host()
                                    + "' was given")
                    .help("give one to the builder: imports(...)")
                    .toString());
        }
        checkHeap(served.imported());
        if (served.imported().mayThrow()) {
            throwing = true;
            checkStackPointer(served.imported());
        }
    }

    /** One lack, one finding: what brings the pointer back after one method does for all. */
    private void checkStackPointer(HostImport imported) {
        Optional<String> found = globals.type(StackPointer.EXPORT);
        if (found.filter(StackPointer.TYPE::equals).isPresent() || !missing.add(StackPointer.EXPORT)) {
            return;
        }
        String method = "'" + imported.method() + "' may throw, but module '" + module + "' exports ";
        problems.add(found.map(
                        type -> Mismatch.of("signature-mismatch", method + "'" + StackPointer.EXPORT + "' as " + type))
                .orElseGet(() -> Mismatch.of("unknown-export", method + "no global '" + StackPointer.EXPORT + "'"))
                .why("an exception leaves frames on the guest's stack, whose pointer has to be put back")
                .help(
                        "link the guest with --export=" + StackPointer.EXPORT,
                        "remove mayThrow: an exception then poisons the instance")
                .toString());
    }

    /** What nobody could look for when the bridge was compiled. */
    private void checkHeap(HostImport imported) {
        if (imported.allocates() && !collected && exports.allocator().isEmpty()) {
            lacks("allocator-missing", "the result of '" + imported.method() + "' needs guest memory", "allocator");
        }
        if (imported.frees() && exports.free().isEmpty()) {
            lacks("free-missing", "what '" + imported.method() + "' is handed is freed after the call", "free");
        }
    }

    private void lacks(String key, String need, String part) {
        problems.add(Mismatch.of(key, need + ", but module '" + module + "' exports no known " + part)
                .help("annotate the interface @WasmAllocator(allocate = \"...\", free = \"...\")")
                .toString());
    }

    private HostFunction function(Served served, FunctionImport wanted, FunctionType type) {
        Body body = served.body();
        if (body == null) {
            return HostFunctions.missing(wanted.module(), wanted.name(), type);
        }
        HostFunction function = new HostFunction(
                wanted.module(), wanted.name(), type, (instance, arguments) -> body.call(boundary.bridge(), arguments));
        return served.imported().mayThrow()
                ? HostFunctions.throwing(function, boundary)
                : HostFunctions.guarded(function, boundary);
    }

    /** Whether something of what was asked for so far may throw. */
    boolean mayThrow() {
        return throwing;
    }

    /** What is wrong with what was asked for so far. */
    List<String> problems() {
        return problems;
    }
}
