package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import java.util.List;
import java.util.Optional;

/** What an export looks like that writes its result to addresses which it takes after the parameters of the method. */
final class WrittenResults {

    private WrittenResults() {}

    /** What the export returns beside a status, which is what it returns where the result is written. */
    static FlatSignature withoutStatus(MethodDeclaration method, Callee export) {
        FlatSignature signature = export.signature();
        boolean status = method.error().isPresent()
                && ReturnMembers.isWritten(method.marks())
                && ErrorBinder.status(signature.results()).isPresent();
        return status ? new FlatSignature(signature.parameters(), List.of()) : signature;
    }

    /** Whether nothing but a status comes back, and the last parameters are {@code addresses}. */
    static boolean fits(MethodDeclaration method, List<CoreType> addresses, Callee export) {
        FlatSignature signature = withoutStatus(method, export);
        return signature.results().isEmpty() && endsWith(signature.parameters(), addresses);
    }

    /** A finding where the export is there, and does not fit. */
    static Optional<Diagnostic> misfit(MethodDeclaration method, List<CoreType> addresses, Optional<Callee> export) {
        return export.filter(callee -> !fits(method, addresses, callee)).map(callee -> Diagnostic.of(
                        Key.SHAPE_MISMATCH,
                        method.marks().shape().map(Written::position).orElse(method.position()),
                        Wording.resultOf(method) + " is to be " + Shape.OUT_POINTERS + ", which is no result and "
                                + Wording.counted(addresses.size(), CoreType.I32)
                                + " after all parameters, but the module exports " + callee.signature())
                .help(edits(method, addresses, callee)));
    }

    private static String[] edits(MethodDeclaration method, List<CoreType> addresses, Callee callee) {
        String instead = "remove @WasmReturn, if the export returns the value";
        boolean besideStatus = ErrorBinder.status(callee.signature().results()).isPresent()
                && endsWith(callee.signature().parameters(), addresses);
        return method.error().isEmpty() && besideStatus
                ? new String[] {"annotate '" + method.name() + "' @WasmError, if what it returns is a status", instead}
                : new String[] {instead};
    }

    private static boolean endsWith(List<CoreType> parameters, List<CoreType> addresses) {
        int room = parameters.size() - addresses.size();
        return room >= 0 && parameters.subList(room, parameters.size()).equals(addresses);
    }
}
