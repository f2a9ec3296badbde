package io.wasmbridge.processor;

import io.wasmbridge.processor.binding.Binder;
import io.wasmbridge.processor.binding.Binding;
import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.emit.BridgeEmitter;
import io.wasmbridge.processor.emit.BridgeSource;
import io.wasmbridge.processor.lowering.InterfacePlan;
import io.wasmbridge.processor.lowering.Lowerer;
import io.wasmbridge.processor.module.ModuleSignature;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stages that need no compiler, one after the other. */
@FunctionalInterface
interface Pipeline {

    /**
     * The source of a bridge, or why there is none.
     *
     * @param explanation why the bridge is what it is; empty where there is none
     */
    record Outcome(Optional<BridgeSource> source, List<Diagnostic> diagnostics, Optional<String> explanation) {}

    /** {@code module} is empty where it arrives at run time. */
    Outcome run(InterfaceDeclaration declaration, Optional<ModuleSignature> module);

    /** Binds, lowers and emits. */
    static Pipeline ofStages() {
        return (declaration, module) -> {
            Binding binding =
                    module.map(offered -> Binder.bind(declaration, offered)).orElseGet(() -> Binder.bind(declaration));
            Optional<InterfacePlan> plan = binding.bound().map(Lowerer::lower);
            return new Outcome(
                    plan.map(BridgeEmitter::emit),
                    binding.diagnostics(),
                    plan.map(steps -> explanation(declaration, binding, steps)));
        };
    }

    private static String explanation(InterfaceDeclaration declaration, Binding binding, InterfacePlan plan) {
        String module = declaration.awaitsModule()
                ? "a module that arrives at run time"
                : "'" + declaration.module().value() + "'";
        String grounds = binding.grounds().stream().collect(Collectors.joining("\n"));
        return "'" + declaration.nestedName() + "' is bound to " + module
                + (grounds + "\n" + plan.steps())
                        .stripTrailing()
                        .indent(4)
                        .stripTrailing()
                        .replaceAll("(?s)^", "\n");
    }
}
