package io.wasmbridge.example.http;

import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.Handle;
import java.util.Optional;

/** The module: what it exports, and the parsers that it makes. What it finds it tells {@link LlhttpEvents}. */
@WasmModule(value = "wasm/llhttp.wasm", imports = LlhttpEvents.class)
public interface Llhttp extends Bridge {

    /** A parser of messages of one kind. */
    Parser llhttpAlloc(Kind kind);

    /** {@code GET} and its like. */
    @WasmOwned
    String llhttpMethodName(int method);

    /** {@code HPE_INVALID_METHOD} and its like. */
    @WasmOwned
    String llhttpErrnoName(int status);

    /** What a parser takes. */
    enum Kind {
        EITHER,
        REQUEST,
        RESPONSE
    }

    /** A parser in the guest's memory. It keeps its place between two calls, and nothing of what it was fed. */
    @WasmResource(prefix = "llhttp_")
    interface Parser extends Handle {

        /** Parses the next bytes, where they are: 0, or why it stopped. */
        int execute(ByteView bytes);

        /** Says that there are no more bytes: 0, or why that is wrong. */
        int finish();

        /** Goes on after a pause. */
        void resume();

        /** Goes on after an upgrade, as if there had been none. */
        void resumeAfterUpgrade();

        /** Why it stopped, in its own words. */
        @WasmOwned
        Optional<String> getErrorReason();

        /** Where it stopped: an address in what it was fed. */
        int getErrorPos();

        int getMethod();

        int getHttpMajor();

        int getHttpMinor();
    }
}
