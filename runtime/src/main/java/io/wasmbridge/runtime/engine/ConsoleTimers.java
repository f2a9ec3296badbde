package io.wasmbridge.runtime.engine;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;

/** The timers of a console, by their labels. For one instance. */
final class ConsoleTimers {

    /** A guest that begins more has lost count of them. */
    private static final int MOST = 1000;

    private final Map<String, Double> startMillis = new HashMap<>();

    void begin(String label) {
        if (startMillis.size() < MOST) {
            startMillis.putIfAbsent(label, GuestClock.monotonicMillis());
        }
    }

    void log(String label) {
        Double start = startMillis.get(label);
        GuestTexts.log(
                start == null ? Level.WARNING : Level.INFO,
                () -> label + ": "
                        + (start == null ? "no timer was begun" : GuestClock.monotonicMillis() - start + " ms"));
    }

    void end(String label) {
        log(label);
        startMillis.remove(label);
    }
}
