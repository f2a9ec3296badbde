package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Text as objects. */
final class CollectedTextCells {

    private static final List<String> TEXTS =
            List.of("", "a", "h\u00e9llo w\u00f6rld", "\ud83d\ude00".repeat(20), "\0\uffff", "x".repeat(Elements.MANY));

    private CollectedTextCells() {}

    private static Cell<CollectedTexts> cell(
            String type,
            String direction,
            Cell.Check<CollectedTexts> check,
            Function<CollectedTexts, Runnable> prepared) {
        return new Cell<>(type, direction, "pinned", "object", 16, CollectedTexts.class, check, prepared);
    }

    static Stream<Cell<?>> all() {
        return Stream.of(
                cell(
                        "String",
                        "parameter",
                        probe -> TEXTS.forEach(text -> {
                            long hash = Turned.hash(text.getBytes(StandardCharsets.UTF_16LE));
                            assertEquals(hash, probe.call(() -> probe.bridge.hashString(text)));
                            assertEquals(hash, probe.call(() -> probe.bridge.hashSequence(new StringBuilder(text))));
                        }),
                        b -> Cell.calling(() -> b.hashString("text"))),
                cell(
                        "two Strings",
                        "parameter",
                        probe -> TEXTS.forEach(text ->
                                assertTrue(probe.call(() -> probe.bridge.sameLength(text, text + text + text, 3)))),
                        b -> Cell.calling(() -> b.sameLength("", "text", 2))),
                cell(
                        "String",
                        "parameter and result",
                        probe -> TEXTS.forEach(
                                text -> assertEquals(text + text, probe.call(() -> probe.bridge.twice(text)))),
                        b -> Cell.calling(() -> b.twice("text"))),
                cell(
                        "@Nullable String",
                        "parameter and result",
                        probe -> {
                            assertNull(probe.call(() -> probe.bridge.twiceIfAny(null)));
                            TEXTS.forEach(
                                    text -> assertEquals(text + text, probe.call(() -> probe.bridge.twiceIfAny(text))));
                        },
                        b -> Cell.calling(() -> Optional.ofNullable(b.twiceIfAny("text")))),
                cell(
                        "Optional<String>",
                        "parameter and result",
                        probe -> {
                            assertEquals(
                                    Optional.empty(), probe.call(() -> probe.bridge.twiceIfPresent(Optional.empty())));
                            TEXTS.forEach(text -> assertEquals(
                                    Optional.of(text + text),
                                    probe.call(() -> probe.bridge.twiceIfPresent(Optional.of(text)))));
                        },
                        b -> Cell.calling(() -> b.twiceIfPresent(Optional.of("text")))),
                cell(
                        "String",
                        "kept by the guest",
                        probe -> TEXTS.forEach(text -> {
                            probe.run(() -> probe.bridge.keep(text));
                            assertEquals(0, probe.bridge.hashString("") - Turned.hash(new byte[0]));
                            assertEquals(text, probe.call(probe.bridge::keptText));
                        }),
                        b -> () -> b.keep("text")));
    }
}
