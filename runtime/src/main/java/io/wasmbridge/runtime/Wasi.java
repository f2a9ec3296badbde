package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.WasiSettings;
import io.wasmbridge.runtime.engine.WasiSupport;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a guest sees of its host through WASI preview 1: streams, arguments, an environment, folders, the time and random bytes.
 * Nothing that is not said here is there: without more, its input is empty, its output goes nowhere and it has no files.
 *
 * <p>Immutable. May be given to several builders: every instance has open files of its own, which close with its bridge, while the
 * streams, the clock and the random bytes are shared, remain the caller's to close, and have to be safe for as many threads as there
 * are bridges.
 *
 * @see BridgeBuilder#wasi
 */
public final class Wasi {

    private final WasiSettings settings;

    private Wasi(WasiSettings settings) {
        this.settings = settings;
    }

    /** Begins with nothing but the time of the system and bytes of {@link SecureRandom}. */
    public static Builder builder() {
        return new Builder();
    }

    WasiSettings settings() {
        return settings;
    }

    /** Collects a {@link Wasi}. Not safe for use by several threads. */
    public static final class Builder {
        private final Map<String, String> environment = new LinkedHashMap<>();
        private final Map<String, Path> directories = new LinkedHashMap<>();
        private InputStream stdin = InputStream.nullInputStream();
        private OutputStream stdout = OutputStream.nullOutputStream();
        private OutputStream stderr = OutputStream.nullOutputStream();
        private List<String> arguments = List.of();
        private Optional<Clock> clock = Optional.empty();
        private RandomGenerator random = new SecureRandom();

        private Builder() {}

        /** What the guest reads as its standard input; empty by default. Never closed. */
        public Builder stdin(InputStream stream) {
            this.stdin = Objects.requireNonNull(stream, "stream");
            return this;
        }

        /** Where the guest's standard output goes; nowhere by default. Never closed. */
        public Builder stdout(OutputStream stream) {
            this.stdout = Objects.requireNonNull(stream, "stream");
            return this;
        }

        /** Where the guest's standard error goes; nowhere by default. Never closed. */
        public Builder stderr(OutputStream stream) {
            this.stderr = Objects.requireNonNull(stream, "stream");
            return this;
        }

        /** The arguments of the program, of which the first is its name by custom; none by default. No zero characters. */
        public Builder arguments(String... arguments) {
            for (String argument : arguments) {
                requireNoZero("an argument", argument);
            }
            this.arguments = List.of(arguments);
            return this;
        }

        /** A variable of the environment, which is empty by default. A name has no {@code =}, and neither has zero characters. */
        public Builder environment(String name, String value) {
            requireNoZero("the name of a variable", name);
            requireNoZero("a variable", value);
            if (name.isEmpty() || name.indexOf('=') >= 0) {
                throw new IllegalArgumentException("'" + name + "' is no name of a variable");
            }
            environment.put(name, value);
            return this;
        }

        /**
         * Opens a folder to the guest, which reads and writes there, and finds it as {@code guestPath}. Several folders can be opened; they
         * may be of any file system, one in memory among them.
         *
         * <p>A path that leads out of the folder by {@code ..} is refused; a symbolic link in it that leads out is followed. For a guest that
         * is not trusted give a folder that nobody else puts links into, of a file system of its own.
         *
         * @throws IllegalArgumentException if {@code folder} is no folder
         */
        public Builder directory(String guestPath, Path folder) {
            requireNoZero("the path of a folder", guestPath);
            if (guestPath.isEmpty()) {
                throw new IllegalArgumentException("the guest's path of '" + folder + "' is empty");
            }
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("'" + folder + "' is no folder");
            }
            directories.put(guestPath, folder);
            return this;
        }

        /** What tells the time, to both of the guest's clocks; by default the time of the system, and what has passed. */
        public Builder clock(Clock clock) {
            this.clock = Optional.of(clock);
            return this;
        }

        /** Where random bytes come from; {@link SecureRandom} by default. One that a guest can foresee is for tests. */
        public Builder random(RandomGenerator random) {
            this.random = Objects.requireNonNull(random, "random");
            return this;
        }

        /**
         * What was collected.
         *
         * @throws IllegalStateException if Chicory's WASI can be found on neither the class path nor the module graph
         */
        public Wasi build() {
            if (!WasiSupport.present()) {
                throw new IllegalStateException(
                        "Chicory's WASI is not there: add com.dylibso.chicory:wasi to the class path, or its module"
                                + " com.dylibso.chicory.wasi to the module graph with 'requires' or --add-modules");
            }
            return new Wasi(
                    new WasiSettings(stdin, stdout, stderr, arguments, environment, directories, clock, random));
        }

        private static void requireNoZero(String what, String text) {
            if (text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException(
                        what + " has a zero character, where the guest would take it to end");
            }
        }
    }
}
