package io.wasmbridge.runtime.generated;

import io.wasmbridge.runtime.Handle;
import org.jspecify.annotations.Nullable;

/** What the host knows of one guest object. Every decision about it is made here; a generated resource only passes it on. */
public abstract class ResourceHandle implements Handle {

    /** For the runtime. */
    protected ResourceHandle() {}

    /** The handle behind a resource that a bridge made; null for an object of any other class. For the runtime. */
    public static @Nullable ResourceHandle of(Object resource) {
        return resource instanceof GuestResource generated ? generated.handle : null;
    }

    /** Lends the object to its own method until {@code call} closes, and gives the handle. */
    public abstract int lend(GuestCall call);
}
