package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.HandedImports.Counter;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestStringException;
import io.wasmbridge.runtime.Handle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects and blocks that a guest hands over to methods of its host, and memory that an export of its own frees. */
class HandedImportsTest {

    private static final class Taking implements HandedImports.Host, ArrivingHandedImports.Some {
        private final List<Handle> objects = new ArrayList<>();
        private final List<Allocation> blocks = new ArrayList<>();
        private int called;

        @Override
        public int takeCounter(Counter counter) {
            called++;
            objects.add(counter);
            return counter.add(1);
        }

        @Override
        public int takeCounter(ArrivingHandedImports.Counter counter) {
            objects.add(counter);
            return 7;
        }

        @Override
        public boolean takeCounterMaybe(Optional<Counter> counter) {
            counter.ifPresent(objects::add);
            return counter.isPresent();
        }

        @Override
        public int takeTwo(Counter counter, String text) {
            called++;
            objects.add(counter);
            return text.length();
        }

        @Override
        public int takeBlock(Allocation block) {
            called++;
            blocks.add(block);
            return block.sizeBytes() == 0 ? 0 : block.bytes().get(block.sizeBytes() - 1);
        }

        @Override
        public boolean takeBlockMaybe(Allocation block) {
            if (block != null) {
                block.close();
            }
            return block != null;
        }

        @Override
        public int takeInts(int[] values) {
            return IntStream.of(values).sum();
        }

        @Override
        public int takeText(String text) {
            return text.length();
        }

        @Override
        public int takeTexts(String[] texts) {
            return String.join("", texts).length() * 10 + texts.length;
        }
    }

    private static HandedImports open(TestEngine engine, Taking host) {
        return HandedImportsBridge.builder()
                .engine(engine.engine())
                .imports(host)
                .build();
    }

    private static void assertClean(CountingGuest guest) {
        assertFalse(guest.poisoned());
        assertEquals(0, guest.liveBlocks());
        assertEquals(0, guest.allocator().liveCount());
    }

    @ParameterizedTest
    @EnumSource
    void anObjectIsTheHostsToClose(TestEngine engine) {
        Taking host = new Taking();
        try (HandedImports guest = open(engine, host)) {
            assertEquals(5, guest.runTakeCounter(4));
            assertTrue(guest.runTakeCounterMaybe(true));
            assertFalse(guest.runTakeCounterMaybe(false));
            assertEquals(2, guest.runTakeTwo(true));
            assertEquals(3, guest.liveBlocks());
            assertEquals(3, host.objects.size());
            for (Handle object : host.objects) {
                assertFalse(object.closed());
                object.close();
            }
            assertEquals(3, guest.counterCount());
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anObjectThatTheMethodNeverSawIsEnded(TestEngine engine) {
        Taking host = new Taking();
        try (HandedImports guest = open(engine, host)) {
            assertThrows(GuestStringException.class, () -> guest.runTakeTwo(false));
            assertEquals(0, host.called);
            assertTrue(guest.poisoned());
            // past the bridge, which calls nothing any more
            assertEquals(1, guest.instance().export("counter_count").apply()[0]);
            assertEquals(0, guest.instance().export("live_blocks").apply()[0]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBlockIsTheHostsToClose(TestEngine engine) {
        Taking host = new Taking();
        try (HandedImports guest = open(engine, host)) {
            assertEquals(9, guest.runTakeBlock(10));
            assertTrue(guest.runTakeBlockMaybe(true));
            assertFalse(guest.runTakeBlockMaybe(false));
            assertEquals(1, guest.allocator().liveCount());
            Allocation block = host.blocks.get(0);
            assertEquals(Allocation.State.HOST_OWNED, block.state());
            assertEquals(10, block.sizeBytes());
            block.close();
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExportOfItsOwnFreesWhatItSays(TestEngine engine) {
        try (HandedImports guest = open(engine, new Taking())) {
            assertEquals(10, guest.runTakeInts(5));
            assertEquals(5, guest.runTakeText());
            assertEquals(32, guest.runTakeTexts());
            assertEquals(3, guest.releaseCount());
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModuleThatArrivesHandsThemOverAsWell(TestEngine engine) {
        Taking host = new Taking();
        byte[] wasm = TestEngine.resource("guests/imports-handed/imports-handed.wasm");
        try (ArrivingHandedImports guest = ArrivingHandedImportsBridge.builder(wasm)
                .engine(engine.engine())
                .imports(host)
                .build()) {
            assertEquals(7, guest.runTakeCounter(4));
            assertEquals(9, guest.runTakeBlock(10));
            host.objects.forEach(Handle::close);
            host.blocks.forEach(Allocation::close);
            assertEquals(1, guest.counterCount());
            assertClean(guest);
        }
    }

    @Test
    void aModuleThatArrivesNeedsWhatEndsAnObject() {
        byte[] wasm = TestEngine.resource("guests/imports-results/imports-results.wasm");
        BindingException thrown = assertThrows(BindingException.class, () -> ArrivingHandedImportsBridge.builder(wasm)
                .imports(new Taking())
                .build());
        assertTrue(thrown.getMessage().contains("counter_end"), thrown.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void whatLiesNowhereIsRefused(TestEngine engine) {
        List<Consumer<HandedImports>> wrongs = List.of(
                guest -> guest.badTakeCounter(0),
                guest -> guest.badTakeBlock(-8, 16),
                guest -> guest.badTakeBlock(0, 16),
                guest -> guest.badTakeBlock(16, -1));
        for (Consumer<HandedImports> wrong : wrongs) {
            Taking host = new Taking();
            try (HandedImports guest = open(engine, host)) {
                assertThrows(GuestPointerException.class, () -> wrong.accept(guest));
                assertEquals(0, host.called);
                assertTrue(guest.poisoned());
                assertEquals(0, guest.allocator().liveCount());
            }
        }
    }
}
