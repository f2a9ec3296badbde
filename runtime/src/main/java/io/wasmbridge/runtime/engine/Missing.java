package io.wasmbridge.runtime.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which exports a module may lack, given which of the optional ones it has. */
final class Missing {

    private Missing() {}

    /**
     * The optional exports that are not {@code present}, and what only they need.
     *
     * @param optional the optional exports, each with what is needed only where it is there
     */
    static Set<String> of(Map<String, List<String>> optional, Predicate<String> present) {
        Set<String> missing = new LinkedHashSet<>();
        optional.forEach((export, with) -> {
            if (!present.test(export)) {
                missing.add(export);
                missing.addAll(with);
            }
        });
        optional.forEach((export, with) -> {
            if (present.test(export)) {
                missing.remove(export);
                with.forEach(missing::remove);
            }
        });
        return missing;
    }
}
