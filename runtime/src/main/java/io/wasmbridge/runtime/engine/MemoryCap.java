package io.wasmbridge.runtime.engine;

import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.util.Optional;

/** The most pages that a memory of an instance may have. Rejects one that starts with more, or that was given and may have more. */
record MemoryCap(int pages) {

    /** What is wrong with the memory of {@code module}, which is to be made. */
    Optional<String> problem(String module, MemoryLimits limits) {
        return limits.initialPages() > pages
                ? Optional.of("the memory of module '" + module + "' starts with " + limits.initialPages()
                        + " pages, memoryLimitPages allows " + pages)
                : Optional.empty();
    }

    /** What is wrong with a memory that is given as {@code name}. */
    Optional<String> problem(String name, Memory given) {
        return given.maximumPages() > pages
                ? Optional.of("the memory that is given as '" + name + "' may have " + given.maximumPages()
                        + " pages, memoryLimitPages allows " + pages)
                : Optional.empty();
    }

    MemoryLimits capped(MemoryLimits limits) {
        return new MemoryLimits(limits.initialPages(), Math.min(limits.maximumPages(), pages), limits.shared());
    }
}
