package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.GlobalAccess;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A declared method becomes a bound one. Rejects generic methods, and what its parts reject: the name of its export, its
 * parameters, its result, the two signatures side by side.
 */
final class MethodBinder {

    /**
     * What came of a method.
     *
     * @param blocks what blocks are allocated for, also where the method is not bound
     * @param touchesMemory whether it needs the guest's memory, also where it is not bound
     */
    record Bound(
            Optional<BoundMethod> method,
            Optional<AbsentMethod> absent,
            List<Diagnostic> findings,
            List<BlockNeed> blocks,
            boolean touchesMemory) {}

    private final Exports exports;
    private final Heap heap;
    private final List<MethodDeclaration> methods;

    /** {@code methods} are those of the interface. */
    MethodBinder(Exports exports, Heap heap, List<MethodDeclaration> methods) {
        this.exports = exports;
        this.heap = heap;
        this.methods = methods;
    }

    Bound bind(MethodDeclaration method) {
        if (method.typeParameters()) {
            return new Bound(Optional.empty(), Optional.empty(), List.of(generic(method)), List.of(), false);
        }
        List<Diagnostic> findings = new ArrayList<>();
        List<ParameterReadings> parameters = new ArrayList<>();
        method.receiver()
                .map(receiver -> ParameterBinder.receiver(method, receiver))
                .ifPresent(parameters::add);
        int expected = parameters.size() + method.parameters().size();
        for (ParameterDeclaration parameter : method.parameters()) {
            Outcome<ParameterReadings> readings = ParameterBinder.bind(method, parameter, heap);
            findings.addAll(readings.findings());
            readings.value().ifPresent(parameters::add);
        }
        StructResults.lost(method).forEach(findings::add);
        if (parameters.size() == method.parameters().size()) {
            Outcome<List<ParameterReadings>> passed = new ComponentModel(heap).passed(method, parameters);
            findings.addAll(passed.findings());
            parameters = passed.value().orElse(parameters);
        }
        if (method.optional() && exports.lacks(method)) {
            return absent(method, parameters, findings);
        }
        Outcome<Callee> export = exports.called(method, parameters);
        findings.addAll(0, export.findings());
        Optional<List<ParameterReadings>> all = Optional.of(parameters).filter(bound -> bound.size() == expected);
        Outcome<BoundResult> result = result(method, all, export.value());
        findings.addAll(result.findings());
        Outcome<Optional<BoundError>> error =
                ErrorBinder.bind(method, methods, heap.preset(), result.value(), export.value());
        findings.addAll(error.findings());

        Optional<List<BoundParameter>> matching = Optional.empty();
        if (export.value().isPresent() && all.isPresent()) {
            Outcome<List<BoundParameter>> match =
                    match(method, parameters, result.value(), export.value().get());
            findings.addAll(match.findings());
            matching = match.value();
        }
        Optional<BoundMethod> bound = findings.isEmpty()
                ? Optional.of(new BoundMethod(
                        method.name(),
                        matching.orElseThrow(),
                        method.varargs(),
                        export.value().orElseThrow(),
                        method.optional(),
                        result.value().orElseThrow(),
                        error.value().orElseThrow(),
                        resource(method)))
                : Optional.empty();
        List<BlockNeed> blocks =
                export.value().filter(GlobalAccess.class::isInstance).isPresent()
                        ? List.of()
                        : BlockNeed.of(method, parameters, result.value());
        return new Bound(bound, Optional.empty(), findings, blocks, touchesMemory(method, parameters));
    }

    /** What an export would have to decide, nobody asks. */
    private Bound absent(MethodDeclaration method, List<ParameterReadings> parameters, List<Diagnostic> findings) {
        Outcome<HostType> result = new ResultBinder(exports, heap).declared(method);
        findings.addAll(result.findings());
        Optional<AbsentMethod> absent = findings.isEmpty()
                ? Optional.of(new AbsentMethod(
                        method.name(),
                        result.value().orElseThrow(),
                        Absences.of(method.result(), method.marks()),
                        parameters.stream().map(ParameterReadings::first).toList(),
                        method.varargs(),
                        ExportLookup.names(method),
                        resource(method)))
                : Optional.empty();
        return new Bound(Optional.empty(), absent, findings, List.of(), false);
    }

    private static Optional<HostType.Resource> resource(MethodDeclaration method) {
        return method.receiver().map(receiver -> TypeBinder.resource(receiver.resource()));
    }

    /** Of a method that cannot read or write its global, only what needs no export is said. */
    private Outcome<BoundResult> result(
            MethodDeclaration method, Optional<List<ParameterReadings>> parameters, Optional<Callee> export) {
        boolean useless = export.filter(GlobalAccess.class::isInstance).isPresent() && !GlobalMatch.hasForm(method);
        ResultBinder binder = new ResultBinder(exports, heap);
        return useless ? Outcome.rejected(binder.declared(method).findings()) : binder.bind(method, parameters, export);
    }

    /** The one way to lower the parameters, and what does not agree. */
    private static Outcome<List<BoundParameter>> match(
            MethodDeclaration method, List<ParameterReadings> parameters, Optional<BoundResult> result, Callee export) {
        return export.accept(new Callee.Visitor<Outcome<List<BoundParameter>>>() {
            @Override
            public Outcome<List<BoundParameter>> function(ExportedFunction function) {
                return new SignatureMatch(method, parameters, result, function.signature()).parameters();
            }

            @Override
            public Outcome<List<BoundParameter>> global(GlobalAccess access) {
                return new GlobalMatch(method, parameters, result, access).parameters();
            }
        });
    }

    private boolean touchesMemory(MethodDeclaration method, List<ParameterReadings> parameters) {
        boolean lifts = new TypeBinder(heap)
                .result(method)
                .value()
                .filter(HostType::isMemory)
                .isPresent();
        return lifts
                || ReturnMembers.isWritten(method.marks())
                || parameters.stream()
                        .anyMatch(parameter -> parameter.first().type().isMemory());
    }

    private static Diagnostic generic(MethodDeclaration method) {
        return Diagnostic.of(
                        Key.UNSUPPORTED_METHOD,
                        method.position(),
                        "'" + method.name() + "' is generic, and an export has one signature")
                .help("declare one method for each type, all with the same @WasmExport");
    }
}
