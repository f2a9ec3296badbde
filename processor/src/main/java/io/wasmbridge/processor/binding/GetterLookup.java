package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.GlobalAccess;
import io.wasmbridge.processor.abi.GlobalType;
import io.wasmbridge.processor.binding.BoundResult.Getter;
import io.wasmbridge.processor.binding.BoundResult.Getter.Passed;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.module.ModuleSignature;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An export that {@code @WasmReturn} names to give a pointer or a length becomes what is called, and with what. Rejects a name that is
 * not exported, and one of a function or a global of another type.
 */
final class GetterLookup {

    private static final List<CoreType> NUMBER = List.of(CoreType.I32);
    private static final FlatSignature OF_NOTHING = new FlatSignature(List.of(), NUMBER);
    private static final FlatSignature OF_POINTER = new FlatSignature(NUMBER, NUMBER);

    private final ModuleSignature module;
    private final MethodDeclaration method;

    GetterLookup(ModuleSignature module, MethodDeclaration method) {
        this.module = module;
        this.method = method;
    }

    /** What gives the pointer: it is called with nothing. */
    Outcome<Getter> pointer(Written<String> name) {
        return getter(
                name,
                signature -> signature.equals(OF_NOTHING) ? Optional.of(Passed.NOTHING) : Optional.empty(),
                signature -> misfit(name, signature, "the pointer to")
                        .why("it is called when '" + method.name() + "' has returned, with nothing: " + OF_NOTHING));
    }

    /** What gives the length, when an export of the signature {@code called} has returned. */
    Outcome<Getter> length(Written<String> name, FlatSignature called) {
        FlatSignature ofArguments = new FlatSignature(called.parameters(), NUMBER);
        return getter(
                name, signature -> passed(signature, ofArguments), signature -> misfit(name, signature, "the length of")
                        .why("it is called with the pointer: " + OF_POINTER + ", with what '" + method.name()
                                + "' is called with: " + ofArguments + ", or with nothing: " + OF_NOTHING));
    }

    /** The pointer before the arguments: where both look the same it is the pointer. */
    private static Optional<Passed> passed(FlatSignature signature, FlatSignature ofArguments) {
        if (signature.equals(OF_NOTHING)) {
            return Optional.of(Passed.NOTHING);
        }
        if (signature.equals(OF_POINTER)) {
            return Optional.of(Passed.POINTER);
        }
        return signature.equals(ofArguments) ? Optional.of(Passed.ARGUMENTS) : Optional.empty();
    }

    private Outcome<Getter> getter(
            Written<String> name, Function<FlatSignature, Optional<Passed>> fits, Function<String, Diagnostic> misfit) {
        Optional<GlobalType> global = Optional.ofNullable(module.globals().get(name.value()));
        if (global.isPresent()) {
            return global.get().type() == CoreType.I32
                    ? found(new GlobalAccess(name.value(), global.get(), false), Passed.NOTHING)
                    : Outcome.rejected(misfit.apply("a global, " + global.get()));
        }
        Outcome<ExportedFunction> function = new ExportLookup(module).named(name);
        if (function.value().isEmpty()) {
            return Outcome.rejected(function.findings());
        }
        FlatSignature signature = function.value().get().signature();
        return fits.apply(signature)
                .map(passed -> found(function.value().get(), passed))
                .orElseGet(() -> Outcome.rejected(misfit.apply(signature.toString())));
    }

    private static Outcome<Getter> found(Callee export, Passed passed) {
        return Outcome.of(new Getter(export.name(), Optional.of(export), passed));
    }

    private Diagnostic misfit(Written<String> name, String exported, String what) {
        return Diagnostic.of(
                        Key.SIGNATURE_MISMATCH,
                        name.position(),
                        "'" + name.value() + "' cannot give " + what + " " + Wording.resultOf(method)
                                + ": the module exports it as " + exported)
                .help("name another export: a function, or a global that is an i32");
    }
}
