package io.wasmbridge.it;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Text of a guest with a collector, and results that the host chooses. */
@WasmModule("guests/collected/collected.wasm")
interface CollectedTexts extends TableGuest {
    long made();

    int objects();

    void faultPin(int nth, int mode);

    long hashString(String text);

    @WasmExport("hash_string")
    long hashSequence(CharSequence text);

    String twice(String text);

    @Nullable
    String twiceIfAny(@Nullable String text);

    @WasmExport("twice_if_any")
    Optional<String> twiceIfPresent(Optional<String> text);

    boolean sameLength(String first, String second, int factor);

    void keep(String text);

    String keptText();

    @WasmExport("chosen")
    String chosenText(int address);

    @WasmExport("chosen")
    int[] chosenInts(int address);

    @WasmExport("chosen")
    List<Integer> chosenList(int address);

    @WasmExport("chosen")
    List<String> chosenTexts(int address);

    @WasmExport("hash_view_i32")
    long hashInts(int[] values);

    @WasmExport("hash_array_of_strings")
    long hashTexts(List<String> texts);

    void shorten(@InOut int[] values);
}
