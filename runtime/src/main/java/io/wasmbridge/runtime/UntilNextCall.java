package io.wasmbridge.runtime;

/** The lifetime of a view over memory that the guest may reuse as soon as it runs again. */
final class UntilNextCall implements Lifetime {

    private final LinkedGuest guest;
    private final long calls;

    UntilNextCall(LinkedGuest guest) {
        this.guest = guest;
        this.calls = guest.calls();
    }

    @Override
    public void require(LinearMemory memory) {
        if (guest.calls() != calls) {
            throw guest.faults().stale("a view");
        }
    }
}
