package io.wasmbridge.runtime;

import com.dylibso.chicory.compiler.internal.ClassLoadingCollector;
import com.dylibso.chicory.compiler.internal.Compiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.WasmModule;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The two engines that every test of a guest runs on. */
enum TestEngine {
    INTERPRETER {
        @Override
        Engine of(Guest guest) {
            return Engine.interpreter();
        }

        @Override
        Function<Instance, Machine> machines(Guest guest) {
            return InterpreterMachine::new;
        }
    },
    COMPILER {
        @Override
        Engine of(Guest guest) {
            return Engine.of(machines(guest));
        }

        @Override
        Function<Instance, Machine> machines(Guest guest) {
            return instance -> MACHINES.computeIfAbsent(guest, compiled -> compile(instance.module()))
                    .apply(instance);
        }
    };

    /** Compiled once: the tests make many instances of one guest. */
    private static final Map<Guest, Function<Instance, Machine>> MACHINES = new ConcurrentHashMap<>();

    abstract Engine of(Guest guest);

    /** What runs an instance that a test makes by itself. */
    abstract Function<Instance, Machine> machines(Guest guest);

    /** As the compiler's own factory does, but for every module of the same bytes and not for one parsed module alone. */
    private static Function<Instance, Machine> compile(WasmModule module) {
        ClassLoadingCollector classes = (ClassLoadingCollector) Compiler.builder(module)
                .withClassCollectorFactory(ClassLoadingCollector::new)
                .build()
                .compile()
                .collector();
        return classes.machineFactory();
    }

    /** Each of {@code cases} on each engine, as arguments (engine, case). */
    static Stream<Arguments> with(Stream<?> cases) {
        return cases.flatMap(one -> Arrays.stream(values()).map(engine -> Arguments.of(engine, one)));
    }
}
