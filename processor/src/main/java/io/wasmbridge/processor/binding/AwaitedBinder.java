package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.AwaitedModule;
import io.wasmbridge.processor.abi.AwaitedModule.Method;
import io.wasmbridge.processor.abi.AwaitedModule.NamedHeap;
import io.wasmbridge.processor.abi.AwaitedModule.Needs;
import io.wasmbridge.processor.abi.AwaitedModule.OptionalExport;
import io.wasmbridge.processor.abi.HeapRole;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Preset;
import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An interface whose module arrives at run time becomes a bound one, and a list of what the module will have to offer. Rejects
 * what needs no module to be wrong: the rest is compared when an instance is linked.
 */
final class AwaitedBinder {

    private final InterfaceDeclaration declaration;
    private final Preset preset;
    private final Optional<NamedHeap> namedHeap;
    private final Map<HostType.Resource, AwaitedModule.Destructor> destructors;
    private final List<Diagnostic> findings = new ArrayList<>();

    AwaitedBinder(InterfaceDeclaration declaration) {
        this.declaration = declaration;
        this.preset = HeapBinder.presetNamed(declaration.abi().value()).orElse(Preset.C);
        this.namedHeap = declaration
                .allocator()
                .map(allocator -> new NamedHeap(
                        allocator.allocate().value(),
                        Optional.of(allocator.free().value()).filter(name -> !name.isEmpty())));
        this.destructors = Destructors.awaited(declaration, preset, preset.isCollected() && namedHeap.isEmpty());
    }

    Binding bind() {
        Heap heap = new Heap(
                preset,
                reason(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                namedHeap.isPresent(),
                false,
                true);
        List<String> freeNames =
                namedHeap.map(named -> named.free().stream().toList()).orElse(preset.freeNames());
        AwaitedExports exports = new AwaitedExports(freeNames, heap, destructors);
        BoundMethods methods = BoundMethods.of(declaration, exports, heap);
        BoundImports served = ImportBinder.bind(declaration, heap);
        findings.addAll(served.findings());
        findings.addAll(methods.findings());
        if (freeNames.isEmpty()) {
            methods.blocks().stream()
                    .filter(BlockNeed::freed)
                    .findFirst()
                    .map(this::freeMissing)
                    .ifPresent(findings::add);
        }
        if (!findings.isEmpty()) {
            return Binding.rejected(findings);
        }
        AwaitedModule awaited = awaited(methods);
        if (!findings.isEmpty()) {
            return Binding.rejected(findings);
        }
        BoundModule module = new BoundModule(
                declaration.nestedName(),
                "",
                declaration.memory().value(),
                Optional.of(declaration.initializer().value()).filter(name -> !name.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                unalignedBlocks(),
                preset,
                false,
                Optional.of(awaited));
        return new Binding(
                Optional.of(Binder.bound(declaration, module, served, methods, exports)),
                findings,
                Grounds.of(heap, awaited));
    }

    /** Whether blocks may lie at any address, unless the allocator turns out to take an alignment. */
    private boolean unalignedBlocks() {
        return namedHeap
                .map(named -> !HeapRole.alignsBlocks(named.allocate()))
                .orElse(!preset.conventions().alignsBlocks());
    }

    private boolean areasMayLieElsewhere() {
        return !preset.conventions().stackNames().isEmpty();
    }

    private String reason() {
        return declaration.abi().value().equals(preset.name())
                ? "abi = Abi." + preset + " is declared"
                : "the ABI is " + preset + ", for the module arrives at run time and no abi is declared";
    }

    private AwaitedModule awaited(BoundMethods methods) {
        Set<String> optional = optional();
        Needs always = AwaitedNeeds.of(
                declaration,
                methods,
                areasMayLieElsewhere(),
                method -> !optional.contains(AwaitedExports.askedAs(method)));
        return new AwaitedModule(
                preset,
                declaration.partial(),
                namedHeap,
                always,
                asked(methods.methods()),
                optional.stream().map(asked -> optional(asked, methods)).toList(),
                postReturns(methods),
                List.copyOf(destructors.values()),
                AwaitedGetters.of(preset, declaration.allMethods(), methods.methods()));
    }

    /** The names of exports that no method insists on. */
    private Set<String> optional() {
        Set<String> optional = new LinkedHashSet<>();
        Set<String> required = new LinkedHashSet<>();
        for (MethodDeclaration method : declaration.allMethods()) {
            (method.optional() ? optional : required).add(AwaitedExports.askedAs(method));
        }
        optional.removeAll(required);
        return optional;
    }

    private static Map<String, String> postReturns(BoundMethods methods) {
        Map<String, String> postReturns = new LinkedHashMap<>();
        methods.methods().forEach(method -> method.result()
                .postReturn()
                .ifPresent(told -> postReturns.put(told.name(), method.export().name())));
        return postReturns;
    }

    private OptionalExport optional(String asked, BoundMethods methods) {
        return new OptionalExport(
                asked,
                AwaitedNeeds.of(
                        declaration,
                        methods,
                        areasMayLieElsewhere(),
                        method -> asked.equals(AwaitedExports.askedAs(method))));
    }

    /** The functions, each export once. Two methods that differ in what they ask of one cannot both be right. */
    private List<Method> asked(List<BoundMethod> bound) {
        Map<String, Method> asked = new LinkedHashMap<>();
        List<MethodDeclaration> declared = declaration.allMethods();
        for (int i = 0; i < bound.size(); i++) {
            MethodDeclaration method = declared.get(i);
            Method wanted = new Method(
                    method.name(),
                    Wording.declared(method),
                    bound.get(i).export().signature(),
                    AwaitedExports.asked(method),
                    method.receiver().map(ResourceNames::prefix).orElse(""),
                    AwaitedExports.givesEitherLength(method));
            Method other = asked.putIfAbsent(wanted.asked(), wanted);
            if (other != null && !other.signature().equals(wanted.signature())) {
                findings.add(contradiction(method, wanted, other));
            } else if (other != null) {
                // one that names the export leaves no choice of spelling to the others, nor one that takes an i32 of
                // the width
                Method named = wanted.export().isPresent() ? wanted : other;
                asked.put(wanted.asked(), named.givingEither(wanted.eitherLength() && other.eitherLength()));
            }
        }
        return List.copyOf(asked.values());
    }

    private static Diagnostic contradiction(MethodDeclaration method, Method wanted, Method other) {
        return Diagnostic.of(
                        Key.SIGNATURE_MISMATCH,
                        method.position(),
                        "'" + wanted.name() + "' is declared " + wanted.declared() + ", but '" + other.name()
                                + "' calls the export '" + other.asked() + "' as " + other.signature())
                .why("an export has one signature; this method lowers to " + wanted.signature())
                .help("name the export of each: @WasmExport(\"...\")");
    }

    private Diagnostic freeMissing(BlockNeed need) {
        String allocate = namedHeap.map(NamedHeap::allocate).orElse("...");
        return Diagnostic.of(
                        Key.FREE_MISSING,
                        need.position(),
                        need.what() + " is freed after the call, but @WasmAllocator names no free")
                .help(need.orTransferred("annotate the interface @WasmAllocator(allocate = " + Wording.quoted(allocate)
                        + ", free = \"...\")"));
    }
}
