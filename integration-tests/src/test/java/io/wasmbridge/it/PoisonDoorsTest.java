package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.runtime.ChicoryInterruptedException;
import io.wasmbridge.it.Boundary.Injection;
import io.wasmbridge.it.BoundaryEvent.Kind;
import io.wasmbridge.it.NestedHost.Failing;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Allocator.Loan;
import io.wasmbridge.runtime.Allocator.Scope;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.InstancePoisonedException;
import io.wasmbridge.runtime.IntView;
import io.wasmbridge.runtime.LinearMemory;
import io.wasmbridge.runtime.Sharing;
import io.wasmbridge.runtime.UseAfterReleaseException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Poison is absorbing: once a guest's heap cannot be trusted, no function of it begins and none goes on, whichever door is tried. Counted
 * below the bridge, and by the guest, which counts in its memory how often it was entered.
 */
class PoisonDoorsTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private static final AtomicInteger TRIED = new AtomicInteger();

    /** What poisons, at the first event of a kind in a call that goes to the guest, to the host and back. */
    enum Cause {
        TRAP(Kind.CALL, InjectedFault.TRAP),
        WASM_EXCEPTION(Kind.CALL, InjectedFault.WASM_EXCEPTION),
        STACK_OVERFLOW(Kind.CALL, InjectedFault.STACK_OVERFLOW),
        TIMEOUT(Kind.CALL, InjectedFault.TIMEOUT),
        INTERRUPT(Kind.CALL, InjectedFault.INTERRUPT),
        BAD_POINTER(Kind.CALL, InjectedFault.OUT_OF_BOUNDS),
        BAD_ALLOCATOR(Kind.ALLOCATE, InjectedFault.LIVE_POINTER),
        TRAP_IN_FREE(Kind.FREE, InjectedFault.TRAP),
        HOST_EXCEPTION(Kind.METHOD, InjectedFault.EXCEPTION),
        HOST_ERROR(Kind.RESULT, InjectedFault.OUT_OF_HOST_MEMORY),
        SWALLOWED_TRAP(Kind.METHOD, InjectedFault.SWALLOWED_TRAP);

        private final Kind kind;
        private final InjectedFault fault;

        Cause(Kind kind, InjectedFault fault) {
            this.kind = kind;
            this.fault = fault;
        }

        /** {@code before} is done first. */
        Injection in(FaultSession session, Runnable before) {
            boolean[] done = {false};
            return new Injection() {
                @Override
                public boolean isAt(int index, BoundaryEvent event) {
                    return !done[0] && event.kind() == kind;
                }

                @Override
                public Object happens(BoundaryEvent event, Supplier<Object> goes) {
                    done[0] = true;
                    before.run();
                    Object given = fault.happens(event, session, goes);
                    if (Cause.this == INTERRUPT) {
                        throw new ChicoryInterruptedException("seen by the guest");
                    }
                    return given;
                }
            };
        }
    }

    /** What looks at memory or at handles, and touches no guest. */
    private static final Set<String> OPEN_BRIDGE =
            Set.of("bridge.allocator()", "bridge.close()", "bridge.instance()", "bridge.memory()", "bridge.poisoned()");

    /** As {@link #OPEN_BRIDGE}, of all that a user holds. The guest has no arena, poisoned or not, and what is tried is smaller than the view. */
    private static final Set<String> OPEN =
            Stream.concat(OPEN_BRIDGE.stream(), """
            allocator.lentCount()
            allocator.liveBytes()
            allocator.liveCount()
            allocator.peakBytes()
            allocator.scope() UnsupportedOperationException
            allocator.transferredBytes()
            allocator.transferredCount()
            block.close()
            block.sizeBytes()
            block.state()
            loan.close()
            loan.handle()
            memory.bytes(int int)
            memory.chars(int int)
            memory.doubles(int int)
            memory.floats(int int)
            memory.getByte(int)
            memory.getBytes(int int)
            memory.getChar(int)
            memory.getDouble(int)
            memory.getFloat(int)
            memory.getInt(int)
            memory.getLong(int)
            memory.getShort(int)
            memory.getString(int int Charset)
            memory.getString(int int)
            memory.getTerminatedString(int Charset)
            memory.hexDump(int int)
            memory.ints(int int)
            memory.longs(int int)
            memory.pageCount()
            memory.read(int byte[] int int)
            memory.read(int char[] int int)
            memory.read(int double[] int int)
            memory.read(int float[] int int)
            memory.read(int int[] int int)
            memory.read(int long[] int int)
            memory.read(int short[] int int)
            memory.shorts(int int)
            memory.sizeBytes()
            object.close()
            object.closed()
            view of a block.address()
            view of a block.length()
            view of memory.address()
            view of memory.copyTo(byte[] int) IndexOutOfBoundsException
            view of memory.get(int)
            view of memory.length()
            view of memory.slice(int int)
            view of memory.toArray()
            """.lines()).collect(Collectors.toSet());

    static Stream<Arguments> causes() {
        return Stream.of(TestEngine.values())
                .flatMap(engine -> Stream.of(Cause.values()).map(cause -> Arguments.of(engine, cause)));
    }

    @AfterAll
    static void print() {
        System.out.println("Doors of poisoned bridges: " + TRIED.get() + " tries after " + Cause.values().length
                + " causes of poison on both engines, 0 functions of a guest ran");
    }

    /** A guest that calls its host, and something of everything that can be held of it. */
    private static final class Held {
        final Boundary boundary;
        final Nested guest;
        final FaultSession session;
        final Allocation block;
        final Allocation foreign;
        final Nested.Counter counter;
        final Doors doors = new Doors();
        private final int entryCount;

        Held(TestEngine engine, Optional<Duration> timeout) {
            boundary = new Boundary(engine, timeout);
            NestedHost host =
                    new NestedHost(new BoundaryTap(instance -> (function, arguments) -> arguments), Failing.PROPAGATES);
            guest = boundary.watching(boundary.under(NestedBridge.builder())
                    .imports(boundary.serving(Nested.Host.class, host))
                    .build());
            host.serve(guest);
            session = FaultSession.of(boundary, guest, guest::liveBlocks, () -> guest.relay("text", 1));
            entryCount = guest.entryCountPtr();
            block = guest.allocator().allocate(16);
            foreign = guest.allocator().allocate(16);
            counter = guest.counterNew(1);
            LinearMemory memory = guest.memory();
            doors.pass(Nested.Counter.class, counter)
                    .pass(Nested.Item.class, new Nested.Item(1, "x"))
                    .pass(Nested.Point.class, new Nested.Point(1, 2))
                    .of("bridge", Nested.class, guest)
                    .of("allocator", Allocator.class, guest.allocator())
                    .of("memory", LinearMemory.class, memory)
                    .of("block", Allocation.class, block)
                    .of("view of a block", IntView.class, block.ints())
                    .of("view of memory", ByteView.class, memory.bytes(1024, 8))
                    .of("object", Nested.Counter.class, counter)
                    .of("loan", Loan.class, guest.allocator().lend("lent"));
        }

        int entries() {
            return guest.instance().memory().readInt(entryCount);
        }

        /** What {@code cause} threw. */
        Throwable poison(Cause cause) {
            boundary.begin(cause.in(session, () -> elsewhere(foreign::close)));
            Throwable thrown = assertThrows(Throwable.class, session.call()::call);
            boundary.end();
            boolean interrupted = Thread.interrupted();
            assertEquals(cause == Cause.INTERRUPT, interrupted);
            assertTrue(guest.poisoned(), () -> "not poisoned by " + thrown);
            assertEquals(List.of(), boundary.afterPoison());
            Throwable first = assertThrows(InstancePoisonedException.class, guest::liveBlocks)
                    .getCause();
            assertNotNull(first);
            return first;
        }

        void assertNothingRan(int entries) {
            List<BoundaryEvent> ran =
                    boundary.end().stream().filter(BoundaryEvent::runsGuest).toList();
            assertEquals(List.of(), ran, "the guest was called");
            assertEquals(entries, entries(), "the guest was entered");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("causes")
    void noDoorLeadsToTheGuest(TestEngine engine, Cause cause) {
        Held held = poisonable(engine, cause);
        Throwable first = held.poison(cause);
        int entries = held.entries();
        held.boundary.begin();
        held.doors.assertClosed(first, OPEN);
        TRIED.addAndGet(held.doors.count());
        held.foreign.close();
        held.guest.close();
        held.assertNothingRan(entries);
        assertEquals(0, held.guest.allocator().liveCount());
        assertSame(Allocation.State.LOST, held.block.state());
    }

    /** The host swallows the fault of a call back, and goes on calling. */
    @ParameterizedTest
    @EnumSource
    void noDoorLeadsToTheGuestFromWithinAnImport(TestEngine engine) {
        Held held = new Held(engine, Optional.empty());
        int[] entries = {0};
        held.boundary.begin(new Injection() {
            private boolean done;

            @Override
            public boolean isAt(int index, BoundaryEvent event) {
                return !done && event.kind() == Kind.METHOD;
            }

            @Override
            public Object happens(BoundaryEvent event, Supplier<Object> goes) {
                done = true;
                held.session.swallowTrap();
                entries[0] = held.entries();
                Throwable first = assertThrows(InstancePoisonedException.class, held.guest::liveBlocks)
                        .getCause();
                held.doors.assertClosed(first, OPEN);
                return goes.get();
            }
        });
        assertThrows(UseAfterReleaseException.class, held.session.call()::call);
        List<BoundaryEvent> ran = held.boundary.end();
        assertEquals(List.of(), held.boundary.afterPoison());
        assertEquals(entries[0], held.entries(), "the guest ran on in " + ran);
    }

    @ParameterizedTest
    @EnumSource
    void aFunctionThatTheGuestKeptIsNotCalled(TestEngine engine) {
        Boundary boundary = new Boundary(engine, Optional.empty());
        Callbacks guest =
                boundary.watching(boundary.under(CallbacksBridge.builder()).build());
        AtomicInteger called = new AtomicInteger();
        guest.keep((left, right) -> called.incrementAndGet());
        int before = called.get();
        boundary.begin();
        boundary.trapNext();
        Throwable first = assertThrows(GuestTrapException.class, guest::liveBlocks);
        int events = boundary.end().size();
        boundary.begin();
        new Doors()
                .pass(IntBinaryOperator.class, (left, right) -> called.incrementAndGet())
                .pass(DoubleUnaryOperator.class, value -> called.incrementAndGet())
                .pass(LongUnaryOperator.class, value -> called.incrementAndGet())
                .pass(Consumer.class, values -> called.incrementAndGet())
                .pass(Callbacks.TextVisitor.class, (index, text) -> called.incrementAndGet())
                .pass(Callbacks.TerminatedVisitor.class, (caller, text) -> called.incrementAndGet())
                .pass(Callbacks.Taker.class, bytes -> called.incrementAndGet())
                .pass(Callbacks.Namer.class, key -> "name" + called.incrementAndGet())
                .pass(Callbacks.Scaler.class, values -> called.incrementAndGet())
                .pass(Callbacks.SpotVisitor.class, spot -> called.incrementAndGet())
                .of("bridge", Callbacks.class, guest)
                .assertClosed(first, OPEN_BRIDGE);
        assertEquals(1, events);
        assertEquals(List.of(), boundary.end());
        assertEquals(before, called.get(), "a function of the host's was called");
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("try") // a scope is opened and closed, and not spoken of in between
    void aScopeEndsWithoutTheGuest(TestEngine engine) {
        Boundary boundary = new Boundary(engine, Optional.empty());
        Arena guest = boundary.watching(boundary.under(ArenaBridge.builder()).build());
        boundary.begin();
        try (Scope scope = guest.allocator().scope()) {
            guest.allocator().allocate(8);
            boundary.trapNext();
            assertThrows(GuestTrapException.class, guest::liveBlocks);
            boundary.begin();
        }
        assertThrows(InstancePoisonedException.class, guest.allocator()::scope);
        assertEquals(List.of(), boundary.end());
    }

    @ParameterizedTest
    @EnumSource
    void aGuestWithTheSameMemoryIsClosedToo(TestEngine engine) {
        Boundary boundary = new Boundary(engine, Optional.empty());
        Lender lender = boundary.watching(boundary.under(LenderBridge.builder()).build());
        Borrower borrower = boundary.watching(boundary.under(BorrowerBridge.builder())
                .exportsOf("env", lender)
                .build());
        boundary.begin();
        boundary.trapNext();
        Throwable first = assertThrows(GuestTrapException.class, borrower::liveBlocks);
        boundary.begin();
        new Doors().of("bridge", Lender.class, lender).assertClosed(first, OPEN_BRIDGE);
        new Doors().of("bridge", Borrower.class, borrower).assertClosed(first, OPEN_BRIDGE);
        assertEquals(List.of(), boundary.end());
    }

    @ParameterizedTest
    @EnumSource(value = Sharing.class, names = "CONFINED", mode = EnumSource.Mode.EXCLUDE)
    void anotherThreadIsRefusedToo(Sharing sharing) {
        Boundary boundary = new Boundary(TestEngine.COMPILER, Optional.empty());
        CallbacksBridge.Builder builder = boundary.under(CallbacksBridge.builder());
        Callbacks guest = boundary.watching(builder.sharing(sharing).build());
        boundary.begin();
        boundary.trapNext();
        Throwable first = assertThrows(GuestTrapException.class, guest::liveBlocks);
        boundary.begin();
        elsewhere(() -> assertSame(
                first,
                assertThrows(InstancePoisonedException.class, guest::liveBlocks).getCause()));
        assertEquals(List.of(), boundary.end());
    }

    private static void elsewhere(Runnable does) {
        AtomicReference<Throwable> failed = new AtomicReference<>();
        Thread other = new Thread(does);
        other.setUncaughtExceptionHandler((thread, failure) -> failed.set(failure));
        other.start();
        boolean interrupted = Thread.interrupted();
        try {
            other.join();
        } catch (InterruptedException failure) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failed.get() != null) {
            throw new AssertionError(failed.get());
        }
    }

    /** The deadline may pass before what is to take long. */
    private static Held poisonable(TestEngine engine, Cause cause) {
        return new Held(engine, cause == Cause.TIMEOUT ? Optional.of(TIMEOUT) : Optional.empty());
    }
}
