package io.wasmbridge.example;

import io.wasmbridge.annotations.WasmImport;

/** What a policy calls: its last words, and the functions that it leaves to its host, of which this one needs none. */
@WasmImport("env")
public interface PolicyHost {

    /** The policy cannot go on. */
    default void opaAbort(String reason) {
        throw new PolicyException("the policy gave up: " + reason);
    }

    /** A function of no values. */
    default int opaBuiltin0(Policy policy, int builtin, int context) {
        throw PolicyException.unknown(policy, builtin);
    }

    /** A function of one value. */
    default int opaBuiltin1(Policy policy, int builtin, int context, int a) {
        throw PolicyException.unknown(policy, builtin);
    }

    /** A function of two values. */
    default int opaBuiltin2(Policy policy, int builtin, int context, int a, int b) {
        throw PolicyException.unknown(policy, builtin);
    }

    /** A function of three values. */
    default int opaBuiltin3(Policy policy, int builtin, int context, int a, int b, int c) {
        throw PolicyException.unknown(policy, builtin);
    }

    /** A function of four values. */
    default int opaBuiltin4(Policy policy, int builtin, int context, int a, int b, int c, int d) {
        throw PolicyException.unknown(policy, builtin);
    }
}
