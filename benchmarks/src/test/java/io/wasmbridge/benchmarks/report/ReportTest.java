package io.wasmbridge.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportTest {

    private static final Line SHORT = new Line("compiler", "string in", "ascii", 64);
    private static final Line LONG = new Line("compiler", "int[] out", "", 1 << 20);
    private static final Line SCALAR = new Line("interpreter", "string out, handed over", "mixed", 65_536);

    private static List<Sample> samples(Line line, double[] bridge, double[] byHand, double bridgeBytes, double bytes) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < bridge.length; i++) {
            samples.add(new Sample(i + 1, line, "bridge", bridge[i], bridgeBytes));
            samples.add(new Sample(i + 1, line, "handWritten", byHand[i], bytes));
            samples.add(new Sample(i + 1, line, "plain", bridge[i] * 2, bytes));
            samples.add(new Sample(i + 1, line, "v8", bridge[i] / 4, Double.NaN));
        }
        return samples;
    }

    private static Samples run(String node) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("rounds", "3");
        facts.put("seconds", "1180");
        facts.put("java", "17.0.15");
        facts.put("node", node);
        facts.put("processors", "2");
        List<Sample> samples = new ArrayList<>();
        samples.addAll(samples(SHORT, new double[] {50, 51, 70}, new double[] {41, 42, 65}, 48, 128));
        samples.addAll(
                samples(LONG, new double[] {2_000, 1_000, 2_200}, new double[] {1_000, 1_000, 2_000}, 5_000, 4_000));
        samples.addAll(samples(SCALAR, new double[] {100, 104, 90}, new double[] {100, 100, 100}, 10_000.4, 10_000));
        samples.removeIf(sample -> node.equals(Samples.NONE) && sample.way().equals("v8"));
        return new Samples(facts, samples);
    }

    @Test
    void samplesSurviveTheirFile() {
        Samples run = run("v20.20.2");
        assertEquals(run, Samples.parse(run.csv()));
        assertThrows(IllegalArgumentException.class, () -> Samples.parse("1,compiler,string in"));
    }

    @Test
    void aRatioIsThatOfARound() {
        Comparison comparison = run("v20.20.2").comparisons().get(1);
        // The medians of the two ways would give 2.
        assertEquals(1.1, comparison.ratio("bridge", "handWritten").median(), 1e-9);
        assertEquals(1.0, comparison.ratio("bridge", "handWritten").lowest(), 1e-9);
        assertEquals(2.0, comparison.ratio("bridge", "handWritten").highest(), 1e-9);
        assertEquals(4.0, comparison.ratio("bridge", "v8").median(), 1e-9);
        assertFalse(comparison.ratio("bridge", "other").measured());
    }

    @Test
    void verdictsFollowTheBar() {
        List<Comparison> comparisons = run("v20.20.2").comparisons();
        assertEquals("yes", comparisons.get(0).verdict(), "9 ns more than 42");
        assertEquals("no: +200 ns, +1,000 B", comparisons.get(1).verdict());
        assertEquals("yes", comparisons.get(2).verdict(), "a part in a thousand is the iteration's own");
        List<Sample> slow = samples(SHORT, new double[] {211}, new double[] {200}, 0, 0);
        assertEquals("no: +11.0 ns", new Comparison(SHORT, slow).verdict());
        List<Sample> more = samples(SHORT, new double[] {41}, new double[] {41}, 16, 0);
        assertEquals("no: +16 B", new Comparison(SHORT, more).verdict());
    }

    @Test
    void sizesAreInTheirLargestUnit() {
        assertEquals("64 B", SHORT.size());
        assertEquals("1 MiB", LONG.size());
        assertEquals("64 KiB", SCALAR.size());
        assertEquals("", new Line("compiler", "scalar call", "", 0).size());
    }

    @Test
    void thePageSaysWhatTheRunSays() throws Exception {
        String page = Page.of(run("v20.20.2"), Files.readString(Path.of("src/main/template/benchmarks.md")));
        assertTrue(
                page.contains(
                        "| string in, ascii | 64 B | 51.0 | 42.0 | 1.21 (1.08–1.22) | 2.0 | 4.0 | 48 | 128 | yes |"),
                page);
        assertTrue(page.contains("- compiler, int[] out, 1 MiB: +200 ns, +1,000 B, ratio 1.10 (1.00–2.00)"), page);
        assertTrue(page.contains("2 of 3 lines are within the bar"), page);
        assertTrue(page.contains("The run took 20 minutes on 2 cores"), page);
        assertTrue(page.contains("**Provisional: fewer than the 5 rounds"), page);
        assertFalse(page.contains("{{"), page);
    }

    @Test
    void thePageSaysWhereNodeIsMissing() throws Exception {
        String page = Page.of(run(Samples.NONE), Files.readString(Path.of("src/main/template/benchmarks.md")));
        assertTrue(page.contains("| 2.0 | not measured | 48 | 128 | yes |"), page);
        assertTrue(page.contains("V8 was not measured"), page);
        assertTrue(Picture.of(run(Samples.NONE)).contains("wasm-bindgen: not measured"));
    }

    @Test
    void aNameThatNothingStandsForIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Page.of(run("v20.20.2"), "{{weather}}"));
    }

    @Test
    void thePictureHasABarAndAFigureForEachRatio() throws Exception {
        Document picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Picture.of(run("v20.20.2")))));
        // Three lines, three ways beside the bridge; three more in the legend.
        assertEquals(12, picture.getElementsByTagName("rect").getLength());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < picture.getElementsByTagName("text").getLength(); i++) {
            texts.add(picture.getElementsByTagName("text").item(i).getTextContent());
        }
        assertTrue(texts.contains("Time of the same job beside the bridge"), texts::toString);
        assertTrue(texts.contains("string in, ascii"), texts::toString);
        assertTrue(texts.contains("On the interpreter"), texts::toString);
        assertTrue(texts.contains("0.25"), texts::toString);
        assertTrue(texts.contains("1 MiB"), texts::toString);
    }

    @Test
    void theGuardsAreWithinTheirBarOrNot() {
        List<Sample> samples = new ArrayList<>();
        for (int round = 1; round <= 3; round++) {
            samples.add(new Sample(round, SHORT, "guarded", 48.9 + round, 48));
            samples.add(new Sample(round, SHORT, "unguarded", 46, 48));
            samples.add(new Sample(round, SCALAR, "guarded", 50.1 + round, 48));
            samples.add(new Sample(round, SCALAR, "unguarded", 47, 48));
            samples.add(new Sample(round, LONG, "guarded", 50, 64));
            samples.add(new Sample(round, LONG, "unguarded", 49 + round, 48));
        }
        String page = Guards.page(new Samples(Map.of(), samples), "{{table}}");
        assertEquals(
                List.of(
                        "| compiler, string in, ascii | 64 B | 50.9 | 46.0 | +4.9 (+3.9 to +5.9) | +0 | yes |",
                        "| interpreter, string out, handed over, mixed | 64 KiB | 52.1 | 47.0 | +5.1 (+4.1 to +6.1) | +0 | no |",
                        "| compiler, int[] out | 1 MiB | 50.0 | 51.0 | -1.0 (-2.0 to +0.0) | +16 | no |"),
                page.lines().toList());
    }

    @Test
    void thePublishedGuardsAreThoseOfTheSamples() throws Exception {
        Samples run = Samples.parse(Files.readString(Path.of("../docs/guards.csv")));
        String template = Files.readString(Path.of("src/main/template/guards.md"));
        assertEquals(Guards.page(run, template), Files.readString(Path.of("../docs/guards.md")));
    }

    /** What is published was drawn from what is published. */
    @Test
    void thePublishedPageAndPictureAreThoseOfTheSamples() throws Exception {
        Samples run = Samples.parse(Files.readString(Path.of("../docs/benchmarks.csv")));
        assertEquals(
                Page.of(run, Files.readString(Path.of("src/main/template/benchmarks.md"))),
                Files.readString(Path.of("../docs/benchmarks.md")));
        assertEquals(Picture.of(run), Files.readString(Path.of("../docs/benchmarks.svg")));
    }
}
