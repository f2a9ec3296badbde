package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import io.wasmbridge.runtime.engine.GuestAbort.Said;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The imports of AssemblyScript's library. */
final class AssemblyScriptImports {

    private static final String MODULE = "env";

    /** How many numbers {@code trace} takes at most. */
    private static final int MOST_TRACED = 5;

    private AssemblyScriptImports() {}

    static List<ServedImport> all() {
        return List.of(
                ServedImport.of(MODULE, "abort", AssemblyScriptImports::abort, "(i32, i32, i32, i32) -> ()"),
                ServedImport.of(
                        MODULE, "trace", AssemblyScriptImports::trace, "(i32, i32, f64, f64, f64, f64, f64) -> ()"),
                ServedImport.of(MODULE, "seed", AssemblyScriptImports::seed, "() -> f64"));
    }

    private static long abort(Instance instance, long[] arguments) {
        Memory memory = instance.memory();
        String message = GuestTexts.object(memory, (int) arguments[0]);
        String file = GuestTexts.object(memory, (int) arguments[1]);
        throw GuestAbort.of("aborted", new Said(message, file, (int) arguments[2], (int) arguments[3]));
    }

    /** To the log of the platform, under the name of the runtime. */
    private static long trace(Instance instance, long[] arguments) {
        int count = Math.max(0, Math.min((int) arguments[1], MOST_TRACED));
        String numbers = IntStream.range(0, count)
                .mapToObj(i -> Double.toString(Double.longBitsToDouble(arguments[2 + i])))
                .collect(Collectors.joining(", "));
        System.getLogger("io.wasmbridge.runtime")
                .log(
                        System.Logger.Level.INFO,
                        () -> "trace: " + GuestTexts.object(instance.memory(), (int) arguments[0])
                                + (numbers.isEmpty() ? "" : " " + numbers));
        return 0;
    }

    /** What {@code Math.random} starts from. */
    private static long seed(Instance instance, long[] arguments) {
        return Double.doubleToRawLongBits(Math.random() * Long.MAX_VALUE);
    }
}
