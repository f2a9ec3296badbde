package io.wasmbridge.runtime;

import io.wasmbridge.runtime.generated.ObjectClass;
import org.jspecify.annotations.Nullable;

/**
 * What a guest of AssemblyScript has of its runtime; of any other, nothing.
 *
 * @param allocates whether the guest has an allocator besides its collector
 */
record CollectedGuest(@Nullable Collector collector, boolean allocates) {

    /** Whether an area is an object: where nothing allocates but the collector. */
    boolean makesAreas() {
        return collector != null && !allocates;
    }

    /** Whether an object of the class with that id holds what one of {@code type} does. */
    boolean isObjectOf(ObjectClass type, int id) {
        return collector == null || collector.isOf(type, id);
    }

    /** The id of a class of which the bridge makes objects. */
    int idOf(ObjectClass type) {
        return required().id(type);
    }

    /** The collector of a bridge that was compiled for one. */
    Collector required() {
        if (collector == null) {
            throw new IllegalStateException("the bridge was compiled for a guest without a collector");
        }
        return collector;
    }
}
