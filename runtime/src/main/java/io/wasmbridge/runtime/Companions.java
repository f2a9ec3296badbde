package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.EngineMemory;
import io.wasmbridge.runtime.engine.HostBoundary;
import java.util.ArrayList;
import java.util.List;

/** The guests of which one guest has a memory, a table or a global. Their threads are one, for nothing keeps two from meeting there. */
final class Companions {

    private final GuestState state;
    private final LiveBlocks ledger;
    private final List<LinkedGuest> lenders = new ArrayList<>();

    /** Of the guest with that state and those blocks. */
    Companions(GuestState state, LiveBlocks ledger) {
        this.state = state;
        this.ledger = ledger;
    }

    /** What poisons {@code lender} poisons the guest from here on, and the other way round. */
    void borrowsFrom(HostBoundary lender) {
        if (lender instanceof LinkedGuest other) {
            lenders.add(other);
            other.joinedBy(state);
        }
    }

    /** {@code memory} is the guest's: the blocks of those who lend it are in it. */
    void has(EngineMemory memory) {
        lenders.stream()
                .filter(lender -> memory.isSame(lender.engine()))
                .forEach(lender -> ledger.joins(lender.ledger()));
    }

    /** Refuses to lend what bridges of several threads could use at once. */
    static void requireConfined(Sharing sharing) {
        if (sharing != Sharing.CONFINED) {
            throw new IllegalStateException("a bridge that has a memory, a table or a global in common with another is"
                    + " Sharing.CONFINED, not " + sharing + ": both guests would run at once");
        }
    }
}
