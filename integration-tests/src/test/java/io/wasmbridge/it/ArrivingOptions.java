package io.wasmbridge.it;

import io.wasmbridge.annotations.Abi;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.Bridge;
import io.wasmbridge.runtime.Handle;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A module of wasm-bindgen that arrives at run time, and writes what it returns to areas. */
@WasmModule(abi = Abi.WASM_BINDGEN)
interface ArrivingOptions extends Bridge {
    int liveBlocks();

    int liveObjects();

    @WasmReturn(ResultShape.RETURN_AREA)
    OptionalLong nextI64(OptionalLong value);

    @WasmReturn(ResultShape.RETURN_AREA)
    OptionalInt negatedI32(OptionalInt value);

    Optional<Boolean> toggled(Optional<Boolean> value);

    @WasmError
    @WasmReturn(ResultShape.RETURN_AREA)
    void check(boolean fail);

    @WasmError
    @WasmReturn(ResultShape.RETURN_AREA)
    long halvedI64(long value);

    @WasmError
    @WasmReturn(ResultShape.RETURN_AREA)
    String spelled(String text);

    @WasmError
    @WasmReturn(ResultShape.RETURN_AREA)
    Optional<String> foundWord(String text);

    @WasmError
    @WasmReturn(ResultShape.RETURN_AREA)
    OptionalLong nextChecked(OptionalLong value);

    Meter meterNew(int start);

    @WasmError
    @WasmReturn(ResultShape.RETURN_AREA)
    Meter meterTested(int start);

    int meterSpend(@Transferred Meter meter);

    /** An exported class. */
    @WasmResource
    interface Meter extends Handle {
        int advance();

        @WasmReturn(ResultShape.RETURN_AREA)
        String label();

        @WasmExport("__wbg_get_meter_step")
        int step();
    }
}
