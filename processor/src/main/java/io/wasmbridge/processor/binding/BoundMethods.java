package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * All methods of an interface.
 *
 * @param methods those without a finding
 * @param blocks what blocks are allocated for, also of methods with a finding
 * @param touchesMemory whether any of them needs the guest's memory
 */
record BoundMethods(
        List<BoundMethod> methods, List<Diagnostic> findings, List<BlockNeed> blocks, boolean touchesMemory) {

    static BoundMethods of(InterfaceDeclaration declaration, Exports exports, Heap heap) {
        List<BoundMethod> methods = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        List<BlockNeed> blocks = new ArrayList<>();
        boolean touchesMemory = false;
        for (MethodDeclaration method : declaration.methods()) {
            MethodBinder.Bound bound = new MethodBinder(exports, heap).bind(method);
            bound.method().ifPresent(methods::add);
            findings.addAll(bound.findings());
            blocks.addAll(bound.blocks());
            touchesMemory |= bound.touchesMemory();
        }
        return new BoundMethods(methods, findings, blocks, touchesMemory);
    }
}
