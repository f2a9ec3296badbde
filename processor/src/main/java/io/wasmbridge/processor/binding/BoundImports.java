package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.ImportedFunction;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import java.util.List;

/**
 * All that the guest calls.
 *
 * @param imports with those methods that have no finding
 * @param served the functions of the module that a method is for, also one with a finding
 * @param blocks what is allocated for the guest, or freed for it
 * @param touchesMemory whether a method needs the guest's memory
 */
record BoundImports(
        List<BoundImport> imports,
        List<Diagnostic> findings,
        List<ServedFunction> served,
        List<BlockNeed> blocks,
        boolean touchesMemory) {

    /** A function of the module, and the interface that serves it. */
    record ServedFunction(ImportedFunction imported, String by) {}

    BoundImports {
        imports = List.copyOf(imports);
        findings = List.copyOf(findings);
        served = List.copyOf(served);
        blocks = List.copyOf(blocks);
    }
}
