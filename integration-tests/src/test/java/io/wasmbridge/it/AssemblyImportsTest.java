package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.GuestPointerException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects that a guest of AssemblyScript and its host give to each other; {@code eager} collects before every allocation. */
class AssemblyImportsTest {

    /** Gives what its names say. */
    static class Giving implements AssemblyImports.Host {
        @Override
        public String shout(Bridge guest, String text) {
            ((AssemblyImportsGuest) guest).collect();
            return text.toUpperCase(Locale.ROOT);
        }

        @Override
        public Optional<String> nameOf(int key) {
            return key == 0 ? Optional.empty() : Optional.of("n".repeat(key));
        }

        @Override
        public int sum(int[] values) {
            return IntStream.of(values).sum();
        }

        @Override
        public double[] doubled(double[] values) {
            return Arrays.stream(values).map(value -> 2 * value).toArray();
        }

        @Override
        public List<String> words(Bridge guest, String text) {
            ((AssemblyImportsGuest) guest).collect();
            return List.of(text.split(" "));
        }

        @Override
        public String joined(String[] words) {
            return String.join(" ", words);
        }

        @Override
        public ByteBuffer bytes(int size) {
            byte[] bytes = new byte[size + 1];
            Arrays.fill(bytes, (byte) 3);
            return ByteBuffer.wrap(bytes, 1, size);
        }

        @Override
        public int[] numbers(int count) {
            return IntStream.range(0, count).toArray();
        }

        @Override
        public String echoed(String text) {
            return text;
        }
    }

    static Stream<Arguments> guests() {
        return Stream.of(TestEngine.values()).flatMap(engine -> Stream.of("known", "imports-assembly", "eager")
                .map(module -> Arguments.of(engine, module)));
    }

    private static AssemblyImportsGuest open(TestEngine engine, String module, AssemblyImports.Host host) {
        if (module.equals("known")) {
            return AssemblyImportsBridge.builder()
                    .engine(engine.engine())
                    .imports(host)
                    .build();
        }
        byte[] wasm = TestEngine.resource("guests/imports-assembly/" + module + ".wasm");
        return ArrivingAssemblyImportsBridge.builder(wasm)
                .engine(engine.engine())
                .imports(host)
                .build();
    }

    private static void assertClean(AssemblyImportsGuest guest, int before) {
        guest.collect();
        assertEquals(before, guest.liveBlocks());
        assertFalse(guest.poisoned());
        assertEquals(0, guest.allocator().liveCount());
    }

    @ParameterizedTest
    @MethodSource("guests")
    void objectsGoBothWays(TestEngine engine, String module) {
        try (AssemblyImportsGuest guest = open(engine, module, new Giving())) {
            guest.runShout("x");
            guest.collect();
            int before = guest.liveBlocks();
            assertEquals("GRÜN GRÜN?", guest.runShout("grün"));
            assertEquals(7, guest.runNameOf(7));
            assertEquals(-1, guest.runNameOf(0));
            assertEquals(45, guest.runSum(10));
            assertEquals(0, guest.runSum(0));
            assertEquals(3000 + 9, guest.runDoubled(3));
            assertEquals(0, guest.runDoubled(0));
            assertEquals("c b a", guest.runWords("a b c"));
            assertEquals(15, guest.runBytes(5));
            assertEquals(4006, guest.runNumbers(4));
            assertEquals(4, guest.runEchoed(true));
            assertEquals(-1, guest.runEchoed(false));
            assertClean(guest, before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoObjectIsRefused(TestEngine engine) {
        for (int address : new int[] {0, 4, -16}) {
            Giving host = new Giving() {
                @Override
                public int sum(int[] values) {
                    throw new AssertionError("nothing was passed");
                }
            };
            try (AssemblyImportsGuest guest = open(engine, "known", host)) {
                assertThrows(GuestPointerException.class, () -> guest.badSum(address));
                assertTrue(guest.poisoned());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nullIsTheHostsMistake(TestEngine engine) {
        Giving host = new Giving() {
            @Override
            public List<String> words(Bridge guest, String text) {
                return Arrays.asList("one", null);
            }
        };
        try (AssemblyImportsGuest guest = open(engine, "known", host)) {
            NullPointerException thrown = assertThrows(NullPointerException.class, () -> guest.runWords("a"));
            assertTrue(thrown.getMessage().contains("result[1]"), thrown.getMessage());
        }
    }
}
