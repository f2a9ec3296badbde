package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HeapRole;
import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import io.wasmbridge.processor.diagnostic.Suggestions;
import io.wasmbridge.processor.module.ModuleSignature;
import io.wasmbridge.processor.module.ModuleSignature.ExportKind;
import io.wasmbridge.processor.module.ModuleSignature.ImportKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all methods together need of a module: a memory, an allocator, a free, an initialiser. Rejects a module without. One lack
 * is one finding, at the first parameter that feels it, for one edit mends it.
 */
final class ModuleChecks {

    private static final String DEFAULT_MEMORY = "memory";
    private static final FlatSignature RUNS = new FlatSignature(List.of(), List.of());

    /** What pins an object and lets go of it. */
    private static final Map<String, FlatSignature> PINS = Map.of(
            "__pin", new FlatSignature(List.of(CoreType.I32), List.of(CoreType.I32)),
            "__unpin", new FlatSignature(List.of(CoreType.I32), List.of()));

    /** Where the classes of a guest are described. */
    private static final String CLASSES = "__rtti_base";

    private final InterfaceDeclaration declaration;
    private final ModuleSignature module;

    ModuleChecks(InterfaceDeclaration declaration, ModuleSignature module) {
        this.declaration = declaration;
        this.module = module;
    }

    /** The export that is called first, if any: the one that is named, else a default one that takes nothing. */
    Outcome<String> initializer(Heap heap) {
        Written<String> written = declaration.initializer();
        if (written.value().isEmpty()) {
            Optional<String> exported = heap.preset().conventions().initializers().stream()
                    .filter(name -> RUNS.equals(module.functions().get(name)))
                    .findFirst();
            return new Outcome<>(exported, List.of());
        }
        Outcome<ExportedFunction> found = new ExportLookup(module).named(written);
        Optional<FlatSignature> misfit =
                found.value().map(ExportedFunction::signature).filter(signature -> !signature.equals(RUNS));
        return new Outcome<>(
                found.value().map(ExportedFunction::name),
                misfit.map(signature -> List.of(Diagnostic.of(
                                        Key.SIGNATURE_MISMATCH,
                                        written.position(),
                                        "'" + written.value()
                                                + "' cannot initialise the module: it is exported as "
                                                + signature)
                                .why("an initialiser takes nothing and gives nothing: " + RUNS)
                                .help("name another export, or declare '" + written.value()
                                        + "' as a method and call it")))
                        .orElse(found.findings()));
    }

    /** A finding where memory is needed, or was named, and is not there. */
    Optional<Diagnostic> memory(boolean needed) {
        Written<String> name = declaration.memory();
        boolean named = !name.value().equals(DEFAULT_MEMORY);
        boolean exported = module.otherExports().get(name.value()) == ExportKind.MEMORY;
        boolean served = exported || (!named && (!needed || importsTheMemory()));
        return served ? Optional.empty() : Optional.of(memoryMissing(name));
    }

    private boolean importsTheMemory() {
        return memories().isEmpty()
                && module.imports().stream().anyMatch(imported -> imported.kind() == ImportKind.MEMORY);
    }

    private List<String> memories() {
        return module.otherExports().entrySet().stream()
                .filter(export -> export.getValue() == ExportKind.MEMORY)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Diagnostic memoryMissing(Written<String> name) {
        List<String> memories = memories();
        Diagnostic finding = Diagnostic.of(
                        Key.MEMORY_MISSING,
                        name.position(),
                        "module '" + module.name() + "' exports no memory '" + name.value() + "'")
                .why("Strings, arrays and views lie in the guest's memory")
                .found(memories.isEmpty() ? "no memory" : "memory " + Wording.some(memories));
        return memories.isEmpty()
                ? finding.help("export the guest's memory as \"memory\"")
                : finding.help("name it: @WasmModule(value = "
                        + Wording.quoted(declaration.module().value())
                        + ", memory = "
                        + Wording.quoted(Suggestions.nearest(name.value(), memories).stream()
                                .findFirst()
                                .orElse(memories.get(0)))
                        + ")");
    }

    /** A finding where a block is to be allocated or freed and nothing does it. */
    Stream<Diagnostic> heap(Heap heap, List<BlockNeed> blocks) {
        List<BlockNeed> onHeap = blocks.stream()
                .filter(need -> !need.area() || heap.stack().isEmpty())
                .toList();
        Optional<BlockNeed> allocated =
                onHeap.stream().filter(need -> !need.handedOver()).findFirst();
        if (heap.isCollected() && heap.allocator().isPresent()) {
            return allocated.flatMap(need -> pinsMissing(need, heap)).stream();
        }
        // a parameter before an area: it can be @Transferred instead
        Optional<BlockNeed> freed = onHeap.stream().filter(BlockNeed::freed).min(Comparator.comparing(BlockNeed::area));
        return Stream.concat(
                allocated
                        .filter(need -> heap.allocator().isEmpty() && !heap.misnamed())
                        .map(need -> allocatorMissing(need, heap))
                        .stream(),
                freed
                        .filter(need -> (need.handedOver() || heap.allocator().isPresent())
                                && heap.free().isEmpty()
                                && !heap.misnamed())
                        .map(need -> freeMissing(need, heap))
                        .stream());
    }

    private Diagnostic allocatorMissing(BlockNeed need, Heap heap) {
        List<String> names = heap.preset().allocateNames();
        String naming = "annotate the interface @WasmAllocator(allocate = " + candidate(HeapRole.ALLOCATE) + ", free = "
                + candidate(HeapRole.FREE) + ")";
        return Diagnostic.of(
                        Key.ALLOCATOR_MISSING,
                        need.position(),
                        need.what() + " needs guest memory, but module '" + module.name()
                                + "' exports no known allocator")
                .why(
                        heap.reason(),
                        heap.preset() + " allocates with " + Wording.names(names) + ", which takes "
                                + heap.preset().conventions().allocateRole().takes())
                .found(exports(names))
                .help(Stream.concat(heap.remedy().stream(), Stream.of(naming)).toArray(String[]::new));
    }

    /** A guest that makes objects has to pin them as well, and to say what its classes are. */
    private Optional<Diagnostic> pinsMissing(BlockNeed need, Heap heap) {
        List<String> missing = Stream.concat(missingPins(), Stream.of(CLASSES).filter(name -> !module.globals()
                        .containsKey(name)))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(pinsMissing(need.what(), need.position(), missing)
                        .why(heap.reason(), "an object is made by '__new', pinned for the call, and unpinned after it")
                        .found(exports(heap.preset().allocateNames()))
                        .help("compile it with --exportRuntime"));
    }

    /** A finding where {@code method} gives an object that nothing could pin. */
    Optional<Diagnostic> pins(Heap heap, MethodDeclaration method) {
        List<String> missing = missingPins().toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(pinsMissing(Wording.resultOf(method), method.position(), missing)
                        .why(
                                heap.reason(),
                                "an object is pinned by '__pin' while its handle is open, and unpinned when that is closed")
                        .found(exports(List.of()))
                        .help(
                                "compile it with --exportRuntime",
                                "annotate '" + method.name() + "' @WasmOwned, if the guest keeps it"));
    }

    private Diagnostic pinsMissing(String what, Position position, List<String> missing) {
        return Diagnostic.of(
                Key.ALLOCATOR_MISSING,
                position,
                what + " is an object, but module '" + module.name() + "' does not export "
                        + missing.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")));
    }

    private Stream<String> missingPins() {
        return PINS.entrySet().stream()
                .filter(pin -> !pin.getValue().equals(module.functions().get(pin.getKey())))
                .map(Map.Entry::getKey)
                .sorted();
    }

    private Diagnostic freeMissing(BlockNeed need, Heap heap) {
        String allocate = heap.allocator().map(ExportedFunction::name).orElse("...");
        return Diagnostic.of(
                        Key.FREE_MISSING,
                        need.position(),
                        need.what() + " is freed after the call, but module '" + module.name()
                                + "' exports no known free")
                .why(heap.whyNoFree())
                .found(exports(heap.named() ? List.of() : heap.preset().freeNames()))
                .help(need.orTransferred("annotate the interface @WasmAllocator(allocate = " + Wording.quoted(allocate)
                        + ", free = " + candidate(HeapRole.FREE) + ")"));
    }

    /** All functions, and the signatures of those that have a name of the preset: these did not fit. */
    private String[] exports(List<String> names) {
        Stream<String> misfits = names.stream()
                .flatMap(
                        name -> Optional.ofNullable(module.functions().get(name))
                                .map(signature -> "'" + name + "' as " + signature)
                                .stream());
        return Stream.concat(Stream.of(Wording.functionsOf(module)), misfits).toArray(String[]::new);
    }

    private String candidate(HeapRole role) {
        return new HeapBinder(module).candidates(role).stream().findFirst().orElse("\"...\"");
    }
}
