package io.wasmbridge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wasmbridge.it.BoundaryEvent.Kind;
import io.wasmbridge.it.FaultSession.Trait;
import io.wasmbridge.runtime.Allocator;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.GuestAllocatorException;
import io.wasmbridge.runtime.GuestErrorException;
import io.wasmbridge.runtime.GuestInterruptedException;
import io.wasmbridge.runtime.GuestOutOfMemoryException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestTimeoutException;
import io.wasmbridge.runtime.GuestTrapException;
import io.wasmbridge.runtime.InstancePoisonedException;
import io.wasmbridge.runtime.UseAfterReleaseException;
import io.wasmbridge.runtime.WasmBridgeException;
import io.wasmbridge.runtime.WasmFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.function.Executable;

/** One run of a scenario with one fault in it, and what holds afterwards. */
final class FaultRun implements Boundary.Injection {

    private final FaultSession session;
    private final Bridge bridge;
    private final InjectedFault fault;
    private final int index;
    private final boolean persists;
    private final List<Throwable> injected = new ArrayList<>();
    private BoundaryEvent first;

    /** Whether the guest may keep a block that it handed over: the host did not come to know where it lies. */
    private boolean loses;

    private Object expected;
    private int blocks;

    /** {@code fault} at the event number {@code index}, and at every later one where it {@code persists}. */
    FaultRun(FaultSession session, InjectedFault fault, int index, boolean persists) {
        this.session = session;
        this.bridge = session.bridge();
        this.fault = fault;
        this.index = index;
        this.persists = persists;
        this.loses = fault.isLie() || session.is(Trait.NOTHING_FREES);
    }

    @Override
    public boolean isAt(int at, BoundaryEvent event) {
        return (at == index || persists && at > index)
                && fault.impossibleAt(event).isEmpty();
    }

    @Override
    public Object happens(BoundaryEvent event, Supplier<Object> goes) {
        if (first == null) {
            first = event;
        }
        loses |= fault == InjectedFault.STACK_OVERFLOW && event.readsNumber();
        try {
            return fault.happens(event, session, goes);
        } catch (Throwable thrown) {
            injected.add(thrown);
            throw InjectedFault.sneak(thrown);
        }
    }

    /** Calls once as it is meant to be, then with the fault. */
    void run() throws Exception {
        expected = session.call().call();
        blocks = session.blocks().getAsInt();
        int owned = bridge.allocator().liveCount();
        session.boundary().begin(this);
        Object given = null;
        Throwable thrown = null;
        try {
            given = session.call().call();
        } catch (Throwable failure) {
            thrown = failure;
        }
        List<BoundaryEvent> events = session.boundary().end();
        boolean interrupted = Thread.interrupted();
        assertEquals(List.of(), session.boundary().afterPoison(), "the guest ran when it was poisoned");
        if (fault == InjectedFault.TIMEOUT) {
            assertFalse(interrupted, "the interrupt of the deadline was left");
        } else {
            assertNotNull(first, () -> "the event did not come again: " + events);
            assertEquals(fault == InjectedFault.INTERRUPT, interrupted, "the thread is interrupted");
        }
        assertNamed(thrown);
        if (first != null && !persists) {
            assertExpected(thrown);
        }
        if (thrown == null && !fault.isLie()) {
            assertEquals(expected, given, "what came of it");
        }
        if (fault == InjectedFault.CLOSED) {
            assertClosed();
        } else if (bridge.poisoned()) {
            assertDead();
        } else {
            try {
                assertAlive(owned);
            } catch (WasmBridgeException late) {
                assertFoundOut(late);
            }
        }
    }

    /** A handle is what its guest says: that it was a block of the host's is found out when that is freed. */
    private void assertFoundOut(WasmBridgeException late) {
        if (!fault.isLie() || !bridge.poisoned()) {
            throw late;
        }
        assertNamed(late);
        assertDead();
    }

    /** An exception of the library's, or the very object that was thrown; so is all that is suppressed. */
    private void assertNamed(Throwable thrown) {
        if (thrown == null) {
            return;
        }
        if (!(injected.contains(thrown) || isTheUsers(thrown)) || thrown instanceof WasmFault) {
            if (!(thrown instanceof WasmFault named)) {
                throw new AssertionError("not named", thrown);
            }
            assertFalse(named.code().isEmpty() || named.module().isEmpty(), () -> "says too little: " + thrown);
            if (named.poisoned() && !session.is(Trait.HAPPENS_ELSEWHERE)) {
                assertTrue(bridge.poisoned(), () -> "poisoned nothing: " + thrown);
            }
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            assertNamed(suppressed);
        }
    }

    /** Whether code of the user's took a lie for the truth: it is an index there, or comes back as an argument that cannot be right. */
    private boolean isTheUsers(Throwable thrown) {
        boolean argument = thrown instanceof IllegalArgumentException || thrown instanceof NullPointerException;
        return fault.isLie() && (argument || thrown instanceof IndexOutOfBoundsException && isRaisedHere(thrown));
    }

    private static boolean isRaisedHere(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java."))
                .findFirst()
                .filter(name -> name.startsWith("io.wasmbridge.it."))
                .isPresent();
    }

    private void assertExpected(Throwable thrown) {
        if (fault.isThrown()) {
            assertThrown(thrown);
        } else if (fault.isLie()) {
            assertAnswer(thrown);
        } else {
            switch (fault) {
                case INTERRUPT -> assertOneOf(thrown, true, GuestInterruptedException.class);
                case TIMEOUT -> assertOneOf(thrown, true, GuestTimeoutException.class);
                case CLOSED -> assertOneOf(thrown, true, UseAfterReleaseException.class);
                default -> {
                    assertOneOf(thrown, false, InstancePoisonedException.class);
                    assertSame(GuestTrapException.class, thrown.getCause().getClass());
                    assertPoisoned(true);
                }
            }
        }
    }

    private void assertThrown(Throwable thrown) {
        boolean error = fault == InjectedFault.OUT_OF_HOST_MEMORY;
        boolean overflow = fault == InjectedFault.STACK_OVERFLOW;
        if (first.isEngines() && !error) {
            assertOneOf(thrown, false, GuestTrapException.class);
            assertPoisoned(true);
        } else if (overflow && first.guestRuns() && !first.isMethods() && thrown instanceof GuestTrapException) {
            // a guest that grows its memory, or uses its WASI, overflows the stack itself
            assertPoisoned(true);
        } else {
            Throwable told = thrown instanceof GuestErrorException ? thrown.getSuppressed()[0] : thrown;
            if (told != injected.get(0)) {
                throw new AssertionError("not what was thrown", thrown);
            }
            if (!session.is(Trait.MAY_THROW) || !first.guestRuns()) {
                assertPoisoned(first.isEngines() || first.guestRuns());
            }
        }
    }

    private void assertAnswer(Throwable thrown) {
        if (first.kind() == Kind.ALLOCATE && fault == InjectedFault.ZERO) {
            assertOneOf(thrown, false, GuestOutOfMemoryException.class);
            if (!session.is(Trait.MAY_THROW) || !first.guestRuns()) {
                assertPoisoned(first.guestRuns());
            }
        } else if (first.kind() == Kind.ALLOCATE && fault != InjectedFault.MISALIGNED) {
            assertOneOf(thrown, false, GuestPointerException.class, GuestAllocatorException.class);
            assertPoisoned(true);
        }
    }

    private void assertPoisoned(boolean poisoned) {
        if (!session.is(Trait.HAPPENS_ELSEWHERE)) {
            assertEquals(poisoned, bridge.poisoned(), "poisoned");
        }
    }

    /** What an error of the guest's is told with is not there where telling it failed. */
    private static void assertOneOf(Throwable thrown, boolean orNone, Class<?>... types) {
        Set<Class<?>> expected = Set.of(types);
        boolean untold = thrown instanceof GuestErrorException
                && Arrays.stream(thrown.getSuppressed()).map(Object::getClass).anyMatch(expected::contains);
        if (thrown == null ? !orNone : !untold && !expected.contains(thrown.getClass())) {
            throw new AssertionError("not " + List.of(types), thrown);
        }
    }

    /** Nothing is left over, and it answers as it did. */
    private void assertAlive(int owned) throws Exception {
        assertEquals(owned, bridge.allocator().liveCount(), "live blocks of the host");
        assertEquals(expected, session.call().call(), "what comes of it the next time");
        if (loses) {
            blocks = session.blocks().getAsInt();
            assertEquals(expected, session.call().call());
        }
        assertEquals(blocks, session.blocks().getAsInt(), "live blocks of the guest");
        assertEquals(owned, bridge.allocator().liveCount(), "live blocks of the host");
        assertFalse(bridge.poisoned());
        session.owned().close();
        assertEquals(0, bridge.allocator().liveCount());
    }

    private void assertClosed() throws Exception {
        if (session.is(Trait.HAPPENS_ELSEWHERE)) {
            assertEquals(expected, session.call().call());
            return;
        }
        session.boundary().begin();
        assertEquals(0, bridge.allocator().liveCount());
        assertRefused(UseAfterReleaseException.class, session.call()::call);
        assertRefused(UseAfterReleaseException.class, () -> bridge.allocator().allocate(8));
        assertNothingRan();
    }

    /** Whatever is tried, no function of the guest is called. */
    private void assertDead() {
        session.boundary().begin();
        Allocator allocator = bridge.allocator();
        assertEquals(0, allocator.liveCount());
        assertEquals(0, allocator.liveBytes());
        assertRefused(InstancePoisonedException.class, session.call()::call);
        assertRefused(InstancePoisonedException.class, () -> allocator.allocate(8));
        assertRefused(InstancePoisonedException.class, () -> allocator.allocateUtf8("text"));
        assertRefused(InstancePoisonedException.class, () -> allocator.copyOf(new int[1]));
        assertRefused(InstancePoisonedException.class, () -> bridge.memory().grow(1));
        assertRefused(InstancePoisonedException.class, () -> bridge.memory().setByte(0, (byte) 0));
        bridge.close();
        assertNothingRan();
    }

    private static void assertRefused(Class<?> type, Executable call) {
        try {
            call.execute();
        } catch (Throwable thrown) {
            assertOneOf(thrown, false, type);
            return;
        }
        throw new AssertionError("not refused");
    }

    private void assertNothingRan() {
        List<BoundaryEvent> ran = session.boundary().end().stream()
                .filter(event -> event.runsGuest() || event.kind() == Kind.GROW)
                .toList();
        assertEquals(List.of(), ran, "the guest ran");
    }
}
