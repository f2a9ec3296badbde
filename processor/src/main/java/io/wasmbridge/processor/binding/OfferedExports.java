package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HeapRole;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.binding.BoundResult.Getter;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.module.ModuleSignature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a module offers. Rejects names that it does not export, and a result to be freed where nothing frees. */
final class OfferedExports implements Exports {

    /** What follows the name of the export in the names that start with {@code cm32p2}. */
    private static final String STANDARD_POST_RETURN = "_post";

    private final ModuleSignature module;
    private final Heap heap;
    private final Map<HostType.Resource, NamedFree> destructors;

    OfferedExports(ModuleSignature module, Heap heap, Map<HostType.Resource, NamedFree> destructors) {
        this.module = module;
        this.heap = heap;
        this.destructors = Map.copyOf(destructors);
    }

    @Override
    public Outcome<Callee> called(MethodDeclaration method, List<ParameterReadings> parameters) {
        return new ExportLookup(module).of(method);
    }

    @Override
    public boolean lacks(MethodDeclaration method) {
        return lacks(module, method);
    }

    /** Whether {@code module} has no export, of any kind, for {@code method}. */
    static boolean lacks(ModuleSignature module, MethodDeclaration method) {
        return ExportLookup.names(method).stream()
                .noneMatch(name -> module.functions().containsKey(name)
                        || module.otherExports().containsKey(name));
    }

    @Override
    public Outcome<Owner> freeing(MethodDeclaration method, Written<String> named) {
        if (!named.value().isEmpty()) {
            Outcome<ExportedFunction> free = new HeapBinder(module).named(named, HeapRole.FREE);
            return new Outcome<>(
                    free.value()
                            .map(found -> new NamedFree(found.name(), Optional.of(found.signature())))
                            .map(found -> new Owner.Host(Optional.of(found))),
                    free.findings());
        }
        if (heap.free().isPresent() || heap.misnamed()) {
            return Outcome.of(new Owner.Host(Optional.empty()));
        }
        List<String> candidates = new HeapBinder(module).candidates(HeapRole.FREE);
        return Outcome.rejected(Diagnostic.of(
                        Key.FREE_MISSING,
                        named.position(),
                        Wording.resultOf(method) + " is to be freed, but module '" + module.name()
                                + "' exports no known free")
                .why(heap.whyNoFree())
                .found(Wording.functionsOf(module))
                .help("name the export that frees it: @Transferred(free = "
                        + (candidates.isEmpty() ? "\"...\"" : candidates.get(0)) + ")"));
    }

    /** Takes what the export gives; of another signature it is a function of the guest's own. */
    @Override
    public Optional<NamedFree> postReturn(Callee called) {
        FlatSignature takesResults = new FlatSignature(called.signature().results(), List.of());
        return Stream.of(POST_RETURN + called.name(), called.name() + STANDARD_POST_RETURN)
                .filter(name -> takesResults.equals(module.functions().get(name)))
                .map(name -> new NamedFree(name, Optional.of(takesResults)))
                .findFirst();
    }

    @Override
    public Optional<NamedFree> destructor(HostType.Resource resource) {
        return Optional.ofNullable(destructors.get(resource));
    }

    @Override
    public Outcome<Getter> pointerGetter(MethodDeclaration method, Written<String> name) {
        return new GetterLookup(module, method).pointer(name);
    }

    @Override
    public Outcome<Getter> lengthGetter(MethodDeclaration method, Written<String> name, FlatSignature called) {
        return new GetterLookup(module, method).length(name, called);
    }

    @Override
    public Optional<String> usualFree() {
        return heap.free().map(ExportedFunction::name);
    }
}
