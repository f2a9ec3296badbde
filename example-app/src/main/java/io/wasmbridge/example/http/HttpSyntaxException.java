package io.wasmbridge.example.http;

/** What was fed is no HTTP, or was refused by who listened. The parser is of no more use, the others are. */
final class HttpSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String reason;
    private final long position;

    HttpSyntaxException(String code, String reason, long position) {
        super(code + " at byte " + position + ": " + reason);
        this.code = code;
        this.reason = reason;
        this.position = position;
    }

    /** The parser's name for it, such as {@code HPE_INVALID_METHOD}. */
    String code() {
        return code;
    }

    /** The parser's words for it. */
    String reason() {
        return reason;
    }

    /** Where, counted from the first byte that the parser was fed. */
    long position() {
        return position;
    }
}
