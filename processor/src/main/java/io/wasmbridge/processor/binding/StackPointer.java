package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.GlobalType;
import io.wasmbridge.processor.declaration.ImportDeclaration;
import io.wasmbridge.processor.declaration.ImportDeclaration.ImportMethod;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import io.wasmbridge.processor.module.ModuleSignature;
import java.util.Optional;

/**
 * The global that says how far the guest's stack is used, which has to be put back when a method of the user's may throw. Rejects a
 * module that does not export it, or as something else.
 */
final class StackPointer {

    /** What LLVM's linker calls it. */
    private static final String EXPORT = "__stack_pointer";

    private static final GlobalType TYPE = new GlobalType(CoreType.I32, true);

    private StackPointer() {}

    /** What is wrong with {@code module}, of which {@code method} serves an import and may throw. */
    static Optional<Diagnostic> finding(ImportDeclaration imported, ImportMethod method, ModuleSignature module) {
        return method.mayThrow()
                .filter(position -> !TYPE.equals(module.globals().get(EXPORT)))
                .map(position -> lacking(imported, method, module, position)
                        .why("an exception leaves frames on the guest's stack, whose pointer has to be put back")
                        .help(
                                "link the guest with --export=" + EXPORT,
                                "remove mayThrow: an exception then poisons the instance"));
    }

    private static Diagnostic lacking(
            ImportDeclaration imported, ImportMethod method, ModuleSignature module, Position position) {
        String throwing = "'" + imported.simpleName() + "." + method.method().name() + "' may throw, but module '"
                + module.name() + "' exports ";
        GlobalType found = module.globals().get(EXPORT);
        return found == null
                ? Diagnostic.of(Key.UNKNOWN_EXPORT, position, throwing + "no global '" + EXPORT + "'")
                : Diagnostic.of(Key.SIGNATURE_MISMATCH, position, throwing + "'" + EXPORT + "' as " + found);
    }
}
