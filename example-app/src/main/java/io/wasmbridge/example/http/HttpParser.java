package io.wasmbridge.example.http;

import io.wasmbridge.runtime.Allocation;

/** Parses one stream of requests, fed in pieces of any size. */
final class HttpParser implements AutoCloseable {

    private static final int BUFFER_BYTES = 4096;

    private static final int OK = 0;
    private static final int PAUSED = 21;
    private static final int PAUSED_UPGRADE = 22;

    private final Llhttp guest;
    private final Llhttp.Parser parser;
    private final Runnable whenClosed;
    private final Allocation buffer;
    private int status = OK;
    private long position;

    HttpParser(Llhttp guest, Llhttp.Parser parser, Runnable whenClosed) {
        this.guest = guest;
        this.parser = parser;
        this.whenClosed = whenClosed;
        this.buffer = guest.allocator().allocate(BUFFER_BYTES);
    }

    /**
     * Parses {@code bytes}, or as many of them as come before a pause or an upgrade. Feed the rest when it was resumed.
     *
     * @return how many were parsed
     * @throws HttpSyntaxException if they are no HTTP; from then on at the same position
     */
    int feed(byte[] bytes) {
        int parsed = 0;
        while (parsed < bytes.length && !stopped()) {
            parsed += feed(bytes, parsed, Math.min(BUFFER_BYTES, bytes.length - parsed));
        }
        return parsed;
    }

    private int feed(byte[] bytes, int from, int count) {
        buffer.bytes().copyFrom(bytes, from, count);
        status = parser.execute(buffer.bytes().slice(0, count));
        int parsed = status == OK ? count : parser.getErrorPos() - buffer.address();
        position += parsed;
        check();
        return parsed;
    }

    /**
     * Says that the stream has ended.
     *
     * @throws HttpSyntaxException if it has ended within a message
     */
    void finish() {
        status = parser.finish();
        check();
    }

    /** Whether the listener paused it, or what follows is of another protocol. */
    boolean stopped() {
        return status == PAUSED || upgraded();
    }

    /** Whether what follows is of another protocol. */
    boolean upgraded() {
        return status == PAUSED_UPGRADE;
    }

    /** Goes on where it stopped. */
    void resume() {
        if (upgraded()) {
            parser.resumeAfterUpgrade();
        } else {
            parser.resume();
        }
        status = OK;
    }

    private void check() {
        if (status != OK && !stopped()) {
            throw new HttpSyntaxException(
                    guest.llhttpErrnoName(status), parser.getErrorReason().orElse("no reason given"), position);
        }
    }

    @Override
    public void close() {
        whenClosed.run();
        buffer.close();
        parser.close();
    }
}
