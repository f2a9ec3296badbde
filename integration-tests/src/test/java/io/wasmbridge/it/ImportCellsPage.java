package io.wasmbridge.it;

import io.wasmbridge.it.Coordinate.Owner;
import io.wasmbridge.it.Coordinate.Place;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The section "Cells" of {@code docs/imports.md}: what of each kind an import passes and returns in which place, and why the rest is not. */
final class ImportCellsPage {

    static final String HEADING = "## Cells\n";

    private static final Map<Owner, String> LETTERS = new LinkedHashMap<>();

    static {
        LETTERS.put(Owner.WASM_OWNED, "w");
        LETTERS.put(Owner.TRANSFERRED_OUT, "o");
        LETTERS.put(Owner.TRANSFERRED_IN, "g");
        LETTERS.put(Owner.NONE, "n");
    }

    /** A line of a table. */
    private record Row(String words, Predicate<Coordinate> of) {}

    private ImportCellsPage() {}

    static String of(List<ImportCell> cells) {
        List<Coordinate> coordinates =
                cells.stream().map(ImportCell::coordinate).distinct().toList();
        long ofPresets = cells.stream().filter(cell -> !cell.coordinate().inC()).count();
        String presets = ImportTable.ALLOCATING.stream()
                .sorted()
                .map(preset -> "`" + preset + "`")
                .collect(Collectors.joining(", "));
        long arriving = cells.stream().filter(cell -> !cell.known()).count();
        return HEADING + """

                A test calls %d cells of these tables on both engines, %d of them in modules that arrive at run time, with a guest that counts its
                live blocks: what the method is passed, what the guest sees of what it is given, and what is live afterwards. A letter says whose the
                memory is:

                | `w` | `o` | `g` | `n` |
                |---|---|---|---|
                | the guest's, before and after | handed over: freed by the host | given: the guest's from then on | no memory, or a buffer of the guest's |

                %d of them are of presets other than `C`, which allocate and free in other ways: %s. The steps of these are those of `C`.

                """.formatted(cells.size(), arriving, ofPresets, presets)
                + table("the guest passes", coordinates, false)
                + "\n"
                + table("the host returns", coordinates, true)
                + "\n"
                + errors();
    }

    private static List<Row> rows() {
        return Stream.of(
                        new Row("a number, a set", Coordinate::scalar),
                        new Row("text", c -> c.text() && !c.absent()),
                        new Row("an array", c -> c.array() && !c.absent()),
                        new Row("a buffer", Coordinate::buffer),
                        new Row("text, an array that may be absent", c -> c.absent() && c.object()),
                        new Row("an optional number", Coordinate::number),
                        new Row("a view", Coordinate::view),
                        new Row("an `Allocation`", Coordinate::block),
                        new Row("a handle", Coordinate::resource),
                        new Row("a struct", Coordinate::struct),
                        new Row("a record without a layout", Coordinate::record),
                        new Row("structs", c -> c.type().equals("struct[]")),
                        new Row("several Strings", Coordinate::strings))
                .flatMap(row -> Stream.of(
                        new Row(row.words(), c -> row.of().test(c) && !c.copiesBack()),
                        new Row(row.words() + ", copied back", c -> row.of().test(c) && c.copiesBack())))
                .toList();
    }

    private static String table(String head, List<Coordinate> cells, boolean result) {
        List<Place> places = Arrays.stream(Place.values())
                .filter(place -> cells.stream().anyMatch(c -> c.place() == place && c.result() == result))
                .toList();
        String names = places.stream().map(ImportCellsPage::words).collect(Collectors.joining(" | "));
        StringBuilder text =
                new StringBuilder("| " + head + " | " + names + " |\n" + "|---".repeat(places.size() + 1) + "|\n");
        for (Row row : rows()) {
            List<Coordinate> here = cells.stream()
                    .filter(c -> c.result() == result && row.of().test(c))
                    .toList();
            if (!here.isEmpty()) {
                text.append("| ").append(row.words());
                places.forEach(
                        place -> text.append(" | ").append(letters(here.stream().filter(c -> c.place() == place))));
                text.append(" |\n");
            }
        }
        return text.toString();
    }

    private static String letters(Stream<Coordinate> cells) {
        List<Owner> owners = cells.map(Coordinate::owner).distinct().toList();
        String letters = LETTERS.entrySet().stream()
                .filter(letter -> owners.contains(letter.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" "));
        return letters.isEmpty() ? "–" : letters;
    }

    private static String words(Place place) {
        return switch (place) {
            case VALUE -> "as itself";
            case COUNTED -> "pointer and length";
            case TERMINATED -> "up to a zero";
            case FIXED -> "a pointer, or `@WasmBuffer`";
            case GIVEN -> "`parameter`";
            default -> "`" + place + "`";
        };
    }

    private static String errors() {
        return ImportTable.NOTHING_TO_CALL.stream()
                .filter(gap -> gap.error().isPresent())
                .map(gap -> "| " + gap.why() + " | `wasm/" + gap.error().orElseThrow() + "` |\n")
                .distinct()
                .collect(Collectors.joining("", "| what is not there | |\n|---|---|\n", ""));
    }
}
