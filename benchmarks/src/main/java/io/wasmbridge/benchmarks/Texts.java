package io.wasmbridge.benchmarks;

import java.nio.charset.StandardCharsets;

/** The texts that go in. */
final class Texts {

    private static final String ASCII = "benchmark bytes ";

    /** 9 bytes, two of its 7 chars outside ASCII. */
    private static final String MIXED = "Grüße, ";

    private Texts() {}

    /** A text of {@code sizeBytes} bytes in UTF-8, of the script {@code ascii} or {@code mixed}. */
    static String of(String script, int sizeBytes) {
        String unit =
                switch (script) {
                    case "ascii" -> ASCII;
                    case "mixed" -> MIXED;
                    default -> throw new IllegalArgumentException("script must be ascii or mixed, not " + script);
                };
        int unitBytes = unit.getBytes(StandardCharsets.UTF_8).length;
        StringBuilder text = new StringBuilder();
        int left = sizeBytes;
        for (; left >= unitBytes; left -= unitBytes) {
            text.append(unit);
        }
        return text.append(".".repeat(left)).toString();
    }
}
