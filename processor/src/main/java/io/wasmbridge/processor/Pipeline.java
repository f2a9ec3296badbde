package io.wasmbridge.processor;

import io.wasmbridge.processor.binding.Binder;
import io.wasmbridge.processor.binding.Binding;
import io.wasmbridge.processor.declaration.InterfaceDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.emit.BridgeEmitter;
import io.wasmbridge.processor.emit.BridgeSource;
import io.wasmbridge.processor.lowering.Lowerer;
import io.wasmbridge.processor.module.ModuleSignature;
import java.util.List;
import java.util.Optional;

/** The stages that need no compiler, one after the other. */
@FunctionalInterface
interface Pipeline {

    /** The source of a bridge, or why there is none. */
    record Outcome(Optional<BridgeSource> source, List<Diagnostic> diagnostics) {}

    /** {@code module} is empty where it arrives at run time. */
    Outcome run(InterfaceDeclaration declaration, Optional<ModuleSignature> module);

    /** Binds, lowers and emits. */
    static Pipeline ofStages() {
        return (declaration, module) -> {
            Binding binding =
                    module.map(offered -> Binder.bind(declaration, offered)).orElseGet(() -> Binder.bind(declaration));
            return new Outcome(binding.bound().map(Lowerer::lower).map(BridgeEmitter::emit), binding.diagnostics());
        };
    }
}
