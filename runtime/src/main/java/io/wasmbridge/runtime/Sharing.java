package io.wasmbridge.runtime;

/**
 * Which threads may use a bridge, its memory, and what came of it. An instance has one stack and one heap, and no protection of its
 * own.
 */
public enum Sharing {

    /** The thread that built the bridge, and no other: a use by another is a {@link ThreadConfinementException}. The default. */
    CONFINED,

    /**
     * Any thread, one after the other: a lock is held from the first step of a call to the last free, and for each use of memory, of
     * a view or of a handle. An import that calls back does so on the thread that holds it; a thread that waits for another one
     * while it holds it may wait for ever. A view that lives until the next call ends with that of any thread.
     */
    LOCKED,

    /**
     * Any thread, never two at once: a use while another thread is inside is a {@link ThreadConfinementException}, and nobody waits.
     * For bridges that go from thread to thread, as those of an executor or of virtual threads.
     */
    HANDOFF
}
