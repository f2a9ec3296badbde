package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.AbsentFunction;
import io.wasmbridge.runtime.generated.ArrayType;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.HostImport;
import io.wasmbridge.runtime.generated.Lowered;
import io.wasmbridge.runtime.generated.SequenceType;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The protocol of one call. There is one frame for each depth of calls of an instance, reused from call to call, so that a call
 * allocates nothing of its own.
 */
final class CallFrame extends CallLifting {

    private final CallHandles handles;
    private final CallTransfers transfers;
    private final CallLoans loans;
    private final ResultPlaces places;

    /** Whether the guest calls the host, and not the other way round. */
    private final boolean serving;

    private final @Nullable Collector collector;

    /** Counts the beginnings and ends of the calls of the guest that this frame serves. */
    private long served;

    private CallFrame(LinkedGuest guest, GuestFunction function, boolean serving) {
        super(guest, function);
        this.handles = new CallHandles(blocks);
        this.transfers = new CallTransfers(guest, blocks, handles);
        this.loans = new CallLoans(guest);
        this.places = new ResultPlaces(guest, lift);
        this.serving = serving;
        this.collector = guest.collected().collector();
    }

    /** A frame for calls into the guest. */
    static CallFrame calling(LinkedGuest guest, GuestFunction function) {
        return new CallFrame(guest, function, false);
    }

    /** A frame for calls of the guest to the host. */
    static CallFrame serving(LinkedGuest guest, HostImport imported) {
        return new CallFrame(guest, imported, true);
    }

    CallFrame begin(GuestFunction function) {
        callNext(function);
        return this;
    }

    CallFrame beginServing(HostImport imported) {
        served++;
        return begin(imported);
    }

    /** What is another number for each call of the guest that this frame serves, and when that has ended. */
    long served() {
        return served;
    }

    @Override
    Lifetime lifetime() {
        return serving ? new UntilReturn(guest, this) : new UntilNextCall(guest);
    }

    /** The guest objects that this call uses. */
    CallHandles handles() {
        expectMore();
        return handles;
    }

    /** What of the host the guest is lent until this call ends. */
    CallLoans loans() {
        expectMore();
        return loans;
    }

    @Override
    public int lendObject(String name, Object object) {
        Objects.requireNonNull(object, name);
        return (serving ? guest.innermost(function()) : this).loans().lend(object);
    }

    @Override
    public <T> T hostObject(Class<T> type, int handle) {
        Object object = guest.lent().object(handle);
        if (type.isInstance(object)) {
            return type.cast(object);
        }
        throw guest.faults().hostObject(function().name(), type, handle, object);
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
        reach(values.length);
        long result = guest.call(function(), values);
        if (transfers.any()) {
            transfers.arrive();
        }
        return result;
    }

    @Override
    public long[] invokeAll(int resultCount, long... values) {
        reach(values.length);
        long[] results = guest.callAll(function(), resultCount, values);
        if (transfers.any()) {
            transfers.arrive();
        }
        return results;
    }

    /** The next that happens is that the guest runs: what fails before leaves what is transferred the host's. */
    private void reach(int argumentCount) {
        guest.expireViews();
        if (collector != null) {
            collector.announce(argumentCount);
        }
        if (transfers.any()) {
            transfers.depart(function());
        }
    }

    @Override
    public GuestErrorException error(long status, Supplier<? extends @Nullable Object> message) {
        return StatusError.of(guest, function().name(), status, message);
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
        return outputs.larger(function(), (Argument) buffer, told, 1);
    }

    @Override
    public Lowered largerBytes(Lowered buffer, long told) {
        Argument block = (Argument) buffer;
        return outputs.larger(function(), block, told, block.elementBytes);
    }

    @Override
    public int filled(Lowered buffer, long told) {
        return outputs.filled(function(), (Argument) buffer, told, 1);
    }

    @Override
    public int filledBytes(Lowered buffer, long told) {
        Argument block = (Argument) buffer;
        return outputs.filled(function(), block, told, block.elementBytes);
    }

    @Override
    public long told(long answer) {
        return function().givesLong() ? answer : (int) answer;
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
        return guest.call(function(), value);
    }

    @Override
    public void withhold() {
        handles().withhold(true);
    }

    @Override
    public void handOut() {
        handles.withhold(false);
    }

    @Override
    public void postReturn(GuestFunction told, long given) {
        if (!(told instanceof AbsentFunction)) {
            blocks.tellAfterwards(told, given);
        }
    }

    @Override
    public void postReturn(GuestFunction told, long[] given) {
        if (!(told instanceof AbsentFunction)) {
            blocks.tellAfterwards(told, given);
        }
    }

    // Serve.

    @Override
    public void checkArea(int address, int sizeBytes, int alignBytes) {
        places.checkArea(function(), address, sizeBytes, alignBytes);
    }

    @Override
    public void checkBuffer(ArrayType<?, ?> type, int address, int capacity) {
        places.checkBuffer(function(), type, address, capacity);
    }

    @Override
    public void store(int address, int sizeBytes, long bits) {
        places.store(address, sizeBytes, bits);
    }

    @Override
    public boolean place(Lowered result, int address, int capacityBytes) {
        return places.place((Argument) result, address, capacityBytes);
    }

    @Override
    public void placeIn(Lowered result, int area) {
        places.placeIn((Argument) result, area);
    }

    @Override
    public Lowered pair() {
        return blocks.next("the result", 2, 2 * Integer.BYTES, Integer.BYTES).transferred();
    }

    @Override
    public <A> A blank(ArrayType<A, ?> type, int pointer, int elementCount) {
        lift.checkLimit(function(), pointer, lift.checkedSize(function(), type, pointer, elementCount));
        return type.newArray(elementCount);
    }

    @Override
    public <T> T[] blank(SequenceType<T[]> type, int pointer, int count, IntFunction<T[]> make) {
        reader().blank(type.element(), pointer, count);
        return make.apply(count);
    }

    @Override
    public <A> void writeBack(ArrayType<A, ?> type, int pointer, @Nullable A values) {
        places.writeBack(type, pointer, values);
    }

    @Override
    public void storePart(Lowered apart, int offsetBytes, int sizeBytes, int area) {
        places.storePart((Argument) apart, offsetBytes, sizeBytes, area);
    }

    @Override
    public void giveResult() {
        transfers.give();
    }

    // Release and leave.

    @Override
    public void close() {
        if (blocks.isUsed() || hasMore()) {
            releaseAndEnd();
        } else {
            end();
        }
    }

    private void releaseAndEnd() {
        Throwable failure = null;
        boolean more = takeMore();
        // an interrupt that comes when the guest has returned is no reason to leave it with what it lent
        boolean putOff = guest.entrance().putOffAtTheEnd();
        try {
            blocks.release();
        } catch (Throwable thrown) {
            failure = thrown;
        }
        texts.reset();
        if (more) {
            Throwable kept = transfers.areGiven() ? null : handles.release(guest);
            failure = failure == null ? kept : failure;
            loans.end();
            releaseRust();
        }
        if (serving) {
            failure = settle(failure);
        }
        if (putOff) {
            guest.entrance().resume();
        }
        end();
        if (more && !serving) {
            releaseMarshalled(failure);
        } else if (failure != null) {
            throw Faults.sneak(failure);
        }
    }

    private void end() {
        if (serving) {
            served++;
            guest.leaveServed();
        } else {
            guest.leave();
        }
    }

    /** Gives the guest its result, which it gets if nothing has failed, the user's own marshallers included. */
    private @Nullable Throwable settle(@Nullable Throwable before) {
        Throwable failure = before;
        try {
            releaseMarshalled(before);
        } catch (Throwable thrown) {
            failure = thrown;
        }
        return transfers.areGiven() ? transfers.settle(failure) : failure;
    }
}
