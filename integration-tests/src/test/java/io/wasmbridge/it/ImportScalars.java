package io.wasmbridge.it;

import io.wasmbridge.it.ImportCellTypes.Colour;
import io.wasmbridge.it.ImportCellTypes.Level;
import io.wasmbridge.it.ImportCellTypes.Square;
import java.util.EnumSet;
import java.util.List;

/** Numbers that cross as themselves. */
final class ImportScalars {

    /**
     * A number.
     *
     * @param passed the bits that the guest passes, with whatever lies above a small type
     * @param given the bits that it is given
     */
    record Number(Object java, long passed, long given) {
        static Number of(Object java, long bits) {
            return new Number(java, bits, bits);
        }
    }

    private static final int DIRT = 0x5A5A0000;

    private ImportScalars() {}

    static List<Number> of(String type) {
        return switch (type) {
            case "boolean" -> List.of(new Number(true, 256, 1), Number.of(true, 1), Number.of(false, 0));
            case "byte" ->
                List.of(
                        new Number((byte) -2, DIRT | 0xFE, -2),
                        Number.of(Byte.MAX_VALUE, 127),
                        Number.of((byte) -128, -128));
            case "short" ->
                List.of(new Number((short) -2, DIRT | 0xFFFE, -2), Number.of(Short.MIN_VALUE, Short.MIN_VALUE));
            case "char" -> List.of(new Number('\ufffe', DIRT | 0xFFFE, 0xFFFE), Number.of('a', 'a'));
            case "int" -> List.of(Number.of(-1, -1), Number.of(Integer.MIN_VALUE, Integer.MIN_VALUE));
            case "long" -> List.of(Number.of(-1L, -1), Number.of(1L << 40, 1L << 40));
            case "float" -> List.of(Number.of(-0.5f, Float.floatToRawIntBits(-0.5f)));
            case "double" -> List.of(Number.of(1e300, Double.doubleToRawLongBits(1e300)));
            case "@Unsigned(8) int" -> List.of(Number.of(200, 200), Number.of(0, 0));
            case "@Unsigned(16) int" -> List.of(Number.of(0xFFFE, 0xFFFE));
            case "@Unsigned(32) long" -> List.of(Number.of(0xFFFFFFFEL, (int) 0xFFFFFFFEL));
            case "enum by ordinal" -> List.of(Number.of(Colour.BLUE, 2), Number.of(Colour.RED, 0));
            case "enum by value" -> List.of(Number.of(Level.HIGH, 4), Number.of(Level.LOW, 1));
            case "EnumSet in an i64" ->
                List.of(
                        Number.of(EnumSet.of(Square.A1, Square.H5), 1L << 39 | 1),
                        Number.of(EnumSet.noneOf(Square.class), 0));
            case "EnumSet in an i32" ->
                List.of(Number.of(EnumSet.of(Colour.RED, Colour.BLUE), 5), Number.of(EnumSet.noneOf(Colour.class), 0));
            case "EnumSet by value" -> List.of(Number.of(EnumSet.allOf(Level.class), 5));
            default -> throw new IllegalArgumentException(type);
        };
    }

    /** How many bytes one takes where it is written. */
    static int sizeBytes(String type) {
        return switch (type) {
            case "boolean", "byte", "@Unsigned(8) int" -> 1;
            case "short", "char", "@Unsigned(16) int" -> 2;
            case "long", "double", "EnumSet in an i64" -> 8;
            default -> 4;
        };
    }
}
