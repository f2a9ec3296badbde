package io.wasmbridge.runtime.generated;

import io.wasmbridge.runtime.GuestErrorException;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call into the guest, step by step: lower every argument, {@link #allocate}, write every block, {@link #invoke}, lift the
 * result, {@link #close}. Nothing reaches the guest before {@link #allocate}, so a wrong Java argument costs nothing.
 */
public abstract class GuestCall extends Lifting implements AutoCloseable {

    private static final long[] NONE = new long[0];

    private final long[] one = new long[1];
    private final long[] two = new long[2];

    /** For the runtime. */
    protected GuestCall() {}

    /** Allocates a block for every argument that needs one, in the order they were lowered, and checks each address. */
    public abstract void allocate();

    // Write: fill the blocks.

    /** Writes a lowered string or a composed value, with what it points at. */
    public abstract void write(Lowered string);

    /** Writes the elements that were lowered, and the terminator where it was lowered with one. */
    public abstract <A> void write(ArrayType<A, ?> type, Lowered argument, A array);

    /** Fills the block of an output, or an area, with zeros. */
    public abstract void clear(Lowered output);

    // Invoke.

    /**
     * Runs the guest function. What is transferred is the guest's when it has returned.
     *
     * @param arguments one per wasm parameter: an i32 in the low half, an f32 or f64 as its raw bits
     * @return the first result in the same form, its unused bits unspecified; 0 where there is none
     */
    public abstract long invoke(long... arguments);

    /** As {@link #invoke(long...)}, without a new array. */
    public final long invoke(long first) {
        one[0] = first;
        return invoke(one);
    }

    /** As {@link #invoke(long...)}, without a new array. */
    public final long invoke(long first, long second) {
        two[0] = first;
        two[1] = second;
        return invoke(two);
    }

    /**
     * Runs a guest function of several results. What is transferred is the guest's when it has returned.
     *
     * @param resultCount how many results the function has
     * @param arguments as for {@link #invoke(long...)}
     * @return exactly as many results, in the same form
     */
    public abstract long[] invokeAll(int resultCount, long... arguments);

    /** As {@link #invokeAll(int, long...)}, without a new array of arguments. */
    public final long[] invokeAll(int resultCount, long first) {
        one[0] = first;
        return invokeAll(resultCount, one);
    }

    /** As {@link #invokeAll(int, long...)}, without a new array of arguments. */
    public final long[] invokeAll(int resultCount, long first, long second) {
        two[0] = first;
        two[1] = second;
        return invokeAll(resultCount, two);
    }

    /**
     * What to throw for a status that says error.
     *
     * @param message asks the guest what went wrong, once; a failure to answer is a suppressed exception
     */
    public abstract GuestErrorException error(long status, Supplier<? extends @Nullable Object> message);

    /** As {@link #error(long, Supplier)}, with nobody to ask. */
    public final GuestErrorException error(long status) {
        return error(status, () -> "");
    }

    /**
     * Whether a buffer was too small.
     *
     * @param told what the function gave: the number of elements that it wrote; above the capacity, or negative, the number that it needs
     */
    public abstract boolean exceeds(Lowered buffer, long told);

    /** As {@link #exceeds}, of bytes. */
    public abstract boolean exceedsBytes(Lowered buffer, long told);

    /** A cleared buffer of the size that is needed, for the function to be run once more; freed with the other blocks. */
    public abstract Lowered larger(Lowered buffer, long told);

    /** As {@link #larger}, of bytes. */
    public abstract Lowered largerBytes(Lowered buffer, long told);

    /** The number of elements that a function wrote to a buffer, which has to be within its capacity. */
    public abstract int filled(Lowered buffer, long told);

    /** As {@link #filled}, of bytes. */
    public abstract int filledBytes(Lowered buffer, long told);

    /** The length that the function gave, in an i32 or an i64 as the instance has it; {@code answer} is what {@link #invoke} gave. */
    public abstract long told(long answer);

    /** Runs another guest function for a pointer or a length, or reads a global for it. */
    public abstract int ask(GuestFunction getter, long... arguments);

    /**
     * As {@link #ask}, with the pointer where the getter takes one i32, with nothing where it takes nothing, else with the arguments of the
     * function that gave the pointer.
     */
    public abstract int askAsItTakes(GuestFunction getter, int pointer, long... arguments);

    // Or access a global instead: no guest code runs, and no view expires.

    /** The value of the global, in the form of a result of {@link #invoke(long...)}. */
    public final long readGlobal() {
        return access(NONE);
    }

    /** Sets the global; {@code value} has the form of an argument of {@link #invoke(long...)}. */
    public final void writeGlobal(long value) {
        one[0] = value;
        access(one);
    }

    /** Reads the global of this call, or sets it to the one value that is given. For the runtime. */
    protected abstract long access(long... value);

    /** What follows can fail: then the objects that this call adopted end with it, for no caller sees them. */
    public abstract void withhold();

    /** What could fail has not: the objects that were withheld are the caller's. */
    public abstract void handOut();

    /**
     * Arranges that {@code told} is called when this call ends, unless the instance is then poisoned or closed, with what the guest
     * function gave: it may free the result. Nothing where the instance lacks it.
     */
    public abstract void postReturn(GuestFunction told, long given);

    /** As {@link #postReturn(GuestFunction, long)}, with every value that the guest function gave. */
    public abstract void postReturn(GuestFunction told, long[] given);

    // Serve a call of the guest: lift what it passed, run the user's method, lower the result.

    /** Refuses an area that the guest names for a result, and that is null, outside memory or misaligned; poisons. */
    public abstract void checkArea(int address, int sizeBytes, int alignBytes);

    /** As {@link #checkArea}, of a buffer of {@code capacity} elements; (0, 0) is one of none. */
    public abstract void checkBuffer(ArrayType<?, ?> type, int address, int capacity);

    /** Writes the low {@code sizeBytes} bytes, 1, 2, 4 or 8, of a number to an area that was checked. */
    public abstract void store(int address, int sizeBytes, long bits);

    /** Whether a lowered result fits a buffer that was checked; if so, that is where {@link #write} writes it. */
    public abstract boolean place(Lowered result, int address, int capacityBytes);

    /** A block of two words, which the guest gets with the result that they describe. */
    public abstract Lowered pair();

    /** Has a lowered value written to an area that was checked, instead of to a block of its own. */
    public abstract void placeIn(Lowered result, int area);

    /** Zeros for as many elements as the guest wants written at a place, which is checked. */
    public abstract <A> A blank(ArrayType<A, ?> type, int pointer, int elementCount);

    /** As {@link #blank(ArrayType, int, int)}, of values: an array of nulls, which {@code make} makes. */
    public abstract <T> T[] blank(SequenceType<T[]> type, int pointer, int count, IntFunction<T[]> make);

    /** Copies elements to where the guest passed them: as many as were lifted from there, wherever a buffer stands now. */
    public abstract <A> void writeBack(ArrayType<A, ?> type, int pointer, @Nullable A values);

    /** Lowers a value that is no block: the guest gets its words, as {@link Lowered#flat}, or parts of it. What it points at is the guest's. */
    public abstract <T> Lowered lowerApart(MemoryType<T> type, String name, T value);

    /** Writes {@code sizeBytes} bytes of what was lowered apart to an area that was checked. */
    public abstract void storePart(Lowered apart, int offsetBytes, int sizeBytes, int area);

    /** What the result hands over is the guest's when this call ends, unless something fails until then. */
    public abstract void giveResult();

    /** Frees the blocks of the call in reverse order, unless the instance was poisoned or closed, and ends the call. */
    @Override
    public abstract void close();
}
