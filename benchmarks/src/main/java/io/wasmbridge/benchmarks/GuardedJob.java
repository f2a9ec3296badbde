package io.wasmbridge.benchmarks;

import io.wasmbridge.benchmarks.report.Line;
import java.util.List;

/** What is done with the guards and without them, in the order of the table. */
enum GuardedJob {
    SCALAR("compiler", "scalar call", ScalarCall.class, 0),
    STRING_IN("compiler", "string in", Strings.In.class, 16),
    BYTES_IN("compiler", "byte[] in", ByteArrays.In.class, 16),
    BYTES_OUT("compiler", "byte[] out", ByteArrays.Out.class, 16),
    CALLBACK("compiler", "callback by import", Callbacks.Imported.class, 0),
    MEMORY_READ("compiler", "memory read", MemoryRead.class, 0),
    SCALAR_INTERPRETED("interpreter", "scalar call", ScalarCall.class, 0);

    private static final String SCRIPT = "ascii";

    private final String engine;
    private final String title;
    private final Class<?> benchmark;
    private final int sizeBytes;

    GuardedJob(String engine, String title, Class<?> benchmark, int sizeBytes) {
        this.engine = engine;
        this.title = title;
        this.benchmark = benchmark;
        this.sizeBytes = sizeBytes;
    }

    Line line() {
        return new Line(engine, title, "", sizeBytes);
    }

    List<Fork.Cost> run(Fork fork) {
        return fork.run(benchmark, "bridge", engine, SCRIPT, new Plan(List.of(sizeBytes)));
    }
}
