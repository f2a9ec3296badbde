package io.wasmbridge.runtime.engine;

/** The time, as JavaScript tells it to a guest: in milliseconds. */
final class GuestClock {

    private static final double NANOS_PER_MILLI = 1e6;

    private GuestClock() {}

    /** Since 1970. */
    static double wallMillis() {
        return System.currentTimeMillis();
    }

    /** Since some moment, never backwards. */
    static double monotonicMillis() {
        return System.nanoTime() / NANOS_PER_MILLI;
    }
}
