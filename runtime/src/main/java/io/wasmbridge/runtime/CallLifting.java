package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.EngineMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.BlockReader;
import io.wasmbridge.runtime.generated.EnumType;
import io.wasmbridge.runtime.generated.FlagsType;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.LengthWord;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.MemoryType;
import io.wasmbridge.runtime.generated.ObjectElements;
import io.wasmbridge.runtime.generated.ObjectType;
import io.wasmbridge.runtime.generated.RustValues;
import io.wasmbridge.runtime.generated.SequenceType;
import io.wasmbridge.runtime.generated.TextType;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** How a call lifts its results, and takes over what the guest hands over. */
abstract class CallLifting extends CallLowering {

    final EngineMemory memory;
    final Lift lift;
    private final Handover handover;
    private @Nullable CallRustValues rust;

    CallLifting(LinkedGuest guest, GuestFunction function) {
        super(guest, function);
        this.memory = guest.engine();
        this.lift = new Lift(guest);
        this.handover = new Handover(guest, blocks, lift);
    }

    @Override
    public BlockReader components() {
        return reader();
    }

    @Override
    public BlockReader components(long[] results) {
        return new ResultWords(results, reader());
    }

    @Override
    public int word(Lowered area, int offsetBytes) {
        return memory.getInt(area.address() + offsetBytes);
    }

    @Override
    public long bits(Lowered area, int sizeBytes) {
        return outputs.bits(area.address(), sizeBytes);
    }

    @Override
    public long bits(Lowered area, int offsetBytes, int sizeBytes) {
        return outputs.bits(area.address() + offsetBytes, sizeBytes);
    }

    @Override
    public RustValues rust() {
        expectMore();
        if (rust == null) {
            rust = new CallRustValues(guest, this);
        }
        return rust;
    }

    /** The call is over for what only its Options and Results use. */
    final void releaseRust() {
        if (rust != null) {
            rust.release();
        }
    }

    @Override
    public void checkPair(int pair) {
        lift.checkPair(function(), pair);
    }

    @Override
    public void adoptPair(int pair, @Nullable GuestFunction free) {
        lift.checkPair(function(), pair);
        handover.takePair(function(), pair, free);
    }

    @Override
    public int pairWord(int pair, int offsetBytes) {
        return memory.getInt(pair + offsetBytes);
    }

    @Override
    public void adopt(ArrayType<?, ?> type, int pointer, int elementCount) {
        handover.take(function(), type, pointer, lift.checkedSize(function(), type, pointer, elementCount), null);
    }

    @Override
    public void adopt(ArrayType<?, ?> type, int pointer, int elementCount, GuestFunction free) {
        handover.take(function(), type, pointer, lift.checkedSize(function(), type, pointer, elementCount), free);
    }

    @Override
    public void adoptBytes(ArrayType<?, ?> type, int pointer, int lengthBytes, @Nullable GuestFunction free) {
        handover.take(function(), type, pointer, lift.checkedBytes(function(), type, pointer, lengthBytes), free);
    }

    @Override
    public int adopt(LengthWord word, ArrayType<?, ?> type, int pointer, @Nullable GuestFunction free) {
        return handover.takeWithLength(function(), word, type, pointer, free);
    }

    @Override
    public int lengthBytes(LengthWord word, ArrayType<?, ?> type, int pointer) {
        return lift.lengthBytes(function(), word, type, pointer);
    }

    @Override
    public int copiedElements(ArrayType<?, ?> type, int pointer, int lengthBytes) {
        long sizeBytes = lift.checkedBytes(function(), type, pointer, lengthBytes);
        lift.checkLimit(function(), pointer, sizeBytes);
        return lift.wholeElements(function(), type, pointer, sizeBytes);
    }

    @Override
    public int shownElements(ArrayType<?, ?> type, int pointer, int lengthBytes) {
        long sizeBytes = lift.checkedBytes(function(), type, pointer, lengthBytes);
        return lift.wholeElements(function(), type, pointer, sizeBytes);
    }

    @Override
    public int adoptTerminated(ArrayType<?, ?> type, int pointer) {
        return handover.takeTerminated(function(), type, pointer, null);
    }

    @Override
    public int adoptTerminated(ArrayType<?, ?> type, int pointer, GuestFunction free) {
        return handover.takeTerminated(function(), type, pointer, free);
    }

    @Override
    public int terminatedLength(ArrayType<?, ?> type, int pointer) {
        lift.checkTerminated(function(), type, pointer);
        return guest.text().lengthOfTerminated(function().name(), pointer, type.elementBytes());
    }

    @Override
    public String liftString(TextType type, int pointer, int length) {
        byte[] bytes = lift.bytes(function(), type.unit(), pointer, length);
        return guest.text().decode(function().name(), pointer, bytes, type.charset());
    }

    @Override
    public String liftFixedString(TextType type, int pointer, int capacity) {
        lift.requireNotNull(function(), pointer);
        lift.checkedSize(function(), type.unit(), pointer, capacity);
        int zero = memory.indexOfZero(pointer, type.unitBytes(), capacity);
        return liftString(type, pointer, zero < 0 ? capacity : zero);
    }

    @Override
    public <A> A liftArray(ArrayType<A, ?> type, int pointer, int elementCount) {
        long sizeBytes = lift.checkedSize(function(), type, pointer, elementCount);
        lift.checkLimit(function(), pointer, sizeBytes);
        return elementCount == 0 ? type.newArray(0) : type.copyOut(guest.memory(), pointer, elementCount);
    }

    @Override
    public <V> V liftView(ArrayType<?, V> type, int pointer, int elementCount) {
        lift.checkedSize(function(), type, pointer, elementCount);
        return TypedView.of(type, guest.memory(), pointer, elementCount, lifetime());
    }

    /** How long a view may be used that belongs to this call. */
    abstract Lifetime lifetime();

    @Override
    public <V> V liftBuffer(ArrayType<?, V> type, int pointer, int elementCount) {
        lift.requireNotNull(function(), pointer);
        lift.checkedSize(function(), type, pointer, elementCount);
        return TypedView.of(type, guest.memory(), pointer, elementCount, Lifetime.INSTANCE);
    }

    // Lift what is composed.

    final GuestReader reader() {
        return new GuestReader(guest, lift, handover, function());
    }

    @Override
    public void adopt(MemoryType<?> type, int pointer) {
        reader().adoptValue(type, pointer, true);
    }

    @Override
    public void adopt(MemoryType<?> type, int pointer, GuestFunction free) {
        lift.requireNotNull(function(), pointer);
        long sizeBytes = lift.checkedSize(function(), type, pointer, 1);
        handover.take(function(), type.alignBytes(), pointer, sizeBytes, free);
    }

    @Override
    public void adoptParts(MemoryType<?> type, int pointer, boolean handedOver) {
        lift.requireNotNull(function(), pointer);
        lift.checkedSize(function(), type, pointer, 1);
        reader().adopt(type, pointer, handedOver);
    }

    @Override
    public void adopt(SequenceType<?> type, int pointer, int count) {
        reader().adopt(type, pointer, count, true);
    }

    @Override
    public void adopt(SequenceType<?> type, int pointer, int count, GuestFunction free) {
        long sizeBytes = lift.checkedSize(function(), type.element(), pointer, count);
        handover.take(function(), type.element().alignBytes(), pointer, sizeBytes, free);
    }

    @Override
    public void adoptParts(SequenceType<?> type, int pointer, int count, boolean handedOver) {
        lift.checkedSize(function(), type.element(), pointer, count);
        type.adopt(reader(), pointer, count, handedOver);
    }

    @Override
    public int adoptTerminated(SequenceType<?> type, int pointer) {
        int count = pointerCount(type, pointer);
        handover.take(function(), type.element().alignBytes(), pointer, (count + 1L) * Integer.BYTES, null);
        type.adopt(reader(), pointer, count, true);
        return count;
    }

    @Override
    public int adoptTerminated(SequenceType<?> type, int pointer, GuestFunction free) {
        int count = pointerCount(type, pointer);
        handover.take(function(), type.element().alignBytes(), pointer, (count + 1L) * Integer.BYTES, free);
        return count;
    }

    /** The pointers before the null pointer, wherever in memory that is: all of them are to be freed. */
    private int pointerCount(SequenceType<?> type, int pointer) {
        lift.requireNotNull(function(), pointer);
        lift.checkedSize(function(), type.element(), pointer, 1);
        return lift.sizedTerminatedLength(function(), ArrayType.INTS, pointer);
    }

    @Override
    public <T> T lift(MemoryType<T> type, int pointer) {
        return reader().value(type, pointer);
    }

    @Override
    public <S> S lift(SequenceType<S> type, int pointer, int count) {
        return reader().values(type, pointer, count);
    }

    @Override
    public int countValues(SequenceType<?> type, int pointer, int lengthBytes) {
        return lift.wholeValues(function(), type.element(), pointer, lengthBytes);
    }

    @Override
    public <T> void copyBack(SequenceType<T[]> type, Lowered output, T[] array) {
        Argument argument = (Argument) output;
        if (argument.length > 0) {
            type.liftInto(reader(), argument.address + argument.contentOffset, array);
        }
    }

    @Override
    public void adoptParts(SequenceType<?> type, Lowered output) {
        Argument argument = (Argument) output;
        type.adopt(reader(), argument.address + argument.contentOffset, argument.length, false);
    }

    @Override
    public Allocation liftAllocation(int pointer, int sizeBytes, @Nullable GuestFunction free) {
        lift.checkedSize(function(), ArrayType.BYTES, pointer, sizeBytes);
        return guest.allocator().keep(function(), pointer, sizeBytes, free);
    }

    @Override
    public char liftCodePoint(int codePoint) {
        return lift.character(function(), codePoint);
    }

    @Override
    public <T> T lift(ObjectType<T> type, int pointer) {
        return reader().objects().object(type, pointer);
    }

    @Override
    public <A> void copyBack(ObjectElements<A> type, Lowered output, A array) {
        reader().objects().copyBack(type, (Argument) output, array);
    }

    @Override
    public <E extends Enum<E>> E liftEnum(EnumType<E> type, int number) {
        return lift.constant(function(), type, number);
    }

    @Override
    public <E extends Enum<E>> EnumSet<E> liftFlags(FlagsType<E> type, long bits) {
        return lift.constants(function(), type, bits);
    }

    @Override
    public <A> void copyBack(ArrayType<A, ?> type, Lowered output, A array) {
        Argument argument = (Argument) output;
        if (argument.length > 0) {
            type.read(
                    guest.memory(), argument.address + argument.contentOffset, array, argument.offset, argument.length);
        }
    }
}
