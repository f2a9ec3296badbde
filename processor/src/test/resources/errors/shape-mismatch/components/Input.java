package example;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Offset;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmResource;
import io.wasmbridge.annotations.WasmReturn;

public interface Input {
    record MinMax(int min, long max) {}

    record Wrong(int min, int max) {}

    record Inline(@WasmBuffer(size = 2) int[] values) {}

    record Marked(
            @Offset(8) int offset,
            @WasmLength int number,
            @WasmLength(Length.PREFIX) String prefix,
            @WasmLength(parameter = "n") int[] given,
            @WasmLength Gauge gauge) {}

    @WasmResource(destructor = "gauge_free")
    interface Gauge {}

    @WasmModule("guests/components/multi-value.wasm")
    interface Returned {
        @WasmExport("min_max")
        @WasmReturn(ResultShape.MULTI_VALUE)
        Wrong otherTypes(int[] values);

        @WasmExport("min_max")
        @WasmReturn(ResultShape.RETURN_AREA)
        MinMax area(int[] values);

        @WasmExport("min_max")
        @WasmReturn(ResultShape.OUT_POINTERS)
        MinMax written(int[] values);

        @WasmExport("min_max")
        @WasmReturn(ResultShape.MULTI_VALUE)
        Inline inline(int[] values);

        @WasmExport("min_max")
        @WasmLength
        MinMax counted(int[] values);

        @WasmExport("min_max")
        @WasmReturn(ResultShape.MULTI_VALUE)
        Marked marked(int[] values);
    }

    @WasmModule("guests/components/out-pointers.wasm")
    interface Written {
        @WasmExport("try_min_max")
        @WasmReturn(ResultShape.OUT_POINTERS)
        MinMax status(int[] values);

        @WasmExport("min_max")
        @WasmReturn(ResultShape.OUT_POINTERS)
        Wrong missing(int[] values, int more);
    }

    record Alone(int value) {}

    @WasmModule("guests/components/multi-value.wasm")
    interface Alones {
        @WasmExport("gauge_value")
        @WasmError
        @WasmReturn(ResultShape.MULTI_VALUE)
        Alone status(int gauge);
    }

    @WasmModule("guests/globals/globals.wasm")
    interface Globals {
        @WasmReturn(ResultShape.MULTI_VALUE)
        Alone counter();

        @WasmExport("counter")
        Alone unsaid();
    }
}
