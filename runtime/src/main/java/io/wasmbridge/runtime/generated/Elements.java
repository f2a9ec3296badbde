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

    int length(A container);

    default A copyOut(LinearMemory memory, int address, int count) {
        A copy = make(count);
        read(memory, address, copy, 0, count);
        return copy;
    }

    boolean hasZero(A container, int offset, int count);

    void read(LinearMemory memory, int address, A target, int offset, int count);

    void write(LinearMemory memory, int address, A source, int offset, int count);
}
