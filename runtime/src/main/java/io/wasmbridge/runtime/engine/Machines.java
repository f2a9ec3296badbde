package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.runtime.Machine;
import java.util.function.Function;

/** The engine's machines. */
public final class Machines {

    private Machines() {}

    public static Machine interpreter(Instance instance) {
        return new InterpreterMachine(instance);
    }

    /** The compiler where it is on the class path or resolved in the module graph, else the interpreter. */
    public static Function<Instance, Machine> automatic() {
        return compilerPresent() ? Machines::compiler : Machines::interpreter;
    }

    /** Whether the engine's compiler can be reached. */
    public static boolean compilerPresent() {
        try {
            return Compiler.present();
        } catch (NoClassDefFoundError absent) {
            return false;
        }
    }

    public static Machine compiler(Instance instance) {
        return Compiler.machine(instance);
    }

    /** Loaded only when asked for, so that the compiler may be absent. */
    private static final class Compiler {
        static boolean present() {
            return !MachineFactoryCompiler.class.getName().isEmpty();
        }

        static Machine machine(Instance instance) {
            return MachineFactoryCompiler.compile(instance);
        }
    }
}
