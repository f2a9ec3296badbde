package io.wasmbridge.processor.abi;

import java.util.List;
import java.util.stream.Collectors;

/** The type of a wasm function: its parameters and results as core types. */
public record FlatSignature(List<CoreType> parameters, List<CoreType> results) {

    public FlatSignature {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
    }

    /** {@code (i32, i32) -> i64}; no result is {@code ()}, several are {@code (i32, i32)}. */
    @Override
    public String toString() {
        String returned = results.size() == 1 ? results.get(0).toString() : join(results);
        return join(parameters) + " -> " + returned;
    }

    private static String join(List<CoreType> types) {
        return types.stream().map(CoreType::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
