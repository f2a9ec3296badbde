package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Instance;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An import that the runtime serves, or several of one form.
 *
 * @param module the module that it is imported from; empty for any
 * @param field matches the whole name
 * @param signatures those that are served; one that begins with {@link #ANY} is any with that result
 */
record ServedImport(String module, Pattern field, List<String> signatures, Body body) {

    /** Whatever the parameters are. */
    private static final String ANY = "(...)";

    /** What runs when the guest calls it. */
    @FunctionalInterface
    interface Body {
        /** The result, in the form of an argument; of no meaning where the import has none. */
        long call(Instance instance, long[] arguments);
    }

    static ServedImport of(String module, String field, Body body, String... signatures) {
        return new ServedImport(module, Pattern.compile(field), List.of(signatures), body);
    }

    boolean isNamed(String wantedModule, String wantedField) {
        return (module.isEmpty() || module.equals(wantedModule))
                && field.matcher(wantedField).matches();
    }

    boolean serves(String signature) {
        return signatures.stream()
                .anyMatch(served -> served.startsWith(ANY)
                        ? signature.endsWith(served.substring(ANY.length()))
                        : signature.equals(served));
    }
}
