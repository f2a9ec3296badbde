package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.AwaitedModule;
import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.GlobalAccess;
import io.wasmbridge.processor.abi.GlobalType;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.JavaName;
import io.wasmbridge.processor.binding.ApartResult;
import io.wasmbridge.processor.binding.BoundImportMethod;
import io.wasmbridge.processor.binding.BoundInterface;
import io.wasmbridge.processor.binding.BoundMethod;
import io.wasmbridge.processor.binding.BoundModule;
import io.wasmbridge.processor.binding.BoundResource;
import io.wasmbridge.processor.binding.BoundResult;
import io.wasmbridge.processor.binding.BoundResult.Getter;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A bound interface becomes a plan: the contract, and each method as a list of steps. Rejects nothing. */
public final class Lowerer {

    private Lowerer() {}

    /** Plans the bridge of {@code bound}. */
    public static InterfacePlan lower(BoundInterface bound) {
        return new InterfacePlan(
                bound.packageName(),
                bound.nestedName(),
                bound.bridgeName(),
                bound.isPublic(),
                bound.memberTypes(),
                contract(bound),
                bound.imports().stream()
                        .map(imported -> ImportLowerer.lower(
                                imported, bound.module().awaited().isPresent()))
                        .toList(),
                methods(bound, Optional.empty()),
                absent(bound, Optional.empty()),
                bound.resources().stream()
                        .map(resource -> resource(bound, resource))
                        .toList());
    }

    private static ResourcePlan resource(BoundInterface bound, BoundResource resource) {
        List<BoundResult> made = bound.methods().stream()
                .map(BoundMethod::result)
                .filter(result -> result.makes(resource.type()))
                .toList();
        return new ResourcePlan(
                resource.type(),
                made.stream()
                        .flatMap(result ->
                                Optional.ofNullable(result.destructors().get(resource.type())).stream())
                        .map(NamedFree::name)
                        .findFirst()
                        .or(() -> taken(bound, resource).map(NamedFree::name)),
                made.stream().anyMatch(Lowerer::isPinned),
                resource.constants(),
                methods(bound, Optional.of(resource.type())),
                absent(bound, Optional.of(resource.type())));
    }

    /** What ends the objects of a resource that the guest hands over when it calls. */
    private static Optional<NamedFree> taken(BoundInterface bound, BoundResource resource) {
        boolean taken = parameters(bound).anyMatch(parameter -> parameter.takes(resource.type()));
        return resource.destructor().filter(destructor -> taken);
    }

    /** What the guest passes when it calls. */
    private static Stream<BoundImportMethod.Parameter> parameters(BoundInterface bound) {
        return bound.imports().stream()
                .flatMap(imported -> imported.methods().stream())
                .flatMap(method -> method.parameters().stream());
    }

    private static boolean isPinned(BoundResult result) {
        return (result instanceof BoundResult.Resource object && object.pinned())
                || (result instanceof ApartResult apart && apart.pinned());
    }

    private static List<MethodPlan> methods(BoundInterface bound, Optional<HostType.Resource> of) {
        return bound.methods().stream()
                .filter(method -> method.resource().equals(of))
                .map(method -> MethodLowerer.lower(bound.module(), method))
                .toList();
    }

    private static List<AbsentPlan> absent(BoundInterface bound, Optional<HostType.Resource> of) {
        return bound.absent().stream()
                .filter(method -> method.resource().equals(of))
                .map(MethodLowerer::lower)
                .toList();
    }

    private static ContractPlan contract(BoundInterface bound) {
        BoundModule module = bound.module();
        Set<ExportedFunction> functions = new LinkedHashSet<>();
        if (module.awaited().isEmpty()) {
            functions.addAll(used(bound, ExportedFunction.class));
            bound.methods().forEach(method -> releasing(method).forEach(functions::add));
            functions.addAll(getters(bound, ExportedFunction.class));
            Stream<NamedFree> handedOver = Stream.concat(
                    parameters(bound).flatMap(parameter -> parameter.namedFree().stream()),
                    bound.resources().stream().flatMap(resource -> taken(bound, resource).stream()));
            handedOver.map(Lowerer::exported).forEach(functions::add);
        }
        return new ContractPlan(
                module.name(),
                module.sha256(),
                module.memory(),
                module.initializer(),
                module.allocator(),
                module.free(),
                module.stack(),
                module.servesImports() ? Optional.of(module.preset()) : Optional.empty(),
                module.preset().isCollected(),
                makes(bound),
                pins(bound),
                module.preset().conventions().danglingEmpty(),
                module.preset().conventions().keepsEmptyResults(),
                module.unalignedBlocks(),
                List.copyOf(functions),
                globals(bound),
                module.awaited().isEmpty() ? optional(bound) : Map.of(),
                pointed(bound),
                module.awaited());
    }

    private static List<PointedPlan> pointed(BoundInterface bound) {
        return bound.imports().stream()
                .flatMap(function -> function.pointed().stream()
                        .flatMap(type -> function.methods().stream().map(method -> pointed(type, method))))
                .toList();
    }

    private static PointedPlan pointed(JavaName type, BoundImportMethod method) {
        boolean memory = method.result().type().isMemory()
                || method.parameters().stream()
                        .anyMatch(parameter -> parameter.passed().type().isMemory());
        return new PointedPlan(
                type + "." + method.name(), method.signature(), memory, method.allocates(), method.frees());
    }

    /** The classes of which objects are made for the methods that are always there; an area is a buffer. */
    private static List<String> makes(BoundInterface bound) {
        BoundModule module = bound.module();
        boolean named = module.allocator().isPresent()
                || module.awaited().flatMap(AwaitedModule::heap).isPresent();
        Set<String> classes = new LinkedHashSet<>();
        if (module.preset().isCollected() && !named) {
            bound.methods().stream()
                    .filter(method -> !method.optional())
                    .flatMap(method -> MethodLowerer.lower(module, method).steps().stream())
                    .flatMap(Lowerer::made)
                    .forEach(classes::add);
            if (module.awaited().isEmpty()) {
                bound.imports().stream()
                        .flatMap(imported -> ImportLowerer.lower(imported, false).trampolines().stream())
                        .flatMap(trampoline -> trampoline.steps().stream())
                        .flatMap(Lowerer::made)
                        .forEach(classes::add);
            }
        }
        return List.copyOf(classes);
    }

    /** The functions that give objects which are pinned, as the bridge asks for them. */
    private static List<String> pins(BoundInterface bound) {
        return bound.methods().stream()
                .filter(method -> isPinned(method.result()))
                .map(method -> method.export().name())
                .distinct()
                .toList();
    }

    private static Stream<String> made(Step step) {
        if (step instanceof Step.Lower lower && lower.type() instanceof HostType.OfCollector collected) {
            return collected.object().classNames();
        }
        return step instanceof Step.Area ? Stream.of("ArrayBuffer") : Stream.empty();
    }

    private static <C extends Callee> List<C> used(BoundInterface bound, Class<C> kind) {
        return bound.methods().stream()
                .map(BoundMethod::export)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** What gives pointers and lengths, of a module that is there. */
    private static <C extends Callee> List<C> getters(BoundInterface bound, Class<C> kind) {
        return bound.methods().stream()
                .flatMap(method -> method.result().getters().stream())
                .flatMap(getter -> getter.export().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Each global once, mutable where a method writes it: one that is only read may be either. */
    private static Map<String, GlobalType> globals(BoundInterface bound) {
        Map<String, GlobalType> globals = new LinkedHashMap<>();
        Stream<GlobalAccess> accesses =
                Stream.concat(used(bound, GlobalAccess.class).stream(), getters(bound, GlobalAccess.class).stream());
        for (GlobalAccess access : accesses.toList()) {
            GlobalType wanted = new GlobalType(access.type().type(), access.writes());
            globals.merge(access.name(), wanted, (one, other) -> one.mutable() ? one : other);
        }
        return globals;
    }

    /** The exports that no method insists on, each with what releases its results and nothing else. */
    private static Map<String, List<String>> optional(BoundInterface bound) {
        Set<String> required = new LinkedHashSet<>();
        bound.methods().stream().filter(method -> !method.optional()).forEach(method -> needed(method)
                .forEach(required::add));
        Map<String, Set<String>> optional = new LinkedHashMap<>();
        for (BoundMethod method : bound.methods()) {
            if (!required.contains(method.export().name())) {
                optional.computeIfAbsent(method.export().name(), export -> new LinkedHashSet<>())
                        .addAll(needed(method)
                                .skip(1)
                                .filter(name -> !required.contains(name))
                                .toList());
            }
        }
        Map<String, List<String>> listed = new LinkedHashMap<>();
        optional.forEach((export, with) -> listed.put(export, List.copyOf(with)));
        return listed;
    }

    /** The names of what a method uses, its own export first. */
    private static Stream<String> needed(BoundMethod method) {
        return Stream.concat(
                Stream.of(method.export().name()),
                Stream.concat(
                        releasing(method).map(ExportedFunction::name),
                        method.result().getters().stream().map(Getter::name)));
    }

    /** What frees the result by name, is told that it was read, or ends the guest object that it is. */
    private static Stream<ExportedFunction> releasing(BoundMethod method) {
        BoundResult result = method.result();
        Stream<NamedFree> frees = Stream.concat(
                Stream.of(result.namedFree(), result.postReturn()).flatMap(Optional::stream),
                result.destructors().values().stream());
        return frees.map(Lowerer::exported);
    }

    private static ExportedFunction exported(NamedFree export) {
        return new ExportedFunction(export.name(), export.signature().orElseThrow());
    }
}
