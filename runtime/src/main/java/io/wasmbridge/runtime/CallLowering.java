package io.wasmbridge.runtime;

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
import org.jspecify.annotations.Nullable;

/** How a call lowers its arguments to blocks that are allocated later. */
abstract class CallLowering extends GuestCall {

    final LinkedGuest guest;
    final CallBlocks blocks;
    final TextArguments texts;
    private final Marshalling marshalling = new Marshalling();

    /** Whether the call has more to release than blocks and text: most have not, and ask nothing else. */
    private boolean more;

    final Outputs outputs;
    private GuestFunction function;

    CallLowering(LinkedGuest guest, GuestFunction function) {
        this.guest = guest;
        this.blocks = new CallBlocks(guest);
        this.texts = new TextArguments(guest.codec(), blocks);
        this.outputs = new Outputs(guest, blocks);
        this.function = function;
    }

    /** The export that this call calls. */
    final GuestFunction function() {
        return function;
    }

    final void callNext(GuestFunction next) {
        // A frame is old, and a store of a reference into what is old costs a fence under G1.
        if (function != next) {
            function = next;
        }
    }

    /** The call is about to have something that {@link #takeMore()} tells of. */
    final void expectMore() {
        more = true;
    }

    final boolean hasMore() {
        return more;
    }

    /** Whether the call has more to release than blocks and text; it has not from here on. */
    final boolean takeMore() {
        boolean taken = more;
        more = false;
        return taken;
    }

    /** The values that marshallers of the user's lower. */
    final Marshalling marshalling() {
        expectMore();
        return marshalling;
    }

    /** The call is over for the values of marshallers; {@code before} failed already. */
    final void releaseMarshalled(@Nullable Throwable before) {
        marshalling.release(before);
    }

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
        return argument.terminated();
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
        argument.inPlace().address = shown.address();
        return shown.lifetime() instanceof GuestAllocation block ? argument.borrow(block) : argument;
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
        argument.inPlace().address = block.address();
        return argument.borrow(block);
    }

    @Override
    public Lowered lowerFixedAllocation(String name, Allocation allocation, int sizeBytes) {
        return lowerAllocation(name, allocation).ofLength(sizeBytes);
    }

    @Override
    public Lowered absent(String name) {
        Argument argument = blocks.next(name, 0, 0, 1);
        argument.inPlace().address = 0;
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
        return guest.collected().makesAreas() ? area.object(guest.collected().idOf(ObjectClass.ARRAY_BUFFER)) : area;
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
        return marshalling().bytes(marshaller, name, value);
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
    public <T> Lowered lowerApart(MemoryType<T> type, String name, T value) {
        return composed(name).apart(type, value).transferred();
    }

    @Override
    public Lowered tuple(int sizeBytes, int alignBytes) {
        return Composition.several(guest, blocks, texts, marshalling(), function.name())
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
        return texts.counted(TextType.UTF_16LE, name, text)
                .object(guest.collected().idOf(ObjectClass.STRING));
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
        return new Composition(guest, blocks, texts, marshalling(), function.name(), name);
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
}
