package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.runtime.GuestLimitException;
import io.wasmbridge.runtime.GuestPointerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Structs, several texts and objects that a guest passes to methods of its host. */
class StructImportsTest {

    private static final List<String> NAMES = List.of("one", "", "zwölf");

    private static final class Passed implements StructImports.Host {
        private final List<Object> passed = new ArrayList<>();

        @Override
        public double moved(StructImports.Point point) {
            passed.add(point);
            return point.x() + point.y();
        }

        @Override
        public boolean maybe(Optional<StructImports.Point> point) {
            return point.isPresent();
        }

        @Override
        public int met(StructImports.Person person) {
            passed.add(person);
            return person.age();
        }

        @Override
        public double path(StructImports.Point[] points) {
            passed.add(points.length);
            return Stream.of(points).mapToDouble(StructImports.Point::y).sum();
        }

        @Override
        public double pathInBytes(List<StructImports.Point> points) {
            return path(points.toArray(StructImports.Point[]::new));
        }

        @Override
        public int named(List<String> names) {
            passed.add(names);
            return names.size();
        }

        @Override
        public int listed(String[] names) {
            return named(List.of(names));
        }

        @Override
        public double takePoint(StructImports.Point point) {
            return moved(point);
        }

        @Override
        public int takeNamed(String[] names) {
            return named(List.of(names));
        }

        @Override
        public int takeListed(String[] names) {
            return named(List.of(names));
        }

        @Override
        public int counted(StructImports.Counter counter) {
            passed.add(counter.address());
            int added = counter.add(3);
            counter.close();
            return added;
        }
    }

    private static StructImports open(TestEngine engine, StructImports.Host host) {
        return StructImportsBridge.builder()
                .engine(engine.engine())
                .imports(host)
                .build();
    }

    private static void assertClean(StructImports guest) {
        assertFalse(guest.poisoned());
        assertEquals(0, guest.liveBlocks());
        assertEquals(0, guest.allocator().liveCount());
    }

    @ParameterizedTest
    @EnumSource
    void recordsAreCopiedWithWhatTheyPointAt(TestEngine engine) {
        Passed host = new Passed();
        try (StructImports guest = open(engine, host)) {
            assertEquals(1.5, guest.runMoved());
            assertTrue(guest.runMaybe(true));
            assertFalse(guest.runMaybe(false));
            assertEquals(36, guest.runMet());
            assertEquals(8.75, guest.runPath(3));
            assertEquals(0, guest.runPath(0));
            assertEquals(8.75, guest.runPathInBytes());
            StructImports.Point first = new StructImports.Point(1, 0.5);
            StructImports.Person ada = new StructImports.Person((byte) 36, "Ada É", new StructImports.Point(7, 1.5));
            assertEquals(List.of(first, ada, 3, 0, 3), host.passed);
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalTextsAreCopied(TestEngine engine) {
        Passed host = new Passed();
        try (StructImports guest = open(engine, host)) {
            assertEquals(3, guest.runNamed());
            assertEquals(3, guest.runListed());
            assertEquals(List.of(NAMES, NAMES), host.passed);
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHandedOverIsFreedWithWhatItPointsAt(TestEngine engine) {
        Passed host = new Passed();
        try (StructImports guest = open(engine, host)) {
            assertEquals(1.5, guest.runTakePoint());
            assertEquals(3, guest.runTakeNamed());
            assertEquals(3, guest.runTakeListed());
            assertEquals(List.of(new StructImports.Point(1, 0.5), NAMES, NAMES), host.passed);
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anObjectIsLentAndStaysTheGuests(TestEngine engine) {
        try (StructImports guest = open(engine, new Passed())) {
            assertEquals(808, guest.runCounted(5), "closing it ended nothing");
            try (StructImports.Counter counter = guest.counterNew(1)) {
                assertEquals(4, guest.badCounted(counter.address()), "an object that the host owns, too");
                assertEquals(5, counter.add(1));
            }
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatLiesOutsideMemoryIsRefused(TestEngine engine) {
        List<Consumer<StructImports>> wrongs = List.of(
                guest -> guest.badMoved(0),
                guest -> guest.badMoved(-16),
                guest -> guest.badMoved(guest.pointsAt() + 4),
                guest -> guest.badPath(16, 1 << 28),
                guest -> guest.badPath(0, 1),
                guest -> guest.badNamed(-8, 1),
                // words that are no pointers and lengths
                guest -> guest.badNamed(guest.pointsAt(), 2),
                guest -> guest.badListed(0),
                guest -> guest.badTakeNamed(-8, 1),
                guest -> guest.badCounted(0));
        for (Consumer<StructImports> wrong : wrongs) {
            Passed host = new Passed();
            try (StructImports guest = open(engine, host)) {
                GuestPointerException thrown = assertThrows(GuestPointerException.class, () -> wrong.accept(guest));
                assertTrue(thrown.getMessage().contains("was passed"), thrown.getMessage());
                assertEquals(List.of(), host.passed);
                assertTrue(guest.poisoned());
                assertEquals(0, guest.allocator().liveCount());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLimitHoldsForAllThatIsCopied(TestEngine engine) {
        try (StructImports guest = StructImportsBridge.builder()
                .engine(engine.engine())
                .maxResultBytes(32)
                .imports(new Passed())
                .build()) {
            assertEquals(0.75, guest.runPath(2));
            assertThrows(GuestLimitException.class, () -> guest.runPath(3));
            assertTrue(guest.poisoned());
        }
    }
}
