package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.EngineMemory;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.Lowered;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The protocol of one call. There is one frame for each depth of calls of an instance, reused from call to call, so that a call
 * allocates nothing of its own.
 */
final class CallFrame extends GuestCall {

    private final LinkedGuest guest;
    private final GuestAllocator allocator;
    private final LiveBlocks ledger;
    private final EngineMemory memory;
    private final TextScratch scratch = new TextScratch();
    private final Lift lift;
    private Argument[] arguments = {new Argument(), new Argument(), new Argument(), new Argument()};
    private int count;
    private GuestFunction function;

    CallFrame(LinkedGuest guest, GuestFunction function) {
        this.guest = guest;
        this.allocator = guest.allocator();
        this.ledger = guest.ledger();
        this.memory = guest.engine();
        this.lift = new Lift(guest);
        this.function = function;
    }

    CallFrame begin(GuestFunction function) {
        // A frame is old, and a store of a reference into what is old costs a fence under G1.
        if (this.function != function) {
            this.function = function;
        }
        return this;
    }

    private Argument next(String name, int length, int sizeBytes, int alignBytes) {
        if (count == arguments.length) {
            arguments = Arrays.copyOf(arguments, count * 2);
            for (int i = count; i < arguments.length; i++) {
                arguments[i] = new Argument();
            }
        }
        return arguments[count++].reset(name, length, sizeBytes, alignBytes);
    }

    // Lower.

    @Override
    public Lowered lowerString(String name, String text) {
        requireNonNull(name, text);
        int start = scratch.length();
        int length = guest.codec().encode(name, text, scratch);
        return text(name, start, length, length);
    }

    @Override
    public Lowered lowerTerminatedString(String name, String text) {
        int start = scratch.length();
        int length = encodeWithoutZero(name, text);
        scratch.pad(name, 1);
        return text(name, start, length, length + 1);
    }

    @Override
    public Lowered lowerFixedString(String name, String text, int capacityBytes) {
        int start = scratch.length();
        int length = encodeWithoutZero(name, text);
        if (length >= capacityBytes) {
            throw new IllegalArgumentException("'" + name + "' takes " + length
                    + " bytes in UTF-8 and a terminator, its buffer has " + capacityBytes);
        }
        scratch.pad(name, capacityBytes - length);
        return text(name, start, length, capacityBytes);
    }

    private int encodeWithoutZero(String name, String text) {
        requireNonNull(name, text);
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw new IllegalArgumentException(
                    "'" + name + "' has a zero at index " + zero + ", where the guest would take it to end");
        }
        return guest.codec().encode(name, text, scratch);
    }

    private Argument text(String name, int start, int length, int sizeBytes) {
        Argument argument = next(name, length, sizeBytes, 1);
        argument.textOffset = start;
        return argument;
    }

    @Override
    public <A> Lowered lower(ArrayType<A, ?> type, String name, A array) {
        requireNonNull(name, array);
        int length = type.length(array);
        return next(name, length, sizeInInt(name, (long) length * type.elementBytes()), type.elementBytes());
    }

    @Override
    public <A> Lowered lowerTerminated(ArrayType<A, ?> type, String name, A array) {
        requireNonNull(name, array);
        if (type.hasZero(array)) {
            throw new IllegalArgumentException(
                    "'" + name + "' has a zero element, where the guest would take it to end");
        }
        int length = type.length(array);
        int sizeBytes = sizeInInt(name, (length + 1L) * type.elementBytes());
        Argument argument = next(name, length, sizeBytes, type.elementBytes());
        argument.terminated = true;
        return argument;
    }

    @Override
    public <A> Lowered lowerFixed(ArrayType<A, ?> type, String name, A array, int elementCount) {
        requireNonNull(name, array);
        requireCount(name, type.length(array), elementCount);
        return lower(type, name, array);
    }

    @Override
    public <V> Lowered lowerView(ArrayType<?, V> type, String name, V view) {
        requireNonNull(name, view);
        if (!(view instanceof TypedView<?, ?> shown)) {
            throw new IllegalArgumentException("'" + name + "' is no view over guest memory");
        }
        if (shown.memory() != guest.memory()) {
            throw guest.faults().wrongInstance(function.name(), name);
        }
        shown.requireLive();
        Argument argument = next(name, shown.length(), 0, type.elementBytes());
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
        Lowered argument = lowerView(type, name, view);
        requireCount(name, argument.length(), elementCount);
        return argument;
    }

    private void requireNonNull(String name, @Nullable Object value) {
        if (value == null) {
            throw new NullPointerException("'" + name + "' of '" + function.name() + "' is null");
        }
    }

    private static void requireCount(String name, int length, int elementCount) {
        if (length != elementCount) {
            throw new IllegalArgumentException(
                    "'" + name + "' has " + length + " elements, the guest takes exactly " + elementCount);
        }
    }

    static int sizeInInt(String name, long sizeBytes) {
        if (sizeBytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("'" + name + "' takes " + sizeBytes
                    + " bytes, more than a guest can address: " + Integer.MAX_VALUE);
        }
        return (int) sizeBytes;
    }

    @Override
    public void allocate() {
        for (int i = 0; i < count; i++) {
            Argument argument = arguments[i];
            if (argument.inPlace) {
                continue;
            }
            if (argument.sizeBytes == 0) {
                argument.address = allocator.emptyAddress(argument.alignBytes);
            } else {
                argument.address = allocator.take(argument.sizeBytes, argument.alignBytes, argument.name);
                argument.live = true;
            }
        }
    }

    // Write.

    @Override
    public void write(Lowered string) {
        Argument argument = (Argument) string;
        memory.write(argument.address, scratch.bytes(), argument.textOffset, argument.sizeBytes);
    }

    @Override
    public <A> void write(ArrayType<A, ?> type, Lowered lowered, A array) {
        Argument argument = (Argument) lowered;
        if (argument.length > 0) {
            type.write(guest.memory(), argument.address, array, 0, argument.length);
        }
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
    }

    // Invoke.

    @Override
    public long invoke(long... values) {
        guest.expireViews();
        for (int i = 0; i < count; i++) {
            Argument argument = arguments[i];
            if (argument.transferred && argument.live) {
                argument.live = false;
                ledger.remove(argument.address);
            }
        }
        return guest.call(function, values);
    }

    // Lift.

    @Override
    public void adopt(ArrayType<?, ?> type, int pointer, int elementCount) {
        own(type, pointer, lift.checkedSize(function, type, pointer, elementCount), null);
    }

    @Override
    public void adopt(ArrayType<?, ?> type, int pointer, int elementCount, GuestFunction free) {
        own(type, pointer, lift.checkedSize(function, type, pointer, elementCount), free);
    }

    @Override
    public int adoptTerminated(ArrayType<?, ?> type, int pointer) {
        return adoptTerminated(type, pointer, null, allocator.freeParameterCount());
    }

    @Override
    public int adoptTerminated(ArrayType<?, ?> type, int pointer, GuestFunction free) {
        return adoptTerminated(type, pointer, free, free.parameterCount());
    }

    private int adoptTerminated(
            ArrayType<?, ?> type, int pointer, @Nullable GuestFunction free, int freeParameterCount) {
        lift.checkTerminated(function, type, pointer);
        if (freeParameterCount > 1) {
            // Freed by its size: the terminator has to be found before anything can be freed, whatever the limit is.
            int length = lift.sizedTerminatedLength(function, type, pointer);
            own(type, pointer, (length + 1L) * type.elementBytes(), free);
            lift.checkLimit(function, pointer, (long) length * type.elementBytes());
            return length;
        }
        int length;
        try {
            length = guest.lengthOfTerminated(function.name(), pointer, type.elementBytes());
        } catch (GuestLimitException | GuestStringException failure) {
            own(type, pointer, type.elementBytes(), free);
            throw failure;
        }
        own(type, pointer, (length + 1L) * type.elementBytes(), free);
        return length;
    }

    private void own(ArrayType<?, ?> type, int pointer, long sizeBytes, @Nullable GuestFunction free) {
        if (pointer == 0 || (sizeBytes == 0 && guest.keepsEmptyResults())) {
            return;
        }
        if (ledger.overlaps(pointer, Math.max(sizeBytes, 1))) {
            throw guest.poison(guest.faults()
                    .pointer(function.name(), pointer, "the block overlaps one that the host still owns"));
        }
        Argument result = next("the result", 0, (int) sizeBytes, type.elementBytes());
        result.address = pointer;
        result.free = free;
        result.live = true;
        ledger.add(pointer, (int) sizeBytes);
    }

    @Override
    public int terminatedLength(ArrayType<?, ?> type, int pointer) {
        lift.checkTerminated(function, type, pointer);
        return guest.lengthOfTerminated(function.name(), pointer, type.elementBytes());
    }

    @Override
    public String liftString(int pointer, int lengthBytes) {
        byte[] bytes = lift.bytes(function, pointer, lengthBytes);
        return guest.decode(function.name(), pointer, bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String liftFixedString(int pointer, int capacityBytes) {
        lift.requireNotNull(function, pointer);
        lift.checkedSize(function, ArrayType.BYTES, pointer, capacityBytes);
        int zero = memory.indexOfZero(pointer, Byte.BYTES, capacityBytes);
        return liftString(pointer, zero < 0 ? capacityBytes : zero);
    }

    @Override
    public <A> A liftArray(ArrayType<A, ?> type, int pointer, int elementCount) {
        long sizeBytes = lift.checkedSize(function, type, pointer, elementCount);
        lift.checkLimit(function, pointer, sizeBytes);
        return type.copyOf(guest.memory(), pointer, elementCount);
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

    @Override
    public <A> void copyBack(ArrayType<A, ?> type, Lowered output, A array) {
        Argument argument = (Argument) output;
        if (argument.length > 0) {
            type.read(guest.memory(), argument.address, array, 0, argument.length);
        }
    }

    // Release and leave.

    @Override
    public void close() {
        try {
            // A text that was refused half-way left its beginning in the scratch, and no argument.
            if (count > 0 || scratch.length() > 0) {
                release();
            }
        } finally {
            guest.leave();
        }
    }

    private void release() {
        Throwable first = null;
        for (int i = count - 1; i >= 0; i--) {
            Argument argument = arguments[i];
            GuestAllocation borrowed = argument.borrowed;
            if (borrowed != null) {
                borrowed.giveBack();
                argument.borrowed = null;
            }
            if (argument.live && guest.open()) {
                argument.live = false;
                ledger.remove(argument.address);
                try {
                    free(argument);
                } catch (Throwable failure) {
                    first = first == null ? failure : first;
                }
            }
        }
        count = 0;
        if (scratch.length() > 0) {
            scratch.reset();
        }
        if (first != null) {
            throw LinkedGuest.sneak(first);
        }
    }

    private void free(Argument argument) {
        GuestFunction named = argument.free;
        if (named != null) {
            allocator.give(named, argument.address, argument.sizeBytes, argument.alignBytes);
        } else {
            allocator.give(argument.address, argument.sizeBytes, argument.alignBytes);
        }
    }
}
