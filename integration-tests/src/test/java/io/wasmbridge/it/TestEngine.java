package io.wasmbridge.it;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.runtime.Machine;
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
        Function<Instance, Machine> machines(GuestModule module) {
            return InterpreterMachine::new;
        }
    },
    COMPILER {
        @Override
        Engine engine() {
            return Engine.compiler();
        }

        @Override
        Function<Instance, Machine> machines(GuestModule module) {
            return module.compiled();
        }
    };

    abstract Engine engine();

    /** Machines for {@code module}, compiled once, for tests that need thousands of instances. */
    abstract Function<Instance, Machine> machines(GuestModule module);

    static byte[] resource(String name) {
        try (InputStream input = TestEngine.class.getResourceAsStream("/" + name)) {
            return input.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
