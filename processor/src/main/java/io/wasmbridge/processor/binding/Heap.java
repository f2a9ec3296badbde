package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.HeapRole;
import io.wasmbridge.processor.abi.Preset;
import java.util.Optional;

/**
 * The conventions of the module, and how its heap is used.
 *
 * @param reason why it is this preset, for a message
 * @param named whether {@code @WasmAllocator} names it, instead of the preset
 * @param misnamed whether {@code @WasmAllocator} is itself a finding, which the lack of an allocator or a free then only repeats
 */
record Heap(
        Preset preset,
        String reason,
        Optional<ExportedFunction> allocator,
        Optional<ExportedFunction> free,
        boolean named,
        boolean misnamed) {

    /** Whether blocks may lie at any address where the allocator takes no alignment. */
    boolean unalignedBlocks() {
        return allocator
                .map(function -> named ? !HeapRole.alignsBlocks(function.name()) : !preset.alignsBlocks())
                .orElse(false);
    }

    /** Why there is no free, for a message. */
    String[] whyNoFree() {
        return named
                ? new String[] {"@WasmAllocator names no free"}
                : new String[] {reason, preset + " frees with " + Wording.names(preset.freeNames())};
    }
}
