package io.wasmbridge.benchmarks.report;

import java.util.Collection;
import java.util.Locale;

/** The median of what the rounds gave, the lowest and the highest; not numbers where nothing was measured. */
record Spread(double median, double lowest, double highest) {

    static Spread of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            return new Spread(Double.NaN, Double.NaN, Double.NaN);
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** The mean of factors. */
    static double geometricMean(Collection<Double> ratios) {
        return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
    }

    boolean measured() {
        return !Double.isNaN(median);
    }

    /** With three digits, or all before the point, for a time. */
    String time() {
        return number(median);
    }

    /** With two digits after the point and the spread behind, for a ratio. */
    String ratio() {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, lowest, highest);
    }

    /** With one digit after the point, its sign and the spread behind, for a difference. */
    String signed() {
        return String.format(Locale.ROOT, "%+.1f (%+.1f to %+.1f)", median, lowest, highest);
    }

    static String number(double value) {
        double size = Math.abs(value);
        if (size >= 99_950) {
            return grouped(Math.round(value));
        }
        return String.format(Locale.ROOT, size >= 99.95 ? "%.0f" : size >= 9.995 ? "%.1f" : "%.2f", value);
    }

    static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A ratio, as short as it can be told from its neighbours. */
    static String factor(double ratio) {
        return String.format(Locale.ROOT, ratio >= 9.95 ? "%.0f" : ratio >= 1.95 ? "%.1f" : "%.2f", ratio);
    }
}
