package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.GuestFunction;
import io.wasmbridge.runtime.generated.ResourceHandle;
import io.wasmbridge.runtime.generated.ResourceType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The guest objects of one kind: the checks of each handle that comes or goes, and those that the host has to end. */
final class OpenHandles extends ResourceType {

    /** A destructor of two parameters takes the handle and 0: it ends the object whether or not the guest uses it. */
    private static final int HANDLE_AND_ZERO = 2;

    private final LinkedGuest guest;
    private final String name;
    private final @Nullable GuestFunction destructor;
    private final @Nullable Collector collector;
    private final Holdings.Kind held;
    private final Map<Integer, GuestHandle> owned = new HashMap<>();

    /**
     * Objects that are called {@code name}.
     *
     * @param destructor null where none ends them: the guest keeps them all, or collects them
     * @param collector what pins an object while a handle to it is open; null where nothing need be pinned
     */
    OpenHandles(LinkedGuest guest, String name, @Nullable GuestFunction destructor, @Nullable Collector collector) {
        this.guest = guest;
        this.name = name;
        this.destructor = destructor;
        this.collector = collector;
        this.held = guest.holdings().kind(name);
    }

    /** The simple name of the interface. */
    String name() {
        return name;
    }

    /** What is called first when the host closes an object that it owns. */
    GuestFunction ending() {
        if (destructor != null) {
            return destructor;
        }
        if (collector != null) {
            return collector.unpin();
        }
        throw new IllegalStateException("the guest keeps every " + name + ", and nothing ends one");
    }

    /** Ends an object that the host owned, in a running call. */
    void end(int address) {
        if (destructor != null) {
            guest.expireViews();
            if (collector != null) {
                collector.announce(destructor.parameterCount());
            }
            guest.call(
                    destructor,
                    destructor.parameterCount() == HANDLE_AND_ZERO ? new long[] {address, 0} : new long[] {address});
        }
        letGo(address);
    }

    /** A handle no longer keeps an object from being collected. */
    void letGo(int address) {
        if (collector != null) {
            collector.held().drop(address);
        }
    }

    /** Whether an object that is the guest's from a call on is let go of when that returns. */
    boolean isPinned() {
        return collector != null;
    }

    @Override
    public int lend(GuestCall call, String name, Object resource) {
        CallFrame frame = (CallFrame) call;
        return frame.handles().lend(argument(frame, name, resource));
    }

    @Override
    public int give(GuestCall call, String name, Object resource) {
        CallFrame frame = (CallFrame) call;
        return frame.handles().give(argument(frame, name, resource));
    }

    @Override
    public int answer(GuestCall call, String name, Object resource) {
        CallFrame frame = (CallFrame) call;
        GuestHandle handle = argument(frame, name, resource);
        return handle.isOwned() ? frame.handles().give(handle) : frame.handles().lend(handle);
    }

    /** The handle behind an argument: one that a bridge to this instance made. */
    private GuestHandle argument(CallFrame frame, String name, Object resource) {
        frame.require(name, resource);
        if (!(ResourceHandle.of(resource) instanceof GuestHandle handle)) {
            throw new IllegalArgumentException("'" + name + "' is no object of the guest: its class is "
                    + resource.getClass().getName());
        }
        if (!handle.isOf(guest)) {
            throw guest.faults().wrongInstance(frame.function().name(), name);
        }
        return handle;
    }

    @Override
    public ResourceHandle adopt(GuestCall call, int address) {
        String export = returned(call, address);
        GuestHandle handle = new GuestHandle(guest, this, address, export, null);
        if (isEndedOnce() && owned.putIfAbsent(address, handle) != null) {
            throw guest.poison(guest.faults().handle(export, name, address, "the host still has to close that one"));
        }
        if (collector != null) {
            collector.held().hold(export, name, address);
        }
        held.add(export, 0);
        ((CallFrame) call).handles().adopt(handle);
        return handle;
    }

    /** Whether a second handle that ends an object would end it again; what is only pinned may have any number of them. */
    private boolean isEndedOnce() {
        return destructor != null || collector == null;
    }

    @Override
    public ResourceHandle show(GuestCall call, int address) {
        returned(call, address);
        return new GuestHandle(guest, this, address, null, owned.get(address));
    }

    private String returned(GuestCall call, int address) {
        String export = ((CallFrame) call).function().name();
        if (address == 0) {
            throw guest.poison(guest.faults().handle(export, name, 0, "none has this handle"));
        }
        return export;
    }

    /** {@code handle} is no longer what ends the object at {@code address}; another one of that number may come. */
    void departs(int address, GuestHandle handle) {
        owned.remove(address, handle);
    }

    /** A handle to an object that {@code export} gave is one that its holder need not close any more. */
    void forget(String export) {
        held.remove(export, 0);
    }
}
