package io.wasmbridge.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mark in the guest's arena, with the handles to what was allocated since. Blocks without a handle need none: they are freed by the call
 * that took them, and no scope closes while one is under way that began in it.
 */
@SuppressWarnings("try") // who is inside leaves when the block ends, and does nothing else with it
final class GuestScope implements Allocator.Scope {

    private final LinkedGuest guest;
    private final GuestArena arena;
    private final @Nullable GuestScope outer;
    private final int mark;
    private final int depth;
    private final Set<GuestAllocation> blocks = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean closed;

    /** {@code depth} is how many calls were under way when it was opened. */
    GuestScope(LinkedGuest guest, GuestArena arena, @Nullable GuestScope outer, int mark, int depth) {
        this.guest = guest;
        this.arena = arena;
        this.outer = outer;
        this.mark = mark;
        this.depth = depth;
    }

    @Override
    public void close() {
        if (!closed && guest.open()) {
            try (ThreadGate inside = guest.entrance().enter("")) {
                guest.entrance().free(() -> arena.close(this));
            }
        }
    }

    /** Its blocks are gone, and so is the scope: recorded before the arena is put back, so that no block is freed as well. */
    void lose() {
        closed = true;
        new ArrayList<>(blocks).forEach(GuestAllocation::lost);
    }

    void remember(GuestAllocation block) {
        blocks.add(block);
    }

    void forget(GuestAllocation block) {
        blocks.remove(block);
    }

    @Nullable
    GuestScope outer() {
        return outer;
    }

    int mark() {
        return mark;
    }

    int depth() {
        return depth;
    }
}
