package io.wasmbridge.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The guest objects that one call uses: lent until it ends, or given to the guest, which owns them when it has returned. Reused from call to call. */
final class CallHandles {

    private static final int INITIAL_CAPACITY = 2;

    private enum Use {
        LENT,
        /** To be given to the guest, which is not called yet. */
        PLEDGED,
        /** With the guest, which runs. */
        LEAVING,
        /** The guest's, and pinned until the call ends. */
        GIVEN,
        /** The host's, which the call returns. */
        ADOPTED
    }

    private final CallBlocks blocks;
    private GuestHandle[] handles = new GuestHandle[INITIAL_CAPACITY];
    private Use[] uses = new Use[INITIAL_CAPACITY];
    private int count;
    private boolean withheld;

    /** Of a call with {@code blocks}, which knows whether something is to be transferred. */
    CallHandles(CallBlocks blocks) {
        this.blocks = blocks;
    }

    /** The address of an object that the call may use. */
    int lend(GuestHandle handle) {
        int address = handle.borrow();
        add(handle, Use.LENT);
        return address;
    }

    /** The address of an object that is the guest's when the call has succeeded. */
    int give(GuestHandle handle) {
        int address = handle.pledge();
        add(handle, Use.PLEDGED);
        blocks.expectTransfer();
        return address;
    }

    /** An object that is the host's from here on. */
    void adopt(GuestHandle handle) {
        add(handle, Use.ADOPTED);
    }

    /** Whether what was adopted ends with the call: no caller would see it. */
    void withhold(boolean withheld) {
        this.withheld = withheld;
    }

    private void add(GuestHandle handle, Use use) {
        if (count == handles.length) {
            handles = Arrays.copyOf(handles, count * 2);
            uses = Arrays.copyOf(uses, count * 2);
        }
        handles[count] = handle;
        uses[count] = use;
        count++;
    }

    /** The guest is about to run with what it is given. */
    void depart() {
        for (int i = 0; i < count; i++) {
            if (uses[i] == Use.PLEDGED) {
                uses[i] = Use.LEAVING;
                handles[i].depart();
            }
        }
    }

    /** The guest has what it was given. */
    void arrive() {
        for (int i = 0; i < count; i++) {
            if (uses[i] == Use.LEAVING) {
                uses[i] = Use.GIVEN;
                handles[i].arrive();
            }
        }
    }

    /**
     * The call is over: what was lent is back, what was never with the guest stays, what it was given is no longer pinned, and what is withheld
     * ends. What was with the guest when something was thrown in it is nobody's.
     *
     * @return what failed first; null if nothing did
     */
    @Nullable
    Throwable release(LinkedGuest guest) {
        Throwable first = null;
        while (count > 0) {
            count--;
            try {
                release(handles[count], uses[count], guest.open());
            } catch (Throwable failure) {
                first = first == null ? failure : first;
            }
        }
        withheld = false;
        return first;
    }

    private void release(GuestHandle handle, Use use, boolean open) {
        switch (use) {
            case LENT -> handle.giveBack();
            case PLEDGED -> handle.stay();
            case LEAVING, GIVEN -> {
                if (use == Use.LEAVING) {
                    handle.strand();
                }
                if (open && handle.isPinned()) {
                    handle.letGo();
                }
            }
            case ADOPTED -> {
                if (withheld && open) {
                    handle.discard();
                }
            }
        }
    }
}
