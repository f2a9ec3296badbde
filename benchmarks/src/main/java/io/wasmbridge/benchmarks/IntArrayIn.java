package io.wasmbridge.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 65,536 int that the host lends for the call. {@code plain} writes them one by one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class IntArrayIn {

    private static final int LENGTH = 65_536;

    private final int[] values = new Random(1).ints(LENGTH).toArray();

    @Benchmark
    public int bridge(Guests guests) {
        return guests.bridge.takeInts(values);
    }

    @Benchmark
    public int handWritten(Guests guests) {
        return guests.handWritten.takeInts(values);
    }

    @Benchmark
    public int plain(Guests guests) {
        return guests.plain.takeInts(values);
    }
}
