package io.wasmbridge.runtime.engine;

import java.util.Optional;
import java.util.OptionalInt;

/** The guest gave up: it called an import for that, which the bridge serves. A trap in every respect. */
public final class GuestAbort extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * What the guest says about it.
     *
     * @param text empty where it says nothing
     * @param file empty where it does not say which
     * @param line from 1, unsigned; 0 where it does not say which
     * @param column as {@code line}
     */
    public record Said(String text, String file, int line, int column) {
        /** With nothing said about where. */
        static Said of(String text) {
            return new Said(text, "", 0, 0);
        }

        private boolean hasPlace() {
            return !file.isEmpty();
        }

        /** {@code : text at file:line:column}, as far as it is there. */
        private String display() {
            String place = " at " + file + ":" + Integer.toUnsignedString(line)
                    + (column == 0 ? "" : ":" + Integer.toUnsignedString(column));
            return (text.isEmpty() ? "" : ": " + text) + (hasPlace() ? place : "");
        }
    }

    private final transient Optional<Said> said;
    private final transient OptionalInt exitCode;

    private GuestAbort(String message, Optional<Said> said, OptionalInt exitCode) {
        super(message);
        this.said = said;
        this.exitCode = exitCode;
    }

    /** It gave up, and says why. {@code did} completes a sentence that begins with the function that was called. */
    static GuestAbort of(String did, Said said) {
        return new GuestAbort(did + said.display(), Optional.of(said), OptionalInt.empty());
    }

    /** It did what it must not. {@code message} completes a sentence that begins with the function that was called. */
    static GuestAbort trap(String message) {
        return new GuestAbort(message, Optional.empty(), OptionalInt.empty());
    }

    /** It ended its program. */
    static GuestAbort exit(int exitCode) {
        return new GuestAbort(
                "ended the guest's program with exit code " + exitCode, Optional.empty(), OptionalInt.of(exitCode));
    }

    /** What it says, where it gave up. */
    public Optional<Said> said() {
        return said;
    }

    /** What it ended with, where it ended its program. */
    public OptionalInt exitCode() {
        return exitCode;
    }
}
