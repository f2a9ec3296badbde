package io.wasmbridge.benchmarks;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.ByteArrayMemory;
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

/** The guest under each of the ways to call it, each with an instance of its own. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // set up by the harness
public class Guests {

    private static final String MODULE = "/guests/bench/bench.wasm";

    /** What runs the module: {@code compiler} or {@code interpreter}. */
    @Param({"compiler", "interpreter"})
    public String engine = "";

    BenchBridge bridge;
    HandWritten handWritten;
    Plain plain;

    /** Makes the instances, on the thread that measures. */
    @Setup(Level.Trial)
    public void open() {
        bridge = BenchBridge.builder()
                .engine(compiled() ? Engine.compiler() : Engine.interpreter())
                .build();
        handWritten = new HandWritten(instance());
        plain = new Plain(instance());
        bridge.takeString("first");
        // What lives as long as these is old, and stores into it cost what they cost in a program that has run for a
        // while.
        System.gc();
    }

    @TearDown(Level.Trial)
    public void close() {
        bridge.close();
        handWritten.close();
    }

    private boolean compiled() {
        return switch (engine) {
            case "compiler" -> true;
            case "interpreter" -> false;
            default -> throw new IllegalArgumentException("engine must be compiler or interpreter, not " + engine);
        };
    }

    /** An instance with the memory that a bridge gives to its own. */
    private Instance instance() {
        try (InputStream wasm = Objects.requireNonNull(Guests.class.getResourceAsStream(MODULE), MODULE)) {
            Instance.Builder builder = Instance.builder(Parser.parse(wasm)).withMemoryFactory(ByteArrayMemory::new);
            return compiled()
                    ? builder.withMachineFactory(MachineFactoryCompiler::compile)
                            .build()
                    : builder.build();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
