package example;

import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.runtime.Handle;

/** Its constants have names that the bridge would choose. */
@WasmResource
public interface Counter extends Handle {
    int guest = 1;
    int LIMIT = 2;

    int add(int handle);

    Counter copy();

    @WasmError(message = "lastError") void check();

    Palette.Colour colour(Palette.Colour LIMIT);
}
