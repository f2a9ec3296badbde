package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.EnumType;
import io.wasmbridge.runtime.generated.FlagsType;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.LengthWord;
import io.wasmbridge.runtime.generated.MemoryType;
import java.util.EnumSet;

/** The checks of what a guest returned: its range first, which poisons, then the limit and its meaning, which do not. */
final class Lift {

    private final LinkedGuest guest;

    Lift(LinkedGuest guest) {
        this.guest = guest;
    }

    /** The size in bytes of elements that lie inside memory and are aligned; (0, 0) is empty. */
    long checkedSize(GuestFunction function, ArrayType<?, ?> type, int pointer, int elementCount) {
        return checked(function, type, pointer, Integer.toUnsignedLong(elementCount) * type.elementBytes());
    }

    /** As {@link #checkedSize}, for a length that is in bytes already, and may be no whole number of elements. */
    long checkedBytes(GuestFunction function, ArrayType<?, ?> type, int pointer, int lengthBytes) {
        return checked(function, type, pointer, Integer.toUnsignedLong(lengthBytes));
    }

    private long checked(GuestFunction function, ArrayType<?, ?> type, int pointer, long sizeBytes) {
        return checked(function, type.elementName(), type.elementBytes(), pointer, sizeBytes);
    }

    /** The size of so many values that lie inside memory and are aligned; (0, 0) is none. */
    long checkedSize(GuestFunction function, MemoryType<?> type, int pointer, int count) {
        long sizeBytes = Integer.toUnsignedLong(count) * type.sizeBytes();
        return checked(function, type.name(), type.alignBytes(), pointer, sizeBytes);
    }

    private long checked(GuestFunction function, String name, int alignBytes, int pointer, long sizeBytes) {
        if (pointer == 0 && sizeBytes > 0) {
            throw nullPointer(function, sizeBytes);
        }
        long memoryBytes = guest.engine().sizeBytes();
        if (Integer.toUnsignedLong(pointer) + sizeBytes > memoryBytes) {
            throw guest.poison(guest.faults().outside(function.name(), pointer, sizeBytes, memoryBytes));
        }
        requireAligned(function, name, alignBytes, pointer);
        return sizeBytes;
    }

    /** Refuses an area that lies outside memory or is misaligned. */
    void checkedArea(GuestFunction function, int address, int sizeBytes, int alignBytes) {
        checked(function, "the area of the result", alignBytes, address, sizeBytes);
    }

    /** Refuses a pointer to terminated elements that is null, outside memory or misaligned. */
    void checkTerminated(GuestFunction function, ArrayType<?, ?> type, int pointer) {
        requireNotNull(function, pointer);
        checkedSize(function, type, pointer, 1);
    }

    void requireNotNull(GuestFunction function, int pointer) {
        if (pointer == 0) {
            throw nullPointer(function, 0);
        }
    }

    private RuntimeException nullPointer(GuestFunction function, long sizeBytes) {
        String length = sizeBytes == 0 ? "" : " with length " + sizeBytes;
        return guest.poison(guest.faults().pointer(function.name(), 0, "a null pointer" + length));
    }

    private void requireAligned(GuestFunction function, String name, int alignBytes, int pointer) {
        if ((pointer & (alignBytes - 1)) != 0) {
            throw guest.poison(guest.faults()
                    .pointer(function.name(), pointer, "it is not aligned to the " + alignBytes + " bytes of " + name));
        }
    }

    void checkLimit(GuestFunction function, int pointer, long sizeBytes) {
        if (sizeBytes > guest.maxResultBytes()) {
            throw guest.faults().limit(function.name(), pointer, sizeBytes, guest.maxResultBytes());
        }
    }

    /**
     * The length in bytes that stands at or before the content, which lies inside memory and is aligned. The word itself may be
     * misaligned: only the elements have an alignment that both sides know.
     */
    int lengthBytes(GuestFunction function, LengthWord word, ArrayType<?, ?> type, int pointer) {
        requireNotNull(function, pointer);
        long memoryBytes = guest.engine().sizeBytes();
        long block = Integer.toUnsignedLong(pointer) - word.pointerOffset(type.elementBytes());
        long at = block + word.wordOffset(type.elementBytes());
        if (at < 0) {
            throw guest.poison(
                    guest.faults().pointer(function.name(), pointer, "there is no room for its length before it"));
        }
        if (at + Integer.BYTES > memoryBytes) {
            long sizeBytes = word == LengthWord.PREFIX ? Integer.BYTES : 0;
            throw guest.poison(guest.faults().outside(function.name(), pointer, sizeBytes, memoryBytes));
        }
        requireAligned(function, type.elementName(), type.elementBytes(), pointer);
        int lengthBytes = guest.engine().getInt((int) at);
        long end = block + word.contentOffset(type.elementBytes()) + Integer.toUnsignedLong(lengthBytes);
        if (end > memoryBytes) {
            long sizeBytes = end - Integer.toUnsignedLong(pointer);
            throw guest.poison(guest.faults().outside(function.name(), pointer, sizeBytes, memoryBytes));
        }
        return lengthBytes;
    }

    /** The number of elements in as many bytes. */
    int wholeElements(GuestFunction function, ArrayType<?, ?> type, int pointer, long sizeBytes) {
        return wholeElements(function, type.elementName(), type.elementBytes(), pointer, sizeBytes);
    }

    private int wholeElements(GuestFunction function, String name, int elementBytes, int pointer, long sizeBytes) {
        if (sizeBytes % elementBytes != 0) {
            throw guest.faults()
                    .value(
                            function.name(),
                            "address " + Faults.address(pointer) + ", length " + sizeBytes
                                    + " bytes, which is no multiple of the " + elementBytes + " bytes of " + name);
        }
        return (int) (sizeBytes / elementBytes);
    }

    /** The number of values in as many bytes, which lie inside memory. */
    int wholeValues(GuestFunction function, MemoryType<?> type, int pointer, int lengthBytes) {
        long sizeBytes =
                checked(function, type.name(), type.alignBytes(), pointer, Integer.toUnsignedLong(lengthBytes));
        return wholeElements(function, type.name(), type.sizeBytes(), pointer, sizeBytes);
    }

    /** The bytes of a text inside memory and the limit. */
    byte[] bytes(GuestFunction function, ArrayType<?, ?> unit, int pointer, int length) {
        long sizeBytes = checkedSize(function, unit, pointer, length);
        checkLimit(function, pointer, sizeBytes);
        return guest.engine().getBytes(pointer, (int) sizeBytes);
    }

    /** The constant of a number; one that no constant has does not poison. */
    <E extends Enum<E>> E constant(GuestFunction function, EnumType<E> type, int number) {
        E constant = type.constant(number);
        if (constant == null) {
            throw guest.faults()
                    .value(
                            function.name(),
                            number + " (0x" + Integer.toHexString(number) + "), which is no " + type.name() + ": "
                                    + type.described());
        }
        return constant;
    }

    /** The constants of a set of bits; a bit that no constant has does not poison. */
    <E extends Enum<E>> EnumSet<E> constants(GuestFunction function, FlagsType<E> type, long bits) {
        EnumSet<E> constants = type.set(bits);
        long unknown = type.unknown(bits);
        if (unknown != 0) {
            throw guest.faults()
                    .value(
                            function.name(),
                            Faults.hex(bits) + ", of which " + Faults.hex(unknown) + " is no " + type.name() + ": "
                                    + type.described());
        }
        return constants;
    }

    /** Refuses the address of a pointer and a length that is null, outside memory or misaligned. */
    void checkPair(GuestFunction function, int pair) {
        requireNotNull(function, pair);
        checkedSize(function, ArrayType.INTS, pair, 2);
    }

    /** Refuses a number that no case of {@code type} has; that does not poison. */
    void requireCase(GuestFunction function, String type, int number, int caseCount) {
        if (Integer.compareUnsigned(number, caseCount) >= 0) {
            throw guest.faults()
                    .value(
                            function.name(),
                            "the case " + Integer.toUnsignedString(number) + " of " + type + ", which has "
                                    + caseCount);
        }
    }

    /** The one character of a code point; one that takes two, or none, does not poison. */
    char character(GuestFunction function, int codePoint) {
        if (!Character.isValidCodePoint(codePoint) || isSurrogate(codePoint)) {
            throw guest.faults()
                    .value(function.name(), Faults.address(codePoint) + ", which is no Unicode scalar value");
        }
        if (!Character.isBmpCodePoint(codePoint)) {
            throw guest.faults()
                    .value(
                            function.name(),
                            Faults.address(codePoint) + ", which takes two chars: declared int, it could be returned");
        }
        return (char) codePoint;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** The elements before the terminator, which has to be inside memory; no limit holds. */
    int sizedTerminatedLength(GuestFunction function, ArrayType<?, ?> type, int pointer) {
        long memoryBytes = guest.engine().sizeBytes();
        int room = (int) ((memoryBytes - Integer.toUnsignedLong(pointer)) / type.elementBytes());
        int length = guest.engine().indexOfZero(pointer, type.elementBytes(), room);
        if (length < 0) {
            throw guest.poison(guest.faults()
                    .pointer(
                            function.name(),
                            pointer,
                            "the block has no terminator before the end of memory, so no size to free"));
        }
        return length;
    }
}
