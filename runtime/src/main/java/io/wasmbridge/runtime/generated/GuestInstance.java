package io.wasmbridge.runtime.generated;

import com.dylibso.chicory.runtime.Instance;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.LinearMemory;
import org.jspecify.annotations.Nullable;

/**
 * One linked instance of a module, with its ledger of live blocks. A generated bridge holds one and leaves every decision to it.
 * Confined to the thread that built it.
 */
public abstract class GuestInstance {

    /** For the runtime. */
    protected GuestInstance() {}

    /** The function or global of that name; it was checked when the instance was linked, unless it is optional and not there. */
    public abstract GuestFunction function(String export);

    /** What a method throws whose export was optional, and not there when the bridge was compiled: {@code exports} are its names. */
    public abstract UnsupportedOperationException absent(String... exports);

    /**
     * Begins a call. To be closed by try-with-resources, which frees what the call allocated, in reverse order, on every path that
     * leaves the instance alive.
     *
     * @throws UnsupportedOperationException if the export is optional and the instance lacks it
     */
    public abstract GuestCall enter(GuestFunction function);

    /** As {@link #enter}, of an export that the instance may lack: then an {@code UnsupportedOperationException}. */
    public abstract GuestCall enterOptional(GuestFunction function);

    /**
     * Begins to serve a call of the guest. To be closed by try-with-resources, which frees what the guest handed over.
     *
     * @param imported what the guest called
     */
    public abstract GuestCall serve(HostImport imported);

    /** A kind of guest object that the guest keeps: {@code name} is its interface's, for messages. */
    public final ResourceType resource(String name) {
        return resource(name, null, false);
    }

    /** A kind of guest object that {@code destructor} ends, which takes the handle, or the handle and 0. */
    public final ResourceType resource(String name, GuestFunction destructor) {
        return resource(name, destructor, false);
    }

    /** A kind of object of the guest's collector: pinned while a handle to it is open, and then collected or kept as the guest sees fit. */
    public final ResourceType pinned(String name) {
        return resource(name, null, true);
    }

    /** As {@link #pinned(String)}, of objects that {@code destructor} ends before they are let go of. */
    public final ResourceType pinned(String name, GuestFunction destructor) {
        return resource(name, destructor, true);
    }

    /** A kind of guest object; {@code destructor} is null where nothing ends it. */
    protected abstract ResourceType resource(String name, @Nullable GuestFunction destructor, boolean pinned);

    /**
     * A functional interface of which the guest is lent functions.
     *
     * @param method its method, and the type of function that it lowers to
     * @param bridge what the trampoline is a method of
     */
    public abstract <B, H> FunctionType<H> lending(
            HostImport method, B bridge, HostImports.Trampoline<? super B, ? super H> trampoline);

    public abstract LinearMemory memory();

    public abstract Allocator allocator();

    public abstract Instance instance();

    public abstract boolean poisoned();

    /** Ends the bridge. Idempotent, throws nothing, runs no guest code. */
    public abstract void close();
}
