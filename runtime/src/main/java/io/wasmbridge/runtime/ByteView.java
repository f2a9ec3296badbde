package io.wasmbridge.runtime;

/**
 * A live window over guest memory as byte elements. Holds no copy: the guest sees what is set and a {@code get} sees what
 * the guest wrote, also after the memory grew. Whoever gave the view says how long it lives; after that every access is a
 * {@link StaleViewException}, or the exception of its block. Nothing is owned through a view. Which threads may use it says {@link Sharing}.
 */
public interface ByteView {

    /** The address of the first element. */
    int address();

    /** The number of elements. */
    int length();

    /**
     * The element at {@code index}.
     *
     * @throws IndexOutOfBoundsException if {@code index} is not within 0 to {@code length() - 1}
     */
    byte get(int index);

    /**
     * Sets the element at {@code index}.
     *
     * @throws IndexOutOfBoundsException if {@code index} is not within 0 to {@code length() - 1}
     */
    void set(int index, byte value);

    /**
     * The view of {@code length} elements from {@code from} on; it lives as long as this one.
     *
     * @throws IndexOutOfBoundsException if these are not all within this view
     */
    ByteView slice(int from, int length);

    /** A copy of all elements. */
    byte[] toArray();

    /**
     * Copies all elements to {@code target}, from {@code offset} on.
     *
     * @throws IndexOutOfBoundsException if they do not fit
     */
    void copyTo(byte[] target, int offset);

    /**
     * Copies the whole of {@code source} to the start of this view.
     *
     * @throws IndexOutOfBoundsException if it does not fit
     */
    void copyFrom(byte[] source);

    /**
     * Copies {@code count} elements of {@code source}, from {@code offset} on, to the start of this view.
     *
     * @throws IndexOutOfBoundsException if they are not all within {@code source} or do not fit
     */
    void copyFrom(byte[] source, int offset, int count);

    /** Sets every element to {@code value}. */
    void fill(byte value);
}
