package example;

import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.runtime.Allocation;
import io.wasmbridge.runtime.ByteView;
import java.util.OptionalInt;

public interface Input {
    @interface Nullable {}

    record MinMax(int min, long max) {}

    record Wrong(int min, int max) {}

    record Alone(int value) {}

    record Inner(int value) {}

    record Outer(
            Inner inner,
            CharSequence sequence,
            ByteView view,
            Allocation block,
            OptionalInt number,
            Object object,
            @Nullable long scalar) {}

    @WasmModule("guests/components/multi-value.wasm")
    interface Returned {
        @WasmExport("min_max")
        Wrong otherTypes(int[] values);

        @WasmExport("gauge_value")
        Alone oneResult(int gauge);

        @WasmExport("min_max")
        Outer noComponents(int[] values);

        @WasmExport("min_max")
        @Nullable
        MinMax absent(int[] values);
    }

    @WasmModule("guests/components/out-pointers.wasm")
    interface Written {
        @WasmExport("gauge_value")
        MinMax pointer(int gauge);

        @WasmExport("gauge_free")
        MinMax neither(int gauge);
    }

    @WasmModule("guests/components/multi-value.wasm")
    interface Parameters {
        @WasmExport("gauge_free")
        void in(MinMax value);
    }
}
