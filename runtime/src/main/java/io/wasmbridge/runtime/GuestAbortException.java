package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.GuestAbort;

/**
 * The guest gave up, by the import that its toolchain has for that and the bridge serves: {@code env.abort} of AssemblyScript, an abort
 * or a failed assertion under Emscripten, {@code __wbindgen_throw}. Poisons the instance. Code {@code WB-T01}.
 */
public final class GuestAbortException extends GuestTrapException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String file;
    private final int line;
    private final int column;

    GuestAbortException(Fault fault, Throwable cause, GuestAbort.Said said) {
        super(fault, cause);
        this.reason = said.text();
        this.file = said.file();
        this.line = said.line();
        this.column = said.column();
    }

    /** What the guest says about it; empty where it says nothing. At most 64 KiB of it. */
    public String reason() {
        return reason;
    }

    /** The source file that the guest names; empty where it names none. */
    public String file() {
        return file;
    }

    /** The line in {@link #file}, from 1, as an unsigned number; 0 where the guest does not say. */
    public int line() {
        return line;
    }

    /** The column in {@link #line}, from 1, as an unsigned number; 0 where the guest does not say. */
    public int column() {
        return column;
    }
}
