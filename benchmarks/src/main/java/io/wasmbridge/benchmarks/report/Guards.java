package io.wasmbridge.benchmarks.report;

import io.wasmbridge.benchmarks.unguarded.Guard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** In: a run with the guards and without them. Out: the page that says what they cost. */
public final class Guards {

    /** On the runtime as it is shipped. */
    public static final String GUARDED = "guarded";

    private static final String UNGUARDED = "unguarded";

    /** The ways that are compared. */
    public static final List<String> WAYS = List.of(GUARDED, UNGUARDED);

    private static final double MOST_NANOSECONDS = 5;

    private Guards() {}

    /** Reads two files and writes one. Arguments: the samples, the page's template, the page to write. */
    public static void main(String[] arguments) throws IOException {
        Samples run = Samples.parse(Files.readString(Path.of(arguments[0])));
        Files.writeString(Path.of(arguments[2]), page(run, Files.readString(Path.of(arguments[1]))));
    }

    static String page(Samples run, String template) {
        Map<String, String> values = new LinkedHashMap<>(run.facts());
        values.put("guards", duties());
        values.put("table", table(run));
        return Page.filled(template, values);
    }

    private static String duties() {
        return Arrays.stream(Guard.values())
                .map(guard -> "| " + guard.name().toLowerCase(Locale.ROOT) + " | " + guard.duty() + " | "
                        + guard.methods() + " |")
                .collect(Collectors.joining("\n"));
    }

    private static String table(Samples run) {
        return run.comparisons().stream().map(Guards::row).collect(Collectors.joining("\n"));
    }

    private static String row(Comparison comparison) {
        Spread more = comparison.moreNanoseconds(GUARDED, UNGUARDED);
        long moreBytes = comparison.moreBytes(GUARDED, UNGUARDED);
        boolean within = more.median() <= MOST_NANOSECONDS && moreBytes == 0;
        return "| " + comparison.line().engine() + ", " + comparison.line().group() + " | "
                + comparison.line().size() + " | "
                + comparison.nanoseconds(GUARDED).time() + " | "
                + comparison.nanoseconds(UNGUARDED).time() + " | "
                + more.signed() + " | +" + Spread.grouped(moreBytes) + " | " + (within ? "yes" : "no") + " |";
    }
}
