package io.wasmbridge.runtime.generated;

/** One kind of guest object in one instance: what it is called, what ends it, and which objects of it the host has to end. */
public abstract class ResourceType {

    /** For the runtime. */
    protected ResourceType() {}

    /** Lends an object of this instance to the guest until {@code call} closes, and gives its handle. */
    public abstract int lend(GuestCall call, String name, Object resource);

    /** Gives an object of this instance to the guest from the moment {@code call} invokes it, and gives its handle. */
    public abstract int give(GuestCall call, String name, Object resource);

    /**
     * Gives an object of this instance to the guest from the moment {@code call} answers it, and gives its handle. One that is the
     * guest's already stays it.
     */
    public abstract int answer(GuestCall call, String name, Object resource);

    /** The handle that the running call returned, of an object that the host ends from here on. */
    public abstract ResourceHandle adopt(GuestCall call, int address);

    /** The handle that the running call returned, of an object that the guest keeps. */
    public abstract ResourceHandle show(GuestCall call, int address);
}
