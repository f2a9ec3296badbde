package io.wasmbridge.runtime;

/** The lifetime of a view over what the guest passed to the host: it stays there until the host returns. */
final class UntilReturn implements Lifetime {

    private final LinkedGuest guest;
    private final CallFrame call;
    private final long served;

    UntilReturn(LinkedGuest guest, CallFrame call) {
        this.guest = guest;
        this.call = call;
        this.served = call.served();
    }

    @Override
    public void require(LinearMemory memory) {
        if (call.served() != served) {
            throw guest.faults().returned("a view");
        }
    }
}
