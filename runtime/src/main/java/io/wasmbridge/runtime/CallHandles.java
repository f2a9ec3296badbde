package io.wasmbridge.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The guest objects that one call uses: lent until it ends, or given to the guest when it begins. Reused from call to call. */
final class CallHandles {

    private static final int INITIAL_CAPACITY = 2;

    private enum Use {
        LENT,
        /** Given to the guest, which is not called yet. */
        LEAVING,
        /** The guest's, and pinned until it returns. */
        GIVEN,
        /** The host's, which the call returns. */
        ADOPTED
    }

    private GuestHandle[] handles = new GuestHandle[INITIAL_CAPACITY];
    private Use[] uses = new Use[INITIAL_CAPACITY];
    private int count;
    private boolean withheld;

    /** The address of an object that the call may use. */
    int lend(GuestHandle handle) {
        int address = handle.borrow();
        add(handle, Use.LENT);
        return address;
    }

    /** The address of an object that is the guest's from the call on. */
    int give(GuestHandle handle) {
        int address = handle.leave();
        add(handle, Use.LEAVING);
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

    /** The guest is about to be called: what is given away is its own from here on. */
    void transfer() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            GuestHandle handle = handles[i];
            if (uses[i] == Use.LEAVING) {
                handle.left();
                if (!handle.isPinned()) {
                    continue;
                }
                uses[i] = Use.GIVEN;
            }
            handles[kept] = handle;
            uses[kept] = uses[i];
            kept++;
        }
        count = kept;
    }

    /**
     * The call is over: what was lent is back, what never left stays, what was given is no longer pinned, and what is withheld ends.
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
        if (use == Use.LENT) {
            handle.giveBack();
        } else if (use == Use.LEAVING) {
            handle.stay();
        } else if (use == Use.GIVEN && open) {
            handle.letGo();
        } else if (use == Use.ADOPTED && withheld && open) {
            handle.discard();
        }
    }
}
