package io.wasmbridge.example.http;

import io.wasmbridge.annotations.Encoding;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmString;
import io.wasmbridge.runtime.ByteView;

/**
 * What the module calls while one of its parsers is fed. A span lies in what was fed, so a text that was fed in two pieces arrives in
 * two. Text is copied; a view ends when the method returns.
 */
@WasmImport("env")
public interface LlhttpEvents {

    Verdict wasmOnMessageBegin(Llhttp.Parser parser);

    Verdict wasmOnUrl(Llhttp.Parser parser, @WasmString(Encoding.ISO_8859_1) String piece);

    Verdict wasmOnStatus(Llhttp.Parser parser, @WasmString(Encoding.ISO_8859_1) String piece);

    Verdict wasmOnHeaderField(Llhttp.Parser parser, @WasmString(Encoding.ISO_8859_1) String piece);

    Verdict wasmOnHeaderValue(Llhttp.Parser parser, @WasmString(Encoding.ISO_8859_1) String piece);

    Verdict wasmOnHeadersComplete(Llhttp.Parser parser, int statusCode, boolean upgrade, boolean keepAlive);

    Verdict wasmOnBody(Llhttp.Parser parser, ByteView piece);

    Verdict wasmOnMessageComplete(Llhttp.Parser parser);
}
