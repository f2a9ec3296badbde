package io.wasmbridge.example;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;

/** What a policy says. */
public record Decision(boolean result) {
    /** A policy says it once for each set of bindings that satisfies it. */
    static final class ListAsJson extends Json<List<Decision>> {
        ListAsJson() {
            super(new TypeReference<>() {});
        }
    }
}
