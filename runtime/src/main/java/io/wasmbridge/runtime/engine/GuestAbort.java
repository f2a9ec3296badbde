package io.wasmbridge.runtime.engine;

/** The guest gave up: it called an import for that, which the bridge serves. A trap in every respect. */
final class GuestAbort extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** {@code message} completes a sentence that begins with the function that was called. */
    GuestAbort(String message) {
        super(message);
    }
}
