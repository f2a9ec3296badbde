package example;

import io.wasmbridge.annotations.*;
import io.wasmbridge.runtime.Bridge;

public interface Visitor {
    @WasmLength(Length.TERMINATED) String visit(Bridge bridge, int index, String text);
}
