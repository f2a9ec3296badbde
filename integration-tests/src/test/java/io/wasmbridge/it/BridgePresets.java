package io.wasmbridge.it;

import io.wasmbridge.processor.abi.Detection;
import io.wasmbridge.processor.abi.Preset;
import io.wasmbridge.processor.diagnostic.Position;
import io.wasmbridge.processor.module.ModuleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The preset that a bridge is bound under: what its declaration states, else what its module is taken for. */
final class BridgePresets {

    private static final Path SOURCES = Path.of("src/test/java/io/wasmbridge/it");
    private static final Pattern STATED = Pattern.compile("abi = Abi\\.(\\w+)");
    private static final Position NOWHERE = new Position() {};

    private static final Map<Class<?>, Preset> KNOWN = new ConcurrentHashMap<>();

    private BridgePresets() {}

    static Preset of(Class<? extends TableGuest> bridge) {
        return KNOWN.computeIfAbsent(bridge, unknown -> read(bridge));
    }

    private static Preset read(Class<? extends TableGuest> bridge) {
        Matcher stated = STATED.matcher(source(bridge));
        return stated.find() ? Preset.valueOf(stated.group(1)) : detected(Shapes.module(bridge));
    }

    private static String source(Class<?> bridge) {
        try {
            return Files.readString(SOURCES.resolve(bridge.getSimpleName() + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Preset detected(GuestModule module) {
        return ModuleReader.read(module.resource(), TestEngine.resource(module.resource()), NOWHERE)
                .signature()
                .map(signature -> Detection.of(signature.traits()).preset())
                .orElseThrow();
    }
}
