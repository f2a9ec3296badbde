package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.wasmbridge.it.Structs.Colour;
import io.wasmbridge.it.Structs.Flagged;
import io.wasmbridge.it.Structs.Id;
import io.wasmbridge.it.Structs.Labelled;
import io.wasmbridge.it.Structs.Line;
import io.wasmbridge.it.Structs.Mixed;
import io.wasmbridge.it.Structs.PackedPair;
import io.wasmbridge.it.Structs.Person;
import io.wasmbridge.it.Structs.Point;
import io.wasmbridge.it.Structs.Ratio;
import io.wasmbridge.it.Structs.Wrapped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records that are C structs: by value, behind a pointer, in an area, changed in place; with parts of their own and without. */
final class StructCells {
    static final String HOST = "host-owned";
    static final String WASM = "wasm-owned";
    static final String IN = "transferred in";
    static final String OUT = "transferred out";
    private static final String NONE = "no owner";
    private static final String PARAMETER = "parameter";
    private static final String RESULT = "result";
    private static final String POINTED = "behind a pointer";
    private static final String VALUE = "by value";
    private static final String PARTS = "struct with pointers";
    private static final List<String> NAMES = List.of("", "a", "héllo ✓", "😀");
    private static final List<String> WORDS = List.of("", "one", "héllo", "🚀", "longer than a word is");

    private StructCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(in(), byValue(), changed(), out(), outWithParts(), ownersApart())
                .flatMap(Function.identity());
    }

    private static Cell<Structs> cell(
            String type,
            String direction,
            String owner,
            String shape,
            int alignBytes,
            Cell.Check<Structs> check,
            Function<Structs, Runnable> once) {
        return new Cell<>(type, direction, owner, shape, alignBytes, Structs.class, check, once);
    }

    private static Stream<Cell<?>> in() {
        return Stream.of(
                cell("struct", PARAMETER, HOST, POINTED, 8, StructCells::norms, b -> () -> b.norm(new Point(3, 4))),
                cell(
                        "struct of every number",
                        PARAMETER,
                        HOST,
                        POINTED,
                        8,
                        probe -> {
                            for (int i = 0; i < 50; i++) {
                                Mixed mixed = mixed(probe.random);
                                assertEquals(
                                        hash(mixed), probe.call(() -> probe.bridge.hashMixed(mixed)), mixed::toString);
                            }
                        },
                        b -> () -> b.hashMixed(mixed(new Random(1)))),
                cell(
                        "struct of structs and arrays",
                        PARAMETER,
                        HOST,
                        POINTED,
                        8,
                        probe -> {
                            for (String name : List.of("", "abc", "elf bytes..")) {
                                Line line = new Line(new Point(1, 2), new Point(3, 4), name, new int[] {100, 20, 3});
                                assertEquals(name.length() + 123, probe.call(() -> probe.bridge.nameLength(line)));
                            }
                        },
                        b -> () -> b.nameLength(new Line(new Point(1, 2), new Point(3, 4), "x", new int[3]))),
                cell(
                        "struct with a set of constants",
                        PARAMETER,
                        HOST,
                        POINTED,
                        4,
                        probe -> {
                            for (Set<Colour> colours :
                                    List.of(Set.<Colour>of(), Set.of(Colour.BLUE), Set.of(Colour.values()))) {
                                EnumSet<Colour> set = EnumSet.noneOf(Colour.class);
                                set.addAll(colours);
                                assertEquals(
                                        new Flagged((byte) -1, EnumSet.complementOf(set), (byte) 9),
                                        probe.call(() -> probe.bridge.toggle(new Flagged((byte) -1, set, (byte) 9))));
                            }
                        },
                        b -> Cell.calling(() -> b.toggle(new Flagged((byte) 1, EnumSet.of(Colour.RED), (byte) 2)))),
                cell(
                        "struct without padding",
                        PARAMETER,
                        HOST,
                        POINTED,
                        1,
                        probe -> assertEquals(
                                255 + 70_000, probe.call(() -> probe.bridge.valueOf(new PackedPair(255, 70_000)))),
                        b -> () -> b.valueOf(new PackedPair(1, 2))),
                cell(
                        PARTS,
                        PARAMETER,
                        HOST,
                        POINTED,
                        1,
                        probe -> people(probe.random)
                                .forEach(person ->
                                        assertEquals(hash(person), probe.call(() -> probe.bridge.hashPerson(person)))),
                        b -> () -> b.hashPerson(full())),
                cell(
                        PARTS,
                        PARAMETER,
                        IN,
                        POINTED,
                        1,
                        probe -> people(probe.random)
                                .forEach(person ->
                                        assertEquals(hash(person), probe.call(() -> probe.bridge.takePerson(person)))),
                        b -> () -> b.takePerson(full())));
    }

    private static void norms(Probe<Structs> probe) {
        for (double x : new double[] {0, -0.5, 3, 1e9}) {
            assertEquals(x * x + 4, probe.call(() -> probe.bridge.norm(new Point(x, 2))));
        }
    }

    private static Stream<Cell<?>> byValue() {
        return Stream.of(
                cell(
                        "struct of one number",
                        PARAMETER,
                        NONE,
                        VALUE,
                        1,
                        probe -> assertEquals(6, probe.call(() -> probe.bridge.half(new Ratio(12)))),
                        b -> () -> b.half(new Ratio(1))),
                cell(
                        "struct of one number",
                        "parameter and result",
                        NONE,
                        VALUE,
                        1,
                        probe -> {
                            for (long id : new long[] {0, -1, Long.MAX_VALUE}) {
                                assertEquals(new Id(id + 1), probe.call(() -> probe.bridge.nextHandle(new Id(id))));
                            }
                        },
                        b -> Cell.calling(() -> b.nextHandle(new Id(1)))),
                cell(
                        "struct of a struct of one number",
                        "parameter and result",
                        NONE,
                        VALUE,
                        1,
                        probe -> assertEquals(
                                new Wrapped(new Ratio(8)),
                                probe.call(() -> probe.bridge.twiceWrapped(new Wrapped(new Ratio(4))))),
                        b -> Cell.calling(() -> b.twiceWrapped(new Wrapped(new Ratio(4))))),
                cell(
                        "struct, each number a parameter",
                        PARAMETER,
                        NONE,
                        VALUE,
                        1,
                        probe -> assertEquals(25, probe.call(() -> probe.bridge.normFlat(new Point(3, 4)))),
                        b -> () -> b.normFlat(new Point(3, 4))),
                cell(
                        "struct, a copy the guest changes",
                        PARAMETER,
                        HOST,
                        POINTED,
                        8,
                        probe -> {
                            Point point = new Point(3, 4);
                            assertEquals(8, probe.call(() -> probe.bridge.scribble(point)));
                            assertEquals(new Point(3, 4), point);
                        },
                        b -> () -> b.scribble(new Point(3, 4))));
    }

    private static Stream<Cell<?>> changed() {
        return Stream.of(cell(
                "struct",
                "@InOut parameter",
                HOST,
                POINTED,
                8,
                probe -> {
                    Point before = new Point(3, 4);
                    assertEquals(new Point(4, 6), probe.call(() -> probe.bridge.translate(before, 1, 2)));
                    assertEquals(new Point(3, 4), before);
                },
                b -> Cell.calling(() -> b.translate(new Point(3, 4), 1, 2))));
    }

    private static Stream<Cell<?>> out() {
        return Stream.of(
                cell(
                        "struct",
                        RESULT,
                        OUT,
                        POINTED,
                        8,
                        probe -> assertEquals(new Point(1, -5), probe.call(() -> probe.bridge.makePoint(1, -5))),
                        b -> Cell.calling(() -> b.makePoint(1, 5))),
                cell(
                        "struct",
                        RESULT,
                        WASM,
                        POINTED,
                        8,
                        probe -> assertEquals(new Point(1, 2), probe.call(probe.bridge::origin)),
                        b -> Cell.calling(b::origin)),
                cell(
                        "struct, or none",
                        RESULT,
                        WASM,
                        POINTED,
                        8,
                        probe -> {
                            assertEquals(Optional.empty(), probe.call(() -> probe.bridge.findPoint(false)));
                            assertEquals(Optional.of(new Point(1, 2)), probe.call(() -> probe.bridge.findPoint(true)));
                        },
                        b -> Cell.calling(() -> b.findPoint(true))),
                cell(
                        "struct",
                        RESULT,
                        WASM,
                        "return area",
                        8,
                        probe -> assertEquals(new Point(4, 3), probe.call(() -> probe.bridge.swap(new Point(3, 4)))),
                        b -> Cell.calling(() -> b.swap(new Point(3, 4)))));
    }

    private static Stream<Cell<?>> outWithParts() {
        return Stream.of(
                made(OUT, POINTED, Structs::makePerson),
                made(OUT + " with free_person", POINTED, Structs::makePersonFreedWhole),
                made(WASM + " area, its parts handed over", "return area", Structs::personAt),
                cell(
                        PARTS,
                        RESULT,
                        WASM,
                        POINTED,
                        1,
                        probe -> {
                            Person known = probe.call(probe.bridge::knownPerson);
                            assertEquals("Ada", known.name());
                            assertEquals("Ada", known.title());
                            assertArrayEquals(new int[] {3, 1, 2}, known.scores());
                            assertEquals(new Point(4, 5), known.home());
                            assertEquals(List.of(new Point(1, 1), new Point(2, 3)), known.path());
                        },
                        b -> Cell.calling(b::knownPerson)));
    }

    /** A call that makes a person. */
    private interface Maker {
        Person make(Structs bridge, int seed, String name);
    }

    private static Cell<Structs> made(String owner, String shape, Maker maker) {
        return cell(
                PARTS,
                RESULT,
                owner,
                shape,
                1,
                probe -> {
                    for (int i = 0; i < 9; i++) {
                        int seed = i;
                        for (String name : NAMES) {
                            assertMade(probe.call(() -> maker.make(probe.bridge, seed, name)), seed, name);
                        }
                    }
                },
                b -> Cell.calling(() -> maker.make(b, 3, "héllo")));
    }

    private static void assertMade(Person person, int seed, String name) {
        int count = seed % 4;
        assertEquals(seed, person.age());
        assertEquals(name, person.name());
        if (seed % 2 == 0) {
            assertNull(person.title());
        } else {
            assertEquals(name, person.title());
        }
        int[] scores = new int[count];
        for (int i = 0; i < count; i++) {
            scores[i] = seed * i;
            assertEquals(new Point(i, seed), person.path().get(i));
        }
        assertArrayEquals(scores, person.scores());
        assertEquals(count, person.path().size());
        assertEquals(new Point(seed, seed + 0.5), person.home());
    }

    private static Stream<Cell<?>> ownersApart() {
        return Stream.of(
                cell(
                        "struct with parts of other owners",
                        RESULT,
                        OUT,
                        POINTED,
                        1,
                        probe -> {
                            for (int i = 0; i < WORDS.size(); i++) {
                                int seed = i;
                                String word = WORDS.get(i);
                                assertEquals(
                                        new Labelled(seed, "kept", word, word),
                                        probe.call(() -> probe.bridge.makeLabelled(seed)));
                            }
                        },
                        b -> Cell.calling(() -> b.makeLabelled(2))),
                cell(
                        "struct with parts of other owners",
                        RESULT,
                        WASM,
                        POINTED,
                        1,
                        probe -> {
                            for (int i = 0; i < WORDS.size(); i++) {
                                int seed = i;
                                assertEquals(
                                        new Labelled(seed, "kept", WORDS.get(i), "shared"),
                                        probe.call(() -> probe.bridge.knownLabelled(seed)));
                            }
                        },
                        b -> Cell.calling(() -> b.knownLabelled(2))),
                cell(
                        "struct with parts of other owners",
                        PARAMETER,
                        HOST,
                        POINTED,
                        1,
                        probe -> {
                            for (String word : WORDS) {
                                Labelled labelled = new Labelled(7, "lent", word, "é");
                                assertEquals(hash(labelled), probe.call(() -> probe.bridge.measureLabelled(labelled)));
                            }
                        },
                        b -> () -> b.measureLabelled(new Labelled(7, "lent", "given", "é"))));
    }

    static long hash(Labelled labelled) {
        long hash = labelled.number();
        hash = hash * 31 + TextCells.hash(labelled.kept());
        hash = hash * 31 + TextCells.hash(labelled.made());
        return hash * 31 + TextCells.hash(labelled.shared());
    }

    private static Mixed mixed(Random random) {
        return new Mixed(
                (byte) random.nextInt(),
                random.nextInt(256),
                random.nextInt(65_536),
                random.nextBoolean(),
                (char) random.nextInt(),
                random.nextInt(),
                random.nextInt() & 0xffff_ffffL,
                random.nextLong(),
                random.nextInt(1000) / 8f,
                random.nextInt(1000) / 8.0,
                Colour.values()[random.nextInt(3)],
                (short) random.nextInt());
    }

    private static long hash(Mixed m) {
        long[] numbers = {
            m.small(),
            m.octet(),
            m.port(),
            m.flag() ? 1 : 0,
            m.letter(),
            m.number(),
            m.natural(),
            m.large(),
            (long) m.single(),
            (long) m.twice(),
            m.colour().ordinal(),
            m.last()
        };
        long hash = 0;
        for (long number : numbers) {
            hash = hash * 31 + number;
        }
        return hash;
    }

    static long hash(Person person) {
        long hash = person.age();
        hash = hash * 31 + TextCells.hash(person.name());
        String title = person.title();
        hash = hash * 31 + (title == null ? 7 : TextCells.hash(title));
        for (int score : person.scores()) {
            hash = hash * 31 + score;
        }
        hash = hash * 31 + (long) (person.home().x() + person.home().y());
        for (Point point : person.path()) {
            hash = hash * 31 + (long) (point.x() - point.y());
        }
        return hash;
    }

    /** With every part there is. */
    static Person full() {
        return person(65_535, "voller Name ✓", "Dr.", 3);
    }

    private static Stream<Person> people(Random random) {
        return Stream.of(
                person(0, "", null, 0),
                person(1, "", "", 1),
                full(),
                person(random.nextInt(65_536), "héllo", null, random.nextInt(40)));
    }

    static Person person(int age, String name, @Nullable String title, int count) {
        Point[] path = new Point[count];
        int[] scores = new int[count];
        for (int i = 0; i < count; i++) {
            path[i] = new Point(i, -i);
            scores[i] = -i;
        }
        return new Person(age, name, title, scores, new Point(age, 0.25), List.of(path));
    }
}
