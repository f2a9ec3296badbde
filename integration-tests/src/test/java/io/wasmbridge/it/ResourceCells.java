package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guest objects behind handles, both ways and under every owner. */
final class ResourceCells {

    private static final String RESOURCE = "resource";
    private static final String NULLABLE = "@Nullable resource";
    private static final String OPTIONAL = "Optional<resource>";

    private ResourceCells() {}

    static Stream<Cell<?>> all() {
        return Stream.of(
                cell(RESOURCE, "parameter", "host-owned", ResourceCells::lent, ResourceCells::lending),
                cell(NULLABLE, "parameter", "host-owned", ResourceCells::lentOrNull, b -> () -> b.measureCounter(null)),
                cell(
                        OPTIONAL,
                        "parameter",
                        "host-owned",
                        ResourceCells::lentOrEmpty,
                        b -> () -> b.measureOptional(Optional.empty())),
                cell(RESOURCE, "parameter", "transferred in", ResourceCells::given, ResourceCells::giving),
                cell(RESOURCE, "result", "transferred out", ResourceCells::made, b -> making(b::counterNew)),
                cell(NULLABLE, "result", "transferred out", ResourceCells::found, b -> making(b::findCounter)),
                cell(
                        OPTIONAL,
                        "result",
                        "transferred out",
                        ResourceCells::foundOrEmpty,
                        b -> making(value -> b.foundCounter(value).orElse(null))),
                cell(
                        RESOURCE,
                        "result",
                        "wasm-owned",
                        ResourceCells::shared,
                        b -> () -> b.sharedCounter().close()),
                cell(NULLABLE, "result", "wasm-owned", ResourceCells::some, b -> Cell.calling(() -> b.someCounter(0))));
    }

    private static Cell<Resources> cell(
            String type,
            String direction,
            String owner,
            Cell.Check<Resources> check,
            Function<Resources, Runnable> prepared) {
        return new Cell<>(type, direction, owner, "handle", 1, Resources.class, check, prepared);
    }

    private static Runnable lending(Resources guest) {
        Counter counter = guest.counterNew(1);
        return () -> guest.sumCounters(counter, counter);
    }

    private static Runnable giving(Resources guest) {
        Counter counter = guest.counterNew(1);
        return () -> {
            Counter other = guest.counterNew(2);
            uninterrupted(() -> counter.absorb(other));
        };
    }

    private static Runnable making(IntFunction<@Nullable Counter> maker) {
        return () -> {
            Counter made = maker.apply(1);
            if (made != null) {
                made.close();
            }
        };
    }

    /** An interrupt that the guest did not notice is kept from the next call, which would refuse to begin. */
    static void uninterrupted(Runnable call) {
        boolean interrupted = Thread.interrupted();
        try {
            call.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void lent(Probe<Resources> probe) {
        Counter one = probe.keeping(1, () -> probe.bridge.counterNew(40));
        Counter other = probe.keeping(1, () -> probe.bridge.counterNew(2));
        assertEquals(42, probe.call(() -> probe.bridge.sumCounters(one, other)));
        assertEquals(80, probe.call(() -> probe.bridge.sumCounters(one, one)));
        assertEquals(43, probe.call(() -> one.add(3)));
        assertEquals(43, probe.call(one::value));
        int[] numbers = {1, -50, Integer.MAX_VALUE};
        probe.run(() -> one.run(numbers));
        assertEquals(44, numbers[0]);
        assertEquals(-6, numbers[1]);
        assertEquals(Integer.MAX_VALUE - 6, numbers[2]);
        probe.keeping(-1, one::close);
        probe.keeping(-1, other::close);
    }

    private static void lentOrNull(Probe<Resources> probe) {
        assertEquals(-1, probe.call(() -> probe.bridge.measureCounter(null)));
        Counter counter = probe.bridge.counterNew(7);
        assertEquals(7, probe.call(() -> probe.bridge.measureCounter(counter)));
        counter.close();
    }

    private static void lentOrEmpty(Probe<Resources> probe) {
        assertEquals(-1, probe.call(() -> probe.bridge.measureOptional(Optional.empty())));
        Counter counter = probe.bridge.counterNew(7);
        assertEquals(7, probe.call(() -> probe.bridge.measureOptional(Optional.of(counter))));
        counter.close();
    }

    private static void given(Probe<Resources> probe) {
        Counter kept = probe.bridge.counterNew(5);
        probe.run(() -> probe.bridge.keepCounter(kept));
        assertTrue(kept.closed());
        assertEquals(5, probe.call(probe.bridge::keptValue));
        probe.run(kept::close);
        probe.keeping(-1, probe.bridge::dropKept);

        Counter counter = probe.bridge.counterNew(10);
        Counter other = probe.bridge.counterNew(3);
        assertEquals(13, probe.keeping(-1, () -> counter.absorb(other)));
        assertFalse(counter.closed());
        counter.close();
    }

    private static void made(Probe<Resources> probe) {
        Counter counter = probe.keeping(1, () -> probe.bridge.counterNew(-9));
        assertEquals(-9, counter.value());
        Counter copy = probe.keeping(1, counter::copy);
        assertEquals(-8, probe.call(() -> copy.add(1)));
        assertEquals(-9, probe.call(counter::value));
        assertTrue(copy.address() != counter.address());
        probe.keeping(-1, counter::close);
        assertTrue(counter.closed());
        assertEquals(-8, probe.call(copy::value));
        probe.keeping(-1, copy::close);
    }

    private static void found(Probe<Resources> probe) {
        assertNull(probe.call(() -> probe.bridge.findCounter(-1)));
        Counter counter = probe.keeping(1, () -> probe.bridge.findCounter(4));
        assertEquals(4, counter.value());
        probe.keeping(-1, counter::close);
    }

    private static void foundOrEmpty(Probe<Resources> probe) {
        assertEquals(Optional.empty(), probe.call(() -> probe.bridge.foundCounter(-1)));
        Counter counter = probe.keeping(1, () -> probe.bridge.foundCounter(4)).orElseThrow();
        assertEquals(4, counter.value());
        probe.keeping(-1, counter::close);
    }

    private static void shared(Probe<Resources> probe) {
        Counter counter = probe.call(probe.bridge::sharedCounter);
        int value = probe.call(() -> counter.add(1));
        Counter again = probe.call(probe.bridge::sharedCounter);
        assertEquals(value, again.value());
        assertEquals(counter.address(), again.address());
        probe.run(counter::close);
        assertTrue(counter.closed());
        assertEquals(value + 1, probe.call(() -> again.add(1)));
    }

    private static void some(Probe<Resources> probe) {
        assertNull(probe.call(() -> probe.bridge.someCounter(0)));
        Counter counter = probe.call(() -> probe.bridge.someCounter(1));
        assertEquals(probe.bridge.sharedCounter().value(), counter.value());
        probe.run(counter::close);
    }
}
