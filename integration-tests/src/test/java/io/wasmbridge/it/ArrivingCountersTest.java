package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.ArrivingCounters.Counter;
import io.wasmbridge.runtime.BindingException;
import io.wasmbridge.runtime.UseAfterTransferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Instances of classes that the compiler of AssemblyScript made, under each of its runtimes. */
class ArrivingCountersTest {

    private static ArrivingCounters arriving(TestEngine engine, String module) {
        return ArrivingCountersBridge.builder(TestEngine.resource("guests/assemblyscript-objects/" + module + ".wasm"))
                .engine(engine.engine())
                .build();
    }

    static List<Arguments> runtimes() {
        return ObjectsTest.runtimes().toList();
    }

    /** What is not pinned is overwritten by what is made next. */
    @ParameterizedTest
    @MethodSource("runtimes")
    void livesWhileItsHandleIsOpen(TestEngine engine, String module) {
        try (ArrivingCounters guest = arriving(engine, module)) {
            List<Counter> counters = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                Counter counter = guest.counter(i);
                counter.rename("counter " + i);
                counters.add(counter);
                guest.litter(20, i);
                guest.collect();
            }
            for (int i = 0; i < 50; i++) {
                assertEquals("counter " + i, counters.get(i).label());
                try (Counter twin = counters.get(i).twin()) {
                    counters.get(i).advance(1);
                    guest.litter(20, i);
                    assertEquals("counter " + i + "'", twin.label());
                    assertEquals(2L * i + 1, guest.totalOf(counters.get(i), twin));
                }
            }
            counters.forEach(Counter::close);
            assertEquals(Optional.empty(), guest.counterIfAny(-1));
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    @ParameterizedTest
    @MethodSource("runtimes")
    void givenAwayItIsTheGuestsToKeep(TestEngine engine, String module) {
        try (ArrivingCounters guest = arriving(engine, module)) {
            Counter counter = guest.counter(5);
            guest.keepCounter(counter);
            assertThrows(UseAfterTransferException.class, () -> counter.advance(1));
            guest.litter(100, 5);
            guest.collect();
            try (Counter shown = guest.lastCounter()) {
                assertEquals(6, shown.advance(1));
            }
            Counter held = guest.lastCounterToHold();
            guest.keepCounter(guest.counter(0));
            guest.litter(100, 5);
            guest.collect();
            assertEquals(7, held.advance(1));
            held.close();
        }
    }

    /** Closed instances are collected: the heap is as it was. The stub runtime has none, and grows by all that it makes. */
    @ParameterizedTest
    @MethodSource("runtimes")
    void closedItIsCollected(TestEngine engine, String module) {
        try (ArrivingCounters guest = arriving(engine, module)) {
            round(guest);
            guest.collect();
            int blocks = guest.liveBlocks();
            int pages = guest.memory().pageCount();
            for (int i = 0; i < 4_000; i++) {
                round(guest);
                if (i % 100 == 0) {
                    guest.collect();
                }
            }
            guest.collect();
            assertEquals(blocks, guest.liveBlocks());
            assertEquals(module.equals("stub"), guest.memory().pageCount() > pages + 4);
            assertEquals(0, guest.allocator().liveCount());
        }
    }

    private static void round(ArrivingCounters guest) {
        try (Counter counter = guest.counter(1)) {
            counter.rename("somebody");
            counter.twin().close();
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void aModuleThatCannotPinIsRefused(TestEngine engine) {
        BindingException refused = assertThrows(BindingException.class, () -> CounterMakerBridge.builder(
                        TestEngine.resource("guests/assemblyscript-objects/no-runtime.wasm"))
                .engine(engine.engine())
                .build());
        assertTrue(
                refused.getMessage().contains("does not export '__pin', '__unpin' of the runtime of AssemblyScript"),
                refused::getMessage);
        assertTrue(refused.getMessage().contains("what 'counterNew' returns is an object"), refused::getMessage);
        assertTrue(refused.getMessage().contains("--exportRuntime"), refused::getMessage);
    }
}
