package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import java.util.List;
import java.util.Optional;

/**
 * A resource that a bridge implements.
 *
 * @param constants the names of the constants that a class which implements it inherits
 * @param destructor what ends its objects, where the host does
 */
public record BoundResource(HostType.Resource type, List<String> constants, Optional<NamedFree> destructor) {

    public BoundResource {
        constants = List.copyOf(constants);
    }
}
