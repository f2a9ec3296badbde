package io.wasmbridge.it;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmAllocator;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Bridge;

/** The mappings of source maps, in Rust, as the npm package has them; lines and columns begin at 0. */
@WasmModule(value = "META-INF/resources/webjars/source-map/0.7.3/lib/mappings.wasm", imports = SourceMapHost.class)
@WasmAllocator(allocate = "allocate_mappings")
interface SourceMap extends Bridge {

    /** Takes the text, whose length the allocator remembers. */
    @WasmError(value = ErrorWhen.NULL, message = "getLastError")
    int parseMappings(@Transferred @WasmLength(Length.NONE) String mappings);

    int getLastError();

    void freeMappings(int mappings);

    void originalLocationFor(int mappings, int line, int column, int bias);

    void byGeneratedLocation(int mappings);
}
