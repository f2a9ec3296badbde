package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wasmbridge.runtime.GuestStringException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Text and arrays in both directions under the conventions of each toolchain. The guests trap where a host does not keep to them. */
final class AbiCells<B extends AbiGuest> {

    private static final List<String> TEXTS =
            List.of("", "a", "h\u00e9llo w\u00f6rld", "\ud83d\ude00".repeat(20), "x".repeat(Elements.MANY));
    private static final int[] LENGTHS = {0, 1, 2, 3, 100, Elements.MANY};

    private final Class<B> bridge;
    private final String abi;
    private final String lent;

    private AbiCells(Class<B> bridge, String abi, String lent) {
        this.bridge = bridge;
        this.abi = abi;
        this.lent = lent;
    }

    static Stream<Cell<?>> all() {
        return Stream.of(
                        AbiCells.<BindgenOne>taking(BindgenOne.class, "wasm-bindgen 1")
                                .parameters(),
                        AbiCells.<BindgenTwo>taking(BindgenTwo.class, "wasm-bindgen 2")
                                .parameters(),
                        taking(BindgenThree.class, "wasm-bindgen 3").cells(),
                        taking(BindgenStripped.class, "wasm-bindgen stripped").cells(),
                        lending(TinyGoAbi.class, "TinyGo").cells(),
                        lending(ZigAbi.class, "Zig").cells(),
                        lending(EmscriptenAbi.class, "Emscripten").cells(),
                        lending(OpaAbi.class, "OPA").cells())
                .flatMap(Function.identity());
    }

    private static <B extends AbiGuest> AbiCells<B> taking(Class<B> bridge, String abi) {
        return new AbiCells<>(bridge, abi, "transferred in");
    }

    private static <B extends AbiGuest> AbiCells<B> lending(Class<B> bridge, String abi) {
        return new AbiCells<>(bridge, abi, "host-owned");
    }

    private Stream<Cell<?>> cells() {
        return Stream.concat(parameters(), results());
    }

    private Cell<B> cell(
            String type,
            String direction,
            String owner,
            int alignBytes,
            Cell.Check<B> check,
            Function<B, Runnable> prepared) {
        return new Cell<>(type, direction, owner, abi, alignBytes, bridge, check, prepared);
    }

    private Stream<Cell<?>> parameters() {
        return Stream.of(
                cell(
                        "String",
                        "parameter",
                        lent,
                        1,
                        probe -> TEXTS.forEach(text -> assertEquals(
                                text.getBytes(StandardCharsets.UTF_8).length,
                                probe.call(() -> probe.bridge.countBytes(text)))),
                        b -> Cell.calling(() -> b.countBytes("text"))),
                cell(
                        "int[]",
                        "parameter",
                        lent,
                        Integer.BYTES,
                        probe -> {
                            for (int length : LENGTHS) {
                                int[] values = Elements.I32.random(probe.random, length);
                                assertEquals(Elements.I32.sum(values), probe.call(() -> probe.bridge.sum(values)));
                            }
                        },
                        b -> Cell.calling(() -> b.sum(new int[] {1, 2, 3}))),
                cell(
                        "String and double[]",
                        "parameter",
                        lent,
                        1,
                        probe -> {
                            for (int length : LENGTHS) {
                                double[] values = Elements.F64.counting(length);
                                double expected = 4 + length * (length + 1.0) / 2;
                                assertEquals(expected, probe.call(() -> probe.bridge.textThenDoubles("text", values)));
                            }
                        },
                        b -> Cell.calling(() -> b.textThenDoubles("text", new double[3]))));
    }

    private Stream<Cell<?>> results() {
        return Stream.of(
                cell(
                        "String",
                        "result and parameter",
                        lent + ", transferred out",
                        1,
                        probe -> {
                            for (String text : TEXTS) {
                                String reversed =
                                        new StringBuilder(text).reverse().toString();
                                assertEquals(reversed, probe.call(() -> probe.bridge.reversed(text)));
                            }
                            probe.run(() -> assertThrows(GuestStringException.class, probe.bridge::malformedText));
                        },
                        b -> Cell.calling(() -> b.reversed("text"))),
                cell(
                        "double[]",
                        "result and parameter",
                        lent + ", transferred out",
                        1,
                        probe -> {
                            for (int length : LENGTHS) {
                                double[] values = Elements.F64.counting(length);
                                double[] expected = Elements.F64.counting(length);
                                for (int i = 0; i < length; i++) {
                                    expected[i] *= 2;
                                }
                                assertArrayEquals(expected, probe.call(() -> probe.bridge.doubled(values)));
                            }
                        },
                        b -> Cell.calling(() -> b.doubled(new double[] {1, 2, 3}))));
    }
}
