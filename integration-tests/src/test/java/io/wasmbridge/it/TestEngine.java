package io.wasmbridge.it;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import io.wasmbridge.runtime.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The two engines that every test of a guest runs on. */
enum TestEngine {
    INTERPRETER {
        @Override
        Engine engine() {
            return Engine.interpreter();
        }

        @Override
        Function<Instance, Machine> machines(String resource) {
            return InterpreterMachine::new;
        }
    },
    COMPILER {
        @Override
        Engine engine() {
            return Engine.compiler();
        }

        @Override
        Function<Instance, Machine> machines(String resource) {
            return COMPILED.computeIfAbsent(resource, name -> MachineFactoryCompiler.compile(module(name)));
        }
    };

    abstract Engine engine();

    /** Machines for instances of {@link #module}. */
    abstract Function<Instance, Machine> machines(String resource);

    // parsed and compiled once, for tests that need thousands of instances
    private static final Map<String, WasmModule> PARSED = new ConcurrentHashMap<>();
    private static final Map<String, Function<Instance, Machine>> COMPILED = new ConcurrentHashMap<>();

    /** The guest of that name. */
    static WasmModule module(String resource) {
        return PARSED.computeIfAbsent(resource, name -> Parser.parse(resource(name)));
    }

    static byte[] resource(String name) {
        try (InputStream input = TestEngine.class.getResourceAsStream("/" + name)) {
            return input.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
