package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.util.function.Function;

/** Makes what runs an instance, and what it meets its host in: all that crosses between the two goes through what is made here. */
@FunctionalInterface
public interface Machines {

    /** The machine of {@code instance}, an instance of {@code module}. */
    Machine machine(ParsedModule module, Instance instance);

    /** A memory that an instance is made with. */
    default Memory memory(MemoryLimits limits) {
        return new ByteArrayMemory(limits);
    }

    /** What the guest calls for {@code function}, which serves an import or a pointer. */
    default HostFunction imported(HostFunction function) {
        return function;
    }

    /** The engine's interpreter. */
    static Machines interpreter() {
        return (module, instance) -> new InterpreterMachine(instance);
    }

    /** The engine's compiler; it compiles a module once for all of its instances. */
    static Machines compiler() {
        return ParsedModule::compiledMachine;
    }

    /** The compiler where it is on the class path or resolved in the module graph, else the interpreter. */
    static Machines automatic() {
        return compilerPresent() ? compiler() : interpreter();
    }

    /** Whether the engine's compiler can be reached. */
    static boolean compilerPresent() {
        try {
            return Compiler.present();
        } catch (NoClassDefFoundError absent) {
            return false;
        }
    }

    /** Loaded only when asked for, so that the compiler may be absent. */
    final class Compiler {

        private Compiler() {}

        static boolean present() {
            return !MachineFactoryCompiler.class.getName().isEmpty();
        }

        static Function<Instance, Machine> compile(WasmModule module) {
            return MachineFactoryCompiler.compile(module);
        }
    }
}
