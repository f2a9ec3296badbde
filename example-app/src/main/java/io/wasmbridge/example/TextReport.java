package io.wasmbridge.example;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Engine;
import java.io.PrintStream;

/** Real work on a real text, under all three owners, with the guest's own count of blocks before and after. */
final class TextReport {

    private static final int DUMPED_BYTES = 64;

    private static final int SHOWN_CHARS = 60;

    private final Engine engine;
    private final PrintStream out;

    TextReport(Engine engine, PrintStream out) {
        this.engine = engine;
        this.out = out;
    }

    void print(String name, String content) {
        out.println("== " + name + ", " + content.length() + " chars");
        try (Text guest = TextBridge.builder().engine(engine).build()) {
            out.println("live blocks before: " + guest.liveBlocks());

            out.println("host-owned: " + guest.countVowels(content) + " vowels, " + guest.wordCount(content)
                    + " words, " + guest.lineCount(content) + " lines");
            out.println("wasm-owned: " + guest.lastSummary());
            out.println("transferred out: " + firstLine(guest.upper(content)));
            out.println("transferred out: " + mostFrequent(guest.letterStatistics(content)));

            guest.remember(content);
            out.println("transferred in: the guest remembers " + guest.recall().length() + " chars in "
                    + guest.liveBlocks() + " block");
            guest.forget();

            dump(guest, content);
            out.println("live blocks after: " + guest.liveBlocks() + ", owned by the host: "
                    + guest.allocator().liveCount());
        }
    }

    private void dump(Text guest, String content) {
        try (Allocation block = guest.allocator().allocateUtf8(content)) {
            out.println("the first bytes as the guest has them:");
            out.print(guest.memory().hexDump(block.address(), Math.min(block.sizeBytes(), DUMPED_BYTES)));
        }
    }

    private static String firstLine(String text) {
        String line = text.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        return line.length() <= SHOWN_CHARS ? line : line.substring(0, SHOWN_CHARS) + "…";
    }

    private static String mostFrequent(int[] counts) {
        int most = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > counts[most]) {
                most = i;
            }
        }
        return "'" + (char) ('a' + most) + "' occurs most of " + counts.length + " letters, " + counts[most] + " times";
    }
}
