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
import java.util.function.Function;

/** The two engines that every test of a guest runs on. */
enum TestEngine {
    INTERPRETER {
        @Override
        Engine engine() {
            return Engine.interpreter();
        }

        @Override
        Function<Instance, Machine> shapesMachines() {
            return InterpreterMachine::new;
        }
    },
    COMPILER {
        @Override
        Engine engine() {
            return Engine.compiler();
        }

        @Override
        Function<Instance, Machine> shapesMachines() {
            return COMPILED;
        }
    };

    abstract Engine engine();

    /** Machines for {@link #SHAPES}. */
    abstract Function<Instance, Machine> shapesMachines();

    /** The shapes guest, parsed and compiled once, for tests that need thousands of instances. */
    static final WasmModule SHAPES = Parser.parse(resource(Shapes.RESOURCE));

    private static final Function<Instance, Machine> COMPILED = MachineFactoryCompiler.compile(SHAPES);

    static byte[] resource(String name) {
        try (InputStream input = TestEngine.class.getResourceAsStream("/" + name)) {
            return input.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
