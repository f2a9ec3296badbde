package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.EngineMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestFunction;
import java.nio.Buffer;
import org.jspecify.annotations.Nullable;

/** The places in its memory that a guest names for the result of an import. They are checked before the host computes anything. */
final class ResultPlaces {

    private final LinkedGuest guest;
    private final EngineMemory memory;
    private final Lift lift;

    ResultPlaces(LinkedGuest guest, Lift lift) {
        this.guest = guest;
        this.memory = guest.engine();
        this.lift = lift;
    }

    /** Refuses an area that is null, outside memory or misaligned. */
    void checkArea(GuestFunction function, int address, int sizeBytes, int alignBytes) {
        lift.requireNotNull(function, address);
        lift.checkedArea(function, address, sizeBytes, alignBytes);
    }

    /** Refuses a buffer that is outside memory or misaligned; (0, 0) is one of no elements. */
    void checkBuffer(GuestFunction function, ArrayType<?, ?> type, int address, int capacity) {
        lift.checkedSize(function, type, address, capacity);
    }

    void store(int address, int sizeBytes, long bits) {
        guest.requireWritable();
        switch (sizeBytes) {
            case Byte.BYTES -> memory.setByte(address, (byte) bits);
            case Short.BYTES -> memory.setShort(address, (short) bits);
            case Integer.BYTES -> memory.setInt(address, (int) bits);
            default -> memory.setLong(address, bits);
        }
    }

    /** Whether a lowered result fits a buffer; it is written there then. */
    boolean place(Argument result, int address, int capacityBytes) {
        if (Integer.compareUnsigned(result.sizeBytes, capacityBytes) > 0) {
            return false;
        }
        placeIn(result, address);
        return true;
    }

    /** Copies elements to where they were lifted from: all of a buffer, wherever its position is. */
    <A> void writeBack(ArrayType<A, ?> type, int pointer, @Nullable A values) {
        if (values == null) {
            return;
        }
        guest.requireWritable();
        int count = values instanceof Buffer buffer ? buffer.capacity() : type.length(values);
        if (count > 0) {
            type.write(guest.memory(), pointer, values, 0, count);
        }
    }

    /** Writes a part of what was lowered apart. */
    void storePart(Argument apart, int offsetBytes, int sizeBytes, int area) {
        guest.requireWritable();
        byte[] part = new byte[sizeBytes];
        for (int i = 0; i < sizeBytes; i++) {
            int offset = offsetBytes + i;
            part[i] = (byte) (apart.flat(offset / Integer.BYTES) >>> (offset % Integer.BYTES * Byte.SIZE));
        }
        memory.write(area, part, 0, sizeBytes);
    }

    /** A lowered result takes no block: it is written to an area that was checked. */
    void placeIn(Argument result, int area) {
        guest.requireWritable();
        result.inPlace().address = area;
    }
}
