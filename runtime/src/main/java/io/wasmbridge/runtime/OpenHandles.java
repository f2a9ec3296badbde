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

    private final LinkedGuest guest;
    private final String name;
    private final @Nullable GuestFunction destructor;
    private final Map<Integer, GuestHandle> owned = new HashMap<>();

    /** {@code destructor} is null where the guest keeps every object of this kind. */
    OpenHandles(LinkedGuest guest, String name, @Nullable GuestFunction destructor) {
        this.guest = guest;
        this.name = name;
        this.destructor = destructor;
    }

    /** The simple name of the interface. */
    String name() {
        return name;
    }

    /** What ends an object that the host owns. */
    GuestFunction destructor() {
        if (destructor == null) {
            throw new IllegalStateException("the guest keeps every " + name + ", and nothing ends one");
        }
        return destructor;
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
        GuestHandle handle = new GuestHandle(guest, this, address, true, null);
        if (owned.putIfAbsent(address, handle) != null) {
            throw guest.poison(guest.faults().handle(export, name, address, "the host still has to close that one"));
        }
        return handle;
    }

    @Override
    public ResourceHandle show(GuestCall call, int address) {
        returned(call, address);
        return new GuestHandle(guest, this, address, false, owned.get(address));
    }

    private String returned(GuestCall call, int address) {
        String export = ((CallFrame) call).function().name();
        if (address == 0) {
            throw guest.poison(guest.faults().handle(export, name, 0, "none has this handle"));
        }
        return export;
    }

    /** The host need not end an object any more. */
    void remove(int address) {
        owned.remove(address);
    }
}
