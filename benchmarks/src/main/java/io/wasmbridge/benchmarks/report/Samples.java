package io.wasmbridge.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A run: what was measured, and facts about the machine and the run.
 *
 * @param facts by name, none with a line feed
 * @param samples in the order measured
 */
public record Samples(Map<String, String> facts, List<Sample> samples) {

    /** The fact about what is not there. */
    public static final String NONE = "none";

    private static final String HEADER = "round,engine,job,script,bytes,way,nanoseconds,allocated";

    /** As lines of comma-separated values, after a line for each fact. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        facts.forEach((name, fact) ->
                text.append("# ").append(name).append(": ").append(fact).append('\n'));
        text.append(HEADER).append('\n');
        for (Sample sample : samples) {
            Line line = sample.line();
            String allocated = Double.isNaN(sample.allocatedBytes())
                    ? ""
                    : String.format(Locale.ROOT, "%.1f", sample.allocatedBytes());
            text.append(String.join(
                            ",",
                            String.valueOf(sample.round()),
                            line.engine(),
                            line.job().replace(", ", "; "),
                            line.script(),
                            String.valueOf(line.sizeBytes()),
                            sample.way(),
                            String.format(Locale.ROOT, "%.2f", sample.nanoseconds()),
                            allocated))
                    .append('\n');
        }
        return text.toString();
    }

    /** Reads what {@link #csv} wrote. */
    public static Samples parse(String csv) {
        Map<String, String> facts = new LinkedHashMap<>();
        List<Sample> samples = new ArrayList<>();
        for (String text : csv.lines().toList()) {
            if (text.startsWith("# ")) {
                String[] fact = text.substring(2).split(": ", 2);
                facts.put(fact[0], fact[1]);
            } else if (!text.equals(HEADER)) {
                samples.add(sample(text.split(",", -1)));
            }
        }
        return new Samples(facts, samples);
    }

    private static Sample sample(String[] cells) {
        if (cells.length != 8) {
            throw new IllegalArgumentException("not a sample: " + String.join(",", cells));
        }
        Line line = new Line(cells[1], cells[2].replace("; ", ", "), cells[3], Integer.parseInt(cells[4]));
        double allocated = cells[7].isEmpty() ? Double.NaN : Double.parseDouble(cells[7]);
        return new Sample(Integer.parseInt(cells[0]), line, cells[5], Double.parseDouble(cells[6]), allocated);
    }

    /** The lines, in the order measured, with what was measured for each. */
    List<Comparison> comparisons() {
        Map<Line, List<Sample>> lines = new LinkedHashMap<>();
        for (Sample sample : samples) {
            lines.computeIfAbsent(sample.line(), line -> new ArrayList<>()).add(sample);
        }
        return lines.entrySet().stream()
                .map(entry -> new Comparison(entry.getKey(), entry.getValue()))
                .toList();
    }

    String fact(String name) {
        return facts.getOrDefault(name, NONE);
    }
}
