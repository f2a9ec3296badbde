package io.wasmbridge.example;

import com.fasterxml.jackson.core.type.TypeReference;
import io.wasmbridge.annotations.WasmMarshaller;

/** Who asks. */
@WasmMarshaller(Request.AsJson.class)
public record Request(String user) {
    static final class AsJson extends Json<Request> {
        AsJson() {
            super(new TypeReference<>() {});
        }
    }
}
