package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.Bridge;
import org.jspecify.annotations.Nullable;

/** What every module exports that Emscripten makes of the same C; only how their memories grow differs. */
interface EmscriptenGuest extends Bridge {
    int liveBlocks();

    long addI64(long a, long b);

    boolean isEven(int number);

    int countVowels(String text);

    int countSpaces(String text);

    @Transferred
    String greet(String name);

    @WasmOwned
    String version();

    void keep(@Transferred @Nullable String text);

    @WasmOwned
    String keptText();

    long sum(int[] values);

    void negate(@InOut int[] values);

    double mean(double[] values);

    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    int[] squares(int count);

    int getSamples();

    double meanOfSamples();

    boolean stretch(int sizeBytes);

    int memoryBytes();

    int divide(int a, int b);
}
