package io.wasmbridge.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In: a run, and the text of the page with names in double braces. Out: the page, in which each name is what the run says. A name
 * that nothing stands for is refused.
 */
final class Page {

    /** As {@code benchmarks/run.sh} measures. */
    private static final int LEAST_ROUNDS = 5;

    private static final Pattern NAME = Pattern.compile("\\{\\{([a-z0-9-]+)}}");

    private final Samples run;
    private final List<Comparison> comparisons;

    private Page(Samples run) {
        this.run = run;
        this.comparisons = run.comparisons();
    }

    static String of(Samples run, String template) {
        return filled(template, new Page(run).values());
    }

    /** The template, with each name in double braces replaced by what stands for it. */
    static String filled(String template, Map<String, String> values) {
        return NAME.matcher(template).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException("nothing stands for {{" + match.group(1) + "}}");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(run.facts());
        values.put("minutes", String.valueOf(Math.round(Double.parseDouble(run.fact("seconds")) / 60)));
        values.put("compiler-table", table("compiler"));
        values.put("interpreter-table", table("interpreter"));
        values.put("standing", standing());
        values.put("within", within());
        values.put("beyond", beyond());
        values.put("v8", v8());
        values.put("plain", plain());
        return values;
    }

    private String standing() {
        return Integer.parseInt(run.fact("rounds")) < LEAST_ROUNDS
                ? "**Provisional: fewer than the " + LEAST_ROUNDS + " rounds that a verdict takes.**"
                : "A verdict takes " + LEAST_ROUNDS + " rounds or more, and this run has them.";
    }

    private boolean v8Measured() {
        return !run.fact("node").equals(Samples.NONE);
    }

    private List<Comparison> of(String engine) {
        return comparisons.stream()
                .filter(comparison -> comparison.line().engine().equals(engine))
                .toList();
    }

    private String table(String engine) {
        boolean v8 = engine.equals("compiler");
        StringBuilder text = new StringBuilder(
                        "| job | size | bridge, ns | hand-written, ns | bridge / hand-written | ")
                .append("plain / bridge | ")
                .append(v8 ? "bridge / V8 | " : "")
                .append("bridge, B/op | hand-written, B/op | within |\n|---|--:|--:|--:|--:|--:|")
                .append(v8 ? "--:|" : "")
                .append("--:|--:|---|\n");
        for (Comparison comparison : of(engine)) {
            text.append(row(comparison, v8));
        }
        return text.toString().stripTrailing();
    }

    private String row(Comparison comparison, boolean v8) {
        return "| " + comparison.line().group() + " | " + comparison.line().size() + " | "
                + comparison.nanoseconds(Comparison.BRIDGE).time() + " | "
                + comparison.nanoseconds(Comparison.HAND_WRITTEN).time() + " | "
                + comparison.ratio(Comparison.BRIDGE, Comparison.HAND_WRITTEN).ratio() + " | "
                + Spread.factor(
                        comparison.ratio(Comparison.PLAIN, Comparison.BRIDGE).median())
                + " | " + (v8 ? v8(comparison) + " | " : "")
                + bytes(comparison, Comparison.BRIDGE) + " | " + bytes(comparison, Comparison.HAND_WRITTEN) + " | "
                + comparison.verdict() + " |\n";
    }

    private String v8(Comparison comparison) {
        Spread ratio = comparison.ratio(Comparison.BRIDGE, Comparison.V8);
        return ratio.measured() ? Spread.factor(ratio.median()) : "not measured";
    }

    private static String bytes(Comparison comparison, String way) {
        return Spread.grouped(Math.round(comparison.allocatedBytes(way).median()));
    }

    private String within() {
        long within = comparisons.stream().filter(Comparison::within).count();
        return within + " of " + comparisons.size();
    }

    private String beyond() {
        List<String> beyond = comparisons.stream()
                .filter(comparison -> !comparison.within())
                .map(comparison -> "- " + comparison.line().engine() + ", "
                        + comparison.line().group()
                        + (comparison.line().sizeBytes() == 0
                                ? ""
                                : ", " + comparison.line().size())
                        + ": "
                        + comparison.verdict().substring("no: ".length()) + ", ratio "
                        + comparison
                                .ratio(Comparison.BRIDGE, Comparison.HAND_WRITTEN)
                                .ratio())
                .toList();
        return beyond.isEmpty() ? "None is beyond." : "Beyond are:\n\n" + String.join("\n", beyond);
    }

    private String v8() {
        if (!v8Measured()) {
            return "V8 was not measured: Node is not installed where this ran.";
        }
        return "Against V8 the bridge on the compiler takes " + range(Comparison.BRIDGE, Comparison.V8)
                + " times as long. V8 runs the same module on Node " + run.fact("node")
                + "; both sides are measured in the same rounds.";
    }

    private String plain() {
        return "The plain code on the compiler takes " + range(Comparison.PLAIN, Comparison.BRIDGE)
                + " times as long as the bridge.";
    }

    private String range(String way, String other) {
        List<Double> ratios = of("compiler").stream()
                .map(comparison -> comparison.ratio(way, other))
                .filter(Spread::measured)
                .map(Spread::median)
                .sorted()
                .toList();
        return ratios.isEmpty()
                ? "an unknown number of"
                : Spread.factor(ratios.get(0)) + " to " + Spread.factor(ratios.get(ratios.size() - 1))
                        + " (geometric mean " + Spread.factor(Spread.geometricMean(ratios)) + ")";
    }
}
