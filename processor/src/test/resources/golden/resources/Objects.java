package example;

import io.wasmbridge.annotations.ErrorWhen;
import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmError;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@WasmModule("guest.wasm")
public interface Objects {
    Counter make(int start);

    @Nullable Counter find(String name);

    Optional<Counter> search(@InOut int[] places);

    @WasmOwned Counter shared();

    @WasmOwned Counter root();

    int sum(Counter one, @Nullable Counter counterType, Optional<Counter> last);

    void keep(@Transferred Counter counter, @Transferred @Nullable Words words);

    Words words(@Transferred String text);

    @WasmExport(optional = true) Tree.Node leaf();

    @WasmError(value = ErrorWhen.NULL, message = "lastError") Counter open(int mode);

    @WasmOwned @WasmLength(Length.TERMINATED) String lastError();
}
