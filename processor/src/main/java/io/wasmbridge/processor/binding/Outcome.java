package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What a part of the declaration was read as, and what is wrong with it. Both where a reading is clear enough to go on with, so
 * that one mistake does not hide the next.
 */
record Outcome<T>(Optional<T> value, List<Diagnostic> findings) {

    Outcome {
        findings = List.copyOf(findings);
    }

    static <T> Outcome<T> of(T value) {
        return new Outcome<>(Optional.of(value), List.of());
    }

    static <T> Outcome<T> of(T value, List<Diagnostic> findings) {
        return new Outcome<>(Optional.of(value), findings);
    }

    static <T> Outcome<T> rejected(Diagnostic finding) {
        return new Outcome<>(Optional.empty(), List.of(finding));
    }

    static <T> Outcome<T> rejected(List<Diagnostic> findings) {
        return new Outcome<>(Optional.empty(), findings);
    }
}
