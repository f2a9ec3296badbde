package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.IntView;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dates that a guest of Emscripten has its host compute, in UTC: a real module, and the forms of newer versions. */
class ServedTimeTest {

    private static final long MOST_SECONDS = 8_640_000_000_000L;

    private static int[] fields(long seconds) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        return new int[] {
            time.getSecond(),
            time.getMinute(),
            time.getHour(),
            time.getDayOfMonth(),
            time.getMonthValue() - 1,
            time.getYear() - 1900,
            time.getDayOfWeek().getValue() % 7,
            time.getDayOfYear() - 1,
            0,
            0
        };
    }

    @ParameterizedTest
    @EnumSource
    void aRealModuleTellsTheDate(TestEngine engine) {
        try (EmscriptenTime guest =
                EmscriptenTimeBridge.builder().engine(engine.engine()).build()) {
            for (int seconds : new int[] {0, -1, 951_782_400, 1_700_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                int[] expected = fields(seconds);
                for (int field = 0; field < expected.length; field++) {
                    assertEquals(expected[field], guest.localField(seconds, field), seconds + ", field " + field);
                    assertEquals(expected[field], guest.utcField(seconds, field), seconds + ", field " + field);
                }
            }
            assertEquals("UTC", guest.zoneName());
            assertEquals("UTC", guest.zoneName());
            for (boolean utc : new boolean[] {false, true}) {
                assertEquals(1_700_000_000, guest.made(123, 10, 14, 22, 13, 20, utc));
                assertEquals(951_782_400, guest.made(100, 0, 60, 0, 0, 0, utc), "the 60th of January");
                assertEquals(1, guest.madeField(4), "is in February");
                assertEquals(29, guest.madeField(3));
                assertEquals(-1, guest.made(69, 11, 31, 23, 59, 59, utc));
            }
            assertEquals(0, guest.allocator().liveCount());
            assertFalse(guest.poisoned());
        }
    }

    private static int[] read(IntView date) {
        return Arrays.copyOf(date.toArray(), 10);
    }

    @ParameterizedTest
    @EnumSource
    void secondsMayBeAnInt64WholeOrInHalves(TestEngine engine) {
        try (ServedTime guest =
                ServedTimeBridge.builder().engine(engine.engine()).build()) {
            IntView date = guest.dateAt();
            int at = date.address();
            for (long seconds :
                    new long[] {0, 4_102_444_800L, -62_135_596_800L, 253_402_300_799L, MOST_SECONDS, -MOST_SECONDS}) {
                guest.breakDown(seconds, at);
                assertArrayEquals(fields(seconds), read(date), () -> seconds + "");
                assertEquals(seconds, guest.putTogether(at));
                date.fill(77);
                guest.breakDownHalves(seconds, at);
                assertArrayEquals(fields(seconds), read(date), () -> seconds + "");
                assertEquals(seconds, guest.putTogetherHalves(at));
                assertEquals(77, date.get(10), "nothing is written behind it");
            }
            for (long seconds : new long[] {MOST_SECONDS + 1, Long.MIN_VALUE, Long.MAX_VALUE}) {
                date.fill(1);
                guest.breakDown(seconds, at);
                assertArrayEquals(new int[10], read(date), "no date");
            }
            date.fill(Integer.MAX_VALUE);
            assertEquals(-1, guest.putTogether(at));
            assertEquals(-1, guest.putTogetherHalves(at));
            assertEquals(0, guest.liveBlocks());
        }
    }

    @ParameterizedTest
    @EnumSource
    void addressesOutsideMemoryTrap(TestEngine engine) {
        List<ObjIntConsumer<ServedTime>> calls = List.of(
                (guest, at) -> guest.breakDown(1, at),
                (guest, at) -> guest.breakDownHalves(1, at),
                ServedTime::putTogether,
                ServedTime::putTogetherHalves);
        for (ObjIntConsumer<ServedTime> call : calls) {
            for (int beyond : new int[] {-4, Integer.MIN_VALUE, 0}) {
                try (ServedTime guest =
                        ServedTimeBridge.builder().engine(engine.engine()).build()) {
                    int at = beyond == 0 ? (int) guest.memory().sizeBytes() - 36 : beyond;
                    GuestTrapException trap = assertThrows(GuestTrapException.class, () -> call.accept(guest, at));
                    assertTrue(
                            trap.getMessage().contains("it wanted a time at an address outside memory"),
                            trap::getMessage);
                    assertTrue(guest.poisoned());
                }
            }
        }
    }
}
