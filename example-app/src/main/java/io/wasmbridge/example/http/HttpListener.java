package io.wasmbridge.example.http;

import io.wasmbridge.runtime.ByteView;

/** What one parser tells. Each piece continues the one before it, if that was of the same part of the message. */
interface HttpListener {

    default Verdict begin() {
        return Verdict.CONTINUE;
    }

    default Verdict url(String piece) {
        return Verdict.CONTINUE;
    }

    default Verdict headerName(String piece) {
        return Verdict.CONTINUE;
    }

    default Verdict headerValue(String piece) {
        return Verdict.CONTINUE;
    }

    default Verdict head(HttpHead head) {
        return Verdict.CONTINUE;
    }

    /** The view ends when the method returns. */
    default Verdict body(ByteView piece) {
        return Verdict.CONTINUE;
    }

    default Verdict complete() {
        return Verdict.CONTINUE;
    }
}
