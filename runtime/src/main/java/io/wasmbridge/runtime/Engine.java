package io.wasmbridge.runtime;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import io.wasmbridge.runtime.engine.Machines;
import java.util.Objects;
import java.util.function.Function;

/** Which machine runs a module. Immutable, safe for use by several threads. */
public final class Engine {

    private final Machines machines;

    /** For the tests of everything that crosses between a host and its guest. */
    Engine(Machines machines) {
        this.machines = machines;
    }

    /** Chicory's compiler where it is on the class path or resolved in the module graph, else the interpreter. */
    public static Engine automatic() {
        return new Engine(Machines.automatic());
    }

    /** Chicory's interpreter. */
    public static Engine interpreter() {
        return new Engine(Machines.interpreter());
    }

    /**
     * Chicory's compiler, which turns the module into byte code when a bridge to it is first built.
     *
     * @throws IllegalStateException if it can be found on neither the class path nor the module graph
     */
    public static Engine compiler() {
        if (!Machines.compilerPresent()) {
            throw new IllegalStateException(
                    "Chicory's compiler is not there: add com.dylibso.chicory:compiler to the class path, or"
                            + " its module com.dylibso.chicory.compiler to the module graph with 'requires' or --add-modules");
        }
        return new Engine(Machines.compiler());
    }

    /** A machine of the caller's own, such as one made at build time. */
    public static Engine of(Function<Instance, Machine> machineFactory) {
        Objects.requireNonNull(machineFactory, "machineFactory");
        return new Engine((module, instance) -> machineFactory.apply(instance));
    }

    Machines machines() {
        return machines;
    }
}
