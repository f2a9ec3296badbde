package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.Bridge;
import org.jspecify.annotations.Nullable;

/** A guest on wasi-libc that uses what WASI gives it. */
@WasmModule("guests/wasi/wasi.wasm")
interface WasiGuest extends Bridge {
    int say(int descriptor, String text);

    @Transferred
    @Nullable
    String line();

    int argumentCount();

    @Transferred
    @Nullable
    String argument(int index);

    @WasmOwned
    @Nullable
    String variable(@WasmLength(Length.TERMINATED) String name);

    int lastError();

    @WasmOwned
    String errorText(int error);

    int save(@WasmLength(Length.TERMINATED) String path, String text);

    @Transferred
    @Nullable
    String content(@WasmLength(Length.TERMINATED) String path);

    int leaveOpen(@WasmLength(Length.TERMINATED) String path);

    int entries(@WasmLength(Length.TERMINATED) String path);

    int removeFile(@WasmLength(Length.TERMINATED) String path);

    long now(boolean monotonic);

    long chance();

    int nap(int millis);

    void quit(int code);
}
