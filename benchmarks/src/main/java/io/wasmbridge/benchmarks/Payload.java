package io.wasmbridge.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What crosses: one text and one array of each type, of the size that the iteration measures. */
@State(Scope.Thread)
public class Payload {

    private static final String ASCII = "benchmark bytes ";

    /** 9 bytes, two of its 7 chars outside ASCII. */
    private static final String MIXED = "Grüße, ";

    /** What texts are made of: {@code ascii}, or {@code mixed}, two chars of seven outside ASCII. */
    @Param("ascii")
    public String script = "";

    /** In bytes, separated by slashes; see {@link Plan}. */
    @Param("64")
    public String sizes = "";

    int a = 20;
    int b = 22;
    String text = "";
    byte[] bytes = {};
    int[] ints = {};
    double[] doubles = {};

    private final Map<Integer, String> texts = new LinkedHashMap<>();
    private final Map<Integer, byte[]> bytesOf = new LinkedHashMap<>();
    private final Map<Integer, int[]> intsOf = new LinkedHashMap<>();
    private final Map<Integer, double[]> doublesOf = new LinkedHashMap<>();
    private Plan plan = new Plan(List.of());
    private int iteration;

    /** Makes what crosses, of every size. */
    @Setup(Level.Trial)
    public void make() {
        plan = Plan.parse(sizes);
        Random random = new Random(1);
        for (int size : plan.sizes()) {
            texts.put(size, text(script, size));
            byte[] content = new byte[size];
            random.nextBytes(content);
            bytesOf.put(size, content);
            intsOf.put(size, random.ints(size / Integer.BYTES).toArray());
            doublesOf.put(size, random.doubles(size / Double.BYTES).toArray());
        }
    }

    /** Selects what the next iteration sends. */
    @Setup(Level.Iteration)
    public void next() {
        select(plan.sizeOf(iteration++));
    }

    void select(int size) {
        text = texts.getOrDefault(size, "");
        bytes = bytesOf.getOrDefault(size, bytes);
        ints = intsOf.getOrDefault(size, ints);
        doubles = doublesOf.getOrDefault(size, doubles);
    }

    boolean mixed() {
        return script.equals("mixed");
    }

    /** The most that the guest has to hold at once. */
    int longestBytes() {
        return plan.longestBytes();
    }

    /** The length of the text in UTF-8, and of each array. */
    int sizeBytes() {
        return bytes.length;
    }

    /** The beginning of a script, {@code sizeBytes} bytes long in UTF-8. */
    private static String text(String script, int sizeBytes) {
        String unit =
                switch (script) {
                    case "ascii" -> ASCII;
                    case "mixed" -> MIXED;
                    default -> throw new IllegalArgumentException("script must be ascii or mixed, not " + script);
                };
        byte[] unitBytes = unit.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[sizeBytes];
        for (int i = 0; i < sizeBytes; i++) {
            bytes[i] = unitBytes[i % unitBytes.length];
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            throw new IllegalArgumentException(sizeBytes + " bytes of the script " + script + " end within a char");
        }
        return text;
    }
}
