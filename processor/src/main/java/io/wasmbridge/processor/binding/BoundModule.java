package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.Preset;
import java.util.Optional;

/**
 * What all methods share.
 *
 * @param resource the class-path resource
 * @param memory the name of the memory's export
 * @param initializer the export that is called first
 */
public record BoundModule(
        String resource,
        String sha256,
        String memory,
        Optional<String> initializer,
        Optional<ExportedFunction> allocator,
        Optional<ExportedFunction> free,
        Preset preset) {}
