package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.GlobalAccess;
import io.wasmbridge.processor.abi.GlobalType;
import io.wasmbridge.processor.binding.BoundInterface;
import io.wasmbridge.processor.binding.BoundMethod;
import io.wasmbridge.processor.binding.BoundModule;
import io.wasmbridge.processor.binding.BoundResult;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A bound interface becomes a plan: the contract, and each method as a list of steps. Rejects nothing. */
public final class Lowerer {

    private Lowerer() {}

    /** Plans the bridge of {@code bound}. */
    public static InterfacePlan lower(BoundInterface bound) {
        List<MethodPlan> methods = bound.methods().stream()
                .map(method -> MethodLowerer.lower(bound.module(), method))
                .toList();
        return new InterfacePlan(
                bound.packageName(),
                bound.nestedName(),
                bound.bridgeName(),
                bound.isPublic(),
                bound.memberTypes(),
                contract(bound),
                methods);
    }

    private static ContractPlan contract(BoundInterface bound) {
        BoundModule module = bound.module();
        Set<ExportedFunction> functions = new LinkedHashSet<>();
        if (module.awaited().isEmpty()) {
            functions.addAll(used(bound, ExportedFunction.class));
            bound.methods().forEach(method -> functions.addAll(namedFree(method)));
        }
        return new ContractPlan(
                module.name(),
                module.sha256(),
                module.memory(),
                module.initializer(),
                module.allocator(),
                module.free(),
                module.preset().danglingEmpty(),
                module.preset().keepsEmptyResults(),
                List.copyOf(functions),
                globals(bound),
                module.awaited());
    }

    private static <C extends Callee> List<C> used(BoundInterface bound, Class<C> kind) {
        return bound.methods().stream()
                .map(BoundMethod::export)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Each global once, mutable where a method writes it: one that is only read may be either. */
    private static Map<String, GlobalType> globals(BoundInterface bound) {
        Map<String, GlobalType> globals = new LinkedHashMap<>();
        for (GlobalAccess access : used(bound, GlobalAccess.class)) {
            GlobalType wanted = new GlobalType(access.type().type(), access.writes());
            globals.merge(access.name(), wanted, (one, other) -> one.mutable() ? one : other);
        }
        return globals;
    }

    private static List<ExportedFunction> namedFree(BoundMethod method) {
        return method.result() instanceof BoundResult.Memory memory
                        && memory.owner() instanceof BoundResult.Owner.Host host
                ? host.namedFree().stream()
                        .map(free -> new ExportedFunction(
                                free.name(), free.signature().orElseThrow()))
                        .toList()
                : List.of();
    }
}
