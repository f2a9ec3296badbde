package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.it.EnumSets.Mode;
import io.wasmbridge.it.EnumSets.Square;
import io.wasmbridge.it.EnumSets.Style;
import java.util.EnumSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sets, both ways. */
final class EnumSetCells {

    private static final int DRAWS = 200;

    private EnumSetCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(
                cell("EnumSet in an i32", EnumSetCells::styles, b -> () -> b.styles(EnumSet.of(Style.ITALIC))),
                cell("EnumSet in an i64", EnumSetCells::squares, b -> () -> b.squares(EnumSet.of(Square.H8))),
                cell("EnumSet by value", EnumSetCells::modes, b -> () -> b.modes(EnumSet.allOf(Mode.class))));
    }

    private static Cell<EnumSets> cell(String type, Cell.Check<EnumSets> check, Function<EnumSets, Runnable> once) {
        return new Cell<>(type, "both ways", "no owner", "scalar", 1, EnumSets.class, check, once);
    }

    private static void styles(Probe<EnumSets> probe) {
        for (int bits = 0; bits < 8; bits++) {
            int given = bits;
            EnumSet<Style> styles = probe.call(() -> probe.bridge.stylesOf(given));
            assertEquals(bits, probe.call(() -> probe.bridge.bitsOfStyles(styles)));
            assertEquals(styles, probe.call(() -> probe.bridge.styles(styles)));
        }
        assertEquals(EnumSet.of(Style.BOLD, Style.UNDERLINED), probe.bridge.stylesOf(5));
        assertEquals(
                EnumSet.of(Style.ITALIC),
                probe.bridge.common(EnumSet.of(Style.BOLD, Style.ITALIC), EnumSet.of(Style.ITALIC, Style.UNDERLINED)));
    }

    private static void squares(Probe<EnumSets> probe) {
        for (int i = 0; i < DRAWS; i++) {
            long bits = probe.random.nextLong();
            EnumSet<Square> squares = probe.call(() -> probe.bridge.squaresOf(bits));
            assertEquals(Long.bitCount(bits), squares.size());
            assertEquals(bits, probe.call(() -> probe.bridge.bitsOfSquares(squares)));
        }
        assertEquals(EnumSet.of(Square.A1, Square.H8), probe.bridge.squaresOf(Long.MIN_VALUE | 1));
        assertEquals(-1, probe.bridge.bitsOfSquares(EnumSet.allOf(Square.class)));
        EnumSet<Square> none = EnumSet.noneOf(Square.class);
        assertEquals(none, probe.bridge.squares(none));
    }

    private static void modes(Probe<EnumSets> probe) {
        assertEquals(4, probe.bridge.bitsOfModes(EnumSet.of(Mode.READ)));
        assertEquals(2, probe.bridge.bitsOfModes(EnumSet.of(Mode.WRITE)));
        assertEquals(Integer.MIN_VALUE | 4, probe.bridge.bitsOfModes(EnumSet.of(Mode.READ, Mode.LOCK)));
        assertEquals(EnumSet.allOf(Mode.class), probe.bridge.modesOf(Integer.MIN_VALUE | 6));
        EnumSet<Mode> none = EnumSet.noneOf(Mode.class);
        assertEquals(none, probe.bridge.modes(none));
    }
}
