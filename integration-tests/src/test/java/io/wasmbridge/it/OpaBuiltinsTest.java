package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.InstancePoisonedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Builtins of a policy, as methods of an interface. No policy that is published calls one, so the guest is one that does. */
class OpaBuiltinsTest {

    private static final IllegalStateException FAILURE = new IllegalStateException("no such table");

    private final List<String> printed = new ArrayList<>();

    private final Map<String, Function<List<String>, Optional<String>>> functions = Map.of(
            "test.zero", documents -> Optional.of("[]"),
            "test.upper", documents -> Optional.of(documents.get(0).toUpperCase(Locale.ROOT)),
            "test.join", documents -> Optional.of(documents.toString()),
            "test.three", documents -> Optional.empty(),
            "test.four",
                    documents -> {
                        throw FAILURE;
                    });

    private OpaBuiltinsGuest open(TestEngine engine) {
        OpaHost host = new OpaBuiltins(functions) {
            @Override
            public void opaPrintln(String text) {
                printed.add(text);
            }
        };
        return OpaBuiltinsGuestBridge.builder()
                .engine(engine.engine())
                .imports(host)
                .build();
    }

    private static String called(OpaBuiltinsGuest guest, int builtin, int arity) {
        int value = guest.callBuiltin(builtin, arity);
        String document = guest.opaJsonDump(value);
        guest.opaValueFree(value);
        return document;
    }

    @ParameterizedTest
    @EnumSource
    void aBuiltinTakesDocumentsAndGivesOne(TestEngine engine) {
        try (OpaBuiltinsGuest guest = open(engine)) {
            int names = guest.builtins();
            guest.opaValueFree(names);
            int kept = guest.liveBlocks();
            assertEquals("[]", called(guest, 0, 0));
            assertEquals("\"GRÖSSE\"", called(guest, 1, 1));
            assertEquals("[\"größe\", \"b\"]", called(guest, 2, 2));
            assertEquals("[\"größe\", \"b\", [3], {\"d\":4}]", called(guest, 2, 4));
            assertEquals(0, guest.callBuiltin(3, 3), "no value");
            assertEquals(5, printed.size());
            assertEquals("a policy prints", printed.get(0));
            assertEquals(0, guest.allocator().liveCount());
            assertEquals(5, guest.liveBlocks() - kept, "one value of names for each call, which is the guest's");
            assertFalse(guest.poisoned());
        }
    }

    private void fails(TestEngine engine, int builtin, int arity, RuntimeException expected) {
        try (OpaBuiltinsGuest guest = open(engine)) {
            RuntimeException thrown = assertThrows(expected.getClass(), () -> guest.callBuiltin(builtin, arity));
            assertEquals(expected.getMessage(), thrown.getMessage());
            InstancePoisonedException after = assertThrows(InstancePoisonedException.class, guest::builtins);
            assertSame(thrown, after.getCause());
            assertEquals(0, guest.allocator().liveCount());
            assertTrue(guest.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatABuiltinThrowsReachesTheCaller(TestEngine engine) {
        fails(engine, 4, 4, FAILURE);
        fails(engine, 5, 1, new OpaException("there is no builtin 5 in " + functions.keySet()));
        fails(engine, 17, 0, new OpaException("there is no builtin 17 in " + functions.keySet()));
        fails(engine, 0, 5, new OpaException("no builtin has as many arguments"));
    }

    /** Within a builtin too: the policy gave up while its host was parsing. */
    @ParameterizedTest
    @EnumSource
    void anAbortIsNamedWhereverItHappens(TestEngine engine) {
        try (OpaBuiltinsGuest guest = open(engine)) {
            OpaException thrown = assertThrows(OpaException.class, () -> guest.opaJsonParse("!"));
            assertEquals("illegal character in a document", thrown.getMessage());
            assertTrue(guest.poisoned());
        }
        OpaHost host = new OpaBuiltins(Map.of("test.zero", documents -> Optional.of("!")));
        try (OpaBuiltinsGuest guest = OpaBuiltinsGuestBridge.builder()
                .engine(engine.engine())
                .imports(host)
                .build()) {
            OpaException thrown = assertThrows(OpaException.class, () -> guest.callBuiltin(0, 0));
            assertEquals("illegal character in a document", thrown.getMessage());
            assertTrue(guest.poisoned());
        }
    }
}
