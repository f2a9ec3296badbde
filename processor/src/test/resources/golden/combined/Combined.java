package example;

import io.wasmbridge.annotations.Encoding;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmString;
import io.wasmbridge.runtime.ByteView;
import io.wasmbridge.runtime.IntView;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

interface Combined {
    int prefixed(@Nullable @WasmLength(Length.PREFIX) String text);

    int first(@Nullable @WasmLength(value = Length.BYTES, first = true) int[] values);

    void buffers(@Nullable @InOut IntBuffer changed, Optional<CharSequence> text);

    void handOver(@Transferred Optional<ByteBuffer> bytes, @WasmString(Encoding.UTF_16LE) @Nullable CharSequence wide);

    void given(int n, @Nullable @Out @WasmLength(value = Length.BYTES, parameter = "n") LongBuffer filled);

    @Transferred
    @WasmReturn(ResultShape.RETURN_AREA)
    @WasmLength(value = Length.BYTES, first = true)
    Optional<double[]> area(int n);

    @Nullable
    @WasmOwned
    @WasmReturn(ResultShape.MULTI_VALUE)
    @WasmLength(first = true)
    CharSequence pair(@Unsigned(8) int n);

    @Transferred
    @WasmReturn(ResultShape.OUT_LENGTH)
    @WasmString(Encoding.UTF_16LE)
    @WasmLength(Length.BYTES)
    Optional<String> outLength(@InOut short[] changed);

    @WasmOwned
    @WasmReturn(ResultShape.PACKED_LENGTH_HIGH)
    Optional<boolean[]> flags();

    @WasmOwned
    @WasmLength(Length.HEADER)
    Optional<IntView> headed();

    @Transferred(free = "release")
    @WasmLength(parameter = "n")
    Optional<LongBuffer> counted(int n);

    @WasmExport("port")
    @Unsigned(16)
    int port();

    @WasmExport("port")
    void setPort(@Unsigned(16) int value);

    @WasmExport("letter")
    char letter();

    @WasmExport("table")
    @WasmBuffer(size = 4)
    Optional<ByteView> table();

    @WasmExport(value = "missing", optional = true)
    OptionalDouble missing(@Nullable IntBuffer values);

    @WasmExport(value = "present", optional = true)
    @WasmOwned
    OptionalDouble present(OptionalDouble value);
}
