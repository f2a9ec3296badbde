package example;

import io.wasmbridge.annotations.*;
import java.util.*;

@WasmModule(abi = Abi.CANONICAL)
public interface Input {
    record Text(@HostOwned String value, @WasmOwned String kept, @Transferred List<String> given) {}

    void put(@HostOwned Text text);

    void change(@InOut List<String> texts, @Out Optional<String> text);

    @Transferred
    List<String> all();
}
