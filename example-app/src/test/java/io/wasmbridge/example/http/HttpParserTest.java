package io.wasmbridge.example.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.example.http.HttpRequest.Header;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.Engine;
import io.wasmbridge.runtime.InstancePoisonedException;
import io.wasmbridge.runtime.StaleViewException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests whole and in pieces, none at all, and what a listener answers: on both engines, with nothing left behind. */
final class HttpParserTest {

    private static final String GET = "GET /search?q=a%20b HTTP/1.1\r\nHost: example.org\r\nX-Empty:\r\n\r\n";

    private static final String POST =
            "POST /notes HTTP/1.1\r\nContent-Length: 10\r\nConnection: keep-alive\r\n\r\ngrößer !";

    private static final String CHUNKED = "PUT /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "5\r\nHello\r\n7;x=y\r\n, World\r\n0\r\nChecked: yes\r\n\r\n";

    private static final String UPGRADE =
            "GET /chat HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n\u0001\u0002\u0003";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertClean(HttpParsers parsers) {
        assertEquals(0, parsers.guest().allocator().liveCount());
        assertFalse(parsers.guest().poisoned());
    }

    private static List<HttpRequest> inPieces(HttpParsers parsers, byte[] stream, int pieceBytes) {
        List<HttpRequest> requests = new ArrayList<>();
        try (HttpParser parser = parsers.requests(new RequestCollector(requests::add))) {
            for (int from = 0; from < stream.length; from += pieceBytes) {
                byte[] piece = Arrays.copyOfRange(stream, from, Math.min(stream.length, from + pieceBytes));
                assertEquals(piece.length, parser.feed(piece));
            }
            parser.finish();
        }
        return requests;
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void requestsArriveInPiecesOfAnySize(Engine engine) {
        byte[] stream = bytes(GET + POST + CHUNKED);
        List<HttpRequest> expected = List.of(
                new HttpRequest(
                        new HttpHead("GET", 1, 1, false, true),
                        "/search?q=a%20b",
                        List.of(new Header("Host", "example.org"), new Header("X-Empty", "")),
                        ""),
                new HttpRequest(
                        new HttpHead("POST", 1, 1, false, true),
                        "/notes",
                        List.of(new Header("Content-Length", "10"), new Header("Connection", "keep-alive")),
                        "größer !"),
                new HttpRequest(
                        new HttpHead("PUT", 1, 1, false, true),
                        "/a",
                        List.of(new Header("Transfer-Encoding", "chunked"), new Header("Checked", "yes")),
                        "Hello, World"));
        try (HttpParsers parsers = HttpParsers.open(engine)) {
            for (int pieceBytes = 1; pieceBytes <= stream.length; pieceBytes++) {
                assertEquals(expected, inPieces(parsers, stream, pieceBytes), "pieces of " + pieceBytes + " bytes");
            }
            assertClean(parsers);
        }
    }

    /** More than the block that the parser is fed from. */
    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void aBodyMayBeLongerThanTheBuffer(Engine engine) {
        String body = "0123456789".repeat(10_000);
        byte[] stream = bytes("POST / HTTP/1.0\r\nContent-Length: 100000\r\n\r\n" + body);
        try (HttpParsers parsers = HttpParsers.open(engine)) {
            HttpRequest request = inPieces(parsers, stream, stream.length).get(0);
            assertEquals(body, request.body());
            assertEquals(new HttpHead("POST", 1, 0, false, false), request.head());
            assertClean(parsers);
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void aSpanEndsWithItsCall(Engine engine) {
        List<ByteView> kept = new ArrayList<>();
        HttpListener keeping = new HttpListener() {
            @Override
            public Verdict body(ByteView piece) {
                assertEquals('g', piece.get(0));
                kept.add(piece);
                return Verdict.CONTINUE;
            }
        };
        try (HttpParsers parsers = HttpParsers.open(engine);
                HttpParser parser = parsers.requests(keeping)) {
            parser.feed(bytes(POST));
            assertEquals(1, kept.size());
            assertThrows(StaleViewException.class, () -> kept.get(0).get(0));
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void whatIsNoHttpIsNamedAndPlaced(Engine engine) {
        Map<String, String> malformed = Map.of(
                "GOT / HTTP/1.1\r\n\r\n",
                "HPE_INVALID_METHOD at byte 1: Invalid method encountered",
                "GET / HTTP/9.1\r\n\r\n",
                "HPE_INVALID_VERSION at byte 14: Invalid HTTP version",
                "GET / HTTP/1.1\r\nHost example.org\r\n\r\n",
                "HPE_INVALID_HEADER_TOKEN at byte 32: Invalid header token",
                "POST / HTTP/1.1\r\nContent-Length: 1x\r\n\r\n",
                "HPE_INVALID_CONTENT_LENGTH at byte 34: Invalid character in Content-Length",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HPE_INVALID_CHUNK_SIZE at byte 47: Invalid character in chunk size");
        try (HttpParsers parsers = HttpParsers.open(engine)) {
            malformed.forEach((text, message) -> {
                for (String before : new String[] {"", GET + CHUNKED}) {
                    assertMalformed(parsers, before, text, message);
                }
            });
            assertEquals(1, inPieces(parsers, bytes(GET), 7).size(), "other parsers know nothing of it");
            assertClean(parsers);
        }
    }

    private static void assertMalformed(HttpParsers parsers, String before, String text, String message) {
        try (HttpParser parser = parsers.requests(new HttpListener() {})) {
            parser.feed(bytes(before));
            HttpSyntaxException thrown = assertThrows(HttpSyntaxException.class, () -> parser.feed(bytes(text)));
            assertEquals(
                    message,
                    thrown.code() + " at byte " + (thrown.position() - bytes(before).length) + ": " + thrown.reason());
            HttpSyntaxException again = assertThrows(HttpSyntaxException.class, () -> parser.feed(bytes(GET)));
            assertEquals(thrown.code(), again.code());
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void aStreamThatEndsWithinAMessageIsIncomplete(Engine engine) {
        try (HttpParsers parsers = HttpParsers.open(engine)) {
            try (HttpParser parser = parsers.requests(new HttpListener() {})) {
                parser.feed(bytes(POST.substring(0, POST.length() - 1)));
                HttpSyntaxException thrown = assertThrows(HttpSyntaxException.class, parser::finish);
                assertEquals("HPE_INVALID_EOF_STATE", thrown.code());
                assertEquals("Invalid EOF state", thrown.reason());
            }
            assertClean(parsers);
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void aListenerPausesAfterEachMessage(Engine engine) {
        List<HttpRequest> requests = new ArrayList<>();
        HttpListener collector = new RequestCollector(requests::add) {
            @Override
            public Verdict complete() {
                super.complete();
                return Verdict.PAUSE;
            }
        };
        byte[] stream = bytes(GET + POST);
        try (HttpParsers parsers = HttpParsers.open(engine)) {
            try (HttpParser parser = parsers.requests(collector)) {
                int first = parser.feed(stream);
                assertTrue(parser.stopped());
                assertEquals(bytes(GET).length, first);
                assertEquals(1, requests.size());
                assertEquals(0, parser.feed(stream), "it is paused");
                parser.resume();
                assertEquals(stream.length - first, parser.feed(Arrays.copyOfRange(stream, first, stream.length)));
                assertEquals("größer !", requests.get(1).body());
            }
            assertClean(parsers);
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void aListenerSaysThatThereIsNoBody(Engine engine) {
        List<HttpRequest> requests = new ArrayList<>();
        HttpListener collector = new RequestCollector(requests::add) {
            @Override
            public Verdict head(HttpHead told) {
                super.head(told);
                return Verdict.NO_BODY;
            }
        };
        String head = POST.substring(0, POST.indexOf("größer"));
        try (HttpParsers parsers = HttpParsers.open(engine)) {
            try (HttpParser parser = parsers.requests(collector)) {
                parser.feed(bytes(head + GET));
                parser.finish();
                assertEquals(2, requests.size());
                assertEquals("/search?q=a%20b", requests.get(1).url());
            }
            assertClean(parsers);
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void aListenerRefuses(Engine engine) {
        HttpListener refusing = new HttpListener() {
            @Override
            public Verdict url(String piece) {
                return piece.length() > 3 ? Verdict.REFUSE : Verdict.CONTINUE;
            }
        };
        try (HttpParsers parsers = HttpParsers.open(engine)) {
            try (HttpParser parser = parsers.requests(refusing)) {
                parser.feed(bytes(CHUNKED));
                HttpSyntaxException thrown = assertThrows(HttpSyntaxException.class, () -> parser.feed(bytes(GET)));
                assertEquals("HPE_USER", thrown.code());
            }
            assertClean(parsers);
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void anUpgradeLeavesTheRest(Engine engine) {
        byte[] stream = bytes(UPGRADE);
        List<HttpRequest> requests = new ArrayList<>();
        try (HttpParsers parsers = HttpParsers.open(engine)) {
            try (HttpParser parser = parsers.requests(new RequestCollector(requests::add))) {
                assertEquals(stream.length - 3, parser.feed(stream));
                assertTrue(parser.upgraded());
                assertTrue(requests.get(0).head().upgrade());
                parser.resume();
                assertEquals(bytes(GET).length, parser.feed(bytes(GET)));
                assertEquals(2, requests.size());
            }
            assertClean(parsers);
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void parsersOfOneInstanceAreApart(Engine engine) {
        List<HttpRequest> ones = new ArrayList<>();
        List<HttpRequest> others = new ArrayList<>();
        byte[] first = bytes(GET);
        byte[] second = bytes(CHUNKED);
        try (HttpParsers parsers = HttpParsers.open(engine)) {
            try (HttpParser one = parsers.requests(new RequestCollector(ones::add));
                    HttpParser other = parsers.requests(new RequestCollector(others::add))) {
                for (int i = 0; i < Math.max(first.length, second.length); i++) {
                    if (i < first.length) {
                        one.feed(new byte[] {first[i]});
                    }
                    if (i < second.length) {
                        other.feed(new byte[] {second[i]});
                    }
                }
            }
            assertEquals(
                    List.of("/search?q=a%20b"),
                    ones.stream().map(HttpRequest::url).toList());
            assertEquals(
                    List.of("Hello, World"),
                    others.stream().map(HttpRequest::body).toList());
            assertClean(parsers);
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void whatAListenerThrowsReachesWhoFed(Engine engine) {
        IllegalStateException failure = new IllegalStateException("no more room");
        HttpListener failing = new HttpListener() {
            @Override
            public Verdict headerName(String piece) {
                throw failure;
            }
        };
        try (HttpParsers parsers = HttpParsers.open(engine)) {
            try (HttpParser parser = parsers.requests(failing)) {
                assertSame(failure, assertThrows(IllegalStateException.class, () -> parser.feed(bytes(GET))));
                InstancePoisonedException after =
                        assertThrows(InstancePoisonedException.class, () -> parser.feed(bytes(GET)));
                assertSame(failure, after.getCause());
            }
            assertTrue(parsers.guest().poisoned());
            assertEquals(0, parsers.guest().allocator().liveCount());
        }
    }

    /** Where the guest's allocator puts the next block: the same while nothing is left behind. */
    private static int nextBlock(HttpParsers parsers) {
        try (Allocation block = parsers.guest().allocator().allocate(64)) {
            return block.address();
        }
    }

    @ParameterizedTest
    @MethodSource("io.wasmbridge.example.Engines#both")
    void aThousandRequestsLeaveNothingBehind(Engine engine) {
        int[] parsed = new int[1];
        byte[] stream = bytes(GET + POST + CHUNKED + POST);
        try (HttpParsers parsers = HttpParsers.open(engine)) {
            int nextBlock = nextBlock(parsers);
            try (HttpParser parser = parsers.requests(new RequestCollector(request -> parsed[0]++))) {
                int pages = parsers.guest().memory().pageCount();
                int live = parsers.guest().allocator().liveCount();
                int within = nextBlock(parsers);
                for (int round = 0; round < 250; round++) {
                    parser.feed(stream);
                }
                parser.finish();
                assertEquals(1000, parsed[0]);
                assertEquals(pages, parsers.guest().memory().pageCount());
                assertEquals(live, parsers.guest().allocator().liveCount());
                assertEquals(within, nextBlock(parsers), "the guest has kept a block");
                System.out.printf(
                        "llhttp: %d requests of one connection, %d bytes; live blocks %d before, %d after; pages %d before, %d after%n",
                        parsed[0],
                        250 * stream.length,
                        live,
                        parsers.guest().allocator().liveCount(),
                        pages,
                        parsers.guest().memory().pageCount());
            }
            assertEquals(nextBlock, nextBlock(parsers), "the parser and its buffer are freed");
            assertClean(parsers);
        }
    }
}
