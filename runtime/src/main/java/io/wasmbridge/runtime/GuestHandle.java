package io.wasmbridge.runtime;

import io.wasmbridge.runtime.ReleaseQueue.Releasable;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.ResourceHandle;
import org.jspecify.annotations.Nullable;

/** A handle to a guest object: open until it is closed, given to the guest, or lost with its instance. */
@SuppressWarnings("try") // who is inside leaves when the block ends, and does nothing else with it
final class GuestHandle extends ResourceHandle implements Releasable {

    private enum State {
        OPEN,
        /** A call that is about to run gives it to the guest. */
        LEAVING,
        TRANSFERRED,
        RELEASED
    }

    private final LinkedGuest guest;
    private final OpenHandles type;
    private final int address;
    private final @Nullable String export;
    private final @Nullable GuestHandle owner;
    private State state = State.OPEN;
    private int borrows;

    /**
     * A handle to the object at {@code address}.
     *
     * @param export what gave the object to the host, which ends it; null where the guest keeps it
     * @param owner the handle by which the host ends it, where this is another one to the same object
     */
    GuestHandle(
            LinkedGuest guest, OpenHandles type, int address, @Nullable String export, @Nullable GuestHandle owner) {
        this.guest = guest;
        this.type = type;
        this.address = address;
        this.export = export;
        this.owner = owner;
    }

    @Override
    public int address() {
        try (ThreadGate inside = guest.entrance().enter("")) {
            requireOpen();
            return address;
        }
    }

    @Override
    public boolean closed() {
        if (!guest.open()) {
            return true;
        }
        try (ThreadGate inside = guest.entrance().enter("")) {
            return state == State.RELEASED || state == State.TRANSFERRED || ended();
        }
    }

    @Override
    public void close() {
        guest.entrance().release(this, toString());
    }

    @Override
    public void releaseNow() {
        if (state == State.RELEASED) {
            throw guest.faults().releasedTwice(toString());
        }
        if (state == State.TRANSFERRED || !guest.open()) {
            return;
        }
        requireUnused("closed");
        if (export != null) {
            end();
        } else {
            state = State.RELEASED;
        }
    }

    private void end() {
        CallFrame call = guest.enter(type.ending());
        try {
            discard();
        } finally {
            call.close();
        }
    }

    /** Ends the object in a running call. */
    void discard() {
        // Recorded first: an object whose destructor fails is never ended twice.
        state = State.RELEASED;
        forget();
        type.end(address);
    }

    /** Whether the host ends the object by this handle. */
    boolean isOwned() {
        return export != null;
    }

    private void forget() {
        if (export != null) {
            type.remove(address, export);
        }
    }

    /** Whether the object lives in {@code other}. */
    boolean isOf(LinkedGuest other) {
        return guest == other;
    }

    @Override
    public int lend(GuestCall call) {
        return ((CallFrame) call).handles().lend(this);
    }

    /** A call uses the object until it gives it back. */
    int borrow() {
        requireOpen();
        if (owner != null) {
            owner.requireStaying();
            owner.borrows++;
        }
        requireStaying();
        borrows++;
        return address;
    }

    private void requireStaying() {
        if (state == State.LEAVING) {
            throw guest.faults().borrowed(toString(), "lent");
        }
    }

    /** The call that used the object is over. */
    void giveBack() {
        borrows--;
        if (owner != null) {
            owner.borrows--;
        }
    }

    /** A call is to give the object to the guest. */
    int leave() {
        requireOpen();
        requireUnused("given away");
        if (export == null) {
            throw guest.faults().transferred(toString());
        }
        state = State.LEAVING;
        return address;
    }

    /** The guest is about to be called, and owns the object from here on. */
    void left() {
        state = State.TRANSFERRED;
        forget();
    }

    /** Whether the object stays pinned until the guest that it was given to has returned. */
    boolean isPinned() {
        return type.isPinned();
    }

    /** The guest has returned, and holds the object if it wants to. */
    void letGo() {
        type.letGo(address);
    }

    /** The guest was not reached: the object is still the host's. */
    void stay() {
        state = State.OPEN;
    }

    /** Whether the host ended the object by another handle. */
    private boolean ended() {
        return owner != null && owner.state == State.RELEASED;
    }

    private void requireOpen() {
        if (state == State.RELEASED || ended()) {
            throw guest.faults().released(toString());
        }
        if (state == State.TRANSFERRED) {
            throw guest.faults().transferred(toString());
        }
        if (!guest.open()) {
            throw guest.refused("");
        }
    }

    private void requireUnused(String action) {
        if (borrows > 0 || state == State.LEAVING) {
            throw guest.faults().borrowed(toString(), action);
        }
    }

    @Override
    public String toString() {
        return type.name() + " " + Faults.address(address);
    }
}
