package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.AbsentFunction;
import io.wasmbridge.runtime.engine.EngineMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.EnumType;
import io.wasmbridge.runtime.generated.FlagsType;
import io.wasmbridge.runtime.generated.FlatType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.LengthWord;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.MemoryType;
import io.wasmbridge.runtime.generated.ObjectClass;
import io.wasmbridge.runtime.generated.ObjectElements;
import io.wasmbridge.runtime.generated.ObjectType;
import io.wasmbridge.runtime.generated.SequenceType;
import io.wasmbridge.runtime.generated.TextType;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The protocol of one call. There is one frame for each depth of calls of an instance, reused from call to call, so that a call
 * allocates nothing of its own.
 */
final class CallFrame extends GuestCall {

    private final LinkedGuest guest;
    private final EngineMemory memory;
    private final CallBlocks blocks;
    private final CallHandles handles = new CallHandles();
    private final TextArguments texts;
    private final Marshalling marshalling = new Marshalling();
    private final Lift lift;
    private final Handover handover;
    private final Outputs outputs;
    private GuestFunction function;

    CallFrame(LinkedGuest guest, GuestFunction function) {
        this.guest = guest;
        this.memory = guest.engine();
        this.blocks = new CallBlocks(guest);
        this.texts = new TextArguments(guest.codec(), blocks);
        this.lift = new Lift(guest);
        this.handover = new Handover(guest, blocks, lift);
        this.outputs = new Outputs(guest, blocks);
        this.function = function;
    }

    CallFrame begin(GuestFunction function) {
        // A frame is old, and a store of a reference into what is old costs a fence under G1.
        if (this.function != function) {
            this.function = function;
        }
        return this;
    }

    /** The export that this call calls. */
    GuestFunction function() {
        return function;
    }

    /** The guest objects that this call uses. */
    CallHandles handles() {
        return handles;
    }

    // Lower.

    @Override
    public String text(String name, CharSequence sequence) {
        requireNonNull(name, sequence);
        return Lower.text(name, sequence);
    }

    @Override
    public Lowered lowerString(TextType type, String name, String text) {
        requireNonNull(name, text);
        return texts.counted(type, name, text);
    }

    @Override
    public Lowered lowerTerminatedString(TextType type, String name, String text) {
        requireNonNull(name, text);
        return texts.terminated(type, name, text);
    }

    @Override
    public Lowered lowerFixedString(TextType type, String name, String text, int capacityBytes) {
        requireNonNull(name, text);
        return texts.fixed(type, name, text, capacityBytes);
    }

    @Override
    public Lowered lowerString(LengthWord word, TextType type, String name, String text) {
        requireNonNull(name, text);
        return texts.behind(word, type, name, text);
    }

    @Override
    public <A> Argument lower(ArrayType<A, ?> type, String name, A array) {
        requireNonNull(name, array);
        return elements(type, name, array, 0);
    }

    /** The elements that there are now, in a block of {@code extraBytes} more than they take. */
    private <A> Argument elements(ArrayType<A, ?> type, String name, A array, int extraBytes) {
        int length = type.length(array);
        int sizeBytes = Lower.sizeInInt(name, (long) length * type.elementBytes() + extraBytes);
        Argument argument = blocks.next(name, length, sizeBytes, type.elementBytes());
        argument.offset = type.offset(array);
        argument.readOnly = type.readOnly(array);
        return argument;
    }

    @Override
    public <A> Lowered lowerTerminated(ArrayType<A, ?> type, String name, A array) {
        requireNonNull(name, array);
        if (type.hasZero(array, type.offset(array), type.length(array))) {
            throw new IllegalArgumentException(
                    "'" + name + "' has a zero element, where the guest would take it to end");
        }
        Argument argument = elements(type, name, array, type.elementBytes());
        argument.terminated = true;
        return argument;
    }

    @Override
    public <A> Lowered lower(LengthWord word, ArrayType<A, ?> type, String name, A array) {
        requireNonNull(name, array);
        return elements(type, name, array, word.contentOffset(type.elementBytes()))
                .behind(word, type);
    }

    @Override
    public <A> Lowered lowerFixed(ArrayType<A, ?> type, String name, A array, int elementCount) {
        return lower(type, name, array).ofLength(elementCount);
    }

    @Override
    public <V> Argument lowerView(ArrayType<?, V> type, String name, V view) {
        requireNonNull(name, view);
        if (!(view instanceof TypedView<?, ?> shown)) {
            throw new IllegalArgumentException("'" + name + "' is no view over guest memory");
        }
        if (shown.memory() != guest.memory()) {
            throw guest.faults().wrongInstance(function.name(), name);
        }
        shown.requireLive();
        Argument argument = blocks.next(name, shown.length(), 0, type.elementBytes());
        argument.inPlace = true;
        argument.address = shown.address();
        if (shown.lifetime() instanceof GuestAllocation block) {
            block.borrow();
            argument.borrowed = block;
        }
        return argument;
    }

    @Override
    public <V> Lowered lowerFixedView(ArrayType<?, V> type, String name, V view, int elementCount) {
        return lowerView(type, name, view).ofLength(elementCount);
    }

    @Override
    public Argument lowerAllocation(String name, Allocation allocation) {
        requireNonNull(name, allocation);
        GuestAllocation block = GuestAllocation.argument(guest, function.name(), name, allocation);
        Argument argument = blocks.next(name, block.sizeBytes(), 0, 1);
        argument.inPlace = true;
        argument.address = block.address();
        block.borrow();
        argument.borrowed = block;
        return argument;
    }

    @Override
    public Lowered lowerFixedAllocation(String name, Allocation allocation, int sizeBytes) {
        return lowerAllocation(name, allocation).ofLength(sizeBytes);
    }

    @Override
    public Lowered absent(String name) {
        Argument argument = blocks.next(name, 0, 0, 1);
        argument.inPlace = true;
        argument.address = 0;
        argument.textOffset = 0;
        return argument;
    }

    @Override
    public <T> @Nullable T orNull(String name, Optional<T> value) {
        requireNonNull(name, value);
        return value.orElse(null);
    }

    @Override
    public int @Nullable [] orNull(String name, OptionalInt value) {
        requireNonNull(name, value);
        return value.isPresent() ? new int[] {value.getAsInt()} : null;
    }

    @Override
    public long @Nullable [] orNull(String name, OptionalLong value) {
        requireNonNull(name, value);
        return value.isPresent() ? new long[] {value.getAsLong()} : null;
    }

    @Override
    public double @Nullable [] orNull(String name, OptionalDouble value) {
        requireNonNull(name, value);
        return value.isPresent() ? new double[] {value.getAsDouble()} : null;
    }

    @Override
    public <E extends Enum<E>> int lowerEnum(EnumType<E> type, String name, E constant) {
        requireNonNull(name, constant);
        return type.number(constant);
    }

    @Override
    public <E extends Enum<E>> long lowerFlags(FlagsType<E> type, String name, EnumSet<E> set) {
        requireNonNull(name, set);
        return type.bits(set);
    }

    @Override
    public Lowered area(String what, int sizeBytes, int alignBytes) {
        Argument area = blocks.next(what, 0, sizeBytes, alignBytes).area();
        return guest.makesAreas() ? area.object(guest.idOf(ObjectClass.ARRAY_BUFFER)) : area;
    }

    @Override
    public Lowered buffer(ArrayType<?, ?> type, String what, int capacity) {
        return outputs.buffer(type, what, capacity);
    }

    @Override
    public Lowered terminatedBuffer(ArrayType<?, ?> type, String what, int capacity) {
        return outputs.terminatedBuffer(type, what, capacity);
    }

    // Lower what is composed.

    @Override
    public <T> byte[] marshal(Marshaller<T> marshaller, String name, T value) {
        requireNonNull(name, value);
        return marshalling.bytes(marshaller, name, value);
    }

    @Override
    public <T> T unmarshal(Marshaller<T> marshaller, byte[] bytes) {
        return Marshalling.value(marshaller, bytes);
    }

    @Override
    public <T> Lowered lower(MemoryType<T> type, String name, T value) {
        return composed(name).value(type, value);
    }

    @Override
    public <S> Lowered lower(SequenceType<S> type, String name, S values) {
        requireNonNull(name, values);
        return composed(name).values(type, values);
    }

    @Override
    public <S> Lowered lowerTerminated(SequenceType<S> type, String name, S values) {
        requireNonNull(name, values);
        return composed(name).terminated(type, values);
    }

    @Override
    public <S> Lowered lower(LengthWord word, SequenceType<S> type, String name, S values) {
        requireNonNull(name, values);
        return composed(name).behind(word, type, values);
    }

    @Override
    public <S> Lowered lowerParallel(SequenceType<S> type, String name, S values) {
        requireNonNull(name, values);
        return composed(name).parallel(type, values);
    }

    @Override
    public <S> Lowered lowerFixed(SequenceType<S> type, String name, S values, int count) {
        requireNonNull(name, values);
        return composed(name).values(type, values).ofLength(count);
    }

    @Override
    public <T> Lowered reserve(SequenceType<T[]> type, String name, T[] values) {
        requireNonNull(name, values);
        return reserved(name, values.length, type.element(), 0);
    }

    @Override
    public <T> Lowered reserve(LengthWord word, SequenceType<T[]> type, String name, T[] values) {
        requireNonNull(name, values);
        MemoryType<?> element = type.element();
        return reserved(name, values.length, element, word.contentOffset(element.alignBytes()))
                .behind(word, element.sizeBytes(), element.alignBytes());
    }

    private Argument reserved(String name, int count, MemoryType<?> element, int extraBytes) {
        int sizeBytes = Lower.sizeInInt(name, (long) count * element.sizeBytes() + extraBytes);
        Argument argument = blocks.next(name, count, sizeBytes, element.alignBytes());
        argument.elementBytes = element.sizeBytes();
        return argument;
    }

    @Override
    public <T> Lowered lowerFlat(MemoryType<T> type, FlatType flat, String name, T value) {
        return composed(name).flat(type, flat, value);
    }

    @Override
    public Lowered tuple(int sizeBytes, int alignBytes) {
        return Composition.several(guest, blocks, texts, marshalling, function.name())
                .tuple(sizeBytes, alignBytes);
    }

    @Override
    public <T> void lowerInto(Lowered tuple, MemoryType<T> type, String name, int offset, T value) {
        Objects.requireNonNull(((Argument) tuple).composition).into(type, name, offset, value);
    }

    @Override
    public int lowerCodePoint(String name, char value) {
        return Lower.codePoint(name, value);
    }

    @Override
    public Lowered lowerObject(String name, String text) {
        requireNonNull(name, text);
        return texts.counted(TextType.UTF_16LE, name, text).object(guest.idOf(ObjectClass.STRING));
    }

    @Override
    public <T> Lowered lower(ObjectType<T> type, String name, T value) {
        Composition composition = composed(name);
        return composition.begun(composition.object(type, value));
    }

    @Override
    public <A> Lowered reserve(ObjectElements<A> type, String name, A array) {
        Composition composition = composed(name);
        return composition.begun(composition.reserve(type, array));
    }

    private Composition composed(String name) {
        return new Composition(guest, blocks, texts, marshalling, function.name(), name);
    }

    @Override
    public void require(String name, @Nullable Object value) {
        requireNonNull(name, value);
    }

    private void requireNonNull(String name, @Nullable Object value) {
        if (value == null) {
            throw new NullPointerException("'" + name + "' of '" + function.name() + "' is null");
        }
    }

    @Override
    public void allocate() {
        blocks.allocate();
    }

    // Write.

    @Override
    public void write(Lowered string) {
        Argument argument = (Argument) string;
        if (argument.composition != null) {
            argument.composition.write();
            return;
        }
        memory.write(argument.address, texts.bytes(), argument.textOffset, argument.sizeBytes);
    }

    @Override
    public <A> void write(ArrayType<A, ?> type, Lowered lowered, A array) {
        Argument argument = (Argument) lowered;
        if (argument.length > 0) {
            type.write(
                    guest.memory(), argument.address + argument.contentOffset, array, argument.offset, argument.length);
        }
        writeWord(argument);
        if (argument.terminated) {
            int contentBytes = argument.length * type.elementBytes();
            memory.fill(argument.address + contentBytes, type.elementBytes(), (byte) 0);
        }
    }

    @Override
    public void clear(Lowered output) {
        Argument argument = (Argument) output;
        if (argument.sizeBytes > 0) {
            memory.fill(argument.address, argument.sizeBytes, (byte) 0);
        }
        writeWord(argument);
    }

    private void writeWord(Argument argument) {
        if (argument.wordOffset >= 0) {
            memory.setInt(argument.address + argument.wordOffset, argument.lengthBytes());
        }
    }

    // Invoke.

    @Override
    public long invoke(long... values) {
        handOver(values.length);
        return guest.call(function, values);
    }

    @Override
    public long[] invokeAll(int resultCount, long... values) {
        handOver(values.length);
        return guest.callAll(function, resultCount, values);
    }

    /** What is transferred is the guest's from here on. */
    private void handOver(int argumentCount) {
        guest.expireViews();
        blocks.transfer();
        handles.transfer();
        Collector collector = guest.collector();
        if (collector != null) {
            collector.announce(argumentCount);
        }
    }

    @Override
    public GuestErrorException error(long status, Supplier<? extends @Nullable Object> message) {
        return StatusError.of(guest, function.name(), status, message);
    }

    @Override
    public boolean exceeds(Lowered buffer, long told) {
        return outputs.exceeds((Argument) buffer, told, 1);
    }

    @Override
    public boolean exceedsBytes(Lowered buffer, long told) {
        Argument block = (Argument) buffer;
        return outputs.exceeds(block, told, block.elementBytes);
    }

    @Override
    public Lowered larger(Lowered buffer, long told) {
        return outputs.larger(function, (Argument) buffer, told, 1);
    }

    @Override
    public Lowered largerBytes(Lowered buffer, long told) {
        Argument block = (Argument) buffer;
        return outputs.larger(function, block, told, block.elementBytes);
    }

    @Override
    public int filled(Lowered buffer, long told) {
        return outputs.filled(function, (Argument) buffer, told, 1);
    }

    @Override
    public int filledBytes(Lowered buffer, long told) {
        Argument block = (Argument) buffer;
        return outputs.filled(function, block, told, block.elementBytes);
    }

    @Override
    public int ask(GuestFunction getter, long... arguments) {
        if (!getter.isGlobal()) {
            guest.expireViews();
        }
        return (int) guest.call(getter, arguments);
    }

    @Override
    public int askAsItTakes(GuestFunction getter, int pointer, long... arguments) {
        if (getter.takesAddress()) {
            return ask(getter, pointer);
        }
        return getter.isGlobal() || getter.parameterCount() == 0 ? ask(getter) : ask(getter, arguments);
    }

    @Override
    protected long access(long... value) {
        return guest.call(function, value);
    }

    @Override
    public void postReturn(GuestFunction told, long given) {
        if (!(told instanceof AbsentFunction)) {
            blocks.tellAfterwards(told, given);
        }
    }

    // Lift.

    @Override
    public int word(Lowered area, int offsetBytes) {
        return memory.getInt(area.address() + offsetBytes);
    }

    @Override
    public long bits(Lowered area, int sizeBytes) {
        return outputs.bits(area.address(), sizeBytes);
    }

    @Override
    public void checkPair(int pair) {
        lift.checkPair(function, pair);
    }

    @Override
    public void adoptPair(int pair, @Nullable GuestFunction free) {
        lift.checkPair(function, pair);
        handover.takePair(function, pair, free);
    }

    @Override
    public int pairWord(int pair, int offsetBytes) {
        return memory.getInt(pair + offsetBytes);
    }

    @Override
    public void adopt(ArrayType<?, ?> type, int pointer, int elementCount) {
        handover.take(function, type, pointer, lift.checkedSize(function, type, pointer, elementCount), null);
    }

    @Override
    public void adopt(ArrayType<?, ?> type, int pointer, int elementCount, GuestFunction free) {
        handover.take(function, type, pointer, lift.checkedSize(function, type, pointer, elementCount), free);
    }

    @Override
    public void adoptBytes(ArrayType<?, ?> type, int pointer, int lengthBytes, @Nullable GuestFunction free) {
        handover.take(function, type, pointer, lift.checkedBytes(function, type, pointer, lengthBytes), free);
    }

    @Override
    public int adopt(LengthWord word, ArrayType<?, ?> type, int pointer, @Nullable GuestFunction free) {
        return handover.takeWithLength(function, word, type, pointer, free);
    }

    @Override
    public int lengthBytes(LengthWord word, ArrayType<?, ?> type, int pointer) {
        return lift.lengthBytes(function, word, type, pointer);
    }

    @Override
    public int copiedElements(ArrayType<?, ?> type, int pointer, int lengthBytes) {
        long sizeBytes = lift.checkedBytes(function, type, pointer, lengthBytes);
        lift.checkLimit(function, pointer, sizeBytes);
        return lift.wholeElements(function, type, pointer, sizeBytes);
    }

    @Override
    public int shownElements(ArrayType<?, ?> type, int pointer, int lengthBytes) {
        long sizeBytes = lift.checkedBytes(function, type, pointer, lengthBytes);
        return lift.wholeElements(function, type, pointer, sizeBytes);
    }

    @Override
    public int adoptTerminated(ArrayType<?, ?> type, int pointer) {
        return handover.takeTerminated(function, type, pointer, null);
    }

    @Override
    public int adoptTerminated(ArrayType<?, ?> type, int pointer, GuestFunction free) {
        return handover.takeTerminated(function, type, pointer, free);
    }

    @Override
    public int terminatedLength(ArrayType<?, ?> type, int pointer) {
        lift.checkTerminated(function, type, pointer);
        return guest.lengthOfTerminated(function.name(), pointer, type.elementBytes());
    }

    @Override
    public String liftString(TextType type, int pointer, int length) {
        byte[] bytes = lift.bytes(function, type.unit(), pointer, length);
        return guest.decode(function.name(), pointer, bytes, type.charset());
    }

    @Override
    public String liftFixedString(TextType type, int pointer, int capacity) {
        lift.requireNotNull(function, pointer);
        lift.checkedSize(function, type.unit(), pointer, capacity);
        int zero = memory.indexOfZero(pointer, type.unitBytes(), capacity);
        return liftString(type, pointer, zero < 0 ? capacity : zero);
    }

    @Override
    public <A> A liftArray(ArrayType<A, ?> type, int pointer, int elementCount) {
        long sizeBytes = lift.checkedSize(function, type, pointer, elementCount);
        lift.checkLimit(function, pointer, sizeBytes);
        return elementCount == 0 ? type.newArray(0) : type.copyOut(guest.memory(), pointer, elementCount);
    }

    @Override
    public <V> V liftView(ArrayType<?, V> type, int pointer, int elementCount) {
        lift.checkedSize(function, type, pointer, elementCount);
        return TypedView.of(type, guest.memory(), pointer, elementCount, new UntilNextCall(guest));
    }

    @Override
    public <V> V liftBuffer(ArrayType<?, V> type, int pointer, int elementCount) {
        lift.requireNotNull(function, pointer);
        lift.checkedSize(function, type, pointer, elementCount);
        return TypedView.of(type, guest.memory(), pointer, elementCount, Lifetime.INSTANCE);
    }

    // Lift what is composed.

    private GuestReader reader() {
        return new GuestReader(guest, lift, handover, function);
    }

    @Override
    public void adopt(MemoryType<?> type, int pointer) {
        reader().adoptValue(type, pointer, true);
    }

    @Override
    public void adopt(MemoryType<?> type, int pointer, GuestFunction free) {
        lift.requireNotNull(function, pointer);
        long sizeBytes = lift.checkedSize(function, type, pointer, 1);
        handover.take(function, type.alignBytes(), pointer, sizeBytes, free);
    }

    @Override
    public void adoptParts(MemoryType<?> type, int pointer, boolean handedOver) {
        lift.requireNotNull(function, pointer);
        lift.checkedSize(function, type, pointer, 1);
        reader().adopt(type, pointer, handedOver);
    }

    @Override
    public void adopt(SequenceType<?> type, int pointer, int count) {
        reader().adopt(type, pointer, count, true);
    }

    @Override
    public void adopt(SequenceType<?> type, int pointer, int count, GuestFunction free) {
        long sizeBytes = lift.checkedSize(function, type.element(), pointer, count);
        handover.take(function, type.element().alignBytes(), pointer, sizeBytes, free);
    }

    @Override
    public void adoptParts(SequenceType<?> type, int pointer, int count, boolean handedOver) {
        lift.checkedSize(function, type.element(), pointer, count);
        type.adopt(reader(), pointer, count, handedOver);
    }

    @Override
    public int adoptTerminated(SequenceType<?> type, int pointer) {
        int count = pointerCount(type, pointer);
        handover.take(function, type.element().alignBytes(), pointer, (count + 1L) * Integer.BYTES, null);
        type.adopt(reader(), pointer, count, true);
        return count;
    }

    @Override
    public int adoptTerminated(SequenceType<?> type, int pointer, GuestFunction free) {
        int count = pointerCount(type, pointer);
        handover.take(function, type.element().alignBytes(), pointer, (count + 1L) * Integer.BYTES, free);
        return count;
    }

    /** The pointers before the null pointer, wherever in memory that is: all of them are to be freed. */
    private int pointerCount(SequenceType<?> type, int pointer) {
        lift.requireNotNull(function, pointer);
        lift.checkedSize(function, type.element(), pointer, 1);
        return lift.sizedTerminatedLength(function, ArrayType.INTS, pointer);
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
        return lift.wholeValues(function, type.element(), pointer, lengthBytes);
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
        lift.checkedSize(function, ArrayType.BYTES, pointer, sizeBytes);
        return guest.allocator().keep(function, pointer, sizeBytes, free);
    }

    @Override
    public char liftCodePoint(int codePoint) {
        return lift.character(function, codePoint);
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
        return lift.constant(function, type, number);
    }

    @Override
    public <E extends Enum<E>> EnumSet<E> liftFlags(FlagsType<E> type, long bits) {
        return lift.constants(function, type, bits);
    }

    @Override
    public <A> void copyBack(ArrayType<A, ?> type, Lowered output, A array) {
        Argument argument = (Argument) output;
        if (argument.length > 0) {
            type.read(
                    guest.memory(), argument.address + argument.contentOffset, array, argument.offset, argument.length);
        }
    }

    // Release and leave.

    @Override
    public void close() {
        Throwable failure = null;
        try {
            blocks.release();
        } catch (Throwable thrown) {
            failure = thrown;
        }
        handles.release();
        texts.reset();
        guest.leave();
        marshalling.release(failure);
    }
}
