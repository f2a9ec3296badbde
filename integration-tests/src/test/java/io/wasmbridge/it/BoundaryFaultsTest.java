package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.BoundaryEvent.Kind;
import io.wasmbridge.it.InjectedFault.Impossible;
import io.wasmbridge.runtime.GuestTimeoutException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that crosses between host and guest, in scenarios of every kind of use, with every event of it failing in every way it can, once
 * and from then on: what a clean run consists of is counted first, then each event is made to fail in an instance of its own.
 *
 * <p>By default a part of all faults, the same each time; all with {@code -Dfaults=all}.
 */
class BoundaryFaultsTest {

    /** Which part: a prime, so that it comes by every event, fault and variant. */
    private static final int STRIDE = "all".equals(System.getProperty("faults")) ? 1 : 19;

    /** Far more than most calls here take. */
    private static final Duration TIMEOUT = Duration.ofMillis(10);

    /** How often a call may take longer than that by itself. */
    private static final int ATTEMPTS = 50;

    /** What hangs is found by it. */
    private static final Duration DEADLINE = Duration.ofMinutes(STRIDE == 1 ? 10 : 1);

    private static final Set<Kind> KINDS = EnumSet.noneOf(Kind.class);
    private static int events;
    private static int faults;
    private static int counted;

    static List<FaultScenario> scenarios() {
        return Stream.of(CallScenarios.all(), HandleScenarios.all(), HostScenarios.all())
                .flatMap(all -> all)
                .toList();
    }

    static Stream<Arguments> scenariosOnBothEngines() {
        return Stream.of(TestEngine.values())
                .flatMap(engine -> scenarios().stream().map(scenario -> Arguments.of(engine, scenario)));
    }

    @BeforeAll
    static void count() {
        KINDS.clear();
        events = 0;
        faults = 0;
        counted = 0;
    }

    @AfterAll
    static void print() {
        System.out.println("Faults below the bridge: " + scenarios().size() + " scenarios, "
                + InjectedFault.values().length + " kinds of fault, once and from then on: " + faults + " faults of "
                + counted + " at " + events + " events of " + KINDS.size() + " kinds, on both engines");
    }

    @Test
    void everyScenarioHasANameOfItsOwn() {
        Set<String> names =
                scenarios().stream().map(FaultScenario::name).collect(Collectors.toCollection(LinkedHashSet::new));
        assertEquals(scenarios().size(), names.size());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("scenariosOnBothEngines")
    void everyEvent(TestEngine engine, FaultScenario scenario) {
        String[] underWay = {"a clean run"};
        assertTimeoutPreemptively(DEADLINE, () -> failAtEveryEvent(engine, scenario, underWay), () -> underWay[0]);
    }

    private static void failAtEveryEvent(TestEngine engine, FaultScenario scenario, String[] underWay) {
        List<BoundaryEvent> clean = clean(engine, scenario);
        assertFalse(clean.isEmpty());
        events += clean.size();
        for (int index = 0; index < clean.size(); index++) {
            BoundaryEvent event = clean.get(index);
            KINDS.add(event.kind());
            for (InjectedFault fault : InjectedFault.values()) {
                Optional<Impossible> impossible = fault.impossibleAt(event);
                if (impossible.isPresent()) {
                    assertTrue(impossible.get().holdsFor(event), () -> fault + " can occur at " + event);
                    continue;
                }
                for (boolean persists : new boolean[] {false, true}) {
                    if (counted++ % STRIDE == 0) {
                        faults++;
                        underWay[0] = engine + ", " + scenario + ", event " + index + " " + event + ": " + fault
                                + (persists ? " from then on" : " once");
                        run(engine, scenario, fault, index, persists, underWay[0]);
                    }
                }
            }
        }
    }

    private static List<BoundaryEvent> clean(TestEngine engine, FaultScenario scenario) {
        Boundary boundary = new Boundary(engine, Optional.empty());
        FaultSession session = scenario.open().apply(boundary);
        try {
            Object first = session.call().call();
            boundary.begin();
            Object second = session.call().call();
            List<BoundaryEvent> clean = boundary.end();
            assertEquals(first, second, "it gives the same each time");
            session.owned().close();
            return clean;
        } catch (Exception failure) {
            throw new AssertionError(scenario.name(), failure);
        } finally {
            boundary.close();
        }
    }

    private static void run(
            TestEngine engine, FaultScenario scenario, InjectedFault fault, int index, boolean persists, String what) {
        for (int attempt = 1; ; attempt++) {
            Boundary boundary =
                    new Boundary(engine, fault == InjectedFault.TIMEOUT ? Optional.of(TIMEOUT) : Optional.empty());
            try {
                FaultSession session = scenario.open().apply(boundary);
                new FaultRun(session, fault, index, persists).run();
                return;
            } catch (GuestTimeoutException late) {
                // another call than the one that is to take long, on a machine that has something else to do
                if (fault != InjectedFault.TIMEOUT || attempt == ATTEMPTS) {
                    throw new AssertionError(what, late);
                }
            } catch (Throwable failure) {
                throw new AssertionError(what, failure);
            } finally {
                boundary.close();
            }
        }
    }
}
