package io.wasmbridge.it;

import io.wasmbridge.it.Coordinate.Owner;
import io.wasmbridge.it.Coordinate.Place;
import io.wasmbridge.processor.abi.Preset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The section "Cells" of {@code docs/abis.md}: what of each kind can be called under each preset, by owner, and why the rest cannot. */
final class CellsPage {

    static final String HEADING = "## Cells\n";

    private static final String INTRODUCTION = HEADING + """

            Every cell of these tables is called by a test on both engines, against a guest that counts its live blocks and traps where a
            bridge does not keep to the preset; and every guest call of it is made to fail. A letter says under which owner:

            | `h` | `g` | `w` | `o` | `p` | `c` | `n` |
            |---|---|---|---|---|---|---|
            | host-owned | given: transferred in | wasm-owned | handed over: transferred out | told by post-return | the collector's | no owner |

            A letter in brackets has no cell of its own: its steps are those of another cell, of the same preset, or of `C` where nothing of the
            preset takes part. A capital is a compile error that `C` does not have, as listed below; `–` is what cannot be said.

            What can be called under `C` as well has the same steps there: a preset decides what they allocate and free with, what is empty and
            where an area lies. Beside the tables there are cells of what none of their lines names:

            """;

    private static final Map<Owner, String> LETTERS = new LinkedHashMap<>();

    static {
        LETTERS.put(Owner.HOST_OWNED, "h");
        LETTERS.put(Owner.TRANSFERRED_IN, "g");
        LETTERS.put(Owner.WASM_OWNED, "w");
        LETTERS.put(Owner.TRANSFERRED_OUT, "o");
        LETTERS.put(Owner.POST_RETURN, "p");
        LETTERS.put(Owner.COLLECTED, "c");
        LETTERS.put(Owner.NONE, "n");
    }

    /** A line of a table. */
    private record Row(String words, Predicate<Coordinate> of) {}

    private final TableOfCells table;
    private final Map<Preset, List<Coordinate>> callable;

    /** The reasons that the tables name, in order, each by its letter. */
    private final List<Gap> reasons = new ArrayList<>();

    private CellsPage(TableOfCells table) {
        this.table = table;
        this.callable = table.callable().stream().collect(Collectors.groupingBy(Coordinate::preset));
    }

    static String of(TableOfCells table) {
        CellsPage page = new CellsPage(table);
        String kinds = page.table("what crosses", kinds());
        String places = page.table("text and arrays", places());
        return INTRODUCTION + outside() + "\n" + kinds + "\n" + places + "\n" + page.legend();
    }

    private static String outside() {
        return ShapeTableTest.cells().stream()
                .flatMap(cell -> CellCoordinates.outside(cell).stream())
                .distinct()
                .sorted()
                .map(what -> "- " + what + "\n")
                .collect(Collectors.joining());
    }

    private static List<Row> kinds() {
        return Stream.of(
                        kind("a number, a set", Coordinate::scalar),
                        kind("text", c -> c.text() && !c.absent()),
                        kind("an array", c -> c.array() && !c.absent()),
                        kind("a buffer", Coordinate::buffer),
                        kind("text, an array that may be absent", c -> c.absent() && c.object()),
                        kind("an optional number", Coordinate::number),
                        kind("a view", Coordinate::view),
                        kind("an `Allocation`", Coordinate::block),
                        kind("a handle", Coordinate::resource),
                        kind("a struct", Coordinate::struct),
                        kind("a record without a layout", Coordinate::record),
                        kind("structs", c -> c.type().equals("struct[]")),
                        kind("several Strings", Coordinate::strings))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> kind(String words, Predicate<Coordinate> of) {
        return List.of(
                new Row(words + ", in", c -> of.test(c) && !c.result() && !c.copiesBack()),
                new Row(words + ", copied back", c -> of.test(c) && c.copiesBack()),
                new Row(words + ", out", c -> of.test(c) && c.result()));
    }

    private static List<Row> places() {
        Predicate<Coordinate> content = c -> c.object() && !c.absent() && !c.buffer();
        return Stream.of(false, true)
                .flatMap(result -> Arrays.stream(Place.values())
                        .map(place -> new Row(
                                words(place) + (result ? ", out" : ", in"),
                                c -> content.test(c) && c.place() == place && c.result() == result && !c.copiesBack())))
                .toList();
    }

    private static String words(Place place) {
        return switch (place) {
            case COUNTED -> "pointer and length";
            case UNTOLD -> "a pointer alone";
            case TERMINATED -> "up to a zero";
            case FIXED -> "`@WasmBuffer`";
            case PREFIX, HEADER, GIVEN -> "`" + (place == Place.GIVEN ? "parameter" : place) + "`";
            case OBJECT, COMPONENT, VALUE -> place == Place.OBJECT ? "an object" : "a value of the component model";
            default -> "`" + place + "`";
        };
    }

    private String table(String head, List<Row> rows) {
        List<Preset> presets = List.of(Preset.values());
        String names = presets.stream().map(preset -> "`" + preset + "`").collect(Collectors.joining(" | "));
        StringBuilder text =
                new StringBuilder("| " + head + " | " + names + " |\n" + "|---".repeat(presets.size() + 1) + "|\n");
        for (Row row : rows) {
            boolean said = callable.values().stream().flatMap(List::stream).anyMatch(row.of());
            if (said) {
                text.append("| ").append(row.words());
                presets.forEach(preset -> text.append(" | ").append(entry(row, preset)));
                text.append(" |\n");
            }
        }
        return text.toString();
    }

    private String entry(Row row, Preset preset) {
        List<Coordinate> here = callable.get(preset).stream().filter(row.of()).toList();
        List<String> words = new ArrayList<>();
        LETTERS.forEach((owner, letter) -> {
            List<Coordinate> owned =
                    here.stream().filter(c -> c.owner() == owner).toList();
            if (owned.stream().anyMatch(table.cells()::contains)) {
                words.add(letter);
            } else if (owned.stream().anyMatch(c -> !isAnotherWord(c))) {
                words.add("(" + letter + ")");
            }
        });
        missing(row, preset).forEach(gap -> words.add(letter(gap)));
        return words.isEmpty() ? "–" : String.join(" ", words);
    }

    /** A mark that changes nothing is no owner of its own. */
    private static boolean isAnotherWord(Coordinate c) {
        return c.collected()
                && !c.block()
                && (c.place() == Place.OBJECT || c.place() == Place.HEADER)
                && c.owner() != Owner.COLLECTED;
    }

    /** Why owners cannot be said here that can be said under C: of each the first error at a coordinate that C has. */
    private List<Gap> missing(Row row, Preset preset) {
        return LETTERS.keySet().stream()
                .filter(owner ->
                        callable.get(preset).stream().noneMatch(c -> row.of().test(c) && c.owner() == owner))
                .flatMap(owner -> callable.get(Preset.C).stream()
                        .filter(c -> row.of().test(c) && c.owner() == owner)
                        .flatMap(c -> error(c.with(preset)).stream())
                        .limit(1))
                .distinct()
                .toList();
    }

    private static Optional<Gap> error(Coordinate coordinate) {
        return TableOfCells.uncallable(coordinate).filter(gap -> gap.error().isPresent());
    }

    private String letter(Gap gap) {
        if (!reasons.contains(gap)) {
            reasons.add(gap);
        }
        return String.valueOf((char) ('A' + reasons.indexOf(gap)));
    }

    private String legend() {
        StringBuilder text = new StringBuilder("| | why not | |\n|---|---|---|\n");
        for (Gap gap : reasons) {
            text.append("| ")
                    .append(letter(gap))
                    .append(" | ")
                    .append(gap.why())
                    .append(" | `wasm/")
                    .append(gap.error().orElseThrow().toLowerCase(Locale.ROOT))
                    .append("` |\n");
        }
        return text.toString();
    }
}
