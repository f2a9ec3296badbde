package io.wasmbridge.runtime.engine;

import java.util.List;

/** A module that a bridge cannot be linked to, with every reason. */
public final class LinkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    LinkException(List<String> problems, Throwable cause) {
        super(String.join("\n", problems), cause);
        this.problems = List.copyOf(problems);
    }

    LinkException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
