package io.wasmbridge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The thread that interrupts what takes too long. */
@Timeout(60)
class DeadlineTest {

    private static final long LONG_NANOS = TimeUnit.HOURS.toNanos(1);
    private static final long SHORT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** Far more than a short deadline takes, and less than the watching thread waits while nothing is under way. */
    private static final long SOON_MILLIS = 4_000;

    private static List<Thread> watching(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("wasmbridge deadline of " + name))
                .toList();
    }

    @Test
    void whatIsLateIsInterrupted() {
        Deadline deadline = new Deadline("late");
        deadline.start(SHORT_NANOS);
        assertThrows(InterruptedException.class, () -> Thread.sleep(SOON_MILLIS));
        assertTrue(deadline.passed());
        deadline.stop();
        assertFalse(deadline.passed());
        assertFalse(Thread.interrupted(), "the interrupt was the deadline's own");
    }

    @Test
    void whatSwallowsItIsInterruptedAgain() {
        Deadline deadline = new Deadline("swallowing");
        deadline.start(SHORT_NANOS);
        for (int i = 0; i < 3; i++) {
            assertThrows(InterruptedException.class, () -> Thread.sleep(SOON_MILLIS));
        }
        deadline.stop();
    }

    @Test
    void whatIsDoneIsLeftAlone() throws InterruptedException {
        Deadline deadline = new Deadline("done");
        deadline.start(LONG_NANOS);
        assertFalse(deadline.passed());
        deadline.stop();
        deadline.start(TimeUnit.MILLISECONDS.toNanos(20));
        deadline.stop();
        Thread.sleep(100);
        assertFalse(deadline.passed());
        assertFalse(Thread.interrupted());
    }

    @Test
    void oneThreadServesOneAfterTheOtherAndKeepsNobodyAlive() {
        Deadline deadline = new Deadline("several");
        deadline.start(LONG_NANOS);
        List<Thread> first = watching("several");
        assertEquals(1, first.size());
        assertTrue(first.get(0).isDaemon());
        deadline.stop();
        // it waits for another by now, and has to be told of this one
        deadline.start(SHORT_NANOS);
        assertThrows(InterruptedException.class, () -> Thread.sleep(SOON_MILLIS));
        deadline.stop();
        assertEquals(first, watching("several"));
    }

    @Test
    void aThreadThatNobodyNeedsEnds() throws InterruptedException {
        Deadline deadline = new Deadline("idle");
        deadline.start(LONG_NANOS);
        Thread thread = watching("idle").get(0);
        deadline.stop();
        thread.join(TimeUnit.SECONDS.toMillis(30));
        assertFalse(thread.isAlive());
        deadline.start(SHORT_NANOS);
        assertThrows(InterruptedException.class, () -> Thread.sleep(SOON_MILLIS));
        deadline.stop();
    }
}
