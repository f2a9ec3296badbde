package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.IntView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What crosses between host, guest, host and guest arrives as it left, however deep. */
class NestedTest {

    /** Calls the guest back until it is deep enough, and then answers; keeps what it was given. */
    private static final class Answering implements Nested.Host {
        private final List<Object> given = new ArrayList<>();
        private Nested guest;

        private <T> T keep(T value) {
            given.add(value);
            return value;
        }

        @Override
        public String relay(String text, int depth) {
            return depth == 0 ? keep(text) + "!" : guest.relay(text + depth, depth - 1);
        }

        @Override
        public String wide(String text, int depth) {
            return depth == 0 ? keep(text) + "!" : guest.wide(text + depth, depth - 1);
        }

        @Override
        public String ended(String text, int depth) {
            return depth == 0 ? keep(text) + "!" : guest.ended(text + depth, depth - 1);
        }

        @Override
        public int[] ints(int[] values, int depth) {
            return depth == 0 ? IntStream.of(values).map(value -> -value).toArray() : guest.ints(values, depth - 1);
        }

        @Override
        public String fill(int depth) {
            return depth == 0 ? "longer than its buffer" : guest.fill(depth - 1);
        }

        @Override
        public void give(String text, int depth) {
            keep(text);
            if (depth > 0) {
                guest.give(text + depth, depth - 1);
            }
        }

        @Override
        public void hold(Nested.Item item, int depth) {
            keep(item);
            if (depth > 0) {
                guest.hold(new Nested.Item(depth, item.name() + depth), depth - 1);
            }
        }

        @Override
        public void scale(IntView values, int depth) {
            int[] copy = values.toArray();
            if (depth > 0) {
                guest.scale(copy, depth - 1);
            }
            values.copyFrom(IntStream.of(copy).map(value -> value * 3).toArray());
        }

        @Override
        public double moved(Nested.Point point, int depth) {
            return depth == 0 ? point.x() + point.y() : guest.moved(new Nested.Point(depth, point.y()), depth - 1);
        }

        @Override
        public int named(String[] names, int depth) {
            given.addAll(List.of(names));
            return depth == 0 ? names.length : guest.named(new String[] {names[0]}, depth - 1) + 10;
        }

        @Override
        public int counted(Nested.Counter counter, int depth) {
            int added = counter.add(1);
            return depth == 0 ? added : added + guest.counted(counter, depth - 1);
        }

        @Override
        public Nested.Item born(int depth) {
            return depth == 0 ? new Nested.Item(7, "new") : guest.born(depth - 1);
        }

        @Override
        public Nested.Counter handed(int depth) {
            return depth == 0 ? guest.counterNew(40) : guest.handed(depth - 1);
        }

        @Override
        public Allocation block(int depth) {
            return depth == 0 ? guest.allocator().copyOf(new byte[] {1, 2, 3}) : guest.block(depth - 1);
        }

        @Override
        public void turned(int[] values, int depth) {
            if (depth > 0) {
                guest.turned(values, depth - 1);
            }
            int first = values[0];
            values[0] = values[1];
            values[1] = first + 1;
        }
    }

    private static void calls(TestEngine engine, BiConsumer<Nested, List<Object>> call) {
        Answering host = new Answering();
        try (Nested guest =
                NestedBridge.builder().engine(engine.engine()).imports(host).build()) {
            host.guest = guest;
            int blocks = guest.liveBlocks();

            call.accept(guest, host.given);

            assertEquals(blocks, guest.liveBlocks());
            assertEquals(0, guest.allocator().liveCount());
            assertFalse(guest.poisoned());
        }
    }

    static Stream<Arguments> bothEngines() {
        return Stream.of(TestEngine.values()).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("bothEngines")
    void text(TestEngine engine) {
        calls(engine, (guest, given) -> {
            assertEquals("grüß21!", guest.relay("grüß", 2));
            assertEquals("wide21!", guest.wide("wide", 2));
            assertEquals("ended21!", guest.ended("ended", 2));
            assertEquals("longer than its buffer", guest.fill(2));
            guest.give("given", 2);
            assertEquals(List.of("grüß21", "wide21", "ended21", "given", "given2", "given21"), given);
        });
    }

    @ParameterizedTest
    @MethodSource("bothEngines")
    void arrays(TestEngine engine) {
        calls(engine, (guest, given) -> {
            assertArrayEquals(new int[] {-1, 2, -3}, guest.ints(new int[] {1, -2, 3}, 2));
            int[] scaled = {1, 2};
            guest.scale(scaled, 2);
            assertArrayEquals(new int[] {27, 54}, scaled);
            int[] turned = {1, 5};
            guest.turned(turned, 1);
            assertArrayEquals(new int[] {2, 6}, turned);
            assertEquals(3, guest.named(new String[] {"one", "", "zwölf"}, 0));
            assertEquals(11, guest.named(new String[] {"two"}, 1));
            assertEquals(List.of("one", "", "zwölf", "two", "two"), given);
        });
    }

    @ParameterizedTest
    @MethodSource("bothEngines")
    void records(TestEngine engine) {
        calls(engine, (guest, given) -> {
            assertEquals(3.5, guest.moved(new Nested.Point(3, 0.5), 0));
            assertEquals(1.5, guest.moved(new Nested.Point(3, 0.5), 2));
            assertEquals(new Nested.Item(7, "new"), guest.born(2));
            guest.hold(new Nested.Item(9, "held"), 1);
            assertEquals(List.of(new Nested.Item(9, "held"), new Nested.Item(1, "held1")), given);
        });
    }

    @ParameterizedTest
    @MethodSource("bothEngines")
    void handlesAndBlocks(TestEngine engine) {
        calls(engine, (guest, given) -> {
            try (Nested.Counter counter = guest.counterNew(10)) {
                assertEquals(11 + 12 + 13, guest.counted(counter, 2));
                assertEquals(14, counter.add(1));
            }
            try (Nested.Counter handed = guest.handed(2)) {
                assertEquals(42, handed.add(2));
            }
            try (Allocation block = guest.block(2)) {
                assertArrayEquals(new byte[] {1, 2, 3}, block.bytes().toArray());
            }
        });
    }
}
