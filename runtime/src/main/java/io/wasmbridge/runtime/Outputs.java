package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestFunction;

/** What the guest writes to memory that the bridge provides: values in areas, and content in a buffer that may turn out too small. */
final class Outputs {

    private final LinkedGuest guest;
    private final CallBlocks blocks;

    Outputs(LinkedGuest guest, CallBlocks blocks) {
        this.guest = guest;
        this.blocks = blocks;
    }

    /** A value of {@code sizeBytes} bytes, zero-extended. */
    long bits(int address, int sizeBytes) {
        return switch (sizeBytes) {
            case Byte.BYTES -> Byte.toUnsignedLong(guest.engine().getByte(address));
            case Short.BYTES -> Short.toUnsignedLong(guest.engine().getShort(address));
            case Integer.BYTES -> Integer.toUnsignedLong(guest.engine().getInt(address));
            default -> guest.engine().getLong(address);
        };
    }

    Argument buffer(ArrayType<?, ?> type, String what, int capacity) {
        int sizeBytes = Lower.sizeInInt(what, (long) capacity * type.elementBytes());
        return blocks.next(what, capacity, sizeBytes, type.elementBytes());
    }

    Argument terminatedBuffer(ArrayType<?, ?> type, String what, int capacity) {
        return buffer(type, what, capacity).terminated();
    }

    /** Whether what the function gave, in units of which {@code unitsPerElement} make an element, is no length in the buffer. */
    boolean exceeds(Argument buffer, long told, int unitsPerElement) {
        return !fits(buffer, told, unitsPerElement);
    }

    /** A buffer with room for the length that {@code function} needs. */
    Argument larger(GuestFunction function, Argument buffer, long told, int unitsPerElement) {
        // the negation of the smallest long is itself: as an unsigned number it is right
        long needed = told < 0 ? -told : told;
        long largest = Math.min(guest.maxResultBytes(), Integer.MAX_VALUE - (long) Long.BYTES);
        long unitBytes = buffer.elementBytes / unitsPerElement;
        if (Long.compareUnsigned(needed, largest / unitBytes) > 0) {
            throw guest.faults().neededLimit(function.name(), needed, unitBytes, largest);
        }
        int elements = (int) ((needed + unitsPerElement - 1) / unitsPerElement);
        return blocks.another(buffer, buffer.terminated ? elements + 1 : elements);
    }

    /** The length that {@code function} wrote, which fits the buffer. */
    int filled(GuestFunction function, Argument buffer, long told, int unitsPerElement) {
        if (!fits(buffer, told, unitsPerElement)) {
            throw guest.faults()
                    .value(
                            function.name(),
                            "length " + told + " when it was called again with a buffer for the "
                                    + room(buffer, unitsPerElement) + " that it had asked for");
        }
        return (int) told;
    }

    private static boolean fits(Argument buffer, long told, int unitsPerElement) {
        return told >= 0 && told <= room(buffer, unitsPerElement);
    }

    private static long room(Argument buffer, int unitsPerElement) {
        return (long) (buffer.terminated ? buffer.length - 1 : buffer.length) * unitsPerElement;
    }
}
