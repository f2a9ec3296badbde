package io.wasmbridge.it;

import com.dylibso.chicory.runtime.ChicoryInterruptedException;
import com.dylibso.chicory.runtime.TrapException;
import com.dylibso.chicory.runtime.WasmException;
import io.wasmbridge.it.BoundaryEvent.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What can go wrong where something crosses between a host and its guest. */
enum InjectedFault {
    TRAP(Family.THROWN),
    /** A wasm exception that nothing in the guest catches. */
    WASM_EXCEPTION(Family.THROWN),
    EXCEPTION(Family.THROWN),
    OUT_OF_HOST_MEMORY(Family.THROWN),
    STACK_OVERFLOW(Family.THROWN),
    /** The allocator gives no memory, a result is null, what is read is zero. */
    ZERO(Family.LIE),
    MINUS_ONE(Family.LIE),
    /** One more than it was. */
    MISALIGNED(Family.LIE),
    /** The address of a block that the host owns, as both halves of a wide number. */
    LIVE_POINTER(Family.LIE),
    /** The end of memory, as both halves. */
    OUT_OF_BOUNDS(Family.LIE),
    /** 2^31 - 1, as both halves. */
    HUGE_LENGTH(Family.LIE),
    INTERRUPT(Family.TIME),
    /** It takes until the deadline of the call. */
    TIMEOUT(Family.TIME),
    /** The user's method calls back, that traps, and the method goes on as if nothing had happened. */
    SWALLOWED_TRAP(Family.METHODS),
    /** The bridge is closed. */
    CLOSED(Family.TIME);

    private enum Family {
        THROWN,
        LIE,
        TIME,
        METHODS
    }

    /** Why a fault cannot occur at an event; what holds of the event then is asserted wherever one is left out. */
    enum Impossible {
        /** No number is given that could be wrong. */
        GIVES_NOTHING {
            @Override
            boolean holdsFor(BoundaryEvent event) {
                return event.values() == 0;
            }
        },
        /** The engine fails at memory only outside of it, and the range was checked before. */
        RANGE_WAS_CHECKED {
            @Override
            boolean holdsFor(BoundaryEvent event) {
                return event.isMemorys() && event.inside();
            }
        },
        /** The runtime checks what the engine's WASI reads, which then reads it again: no guest runs in between that could change it. */
        IS_READ_AGAIN {
            @Override
            boolean holdsFor(BoundaryEvent event) {
                return event.kind() == Kind.READ && event.forWasi() && !event.byGuest();
            }
        },
        /** What is read is given as it is. */
        ALLOCATES_NOTHING {
            @Override
            boolean holdsFor(BoundaryEvent event) {
                return event.readsNumber();
            }
        },
        /** Growth is done, or denied with -1. */
        GROWS_OR_IS_DENIED {
            @Override
            boolean holdsFor(BoundaryEvent event) {
                return event.kind() == Kind.GROW;
            }
        },
        /** What the host gives its guest is right as far as the guest is concerned. */
        IS_THE_HOSTS {
            @Override
            boolean holdsFor(BoundaryEvent event) {
                return event.guestRuns() && (event.isMethods() || event.kind() == Kind.REPLY);
            }
        },
        /** No code of the user's runs that could swallow anything. */
        NO_METHOD_RUNS {
            @Override
            boolean holdsFor(BoundaryEvent event) {
                return !event.isMethods();
            }
        };

        abstract boolean holdsFor(BoundaryEvent event);
    }

    /** What {@link #OUT_OF_HOST_MEMORY} and the like throw. */
    static final String MESSAGE = "injected";

    /** How long something takes that nobody interrupts: several times what a call may. */
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Family family;

    InjectedFault(Family family) {
        this.family = family;
    }

    /** Whether a number is not what it is. */
    boolean isLie() {
        return family == Family.LIE;
    }

    boolean isThrown() {
        return family == Family.THROWN;
    }

    /** Whether the engine alone throws it: of a user's method it is that method's own. */
    private boolean isEngines() {
        return this == TRAP || this == WASM_EXCEPTION || this == EXCEPTION;
    }

    /** Why it cannot occur there; empty where it can. */
    Optional<Impossible> impossibleAt(BoundaryEvent event) {
        Kind kind = event.kind();
        if (this == OUT_OF_HOST_MEMORY && event.readsNumber()) {
            return Optional.of(Impossible.ALLOCATES_NOTHING);
        }
        if (isLie() && event.kind() == Kind.READ && event.forWasi()) {
            return Optional.of(Impossible.IS_READ_AGAIN);
        }
        if (isLie() && event.values() == 0 && event.runsGuest()) {
            return Optional.of(Impossible.GIVES_NOTHING);
        }
        return Optional.ofNullable(
                switch (family) {
                    case THROWN -> !isEngines() ? null : thrownAt(kind);
                    case LIE -> lieAt(kind);
                    case METHODS -> Set.of(Kind.METHOD, Kind.RESULT).contains(kind) ? null : Impossible.NO_METHOD_RUNS;
                    case TIME -> null;
                });
    }

    private static Impossible thrownAt(Kind kind) {
        return switch (kind) {
            case READ, WRITE -> Impossible.RANGE_WAS_CHECKED;
            case GROW -> Impossible.GROWS_OR_IS_DENIED;
            default -> null;
        };
    }

    private Impossible lieAt(Kind kind) {
        return switch (kind) {
            case WRITE -> Impossible.GIVES_NOTHING;
            case METHOD, RESULT, REPLY -> Impossible.IS_THE_HOSTS;
            case GROW -> this == MINUS_ONE ? null : Impossible.GROWS_OR_IS_DENIED;
            default -> null;
        };
    }

    /** Makes it occur in place of an event. */
    Object happens(BoundaryEvent event, FaultSession session, Supplier<Object> goes) {
        switch (this) {
            case INTERRUPT -> Thread.currentThread().interrupt();
            case TIMEOUT -> waitForInterrupt(event);
            case CLOSED -> session.bridge().close();
            case SWALLOWED_TRAP -> session.swallowTrap();
            default -> {
                if (isThrown()) {
                    throw sneak(thrown(session));
                }
                return this == MINUS_ONE && event.kind() == Kind.GROW ? (Object) (-1) : lie(session, goes.get());
            }
        }
        return goes.get();
    }

    private Throwable thrown(FaultSession session) {
        return switch (this) {
            case TRAP -> new TrapException(MESSAGE);
            case WASM_EXCEPTION -> new WasmException(session.bridge().instance(), 0, new long[0]);
            case EXCEPTION -> new IllegalStateException(MESSAGE);
            case OUT_OF_HOST_MEMORY -> new OutOfMemoryError(MESSAGE);
            default -> new StackOverflowError(MESSAGE);
        };
    }

    /**
     * A guest is stopped by the interrupt; anything else comes to its end with the flag set. Memory that is used between calls has no
     * deadline.
     */
    private static void waitForInterrupt(BoundaryEvent event) {
        long began = System.nanoTime();
        while (!Thread.currentThread().isInterrupted()
                && (event.runsGuest() || System.nanoTime() - began < LATE_NANOS)) {
            Thread.onSpinWait();
        }
        if (event.runsGuest()) {
            throw new ChicoryInterruptedException(MESSAGE);
        }
    }

    private Object lie(FaultSession session, Object truth) {
        if (truth instanceof long[] numbers) {
            return numbers.length == 0
                    ? numbers
                    : Arrays.stream(numbers).map(number -> of(session, number)).toArray();
        }
        if (truth instanceof byte[] bytes) {
            return lie(session, bytes);
        }
        long number = of(session, ((Number) truth).longValue());
        if (truth instanceof Integer) {
            return (int) number;
        }
        if (truth instanceof Short) {
            return (short) number;
        }
        return truth instanceof Byte ? (Object) (byte) number : (Object) number;
    }

    /** Bytes may be of words: each is what a word would be. */
    private byte[] lie(FaultSession session, byte[] truth) {
        byte[] bytes = new byte[truth.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (this == MISALIGNED ? truth[i] + (i % 4 == 0 ? 1 : 0) : of(session, 0) >> (i % 4 * 8));
        }
        return bytes;
    }

    private long of(FaultSession session, long truth) {
        return switch (this) {
            case ZERO -> 0;
            case MINUS_ONE -> -1;
            case MISALIGNED -> truth + 1;
            case LIVE_POINTER -> bothHalves(session.livePointer());
            case OUT_OF_BOUNDS -> bothHalves(session.bridge().memory().sizeBytes());
            default -> bothHalves(Integer.MAX_VALUE);
        };
    }

    private static long bothHalves(long half) {
        return half << Integer.SIZE | half;
    }

    @SuppressWarnings("unchecked")
    static <T extends Throwable> RuntimeException sneak(Throwable failure) throws T {
        throw (T) failure;
    }
}
