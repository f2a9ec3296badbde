package io.wasmbridge.runtime;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stops what takes too long on one instance: interrupts the thread at the deadline, and again until it is done, for a host function may
 * swallow an interrupt. A daemon thread watches while calls come, and ends when none has come for a while.
 *
 * <p>What runs out is ended by an interrupt that is taken back when the call has ended, so that nobody else sees it.
 */
final class Deadline {

    /** How long after an interrupt that had no effect another follows. */
    private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** How long the watching thread waits for another call: little beside starting a thread for each. */
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final String name;
    private @Nullable Thread watched;
    private @Nullable Thread watching;
    private long endNanos;
    private boolean passed;

    /** What threads that watch for it are named after. */
    Deadline(String name) {
        this.name = name;
    }

    /** The current thread has {@code nanos} from now. Nothing may be under way. */
    synchronized void start(long nanos) {
        watched = Thread.currentThread();
        endNanos = System.nanoTime() + nanos;
        if (watching == null) {
            Thread thread = new Thread(this::watch, "wasmbridge deadline of " + name);
            thread.setDaemon(true);
            watching = thread;
            thread.start();
        } else {
            notifyAll();
        }
    }

    /** What was started is done. */
    synchronized void stop() {
        watched = null;
        if (passed) {
            passed = false;
            Thread.interrupted();
        }
    }

    /** Whether what is under way was interrupted. */
    synchronized boolean passed() {
        return passed;
    }

    private synchronized void watch() {
        long idleSince = System.nanoTime();
        while (true) {
            long now = System.nanoTime();
            Thread late = watched;
            long waitNanos;
            if (late == null) {
                waitNanos = IDLE_NANOS - (now - idleSince);
                if (waitNanos <= 0) {
                    watching = null;
                    return;
                }
            } else {
                idleSince = now;
                // what is done says so to nobody: it is looked for now and then
                waitNanos = Math.min(endNanos - now, IDLE_NANOS);
                if (waitNanos <= 0) {
                    passed = true;
                    late.interrupt();
                    waitNanos = AGAIN_NANOS;
                }
            }
            await(waitNanos);
        }
    }

    private void await(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException nobodys) {
            // the thread is known to nobody: it looks again
        }
    }
}
