package io.wasmbridge.runtime.engine;

import java.util.ArrayList;
import java.util.List;

/** One reason why a module cannot be bound, laid out as the compiler lays out its findings. */
final class Mismatch {

    private final String problem;
    private final List<String> lines = new ArrayList<>();

    private Mismatch(String problem) {
        this.problem = problem;
    }

    static Mismatch of(String key, String problem) {
        return new Mismatch("[wasm/" + key + "] " + problem);
    }

    Mismatch why(String... reasons) {
        return with("why", reasons);
    }

    Mismatch found(String... instead) {
        return with("found", instead);
    }

    Mismatch help(String... edits) {
        return with("help", edits);
    }

    private Mismatch with(String label, String... texts) {
        for (String text : texts) {
            lines.add("\n    " + label + ": " + text);
        }
        return this;
    }

    @Override
    public String toString() {
        return problem + String.join("", lines);
    }
}
