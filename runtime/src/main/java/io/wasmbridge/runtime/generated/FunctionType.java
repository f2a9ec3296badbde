package io.wasmbridge.runtime.generated;

/**
 * A functional interface of which one instance is lent functions: the guest calls them by pointer.
 *
 * @param <H> the interface
 */
public abstract class FunctionType<H> {

    /** For the runtime. */
    protected FunctionType() {}

    /**
     * Lends a function to the guest until {@code call} closes.
     *
     * @return the pointer that the guest calls it by: an index into its table
     * @throws io.wasmbridge.runtime.GuestOutOfMemoryException if the table is full
     */
    public abstract int lend(GuestCall call, String name, H function);
}
