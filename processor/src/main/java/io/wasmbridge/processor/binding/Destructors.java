package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.AwaitedModule;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HeapRole;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Preset;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import io.wasmbridge.processor.declaration.ImportDeclaration.ImportMethod;
import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.ResourceDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.module.ModuleSignature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What ends the objects of each resource that the host has to end; a collector ends its own, unless the user names what does. Rejects a resource for which the module exports nothing that
 * could, or several functions, and a named function that cannot.
 */
final class Destructors {

    private static final FlatSignature TAKES_HANDLE = new FlatSignature(List.of(CoreType.I32), List.of());

    private final ModuleSignature module;
    private final Preset preset;

    private Destructors(ModuleSignature module, Preset preset) {
        this.module = module;
        this.preset = preset;
    }

    /** The functions of a module, for the resources that the host has to end. */
    static Outcome<Map<HostType.Resource, NamedFree>> of(
            InterfaceDeclaration declaration, ModuleSignature module, Heap heap) {
        Destructors destructors = new Destructors(module, heap.preset());
        Map<HostType.Resource, NamedFree> found = new LinkedHashMap<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (ResourceDeclaration resource : declaration.resources()) {
            if (heap.isCollected() && resource.destructor().value().isEmpty()) {
                continue;
            }
            Optional<Maker> maker = makers(declaration, resource)
                    .filter(method -> !method.optional() || !OfferedExports.lacks(module, method))
                    .map(method -> new Maker(method, false))
                    .findFirst()
                    .or(() -> takers(declaration, resource, Optional.of(module))
                            .map(method -> new Maker(method, true))
                            .findFirst());
            if (maker.isPresent()) {
                Outcome<ExportedFunction> destructor = destructors.of(resource, maker.get());
                findings.addAll(destructor.findings());
                destructor
                        .value()
                        .ifPresent(function -> found.put(
                                TypeBinder.resource(resource.type()),
                                new NamedFree(function.name(), Optional.of(function.signature()))));
            }
        }
        return Outcome.of(found, findings);
    }

    /** What will be asked of a module that arrives at run time, for the resources that the host has to end. */
    static Map<HostType.Resource, AwaitedModule.Destructor> awaited(
            InterfaceDeclaration declaration, Preset preset, boolean collected) {
        Map<HostType.Resource, AwaitedModule.Destructor> asked = new LinkedHashMap<>();
        for (ResourceDeclaration resource : declaration.resources()) {
            List<MethodDeclaration> makers = makers(declaration, resource).toList();
            boolean taken =
                    takers(declaration, resource, Optional.empty()).findAny().isPresent();
            boolean ended = !collected || !resource.destructor().value().isEmpty();
            if (ended && (taken || !makers.isEmpty())) {
                HostType.Resource type = TypeBinder.resource(resource.type());
                boolean namesake = asked.keySet().stream()
                        .anyMatch(other -> other.nestedName().equals(type.nestedName()));
                List<MethodDeclaration> optional = taken ? List.of() : makers;
                asked.put(type, awaited(resource, namesake ? type.packageName() + "." : "", optional, preset));
            }
        }
        return asked;
    }

    private static AwaitedModule.Destructor awaited(
            ResourceDeclaration resource, String qualifier, List<MethodDeclaration> makers, Preset preset) {
        boolean named = !resource.destructor().value().isEmpty();
        boolean optional = !makers.isEmpty() && makers.stream().allMatch(MethodDeclaration::optional);
        return new AwaitedModule.Destructor(
                qualifier + resource.type().nestedName() + ".destructor",
                resource.type().display(),
                named ? List.of(resource.destructor().value()) : ResourceNames.destructors(resource, preset),
                named,
                optional
                        ? makers.stream()
                                .map(AwaitedExports::askedAs)
                                .distinct()
                                .toList()
                        : List.of());
    }

    /** The first method of which a collected module gives an object that is pinned. */
    static Optional<MethodDeclaration> pinning(InterfaceDeclaration declaration, ModuleSignature module) {
        return declaration.resources().stream()
                .flatMap(resource -> makers(declaration, resource))
                .filter(method -> !method.optional() || !OfferedExports.lacks(module, method))
                .findFirst();
    }

    /** The methods that return a resource which the host ends. */
    private static Stream<MethodDeclaration> makers(InterfaceDeclaration declaration, ResourceDeclaration resource) {
        return declaration.allMethods().stream()
                .filter(method -> ComponentsBinder.made(method).anyMatch(resource.type()::equals));
    }

    /** The methods that the guest calls to hand over a resource, which the host ends then. */
    private static Stream<MethodDeclaration> takers(
            InterfaceDeclaration declaration, ResourceDeclaration resource, Optional<ModuleSignature> module) {
        return declaration.imports().stream().flatMap(imported -> imported.methods().stream()
                .map(ImportMethod::method)
                .filter(method -> method.parameters().stream()
                        .anyMatch(parameter -> parameter.marks().transferred().isPresent()
                                && TypeBinder.resource(parameter.type())
                                        .filter(resource.type()::equals)
                                        .isPresent()))
                .filter(method -> module.map(offered -> offered.importedFunctions().stream()
                                .anyMatch(function -> function.module().equals(imported.module())
                                        && ExportLookup.names(method).contains(function.field())))
                        .orElse(true)));
    }

    /** A method that leaves an object to the host; {@code taken} where the guest calls it to do so. */
    private record Maker(MethodDeclaration method, boolean taken) {

        String why() {
            return taken
                    ? "'" + method.name() + "' is handed one, @Transferred"
                    : "'" + method.name() + "' returns one, and is not @WasmOwned";
        }

        String help() {
            return taken
                    ? "remove @Transferred from the parameter of '" + method.name() + "', if the guest keeps it"
                    : "annotate '" + method.name() + "' @WasmOwned, if the guest keeps it";
        }
    }

    private Outcome<ExportedFunction> of(ResourceDeclaration resource, Maker maker) {
        if (!resource.destructor().value().isEmpty()) {
            Outcome<ExportedFunction> named = new ExportLookup(module).named(resource.destructor());
            return named.value()
                    .filter(function -> !fits(function.signature()))
                    .map(function -> Outcome.<ExportedFunction>rejected(misfit(resource, function)))
                    .orElse(named);
        }
        List<String> names = ResourceNames.destructors(resource, preset);
        List<ExportedFunction> fitting = names.stream()
                .flatMap(name -> function(name).stream())
                .filter(function -> fits(function.signature()))
                .toList();
        if (fitting.size() == 1) {
            return Outcome.of(fitting.get(0));
        }
        return Outcome.rejected(fitting.isEmpty() ? none(resource, names, maker) : several(resource, fitting));
    }

    private Optional<ExportedFunction> function(String name) {
        return Optional.ofNullable(module.functions().get(name)).map(found -> new ExportedFunction(name, found));
    }

    /** A destructor takes the handle; that of wasm-bindgen may take a flag besides. Its result is ignored. */
    private boolean fits(FlatSignature signature) {
        List<CoreType> parameters = signature.parameters();
        return signature.results().size() <= 1
                && (parameters.equals(TAKES_HANDLE.parameters())
                        || (preset == Preset.WASM_BINDGEN && parameters.equals(List.of(CoreType.I32, CoreType.I32))));
    }

    private static Diagnostic misfit(ResourceDeclaration resource, ExportedFunction function) {
        return Diagnostic.of(
                        Key.SIGNATURE_MISMATCH,
                        resource.destructor().position(),
                        "'" + function.name() + "' cannot end "
                                + Wording.article(resource.type().display()) + ": the module exports it as "
                                + function.signature())
                .why("a destructor takes the handle alone, an i32; what it returns is ignored")
                .help("name another export, or export such a function from the guest");
    }

    private Diagnostic none(ResourceDeclaration resource, List<String> names, Maker maker) {
        String type = resource.type().display();
        Stream<String> misfits = names.stream()
                .flatMap(name -> function(name).stream())
                .map(function -> "'" + function.name() + "' as " + function.signature());
        return Diagnostic.of(
                        Key.FREE_MISSING,
                        resource.destructor().position(),
                        "the host ends each " + type + ", but module '" + module.name() + "' exports no "
                                + Wording.names(names) + " that takes a handle")
                .why(maker.why())
                .found(Stream.concat(Stream.of(Wording.functionsOf(module)), misfits)
                        .toArray(String[]::new))
                .help("name what ends it: @WasmResource(destructor = " + candidate() + ")", maker.help());
    }

    private String candidate() {
        return module.functions().entrySet().stream()
                .filter(function -> fits(function.getValue()) && HeapRole.FREE.isNamedFor(function.getKey()))
                .filter(function -> !isFree(function.getKey()))
                .findFirst()
                .map(function -> Wording.quoted(function.getKey()))
                .orElse("\"...\"");
    }

    /** What frees blocks ends no object. */
    private static boolean isFree(String export) {
        return Stream.of(Preset.values()).anyMatch(each -> each.freeNames().contains(export));
    }

    private static Diagnostic several(ResourceDeclaration resource, List<ExportedFunction> fitting) {
        List<String> names = fitting.stream().map(ExportedFunction::name).toList();
        return Diagnostic.of(
                        Key.FREE_MISSING,
                        resource.destructor().position(),
                        "the host ends each " + resource.type().display()
                                + ", and nothing says by which of several exports")
                .found(fitting.stream().map(ExportedFunction::toString).toArray(String[]::new))
                .help("name one: @WasmResource(destructor = "
                        + Wording.alternatives(
                                names.stream().map(Wording::quoted).toList()) + ")");
    }
}
