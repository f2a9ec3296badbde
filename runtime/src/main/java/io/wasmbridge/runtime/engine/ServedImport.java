package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.types.FunctionType;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An import that the runtime serves, or several of one form.
 *
 * @param module the module that it is imported from; empty for any
 * @param field matches the whole name
 * @param signatures those that are served; one that begins with {@link #ANY} or {@link #PLACED} is any such with that result
 */
record ServedImport(String module, Pattern field, List<String> signatures, Maker maker) {

    /** Whatever the parameters are. */
    private static final String ANY = "(...)";

    /** A place in a table, and whatever the other parameters are. */
    private static final String PLACED = "(i32, ...)";

    /** What runs when the guest calls it. */
    @FunctionalInterface
    interface Body {
        /** The result, in the form of an argument; of no meaning where the import has none. */
        long call(Instance instance, long[] arguments);
    }

    /** Makes what serves an import of a type. */
    @FunctionalInterface
    interface Maker {
        Body body(FunctionType type);
    }

    static ServedImport of(String module, String field, Body body, String... signatures) {
        return new ServedImport(module, Pattern.compile(field), List.of(signatures), type -> body);
    }

    boolean isNamed(String wantedModule, String wantedField) {
        return (module.isEmpty() || module.equals(wantedModule))
                && field.matcher(wantedField).matches();
    }

    boolean serves(String signature) {
        return signatures.stream().anyMatch(served -> isOneOf(served, signature));
    }

    private static boolean isOneOf(String served, String signature) {
        if (served.startsWith(ANY)) {
            return signature.endsWith(served.substring(ANY.length()));
        }
        if (served.startsWith(PLACED)) {
            boolean placed = signature.startsWith("(i32, ") || signature.startsWith("(i32) ");
            return placed && signature.endsWith(served.substring(PLACED.length()));
        }
        return signature.equals(served);
    }
}
