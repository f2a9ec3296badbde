package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import io.wasmbridge.runtime.engine.GuestAbort.Said;
import java.util.List;

/** The imports of Emscripten's runtime, by the names that it gives them where it does not minify. */
final class EmscriptenImports {

    private static final String MODULE = "env";
    private static final double NANOS_PER_MILLI = 1e6;
    private static final long RESIZED = 1;
    private static final long DENIED = 0;

    private EmscriptenImports() {}

    static List<ServedImport> all() {
        return List.of(
                served("emscripten_notify_memory_growth", (instance, arguments) -> 0, "(i32) -> ()"),
                served("emscripten_resize_heap", EmscriptenImports::resize, "(i32) -> i32"),
                served("emscripten_get_heap_max", EmscriptenImports::heapMax, "() -> i32"),
                served(
                        "_?emscripten_memcpy_(js|big)",
                        EmscriptenImports::copy,
                        "(i32, i32, i32) -> ()",
                        "(i32, i32, i32) -> i32"),
                served(
                        "emscripten_date_now",
                        (instance, arguments) -> millis((double) System.currentTimeMillis()),
                        "() -> f64"),
                served(
                        "emscripten_get_now",
                        (instance, arguments) -> millis(System.nanoTime() / NANOS_PER_MILLI),
                        "() -> f64"),
                served("abort|_abort_js|emscripten_abort", EmscriptenImports::abort, "() -> ()"),
                served("__assert_fail", EmscriptenImports::assertFail, "(i32, i32, i32, i32) -> ()"),
                served("__cxa_throw", EmscriptenImports::throwException, "(i32, i32, i32) -> ()"),
                served("_embind_(register|finalize)_.*", (instance, arguments) -> 0));
    }

    private static ServedImport served(String field, ServedImport.Body body, String... signatures) {
        return ServedImport.of(MODULE, field, body, signatures);
    }

    private static long resize(Instance instance, long[] arguments) {
        Memory memory = instance.memory();
        long wantedPages = (Integer.toUnsignedLong((int) arguments[0]) + Memory.PAGE_SIZE - 1) / Memory.PAGE_SIZE;
        long more = wantedPages - memory.pages();
        return more <= 0 || memory.grow((int) more) >= 0 ? RESIZED : DENIED;
    }

    private static long heapMax(Instance instance, long[] arguments) {
        return Math.min((long) instance.memory().maximumPages() * Memory.PAGE_SIZE, Integer.MAX_VALUE);
    }

    private static long copy(Instance instance, long[] arguments) {
        Memory memory = instance.memory();
        long target = Integer.toUnsignedLong((int) arguments[0]);
        long source = Integer.toUnsignedLong((int) arguments[1]);
        long lengthBytes = Integer.toUnsignedLong((int) arguments[2]);
        if (Math.max(target, source) + lengthBytes > GuestTexts.sizeBytes(memory)) {
            throw GuestAbort.trap("trapped: it copied " + lengthBytes + " bytes outside memory");
        }
        memory.copy((int) target, (int) source, (int) lengthBytes);
        return arguments[0];
    }

    private static long millis(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private static long abort(Instance instance, long[] arguments) {
        throw GuestAbort.of("aborted", Said.of(""));
    }

    private static long assertFail(Instance instance, long[] arguments) {
        Memory memory = instance.memory();
        String text = "assertion '" + GuestTexts.terminated(memory, (int) arguments[0]) + "' failed in "
                + GuestTexts.terminated(memory, (int) arguments[3]);
        String file = GuestTexts.terminated(memory, (int) arguments[1]);
        throw GuestAbort.of("aborted", new Said(text, file, (int) arguments[2], 0));
    }

    private static long throwException(Instance instance, long[] arguments) {
        throw GuestAbort.trap("threw a C++ exception, which nothing catches");
    }
}
