package io.wasmbridge.benchmarks;

import io.wasmbridge.benchmarks.unguarded.Guard;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.GuestInterruptedException;
import io.wasmbridge.runtime.GuestPointerException;
import io.wasmbridge.runtime.GuestTimeoutException;
import io.wasmbridge.runtime.InstancePoisonedException;
import io.wasmbridge.runtime.ReentrantCallException;
import io.wasmbridge.runtime.StaleViewException;
import io.wasmbridge.runtime.ThreadConfinementException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntBinaryOperator;

/** Misuses a bridge in a way for each guard. Loaded with the runtime that is to be tested. */
public final class Misuse {

    private static final int COUNT = 16;

    private static final int BEYOND_MEMORY = 0x7fff_0000;

    private Misuse() {}

    /** Whether the guard of that name does its duty. */
    public static boolean isNoticed(String guard) {
        try (MisusedBridge bridge = MisusedBridge.instantiate()) {
            return switch (Guard.valueOf(guard)) {
                case STATE -> isRefusedAfterPoison();
                case THREAD ->
                    refuses(ThreadConfinementException.class, () -> CompletableFuture.runAsync(() -> bridge.add(1, 2))
                            .join());
                case INTERRUPT -> isRefusedAfterAnInterrupt(bridge);
                case REENTRY -> isRefusedWithin();
                case TIME -> isStopped();
                case VIEWS -> isStaleAfterACall(bridge);
                case RESULTS -> refuses(GuestPointerException.class, () -> bridge.keptAt(BEYOND_MEMORY, COUNT));
                case ALLOCATIONS -> isRefusedWhereItIsTheHosts(bridge);
                case LEDGER -> isCounted(bridge);
                case MEMORY -> {
                    int end = (int) bridge.memory().sizeBytes();
                    yield refuses(IndexOutOfBoundsException.class, () -> bridge.memory()
                            .getInt(end - 1));
                }
            };
        }
    }

    private static boolean refuses(Class<? extends Throwable> refusal, Runnable misuse) {
        try {
            misuse.run();
            return false;
        } catch (Throwable thrown) {
            Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
            return refusal.isInstance(cause) && !isTheEngines(cause);
        }
    }

    /** The engine checks its memory too, by the same type of exception. */
    private static boolean isTheEngines(Throwable thrown) {
        return thrown.getStackTrace()[0].getClassName().startsWith("com.dylibso");
    }

    private static BenchCallbacksBridge.Builder serving(IntBinaryOperator function) {
        return BenchCallbacksBridge.builder().imports(new BenchCallbacks.Host() {
            @Override
            public int combine(int a, int b) {
                return function.applyAsInt(a, b);
            }

            @Override
            public int takeText(String text) {
                return text.length();
            }
        });
    }

    private static boolean isRefusedAfterPoison() {
        IntBinaryOperator exact = Math::addExact;
        try (BenchCallbacksBridge bridge = serving(exact).build()) {
            if (!refuses(ArithmeticException.class, () -> bridge.callImport(Integer.MAX_VALUE, 1))
                    || !bridge.poisoned()) {
                throw new AssertionError("the host's exception has to poison");
            }
            return refuses(InstancePoisonedException.class, () -> bridge.callImport(1, 2));
        }
    }

    private static boolean isRefusedAfterAnInterrupt(Misused bridge) {
        Thread.currentThread().interrupt();
        try {
            return refuses(GuestInterruptedException.class, () -> bridge.add(1, 2));
        } finally {
            Thread.interrupted();
        }
    }

    private static boolean isRefusedWithin() {
        BenchCallbacksBridge[] self = new BenchCallbacksBridge[1];
        IntBinaryOperator callingBack = (a, b) -> a == 0 ? b : self[0].callImport(a - 1, b);
        try (BenchCallbacksBridge bridge = serving(callingBack).reentry(false).build()) {
            self[0] = bridge;
            return refuses(ReentrantCallException.class, () -> bridge.callImport(1, 2));
        }
    }

    private static boolean isStopped() {
        CountDownLatch never = new CountDownLatch(1);
        IntBinaryOperator waiting = (a, b) -> {
            try {
                return never.await(100, TimeUnit.MILLISECONDS) ? a : b;
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        };
        try (BenchCallbacksBridge bridge =
                serving(waiting).timeout(Duration.ofMillis(10)).build()) {
            return refuses(GuestTimeoutException.class, () -> bridge.callImport(1, 2));
        }
    }

    private static boolean isStaleAfterACall(Misused bridge) {
        ByteView view = bridge.shownAt(COUNT, COUNT);
        bridge.add(1, 2);
        return refuses(StaleViewException.class, () -> view.get(0));
    }

    private static boolean isRefusedWhereItIsTheHosts(Misused bridge) {
        Allocation block = bridge.allocator().allocate(COUNT);
        return refuses(GuestPointerException.class, () -> bridge.handedOverAt(block.address() - COUNT, COUNT));
    }

    private static boolean isCounted(Misused bridge) {
        bridge.allocator().allocate(COUNT);
        return bridge.allocator().liveCount() == 1;
    }
}
