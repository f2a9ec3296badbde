package io.wasmbridge.runtime;

import io.wasmbridge.runtime.HandleState.Phase;
import io.wasmbridge.runtime.ReleaseQueue.Releasable;
import io.wasmbridge.runtime.generated.GuestCall;
import io.wasmbridge.runtime.generated.ResourceHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A handle to a guest object: open until it is closed, given to the guest, or lost with its instance. */
@SuppressWarnings("try") // who is inside leaves when the block ends, and does nothing else with it
final class GuestHandle extends ResourceHandle implements Releasable {

    private final LinkedGuest guest;
    private final OpenHandles type;
    private final int address;
    private final @Nullable String export;
    private final @Nullable GuestHandle owner;
    private final HandleState life = new HandleState();

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
            return (!life.isOwned() && life.phase() != Phase.LEAVING) || ended();
        }
    }

    @Override
    public void close() {
        guest.entrance().release(this);
    }

    @Override
    public void release(boolean waited) {
        if (life.phase() == Phase.RELEASED || (!waited && isWaiting())) {
            throw guest.faults().releasedTwice(toString());
        }
        if (!guest.open() || isGone()) {
            return;
        }
        requireUnused("closed");
        if (export != null) {
            end(waited);
        } else {
            released(waited);
        }
    }

    private boolean isGone() {
        return life.phase() == Phase.TRANSFERRED || life.phase() == Phase.LOST || life.phase() == Phase.STRANDED;
    }

    @Override
    public boolean leave() {
        boolean left = guest.open() && life.leave();
        if (!left && (life.phase() == Phase.RELEASED || isWaiting())) {
            throw guest.faults().releasedTwice(toString());
        }
        return left;
    }

    @Override
    public void abandon() {
        if (life.isOwned()) {
            life.lose();
            forget();
        }
    }

    private boolean isWaiting() {
        return life.phase() == Phase.WAITING && guest.open();
    }

    private void end(boolean waited) {
        CallFrame call = guest.enter(type.ending());
        try {
            discard(waited);
        } finally {
            call.close();
        }
    }

    /** Ends the object, which no caller has seen, in a running call. */
    void discard() {
        discard(false);
    }

    private void discard(boolean waited) {
        // Recorded first: an object whose destructor fails is never ended twice.
        released(waited);
        forget();
        type.end(address);
    }

    private void released(boolean waited) {
        if (!life.release(waited)) {
            throw guest.faults().releasedTwice(toString());
        }
    }

    /** Whether the host ends the object by this handle. */
    boolean isOwned() {
        return export != null;
    }

    private void forget() {
        if (export != null) {
            type.departs(address, this);
            type.forget(export);
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
            owner.life.borrow();
        }
        requireStaying();
        life.borrow();
        return address;
    }

    private void requireStaying() {
        if (life.isPledged()) {
            throw guest.faults().borrowed(toString(), "lent");
        }
    }

    /** The call that used the object is over. */
    void giveBack() {
        life.giveBack();
        if (owner != null) {
            owner.life.giveBack();
        }
    }

    /** A call is to give the object to the guest. */
    int pledge() {
        requireOpen();
        requireUnused("given away");
        if (export == null) {
            throw guest.faults().transferred(toString());
        }
        life.borrow();
        life.pledge();
        return address;
    }

    /** The guest was not reached: the object is still the host's. */
    void stay() {
        life.giveBack();
    }

    /** The guest is about to run with the object, which it may end; another one may then get its number. */
    void depart() {
        life.depart();
        type.departs(address, this);
    }

    /** The guest has returned, and owns the object. */
    void arrive() {
        life.arrive();
        life.giveBack();
        type.forget(Objects.requireNonNull(export));
    }

    /** Something was thrown in the guest: whose the object is, nobody can know. */
    void strand() {
        life.strand();
        life.giveBack();
        type.forget(Objects.requireNonNull(export));
    }

    /** Whether the object stays pinned until the guest that it was given to has returned. */
    boolean isPinned() {
        return type.isPinned();
    }

    /** The guest has returned, and holds the object if it wants to. */
    void letGo() {
        type.letGo(address);
    }

    /** Whether the host ended the object by another handle. */
    private boolean ended() {
        return owner != null && owner.life.phase() == Phase.RELEASED;
    }

    private void requireOpen() {
        if (life.phase() == Phase.RELEASED || ended()) {
            throw guest.faults().released(toString());
        }
        if (life.phase() == Phase.TRANSFERRED) {
            throw guest.faults().transferred(toString());
        }
        if (!guest.open()) {
            throw guest.refused("");
        }
        if (life.phase() == Phase.STRANDED) {
            throw guest.faults().stranded(toString());
        }
        if (life.phase() == Phase.LEAVING) {
            throw guest.faults().borrowed(toString(), "used");
        }
    }

    private void requireUnused(String action) {
        if (life.borrows() > 0) {
            throw guest.faults().borrowed(toString(), action);
        }
    }

    @Override
    public String toString() {
        return type.name() + " " + Faults.address(address);
    }
}
