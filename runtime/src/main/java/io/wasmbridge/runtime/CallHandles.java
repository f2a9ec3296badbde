package io.wasmbridge.runtime;

import java.util.Arrays;

/** The guest objects that one call uses: lent until it ends, or given to the guest when it begins. Reused from call to call. */
final class CallHandles {

    private static final int INITIAL_CAPACITY = 2;

    private GuestHandle[] handles = new GuestHandle[INITIAL_CAPACITY];
    private boolean[] leaving = new boolean[INITIAL_CAPACITY];
    private int count;

    /** The address of an object that the call may use. */
    int lend(GuestHandle handle) {
        int address = handle.borrow();
        add(handle, false);
        return address;
    }

    /** The address of an object that is the guest's from the call on. */
    int give(GuestHandle handle) {
        int address = handle.leave();
        add(handle, true);
        return address;
    }

    private void add(GuestHandle handle, boolean leaves) {
        if (count == handles.length) {
            handles = Arrays.copyOf(handles, count * 2);
            leaving = Arrays.copyOf(leaving, count * 2);
        }
        handles[count] = handle;
        leaving[count] = leaves;
        count++;
    }

    /** The guest is about to be called: what is given away is its own from here on. */
    void transfer() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (leaving[i]) {
                handles[i].left();
            } else {
                handles[kept++] = handles[i];
            }
        }
        for (int i = 0; i < kept; i++) {
            leaving[i] = false;
        }
        count = kept;
    }

    /** The call is over: what was lent is back, and what never left stays. */
    void release() {
        while (count > 0) {
            count--;
            if (leaving[count]) {
                handles[count].stay();
            } else {
                handles[count].giveBack();
            }
        }
    }
}
