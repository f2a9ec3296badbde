package io.wasmbridge.runtime;

import org.jspecify.annotations.Nullable;

/** Something that the guest or the module did wrong. */
public abstract class WasmBridgeException extends RuntimeException implements WasmFault {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    WasmBridgeException(Fault fault, @Nullable Throwable cause) {
        super(fault.message(), cause);
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
