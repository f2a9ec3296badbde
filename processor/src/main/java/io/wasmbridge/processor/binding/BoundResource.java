package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.HostType;
import java.util.List;

/**
 * A resource that a bridge implements.
 *
 * @param constants the names of the constants that a class which implements it inherits
 */
public record BoundResource(HostType.Resource type, List<String> constants) {

    public BoundResource {
        constants = List.copyOf(constants);
    }
}
