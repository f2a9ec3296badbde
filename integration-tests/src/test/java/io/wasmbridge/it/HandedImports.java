package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.Handle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A guest that hands objects, blocks and memory that has a free of its own over to methods of its host. */
@WasmModule(value = "guests/imports-handed/imports-handed.wasm", imports = HandedImports.Host.class)
interface HandedImports extends CountingGuest {

    @WasmResource(destructor = "counter_end")
    interface Counter extends Handle {
        int add(int more);
    }

    /** What it calls. */
    @WasmImport("env")
    interface Host {
        int takeCounter(@Transferred Counter counter);

        boolean takeCounterMaybe(@Transferred Optional<Counter> counter);

        int takeTwo(@Transferred Counter counter, String text);

        int takeBlock(@Transferred Allocation block);

        boolean takeBlockMaybe(@Nullable @Transferred Allocation block);

        int takeInts(@Transferred(free = "release_ints") int[] values);

        int takeText(@Transferred(free = "release_text") @WasmLength(Length.TERMINATED) String text);

        int takeTexts(@Transferred(free = "release_texts") @WasmLength(Length.TERMINATED) String[] texts);
    }

    int counterCount();

    int releaseCount();

    int runTakeCounter(int start);

    boolean runTakeCounterMaybe(boolean present);

    int runTakeTwo(boolean whole);

    int runTakeBlock(int size);

    boolean runTakeBlockMaybe(boolean present);

    int runTakeInts(int count);

    int runTakeText();

    int runTakeTexts();

    int badTakeCounter(int counter);

    int badTakeBlock(int block, int size);
}
