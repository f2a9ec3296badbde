package example;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.Allocation;
import java.util.Optional;

interface Blocks {
    int lend(Allocation a, @WasmLength(Length.NONE) Allocation b, @WasmBuffer(size = 16) Allocation c);

    void handOver(@Transferred Allocation a, @WasmLength(first = true) @Transferred Allocation b);

    int given(@WasmLength(parameter = "n") Allocation a, int n);

    int absent(Optional<Allocation> a);

    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    Allocation make(int size);

    @Transferred(free = "release")
    @WasmReturn(ResultShape.RETURN_AREA)
    Allocation makeInArea(Allocation from);

    @Transferred
    @WasmBuffer(size = 16)
    Optional<Allocation> makeFixed();

    @WasmError(ErrorWhen.NULL)
    @Transferred
    @WasmLength(parameter = "size")
    Allocation makeGiven(int size);
}
