package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Broken-down time, which Emscripten's C library leaves to its host. The time zone is UTC, whatever the host's is. Versions differ in
 * whether a number of seconds is an i32 in memory, an i64, or an i64 in two halves.
 */
final class EmscriptenTime {

    private static final String MODULE = "env";

    /** What is written of {@code struct tm} of musl: nine ints, and the offset from UTC. The name of the zone is the guest's. */
    private static final int TM_BYTES = 40;

    private static final int OFFSET_FIELD = 36;
    private static final int FIRST_YEAR = 1900;
    private static final int DAYS_OF_WEEK = 7;

    /** Beyond, a date of JavaScript is none: 100 million days before and after 1970. */
    private static final long MOST_SECONDS = 100_000_000L * 24 * 60 * 60;

    private static final byte[] ZONE = "UTC\0".getBytes(StandardCharsets.US_ASCII);
    private static final FunctionType TAKES_SIZE = FunctionType.of(List.of(ValType.I32), List.of(ValType.I32));

    private EmscriptenTime() {}

    /** {@code jumps} keeps the high half of a time that crosses in two. */
    static List<ServedImport> all(EmscriptenJumps jumps) {
        return List.of(
                served(
                        "_tzset_js",
                        type -> type.params().size() == 3 ? EmscriptenTime::ownedZone : EmscriptenTime::zone,
                        "(i32, i32, i32, i32) -> ()",
                        "(i32, i32, i32) -> ()"),
                served(
                        "_(gmtime|localtime)_js",
                        EmscriptenTime::breakingDown,
                        "(i32, i32) -> ()",
                        "(i64, i32) -> ()",
                        "(i32, i32, i32) -> ()"),
                served(
                        "_(timegm|mktime)_js",
                        type -> type.returns().equals(List.of(ValType.I64))
                                ? (instance, arguments) -> putTogether(instance, (int) arguments[0])
                                : (instance, arguments) -> putTogetherInHalves(jumps, instance, arguments),
                        "(i32) -> i32",
                        "(i32) -> i64"));
    }

    private static ServedImport served(String field, ServedImport.Maker maker, String... signatures) {
        return new ServedImport(MODULE, Pattern.compile(field), List.of(signatures), maker);
    }

    private static ServedImport.Body breakingDown(FunctionType type) {
        if (type.params().size() == 3) {
            return EmscriptenTime::breakDownHalves;
        }
        return type.params().get(0).equals(ValType.I64) ? EmscriptenTime::breakDown : EmscriptenTime::breakDownStored;
    }

    private static void requireInside(Memory memory, int address, int lengthBytes) {
        if (!MemoryRanges.inside(memory, address, lengthBytes)) {
            throw GuestAbort.trap("trapped: it wanted a time at an address outside memory");
        }
    }

    private static void setUtc(Memory memory, long[] arguments) {
        requireInside(memory, (int) arguments[0], Integer.BYTES);
        requireInside(memory, (int) arguments[1], Integer.BYTES);
        memory.writeI32((int) arguments[0], 0);
        memory.writeI32((int) arguments[1], 0);
    }

    /** The names are written to where the guest has room for them. */
    private static long zone(Instance instance, long[] arguments) {
        Memory memory = instance.memory();
        setUtc(memory, arguments);
        for (int i = 2; i < arguments.length; i++) {
            requireInside(memory, (int) arguments[i], ZONE.length);
            memory.write((int) arguments[i], ZONE);
        }
        return 0;
    }

    /** The names are a block of the guest's, which it is given two pointers to; it asks once. */
    private static long ownedZone(Instance instance, long[] arguments) {
        Memory memory = instance.memory();
        setUtc(memory, arguments);
        int names = (int) arguments[2];
        requireInside(memory, names, 2 * Integer.BYTES);
        boolean allocates = new ModuleExports("", instance.module())
                .function("malloc")
                .filter(TAKES_SIZE::equals)
                .isPresent();
        if (allocates) {
            ExportFunction malloc = instance.export("malloc");
            int text = (int) malloc.apply(ZONE.length)[0];
            requireInside(memory, text, ZONE.length);
            if (text != 0) {
                memory.write(text, ZONE);
                memory.writeI32(names, text);
                memory.writeI32(names + Integer.BYTES, text);
            }
        }
        return 0;
    }

    private static long breakDownStored(Instance instance, long[] arguments) {
        requireInside(instance.memory(), (int) arguments[0], Integer.BYTES);
        return breakDown(instance, instance.memory().readInt((int) arguments[0]), (int) arguments[1]);
    }

    private static long breakDown(Instance instance, long[] arguments) {
        return breakDown(instance, arguments[0], (int) arguments[1]);
    }

    private static long breakDownHalves(Instance instance, long[] arguments) {
        long seconds = (arguments[0] & 0xffff_ffffL) | arguments[1] << Integer.SIZE;
        return breakDown(instance, seconds, (int) arguments[2]);
    }

    /** All zeros for what is no date. */
    private static long breakDown(Instance instance, long seconds, int target) {
        Memory memory = instance.memory();
        requireInside(memory, target, TM_BYTES);
        if (seconds < -MOST_SECONDS || seconds > MOST_SECONDS) {
            memory.fill((byte) 0, target, target + TM_BYTES);
            return 0;
        }
        write(memory, target, LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
        return 0;
    }

    private static void write(Memory memory, int target, LocalDateTime time) {
        int[] fields = {
            time.getSecond(),
            time.getMinute(),
            time.getHour(),
            time.getDayOfMonth(),
            time.getMonthValue() - 1,
            time.getYear() - FIRST_YEAR,
            time.getDayOfWeek().getValue() % DAYS_OF_WEEK,
            time.getDayOfYear() - 1,
            0
        };
        for (int i = 0; i < fields.length; i++) {
            memory.writeI32(target + i * Integer.BYTES, fields[i]);
        }
        memory.writeI32(target + OFFSET_FIELD, 0);
    }

    private static long putTogetherInHalves(EmscriptenJumps jumps, Instance instance, long[] arguments) {
        long seconds = putTogether(instance, (int) arguments[0]);
        jumps.setHighHalf(seconds >> Integer.SIZE);
        return (int) seconds;
    }

    /** Its fields may lie beyond what they count, and are put right. -1 for what is no date. */
    private static long putTogether(Instance instance, int address) {
        Memory memory = instance.memory();
        requireInside(memory, address, TM_BYTES);
        int[] fields = new int[6];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = memory.readInt(address + i * Integer.BYTES);
        }
        try {
            LocalDateTime time = LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0)
                    .plusYears(fields[5])
                    .plusMonths(fields[4])
                    .plusDays(fields[3] - 1L)
                    .plusHours(fields[2])
                    .plusMinutes(fields[1])
                    .plusSeconds(fields[0]);
            long seconds = time.toEpochSecond(ZoneOffset.UTC);
            if (seconds < -MOST_SECONDS || seconds > MOST_SECONDS) {
                return -1;
            }
            write(memory, address, time);
            return seconds;
        } catch (DateTimeException noDate) {
            return -1;
        }
    }
}
