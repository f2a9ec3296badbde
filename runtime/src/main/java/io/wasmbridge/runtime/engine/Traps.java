package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.ChicoryInterruptedException;
import com.dylibso.chicory.runtime.WasmException;
import com.dylibso.chicory.wasm.ChicoryException;

/** Tells apart what comes out of a guest call. */
public final class Traps {

    private Traps() {}

    /** Whether the thread was interrupted while the guest ran. */
    public static boolean isInterrupt(Throwable thrown) {
        return thrown instanceof ChicoryInterruptedException;
    }

    /** Whether the engine itself throws this type. */
    public static boolean isEngineFault(Throwable thrown) {
        return thrown instanceof ChicoryException
                || thrown instanceof GuestAbort
                || thrown instanceof WasmException
                || thrown instanceof StackOverflowError;
    }

    /** What happened, for a message. */
    public static String describe(Throwable thrown) {
        if (thrown instanceof WasmException) {
            return "let a wasm exception escape";
        }
        if (thrown instanceof StackOverflowError || thrown.getCause() instanceof StackOverflowError) {
            return "trapped: call stack exhausted";
        }
        String message = thrown.getMessage();
        String what = message == null ? thrown.getClass().getName() : message;
        return thrown instanceof GuestAbort ? what : "trapped: " + what;
    }
}
