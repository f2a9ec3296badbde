package io.wasmbridge.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What of the host one call lends to the guest until it ends. Reused from call to call. */
final class CallLoans {

    private final LinkedGuest guest;
    private final List<LentFunction<?, ?>> functions = new ArrayList<>(0);
    private int[] handles = new int[2];
    private int handleCount;

    CallLoans(LinkedGuest guest) {
        this.guest = guest;
    }

    /** Lends a function, and gives the pointer to it. */
    <H> int lend(LentFunction<?, H> place, H function) {
        functions.add(place);
        guest.lent().functionLent();
        return place.begin(function);
    }

    /** Lends an object, and gives the handle to it: the one that it has already, where the guest is lent it beyond calls. */
    int lend(Object object) {
        if (handleCount == handles.length) {
            handles = Arrays.copyOf(handles, handleCount * 2);
        }
        int kept = guest.lent().kept(object);
        if (kept != 0) {
            return kept;
        }
        int handle = guest.lent().lend(object);
        handles[handleCount] = handle;
        handleCount++;
        return handle;
    }

    /** The call is over: the guest has nothing of it any more. */
    void end() {
        while (handleCount > 0) {
            handleCount--;
            guest.lent().end(handles[handleCount]);
        }
        if (!functions.isEmpty()) {
            endFunctions();
        }
    }

    private void endFunctions() {
        for (int i = functions.size() - 1; i >= 0; i--) {
            functions.get(i).end();
            guest.lent().functionEnded();
        }
        functions.clear();
    }
}
