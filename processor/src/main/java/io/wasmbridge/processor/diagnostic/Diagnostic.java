package io.wasmbridge.processor.diagnostic;

import java.util.List;

/**
 * One finding. {@code problem} is the first line and stands alone; the other lines explain it and end in an edit that can be
 * typed.
 *
 * @param why reasons, one line each
 * @param found what there is instead, one line each
 * @param help edits that mend it, one line each
 */
public record Diagnostic(
        Key key, Position position, String problem, List<String> why, List<String> found, List<String> help) {

    public Diagnostic {
        why = List.copyOf(why);
        found = List.copyOf(found);
        help = List.copyOf(help);
    }

    /** A finding without further lines; add them with {@link #why}, {@link #found} and {@link #help}. */
    public static Diagnostic of(Key key, Position position, String problem) {
        return new Diagnostic(key, position, problem, List.of(), List.of(), List.of());
    }

    public Diagnostic why(String... lines) {
        return new Diagnostic(key, position, problem, List.of(lines), found, help);
    }

    public Diagnostic found(String... lines) {
        return new Diagnostic(key, position, problem, why, List.of(lines), help);
    }

    public Diagnostic help(String... lines) {
        return new Diagnostic(key, position, problem, why, found, List.of(lines));
    }

    /** The same finding at another place. */
    public Diagnostic at(Position elsewhere) {
        return new Diagnostic(key, elsewhere, problem, why, found, help);
    }

    /** The same finding about a member that its position does not show. */
    public Diagnostic in(String member) {
        return new Diagnostic(key, position, "in the inherited '" + member + "': " + problem, why, found, help);
    }

    /** The whole text: {@code [wasm/key] problem}, then the indented {@code why:}, {@code found:} and {@code help:} lines. */
    public String message() {
        StringBuilder text =
                new StringBuilder("[wasm/").append(key.text()).append("] ").append(problem);
        append(text, "why", why);
        append(text, "found", found);
        append(text, "help", help);
        return text.toString();
    }

    private static void append(StringBuilder text, String label, List<String> lines) {
        for (String line : lines) {
            text.append("\n    ").append(label).append(": ").append(line);
        }
    }
}
