package io.wasmbridge.runtime.generated;

/**
 * A resource of a bridge: a class for each {@code @WasmResource} interface extends it. It has no member that one of the interface
 * could clash with. Two are equal if they are the same object.
 */
public abstract class GuestResource {

    final ResourceHandle handle;

    /** A resource behind {@code handle}. */
    protected GuestResource(ResourceHandle handle) {
        this.handle = handle;
    }

    @Override
    public String toString() {
        return handle.toString();
    }
}
