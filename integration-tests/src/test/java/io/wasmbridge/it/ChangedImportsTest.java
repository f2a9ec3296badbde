package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.ChangedImports.Counter;
import io.wasmbridge.it.ChangedImports.Scaled;
import io.wasmbridge.it.ChangedImports.Split;
import io.wasmbridge.it.ChangedImports.Tagged;
import io.wasmbridge.it.ChangedImports.Vector;
import io.wasmbridge.it.ResultImports.Point;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestValueException;
import io.wasmbridge.runtime.UseAfterTransferException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parts, objects and blocks that methods of the host give to a guest, and what they change in its memory. */
class ChangedImportsTest {

    private static class Giving implements ChangedImports.Host {
        private final List<Counter> given = new ArrayList<>();
        private final List<Allocation> blocks = new ArrayList<>();
        private Counter picked;

        @Override
        public Split split(int key) {
            return new Split(-key, 0.5, "ü".repeat(key));
        }

        @Override
        public Split splitOut(int key) {
            return split(key);
        }

        @Override
        public Tagged taggedOut(int key) {
            return new Tagged("t".repeat(key), new Point(key, 0.25), (byte) -2);
        }

        @Override
        public Counter counterMade(Bridge guest, int start) {
            Counter counter = ((ChangedImports) guest).counterNew(start);
            given.add(counter);
            assertEquals(start + 1, counter.add(1));
            return counter;
        }

        @Override
        public Counter counterOut(Bridge guest, int start) {
            return counterMade(guest, start);
        }

        @Override
        public Optional<Counter> counterMaybe(Bridge guest, boolean present) {
            return present ? Optional.of(counterMade(guest, 10)) : Optional.empty();
        }

        @Override
        public Counter counterPicked(Counter one, Counter other) {
            picked = one.add(0) > other.add(0) ? one : other;
            return picked;
        }

        @Override
        public Allocation block(Bridge guest, int size) {
            byte[] content = new byte[size];
            Arrays.fill(content, (byte) 3);
            Allocation block = guest.allocator().copyOf(content);
            blocks.add(block);
            return block;
        }

        @Override
        public Allocation blockSized(Bridge guest, int size) {
            return block(guest, size);
        }

        @Override
        public double norm(Vector vector) {
            return Math.hypot(vector.x(), vector.y());
        }

        @Override
        public double scaled(Scaled scaled) {
            return (scaled.scale().ordinal() + 1) * norm(scaled.vector());
        }

        @Override
        public void doubled(int[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] *= 2;
            }
        }

        @Override
        public void doubledMaybe(int[] values) {
            if (values != null) {
                doubled(values);
            }
        }

        @Override
        public int filled(double[] values) {
            assertArrayEquals(new double[values.length], values, "as the guest has them");
            Arrays.fill(values, 0.5);
            return values.length;
        }

        @Override
        public void buffered(ByteBuffer bytes) {
            assertEquals(1, bytes.get());
            bytes.put((byte) 7);
        }

        @Override
        public String movedAll(Point[] points) {
            for (int i = 0; i < points.length; i++) {
                points[i] = new Point(points[i].x() + 10, points[i].y());
            }
            return "moved";
        }

        @Override
        public void plotted(Point[] points) {
            for (int i = 0; i < points.length; i++) {
                assertEquals(null, points[i]);
                points[i] = new Point(i, 0.125);
            }
        }

        @Override
        public Point moved(Point point, int by) {
            return new Point(point.x() + by, point.y());
        }
    }

    private static ChangedImports open(TestEngine engine, ChangedImports.Host host) {
        return ChangedImportsBridge.builder()
                .engine(engine.engine())
                .imports(host)
                .build();
    }

    private static void assertClean(ChangedImports guest) {
        assertFalse(guest.poisoned());
        assertEquals(0, guest.liveBlocks());
        assertEquals(0, guest.allocator().liveCount());
    }

    @ParameterizedTest
    @EnumSource
    void aRecordWithoutALayoutComesApart(TestEngine engine) {
        try (ChangedImports guest = open(engine, new Giving())) {
            assertEquals(-3 + 0.5 + 6, guest.runSplit(3));
            assertEquals(0.5, guest.runSplit(0));
            assertEquals(-4 + 0.5 + 8, guest.runSplitOut(4));
            assertEquals(5000 + 5.25 - 2, guest.runTaggedOut(5));
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anObjectIsTheGuestsFromThenOn(TestEngine engine) {
        Giving host = new Giving();
        try (ChangedImports guest = open(engine, host)) {
            assertEquals(6, guest.runCounterMade(5));
            assertEquals(8, guest.runCounterOut(7));
            assertEquals(11, guest.runCounterMaybe(true));
            assertEquals(-1, guest.runCounterMaybe(false));
            assertEquals(3, host.given.size());
            for (Counter given : host.given) {
                assertTrue(given.closed());
                assertThrows(UseAfterTransferException.class, () -> given.add(1));
                given.close();
            }
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anObjectOfTheGuestsStaysIts(TestEngine engine) {
        Giving host = new Giving();
        try (ChangedImports guest = open(engine, host)) {
            assertEquals(1, guest.runCounterPicked(9, 4));
            assertEquals(2, guest.runCounterPicked(3, 4));
            host.picked.close();
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anObjectThatIsNotGivenStaysTheHosts(TestEngine engine) {
        Giving host = new Giving() {
            @Override
            public Counter counterMade(Bridge guest, int start) {
                Counter counter = super.counterMade(guest, start);
                counter.close();
                return counter;
            }
        };
        try (ChangedImports guest = open(engine, host)) {
            assertThrows(IllegalStateException.class, () -> guest.runCounterMade(1));
            assertTrue(guest.poisoned());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBlockIsTheGuestsFromThenOn(TestEngine engine) {
        Giving host = new Giving();
        try (ChangedImports guest = open(engine, host)) {
            assertEquals(30, guest.runBlock(10));
            assertEquals(60, guest.runBlockSized(20));
            for (Allocation block : host.blocks) {
                assertEquals(Allocation.State.TRANSFERRED, block.state());
                block.close();
            }
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecordArrivesAsItsNumbers(TestEngine engine) {
        try (ChangedImports guest = open(engine, new Giving())) {
            assertEquals(5, guest.runNorm(3, 4));
            assertEquals(10, guest.runScaled(1, 3, 4));
            assertThrows(GuestValueException.class, () -> guest.runScaled(2, 3, 4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAMethodChangesIsTheGuests(TestEngine engine) {
        try (ChangedImports guest = open(engine, new Giving())) {
            assertEquals(2 * 10000 + 4 * 100 - 6, guest.runDoubled(1));
            assertEquals(24, guest.runDoubledMaybe(true));
            assertEquals(12, guest.runDoubledMaybe(false));
            assertEquals(3000 + 1.5 + 5 * 99, guest.runFilled(3));
            assertEquals(8 * 99, guest.runFilled(0));
            assertEquals(0x01070304, guest.runBuffered());
            assertEquals(11.5 * 100 + 12.25 + 5 * 10000, guest.runMovedAll());
            assertEquals(0 + 1 + 2 + 3 * 0.125, guest.runPlotted());
            assertEquals(8.5, guest.runMoved(7));
            assertClean(guest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResultThatFailsLeavesWhatThePlacesHeld(TestEngine engine) {
        Giving host = new Giving() {
            @Override
            public String movedAll(Point[] points) {
                super.movedAll(points);
                return null;
            }

            @Override
            public void plotted(Point[] points) {
                points[0] = new Point(1, 1);
            }
        };
        try (ChangedImports guest = open(engine, host)) {
            NullPointerException thrown = assertThrows(NullPointerException.class, guest::runMovedAll);
            assertTrue(thrown.getMessage().contains("'result' of 'env.moved_all' is null"), thrown.getMessage());
        }
        try (ChangedImports guest = open(engine, host)) {
            NullPointerException thrown = assertThrows(NullPointerException.class, guest::runPlotted);
            assertTrue(thrown.getMessage().contains("'points[1]' of 'env.plotted' is null"), thrown.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceThatIsNoneIsRefusedBeforeTheMethodRuns(TestEngine engine) {
        List<Consumer<ChangedImports>> wrongs = List.of(
                guest -> guest.badFilled(0, 1),
                guest -> guest.badFilled(-8, 2),
                guest -> guest.badFilled(16, 1 << 29),
                guest -> guest.badFilled(4, 1),
                guest -> guest.badPlotted(-16, 2),
                guest -> guest.badPlotted(16, 1 << 28),
                guest -> guest.badCounterOut(0),
                guest -> guest.badCounterOut(-2),
                guest -> guest.badSplitOut(0, 8),
                guest -> guest.badSplitOut(8, -2));
        for (Consumer<ChangedImports> wrong : wrongs) {
            Giving host = new Giving() {
                @Override
                public Split split(int key) {
                    throw new AssertionError("the place was not checked");
                }

                @Override
                public Counter counterMade(Bridge guest, int start) {
                    throw new AssertionError("the place was not checked");
                }

                @Override
                public int filled(double[] values) {
                    throw new AssertionError("the place was not checked");
                }

                @Override
                public void plotted(Point[] points) {
                    throw new AssertionError("the place was not checked");
                }
            };
            try (ChangedImports guest = open(engine, host)) {
                assertThrows(GuestPointerException.class, () -> wrong.accept(guest));
                assertTrue(guest.poisoned());
                assertEquals(0, guest.allocator().liveCount());
            }
        }
    }
}
