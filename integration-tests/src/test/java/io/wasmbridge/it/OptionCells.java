package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.OptionsGuest.Color;
import io.wasmbridge.it.OptionsGuest.Meter;
import io.wasmbridge.runtime.GuestErrorException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Option, Result and exported classes of wasm-bindgen in four of its versions. The guests trap where a host does not keep to them. */
final class OptionCells<B extends OptionsGuest> {

    private static final String NUMBERS = "by value";
    private static final String HANDLE = "handle";
    private static final String IN = "transferred in";
    private static final String OUT = "transferred out";

    private final Class<B> bridge;
    private final String abi;

    private OptionCells(Class<B> bridge, String abi) {
        this.bridge = bridge;
        this.abi = abi;
    }

    static Stream<Cell<?>> all() {
        return Stream.of(
                        new OptionCells<>(OptionsOld.class, "wasm-bindgen, areas and flags"),
                        new OptionCells<>(OptionsArea.class, "wasm-bindgen, areas"),
                        new OptionCells<>(OptionsValues.class, "wasm-bindgen, several results"),
                        new OptionCells<>(OptionsReferences.class, "wasm-bindgen, references"))
                .flatMap(OptionCells::cells);
    }

    private Stream<Cell<?>> cells() {
        return Stream.of(numbers(), smallNumbers(), memory(), slices(), results(), objects())
                .flatMap(Function.identity());
    }

    private Cell<B> cell(
            String type, String direction, String owner, Cell.Check<B> check, Function<B, Runnable> prepared) {
        return new Cell<>(type, direction, owner, abi, 1, bridge, check, prepared);
    }

    /** Both ways: what is there becomes something else, what is not stays away. */
    private <T> Cell<?> option(
            String type, T none, Function<B, UnaryOperator<T>> called, List<T> samples, UnaryOperator<T> expected) {
        return cell(
                type,
                "result and parameter",
                NUMBERS,
                probe -> {
                    UnaryOperator<T> call = called.apply(probe.bridge);
                    assertEquals(none, probe.call(() -> call.apply(none)));
                    for (T sample : samples) {
                        assertEquals(expected.apply(sample), probe.call(() -> call.apply(sample)));
                    }
                },
                b -> Cell.calling(() -> called.apply(b).apply(samples.get(0))));
    }

    private Stream<Cell<?>> numbers() {
        return Stream.of(
                option(
                        "OptionalLong",
                        OptionalLong.empty(),
                        b -> b::nextI64,
                        Stream.of(0L, -1L, 7L, Long.MAX_VALUE, Long.MIN_VALUE)
                                .map(OptionalLong::of)
                                .toList(),
                        value -> OptionalLong.of(value.getAsLong() + 1)),
                option(
                        "OptionalDouble",
                        OptionalDouble.empty(),
                        b -> b::halfF64,
                        Stream.of(0.0, -0.5, 1e300, Double.NaN, Double.NEGATIVE_INFINITY)
                                .map(OptionalDouble::of)
                                .toList(),
                        value -> OptionalDouble.of(value.getAsDouble() / 2)),
                option(
                        "@Unsigned(32) OptionalLong",
                        OptionalLong.empty(),
                        b -> b::nextU32,
                        Stream.of(0L, 1L, 0x7fff_ffffL, 0xffff_ffffL)
                                .map(OptionalLong::of)
                                .toList(),
                        value -> OptionalLong.of((value.getAsLong() + 1) & 0xffff_ffffL)),
                option(
                        "OptionalInt",
                        OptionalInt.empty(),
                        b -> b::negatedI32,
                        Stream.of(0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE)
                                .map(OptionalInt::of)
                                .toList(),
                        value -> OptionalInt.of(-value.getAsInt())),
                option(
                        "Optional<Float>",
                        Optional.empty(),
                        b -> b::halfF32,
                        Stream.of(0f, -0.5f, Float.MAX_VALUE, Float.NaN, Float.POSITIVE_INFINITY)
                                .map(Optional::of)
                                .toList(),
                        value -> value.map(number -> number / 2)),
                nullable("@Nullable Long", b -> b::nextLong, List.of(0L, Long.MAX_VALUE), value -> value + 1),
                nullable(
                        "@Nullable Integer",
                        b -> b::negatedOrNull,
                        List.of(0, Integer.MIN_VALUE, 12),
                        value -> -value));
    }

    private <T> Cell<?> nullable(
            String type,
            Function<B, Function<@Nullable T, @Nullable T>> called,
            List<T> samples,
            UnaryOperator<T> expected) {
        return cell(
                type,
                "result and parameter",
                NUMBERS,
                probe -> {
                    Function<@Nullable T, @Nullable T> call = called.apply(probe.bridge);
                    assertNull(call.apply(null));
                    for (T sample : samples) {
                        assertEquals(expected.apply(sample), call.apply(sample));
                    }
                },
                b -> Cell.calling(() -> Optional.ofNullable(called.apply(b).apply(samples.get(0)))));
    }

    private Stream<Cell<?>> smallNumbers() {
        return Stream.of(
                option(
                        "@Unsigned(8) OptionalInt",
                        OptionalInt.empty(),
                        b -> b::nextU8,
                        Stream.of(0, 1, 254, 255).map(OptionalInt::of).toList(),
                        value -> OptionalInt.of((value.getAsInt() + 1) & 0xff)),
                option(
                        "Optional<Short>",
                        Optional.empty(),
                        b -> b::negatedI16,
                        Stream.of(0, 1, -1, 32767, -32768)
                                .map(value -> Optional.of(value.shortValue()))
                                .toList(),
                        value -> value.map(number -> (short) -number)),
                option(
                        "OptionalInt of fewer bits",
                        OptionalInt.empty(),
                        b -> b::negatedSmall,
                        Stream.of(0, 1, -1, 32767).map(OptionalInt::of).toList(),
                        value -> OptionalInt.of(-value.getAsInt())),
                option(
                        "Optional<Boolean>",
                        Optional.<Boolean>empty(),
                        b -> b::toggled,
                        List.of(Optional.of(true), Optional.of(false)),
                        value -> Optional.of(!value.orElseThrow())),
                option(
                        "Optional<Character>",
                        Optional.empty(),
                        b -> b::nextChar,
                        Stream.of('a', '\0', '\u00e9', '\ufffe')
                                .map(Optional::of)
                                .toList(),
                        value -> value.map(letter -> (char) (letter + 1))),
                option(
                        "Optional<enum>",
                        Optional.empty(),
                        b -> b::nextColor,
                        Stream.of(Color.values()).map(Optional::of).toList(),
                        value -> value.map(OptionCells::next)),
                nullable("@Nullable enum", b -> b::nextColorOrNull, List.of(Color.values()), OptionCells::next));
    }

    private static Color next(Color color) {
        Color[] colors = Color.values();
        return colors[(color.ordinal() + 1) % colors.length];
    }

    private Stream<Cell<?>> memory() {
        return Stream.of(
                cell(
                        "Optional<int[]>",
                        "result and parameter",
                        IN + ", " + OUT,
                        probe -> {
                            assertEquals(Optional.empty(), probe.call(() -> probe.bridge.withoutFirst(null)));
                            assertEquals(Optional.empty(), probe.call(() -> probe.bridge.withoutFirst(new int[0])));
                            assertEquals(
                                    0,
                                    probe.call(() -> probe.bridge.withoutFirst(new int[1]))
                                            .orElseThrow()
                                            .length);
                            assertArrayEquals(
                                    new int[] {2, -3},
                                    probe.call(() -> probe.bridge.withoutFirst(new int[] {1, 2, -3}))
                                            .orElseThrow());
                        },
                        b -> Cell.calling(() -> b.withoutFirst(new int[] {1, 2}))),
                cell(
                        "@Nullable String",
                        "result and parameter",
                        IN + ", " + OUT,
                        probe -> {
                            assertNull(probe.bridge.firstWord(Optional.empty()));
                            assertNull(probe.bridge.firstWord(Optional.of("")));
                            assertEquals(
                                    "z\u00e4h", probe.call(() -> probe.bridge.firstWord(Optional.of("z\u00e4h ab"))));
                        },
                        b -> Cell.calling(() -> Optional.ofNullable(b.firstWord(Optional.of("a word"))))));
    }

    /** Where the block is the host's; elsewhere it is copied back through an import, which an instance made elsewhere has not. */
    private Stream<Cell<?>> slices() {
        return bridge == OptionsOld.class
                ? Stream.of(
                        cell(
                                "int[]",
                                "@InOut parameter",
                                NUMBERS,
                                OptionCells::negated,
                                b -> () -> b.negate(new int[] {1, 2})),
                        cell(
                                "double[] beside an Option",
                                "@InOut parameter",
                                NUMBERS,
                                OptionCells::scaled,
                                b -> Cell.calling(() -> b.scale(new double[] {1}, OptionalDouble.of(2)))))
                : Stream.of();
    }

    static void negated(Probe<? extends OptionsGuest> probe) {
        for (int length : new int[] {0, 1, 3, 1000}) {
            int[] values = Elements.I32.random(probe.random, length);
            int[] expected = Arrays.stream(values).map(value -> -value).toArray();
            probe.run(() -> probe.bridge.negate(values));
            assertArrayEquals(expected, values);
        }
    }

    static void scaled(Probe<? extends OptionsGuest> probe) {
        double[] values = {1, 2.5, 0};
        assertEquals(OptionalDouble.of(2), probe.call(() -> probe.bridge.scale(values, OptionalDouble.of(2))));
        assertArrayEquals(new double[] {2, 5, 0}, values);
        assertEquals(OptionalDouble.empty(), probe.call(() -> probe.bridge.scale(values, OptionalDouble.empty())));
        assertArrayEquals(new double[3], values);
    }

    private void fails(Probe<B> probe, String text, Runnable call) {
        probe.run(() -> {
            GuestErrorException error = assertThrows(GuestErrorException.class, call::run);
            assertEquals("WB-E01", error.code());
            assertTrue(error.getMessage().endsWith(" failed: " + text), error::getMessage);
            assertEquals(0, error.getSuppressed().length);
        });
    }

    private <T> Cell<?> result(
            String type, T expected, Function<B, T> succeeding, String text, Function<B, T> failing) {
        return cell(
                "Result of " + type,
                "result",
                NUMBERS,
                probe -> {
                    assertEquals(expected, probe.call(() -> succeeding.apply(probe.bridge)));
                    fails(probe, text, Cell.calling(() -> failing.apply(probe.bridge))::run);
                },
                b -> Cell.calling(() -> succeeding.apply(b)));
    }

    private Stream<Cell<?>> results() {
        return Stream.of(
                cell(
                        "Result of void",
                        "result",
                        NUMBERS,
                        probe -> {
                            probe.run(() -> probe.bridge.check(false));
                            fails(probe, "asked to fail", () -> probe.bridge.check(true));
                        },
                        b -> () -> b.check(false)),
                result("int", -3, b -> b.halvedI32(-6), "it is odd", b -> b.halvedI32(7)),
                result("long", 1L << 40, b -> b.halvedI64(1L << 41), "it is odd", b -> b.halvedI64(-1)),
                result("double", 1.5, b -> b.rootF64(2.25), "below 0: \u2212", b -> b.rootF64(-1)),
                result("float", 1.5f, b -> b.rootF32(2.25f), "below 0", b -> b.rootF32(-1)),
                result("boolean", true, b -> b.isEven(4), "below 0", b -> b.isEven(-4)),
                result(
                        "OptionalLong",
                        OptionalLong.of(8),
                        b -> b.nextChecked(OptionalLong.of(7)),
                        "below 0",
                        b -> b.nextChecked(OptionalLong.of(-7))),
                result(
                        "no OptionalLong",
                        OptionalLong.empty(),
                        b -> b.nextChecked(OptionalLong.empty()),
                        "below 0",
                        b -> b.nextChecked(OptionalLong.of(-1))),
                result(
                        "int, explained by another export",
                        3,
                        b -> b.halvedOrReason(6),
                        "the guest would rather not say",
                        b -> b.halvedOrReason(7)),
                cell(
                        "String of a Result",
                        "result and parameter",
                        IN + ", " + OUT,
                        probe -> {
                            assertEquals("", probe.call(() -> probe.bridge.spelled("")));
                            assertEquals("W\u00f6RT", probe.call(() -> probe.bridge.spelled("w\u00f6rt")));
                            fails(probe, "a digit", () -> probe.bridge.spelled("r2"));
                        },
                        b -> Cell.calling(() -> b.spelled("text"))),
                cell(
                        "int[] of a Result",
                        "result",
                        OUT,
                        probe -> {
                            assertArrayEquals(new int[0], probe.call(() -> probe.bridge.counted(0)));
                            assertArrayEquals(new int[] {0, 1, 2}, probe.call(() -> probe.bridge.counted(3)));
                            fails(probe, "below 0", () -> probe.bridge.counted(-1));
                        },
                        b -> Cell.calling(() -> b.counted(3))),
                cell(
                        "Optional<String> of a Result",
                        "result and parameter",
                        IN + ", " + OUT,
                        probe -> {
                            assertEquals(Optional.empty(), probe.call(() -> probe.bridge.foundWord("")));
                            assertEquals(Optional.of("two"), probe.call(() -> probe.bridge.foundWord("two words")));
                            fails(probe, "a blank", () -> probe.bridge.foundWord(" two"));
                        },
                        b -> Cell.calling(() -> b.foundWord("two words"))));
    }

    private Stream<Cell<?>> objects() {
        return Stream.of(
                cell("class", "receiver and parameter", HANDLE, OptionCells::used, b -> {
                    Meter meter = b.meterNew(1);
                    Meter other = b.meterNew(2);
                    return () -> meter.add(other);
                }),
                cell("class", "parameter", IN + ", " + HANDLE, OptionCells::given, b -> {
                    return Cell.calling(() -> b.meterSpend(b.meterNew(4)));
                }),
                cell("@Nullable class", "parameter", IN + ", " + HANDLE, OptionCells::joined, b -> {
                    return Cell.calling(() -> b.meterSpend(b.meterJoined(b.meterNew(4), null)));
                }),
                cell("class of a Result", "result", HANDLE, this::tested, b -> () -> {
                    Meter meter = b.meterTested(1);
                    meter.close();
                }),
                cell(
                        "Optional<class>",
                        "result",
                        HANDLE,
                        OptionCells::found,
                        b -> Cell.calling(() -> b.meterFound(-1))),
                cell(
                        "@Nullable class of a Result",
                        "result",
                        HANDLE,
                        this::searched,
                        b -> Cell.calling(() -> Optional.ofNullable(b.meterSearched(0)))));
    }

    private static void used(Probe<? extends OptionsGuest> probe) {
        Meter meter = probe.keeping(1, () -> probe.bridge.meterNew(40));
        Meter other = probe.keeping(1, () -> probe.bridge.meterNew(1));
        assertEquals(1, probe.call(() -> meter.step()));
        probe.run(() -> meter.step(2));
        assertEquals(42, probe.call(meter::advance));
        probe.run(() -> meter.add(other));
        probe.run(() -> meter.add(meter));
        assertEquals(88, probe.call(meter::advance));
        assertEquals("|", probe.call(other::label));
        probe.keeping(-1, meter::close);
        probe.keeping(-1, other::close);
    }

    private static void given(Probe<? extends OptionsGuest> probe) {
        Meter meter = probe.keeping(1, () -> probe.bridge.meterNew(40));
        assertEquals(40, probe.keeping(-1, () -> probe.bridge.meterSpend(meter)));
        assertTrue(meter.closed());
        probe.run(meter::close);
    }

    private static void joined(Probe<? extends OptionsGuest> probe) {
        Meter first = probe.keeping(1, () -> probe.bridge.meterNew(40));
        Meter alone = probe.call(() -> probe.bridge.meterJoined(first, null));
        Meter second = probe.keeping(1, () -> probe.bridge.meterNew(2));
        Meter joined = probe.keeping(-1, () -> probe.bridge.meterJoined(alone, second));
        assertEquals(42, probe.keeping(-1, () -> probe.bridge.meterSpend(joined)));
    }

    private void tested(Probe<B> probe) {
        Meter meter = probe.keeping(1, () -> probe.bridge.meterTested(5));
        fails(probe, "it is odd", meter::split);
        assertEquals(6, probe.call(meter::advance));
        Meter half = probe.keeping(1, meter::split);
        assertEquals(4, probe.call(half::advance));
        probe.keeping(-1, half::close);
        probe.keeping(-1, meter::close);
        fails(probe, "below 0", () -> probe.bridge.meterTested(-5));
    }

    private static void found(Probe<? extends OptionsGuest> probe) {
        assertEquals(Optional.empty(), probe.call(() -> probe.bridge.meterFound(-1)));
        Meter meter = probe.keeping(1, () -> probe.bridge.meterFound(1)).orElseThrow();
        probe.keeping(-1, meter::close);
    }

    private void searched(Probe<B> probe) {
        assertNull(probe.bridge.meterSearched(0));
        fails(probe, "below 0", () -> probe.bridge.meterSearched(-1));
        try (Meter meter = probe.bridge.meterSearched(3)) {
            assertEquals(4, meter.advance());
        }
    }
}
