package io.wasmbridge.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * In: a run. Out: a picture of it in SVG, a panel for each job of an engine, in it a group of bars for each size. A bar goes
 * from 1, the bridge, to the time of another way divided by that of the bridge, on a logarithmic axis that all panels share. Its
 * colours stand on a light ground and on a dark one.
 */
final class Picture {

    private static final int WIDTH = 900;
    private static final int COLUMNS = 3;
    private static final int PANEL_WIDTH = WIDTH / COLUMNS;
    private static final int PANEL_HEIGHT = 176;
    private static final int HEAD_HEIGHT = 78;
    private static final int ENGINE_HEIGHT = 30;
    private static final int PLOT_LEFT = 34;
    private static final int PLOT_TOP = 26;
    private static final int PLOT_WIDTH = PANEL_WIDTH - PLOT_LEFT - 8;
    private static final int PLOT_HEIGHT = 118;
    private static final int WIDEST_BAR = 14;

    /** Beyond the longest bar, for its figure. */
    private static final double FIGURE_OCTAVES = 1;

    private static final String TEXT = "#7a828c";
    private static final String GRID = "#7a828c";

    /** Another way than the bridge's, and its bars. */
    private record Series(String way, String title, String colour) {}

    private static final List<Series> SERIES = List.of(
            new Series(Comparison.HAND_WRITTEN, "hand-written, same checks", "#3f7fd0"),
            new Series(Comparison.PLAIN, "plain, no checks", "#cf7f2e"),
            new Series(Comparison.V8, "V8, glue in the manner of wasm-bindgen", "#2f9a74"));

    private final Samples run;
    private final List<Comparison> comparisons;
    private final double lowest;
    private final double highest;
    private final StringBuilder svg = new StringBuilder();

    private Picture(Samples run) {
        this.run = run;
        this.comparisons = run.comparisons();
        double low = -1;
        double high = 1;
        for (Comparison comparison : comparisons) {
            for (Series series : SERIES) {
                Spread ratio = comparison.ratio(series.way(), Comparison.BRIDGE);
                if (ratio.measured()) {
                    low = Math.min(low, log2(ratio.median()));
                    high = Math.max(high, log2(ratio.median()));
                }
            }
        }
        this.lowest = Math.floor(low - FIGURE_OCTAVES);
        this.highest = Math.ceil(high + FIGURE_OCTAVES);
    }

    static String of(Samples run) {
        return new Picture(run).draw();
    }

    private String draw() {
        Map<String, Map<String, List<Comparison>>> engines = new LinkedHashMap<>();
        for (Comparison comparison : comparisons) {
            engines.computeIfAbsent(comparison.line().engine(), engine -> new LinkedHashMap<>())
                    .computeIfAbsent(comparison.line().group(), group -> new ArrayList<>())
                    .add(comparison);
        }
        int top = HEAD_HEIGHT;
        for (Map.Entry<String, Map<String, List<Comparison>>> engine : engines.entrySet()) {
            top = engine(engine.getKey(), engine.getValue(), top);
        }
        String body = svg.toString();
        svg.setLength(0);
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"sans-serif\" font-size=\"10\" fill=\"%s\">",
                WIDTH, top, WIDTH, top, TEXT);
        head();
        return svg.append(body).append("</svg>\n").toString();
    }

    private void head() {
        text(
                WIDTH / 2.0,
                20,
                "middle",
                "font-size=\"15\" font-weight=\"bold\"",
                "Time of the same job beside the bridge");
        text(
                WIDTH / 2.0,
                38,
                "middle",
                "font-size=\"11\"",
                "bars: time divided by that of the bridge, median of " + run.fact("rounds")
                        + " rounds, logarithmic; above 1 slower than the bridge, below 1 faster; across: bytes");
        double left = 150;
        for (Series series : SERIES) {
            rectangle(left, 51, 10, 10, series.colour());
            boolean missing =
                    series.way().equals(Comparison.V8) && run.fact("node").equals(Samples.NONE);
            text(left + 15, 60, "start", "font-size=\"11\"", series.title() + (missing ? ": not measured" : ""));
            left += 200;
        }
    }

    private int engine(String name, Map<String, List<Comparison>> groups, int top) {
        text(PLOT_LEFT, top + 16, "start", "font-size=\"13\" font-weight=\"bold\"", "On the " + name);
        int index = 0;
        for (Map.Entry<String, List<Comparison>> group : groups.entrySet()) {
            int left = index % COLUMNS * PANEL_WIDTH;
            panel(group.getKey(), group.getValue(), left, top + ENGINE_HEIGHT + index / COLUMNS * PANEL_HEIGHT);
            index++;
        }
        return top + ENGINE_HEIGHT + (index + COLUMNS - 1) / COLUMNS * PANEL_HEIGHT;
    }

    private void panel(String title, List<Comparison> lines, int left, int top) {
        line("<g transform=\"translate(%d %d)\">", left, top);
        text(PLOT_LEFT, PLOT_TOP - 10, "start", "font-size=\"11\" font-weight=\"bold\"", title);
        axis();
        double groupWidth = (double) PLOT_WIDTH / lines.size();
        double barWidth = Math.min(WIDEST_BAR, groupWidth * 0.84 / SERIES.size());
        for (int i = 0; i < lines.size(); i++) {
            double middle = PLOT_LEFT + (i + 0.5) * groupWidth;
            group(lines.get(i), middle - barWidth * SERIES.size() / 2, barWidth);
            text(
                    middle,
                    PLOT_TOP + PLOT_HEIGHT + 13,
                    "middle",
                    "",
                    lines.get(i).line().size());
        }
        line("</g>");
    }

    private void axis() {
        for (double power = lowest; power <= highest; power++) {
            double y = y(power);
            line(
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-opacity=\"%s\"/>",
                    PLOT_LEFT, PLOT_LEFT + PLOT_WIDTH, number(y), number(y), GRID, power == 0 ? "0.9" : "0.18");
            // Every other one, so that they do not touch.
            if (power % 2 == 0) {
                text(PLOT_LEFT - 4, y + 3, "end", "font-size=\"9\"", tick(power));
            }
        }
    }

    private void group(Comparison comparison, double left, double barWidth) {
        for (Series series : SERIES) {
            Spread ratio = comparison.ratio(series.way(), Comparison.BRIDGE);
            if (ratio.measured()) {
                bar(ratio.median(), left, barWidth, series.colour());
            }
            left += barWidth;
        }
    }

    private void bar(double ratio, double left, double width, String colour) {
        double end = y(log2(ratio));
        double one = y(0);
        rectangle(left, Math.min(end, one), width - 1, Math.max(Math.abs(end - one), 0.5), colour);
        boolean up = ratio >= 1;
        line(
                "<text transform=\"translate(%s %s) rotate(-90)\" text-anchor=\"%s\" font-size=\"8\">%s</text>",
                number(left + width / 2 + 2.3),
                number(up ? Math.min(end, one) - 3 : Math.max(end, one) + 3),
                up ? "start" : "end",
                Spread.factor(ratio));
    }

    private double y(double power) {
        return PLOT_TOP + PLOT_HEIGHT * (highest - power) / (highest - lowest);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    private static String tick(double power) {
        return power >= 0 ? String.valueOf(1L << (int) power) : "1/" + (1L << (int) -power);
    }

    private void rectangle(double left, double top, double width, double height, String colour) {
        line(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>",
                number(left), number(top), number(width), number(height), colour);
    }

    private void text(double x, double y, String anchor, String attributes, String content) {
        line(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\"%s>%s</text>",
                number(x), number(y), anchor, attributes.isEmpty() ? "" : " " + attributes, escaped(content));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void line(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
