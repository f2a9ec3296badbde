package io.wasmbridge.example.http;

import io.wasmbridge.example.http.HttpRequest.Header;
import io.wasmbridge.runtime.ByteView;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the pieces of requests together. */
class RequestCollector implements HttpListener {

    private final Consumer<HttpRequest> requests;
    private final StringBuilder url = new StringBuilder();
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private final List<Header> headers = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Optional<HttpHead> head = Optional.empty();
    private boolean inValue;

    RequestCollector(Consumer<HttpRequest> requests) {
        this.requests = requests;
    }

    @Override
    public Verdict begin() {
        url.setLength(0);
        headers.clear();
        body.reset();
        head = Optional.empty();
        return Verdict.CONTINUE;
    }

    @Override
    public Verdict url(String piece) {
        url.append(piece);
        return Verdict.CONTINUE;
    }

    @Override
    public Verdict headerName(String piece) {
        endHeader();
        name.append(piece);
        return Verdict.CONTINUE;
    }

    @Override
    public Verdict headerValue(String piece) {
        inValue = true;
        value.append(piece);
        return Verdict.CONTINUE;
    }

    /** A header has ended when the next one begins, and when the headers have. */
    private void endHeader() {
        if (inValue) {
            headers.add(new Header(name.toString(), value.toString()));
            name.setLength(0);
            value.setLength(0);
            inValue = false;
        }
    }

    @Override
    public Verdict head(HttpHead told) {
        endHeader();
        head = Optional.of(told);
        return Verdict.CONTINUE;
    }

    @Override
    public Verdict body(ByteView piece) {
        body.writeBytes(piece.toArray());
        return Verdict.CONTINUE;
    }

    @Override
    public Verdict complete() {
        endHeader();
        requests.accept(new HttpRequest(
                head.orElseThrow(), url.toString(), List.copyOf(headers), body.toString(StandardCharsets.UTF_8)));
        return Verdict.CONTINUE;
    }
}
