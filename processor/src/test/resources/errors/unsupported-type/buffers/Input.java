package example;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;

@WasmModule("guests/shapes/shapes.wasm")
public interface Input {
    @WasmExport("sum_i8")
    long sumAny(Buffer values);

    @WasmExport("sum_i8")
    long sumMapped(MappedByteBuffer values);

    @WasmExport("sum_i8")
    long sumEach(ByteBuffer[] values);

    @WasmExport("sum_i8")
    long sumRows(boolean[][] flags);

    @WasmExport("count_bytes")
    int countBuilt(StringBuilder text);

    @WasmExport("count_bytes")
    int countAppendable(@InOut CharSequence text);

    @WasmExport("echo_bool")
    boolean echo(@Out boolean flag);

    @WasmExport("static_text")
    @WasmOwned
    StringBuffer built();
}
