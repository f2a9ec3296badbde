package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wasmbridge.runtime.generated.FlatType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Which numbers of a value in memory are passed, and with which bits. */
class FlatTypeTest {
    private static final int IMAGE_BYTES = 32;

    private final ByteBuffer image = ByteBuffer.allocate(IMAGE_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private long[] flat(FlatType type) {
        long[] flat = new long[type.count()];
        type.flatten(image, flat, 0);
        return flat;
    }

    /** What is above 32 bits is zero also where a number is negative: a wider slot keeps the bits. */
    @Test
    void numbers() {
        image.put(0, (byte) -2).putShort(2, (short) -3).putInt(4, -4).putLong(8, -5);

        assertArrayEquals(new long[] {0xFFFF_FFFEL}, flat(FlatType.s8(0)));
        assertArrayEquals(new long[] {0xFE}, flat(FlatType.u8(0)));
        assertArrayEquals(new long[] {0xFFFF_FFFDL}, flat(FlatType.s16(2)));
        assertArrayEquals(new long[] {0xFFFD}, flat(FlatType.u16(2)));
        assertArrayEquals(new long[] {0xFFFF_FFFCL}, flat(FlatType.i32(4)));
        assertArrayEquals(new long[] {-5}, flat(FlatType.i64(8)));
    }

    @Test
    void partsOneAfterTheOther() {
        image.putInt(0, 16).putInt(4, 3).put(8, (byte) 1);

        assertArrayEquals(new long[] {16, 3, 1}, flat(FlatType.record(FlatType.pair(0), FlatType.u8(8))));
        assertEquals(0, FlatType.record().count());
    }

    /** The longest case says how many there are; what a shorter one leaves over is zero. */
    @Test
    void choices() {
        FlatType type = FlatType.choice(
                FlatType.u16(0),
                FlatType.record(FlatType.pair(8), FlatType.i32(16)),
                FlatType.i64(8),
                FlatType.record(),
                FlatType.choice(FlatType.u8(8), FlatType.record(), FlatType.i32(12)));
        image.putInt(8, 1).putInt(12, 7).putInt(16, -1);

        assertEquals(4, type.count());
        assertArrayEquals(new long[] {0, 1, 7, 0xFFFF_FFFFL}, flat(type));
        image.putShort(0, (short) 1);
        assertArrayEquals(new long[] {1, 7L << 32 | 1, 0, 0}, flat(type));
        image.putShort(0, (short) 2);
        assertArrayEquals(new long[] {2, 0, 0, 0}, flat(type));
        image.putShort(0, (short) 3);
        assertArrayEquals(new long[] {3, 1, 7, 0}, flat(type));
    }
}
