package io.wasmbridge.runtime.engine;

import io.wasmbridge.runtime.generated.GuestFunction;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a guest of AssemblyScript exports of its runtime, which is all, or nothing where it was not compiled to.
 *
 * @param classes where its classes are described
 * @param argumentsLength what is told how many arguments a call has, where a parameter may be left out
 * @param constants the exported constants that are named like the id of a class
 */
public record LinkedCollector(
        Optional<GuestFunction> make,
        Optional<GuestFunction> pin,
        Optional<GuestFunction> unpin,
        OptionalInt classes,
        Optional<GuestFunction> argumentsLength,
        Map<String, Integer> constants) {

    public LinkedCollector {
        constants = Map.copyOf(constants);
    }
}
