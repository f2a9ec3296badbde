package io.wasmbridge.runtime;

import java.nio.ByteBuffer;

/**
 * Maps a type of the user's own to bytes in guest memory and back. Named by {@code @WasmMarshaller}; a bridge class makes one instance,
 * with the constructor without parameters, which all its bridges share: an implementation is safe for use by as many threads as
 * there are bridges.
 *
 * <p>Every call happens on the host alone: nothing is allocated before a value is lowered, and what the guest gave is checked, copied
 * and, where it was handed over, certain to be freed before it is lifted. What an implementation throws reaches the caller as it is,
 * and leaves no block behind.
 *
 * @param <T> the Java type
 */
public interface Marshaller<T> {
    /**
     * What {@code value} takes in guest memory, in bytes, at least 0. Asked once for each value, before it is lowered.
     *
     * @param value never null
     */
    int sizeBytes(T value);

    /**
     * Writes {@code value} to {@code target}: exactly as many bytes as {@link #sizeBytes} said.
     *
     * @param value never null
     * @param target little-endian, from its position to its limit; not to be kept
     */
    void lower(T value, ByteBuffer target);

    /**
     * The value that the guest gave.
     *
     * @param source little-endian, all of the value's bytes; may be kept
     * @return never null
     */
    T lift(ByteBuffer source);

    /**
     * Gives back what {@link #lower} took for {@code value}. Called once for each value whose lowering was begun, when the call ends,
     * also where it failed. Does nothing unless it is overridden.
     */
    default void release(T value) {}
}
