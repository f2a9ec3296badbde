package io.wasmbridge.runtime.engine;

/** What an instance wants to know of calls from its guest to the host. */
public interface HostBoundary {

    /** A host function, or what makes the machine, threw {@code failure}, which now unwinds the guest. */
    void hostThrew(Throwable failure);

    /** A method whose import is declared to throw threw {@code failure}, which now unwinds the guest. */
    void hostMayThrow(Throwable failure);

    /**
     * A host function of that import is about to return to the guest.
     *
     * @throws RuntimeException if the guest may not run on
     */
    void returning(String importName);

    /**
     * The instance is to give another what it has.
     *
     * @throws RuntimeException if it is closed, poisoned, or another thread's
     */
    void requireLending();

    /** The instance is about to be given a memory, a table or a mutable global of {@code lender}'s. */
    void borrows(HostBoundary lender);

    /** The bridge of the instance, once it is there: before the guest runs. */
    Object bridge();
}
