package io.wasmbridge.benchmarks;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import io.wasmbridge.runtime.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The guest under each of the ways to call it. A JVM that measures has one of them. */
public final class Guests {

    private static final String MODULE = "/guests/bench/bench.wasm";

    private Guests() {}

    /** The guest under its generated bridge. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // set up by the harness
    public static class Bridged {

        /** What runs the module: {@code compiler} or {@code interpreter}. */
        @Param("compiler")
        public String engine = "";

        BenchBridge bridge;

        @Setup(Level.Trial)
        public void open(Payload payload) {
            bridge = BenchBridge.builder()
                    .engine(compiled(engine) ? Engine.compiler() : Engine.interpreter())
                    .build();
            bridge.prepare(payload.mixed(), payload.longestBytes());
            age();
        }

        @TearDown(Level.Trial)
        public void close() {
            bridge.close();
        }
    }

    /** The guest under code that was written by hand, with the checks of a bridge. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // set up by the harness
    public static class ByHand {

        /** What runs the module: {@code compiler} or {@code interpreter}. */
        @Param("compiler")
        public String engine = "";

        HandWrittenStrings strings;
        HandWrittenArrays arrays;

        @Setup(Level.Trial)
        public void open(Payload payload) {
            Instance instance = instance(MODULE, engine, payload);
            strings = new HandWrittenStrings(instance);
            arrays = new HandWrittenArrays(instance);
            age();
        }

        @TearDown(Level.Trial)
        public void close() {
            strings.close();
            arrays.close();
        }
    }

    /** The guest as the engine's documentation calls one. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // set up by the harness
    public static class Plainly {

        /** What runs the module: {@code compiler} or {@code interpreter}. */
        @Param("compiler")
        public String engine = "";

        Plain plain;

        @Setup(Level.Trial)
        public void open(Payload payload) {
            plain = new Plain(instance(MODULE, engine, payload));
            age();
        }
    }

    /** An instance with the memory that a bridge gives to its own. */
    static Instance instance(String module, String engine, Payload payload, HostFunction... imports) {
        try (InputStream wasm = Objects.requireNonNull(Guests.class.getResourceAsStream(module), module)) {
            Instance.Builder builder = Instance.builder(Parser.parse(wasm))
                    .withMemoryFactory(ByteArrayMemory::new)
                    .withImportValues(
                            ImportValues.builder().addFunction(imports).build());
            Instance instance = compiled(engine)
                    ? builder.withMachineFactory(MachineFactoryCompiler::compile)
                            .build()
                    : builder.build();
            ExportFunction prepare = instance.export("prepare");
            prepare.apply(payload.mixed() ? 1 : 0, payload.longestBytes());
            return instance;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static boolean compiled(String engine) {
        return switch (engine) {
            case "compiler" -> true;
            case "interpreter" -> false;
            default -> throw new IllegalArgumentException("engine must be compiler or interpreter, not " + engine);
        };
    }

    /** What lives as long as a guest is old, and stores into it cost what they cost in a program that has run for a while. */
    static void age() {
        System.gc();
    }
}
