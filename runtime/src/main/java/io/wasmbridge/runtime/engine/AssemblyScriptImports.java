package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import io.wasmbridge.runtime.engine.GuestAbort.Said;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The imports of AssemblyScript's library. */
final class AssemblyScriptImports {

    private static final String MODULE = "env";

    /** How many numbers {@code trace} takes at most. */
    private static final int MOST_TRACED = 5;

    private AssemblyScriptImports() {}

    /** For one instance. */
    static List<ServedImport> all() {
        ConsoleTimers timers = new ConsoleTimers();
        return List.of(
                ServedImport.of(MODULE, "abort", AssemblyScriptImports::abort, "(i32, i32, i32, i32) -> ()"),
                ServedImport.of(
                        MODULE, "trace", AssemblyScriptImports::trace, "(i32, i32, f64, f64, f64, f64, f64) -> ()"),
                ServedImport.of(
                        MODULE, "seed", (instance, arguments) -> bits(Math.random() * Long.MAX_VALUE), "() -> f64"),
                ServedImport.of(MODULE, "Math\\.random", (instance, arguments) -> bits(Math.random()), "() -> f64"),
                ServedImport.of(
                        MODULE, "Date\\.now", (instance, arguments) -> bits(GuestClock.wallMillis()), "() -> f64"),
                ServedImport.of(
                        MODULE,
                        "performance\\.now",
                        (instance, arguments) -> bits(GuestClock.monotonicMillis()),
                        "() -> f64"),
                console("log|info", Level.INFO),
                console("debug", Level.DEBUG),
                console("warn", Level.WARNING),
                console("error", Level.ERROR),
                ServedImport.of(MODULE, "console\\.assert", AssemblyScriptImports::check, "(i32, i32) -> ()"),
                timed("time", timers::begin),
                timed("timeLog", timers::log),
                timed("timeEnd", timers::end),
                ServedImport.of(MODULE, "process\\.exit", AssemblyScriptImports::exit, "(i32) -> ()"));
    }

    private static ServedImport console(String names, Level level) {
        return ServedImport.of(
                MODULE,
                "console\\.(" + names + ")",
                (instance, arguments) -> {
                    GuestTexts.log(level, () -> GuestTexts.object(instance.memory(), (int) arguments[0]));
                    return 0;
                },
                "(i32) -> ()");
    }

    private static ServedImport timed(String name, Consumer<String> timer) {
        return ServedImport.of(
                MODULE,
                "console\\." + name,
                (instance, arguments) -> {
                    timer.accept(GuestTexts.object(instance.memory(), (int) arguments[0]));
                    return 0;
                },
                "(i32) -> ()");
    }

    /** An assertion of the console is a line of the log, and ends nothing. */
    private static long check(Instance instance, long[] arguments) {
        if ((int) arguments[0] == 0) {
            GuestTexts.log(
                    Level.ERROR, () -> "assertion failed: " + GuestTexts.object(instance.memory(), (int) arguments[1]));
        }
        return 0;
    }

    private static long exit(Instance instance, long[] arguments) {
        throw GuestAbort.exit((int) arguments[0]);
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private static long abort(Instance instance, long[] arguments) {
        Memory memory = instance.memory();
        String message = GuestTexts.object(memory, (int) arguments[0]);
        String file = GuestTexts.object(memory, (int) arguments[1]);
        throw GuestAbort.of("aborted", new Said(message, file, (int) arguments[2], (int) arguments[3]));
    }

    private static long trace(Instance instance, long[] arguments) {
        int count = Math.max(0, Math.min((int) arguments[1], MOST_TRACED));
        String numbers = IntStream.range(0, count)
                .mapToObj(i -> Double.toString(Double.longBitsToDouble(arguments[2 + i])))
                .collect(Collectors.joining(", "));
        GuestTexts.log(
                Level.INFO,
                () -> "trace: " + GuestTexts.object(instance.memory(), (int) arguments[0])
                        + (numbers.isEmpty() ? "" : " " + numbers));
        return 0;
    }
}
