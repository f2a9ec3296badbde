package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.Machines;

/** Engines of which a test makes all that crosses between a host and its guest. */
public final class TappedEngine {

    private TappedEngine() {}

    /** An engine of {@code machines}. */
    public static Engine of(Machines machines) {
        return new Engine(machines);
    }
}
