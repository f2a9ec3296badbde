package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.declaration.ImportDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.module.CallTable;
import io.wasmbridge.processor.module.ModuleSignature;
import java.util.Optional;

/**
 * A functional interface, against the table through which the guest would call it. Rejects a module without a table, one whose table
 * takes no more functions, and a method of a type that no function of the module has: the guest could never call it.
 */
final class CallTableCheck {

    private final ModuleSignature module;

    CallTableCheck(ModuleSignature module) {
        this.module = module;
    }

    /** What is wrong with {@code function}, whose {@code method} lowers to {@code signature}. */
    Optional<Diagnostic> finding(ImportDeclaration function, MethodDeclaration method, FlatSignature signature) {
        Optional<CallTable> table = module.callTable();
        if (table.isEmpty()) {
            return Optional.of(
                    Diagnostic.of(
                                    Key.UNKNOWN_EXPORT,
                                    function.position(),
                                    "module '" + module.name() + "' exports no table of functions, and '"
                                            + function.simpleName() + "' is passed as a pointer into one")
                            .why(
                                    "the guest calls a function pointer through its table, where the bridge has to put the function")
                            .help(
                                    "export it from the guest: link with --export-table --growable-table",
                                    "annotate it @HostObject, if the guest takes a number for it and passes that to an import"));
        }
        if (!table.get().grows()) {
            return Optional.of(Diagnostic.of(
                            Key.UNKNOWN_EXPORT,
                            function.position(),
                            "the table '" + table.get().name() + "' of module '" + module.name()
                                    + "' cannot grow, and '" + function.simpleName()
                                    + "' is passed as a pointer into it")
                    .why("it has " + table.get().elementCount()
                            + " elements, which is the most that it may have, and all may be the guest's")
                    .help("let it grow: link the guest with --growable-table"));
        }
        if (!module.functionTypes().contains(signature)) {
            return Optional.of(Diagnostic.of(
                            Key.IMPORT_SIGNATURE,
                            method.position(),
                            "'" + function.simpleName() + "." + method.name() + "' lowers to " + signature
                                    + ", and module '" + module.name() + "' has no function of this type")
                    .why("the guest calls a pointer with the type that it expects, and any other traps")
                    .found("the types "
                            + Wording.some(module.functionTypes().stream()
                                    .map(FlatSignature::toString)
                                    .toList()))
                    .help("declare the types that the guest passes: a String is a pointer and a length, unless"
                            + " @WasmLength says otherwise"));
        }
        return Optional.empty();
    }
}
