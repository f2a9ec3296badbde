package io.wasmbridge.runtime;

/** The guest broke the contract of its memory: an address, a length, a text or an allocator that cannot be right. */
public abstract class GuestFaultException extends WasmBridgeException {

    private static final long serialVersionUID = 1L;

    GuestFaultException(Fault fault) {
        super(fault, null);
    }
}
