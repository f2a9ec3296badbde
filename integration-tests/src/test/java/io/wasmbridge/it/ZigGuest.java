package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.runtime.Bridge;
import java.util.Optional;

/** What Zig makes of slices, detected by its {@code free} that takes the length; a packed 0 is an error or no memory. */
@WasmModule("guests/zig/zig.wasm")
interface ZigGuest extends Bridge {
    int liveBlocks();

    int add(int a, int b);

    boolean isEven(int number);

    int countSpaces(String text);

    long sum(int[] values);

    double mean(double[] values);

    void negate(@InOut int[] values);

    boolean checkUtf8(byte[] text);

    @Transferred
    String greet(String name);

    @Transferred
    byte[] reversed(byte[] bytes);

    @Transferred
    int[] doubled(int[] values);

    @Transferred
    Optional<long[]> parseAll(String text);

    void keep(@Transferred String text);

    @WasmOwned
    String keptText();

    void dropKept();

    @WasmOwned
    String version();

    int at(int[] values, int index);
}
