package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.GuestErrorException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.InstancePoisonedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A policy that nobody here compiled: its documents are JSON, its memory is imported, its heap is an arena. */
class OpaTest {

    /** The lines of {@code OpaPolicy} and {@code OpaWasm} in version 1.0.4 of the artefact that the policy comes from. */
    private static final int LINES_BY_HAND = 305 + 242;

    private static final String ALLOWED = "[{\"result\":true}]";
    private static final String DENIED = "[{\"result\":false}]";

    @ParameterizedTest
    @EnumSource
    void evaluatesTwice(TestEngine engine) {
        try (OpaPolicy policy = new OpaPolicy(engine.engine())) {
            int empty = policy.opa().opaHeapPtrGet();
            policy.data("{\"role\":{\"Zoë ✓ 😀\":\"admin\",\"Bob\":\"user\"}}");
            int heap = policy.opa().opaHeapPtrGet();
            for (int round = 0; round < 2; round++) {
                assertEquals(ALLOWED, policy.evaluate("{\"user\":\"Zoë ✓ 😀\"}"));
                assertEquals(heap, policy.opa().opaHeapPtrGet());
                assertEquals(DENIED, policy.evaluate("{\"user\":\"Bob\"}"));
                assertEquals(heap, policy.opa().opaHeapPtrGet());
            }
            policy.data("{\"role\":{\"Bob\":\"admin\"}}");
            assertEquals(ALLOWED, policy.evaluate("{\"user\":\"Bob\"}"));
            assertThrows(GuestErrorException.class, () -> policy.data("{"));
            assertEquals(DENIED, policy.evaluate("{\"user\":\"Bob\"}"), "there are no data");
            policy.data("{}");
            policy.data("{}");
            assertTrue(policy.opa().opaHeapPtrGet() - empty < 1024, "each document takes the place of the one before");
            assertEquals(0, policy.opa().allocator().liveCount());
            assertFalse(policy.opa().poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("try") // a scope is opened and closed, and not spoken of in between
    void aScopePutsTheHeapBack(TestEngine engine) {
        try (OpaPolicy policy = new OpaPolicy(engine.engine())) {
            policy.data("{\"role\":{\"Bob\":\"admin\"}}");
            Opa opa = policy.opa();
            int heap = opa.opaHeapPtrGet();
            Allocation within;
            try (Allocator.Scope scope = opa.allocator().scope()) {
                within = opa.allocator().allocateUtf8("größer ✓");
                assertEquals("[\"größer ✓\"]", opa.opaJsonDump(opa.opaJsonParse("[\"größer ✓\"]")));
                assertNotEquals(heap, opa.opaHeapPtrGet());
                assertEquals(1, opa.allocator().liveCount());
            }
            assertEquals(heap, opa.opaHeapPtrGet());
            assertEquals(0, opa.allocator().liveCount());
            assertEquals(Allocation.State.LOST, within.state());
            assertEquals(ALLOWED, policy.evaluate("{\"user\":\"Bob\"}"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatItIs(TestEngine engine) {
        try (OpaPolicy policy = new OpaPolicy(engine.engine())) {
            Opa opa = policy.opa();
            assertEquals(1, opa.opaWasmAbiVersion());
            assertEquals(3, opa.opaWasmAbiMinorVersion());
            assertEquals("{}", opa.opaJsonDump(opa.builtins()));
            assertEquals("{\"opa/wasm/test/allowed\":0}", opa.opaJsonDump(opa.entrypoints()));
        }
    }

    /** The guest grows the memory that the bridge has made for it. */
    @ParameterizedTest
    @EnumSource
    void longTextGoesThroughUnchanged(TestEngine engine) {
        try (OpaPolicy policy = new OpaPolicy(engine.engine())) {
            Opa opa = policy.opa();
            int pages = opa.memory().pageCount();
            String json = "[\"" + "größer ✓ ".repeat(30_000) + "\"]";
            int value = opa.opaJsonParse(json);
            assertEquals(json, opa.opaJsonDump(value));
            assertTrue(opa.memory().pageCount() > pages + 5, () -> opa.memory().pageCount() + " pages");
            assertEquals(0, opa.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoJsonIsAnError(TestEngine engine) {
        try (OpaPolicy policy = new OpaPolicy(engine.engine())) {
            for (String json : new String[] {"", "{", "nothing", "{\"user\":}"}) {
                assertThrows(GuestErrorException.class, () -> policy.opa().opaJsonParse(json), json);
                int heap = policy.opa().opaHeapPtrGet();
                assertThrows(GuestErrorException.class, () -> policy.evaluate(json), json);
                assertEquals(heap, policy.opa().opaHeapPtrGet());
                assertEquals(0, policy.opa().allocator().liveCount());
            }
            assertEquals(DENIED, policy.evaluate("{}"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAbortIsTheExceptionOfTheImport(TestEngine engine) {
        try (OpaPolicy policy = new OpaPolicy(engine.engine())) {
            Opa opa = policy.opa();
            OpaException thrown = assertThrows(OpaException.class, () -> opa.opaJsonParse("\"\\ud800\""));
            assertEquals("illegal string escape character", thrown.getMessage());
            assertTrue(opa.poisoned());
            assertThrows(InstancePoisonedException.class, opa::opaHeapPtrGet);
        }
    }

    @ParameterizedTest
    @EnumSource
    void addressesOutsideMemoryTrap(TestEngine engine) {
        try (OpaPolicy policy = new OpaPolicy(engine.engine())) {
            assertThrows(GuestTrapException.class, () -> policy.opa().opaJsonDump(-16));
            assertTrue(policy.opa().poisoned());
        }
    }

    @Test
    void anInterfaceTakesAThirdOfTheLinesOfGlueByHand() throws IOException {
        Path folder = Path.of("src/test/java/io/wasmbridge/it");
        int lines = 0;
        for (String file : List.of("Opa", "OpaValues", "OpaHost", "OpaBuiltins", "OpaPolicy")) {
            lines += Files.readAllLines(folder.resolve(file + ".java")).size();
        }
        System.out.println("OPA: " + lines + " lines instead of " + LINES_BY_HAND);
        assertTrue(3 * lines <= LINES_BY_HAND, lines + " lines");
    }
}
