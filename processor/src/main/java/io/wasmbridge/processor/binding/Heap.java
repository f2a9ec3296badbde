package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Conventions.Results;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.HeapRole;
import io.wasmbridge.processor.abi.Preset;
import java.util.Optional;

/**
 * The conventions of the module, and how its heap is used.
 *
 * @param reason why it is this preset, for a message
 * @param named whether {@code @WasmAllocator} names it, instead of the preset
 * @param stack the export that moves the guest's stack, from which areas are taken; empty where they are allocated
 * @param remedy what to change in the guest's build where it lacks an allocator, as far as that is known
 * @param misnamed whether {@code @WasmAllocator} is itself a finding, which the lack of an allocator or a free then only repeats
 * @param awaited whether the module arrives at run time, so that allocator, free and stack are empty for now
 */
record Heap(
        Preset preset,
        String reason,
        Optional<ExportedFunction> allocator,
        Optional<ExportedFunction> free,
        Optional<ExportedFunction> stack,
        Optional<String> remedy,
        boolean named,
        boolean misnamed,
        boolean awaited) {

    /** Whether blocks may lie at any address where the allocator takes no alignment. */
    boolean unalignedBlocks() {
        return allocator
                .map(function -> named
                        ? !HeapRole.alignsBlocks(function.name())
                        : !preset.conventions().alignsBlocks())
                .orElse(false);
    }

    /** Whether Strings and arrays have to be objects of the guest's collector: with an allocator of its own they need not be. */
    boolean isCollected() {
        return preset.isCollected() && !named;
    }

    /** Who owns a result of which nothing says it. */
    Results usualResults() {
        return preset.isCollected() && named
                ? Results.SAID
                : preset.conventions().results();
    }

    /** The export from which blocks come; a collector gives none. */
    Optional<ExportedFunction> blockAllocator() {
        return isCollected() ? Optional.empty() : allocator;
    }

    /** Whether the guest has what it takes to make an object of its collector, or may turn out to have it. */
    boolean canMakeObjects() {
        return allocator.isPresent() || awaited;
    }

    /** Why there is no free, for a message. */
    String[] whyNoFree() {
        return named
                ? new String[] {"@WasmAllocator names no free"}
                : new String[] {
                    reason,
                    preset.freeNames().isEmpty()
                            ? preset + " has no free that a host may call"
                            : preset + " frees with " + Wording.names(preset.freeNames())
                };
    }
}
