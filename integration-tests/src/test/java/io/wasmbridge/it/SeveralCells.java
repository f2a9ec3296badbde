package io.wasmbridge.it;

import static io.wasmbridge.it.StructCells.HOST;
import static io.wasmbridge.it.StructCells.IN;
import static io.wasmbridge.it.StructCells.OUT;
import static io.wasmbridge.it.StructCells.WASM;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.it.Structs.Person;
import io.wasmbridge.it.Structs.Point;
import io.wasmbridge.it.Structs.Tagged;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Arrays and lists of records and of Strings. */
final class SeveralCells {
    private static final String POINTS = "struct[]";
    private static final String PAIRS = "String[] of pairs";
    private static final String POINTERS = "String[] of pointers";
    private static final String PARALLEL = "String[] in parallel";
    private static final List<String> WORDS = List.of("", "one", "héllo", "🚀", "longer than a word is");

    private SeveralCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(in(), kept(), copiedBack(), made(), found(), texts(), textResults())
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
                weighed("counted", Structs::weighPoints),
                weighed("given", (bridge, points) -> bridge.weighSomePoints(points, points.length)),
                weighed("first", Structs::weighPointsFirst),
                weighed("in bytes", Structs::weighPointsBytes),
                weighed("prefix", Structs::weighPointsPrefix),
                weighed("header", Structs::weighPointsHeader),
                weighedThree("fixed", Structs::weighThreePoints),
                weighedThree("untold", Structs::weighUntoldPoints),
                points("List<struct>", "counted", HOST, (b, points) -> b.weighPointList(Arrays.asList(points)), 4),
                cell(
                        "List<struct with pointers>",
                        "parameter",
                        HOST,
                        "counted",
                        1,
                        probe -> {
                            for (int count = 0; count < 5; count++) {
                                List<Person> people = people(count);
                                assertEquals(hash(people), probe.call(() -> probe.bridge.hashPeople(people)));
                            }
                        },
                        b -> () -> b.hashPeople(people(2))));
    }

    private static Cell<Structs> weighed(String shape, BiFunction<Structs, Point[], Double> call) {
        return points(POINTS, shape, HOST, call, 0, 1, 2, 100);
    }

    private static Cell<Structs> weighedThree(String shape, BiFunction<Structs, Point[], Double> call) {
        return points(POINTS, shape, HOST, call, 3);
    }

    private static Cell<Structs> points(
            String type, String shape, String owner, BiFunction<Structs, Point[], Double> call, int... counts) {
        return cell(
                type,
                "parameter",
                owner,
                shape,
                8,
                probe -> {
                    for (int count : counts) {
                        Point[] points = points(count);
                        assertEquals(weight(points), probe.call(() -> call.apply(probe.bridge, points)));
                    }
                },
                b -> Cell.calling(() -> call.apply(b, points(3))));
    }

    private static Stream<Cell<?>> kept() {
        return Stream.of(points(POINTS, "counted", IN, Structs::takePoints, 0, 1, 30));
    }

    private static Stream<Cell<?>> copiedBack() {
        return Stream.of(
                cell(
                        POINTS,
                        "@InOut parameter",
                        HOST,
                        "counted",
                        8,
                        probe -> {
                            for (int count : new int[] {0, 1, 40}) {
                                Point[] points = points(count);
                                probe.run(() -> probe.bridge.negateAll(points));
                                assertArrayEquals(
                                        Stream.of(points(count))
                                                .map(point -> new Point(-point.x(), -point.y()))
                                                .toArray(),
                                        points);
                            }
                        },
                        b -> () -> b.negateAll(points(2))),
                cell(
                        POINTS,
                        "@Out parameter",
                        HOST,
                        "counted",
                        8,
                        probe -> {
                            for (int count : new int[] {0, 1, 40}) {
                                Point[] points = new Point[count];
                                probe.run(() -> probe.bridge.fillPoints(points));
                                assertArrayEquals(
                                        IntStream.range(0, count)
                                                .mapToObj(i -> new Point(i, -(double) i))
                                                .toArray(),
                                        points);
                            }
                        },
                        b -> () -> b.fillPoints(new Point[2])),
                cell(
                        "struct[] with parts handed over",
                        "@InOut parameter",
                        HOST,
                        "counted",
                        1,
                        probe -> {
                            Tagged[] items = {new Tagged(1, "a"), new Tagged(-2, null), new Tagged(3, "héllo")};
                            assertEquals(7, probe.call(() -> probe.bridge.retag(items)));
                            assertArrayEquals(
                                    new Tagged[] {new Tagged(-1, "tag"), new Tagged(2, "tag"), new Tagged(-3, "tag")},
                                    items);
                        },
                        b -> () -> b.retag(new Tagged[] {new Tagged(1, "a"), new Tagged(2, null)})),
                cell(
                        "struct[] or null",
                        "@InOut parameter",
                        HOST,
                        "counted",
                        1,
                        probe -> {
                            assertEquals(0, probe.call(() -> probe.bridge.retagIfThere(null)));
                            Tagged[] items = {new Tagged(1, "ab")};
                            assertEquals(2, probe.call(() -> probe.bridge.retagIfThere(items)));
                            assertArrayEquals(new Tagged[] {new Tagged(-1, "tag")}, items);
                        },
                        b -> () -> b.retagIfThere(new Tagged[] {new Tagged(1, "a")})));
    }

    private static Stream<Cell<?>> made() {
        return Stream.of(
                madePoints("packed", OUT, Structs::makePoints, 0, 1, 50),
                madePoints("in bytes", OUT, Structs::makePointsBytes, 0, 1, 50),
                madePoints("return area", OUT, (b, n) -> b.makePointsArea(n).toArray(new Point[0]), 0, 1, 50),
                madePoints("prefix", OUT, Structs::makePointsPrefix, 0, 1, 50),
                madePoints("fixed", OUT, (b, n) -> b.makeThreePoints(), 3),
                madePoints("given", OUT, Structs::makeGivenPoints, 1, 50),
                cell(
                        "List<struct with pointers>",
                        "result",
                        OUT,
                        "packed",
                        1,
                        probe -> {
                            for (int count : new int[] {0, 1, 7}) {
                                List<Person> people = probe.call(() -> probe.bridge.makePeople(count));
                                assertEquals(count, people.size());
                                for (int i = 0; i < count; i++) {
                                    assertEquals(i, people.get(i).age());
                                    assertEquals("Ada", people.get(i).name());
                                    assertEquals(i % 4, people.get(i).path().size());
                                }
                            }
                        },
                        b -> Cell.calling(() -> b.makePeople(3))));
    }

    private static Cell<Structs> madePoints(
            String shape, String owner, BiFunction<Structs, Integer, Point[]> call, int... counts) {
        return cell(
                POINTS,
                "result",
                owner,
                shape,
                8,
                probe -> {
                    for (int count : counts) {
                        assertArrayEquals(
                                IntStream.range(0, count)
                                        .mapToObj(i -> new Point(i, (double) i * i))
                                        .toArray(),
                                probe.call(() -> call.apply(probe.bridge, count)));
                    }
                },
                b -> Cell.calling(() -> call.apply(b, 3)));
    }

    private static Stream<Cell<?>> found() {
        return Stream.of(cell(
                POINTS,
                "result",
                WASM,
                "packed",
                8,
                probe -> assertArrayEquals(
                        new Point[] {new Point(1, 1), new Point(2, 3)}, probe.call(probe.bridge::knownPoints)),
                b -> Cell.calling(b::knownPoints)));
    }

    private static Stream<Cell<?>> texts() {
        return Stream.of(
                hashed(PAIRS, HOST, "counted", 0, Structs::hashPairs),
                hashed(PAIRS, IN, "counted", 0, (b, texts) -> b.takePairs(List.of(texts))),
                hashed(POINTERS, HOST, "counted", 0, (b, texts) -> b.hashPointers(List.of(texts))),
                hashed(POINTERS, HOST, "terminated", 1, Structs::hashArguments),
                hashed(PARALLEL, HOST, "counted", 0, Structs::hashParallel),
                hashed(
                        "List<String> in parallel",
                        HOST,
                        "counted",
                        0,
                        (b, texts) -> b.hashParallelList(List.of(texts))));
    }

    /** The hash counts the texts first, or last. */
    private static Cell<Structs> hashed(
            String type, String owner, String shape, int countedLast, BiFunction<Structs, String[], Long> call) {
        return cell(
                type,
                "parameter",
                owner,
                shape,
                1,
                probe -> {
                    for (int count = 0; count <= WORDS.size(); count++) {
                        String[] texts = WORDS.subList(0, count).toArray(new String[0]);
                        long hash = countedLast == 1 ? 0 : count;
                        for (String text : texts) {
                            hash = hash * 31 + TextCells.hash(text);
                        }
                        assertEquals(
                                hash + (countedLast == 1 ? count : 0),
                                probe.call(() -> call.apply(probe.bridge, texts)));
                    }
                },
                b -> Cell.calling(() -> call.apply(b, new String[] {"one", "zwei"})));
    }

    private static Stream<Cell<?>> textResults() {
        return Stream.of(
                madeTexts(PAIRS, OUT, "packed", b -> n -> List.of(b.makePairs(n))),
                madeTexts(PAIRS, OUT + " with release_pairs", "packed", b -> b::makePairsReleasedWhole),
                madeTexts(POINTERS, OUT, "terminated", b -> b::makeArguments),
                cell(
                        POINTERS,
                        "result",
                        WASM,
                        "terminated",
                        1,
                        probe -> assertArrayEquals(new String[] {"a", "bc"}, probe.call(probe.bridge::ownArguments)),
                        b -> Cell.calling(b::ownArguments)));
    }

    private static Cell<Structs> madeTexts(
            String type, String owner, String shape, Function<Structs, IntFunction<List<String>>> call) {
        return cell(
                type,
                "result",
                owner,
                shape,
                1,
                probe -> {
                    for (int i = 0; i <= WORDS.size(); i++) {
                        int count = i;
                        assertEquals(WORDS.subList(0, count), probe.call(() -> call.apply(probe.bridge)
                                .apply(count)));
                    }
                },
                b -> Cell.calling(() -> call.apply(b).apply(3)));
    }

    static Point[] points(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Point(i + 0.5, 7 - i))
                .toArray(Point[]::new);
    }

    private static double weight(Point[] points) {
        double total = 0;
        for (int i = 0; i < points.length; i++) {
            total += points[i].x() * (i + 1) - points[i].y();
        }
        return total;
    }

    private static List<Person> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> StructCells.person(i, "Ada " + i, i % 2 == 0 ? null : "Dr.", i))
                .toList();
    }

    private static long hash(List<Person> people) {
        long hash = 0;
        for (Person person : people) {
            hash = hash * 37 + StructCells.hash(person);
        }
        return hash;
    }
}
