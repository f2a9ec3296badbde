package io.wasmbridge.runtime;

/** An object that the guest is lent until this is closed. */
final class KeptLoan implements Allocator.Loan {

    private final LinkedGuest guest;
    private final Object object;
    private final int handle;
    private boolean closed;

    /** Lends {@code object}; the thread is inside. */
    KeptLoan(LinkedGuest guest, Object object) {
        this.guest = guest;
        this.object = object;
        if (!guest.lent().keep(object)) {
            throw new IllegalStateException(
                    "the guest is lent this " + object.getClass().getSimpleName() + " already: close that loan first");
        }
        this.handle = guest.lent().kept(object);
    }

    @Override
    public int handle() {
        return handle;
    }

    @Override
    public void close() {
        if (!guest.open()) {
            return;
        }
        guest.entrance().enter("");
        try {
            if (!closed) {
                closed = true;
                guest.lent().drop(object);
            }
        } finally {
            guest.entrance().leave();
        }
    }
}
