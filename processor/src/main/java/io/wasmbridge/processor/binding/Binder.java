package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.ServedImports;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.declaration.ResourceDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.module.ModuleSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one place where both sides meet. In comes what the user wrote and what the module offers; out goes an interface with every
 * question answered, or all that is wrong: types, ownership and shapes that are unsupported, undecided or contradictory, exports
 * and signatures that do not agree, and whatever the module lacks. Never throws for a user's mistake.
 */
public final class Binder {

    private Binder() {}

    /** Binds {@code declaration} to {@code module}. */
    public static Binding bind(InterfaceDeclaration declaration, ModuleSignature module) {
        List<Diagnostic> findings = new ArrayList<>();
        Outcome<Heap> heapOutcome = new HeapBinder(module).bind(declaration);
        Heap heap = heapOutcome.value().orElseThrow();
        BoundImports served = ImportBinder.bind(declaration, heap, module);
        ImportCheck imports = new ImportCheck(declaration, module, heap, served.served());
        imports.findings().forEach(findings::add);
        findings.addAll(served.findings());
        findings.addAll(heapOutcome.findings());
        ModuleChecks checks = new ModuleChecks(declaration, module);
        Outcome<String> initializer = checks.initializer(heap);
        findings.addAll(initializer.findings());

        Outcome<Map<HostType.Resource, NamedFree>> destructors = Destructors.of(declaration, module, heap);
        findings.addAll(destructors.findings());
        OfferedExports exports =
                new OfferedExports(module, heap, destructors.value().orElseThrow());
        BoundMethods methods = BoundMethods.of(declaration, exports, heap);
        checks.memory(methods.touchesMemory() || served.touchesMemory()).ifPresent(findings::add);
        findings.addAll(methods.findings());
        List<BlockNeed> blocks = Stream.concat(methods.blocks().stream(), served.blocks().stream())
                .toList();
        List<Diagnostic> onHeap = checks.heap(heap, blocks).toList();
        findings.addAll(onHeap);
        if (heap.isCollected() && onHeap.isEmpty()) {
            Destructors.pinning(declaration, module)
                    .flatMap(method -> checks.pins(heap, method))
                    .ifPresent(findings::add);
        }
        if (!findings.isEmpty()) {
            return Binding.rejected(findings);
        }
        BoundModule boundModule = new BoundModule(
                declaration.module().value(),
                module.sha256(),
                declaration.memory().value(),
                initializer.value(),
                heap.blockAllocator(),
                heap.free(),
                heap.stack(),
                heap.unalignedBlocks(),
                heap.preset(),
                module.importedFunctions().stream().anyMatch(imported -> ServedImports.serve(heap.preset(), imported)),
                Optional.empty());
        return new Binding(
                Optional.of(bound(declaration, boundModule, served, methods, exports)),
                findings,
                Grounds.of(heap, module, imports, initializer.value()));
    }

    /** Binds {@code declaration} to whatever module arrives at run time. */
    public static Binding bind(InterfaceDeclaration declaration) {
        return new AwaitedBinder(declaration).bind();
    }

    static BoundInterface bound(
            InterfaceDeclaration declaration,
            BoundModule module,
            BoundImports served,
            BoundMethods methods,
            Exports exports) {
        return new BoundInterface(
                declaration.packageName(),
                declaration.nestedName(),
                declaration.bridgeName(),
                declaration.isPublic(),
                Stream.concat(
                                declaration.memberTypes().stream(),
                                declaration.resources().stream().flatMap(resource -> resource.memberTypes().stream()))
                        .distinct()
                        .toList(),
                module,
                served.imports(),
                methods.methods(),
                methods.absent(),
                declaration.resources().stream()
                        .map(resource -> bound(resource, exports))
                        .toList());
    }

    private static BoundResource bound(ResourceDeclaration resource, Exports exports) {
        HostType.Resource type = TypeBinder.resource(resource.type());
        return new BoundResource(type, resource.constants(), exports.destructor(type));
    }
}
