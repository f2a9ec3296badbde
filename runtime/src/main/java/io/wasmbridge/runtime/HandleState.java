package io.wasmbridge.runtime;

/**
 * What has become of what one handle stands for. It is the host's until it is ended in one way, and never again. The thread that is inside
 * decides that; one that is not can only leave it to be released, and each step is taken by one of them.
 */
final class HandleState {

    /** How far it is. */
    enum Phase {
        /** The host's. */
        OWNED,
        /** The host's, and closed by a thread that may not release it: one that may is to do so. */
        WAITING,
        /** With a call that runs in the guest, to which it goes when that returns. */
        LEAVING,
        /** The guest's. */
        TRANSFERRED,
        /** Ended by the host. */
        RELEASED,
        /** Gone without having been ended. */
        LOST,
        /** Gone with a call that was to hand it over and that failed in the guest: whose it is, nobody can know. */
        STRANDED
    }

    private volatile Phase phase = Phase.OWNED;
    private int borrows;
    private boolean pledged;

    Phase phase() {
        return phase;
    }

    /** Whether it is the host's to use and to end. */
    boolean isOwned() {
        Phase now = phase;
        return now == Phase.OWNED || now == Phase.WAITING;
    }

    /** Leaves it to be released by another thread; false where that is not to be, for it is not {@code OWNED}. */
    synchronized boolean leave() {
        return step(Phase.OWNED, Phase.WAITING);
    }

    /**
     * It is about to be released. False where somebody else was first.
     *
     * @param waited whether it was left to be released
     */
    synchronized boolean release(boolean waited) {
        return step(waited ? Phase.WAITING : Phase.OWNED, Phase.RELEASED);
    }

    private boolean step(Phase from, Phase to) {
        if (phase != from) {
            return false;
        }
        phase = to;
        return true;
    }

    /** The guest is about to run with it. */
    void depart() {
        become(Phase.LEAVING);
    }

    /** The guest has it. */
    void arrive() {
        become(Phase.TRANSFERRED);
    }

    /** Nobody ends it any more. */
    void lose() {
        become(Phase.LOST);
    }

    /** The guest was left with it by something that was thrown. */
    void strand() {
        become(Phase.STRANDED);
    }

    private synchronized void become(Phase next) {
        phase = next;
    }

    // Of the thread that is inside alone.

    /** One more running call uses it. */
    void borrow() {
        borrows++;
    }

    /** A call that used it, or was to hand it over, is done with it. */
    void giveBack() {
        borrows--;
        pledged = false;
    }

    /** The one call that uses it is to hand it over. */
    void pledge() {
        pledged = true;
    }

    boolean isPledged() {
        return pledged;
    }

    int borrows() {
        return borrows;
    }
}
