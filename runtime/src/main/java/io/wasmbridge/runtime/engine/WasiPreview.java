package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.ChicoryInterruptedException;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasi.WasiExitException;
import com.dylibso.chicory.wasi.WasiOptions;
import com.dylibso.chicory.wasi.WasiPreview1;
import com.dylibso.chicory.wasm.ChicoryException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * The engine's own WASI. What a guest passes is checked before the engine sees it, for the engine allocates as much as a guest
 * says; an exit is told apart from other faults, and an interrupt is one. Loaded only when asked for, so that it may be absent.
 */
final class WasiPreview extends WasiSupport {

    /** {@code errno} of WASI preview 1. */
    private static final long SUCCESS = 0;

    private static final long FAULT = 21;
    private static final long INVALID = 28;

    private static final int REALTIME = 0;
    private static final int MONOTONIC = 1;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final WasiPreview1 engine;
    private final Map<String, HostFunction> functions = new HashMap<>();

    WasiPreview(WasiSettings settings) {
        WasiOptions.Builder options = WasiOptions.builder()
                .withStdin(settings.stdin())
                .withStdout(settings.stdout())
                .withStderr(settings.stderr())
                .withArguments(settings.arguments())
                .withRandom(random(settings.random()));
        settings.environment().forEach(options::withEnvironment);
        settings.directories().forEach(options::withDirectory);
        settings.clock().ifPresent(options::withClock);
        this.engine = WasiPreview1.builder().withOptions(options.build()).build();
        for (HostFunction function : engine.toHostFunctions()) {
            functions.put(function.name(), with(function, checked(function)));
        }
        // The engine takes the monotonic clock from the system, whatever it is given.
        settings.clock()
                .ifPresent(clock -> functions.computeIfPresent(
                        "clock_time_get",
                        (name, function) -> with(function, (instance, arguments) -> time(clock, instance, arguments))));
    }

    static boolean isThere() {
        return !WasiPreview1.class.getName().isEmpty();
    }

    private static Random random(RandomGenerator generator) {
        if (generator instanceof Random random) {
            return random;
        }
        return new Random(0) {
            private static final long serialVersionUID = 1;

            @Override
            public void nextBytes(byte[] bytes) {
                generator.nextBytes(bytes);
            }
        };
    }

    private static HostFunction with(HostFunction function, WasmFunctionHandle handle) {
        return new HostFunction(function.module(), function.name(), function.functionType(), handle);
    }

    private static WasmFunctionHandle checked(HostFunction function) {
        WasiRanges ranges = WasiRanges.of(function.name());
        WasmFunctionHandle handle = function.handle();
        return (instance, arguments) -> {
            if (!ranges.inside(instance.memory(), arguments)) {
                return new long[] {FAULT};
            }
            try {
                return handle.apply(instance, arguments);
            } catch (WasiExitException exit) {
                throw GuestAbort.exit(exit.exitCode());
            } catch (ChicoryException failure) {
                throw interrupted(failure);
            }
        };
    }

    /** The engine ends a sleep that is interrupted with an exception like any other. */
    private static ChicoryException interrupted(ChicoryException failure) {
        if (failure.getCause() instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return Thread.currentThread().isInterrupted() ? new ChicoryInterruptedException(failure.getMessage()) : failure;
    }

    private static long[] time(Clock clock, Instance instance, long[] arguments) {
        int clockId = (int) arguments[0];
        int result = (int) arguments[2];
        if (clockId != REALTIME && clockId != MONOTONIC) {
            return new long[] {INVALID};
        }
        Memory memory = instance.memory();
        if (!MemoryRanges.inside(memory, result, Long.BYTES)) {
            return new long[] {FAULT};
        }
        Instant now = clock.instant();
        memory.writeLong(result, now.getEpochSecond() * NANOS_PER_SECOND + now.getNano());
        return new long[] {SUCCESS};
    }

    @Override
    Optional<HostFunction> serving(String field) {
        return Optional.ofNullable(functions.get(field));
    }

    @Override
    public void close() {
        try {
            engine.close();
        } catch (RuntimeException failure) {
            System.getLogger("io.wasmbridge.runtime")
                    .log(System.Logger.Level.WARNING, "files that a guest left open cannot be closed", failure);
        }
    }
}
