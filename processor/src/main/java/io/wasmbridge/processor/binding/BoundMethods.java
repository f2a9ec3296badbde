package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All methods of an interface.
 *
 * @param methods those without a finding, and with an export
 * @param absent those without a finding, and without an export
 * @param blocks what blocks are allocated for, also of methods with a finding
 * @param inMemory those that need the guest's memory
 */
record BoundMethods(
        List<BoundMethod> methods,
        List<AbsentMethod> absent,
        List<Diagnostic> findings,
        List<BlockNeed> blocks,
        Set<MethodDeclaration> inMemory) {

    boolean touchesMemory() {
        return !inMemory.isEmpty();
    }

    static BoundMethods of(InterfaceDeclaration declaration, Exports exports, Heap heap) {
        List<BoundMethod> methods = new ArrayList<>();
        List<AbsentMethod> absent = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        List<BlockNeed> blocks = new ArrayList<>();
        Set<MethodDeclaration> inMemory = new LinkedHashSet<>();
        for (MethodDeclaration method : declaration.allMethods()) {
            MethodBinder.Bound bound = new MethodBinder(exports, heap, around(declaration, method)).bind(method);
            bound.method().ifPresent(methods::add);
            bound.absent().ifPresent(absent::add);
            findings.addAll(bound.findings());
            blocks.addAll(bound.blocks());
            if (bound.touchesMemory()) {
                inMemory.add(method);
            }
        }
        return new BoundMethods(methods, absent, findings, blocks, inMemory);
    }

    /** The methods that give the message of an error: those of the resource, if one has the name, else those of the bridge. */
    private static List<MethodDeclaration> around(InterfaceDeclaration declaration, MethodDeclaration method) {
        String message = method.error().map(mark -> mark.message().value()).orElse("");
        List<MethodDeclaration> own = declaration.resources().stream()
                .filter(resource -> resource.methods().contains(method))
                .flatMap(resource -> resource.methods().stream())
                .toList();
        return own.stream().anyMatch(each -> each.name().equals(message)) ? own : declaration.methods();
    }
}
