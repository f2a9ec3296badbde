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

    /** By how many nanoseconds the bridge takes longer than the hand-written code, in each round by itself. */
    Spread moreNanoseconds() {
        Map<Integer, Double> byHand = byRound(HAND_WRITTEN);
        List<Double> more = new ArrayList<>();
        byRound(BRIDGE).forEach((round, time) -> {
            Double otherTime = byHand.get(round);
            if (otherTime != null) {
                more.add(time - otherTime);
            }
        });
        return Spread.of(more);
    }

    boolean timely() {
        boolean shortJob = nanoseconds(HAND_WRITTEN).median() < SHORT_NANOSECONDS;
        return ratio(BRIDGE, HAND_WRITTEN).median() <= MOST_RATIO
                || (shortJob && moreNanoseconds().median() <= MORE_NANOSECONDS);
    }

    /** What the bridge allocates beyond the hand-written code; what is below a part in a thousand is the iteration's own. */
    long moreBytes() {
        double byHand = allocatedBytes(HAND_WRITTEN).median();
        double more = allocatedBytes(BRIDGE).median() - byHand;
        return more <= Math.max(0.5, byHand / 1000) ? 0 : Math.round(more);
    }

    boolean within() {
        return timely() && moreBytes() == 0;
    }

    /** {@code yes}, or {@code no} and by how much. */
    String verdict() {
        List<String> misses = new ArrayList<>();
        if (!timely()) {
            misses.add("+" + Spread.number(moreNanoseconds().median()) + " ns");
        }
        if (moreBytes() > 0) {
            misses.add("+" + Spread.grouped(moreBytes()) + " B");
        }
        return misses.isEmpty() ? "yes" : "no: " + String.join(", ", misses);
    }

    private Map<Integer, Double> byRound(String way) {
        return samples.stream()
                .filter(sample -> sample.way().equals(way))
                .collect(Collectors.toMap(Sample::round, Sample::nanoseconds, (first, second) -> first, TreeMap::new));
    }
}
