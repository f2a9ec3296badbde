package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.EngineMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.BlockReader;
import io.wasmbridge.runtime.generated.EnumType;
import io.wasmbridge.runtime.generated.FlagsType;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.MemoryType;
import io.wasmbridge.runtime.generated.ObjectType;
import io.wasmbridge.runtime.generated.SequenceType;
import io.wasmbridge.runtime.generated.TextType;
import java.util.EnumSet;

/**
 * Reads one result, with what it points at. Everything that is copied out counts towards the limit of one result; so do the objects that
 * the host makes for it, beyond a few: a guest can ask for many of them with few bytes.
 */
final class GuestReader extends BlockReader {
    /** What an object takes besides what is copied to it: its header, a reference to it, and what pads it. */
    private static final int OBJECT_BYTES = 32;

    /** What a text or a list takes: it is made of three objects, one around the other. */
    private static final int CONTAINER_BYTES = 80;

    /** What the objects of a result may take where the limit is all used up by what is copied. */
    private static final int SPARE_BYTES = 16 * 1024;

    private final LinkedGuest guest;
    private final EngineMemory memory;
    private final Lift lift;
    private final Handover handover;
    private final GuestFunction function;
    private long copiedBytes;
    private long objectBytes;
    private long walkedBytes;

    GuestReader(LinkedGuest guest, Lift lift, Handover handover, GuestFunction function) {
        this.guest = guest;
        this.memory = guest.engine();
        this.lift = lift;
        this.handover = handover;
        this.function = function;
    }

    /** Counts what is copied next. */
    private void charge(int pointer, long sizeBytes) {
        copiedBytes += sizeBytes;
        lift.checkLimit(function, pointer, copiedBytes);
    }

    /** Counts {@code count} objects of {@code each} bytes, which are made next. */
    private void make(int pointer, long count, int each) {
        objectBytes += count * each;
        if (copiedBytes + objectBytes > guest.maxResultBytes() + SPARE_BYTES) {
            throw guest.faults().hostLimit(function.name(), pointer, copiedBytes + objectBytes, guest.maxResultBytes());
        }
    }

    @Override
    protected void makes(int pointer, int count) {
        make(pointer, Integer.toUnsignedLong(count), OBJECT_BYTES);
    }

    /** Counts an array of {@code count} values, which the guest is to fill. */
    void blank(MemoryType<?> element, int pointer, int count) {
        charge(pointer, lift.checkedSize(function, element, pointer, count));
        makes(pointer, count);
    }

    @Override
    public byte getByte(int address) {
        return memory.getByte(address);
    }

    @Override
    public short getShort(int address) {
        return memory.getShort(address);
    }

    @Override
    public int getInt(int address) {
        return memory.getInt(address);
    }

    @Override
    public long getLong(int address) {
        return memory.getLong(address);
    }

    @Override
    public <E extends Enum<E>> E getEnum(EnumType<E> type, int address) {
        return lift.constant(function, type, memory.getInt(address));
    }

    @Override
    protected <E extends Enum<E>> EnumSet<E> flags(FlagsType<E> type, long bits) {
        makes(0, 1);
        return lift.constants(function, type, bits);
    }

    @Override
    protected <E extends Enum<E>> E getEnum(EnumType<E> type, int address, int sizeBytes) {
        return lift.constant(function, type, sized(address, sizeBytes));
    }

    @Override
    protected int getCase(String type, int address, int sizeBytes, int caseCount) {
        int number = sized(address, sizeBytes);
        lift.requireCase(function, type, number, caseCount);
        return number;
    }

    private int sized(int address, int sizeBytes) {
        return switch (sizeBytes) {
            case Byte.BYTES -> Byte.toUnsignedInt(memory.getByte(address));
            case Short.BYTES -> Short.toUnsignedInt(memory.getShort(address));
            default -> memory.getInt(address);
        };
    }

    @Override
    protected char getCodePoint(int address) {
        return lift.character(function, memory.getInt(address));
    }

    /** The value at a pointer, which cannot be null. */
    <T> T value(MemoryType<T> type, int pointer) {
        lift.requireNotNull(function, pointer);
        charge(pointer, lift.checkedSize(function, type, pointer, 1));
        return get(type, pointer);
    }

    /** Takes over the block of a value, where {@code handedOver}, and what it points at. */
    void adoptValue(MemoryType<?> type, int pointer, boolean handedOver) {
        lift.requireNotNull(function, pointer);
        long sizeBytes = lift.checkedSize(function, type, pointer, 1);
        if (handedOver) {
            handover.take(function, type.alignBytes(), pointer, sizeBytes, null);
        }
        adopt(type, pointer, handedOver);
    }

    @Override
    protected <T> T unmarshal(Marshaller<T> marshaller, byte[] bytes) {
        return Marshalling.value(marshaller, bytes);
    }

    @Override
    protected <T> T referred(ObjectType<T> type, int pointer) {
        return objects().object(type, pointer);
    }

    /** Reads objects, as part of the same result. */
    ObjectLift objects() {
        return new ObjectLift(guest, lift, function, this);
    }

    @Override
    protected String text(TextType type, int pointer, int length) {
        charge(pointer, lift.checkedSize(function, type.unit(), pointer, length));
        make(pointer, 1, CONTAINER_BYTES);
        byte[] bytes = lift.bytes(function, type.unit(), pointer, length);
        return guest.text().decode(function.name(), pointer, bytes, type.charset());
    }

    @Override
    protected String terminatedText(TextType type, int pointer) {
        lift.checkTerminated(function, type.unit(), pointer);
        return text(type, pointer, guest.text().lengthOfTerminated(function.name(), pointer, type.unitBytes()));
    }

    @Override
    protected String fixedText(TextType type, int address, int capacity) {
        make(address, 1, CONTAINER_BYTES);
        int zero = memory.indexOfZero(address, type.unitBytes(), capacity);
        byte[] bytes = memory.getBytes(address, (zero < 0 ? capacity : zero) * type.unitBytes());
        return guest.text().decode(function.name(), address, bytes, type.charset());
    }

    @Override
    protected <A> A elements(ArrayType<A, ?> type, int pointer, int count) {
        charge(pointer, lift.checkedSize(function, type, pointer, count));
        return fixedElements(type, pointer, count);
    }

    @Override
    protected <A> A terminatedElements(ArrayType<A, ?> type, int pointer) {
        lift.checkTerminated(function, type, pointer);
        return elements(type, pointer, guest.text().lengthOfTerminated(function.name(), pointer, type.elementBytes()));
    }

    @Override
    protected <A> A fixedElements(ArrayType<A, ?> type, int address, int count) {
        makes(address, 1);
        return count == 0 ? type.newArray(0) : type.copyOut(guest.memory(), address, count);
    }

    @Override
    protected <S> S values(SequenceType<S> type, int pointer, int count) {
        charge(pointer, lift.checkedSize(function, type.element(), pointer, count));
        make(pointer, 1, CONTAINER_BYTES);
        makes(pointer, count);
        return type.lift(this, pointer, count);
    }

    /**
     * Counts what is only looked through for parts that are handed over. More than all of memory is the same values again and again,
     * which could not be lifted within the limit either.
     */
    private void walk(int pointer, long sizeBytes) {
        walkedBytes += sizeBytes;
        if (walkedBytes > memory.sizeBytes()) {
            lift.checkLimit(function, pointer, walkedBytes);
        }
    }

    @Override
    protected void adopt(ArrayType<?, ?> unit, int pointer, int count) {
        handover.take(function, unit, pointer, lift.checkedSize(function, unit, pointer, count), null);
    }

    @Override
    protected void adoptTerminated(ArrayType<?, ?> unit, int pointer) {
        handover.takePartTerminated(function, unit, pointer);
    }

    @Override
    protected void adopt(SequenceType<?> type, int pointer, int count, boolean handedOver) {
        long sizeBytes = lift.checkedSize(function, type.element(), pointer, count);
        if (handedOver) {
            handover.take(function, type.element().alignBytes(), pointer, sizeBytes, null);
        } else {
            walk(pointer, sizeBytes);
        }
        type.adopt(this, pointer, count, handedOver);
    }
}
