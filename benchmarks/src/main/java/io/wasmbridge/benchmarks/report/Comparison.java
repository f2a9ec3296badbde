package io.wasmbridge.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was measured for one line, and whether the bridge is within its bar. */
record Comparison(Line line, List<Sample> samples) {

    static final String BRIDGE = "bridge";
    static final String HAND_WRITTEN = "handWritten";
    static final String PLAIN = "plain";
    static final String V8 = "v8";

    /** Where the hand-written code takes less, so many nanoseconds more are within the bar, whatever the ratio. */
    private static final double SHORT_NANOSECONDS = 200;

    private static final double MORE_NANOSECONDS = 10;
    private static final double MOST_RATIO = 1.05;

    Spread nanoseconds(String way) {
        return Spread.of(byRound(way).values());
    }

    /** Of an operation, rounded: what an iteration itself allocates is not told from what its operations do. */
    Spread allocatedBytes(String way) {
        return Spread.of(samples.stream()
                .filter(sample -> sample.way().equals(way) && !Double.isNaN(sample.allocatedBytes()))
                .map(Sample::allocatedBytes)
                .toList());
    }

    /** The time of one way divided by that of another, in each round by itself. */
    Spread ratio(String way, String other) {
        Map<Integer, Double> others = byRound(other);
        List<Double> ratios = new ArrayList<>();
        byRound(way).forEach((round, time) -> {
            Double otherTime = others.get(round);
            if (otherTime != null) {
                ratios.add(time / otherTime);
            }
        });
        return Spread.of(ratios);
    }

    /** By how many nanoseconds one way takes longer than another, in each round by itself. */
    Spread moreNanoseconds(String way, String other) {
        Map<Integer, Double> others = byRound(other);
        List<Double> more = new ArrayList<>();
        byRound(way).forEach((round, time) -> {
            Double otherTime = others.get(round);
            if (otherTime != null) {
                more.add(time - otherTime);
            }
        });
        return Spread.of(more);
    }

    boolean timely() {
        boolean shortJob = nanoseconds(HAND_WRITTEN).median() < SHORT_NANOSECONDS;
        return ratio(BRIDGE, HAND_WRITTEN).median() <= MOST_RATIO
                || (shortJob && moreNanoseconds(BRIDGE, HAND_WRITTEN).median() <= MORE_NANOSECONDS);
    }

    /** What one way allocates beyond another; what is below a part in a thousand is the iteration's own. */
    long moreBytes(String way, String other) {
        double least = allocatedBytes(other).median();
        double more = allocatedBytes(way).median() - least;
        return more <= Math.max(0.5, least / 1000) ? 0 : Math.round(more);
    }

    boolean within() {
        return timely() && moreBytes(BRIDGE, HAND_WRITTEN) == 0;
    }

    /** {@code yes}, or {@code no} and by how much. */
    String verdict() {
        List<String> misses = new ArrayList<>();
        if (!timely()) {
            misses.add("+" + Spread.number(moreNanoseconds(BRIDGE, HAND_WRITTEN).median()) + " ns");
        }
        if (moreBytes(BRIDGE, HAND_WRITTEN) > 0) {
            misses.add("+" + Spread.grouped(moreBytes(BRIDGE, HAND_WRITTEN)) + " B");
        }
        return misses.isEmpty() ? "yes" : "no: " + String.join(", ", misses);
    }

    private Map<Integer, Double> byRound(String way) {
        return samples.stream()
                .filter(sample -> sample.way().equals(way))
                .collect(Collectors.toMap(Sample::round, Sample::nanoseconds, (first, second) -> first, TreeMap::new));
    }
}
