package io.wasmbridge.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The handles that threads closed which may not call the guest: one that may closes them. */
final class ReleaseQueue {

    /** A handle that can be closed later. */
    interface Releasable {
        /** Closes it, if it is still to be closed. */
        void releaseNow();
    }

    private final Set<Releasable> waiting = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Whether some wait: read at each call, which is why it takes no lock. */
    private volatile boolean some;

    boolean isEmpty() {
        return !some;
    }

    /** Whether {@code handle} did not wait already. */
    synchronized boolean add(Releasable handle) {
        some = true;
        return waiting.add(handle);
    }

    /** Whether {@code handle} waits. */
    boolean holds(Releasable handle) {
        return some && has(handle);
    }

    private synchronized boolean has(Releasable handle) {
        return waiting.contains(handle);
    }

    /** All that wait; nobody else gets them. */
    synchronized List<Releasable> takeAll() {
        List<Releasable> taken = new ArrayList<>(waiting);
        waiting.clear();
        some = false;
        return taken;
    }
}
