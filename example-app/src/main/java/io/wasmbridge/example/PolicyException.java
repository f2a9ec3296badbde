package io.wasmbridge.example;

/** A policy that gave up, or that calls what its host does not have. */
public final class PolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PolicyException(String message) {
        super(message);
    }

    /** Names the functions that the policy knows, each with its number. */
    static PolicyException unknown(Policy policy, int builtin) {
        return new PolicyException(
                "the policy calls function " + builtin + " of " + policy.opaJsonDump(policy.builtins()));
    }
}
