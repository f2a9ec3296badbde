package io.wasmbridge.runtime;

import com.dylibso.chicory.runtime.Instance;

/**
 * A typed bridge to one instance of a module. Every generated bridge implements it; a user's interface may extend it.
 *
 * <p>A bridge belongs to the thread that built it, unless its builder was told to share it: see {@link Sharing}. A call after
 * {@link #close} is a {@link UseAfterReleaseException}; one after the instance was poisoned an {@link InstancePoisonedException}
 * with the first fault as its cause.
 */
public interface Bridge extends AutoCloseable {

    /** The guest's memory. Reading it stays allowed when the instance is poisoned. */
    LinearMemory memory();

    /** The guest's allocator, with the ledger of the blocks that the host owns. */
    Allocator allocator();

    /** The engine's instance, for what a bridge does not cover. Calls made past the bridge are not checked by it. */
    Instance instance();

    /** Whether a fault left the guest's heap untrustworthy: no guest code runs in this instance again. */
    boolean poisoned();

    /**
     * Ends the bridge; blocks that the host still owned are lost with it. Idempotent, throws nothing, runs no guest code. For every thread; a
     * call that is under way ends with a {@link UseAfterReleaseException} when its guest function returns.
     */
    @Override
    void close();
}
