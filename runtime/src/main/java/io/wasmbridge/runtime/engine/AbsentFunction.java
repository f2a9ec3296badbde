package io.wasmbridge.runtime.engine;

import io.wasmbridge.runtime.generated.GuestFunction;
import java.util.List;

/** Stands in for an optional export that the instance lacks. Never called: a call of it does not begin. */
public final class AbsentFunction extends GuestFunction {

    private final List<String> names;

    /** What was looked for under {@code names}. */
    AbsentFunction(List<String> names) {
        super(names.get(0), 0);
        this.names = List.copyOf(names);
    }

    /** The names that the export could have had. */
    public List<String> names() {
        return names;
    }

    @Override
    public long call(long... arguments) {
        throw new IllegalStateException("'" + name() + "' is not there to be called");
    }
}
