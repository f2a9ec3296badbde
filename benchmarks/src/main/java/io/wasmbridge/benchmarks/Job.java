package io.wasmbridge.benchmarks;

import java.util.List;

/** What is measured, in the order of the tables. */
@SuppressWarnings("ImmutableEnumChecker") // lists that nothing can change
enum Job {
    SCALAR("scalar call", ScalarCall.class, Scripts.NONE, Sizes.NONE, Sizes.NONE),
    STRING_IN("string in", Strings.In.class, Scripts.BOTH, Sizes.ALL, Sizes.TWO),
    STRING_OUT("string out, guest keeps it", Strings.Out.class, Scripts.BOTH, Sizes.ALL, Sizes.TWO),
    STRING_HANDED_OVER("string out, handed over", Strings.HandedOver.class, Scripts.BOTH, Sizes.ALL, Sizes.TWO),
    STRING_TERMINATED("string out, terminated", Strings.Terminated.class, Scripts.BOTH, Sizes.SOME, Sizes.TWO),
    BYTES_IN("byte[] in", ByteArrays.In.class, Scripts.NONE, Sizes.ARRAYS, Sizes.TWO),
    BYTES_IN_OUT("byte[] in-out", ByteArrays.InOut.class, Scripts.NONE, Sizes.ARRAYS, Sizes.NOT_MEASURED),
    BYTES_OUT("byte[] out", ByteArrays.Out.class, Scripts.NONE, Sizes.ARRAYS, Sizes.NOT_MEASURED),
    INTS_IN("int[] in", IntArrays.In.class, Scripts.NONE, Sizes.ARRAYS, Sizes.NOT_MEASURED),
    INTS_IN_OUT("int[] in-out", IntArrays.InOut.class, Scripts.NONE, Sizes.ARRAYS, Sizes.TWO),
    INTS_OUT("int[] out", IntArrays.Out.class, Scripts.NONE, Sizes.ARRAYS, Sizes.NOT_MEASURED),
    DOUBLES_IN("double[] in", DoubleArrays.In.class, Scripts.NONE, Sizes.ARRAYS, Sizes.NOT_MEASURED),
    DOUBLES_IN_OUT("double[] in-out", DoubleArrays.InOut.class, Scripts.NONE, Sizes.ARRAYS, Sizes.NOT_MEASURED),
    DOUBLES_OUT("double[] out", DoubleArrays.Out.class, Scripts.NONE, Sizes.ARRAYS, Sizes.TWO),
    CALLBACK("callback by import", Callbacks.Imported.class, Scripts.NONE, Sizes.NONE, Sizes.NONE),
    CALLBACK_POINTER("callback by pointer", Callbacks.Pointed.class, Scripts.NONE, Sizes.NONE, Sizes.NONE),
    CALLBACK_STRING("string into a callback", Callbacks.Text.class, Scripts.BOTH, Sizes.SOME, Sizes.TWO);

    private final String title;
    private final Class<?> benchmark;
    private final List<String> scripts;
    private final List<Integer> compilerSizes;
    private final List<Integer> interpreterSizes;

    Job(
            String title,
            Class<?> benchmark,
            List<String> scripts,
            List<Integer> compilerSizes,
            List<Integer> interpreterSizes) {
        this.title = title;
        this.benchmark = benchmark;
        this.scripts = scripts;
        this.compilerSizes = compilerSizes;
        this.interpreterSizes = interpreterSizes;
    }

    String title() {
        return title;
    }

    /** The class with a method for each way. */
    Class<?> benchmark() {
        return benchmark;
    }

    /** Whether the guest of the other jobs does it, which is the one that V8 runs. */
    boolean runsUnderV8() {
        return !name().startsWith("CALLBACK");
    }

    /** What texts are made of; one that is empty where there is no text. */
    List<String> scripts() {
        return scripts;
    }

    /** In bytes, all that {@code engine} is measured with: none where it is not, 0 alone where nothing has a size. */
    List<Integer> sizes(String engine, String script) {
        if (engine.equals("compiler")) {
            return compilerSizes;
        }
        // Decoding has no part in the engine, so one script does for what comes out.
        return script.equals("mixed") && this != STRING_IN ? Sizes.NOT_MEASURED : interpreterSizes;
    }

    private static final class Scripts {
        static final List<String> NONE = List.of("");
        static final List<String> BOTH = List.of("ascii", "mixed");
    }

    private static final class Sizes {
        static final List<Integer> NOT_MEASURED = List.of();
        static final List<Integer> NONE = List.of(0);
        static final List<Integer> TWO = List.of(64, 65_536);
        static final List<Integer> SOME = List.of(64, 4_096, 262_144);
        static final List<Integer> ARRAYS = List.of(64, 4_096, 65_536, 1_048_576);
        static final List<Integer> ALL = List.of(16, 64, 1_024, 16_384, 262_144, 1_048_576);
    }
}
