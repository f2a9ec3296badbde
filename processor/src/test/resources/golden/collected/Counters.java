package example;

import io.wasmbridge.annotations.InOut;
import io.wasmbridge.annotations.Transferred;
import io.wasmbridge.annotations.WasmExport;
import io.wasmbridge.annotations.WasmOwned;
import java.util.Optional;

public interface Counters {
    Counter make(int start);

    Optional<Counter> find(String name);

    Counter counted(@InOut int[] numbers);

    void keep(@Transferred Counter counter);

    @WasmOwned
    Counter kept();

    @WasmExport("Words#constructor")
    Words words(int self, String text);

    @WasmExport(optional = true)
    Counter missing();
}
