package io.wasmbridge.runtime.generated;

/**
 * One call into the guest, step by step: lower every argument, {@link #allocate}, write every block, {@link #invoke}, lift the
 * result, {@link #close}. Nothing reaches the guest before {@link #allocate}, so a wrong Java argument costs nothing.
 */
public abstract class GuestCall implements AutoCloseable {

    private final long[] one = new long[1];
    private final long[] two = new long[2];

    /** For the runtime. */
    protected GuestCall() {}

    // Lower: validate and encode. Each throws NullPointerException for null, IllegalArgumentException for what has no
    // guest form.

    /** Lowers to (pointer, length in bytes of the UTF-8 text). */
    public abstract Lowered lowerString(String name, String text);

    /** Lowers to a pointer to UTF-8 text that ends with a zero byte. */
    public abstract Lowered lowerTerminatedString(String name, String text);

    /** Lowers to a pointer to {@code capacityBytes} bytes: UTF-8 text, a zero byte, zeros. */
    public abstract Lowered lowerFixedString(String name, String text, int capacityBytes);

    /** Lowers to (pointer, element count). */
    public abstract <A> Lowered lower(ArrayType<A, ?> type, String name, A array);

    /** Lowers to a pointer to the elements and a zero element; none of the elements may be zero. */
    public abstract <A> Lowered lowerTerminated(ArrayType<A, ?> type, String name, A array);

    /** Lowers to a pointer to exactly {@code elementCount} elements. */
    public abstract <A> Lowered lowerFixed(ArrayType<A, ?> type, String name, A array, int elementCount);

    /** Passes the memory under a view of this instance in place, as (pointer, element count). */
    public abstract <V> Lowered lowerView(ArrayType<?, V> type, String name, V view);

    /** Passes the memory under a view of exactly {@code elementCount} elements in place, as a pointer. */
    public abstract <V> Lowered lowerFixedView(ArrayType<?, V> type, String name, V view, int elementCount);

    /** An area of {@code sizeBytes} bytes, aligned to 4, that the guest writes {@code what} to; freed with the other blocks. */
    public abstract Lowered area(String what, int sizeBytes);

    /** Allocates a block for every argument that needs one, in the order they were lowered, and checks each address. */
    public abstract void allocate();

    // Write: fill the blocks.

    /** Writes a lowered string. */
    public abstract void write(Lowered string);

    /** Writes the elements of an array, and the terminator where it was lowered with one. */
    public abstract <A> void write(ArrayType<A, ?> type, Lowered argument, A array);

    /** Fills the block of an output, or an area, with zeros. */
    public abstract void clear(Lowered output);

    // Invoke.

    /**
     * Runs the guest function. From here on transferred blocks are the guest's.
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
     * Runs a guest function of several results. From here on transferred blocks are the guest's.
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

    // Lift: check the range of what the guest returned, then the limit, then copy out.

    /** The four bytes of an area at {@code offsetBytes}: an address, or a number that may be any. */
    public abstract int word(Lowered area, int offsetBytes);

    /** Takes over a block that the guest handed to the host: freed when this call closes. */
    public abstract void adopt(ArrayType<?, ?> type, int pointer, int elementCount);

    /** As {@link #adopt(ArrayType, int, int)}, freed by {@code free}. */
    public abstract void adopt(ArrayType<?, ?> type, int pointer, int elementCount, GuestFunction free);

    /** Takes over a block that ends with a zero element, and counts the elements before that. */
    public abstract int adoptTerminated(ArrayType<?, ?> type, int pointer);

    /** As {@link #adoptTerminated(ArrayType, int)}, freed by {@code free}. */
    public abstract int adoptTerminated(ArrayType<?, ?> type, int pointer, GuestFunction free);

    /** Counts the elements before the zero element. */
    public abstract int terminatedLength(ArrayType<?, ?> type, int pointer);

    /** Copies out {@code lengthBytes} bytes of UTF-8 text. (0, 0) is the empty text. */
    public abstract String liftString(int pointer, int lengthBytes);

    /** Copies out the UTF-8 text within {@code capacityBytes} bytes, up to the first zero byte. */
    public abstract String liftFixedString(int pointer, int capacityBytes);

    /** Copies out an array. (0, 0) is the empty array. */
    public abstract <A> A liftArray(ArrayType<A, ?> type, int pointer, int elementCount);

    /** A view that lives until the next call into the guest. */
    public abstract <V> V liftView(ArrayType<?, V> type, int pointer, int elementCount);

    /** A view that lives as long as the instance. */
    public abstract <V> V liftBuffer(ArrayType<?, V> type, int pointer, int elementCount);

    /** Copies the block of an output back into the caller's array. */
    public abstract <A> void copyBack(ArrayType<A, ?> type, Lowered output, A array);

    /** Frees the blocks of the call in reverse order, unless the instance was poisoned or closed, and ends the call. */
    @Override
    public abstract void close();
}
