package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import java.io.IOException;
import other.Level;
import other.Shades;

class Input {
    private enum Mood {
        GOOD,
        BAD
    }

    protected enum Volume {
        LOUD;

        int value() throws IOException {
            return ordinal();
        }
    }

    @WasmModule("guests/scalars/scalars.wasm")
    interface Numbers extends Shades {
        @WasmExport("raw")
        Mood mood(int value);

        @WasmExport("widen_u8")
        long seen(Volume volume);

        @WasmExport("raw")
        int level(Level level);

        @WasmExport("half_u32")
        @WasmOwned
        Plain[] plains(Level[] levels);
    }

    enum Plain {
        A,
        B
    }
}
