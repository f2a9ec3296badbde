package io.wasmbridge.example.http;

import java.util.List;

/** A request that arrived whole. Headers that come after a chunked body stand after the others. */
record HttpRequest(HttpHead head, String url, List<Header> headers, String body) {

    /** A line of the headers. */
    record Header(String name, String value) {
        @Override
        public String toString() {
            return name + ": " + value;
        }
    }

    @Override
    public String toString() {
        return head.method() + " " + url + " HTTP/" + head.major() + "." + head.minor() + " " + headers + " \"" + body
                + "\"";
    }
}
