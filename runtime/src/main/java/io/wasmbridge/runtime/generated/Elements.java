package io.wasmbridge.runtime.generated;

import io.wasmbridge.runtime.LinearMemory;

/**
 * How one container of elements is made, measured and copied.
 *
 * @param <A> the Java container
 */
interface Elements<A> {

    /** What goes through a chunk at a time: fits the first-level cache of common processors, holds whole elements. */
    int CHUNK_BYTES = 8 * 1024;

    A make(int length);

    default int offset(A container) {
        return 0;
    }

    int length(A container);

    default boolean readOnly(A container) {
        return false;
    }

    boolean hasZero(A container, int offset, int count);

    void read(LinearMemory memory, int address, A target, int offset, int count);

    void write(LinearMemory memory, int address, A source, int offset, int count);
}
