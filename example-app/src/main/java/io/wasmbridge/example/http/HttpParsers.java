package io.wasmbridge.example.http;

import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.Engine;
import java.util.HashMap;
import java.util.Map;

/** One instance of the module, and the parsers of requests that live in it. For one thread. */
final class HttpParsers implements AutoCloseable {

    private final Map<Integer, HttpListener> listeners = new HashMap<>();
    private final Llhttp guest;

    private HttpParsers(Engine engine) {
        this.guest =
                LlhttpBridge.builder().engine(engine).imports(new ByParser()).build();
    }

    static HttpParsers open(Engine engine) {
        return new HttpParsers(engine);
    }

    /** A parser that tells {@code listener} what it finds; to be closed. */
    HttpParser requests(HttpListener listener) {
        Llhttp.Parser parser = guest.llhttpAlloc(Llhttp.Kind.REQUEST);
        int address = parser.address();
        listeners.put(address, listener);
        return new HttpParser(guest, parser, () -> listeners.remove(address));
    }

    Llhttp guest() {
        return guest;
    }

    @Override
    public void close() {
        guest.close();
    }

    /** All parsers of an instance call the same functions: who listens is found by the parser. */
    private final class ByParser implements LlhttpEvents {

        private HttpListener of(Llhttp.Parser parser) {
            return listeners.get(parser.address());
        }

        @Override
        public Verdict wasmOnMessageBegin(Llhttp.Parser parser) {
            return of(parser).begin();
        }

        @Override
        public Verdict wasmOnUrl(Llhttp.Parser parser, String piece) {
            return of(parser).url(piece);
        }

        @Override
        public Verdict wasmOnStatus(Llhttp.Parser parser, String piece) {
            throw new IllegalStateException("a request has no status");
        }

        @Override
        public Verdict wasmOnHeaderField(Llhttp.Parser parser, String piece) {
            return of(parser).headerName(piece);
        }

        @Override
        public Verdict wasmOnHeaderValue(Llhttp.Parser parser, String piece) {
            return of(parser).headerValue(piece);
        }

        @Override
        public Verdict wasmOnHeadersComplete(Llhttp.Parser parser, int statusCode, boolean upgrade, boolean keepAlive) {
            String method = guest.llhttpMethodName(parser.getMethod());
            return of(parser)
                    .head(new HttpHead(method, parser.getHttpMajor(), parser.getHttpMinor(), upgrade, keepAlive));
        }

        @Override
        public Verdict wasmOnBody(Llhttp.Parser parser, ByteView piece) {
            return of(parser).body(piece);
        }

        @Override
        public Verdict wasmOnMessageComplete(Llhttp.Parser parser) {
            return of(parser).complete();
        }
    }
}
