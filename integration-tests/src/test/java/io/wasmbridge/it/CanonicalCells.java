package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.it.Canonical.Amount;
import io.wasmbridge.it.Canonical.Circle;
import io.wasmbridge.it.Canonical.Colour;
import io.wasmbridge.it.Canonical.Named;
import io.wasmbridge.it.Canonical.Nothing;
import io.wasmbridge.it.Canonical.Only;
import io.wasmbridge.it.Canonical.Parsed;
import io.wasmbridge.it.Canonical.Person;
import io.wasmbridge.it.Canonical.Point;
import io.wasmbridge.it.Canonical.Right;
import io.wasmbridge.it.Canonical.Shape;
import io.wasmbridge.it.Canonical.Square;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every kind of value of the component model, both ways. The guest traps where a host does not keep to the Canonical ABI. */
final class CanonicalCells {
    private static final int ROUNDS = 40;
    private static final String FLAT = "flat";
    private static final String LIST = "list";
    private static final String NUMBERS = "no owner";
    private static final String GUEST = "transferred in, told";

    private static final List<String> TEXTS =
            List.of("", "a", "héllo wörld", "😀".repeat(20), "x".repeat(Elements.MANY));

    private CanonicalCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(scalars(), lists(), options(), records(), variants(), many())
                .flatMap(Function.identity());
    }

    private static Cell<Canonical> cell(
            String type,
            String owner,
            String shape,
            int alignBytes,
            Cell.Check<Canonical> check,
            Function<Canonical, ?> once) {
        return new Cell<>(
                type,
                "both ways",
                owner,
                shape,
                alignBytes,
                Canonical.class,
                check,
                bridge -> Cell.calling(() -> String.valueOf(once.apply(bridge))));
    }

    /** Values that come back as they went. */
    private static <T> Cell.Check<Canonical> echoes(List<T> values, BiFunction<Canonical, T, T> echo) {
        return probe -> {
            int posted = probe.bridge.posted();
            for (T value : values) {
                assertEquals(value, probe.call(() -> echo.apply(probe.bridge, value)));
            }
            assertEquals(posted + values.size(), probe.bridge.posted(), "results that the guest was told of");
        };
    }

    private static <T> Cell.Check<Canonical> echoesNumbers(List<T> values, BiFunction<Canonical, T, T> echo) {
        return probe -> values.forEach(value -> assertEquals(value, probe.call(() -> echo.apply(probe.bridge, value))));
    }

    private static Stream<Cell<?>> scalars() {
        return Stream.of(
                cell("all scalars", NUMBERS, FLAT, 1, CanonicalCells::hashScalars, b -> b.echoLetter('a')),
                cell(
                        "char",
                        NUMBERS,
                        FLAT,
                        1,
                        echoesNumbers(List.of('a', '\0', 'ß', '\uD7FF', '\uE000', '\uFFFF'), Canonical::echoLetter),
                        b -> b.echoLetter('ß')),
                cell(
                        "enum",
                        NUMBERS,
                        FLAT,
                        1,
                        echoesNumbers(List.of(Colour.values()), Canonical::echoColour),
                        b -> b.echoColour(Colour.BLUE)),
                cell(
                        "EnumSet",
                        NUMBERS,
                        FLAT,
                        1,
                        echoesNumbers(
                                List.of(
                                        EnumSet.noneOf(Right.class),
                                        EnumSet.of(Right.READ, Right.AUDIT),
                                        EnumSet.allOf(Right.class)),
                                Canonical::echoRights),
                        b -> b.echoRights(EnumSet.of(Right.OWN))),
                cell(
                        "record of one number",
                        NUMBERS,
                        FLAT,
                        1,
                        echoesNumbers(
                                List.of(new Only(0), new Only(-1), new Only(Long.MIN_VALUE)), Canonical::echoOnly),
                        b -> b.echoOnly(new Only(7))));
    }

    private static void hashScalars(Probe<Canonical> probe) {
        Random random = probe.random;
        for (int round = 0; round < ROUNDS; round++) {
            boolean flag = random.nextBoolean();
            byte s8 = (byte) random.nextInt();
            int u8 = random.nextInt(1 << 8);
            short s16 = (short) random.nextInt();
            int u16 = random.nextInt(1 << 16);
            int s32 = random.nextInt();
            long u32 = Integer.toUnsignedLong(random.nextInt());
            long s64 = random.nextLong();
            float f32 = random.nextFloat();
            double f64 = random.nextDouble();
            Colour colour = Colour.values()[random.nextInt(3)];
            EnumSet<Right> rights = rights(random);
            CanonicalHash expected = new CanonicalHash()
                    .mix(flag ? 1L : 0L)
                    .mix((long) s8)
                    .mix((long) u8)
                    .mix((long) s16)
                    .mix((long) u16)
                    .mix((long) s32)
                    .mix(u32)
                    .mix(s64)
                    .mix(f32)
                    .mix(f64)
                    .mix((long) 'ж')
                    .mix((long) colour.ordinal())
                    .mix(rights);
            long hash = probe.call(() ->
                    probe.bridge.hashScalars(flag, s8, u8, s16, u16, s32, u32, s64, f32, f64, 'ж', colour, rights));
            assertEquals(expected.value(), hash);
        }
    }

    private static Stream<Cell<?>> lists() {
        return Stream.of(
                cell(
                        "String",
                        GUEST,
                        LIST,
                        1,
                        probe -> TEXTS.forEach(text ->
                                assertEquals(TextCells.reversed(text), probe.call(() -> probe.bridge.reversed(text)))),
                        b -> b.reversed("text")),
                cell(
                        "double[]",
                        GUEST,
                        LIST,
                        8,
                        probe -> IntStream.of(0, 1, 2, 100, Elements.MANY).forEach(length -> {
                            double[] values = Elements.F64.counting(length);
                            double[] expected = new double[length];
                            for (int i = 0; i < length; i++) {
                                expected[i] = 2 * values[i];
                            }
                            assertArrayEquals(expected, probe.call(() -> probe.bridge.doubled(values)));
                        }),
                        b -> b.doubled(new double[] {1, 2})),
                cell(
                        "List of String, String[]",
                        GUEST,
                        LIST,
                        4,
                        probe -> {
                            for (int count = 0; count < TEXTS.size(); count++) {
                                List<String> texts = TEXTS.subList(0, count);
                                assertArrayEquals(texts.toArray(), probe.call(() -> probe.bridge.echoStrings(texts)));
                            }
                        },
                        b -> b.echoStrings(List.of("", ""))),
                cell(
                        "int[][], List of int[]",
                        GUEST,
                        LIST,
                        4,
                        probe -> {
                            int[][] rows = {{}, {1}, {1, 2, 3}, {}, Elements.I32.counting(100)};
                            List<int[]> echoed = probe.call(() -> probe.bridge.echoMatrix(rows));
                            assertArrayEquals(rows, echoed.toArray());
                            assertEquals(List.of(), probe.call(() -> probe.bridge.echoMatrix(new int[0][])));
                        },
                        b -> b.echoMatrix(new int[][] {{}, {}})),
                cell(
                        "List of Optional",
                        GUEST,
                        LIST,
                        1,
                        echoes(
                                List.of(
                                        List.<Optional<Byte>>of(),
                                        List.of(Optional.of((byte) -128), Optional.empty(), Optional.of((byte) 0))),
                                Canonical::echoOptions),
                        b -> b.echoOptions(List.of(Optional.of((byte) 1)))));
    }

    private static Stream<Cell<?>> options() {
        return Stream.of(
                cell(
                        "Optional of String",
                        GUEST,
                        FLAT,
                        1,
                        probe -> {
                            for (String text : TEXTS) {
                                assertEquals(text, probe.call(() -> probe.bridge.echoText(Optional.of(text))));
                            }
                            assertEquals(null, probe.call(() -> probe.bridge.echoText(Optional.empty())));
                        },
                        b -> b.echoText(Optional.of("text"))),
                cell(
                        "Optional of Optional",
                        GUEST,
                        FLAT,
                        1,
                        echoes(
                                List.of(
                                        Optional.<Optional<String>>empty(),
                                        Optional.of(Optional.<String>empty()),
                                        Optional.of(Optional.of("")),
                                        Optional.of(Optional.of("text"))),
                                Canonical::echoNested),
                        b -> b.echoNested(Optional.of(Optional.of("text")))),
                cell(
                        "@Nullable Double, OptionalDouble",
                        NUMBERS,
                        FLAT,
                        1,
                        probe -> {
                            assertEquals(OptionalDouble.empty(), probe.call(() -> probe.bridge.echoDouble(null)));
                            assertEquals(OptionalDouble.of(-0.0), probe.call(() -> probe.bridge.echoDouble(-0.0)));
                        },
                        b -> b.echoDouble(1.5)),
                cell(
                        "@Nullable record, Optional of record",
                        NUMBERS,
                        FLAT,
                        1,
                        probe -> {
                            Point place = new Point(1.5, (short) -3);
                            assertEquals(Optional.empty(), probe.call(() -> probe.bridge.echoPlace(null)));
                            assertEquals(Optional.of(place), probe.call(() -> probe.bridge.echoPlace(place)));
                        },
                        b -> b.echoPlace(new Point(1, (short) 2))));
    }

    private static Stream<Cell<?>> records() {
        return Stream.of(
                cell(
                        "record",
                        GUEST,
                        FLAT,
                        1,
                        probe -> people(probe.random).forEach(person -> {
                            long hash = probe.call(() -> probe.bridge.hashPerson(person));
                            assertEquals(new CanonicalHash().mix(person).value(), hash);
                            assertSame(person, probe.call(() -> probe.bridge.echoPerson(person)));
                        }),
                        b -> b.echoPerson(person("Ada", null, new float[0]))),
                cell(
                        "List of record, array of record",
                        GUEST,
                        LIST,
                        8,
                        probe -> {
                            List<Person> people = people(probe.random);
                            CanonicalHash expected = new CanonicalHash().mix((long) people.size());
                            people.forEach(expected::mix);
                            assertEquals(
                                    expected.value(),
                                    probe.call(() -> probe.bridge.hashPeople(people.toArray(Person[]::new))));
                            List<Person> echoed = probe.call(() -> probe.bridge.echoPeople(people));
                            assertEquals(people.size(), echoed.size());
                            for (int i = 0; i < people.size(); i++) {
                                assertSame(people.get(i), echoed.get(i));
                            }
                            assertEquals(List.of(), probe.call(() -> probe.bridge.echoPeople(List.of())));
                        },
                        b -> b.echoPeople(List.of(person("", null, new float[0])))));
    }

    private static void assertSame(Person expected, Person actual) {
        assertEquals(
                new CanonicalHash().mix(expected).value(),
                new CanonicalHash().mix(actual).value());
        assertEquals(expected.name(), actual.name());
        assertEquals(expected.nick(), actual.nick());
        assertArrayEquals(expected.scores(), actual.scores());
    }

    private static Person person(String name, String nick, float[] scores) {
        return new Person(
                name, 36, nick, scores, Colour.GREEN, EnumSet.of(Right.WRITE, Right.OWN), 'A', new Point(2.5, (short)
                        1));
    }

    private static List<Person> people(Random random) {
        List<Person> people = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            people.add(new Person(
                    TEXTS.get(random.nextInt(TEXTS.size() - 1)),
                    random.nextInt(1 << 8),
                    random.nextBoolean() ? TEXTS.get(random.nextInt(TEXTS.size() - 1)) : null,
                    Elements.F32.counting(random.nextInt(5)),
                    Colour.values()[random.nextInt(3)],
                    rights(random),
                    (char) random.nextInt(0xD800),
                    new Point(random.nextDouble(), (short) random.nextInt())));
        }
        return people;
    }

    private static EnumSet<Right> rights(Random random) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (random.nextBoolean()) {
                rights.add(right);
            }
        }
        return rights;
    }

    private static final List<Shape> SHAPES = List.of(
            new Circle(-2.5f),
            new Circle(Float.intBitsToFloat(0x80000001)),
            new Square(0),
            new Square(-1),
            new Named("", Integer.MIN_VALUE),
            new Named("Dreieck △", 3),
            new Nothing());

    private static Stream<Cell<?>> variants() {
        return Stream.of(
                cell(
                        "sealed interface",
                        GUEST,
                        FLAT,
                        1,
                        probe -> {
                            SHAPES.forEach(shape -> assertEquals(
                                    new CanonicalHash().mix(shape).value(),
                                    probe.call(() -> probe.bridge.hashShape(shape))));
                            echoes(SHAPES, Canonical::echoShape).run(probe);
                        },
                        b -> b.echoShape(new Named("text", 1))),
                cell(
                        "List of sealed interface, array of it",
                        GUEST,
                        LIST,
                        8,
                        probe -> {
                            Object[] echoed = probe.call(() -> probe.bridge.echoShapes(SHAPES));
                            assertArrayEquals(SHAPES.toArray(), echoed);
                        },
                        b -> b.echoShapes(List.of(new Square(3), new Nothing()))),
                cell(
                        "sealed interface of numbers",
                        NUMBERS,
                        FLAT,
                        1,
                        echoes(
                                List.of(new Amount.Whole(-1), new Amount.Part(-1), new Amount.Whole(Integer.MAX_VALUE)),
                                Canonical::echoAmount),
                        b -> b.echoAmount(new Amount.Part(0.5f))),
                cell(
                        "result as a sealed interface",
                        GUEST,
                        LIST,
                        1,
                        probe -> {
                            assertEquals(
                                    new Parsed.Ok(9_007_199_254_740_993L),
                                    probe.call(() -> probe.bridge.parse("9007199254740993")));
                            assertEquals(
                                    new Parsed.Wrong("siebzehn ✗"), probe.call(() -> probe.bridge.parse("siebzehn ✗")));
                            assertEquals(new Parsed.Wrong(""), probe.call(() -> probe.bridge.parse("")));
                        },
                        b -> b.parse("12x")));
    }

    private static Stream<Cell<?>> many() {
        return Stream.of(
                cell(
                        "16 parameters",
                        NUMBERS,
                        FLAT,
                        1,
                        probe -> assertEquals(
                                1496L,
                                probe.call(() -> probe.bridge.sumOfSixteen(
                                        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))),
                        b -> b.sumOfSixteen(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)),
                cell(
                        "17 parameters",
                        GUEST,
                        "tuple",
                        4,
                        probe -> assertEquals(
                                1785L,
                                probe.call(() -> probe.bridge.sumOfSeventeen(
                                        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17))),
                        b -> b.sumOfSeventeen(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17)),
                cell(
                        "17 parameters of all kinds",
                        GUEST,
                        "tuple",
                        8,
                        probe -> SHAPES.forEach(shape -> assertEquals(
                                new CanonicalHash()
                                        .mix(1L)
                                        .mix("tätä")
                                        .mix(-5L)
                                        .mix(255L)
                                        .mix(1L)
                                        .mix(0.25)
                                        .mix(7L)
                                        .mix(-8L)
                                        .mix(shape)
                                        .mix(2L)
                                        .mix(-1.5)
                                        .mix("title")
                                        .value(),
                                probe.call(() -> probe.bridge.hashTuple(
                                        true,
                                        "tätä",
                                        -5,
                                        255,
                                        OptionalDouble.of(0.25),
                                        new int[] {7, -8},
                                        shape,
                                        Colour.BLUE,
                                        -1.5,
                                        "title")))),
                        b -> b.hashTuple(
                                false,
                                "",
                                1,
                                2,
                                OptionalDouble.empty(),
                                new int[0],
                                new Nothing(),
                                Colour.RED,
                                0,
                                "")));
    }
}
