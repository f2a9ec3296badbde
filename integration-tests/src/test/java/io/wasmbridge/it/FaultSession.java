package io.wasmbridge.it;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Bridge;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;

/**
 * A bridge, and something that is done with it again and again.
 *
 * @param bridge what is watched, and asked afterwards
 * @param owned a block that the host owns throughout
 * @param livePointer its address
 * @param blocks asks the guest for its live blocks
 * @param call what is done; gives what came of it
 * @param traits what is not as of any other
 */
record FaultSession(
        Boundary boundary,
        Bridge bridge,
        Allocation owned,
        int livePointer,
        IntSupplier blocks,
        Callable<Object> call,
        Set<Trait> traits) {

    /** What has another end than it has elsewhere. */
    enum Trait {
        /** Faults poison something else than the bridge. */
        HAPPENS_ELSEWHERE,
        /** What methods throw is declared. */
        MAY_THROW,
        /** The guest takes every argument and has no free, so that what it never got is lost. */
        NOTHING_FREES
    }

    private static final int OWNED_BYTES = 64;

    static FaultSession of(
            Boundary boundary, Bridge bridge, IntSupplier blocks, Callable<Object> call, Trait... traits) {
        Allocation owned = bridge.allocator().allocate(OWNED_BYTES);
        return new FaultSession(boundary, bridge, owned, owned.address(), blocks, call, Set.of(traits));
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Calls back from a method, has that trap, and lets nobody know. */
    void swallowTrap() {
        boundary.trapNext();
        try {
            int ignored = blocks.getAsInt();
        } catch (RuntimeException swallowed) {
            // as a method does that means well
        }
    }
}
