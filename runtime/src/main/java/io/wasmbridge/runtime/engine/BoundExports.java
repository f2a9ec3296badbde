package io.wasmbridge.runtime.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which export of a module plays which part.
 *
 * @param problems every mismatch; where there is one, the rest is not to be used
 * @param functions the exports by the name under which the bridge asks for them
 * @param absent optional exports that are not there: the names that were looked for, by the one under which the bridge asks
 * @param globals the names of exports that are read or written
 */
record BoundExports(
        List<String> problems,
        Map<String, String> functions,
        Set<String> globals,
        Map<String, List<String>> absent,
        Optional<String> allocator,
        Optional<String> free,
        Optional<String> stack,
        Optional<String> initializer) {

    /** The same, with more that is wrong. */
    BoundExports with(List<String> more) {
        return more.isEmpty()
                ? this
                : new BoundExports(
                        Stream.concat(problems.stream(), more.stream()).toList(),
                        functions,
                        globals,
                        absent,
                        allocator,
                        free,
                        stack,
                        initializer);
    }
}
