package io.wasmbridge.example;

import com.fasterxml.jackson.core.type.TypeReference;
import io.wasmbridge.annotations.WasmMarshaller;
import java.util.Map;

/** What each user is. */
@WasmMarshaller(Roles.AsJson.class)
public record Roles(Map<String, String> role) {
    static final class AsJson extends Json<Roles> {
        AsJson() {
            super(new TypeReference<>() {});
        }
    }
}
