package io.wasmbridge.processor.abi;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.processor.abi.Conventions.Exhausted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/abis.md} are those of the code. */
class AbisPageTest {

    private static final Path PAGE = Path.of("..", "docs", "abis.md");

    @Test
    void thePresets() throws IOException {
        contains(table(
                "| preset | allocates with | frees with | reallocates with | text | an i64 result | an i32 String"
                        + " result | no result |",
                preset -> List.of(
                        "`" + preset + "`",
                        names(preset.allocateNames())
                                + form(preset.conventions().allocateRole()),
                        names(preset.freeNames()),
                        names(preset.conventions().reallocateNames()),
                        preset.conventions().encoding().toString(),
                        preset.conventions().shapes().packsPointerHigh() ? "packed, pointer high" : "asked for",
                        text(preset),
                        preset.conventions().shapes().returnsInArea() ? "in an area" : "asked for")));
    }

    @Test
    void theOwners() throws IOException {
        contains(table(
                "| preset | an argument | copied back | a result | an empty argument | an empty result handed over |"
                        + " out of memory | called first |",
                preset -> List.of(
                        "`" + preset + "`",
                        word(preset.conventions().arguments()),
                        preset.conventions().lendsCopiedBack()
                                ? "host-owned"
                                : word(preset.conventions().arguments()),
                        word(preset.conventions().results()),
                        preset.conventions().danglingEmpty() ? "its alignment" : "0",
                        preset.conventions().keepsEmptyResults() ? "left alone" : "freed unless null",
                        preset.conventions().exhausted() == Exhausted.TRAPS ? "traps" : "gives 0",
                        names(preset.conventions().initializers()))));
    }

    @Test
    void theServedImports() throws IOException {
        String rows = Stream.of(Preset.values())
                .flatMap(ServedImports::of)
                .map(served -> "| `" + served.preset() + "` | "
                        + (served.module().isEmpty() ? "any" : "`" + served.module() + "`") + " | `"
                        + served.field().pattern().replace("|", "\\|") + "` | "
                        + served.signatures().stream()
                                .map(signature -> "`" + signature + "`")
                                .collect(Collectors.joining(", "))
                        + " |\n")
                .collect(Collectors.joining());
        contains("| preset | module | import, as a pattern | signature |\n|---|---|---|---|\n" + rows);
    }

    private static String text(Preset preset) {
        if (preset.isCollected()) {
            return "an object";
        }
        Conventions.Shapes shapes = preset.conventions().shapes();
        if (shapes.pointsAtPair()) {
            return "points at {pointer, length}";
        }
        return shapes.terminatesText() ? "terminated" : "asked for";
    }

    private interface Row {
        List<String> of(Preset preset);
    }

    private static String table(String head, Row row) {
        List<String> lines = new ArrayList<>(List.of(head, head.replaceAll("[^|]+", "---")));
        for (Preset preset : Preset.values()) {
            lines.add("| " + String.join(" | ", row.of(preset)) + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private static String names(List<String> names) {
        return names.isEmpty()
                ? "–"
                : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String form(HeapRole role) {
        return switch (role) {
            case REALLOCATE_NOTHING -> " (0, 0, align, size)";
            case NEW -> " (size, class id)";
            default -> "";
        };
    }

    private static String word(Conventions.Arguments owner) {
        return switch (owner) {
            case HOST_OWNED -> "host-owned";
            case TRANSFERRED -> "transferred";
            case COLLECTED -> "collected";
        };
    }

    private static String word(Conventions.Results owner) {
        return switch (owner) {
            case SAID -> "asked for";
            case TRANSFERRED -> "transferred";
            case POST_RETURN -> "the guest's until post-return";
            case COLLECTED -> "collected";
        };
    }

    private static void contains(String table) throws IOException {
        String page = Files.readString(PAGE);
        assertTrue(page.contains(table), () -> "docs/abis.md lacks this table:\n" + table);
    }
}
