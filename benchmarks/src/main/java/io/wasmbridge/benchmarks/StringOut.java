package io.wasmbridge.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A text that comes back packed with its length and stays the guest's. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class StringOut {

    /** The size of the text in UTF-8. */
    @Param({"64", "4096"})
    public int sizeBytes;

    @Benchmark
    public String bridge(Guests guests) {
        return guests.bridge.giveString(sizeBytes);
    }

    @Benchmark
    public String handWritten(Guests guests) {
        return guests.handWritten.giveString(sizeBytes);
    }

    @Benchmark
    public String plain(Guests guests) {
        return guests.plain.giveString(sizeBytes);
    }
}
