package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.types.FunctionType;
import java.util.function.Consumer;

/**
 * Wraps host functions so that nothing they do wrong is lost in the guest: what they throw is remembered as the host's own, a
 * wrong number of results never reaches the guest's operands, and a guest that was poisoned meanwhile does not run on.
 */
final class HostFunctions {

    private HostFunctions() {}

    /** A function of the user's. */
    static HostFunction guarded(HostFunction function, HostBoundary boundary) {
        return wrapped(function, boundary, boundary::hostThrew);
    }

    /** A function of raw numbers, whatever it makes of them. */
    static HostFunction raw(HostFunction function, HostBoundary boundary) {
        HostFunction cut = new HostFunction(
                function.module(),
                function.name(),
                function.functionType(),
                new RawFunction(function.handle(), function.functionType()));
        return guarded(cut, boundary);
    }

    /** A function that is declared to throw. */
    static HostFunction throwing(HostFunction function, HostBoundary boundary) {
        return wrapped(function, boundary, boundary::hostMayThrow);
    }

    /** A function of the engine's WASI: what the engine throws is what the guest did, all else comes from what the user gave it. */
    static HostFunction wasi(HostFunction function, HostBoundary boundary) {
        return wrapped(function, boundary, failure -> {
            if (!Traps.isEngineFault(failure)) {
                boundary.hostThrew(failure);
            }
        });
    }

    /** A function of the runtime's own: what it throws is what the guest did. */
    static HostFunction served(HostFunction function, HostBoundary boundary) {
        return wrapped(function, boundary, failure -> {});
    }

    private static HostFunction wrapped(HostFunction function, HostBoundary boundary, Consumer<Throwable> thrown) {
        String name = function.module() + "." + function.name();
        WasmFunctionHandle handle = function.handle();
        int resultCount = function.returnTypes().size();
        return new HostFunction(function.module(), function.name(), function.functionType(), (instance, arguments) -> {
            try {
                long[] results = handle.apply(instance, arguments);
                int given = results == null ? 0 : results.length;
                if (given != resultCount) {
                    throw new IllegalStateException("the host function of import '" + name + "' returned " + given
                            + " results, its type has " + resultCount);
                }
                boundary.returning(name);
                return results;
            } catch (Throwable failure) {
                thrown.accept(failure);
                throw failure;
            }
        });
    }

    /** Stands in for a function import that nothing serves. */
    static HostFunction missing(String module, String field, FunctionType type) {
        return new HostFunction(module, field, type, (instance, arguments) -> {
            throw new UnsupportedOperationException("the guest called the import '" + module + "." + field
                    + "', which nothing serves: give it to the builder with "
                    + (module.equals(WasiSupport.MODULE) ? "wasi(...)" : "hostFunctions(...)"));
        });
    }
}
