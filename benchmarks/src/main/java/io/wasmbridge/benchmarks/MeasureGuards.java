package io.wasmbridge.benchmarks;

import io.wasmbridge.benchmarks.report.Guards;
import io.wasmbridge.benchmarks.report.Sample;
import io.wasmbridge.benchmarks.report.Samples;
import io.wasmbridge.benchmarks.unguarded.UnguardedRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Measures what the guards cost, and writes the samples as comma-separated values. A round does every job on the runtime as it is shipped
 * and on the one without its guards, each in a process of its own, one after the other, beginning with the other one each round.
 *
 * <p>Arguments: the file to write, the number of rounds, the folder for the class files without guards.
 */
public final class MeasureGuards {

    /** Twice as long as for the benchmarks: differences of a few nanoseconds are to be seen. */
    private static final int ITERATION_MILLIS = 2 * Plan.ITERATION_MILLIS;

    private final Fork guarded = Fork.published().iterating(ITERATION_MILLIS);
    private final Fork unguarded;
    private final List<Sample> samples = new ArrayList<>();

    private MeasureGuards(Path folder) {
        this.unguarded = guarded.behind(folder);
    }

    /** Measures what the arguments say. */
    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[2]);
        UnguardedRuntime.write(folder);
        MeasureGuards measure = new MeasureGuards(folder);
        long start = System.nanoTime();
        for (int round = 1; round <= rounds; round++) {
            System.err.println("round " + round + " of " + rounds);
            measure.round(round);
        }
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        Samples samples = new Samples(Measure.facts(rounds, seconds), measure.samples);
        Files.writeString(Path.of(arguments[0]), samples.csv());
        System.err.println(rounds + " rounds in " + seconds + " s");
    }

    private void round(int round) {
        List<String> ways = new ArrayList<>(Guards.WAYS);
        Collections.rotate(ways, round - 1);
        for (GuardedJob job : GuardedJob.values()) {
            for (String way : ways) {
                for (Fork.Cost cost : job.run(way.equals(Guards.GUARDED) ? guarded : unguarded)) {
                    samples.add(new Sample(round, job.line(), way, cost.nanoseconds(), cost.allocatedBytes()));
                }
            }
        }
    }
}
