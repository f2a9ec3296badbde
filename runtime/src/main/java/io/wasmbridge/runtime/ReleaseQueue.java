package io.wasmbridge.runtime;

import java.util.ArrayList;
import java.util.List;

/** The handles that threads closed which may not call the guest: one that may releases them. Each is in it once, as its state says. */
final class ReleaseQueue {

    /** A handle that can be closed by a thread that may not release it. */
    interface Releasable {

        /**
         * Releases it, if it is still to be released, on a thread that may.
         *
         * @param waited whether a thread that may not left it to be released
         */
        void release(boolean waited);

        /**
         * Leaves it to be released, on a thread that may not.
         *
         * @return false if there is nothing to release any more
         * @throws DoubleReleaseException if it was released, or left to be released, before
         */
        boolean leave();

        /** It was left to be released, and is lost with its instance instead, whose thread this is. */
        void abandon();
    }

    private final List<Releasable> waiting = new ArrayList<>();

    /** Whether some wait: read at each call, which is why it takes no lock. */
    private volatile boolean some;

    boolean isEmpty() {
        return !some;
    }

    /**
     * Leaves a handle to be released; false where it is not to be released any more.
     *
     * @throws DoubleReleaseException if it was released, or left to be released, before
     */
    synchronized boolean leave(Releasable handle) {
        // before anybody can see that the handle waits: who then calls finds it here
        some = true;
        return handle.leave() && waiting.add(handle);
    }

    /** A handle that was taken could not be released yet. */
    synchronized void putBack(Releasable handle) {
        some = true;
        waiting.add(handle);
    }

    /** All that wait; nobody else gets them. */
    synchronized List<Releasable> takeAll() {
        List<Releasable> taken = new ArrayList<>(waiting);
        waiting.clear();
        some = false;
        return taken;
    }
}
