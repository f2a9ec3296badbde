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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A text that the host lends for the call. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class StringIn {

    /** What the text is made of: {@code ascii}, or {@code mixed}, every seventh byte or so outside ASCII. */
    @Param({"ascii", "mixed"})
    public String script = "";

    /** The size of the text in UTF-8. */
    @Param({"64", "4096"})
    public int sizeBytes;

    private String text = "";

    @Setup
    public void makeText() {
        text = Texts.of(script, sizeBytes);
    }

    @Benchmark
    public int bridge(Guests guests) {
        return guests.bridge.takeString(text);
    }

    @Benchmark
    public int handWritten(Guests guests) {
        return guests.handWritten.takeString(text);
    }

    @Benchmark
    public int plain(Guests guests) {
        return guests.plain.takeString(text);
    }
}
