package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmImport;

/** What a policy calls: values in, a value out, and its last words. */
@WasmImport("env")
interface OpaHost {
    void opaAbort(String reason);

    default void opaPrintln(String text) {
        System.out.println(text);
    }

    int opaBuiltin0(OpaValues policy, int builtin, int context);

    int opaBuiltin1(OpaValues policy, int builtin, int context, int a);

    int opaBuiltin2(OpaValues policy, int builtin, int context, int a, int b);

    int opaBuiltin3(OpaValues policy, int builtin, int context, int a, int b, int c);

    int opaBuiltin4(OpaValues policy, int builtin, int context, int a, int b, int c, int d);
}
