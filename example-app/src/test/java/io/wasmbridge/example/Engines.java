package io.wasmbridge.example;

import io.wasmbridge.runtime.Engine;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Both of Chicory's engines, for tests that run on each. */
public final class Engines {

    private Engines() {}

    public static Stream<Named<Engine>> both() {
        return Stream.of(Named.of("interpreter", Engine.interpreter()), Named.of("compiler", Engine.compiler()));
    }
}
