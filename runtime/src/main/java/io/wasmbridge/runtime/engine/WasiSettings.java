package io.wasmbridge.runtime.engine;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What the guests of a bridge see of their host through WASI.
 *
 * @param environment in the order in which a guest sees it
 * @param directories the folders by the paths under which a guest finds them, in the order of their descriptors
 * @param clock empty for the time of the system
 */
public record WasiSettings(
        InputStream stdin,
        OutputStream stdout,
        OutputStream stderr,
        List<String> arguments,
        Map<String, String> environment,
        Map<String, Path> directories,
        Optional<Clock> clock,
        RandomGenerator random) {

    public WasiSettings {
        arguments = List.copyOf(arguments);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        directories = Collections.unmodifiableMap(new LinkedHashMap<>(directories));
    }
}
