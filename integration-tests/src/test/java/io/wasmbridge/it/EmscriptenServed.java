package io.wasmbridge.it;

import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.Bridge;
import org.jspecify.annotations.Nullable;

/** What Emscripten's C library and runtime import beside memory and aborts. */
@WasmModule("guests/served/emscripten.wasm")
interface EmscriptenServed extends Bridge {
    double wallClock();

    double steadyClock();

    double resolution();

    @WasmOwned
    @Nullable
    String timeZone();

    int entropy(int target, int lengthBytes);

    void warn(String text);

    void complain(int address);

    int openFile();

    int unmap();

    int highHalf(int half);

    void quit(int code);

    void jump();

    void fault();

    void overflow();
}
