package io.wasmbridge.runtime;

/** A call back into the bridge while it is inside the guest's allocator, or more than 64 calls deep. Code {@code WB-C02}. */
public final class ReentrantCallException extends IllegalStateException implements WasmFault {

    static final String CODE = "WB-C02";

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    ReentrantCallException(Fault fault) {
        super(fault.message());
        this.fault = fault;
    }

    @Override
    public String code() {
        return fault.code();
    }

    @Override
    public String module() {
        return fault.module();
    }

    @Override
    public String export() {
        return fault.export();
    }

    @Override
    public boolean poisoned() {
        return fault.poisoned();
    }
}
