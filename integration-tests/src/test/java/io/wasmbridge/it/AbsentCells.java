package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.IntView;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** What may be absent, both ways: each is once a null pointer, and once what it is when it is there. */
final class AbsentCells {

    private static final int ABSENT = -1;
    private static final String TEXT = "gefunden ✓";
    private static final String HOST = "host-owned";
    private static final String WASM = "wasm-owned";
    private static final String IN = "transferred in";
    private static final String OUT = "transferred out";

    private AbsentCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(lent(), copiedBack(), kept(), found(), made()).flatMap(Function.identity());
    }

    private static Cell<Absent> cell(
            String type,
            String direction,
            String owner,
            String shape,
            int alignBytes,
            Cell.Check<Absent> check,
            Function<Absent, Runnable> once) {
        return new Cell<>(type, direction, owner, shape, alignBytes, Absent.class, check, once);
    }

    private static Cell<Absent> lent(
            String type,
            String shape,
            int alignBytes,
            Number ifAbsent,
            Function<Absent, Number> absent,
            Number ifPresent,
            Function<Absent, Number> present) {
        return cell(
                type,
                "parameter",
                HOST,
                shape,
                alignBytes,
                probe -> {
                    assertEquals(ifAbsent, probe.call(() -> absent.apply(probe.bridge)));
                    assertEquals(ifPresent, probe.call(() -> present.apply(probe.bridge)));
                },
                b -> Cell.calling(() -> present.apply(b)));
    }

    private static Stream<Cell<?>> lent() {
        Optional<String> text = Optional.of("héllo");
        Optional<byte[]> bytes = Optional.of(new byte[2]);
        Optional<int[]> numbers = Optional.of(new int[] {1, 2, 3});
        long least = Long.MIN_VALUE;
        return Stream.of(
                lent("@Nullable String", "counted", 1, ABSENT, b -> b.measure(null), 6, b -> b.measure("héllo")),
                lent(
                        "Optional<String>",
                        "counted",
                        1,
                        ABSENT,
                        b -> b.measureOptional(Optional.empty()),
                        6,
                        b -> b.measureOptional(text)),
                lent(
                        "@Nullable String",
                        "terminated",
                        1,
                        ABSENT,
                        b -> b.measureTerminated(null),
                        6,
                        b -> b.measureTerminated("héllo")),
                lent(
                        "@Nullable byte[]",
                        "counted",
                        1,
                        ABSENT,
                        b -> b.measureBytes(null),
                        3,
                        b -> b.measureBytes(new byte[3])),
                lent(
                        "Optional<byte[]>",
                        "counted",
                        1,
                        ABSENT,
                        b -> b.measureOptionalBytes(Optional.empty()),
                        2,
                        b -> b.measureOptionalBytes(bytes)),
                lent("Optional<int[]>", "counted", 4, -1L, b -> b.sum(Optional.empty()), 6L, b -> b.sum(numbers)),
                lent("@Nullable int[]", "fixed", 4, least, b -> b.intIn(null), 5L, b -> b.intIn(new int[] {5})),
                lent(
                        "OptionalInt",
                        "fixed",
                        4,
                        least,
                        b -> b.intOr(OptionalInt.empty()),
                        -7L,
                        b -> b.intOr(OptionalInt.of(-7))),
                lent(
                        "OptionalLong",
                        "fixed",
                        8,
                        least,
                        b -> b.longOr(OptionalLong.empty()),
                        1L << 40,
                        b -> b.longOr(OptionalLong.of(1L << 40))),
                lent(
                        "OptionalDouble",
                        "fixed",
                        8,
                        -1e300,
                        b -> b.doubleOr(OptionalDouble.empty()),
                        0.25,
                        b -> b.doubleOr(OptionalDouble.of(0.25))));
    }

    private static Stream<Cell<?>> copiedBack() {
        return Stream.of(
                cell(
                        "@Nullable int[]",
                        "@InOut parameter",
                        HOST,
                        "counted",
                        4,
                        probe -> {
                            int[] values = {1, 1};
                            assertEquals(ABSENT, probe.call(() -> probe.bridge.countUp(null)));
                            assertEquals(2, probe.call(() -> probe.bridge.countUp(values)));
                            assertArrayEquals(new int[] {2, 3}, values);
                        },
                        b -> Cell.calling(() -> b.countUp(new int[2]))),
                cell(
                        "Optional<int[]>",
                        "@Out parameter",
                        HOST,
                        "counted",
                        4,
                        probe -> {
                            int[] values = {9, 9};
                            assertEquals(ABSENT, probe.call(() -> probe.bridge.countUpFromZero(Optional.empty())));
                            assertEquals(2, probe.call(() -> probe.bridge.countUpFromZero(Optional.of(values))));
                            assertArrayEquals(new int[] {1, 2}, values);
                        },
                        b -> Cell.calling(() -> b.countUpFromZero(Optional.of(new int[2])))));
    }

    private static Stream<Cell<?>> kept() {
        return Stream.of(
                cell(
                        "@Nullable String",
                        "parameter",
                        IN,
                        "counted",
                        1,
                        probe -> {
                            probe.keeping(1, () -> probe.bridge.keep("kept"));
                            assertEquals(4, probe.bridge.keptLength());
                            probe.keeping(-1, () -> probe.bridge.keep(null));
                            assertEquals(ABSENT, probe.bridge.keptLength());
                        },
                        b -> () -> b.keep("kept")),
                cell(
                        "Optional<byte[]>",
                        "parameter",
                        IN,
                        "counted",
                        1,
                        probe -> {
                            probe.keeping(1, () -> probe.bridge.keepOptional(Optional.of(new byte[3])));
                            assertEquals(3, probe.bridge.keptLength());
                            probe.keeping(-1, () -> probe.bridge.keepOptional(Optional.empty()));
                            assertEquals(ABSENT, probe.bridge.keptLength());
                        },
                        b -> () -> b.keepOptional(Optional.of(new byte[3]))),
                cell(
                        "@Nullable ByteView",
                        "parameter",
                        WASM,
                        "counted",
                        1,
                        probe -> {
                            assertEquals(ABSENT, probe.call(() -> probe.bridge.measureView(null)));
                            try (Allocation block = probe.bridge.allocator().allocate(8)) {
                                ByteView view = block.bytes();
                                assertEquals(8, probe.call(() -> probe.bridge.measureView(view)));
                            }
                        },
                        b -> {
                            ByteView view = b.allocator().allocate(8).bytes();
                            return Cell.calling(() -> b.measureView(view));
                        }));
    }

    /** A result, of which {@code there} says whether it is a null pointer. */
    private static <R> Cell<Absent> result(
            String type, String owner, String shape, Object absent, Object present, FoundOrNot<R> call) {
        return cell(
                type,
                "result",
                owner,
                shape,
                1,
                probe -> {
                    assertEquals(absent, probe.call(() -> call.apply(probe.bridge, 0)));
                    assertEquals(present, probe.call(() -> call.apply(probe.bridge, 1)));
                },
                b -> Cell.calling(() -> call.apply(b, 1)));
    }

    /** A call whose result is comparable by its value. */
    private interface FoundOrNot<R> {
        R apply(Absent guest, int there);
    }

    private static Stream<Cell<?>> found() {
        Optional<String> none = Optional.empty();
        return Stream.of(
                cell(
                        "@Nullable String",
                        "result",
                        WASM,
                        "terminated",
                        1,
                        probe -> {
                            assertNull(probe.bridge.find(0));
                            assertEquals(TEXT, probe.call(() -> probe.bridge.find(1)));
                        },
                        b -> Cell.calling(() -> b.find(1))),
                cell(
                        "@Nullable String",
                        "result",
                        WASM,
                        "packed",
                        1,
                        probe -> {
                            assertNull(probe.bridge.findPacked(0));
                            assertEquals(TEXT, probe.call(() -> probe.bridge.findPacked(1)));
                        },
                        b -> Cell.calling(() -> b.findPacked(1))),
                cell(
                        "Optional<byte[]>",
                        "result",
                        WASM,
                        "packed",
                        1,
                        probe -> assertEquals(Optional.empty(), probe.call(probe.bridge::findNullWithLength)),
                        b -> Cell.calling(b::findNullWithLength)),
                cell(
                        "@Nullable int[]",
                        "result",
                        WASM,
                        "fixed",
                        1,
                        probe -> {
                            assertNull(probe.bridge.findNumbers(0));
                            assertArrayEquals(new int[] {7, 8, 9}, probe.call(() -> probe.bridge.findNumbers(1)));
                        },
                        b -> Cell.calling(() -> b.findNumbers(1))),
                result("Optional<ByteView>", WASM, "fixed", none, Optional.of(4), (b, there) -> b.findView(there)
                        .map(ByteView::length)),
                result("Optional<IntView>", WASM, "fixed", none, Optional.of(9), (b, there) -> b.findNumbersView(there)
                        .map(AbsentCells::last)),
                result("OptionalInt", WASM, "fixed", OptionalInt.empty(), OptionalInt.of(-42), Absent::findInt),
                result(
                        "OptionalLong",
                        WASM,
                        "fixed",
                        OptionalLong.empty(),
                        OptionalLong.of(1_234_567_890_123L),
                        Absent::findLong));
    }

    private static int last(IntView view) {
        int[] numbers = view.toArray();
        return numbers[numbers.length - 1];
    }

    private static Stream<Cell<?>> made() {
        return Stream.of(
                result("Optional<String>", OUT, "terminated", Optional.empty(), Optional.of(TEXT), Absent::make),
                result("Optional<String>", OUT, "packed", Optional.empty(), Optional.of(TEXT), Absent::makePacked),
                result("Optional<int[]>", OUT, "fixed", Optional.empty(), Optional.of(24), (b, there) -> b.makeNumbers(
                                there)
                        .map(numbers -> numbers[0] + numbers[1] + numbers[2])),
                result(
                        "OptionalDouble",
                        OUT,
                        "fixed",
                        OptionalDouble.empty(),
                        OptionalDouble.of(-0.5),
                        Absent::makeDouble));
    }
}
