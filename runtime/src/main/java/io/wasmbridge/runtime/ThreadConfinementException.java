package io.wasmbridge.runtime;

/** A use by a thread that may not use the bridge, or not now: see {@link Sharing}. Code {@code WB-C01}. */
public final class ThreadConfinementException extends IllegalStateException implements WasmFault {

    static final String CODE = "WB-C01";

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    ThreadConfinementException(Fault fault) {
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
