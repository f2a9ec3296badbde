package io.wasmbridge.it;

import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Guest objects in every direction, under every owner. */
@WasmModule("guests/resources/resources.wasm")
interface Resources extends TableGuest {
    Counter counterNew(int start);

    int sumCounters(Counter one, Counter other);

    int measureCounter(@Nullable Counter counter);

    @WasmExport("measure_counter")
    int measureOptional(Optional<Counter> counter);

    @Nullable
    Counter findCounter(int value);

    @WasmExport("find_counter")
    Optional<Counter> foundCounter(int value);

    @WasmOwned
    Counter sharedCounter();

    @WasmOwned
    @Nullable
    Counter someCounter(int wanted);

    void keepCounter(@Transferred Counter counter);

    @WasmExport("keep_counter")
    void keepOrDrop(@Transferred @Nullable Counter counter);

    int keptValue();

    Counter forgeCounter(int handle);

    @WasmExport("forge_counter")
    @WasmOwned
    Counter showCounter(int handle);

    Words wordsOf(String text);

    Node treeLeaf(int value);
}
