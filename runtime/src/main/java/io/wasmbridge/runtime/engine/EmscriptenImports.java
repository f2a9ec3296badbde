package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import io.wasmbridge.runtime.engine.GuestAbort.Said;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The imports of Emscripten's runtime, by the names that it gives them where it does not minify. */
final class EmscriptenImports {

    private static final String MODULE = "env";
    private static final double NANOS = 1;

    /** {@code -ENOSYS}, in the numbers of Emscripten's C library. */
    private static final long NO_SUCH_CALL = -52;

    /** What is drawn at once, however much the guest asks for. */
    private static final int ENTROPY_BYTES = 4 * 1024;

    private static final long RESIZED = 1;
    private static final long DENIED = 0;

    private EmscriptenImports() {}

    /** For one instance. */
    static List<ServedImport> all() {
        EmscriptenJumps jumps = new EmscriptenJumps();
        return Stream.concat(EmscriptenTime.all(jumps).stream(), others(jumps).stream())
                .toList();
    }

    private static List<ServedImport> others(EmscriptenJumps jumps) {
        return List.of(
                served("emscripten_notify_memory_growth", (instance, arguments) -> 0, "(i32) -> ()"),
                served("emscripten_resize_heap", EmscriptenImports::resize, "(i32) -> i32"),
                served("emscripten_get_heap_max", EmscriptenImports::heapMax, "() -> i32"),
                served(
                        "_?emscripten_memcpy_(js|big)",
                        EmscriptenImports::copy,
                        "(i32, i32, i32) -> ()",
                        "(i32, i32, i32) -> i32"),
                served("emscripten_date_now", (instance, arguments) -> bits(GuestClock.wallMillis()), "() -> f64"),
                served("emscripten_get_now", (instance, arguments) -> bits(GuestClock.monotonicMillis()), "() -> f64"),
                served("emscripten_get_now_res", (instance, arguments) -> bits(NANOS), "() -> f64"),
                served("_?emscripten_get_now_is_monotonic", (instance, arguments) -> 1, "() -> i32"),
                served("getentropy", EmscriptenImports::entropy, "(i32, i32) -> i32"),
                console("console_(log|warn)|out", Level.INFO),
                console("console_error|err", Level.ERROR),
                served("__syscall_.*|_(mmap|munmap|msync)_js", (instance, arguments) -> NO_SUCH_CALL, "(...) -> i32"),
                served("setTempRet0", (instance, arguments) -> setHighHalf(jumps, arguments), "(i32) -> ()"),
                served("getTempRet0", (instance, arguments) -> jumps.highHalf(), "() -> i32"),
                served("_emscripten_runtime_keepalive_clear", (instance, arguments) -> 0, "() -> ()"),
                served("_?exit|emscripten_force_exit", EmscriptenImports::exit, "(i32) -> ()"),
                served("abort|_abort_js|emscripten_abort", EmscriptenImports::abort, "() -> ()"),
                served("__assert_fail", EmscriptenImports::assertFail, "(i32, i32, i32, i32) -> ()"),
                served("__cxa_throw", EmscriptenImports::throwException, "(i32, i32, i32) -> ()"),
                served("_?emscripten_throw_longjmp", jumps::jump, "() -> ()"),
                new ServedImport(
                        MODULE,
                        Pattern.compile(EmscriptenJumps.INVOKE),
                        List.of(
                                "(i32, ...) -> ()",
                                "(i32, ...) -> i32",
                                "(i32, ...) -> i64",
                                "(i32, ...) -> f32",
                                "(i32, ...) -> f64"),
                        jumps::invoking),
                served(
                        "segfault|alignfault",
                        (instance, arguments) -> trap("touched memory at an address that it must not"),
                        "() -> ()"),
                served("__handle_stack_overflow", (instance, arguments) -> trap("overflowed its stack"), "(i32) -> ()"),
                served("_embind_(register|finalize)_.*", (instance, arguments) -> 0, "(...) -> ()"));
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
        int target = (int) arguments[0];
        int source = (int) arguments[1];
        long lengthBytes = Integer.toUnsignedLong((int) arguments[2]);
        if (!MemoryRanges.inside(memory, target, lengthBytes) || !MemoryRanges.inside(memory, source, lengthBytes)) {
            throw GuestAbort.trap("trapped: it copied " + lengthBytes + " bytes outside memory");
        }
        memory.copy(target, source, (int) lengthBytes);
        return arguments[0];
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private static ServedImport console(String names, Level level) {
        return served(
                "emscripten_(" + names + ")",
                (instance, arguments) -> {
                    GuestTexts.log(level, () -> GuestTexts.terminated(instance.memory(), (int) arguments[0]));
                    return 0;
                },
                "(i32) -> ()");
    }

    private static long entropy(Instance instance, long[] arguments) {
        int address = (int) arguments[0];
        long lengthBytes = Integer.toUnsignedLong((int) arguments[1]);
        if (!MemoryRanges.inside(instance.memory(), address, lengthBytes)) {
            throw GuestAbort.trap("trapped: it asked for " + lengthBytes + " random bytes outside memory");
        }
        SecureRandom random = new SecureRandom();
        byte[] bytes = new byte[(int) Math.min(lengthBytes, ENTROPY_BYTES)];
        for (int done = 0; done < lengthBytes; done += bytes.length) {
            random.nextBytes(bytes);
            instance.memory().write(address + done, bytes, 0, (int) Math.min(bytes.length, lengthBytes - done));
        }
        return 0;
    }

    private static long setHighHalf(EmscriptenJumps jumps, long[] arguments) {
        jumps.setHighHalf(arguments[0]);
        return 0;
    }

    private static long exit(Instance instance, long[] arguments) {
        throw GuestAbort.exit((int) arguments[0]);
    }

    private static long trap(String what) {
        throw GuestAbort.trap(what);
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
