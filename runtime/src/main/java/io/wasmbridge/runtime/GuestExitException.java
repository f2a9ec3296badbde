package io.wasmbridge.runtime;

/**
 * The guest ended its program, by {@code proc_exit} of WASI: no code of it may run any more, whatever the exit code. Poisons the
 * instance. Code {@code WB-T01}.
 */
public final class GuestExitException extends GuestTrapException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    GuestExitException(Fault fault, Throwable cause, int exitCode) {
        super(fault, cause);
        this.exitCode = exitCode;
    }

    /** What the guest ended with: 0 for success by custom. */
    public int exitCode() {
        return exitCode;
    }
}
