package io.wasmbridge.example.http;

import io.wasmbridge.runtime.Engine;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A module that calls its host: a parser of HTTP, which tells what it finds while it is fed. */
public final class HttpStep {

    private static final String REQUESTS = """
            GET /hello?name=world HTTP/1.1
            Host: example.org
            Accept: text/plain

            POST /notes HTTP/1.1
            Transfer-Encoding: chunked

            7
            größe
            5
            , two
            0
            Checked: yes

            """.replace("\n", "\r\n");

    private static final String MALFORMED = "GET / HTTP/1.1\r\nHost example.org\r\n\r\n";

    private static final int KEPT_ALIVE = 1000;

    private final Engine engine;
    private final PrintStream out;

    /** Runs on {@code engine}, and prints to {@code out}. */
    public HttpStep(Engine engine, PrintStream out) {
        this.engine = engine;
        this.out = out;
    }

    /** Parses requests whole and byte by byte, one that is none, and a thousand of one connection. */
    public void print() {
        out.println("== llhttp: an HTTP parser from a jar");
        try (HttpParsers parsers = HttpParsers.open(engine)) {
            printRequests(parsers);
            printMalformed(parsers);
            printKeptAlive(parsers);
            out.println("blocks that the host still owns: "
                    + parsers.guest().allocator().liveCount());
        }
    }

    private void printRequests(HttpParsers parsers) {
        byte[] bytes = REQUESTS.getBytes(StandardCharsets.UTF_8);
        try (HttpParser parser = parsers.requests(new RequestCollector(out::println))) {
            parser.feed(bytes);
            out.println("the same, byte by byte:");
            for (byte each : bytes) {
                parser.feed(new byte[] {each});
            }
            parser.finish();
        }
    }

    private void printMalformed(HttpParsers parsers) {
        try (HttpParser parser = parsers.requests(new RequestCollector(out::println))) {
            parser.feed(MALFORMED.getBytes(StandardCharsets.US_ASCII));
        } catch (HttpSyntaxException malformed) {
            out.println("malformed: " + malformed.getMessage());
        }
    }

    private void printKeptAlive(HttpParsers parsers) {
        int[] count = new int[1];
        int pages = parsers.guest().memory().pageCount();
        byte[] bytes = REQUESTS.getBytes(StandardCharsets.UTF_8);
        try (HttpParser parser = parsers.requests(new RequestCollector(request -> count[0]++))) {
            while (count[0] < KEPT_ALIVE) {
                parser.feed(bytes);
            }
        }
        out.println(count[0] + " requests of one connection, memory of "
                + parsers.guest().memory().pageCount() + " pages, " + pages + " before");
    }
}
