package io.wasmbridge.processor.abi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The preset of a module that names none, and why.
 *
 * @param reason completes a sentence that begins with "the module"
 */
public record Detection(Preset preset, String reason) {

    private static final int SIZED_FREE_PARAMETERS = 2;

    /**
     * Reads the preset off a module: RUST where it exports RUST's allocator with a free that takes the size, or was
     * written in Rust and exports no other allocator; else C.
     *
     * @param functions the exported functions
     * @param sourceLanguages the {@code language} field of the producers section
     */
    public static Detection of(Map<String, FlatSignature> functions, List<String> sourceLanguages) {
        Optional<ExportedFunction> allocate = Preset.RUST.allocator(functions);
        Optional<ExportedFunction> free = Preset.RUST
                .free(functions)
                .filter(found -> found.signature().parameters().size() >= SIZED_FREE_PARAMETERS);
        if (allocate.isPresent() && free.isPresent()) {
            return new Detection(
                    Preset.RUST,
                    "exports '" + allocate.get().name() + "' and '" + free.get().name() + "', which takes the size");
        }
        boolean otherAllocator = Preset.C.allocator(functions).isPresent();
        if (sourceLanguages.contains("Rust") && (allocate.isPresent() || !otherAllocator)) {
            return new Detection(Preset.RUST, "was written in Rust");
        }
        return new Detection(Preset.C, "shows no other convention");
    }
}
