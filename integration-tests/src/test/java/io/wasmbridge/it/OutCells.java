package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.Outs.Note;
import io.wasmbridge.it.Outs.Place;
import io.wasmbridge.runtime.GuestErrorException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Structs, handles, text and numbers that the guest writes to areas of the bridge, beside a status and alone. */
final class OutCells {

    private static final String OUT = "transferred out";
    private static final String WASM = "wasm-owned";
    private static final String ALONE = "out pointers";
    private static final String BESIDE = "out pointers, beside a status";
    private static final List<String> TEXTS = List.of("a", "héllo ✓", "😀 and more");

    private OutCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(
                cell("struct", WASM, ALONE, 8, OutCells::located, b -> Cell.calling(() -> b.locate(1))),
                cell("struct", WASM, BESIDE, 8, OutCells::tried, b -> Cell.calling(() -> b.tryLocate(1))),
                cell("struct with pointers", WASM, BESIDE, 4, OutCells::owned, b -> Cell.calling(() -> b.ownNote(1))),
                cell(
                        "struct with pointers",
                        OUT,
                        BESIDE,
                        1,
                        OutCells::noted,
                        b -> Cell.calling(() -> b.makeNote("héllo"))),
                cell("resource", OUT, BESIDE, 1, OutCells::opened, b -> opening(() -> b.openSession("x"))),
                cell("@Nullable resource", OUT, ALONE, 1, OutCells::found, b -> opening(() -> b.findSession("x"))),
                cell(
                        "Optional<resource>",
                        OUT,
                        ALONE,
                        1,
                        OutCells::foundOrEmpty,
                        b -> opening(() -> b.foundSession("x").orElse(null))),
                cell("resource", WASM, BESIDE, 4, OutCells::shared, b -> opening(b::sharedSession)),
                cell("String", OUT, BESIDE, 1, OutCells::made, b -> Cell.calling(() -> b.makeUpper("héllo"))),
                cell("String", WASM, BESIDE, 4, OutCells::kept, b -> Cell.calling(() -> b.ownUpper(1))),
                cell("long", "no owner", BESIDE, 8, OutCells::added, b -> () -> b.total(new int[] {1, 2})));
    }

    private static Cell<Outs> cell(
            String type,
            String owner,
            String shape,
            int alignBytes,
            Cell.Check<Outs> check,
            Function<Outs, Runnable> prepared) {
        return new Cell<>(type, "result", owner, shape, alignBytes, Outs.class, check, prepared);
    }

    private static Runnable opening(Supplier<@Nullable Session> opener) {
        return () -> {
            Session session = opener.get();
            if (session != null) {
                session.close();
            }
        };
    }

    private static void fails(Probe<Outs> probe, String message, Supplier<?> call) {
        probe.run(() -> {
            GuestErrorException thrown = assertThrows(GuestErrorException.class, call::get);
            assertTrue(thrown.getMessage().endsWith(message), thrown.getMessage());
        });
    }

    private static void located(Probe<Outs> probe) {
        assertEquals(new Place(7, 3.5, 40_007), probe.call(() -> probe.bridge.locate(7)));
        assertEquals(new Place(0, 0, 0), probe.call(() -> probe.bridge.locate(-1)), "what is not written is zero");
    }

    private static void tried(Probe<Outs> probe) {
        assertEquals(new Place(25_535, 12_767.5, 65_535), probe.call(() -> probe.bridge.tryLocate(25_535)));
        fails(probe, "status 7: below zero", () -> probe.bridge.tryLocate(-1));
        int[] values = {1, -2};
        assertEquals(new Place(2, 0, 1), probe.call(() -> probe.bridge.doubleAll(values)));
        assertArrayEquals(new int[] {2, -4}, values);
        int[] untouched = {1, 2, 3, 4};
        fails(probe, "status 3: der Name ist zu lang ✗", () -> probe.bridge.doubleAll(untouched));
        assertArrayEquals(new int[] {1, 2, 3, 4}, untouched);
    }

    private static void owned(Probe<Outs> probe) {
        Note note = probe.call(() -> probe.bridge.ownNote(3));
        assertEquals(3, note.id());
        assertEquals("the guest's own ✓", note.text());
        assertArrayEquals(new int[] {3, -1, 4}, note.values());
        fails(probe, "status 7: below zero", () -> probe.bridge.ownNote(-3));
    }

    private static void noted(Probe<Outs> probe) {
        for (String text : TEXTS) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Note note = probe.call(() -> probe.bridge.makeNote(text));
            assertEquals(bytes.length, note.id());
            assertEquals(text, note.text());
            assertEquals(bytes[0] & 0xFF, note.values()[0]);
            assertEquals(bytes.length, note.values().length);
        }
        fails(probe, "status 2: the name is empty", () -> probe.bridge.makeNote(""));
    }

    private static void opened(Probe<Outs> probe) {
        Session session = probe.keeping(1, () -> probe.bridge.openSession("héllo"));
        assertEquals(6, probe.call(session::nameLength));
        Session fork = probe.keeping(1, session::fork);
        probe.keeping(-1, session::close);
        assertEquals(6, probe.call(fork::nameLength));
        probe.keeping(-1, fork::close);
        fails(probe, "status 2: the name is empty", () -> probe.bridge.openSession(""));
        fails(probe, "status 3: der Name ist zu lang ✗", () -> probe.bridge.openSession("x".repeat(57)));
    }

    private static void found(Probe<Outs> probe) {
        assertNull(probe.call(() -> probe.bridge.findSession("")));
        Session session = probe.keeping(1, () -> probe.bridge.findSession("abc"));
        assertEquals(3, session.nameLength());
        probe.keeping(-1, session::close);
    }

    private static void foundOrEmpty(Probe<Outs> probe) {
        assertEquals(Optional.empty(), probe.call(() -> probe.bridge.foundSession("")));
        Session session =
                probe.keeping(1, () -> probe.bridge.foundSession("abc")).orElseThrow();
        assertEquals(3, session.nameLength());
        probe.keeping(-1, session::close);
    }

    private static void shared(Probe<Outs> probe) {
        Session session = probe.call(probe.bridge::sharedSession);
        assertEquals(6, probe.call(session::nameLength));
        probe.run(session::close);
    }

    private static void made(Probe<Outs> probe) {
        assertEquals("HéLLO ✓", probe.call(() -> probe.bridge.makeUpper("héllo ✓")));
        fails(probe, "status 2: the name is empty", () -> probe.bridge.makeUpper(""));
    }

    private static void kept(Probe<Outs> probe) {
        assertEquals("the guest's own ✓", probe.call(() -> probe.bridge.ownUpper(1)));
        fails(probe, "status -7", () -> probe.bridge.ownUpper(-1));
    }

    private static void added(Probe<Outs> probe) {
        int[] values = probe.random.ints(20).toArray();
        assertEquals(Arrays.stream(values).asLongStream().sum(), probe.call(() -> probe.bridge.total(values)));
        fails(probe, "status 0", () -> probe.bridge.total(new int[0]));
    }
}
