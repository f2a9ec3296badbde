package example;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.runtime.IntView;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

interface Finder {
    int measure(@Nullable String text);

    int measureOptional(Optional<String> text);

    void take(@Nullable @Transferred String text, @Transferred Optional<long[]> values);

    void fill(@Nullable @Out int[] filled, @Nullable @InOut @WasmBuffer(size = 4) short[] changed);

    int show(@Nullable IntView view);

    double scalars(OptionalInt i, OptionalLong l, OptionalDouble d);

    @Nullable
    @WasmOwned
    String find(int key);

    @Transferred
    Optional<String> make(int key);

    @Nullable
    @Transferred
    @WasmReturn(ResultShape.PACKED_POINTER_HIGH)
    int[] numbers(@InOut byte[] changed, @Out Optional<float[]> filled);

    @WasmOwned
    OptionalInt number(int key);

    @Transferred
    OptionalDouble madeNumber();

    @WasmBuffer(size = 2)
    Optional<IntView> window();

    @WasmOwned
    @WasmLength(Length.TERMINATED)
    Optional<int[]> terminated();
}
