package io.wasmbridge.it;

/** A policy gave up, or calls a builtin that its host does not have. */
final class OpaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OpaException(String reason) {
        super(reason);
    }
}
