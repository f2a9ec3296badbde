package io.wasmbridge.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * In: what the rounds of {@code run.sh} measured, one file of comma-separated values for each. Out, on standard output: the
 * tables of {@code docs/benchmarks.md}, in which a figure is the median of the rounds.
 */
public final class Table {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** One benchmark in every way it is done; the jobs of an engine are one table. */
    private record Job(String engine, String name, String parameters) {
        String title() {
            String what =
                    switch (name) {
                        case "ScalarCall" -> "scalar call";
                        case "StringIn" -> "string in";
                        case "StringOut" -> "string out, guest keeps it";
                        case "StringHandedOver" -> "string out, handed over";
                        case "TerminatedStringOut" -> "string out, terminated";
                        case "IntArrayIn" -> "`int[65536]` in";
                        default -> name;
                    };
            return parameters.isEmpty() ? what : what + ", " + parameters;
        }
    }

    /** What the rounds gave for one way to do a job. */
    private record Samples(List<Double> nanoseconds, List<Double> bytes) {
        Samples() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        double time() {
            return median(nanoseconds);
        }

        long allocated() {
            return Math.round(median(bytes));
        }

        String timeAndSpread() {
            return number(time()) + " (" + number(percentile(nanoseconds, 0)) + "–" + number(percentile(nanoseconds, 1))
                    + ")";
        }
    }

    private final Map<Job, Map<String, Samples>> jobs = new LinkedHashMap<>();

    private Table() {}

    /** Prints the tables of the files that {@code arguments} names. */
    public static void main(String[] arguments) throws IOException {
        Table table = new Table();
        for (String file : arguments) {
            table.add(Files.readAllLines(Path.of(file)));
        }
        System.out.print(table.markdown());
    }

    private void add(List<String> lines) {
        List<String> header = cells(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            List<String> cells = cells(line);
            for (int i = 0; i < cells.size(); i++) {
                row.put(header.get(i), cells.get(i));
            }
            add(row);
        }
    }

    private void add(Map<String, String> row) {
        String[] benchmark = row.getOrDefault("Benchmark", "").split(":", 2);
        String[] names = benchmark[0].split("\\.", -1);
        double score = Double.parseDouble(row.getOrDefault("Score", ""));
        Samples samples = jobs.computeIfAbsent(
                        new Job(row.getOrDefault("Param: engine", ""), names[names.length - 2], parameters(row)),
                        job -> new TreeMap<>())
                .computeIfAbsent(names[names.length - 1], way -> new Samples());
        if (benchmark.length == 1) {
            samples.nanoseconds().add(score);
        } else if (benchmark[1].endsWith(ALLOCATED)) {
            samples.bytes().add(score);
        }
    }

    private static String parameters(Map<String, String> row) {
        List<String> given = new ArrayList<>();
        String script = row.getOrDefault("Param: script", "");
        if (!script.isEmpty()) {
            given.add(script);
        }
        String sizeBytes = row.getOrDefault("Param: sizeBytes", "");
        if (!sizeBytes.isEmpty()) {
            given.add(sizeBytes + " B");
        }
        return String.join(", ", given);
    }

    /** No cell of these files has a comma or a quote inside. */
    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1))
                .map(cell -> cell.replace("\"", ""))
                .toList();
    }

    private String markdown() {
        StringBuilder text = new StringBuilder();
        for (String engine :
                jobs.keySet().stream().map(Job::engine).distinct().sorted().toList()) {
            text.append("### ").append(engine).append("\n\n").append("""
                    | job | bridge, ns | hand-written, ns | ratio | bridge, B/op | hand-written, B/op | unchecked, ns | within |
                    |---|--:|--:|--:|--:|--:|--:|---|
                    """);
            jobs.entrySet().stream()
                    .filter(entry -> entry.getKey().engine().equals(engine))
                    .forEach(entry -> text.append(line(entry.getKey(), entry.getValue())));
            text.append('\n');
        }
        return text.toString();
    }

    private static String line(Job job, Map<String, Samples> ways) {
        Samples bridge = ways.getOrDefault("bridge", new Samples());
        Samples handWritten = ways.getOrDefault("handWritten", new Samples());
        Samples plain = ways.getOrDefault("plain", new Samples());
        return "| " + job.title() + " | " + bridge.timeAndSpread() + " | " + handWritten.timeAndSpread() + " | "
                + String.format(Locale.ROOT, "%.2f", bridge.time() / handWritten.time()) + " | " + bridge.allocated()
                + " | " + handWritten.allocated() + " | " + plain.timeAndSpread() + " | "
                + verdict(bridge, handWritten) + " |\n";
    }

    /** The bar: at most 1.05, or at most 10 ns more where the hand-written code takes under 200 ns; no byte more. */
    private static String verdict(Samples bridge, Samples handWritten) {
        double more = bridge.time() - handWritten.time();
        boolean timely = bridge.time() <= 1.05 * handWritten.time() || (handWritten.time() < 200 && more <= 10);
        long moreBytes = bridge.allocated() - handWritten.allocated();
        List<String> misses = new ArrayList<>();
        if (!timely) {
            misses.add("+" + number(more) + " ns");
        }
        if (moreBytes > 0) {
            misses.add("+" + moreBytes + " B");
        }
        return misses.isEmpty() ? "yes" : "no: " + String.join(", ", misses);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.1f" : "%.0f", value);
    }

    private static double median(List<Double> values) {
        return percentile(values, 0.5);
    }

    private static double percentile(List<Double> values, double part) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double at = part * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
