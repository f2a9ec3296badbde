package io.wasmbridge.runtime;

/** A mistake of the caller about who owns guest memory. Never poisons the instance, and never reaches the guest. */
public abstract class OwnershipException extends IllegalStateException implements WasmFault {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    OwnershipException(Fault fault) {
        super(fault.message());
        this.fault = fault;
    }

    @Override
    public final String code() {
        return fault.code();
    }

    @Override
    public final String module() {
        return fault.module();
    }

    @Override
    public final String export() {
        return fault.export();
    }

    @Override
    public final boolean poisoned() {
        return fault.poisoned();
    }
}
