package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.ExportedFunction;
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
            Optional<BoundMethod> method, List<Diagnostic> findings, List<BlockNeed> blocks, boolean touchesMemory) {}

    private final Exports exports;
    private final Heap heap;

    MethodBinder(Exports exports, Heap heap) {
        this.exports = exports;
        this.heap = heap;
    }

    Bound bind(MethodDeclaration method) {
        if (method.typeParameters()) {
            return new Bound(Optional.empty(), List.of(generic(method)), List.of(), false);
        }
        List<Diagnostic> findings = new ArrayList<>();
        List<ParameterReadings> parameters = new ArrayList<>();
        for (ParameterDeclaration parameter : method.parameters()) {
            Outcome<ParameterReadings> readings = ParameterBinder.bind(method, parameter);
            findings.addAll(readings.findings());
            readings.value().ifPresent(parameters::add);
        }
        Outcome<ExportedFunction> export = exports.called(method, parameters);
        findings.addAll(0, export.findings());
        Optional<List<ParameterReadings>> all = Optional.of(parameters)
                .filter(bound -> bound.size() == method.parameters().size());
        Outcome<BoundResult> result = new ResultBinder(exports, heap).bind(method, all, export.value());
        findings.addAll(result.findings());

        Optional<List<BoundParameter>> matching = Optional.empty();
        if (export.value().isPresent() && all.isPresent()) {
            Outcome<List<BoundParameter>> match = new SignatureMatch(
                            method,
                            parameters,
                            result.value(),
                            export.value().get().signature())
                    .parameters();
            findings.addAll(match.findings());
            matching = match.value();
        }
        Optional<BoundMethod> bound = findings.isEmpty()
                ? Optional.of(new BoundMethod(
                        method.name(),
                        matching.orElseThrow(),
                        method.varargs(),
                        export.value().orElseThrow(),
                        result.value().orElseThrow()))
                : Optional.empty();
        return new Bound(
                bound, findings, BlockNeed.of(method, parameters, result.value()), touchesMemory(method, parameters));
    }

    private static boolean touchesMemory(MethodDeclaration method, List<ParameterReadings> parameters) {
        boolean lifts = TypeBinder.result(method.result(), "", method.position())
                .value()
                .filter(type -> !(type instanceof HostType.Nothing || type instanceof HostType.Value))
                .isPresent();
        return lifts || parameters.stream().anyMatch(parameter -> !(parameter.first() instanceof BoundParameter.Value));
    }

    private static Diagnostic generic(MethodDeclaration method) {
        return Diagnostic.of(
                        Key.UNSUPPORTED_METHOD,
                        method.position(),
                        "'" + method.name() + "' is generic, and an export has one signature")
                .help("declare one method for each type, all with the same @WasmExport");
    }
}
