package io.wasmbridge.runtime;

/**
 * An object of the guest that the host knows by a handle. Every object of a {@code @WasmResource} interface implements it, and such
 * an interface may extend it.
 *
 * <p>Which threads may use it says {@link Sharing}; every thread may close it. No misuse of a handle reaches the guest.
 */
public interface Handle extends AutoCloseable {

    /**
     * The handle, as the guest gave it; not always an address in memory.
     *
     * @throws UseAfterReleaseException if the object or its bridge was closed
     * @throws UseAfterTransferException if the object was given to the guest
     * @throws InstancePoisonedException if the object was lost with its instance
     */
    int address();

    /** Whether there is no more to do with it: it was closed, given to the guest, or lost with its instance. */
    boolean closed();

    /**
     * Ends the object, by its destructor where the host owns it, also when the thread was interrupted. Does nothing where it was given to the
     * guest or lost with its instance. On a thread that may not use the bridge now the object ends when the one that may calls or returns.
     *
     * @throws DoubleReleaseException if it was closed before
     * @throws BorrowConflictException if a running call uses it
     * @throws GuestTrapException if the destructor traps; the object is recorded as closed before, so it is never called twice
     */
    @Override
    void close();
}
