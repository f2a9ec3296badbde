package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.AwaitedModule;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.Preset;
import java.util.List;
import java.util.Optional;

/**
 * What all methods share.
 *
 * @param name the class-path resource; the interface's name where the module arrives at run time
 * @param sha256 of the module's bytes; empty where it arrives at run time
 * @param memory the name of the memory's export
 * @param initializer the export that is called first
 * @param stack the export from which areas are taken; empty where they are allocated
 * @param unalignedBlocks whether blocks may lie at any address where the allocator takes no alignment
 * @param servesImports whether the module has imports that the preset serves
 * @param awaited present where the module arrives at run time; allocator and free are then empty
 */
public record BoundModule(
        String name,
        String sha256,
        String memory,
        Optional<String> initializer,
        Optional<ExportedFunction> allocator,
        Optional<ExportedFunction> free,
        Optional<ExportedFunction> stack,
        boolean unalignedBlocks,
        Preset preset,
        boolean servesImports,
        Optional<AwaitedModule> awaited) {

    /** The exports of which one is the destructor that the bridge asks for as {@code asked}. */
    public List<String> destructorNames(String asked) {
        return awaited.stream()
                .flatMap(module -> module.destructors().stream())
                .filter(destructor -> destructor.asked().equals(asked))
                .findFirst()
                .map(AwaitedModule.Destructor::exports)
                .orElse(List.of(asked));
    }

    /** The exports of which the first that is there frees. */
    public List<String> freeNames() {
        return awaited.map(AwaitedModule::freeNames)
                .orElseGet(() -> free.map(ExportedFunction::name).stream().toList());
    }
}
