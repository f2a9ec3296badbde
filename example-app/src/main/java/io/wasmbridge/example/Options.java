package io.wasmbridge.example;

import io.wasmbridge.runtime.Engine;
import java.nio.file.Path;
import java.util.Optional;

/** The command line: {@code [--engine=interpreter|compiler] [file]}. */
record Options(Engine engine, String engineName, Optional<Path> file) {

    private static final String ENGINE = "--engine=";

    static Options of(String... arguments) {
        String engine = "automatic";
        Optional<Path> file = Optional.empty();
        for (String argument : arguments) {
            if (argument.startsWith(ENGINE)) {
                engine = argument.substring(ENGINE.length());
            } else if (argument.startsWith("-") || file.isPresent()) {
                throw new IllegalArgumentException("unexpected '" + argument + "'");
            } else {
                file = Optional.of(Path.of(argument));
            }
        }
        return new Options(engine(engine), engine, file);
    }

    private static Engine engine(String name) {
        return switch (name) {
            case "automatic" -> Engine.automatic();
            case "interpreter" -> Engine.interpreter();
            case "compiler" -> Engine.compiler();
            default -> throw new IllegalArgumentException("--engine is interpreter or compiler, not '" + name + "'");
        };
    }
}
