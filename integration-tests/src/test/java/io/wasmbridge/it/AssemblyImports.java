package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.WasmImport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the compiler of AssemblyScript made of a guest that calls its host with objects, and is given some. */
@WasmModule(value = "guests/imports-assembly/imports-assembly.wasm", imports = AssemblyImports.Host.class)
interface AssemblyImports extends AssemblyImportsGuest {

    /** What it calls. */
    @WasmImport("env")
    interface Host {
        String shout(Bridge guest, String text);

        Optional<String> nameOf(int key);

        int sum(int[] values);

        double[] doubled(double[] values);

        List<String> words(Bridge guest, String text);

        String joined(String[] words);

        ByteBuffer bytes(int size);

        @WasmLength(Length.HEADER)
        int[] numbers(int count);

        @Nullable
        String echoed(@Nullable String text);
    }
}
