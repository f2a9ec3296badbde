package io.wasmbridge.benchmarks;

import io.wasmbridge.benchmarks.report.Line;
import io.wasmbridge.benchmarks.report.Sample;
import io.wasmbridge.benchmarks.report.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Measures, and writes the samples as comma-separated values. A round takes every job in every way, each in a process of its own,
 * the ways of a job one after the other, beginning with another one each round: what slows the machine down for a while meets
 * the ways that are compared alike.
 *
 * <p>Arguments: the file to write, the number of rounds, a regular expression that is found in what is measured
 * ({@code "compiler string in ascii"}), the script for V8, the guest.
 */
public final class Measure {

    static final List<String> ENGINES = List.of("compiler", "interpreter");
    private static final List<String> WAYS = List.of("bridge", "handWritten", "plain");

    private final Pattern filter;
    private final Fork fork;
    private final Optional<V8> v8;
    private final List<Sample> samples = new ArrayList<>();

    private Measure(Pattern filter, Fork fork, Optional<V8> v8) {
        this.filter = filter;
        this.fork = fork;
        this.v8 = v8;
    }

    /** Measures what the arguments say. */
    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[1]);
        Optional<V8> v8 = V8.find(Path.of(arguments[3]), Path.of(arguments[4]));
        Measure measure = new Measure(Pattern.compile(arguments[2]), Fork.published(), v8);
        long start = System.nanoTime();
        for (int round = 1; round <= rounds; round++) {
            System.err.println("round " + round + " of " + rounds);
            measure.round(round);
        }
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        Samples samples = new Samples(facts(rounds, seconds, v8), measure.samples);
        Files.writeString(Path.of(arguments[0]), samples.csv());
        System.err.println(rounds + " rounds in " + seconds + " s");
    }

    private static Map<String, String> facts(int rounds, long seconds, Optional<V8> v8) {
        Map<String, String> facts = facts(rounds, seconds);
        facts.put("node", v8.map(V8::version).orElse(Samples.NONE));
        return facts;
    }

    static Map<String, String> facts(int rounds, long seconds) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("rounds", String.valueOf(rounds));
        facts.put("seconds", String.valueOf(seconds));
        facts.put("java", Runtime.version().toString());
        facts.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        return facts;
    }

    private void round(int round) {
        List<String> ways = new ArrayList<>(WAYS);
        Collections.rotate(ways, round - 1);
        for (String engine : ENGINES) {
            for (Job job : Job.values()) {
                for (String script : job.scripts()) {
                    measure(round, engine, job, script, ways);
                }
            }
        }
    }

    private void measure(int round, String engine, Job job, String script, List<String> ways) {
        Plan plan = new Plan(job.sizes(engine, script));
        if (plan.sizes().isEmpty()
                || !filter.matcher(engine + " " + job.title() + " " + script).find()) {
            return;
        }
        for (String way : ways) {
            List<Fork.Cost> costs = fork.run(job.benchmark(), way, engine, script, plan);
            for (int i = 0; i < costs.size(); i++) {
                add(round, line(engine, job, script, plan, i), way, costs.get(i));
            }
        }
        if (v8.isPresent() && engine.equals("compiler") && job.runsUnderV8()) {
            List<Double> nanoseconds = v8.get().run(job, script, plan);
            for (int i = 0; i < nanoseconds.size(); i++) {
                Fork.Cost cost = new Fork.Cost(nanoseconds.get(i), Double.NaN);
                add(round, line(engine, job, script, plan, i), "v8", cost);
            }
        }
    }

    private static Line line(String engine, Job job, String script, Plan plan, int index) {
        return new Line(engine, job.title(), script, plan.sizes().get(index));
    }

    private void add(int round, Line line, String way, Fork.Cost cost) {
        samples.add(new Sample(round, line, way, cost.nanoseconds(), cost.allocatedBytes()));
    }
}
