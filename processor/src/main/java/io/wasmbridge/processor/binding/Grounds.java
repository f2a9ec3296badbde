package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.AwaitedModule;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.module.ModuleSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why an interface is bound as it is, for a user who asks: the preset, the heap, and who serves what. One line each. */
final class Grounds {

    private Grounds() {}

    /** Where the module is there. */
    static List<String> of(Heap heap, ModuleSignature module, ImportCheck imports, Optional<String> initializer) {
        List<String> lines = new ArrayList<>();
        lines.add(heap.reason());
        lines.add("allocator: " + described(heap.blockAllocator()));
        lines.add("free: " + described(heap.free()));
        heap.stack().ifPresent(function -> lines.add("areas for results: " + function));
        initializer.ifPresent(export -> lines.add("initialiser: " + export));
        module.importedFunctions()
                .forEach(imported -> lines.add(
                        "import " + imported + ": " + imports.server(imported).orElse("nothing serves it")));
        return lines;
    }

    /** Where it arrives at run time. */
    static List<String> of(Heap heap, AwaitedModule awaited) {
        return List.of(
                heap.reason(),
                "allocator, when it is linked: " + Wording.names(awaited.allocateNames()),
                "free, when it is linked: "
                        + (awaited.freeNames().isEmpty() ? "none" : Wording.names(awaited.freeNames())));
    }

    private static String described(Optional<ExportedFunction> function) {
        return function.map(ExportedFunction::toString).orElse("none");
    }
}
