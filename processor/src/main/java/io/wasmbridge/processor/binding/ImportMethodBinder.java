package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HeapRole;
import io.wasmbridge.processor.binding.BoundImportMethod.Parameter;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import io.wasmbridge.processor.declaration.ImportDeclaration;
import io.wasmbridge.processor.declaration.ImportDeclaration.ImportMethod;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.module.ModuleSignature;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A method that the guest calls becomes a bound one: its parameters are read as those of an export are, from the other side. Rejects
 * generic methods, types that no import passes, marks that contradict that the guest passes its own memory and is given its own, and
 * a method whose types are not the import's.
 */
final class ImportMethodBinder {

    private static final Set<CoreType> NUMBERS = EnumSet.of(CoreType.I32, CoreType.I64, CoreType.F32, CoreType.F64);

    private final ImportDeclaration imported;
    private final ImportMethod served;
    private final MethodDeclaration method;
    private final List<String> fields;
    private final Optional<FlatSignature> wanted;
    private final Heap heap;
    private final Optional<ModuleSignature> module;
    private final List<BlockNeed> blocks = new ArrayList<>();
    private boolean touchesMemory;

    /**
     * Prepares the binding.
     *
     * @param fields the names under which it may be imported
     * @param wanted the signature of the import; empty where the module arrives at run time, as is {@code module}
     */
    ImportMethodBinder(
            ImportDeclaration imported,
            ImportMethod served,
            List<String> fields,
            Optional<FlatSignature> wanted,
            Heap heap,
            Optional<ModuleSignature> module) {
        this.module = module;
        this.imported = imported;
        this.served = served;
        this.method = served.method();
        this.fields = fields;
        this.wanted = wanted;
        this.heap = heap;
    }

    /** What is allocated for the guest, or freed for it. */
    List<BlockNeed> blocks() {
        return blocks;
    }

    /** Whether it needs the guest's memory. */
    boolean touchesMemory() {
        return touchesMemory;
    }

    /** To be asked once. */
    Outcome<BoundImportMethod> bind() {
        if (method.typeParameters()) {
            return Outcome.rejected(generic());
        }
        List<Diagnostic> findings = new ArrayList<>(misplaced());
        StructResults.lost(method).forEach(findings::add);
        List<ParameterReadings> readings = new ArrayList<>();
        List<Boolean> handedOver = new ArrayList<>();
        List<Optional<NamedFree>> namedFrees = new ArrayList<>();
        for (ParameterDeclaration parameter : method.parameters()) {
            ImportParameterBinder binder = new ImportParameterBinder(method, parameter, heap);
            Outcome<ParameterReadings> bound = binder.bind();
            findings.addAll(bound.findings());
            bound.value().ifPresent(readings::add);
            handedOver.add(binder.handedOver());
            touchesMemory |= bound.value()
                    .filter(reading -> reading.first().type().isMemory())
                    .isPresent();
            Optional<Outcome<NamedFree>> named =
                    binder.handedOver() ? binder.namedFree().map(this::free) : Optional.empty();
            named.ifPresent(free -> findings.addAll(free.findings()));
            namedFrees.add(named.flatMap(Outcome::value));
            if (binder.handedOver() && named.isEmpty()) {
                blocks.add(new BlockNeed(method, binder.subject(), parameter.position(), true, true, false));
            }
        }
        boolean whole = readings.size() == method.parameters().size();
        Outcome<BoundResult> result =
                new ImportResultBinder(method, whole ? Optional.of(readings) : Optional.empty(), wanted, heap).bind();
        findings.addAll(result.findings());
        result.value().ifPresent(this::allocated);
        if (!whole || result.value().isEmpty()) {
            return Outcome.rejected(findings);
        }
        BoundResult bound = result.value().get();
        Optional<List<BoundParameter>> passed =
                wanted.isPresent() ? matching(readings, bound, wanted.get()) : Optional.of(first(readings));
        if (passed.isEmpty()) {
            findings.add(mismatch(readings, bound, wanted.orElseThrow()));
        }
        return findings.isEmpty()
                ? Outcome.of(bound(passed.orElseThrow(), handedOver, namedFrees, bound))
                : Outcome.rejected(findings);
    }

    private void allocated(BoundResult result) {
        boolean allocates = BoundImportMethod.allocates(result);
        touchesMemory |= allocates || result.takesArea();
        if (allocates) {
            blocks.add(new BlockNeed(method, Wording.resultOf(method), method.position(), false, false, false));
        }
    }

    private Outcome<NamedFree> free(Written<String> named) {
        Outcome<ExportedFunction> free = new HeapBinder(module.orElseThrow()).named(named, HeapRole.FREE);
        return new Outcome<>(
                free.value().map(found -> new NamedFree(found.name(), Optional.of(found.signature()))),
                free.findings());
    }

    private BoundImportMethod bound(
            List<BoundParameter> passed,
            List<Boolean> handedOver,
            List<Optional<NamedFree>> namedFrees,
            BoundResult result) {
        List<Parameter> parameters = IntStream.range(0, passed.size())
                .mapToObj(i -> new Parameter(passed.get(i), handedOver.get(i), namedFrees.get(i)))
                .toList();
        FlatSignature signature = wanted.orElseGet(() -> ImportResultBinder.around(result, passed));
        return new BoundImportMethod(
                method.name(),
                served.takesBridge(),
                served.mayThrow().isPresent(),
                parameters,
                result,
                imported.module(),
                fields,
                signature);
    }

    private static List<BoundParameter> first(List<ParameterReadings> readings) {
        return readings.stream().map(ParameterReadings::first).toList();
    }

    private Optional<List<BoundParameter>> matching(
            List<ParameterReadings> readings, BoundResult result, FlatSignature signature) {
        int room = signature.parameters().size()
                - result.leading().size()
                - result.trailing().size();
        return room < 0
                ? Optional.empty()
                : new SignatureMatch(method, readings, Optional.of(result), signature).matching();
    }

    private Diagnostic mismatch(List<ParameterReadings> readings, BoundResult result, FlatSignature signature) {
        int from = Math.min(result.leading().size(), signature.parameters().size());
        int to =
                Math.max(from, signature.parameters().size() - result.trailing().size());
        List<CoreType> taken = signature.parameters().subList(from, to);
        boolean memory = result instanceof BoundResult.Memory;
        SuggestedDeclaration suggestion = new SuggestedDeclaration(
                method, readings, memory ? Optional.empty() : Optional.of(result), signature, taken);
        return Diagnostic.of(
                        Key.IMPORT_SIGNATURE,
                        method.position(),
                        "'" + method.name() + "' is declared " + Wording.declared(method)
                                + ", but the module imports '" + imported.module() + "." + fields.get(0) + "' as "
                                + signature)
                .why(suggestion.why())
                .help(isNumeric(signature) ? suggestion.help()[0] : "leave it to the builder's hostFunctions(...)");
    }

    private static boolean isNumeric(FlatSignature signature) {
        return signature.results().size() <= 1
                && Stream.concat(signature.parameters().stream(), signature.results().stream())
                        .allMatch(NUMBERS::contains);
    }

    /** Marks that belong to exports. */
    private List<Diagnostic> misplaced() {
        Stream<Diagnostic> error = method.error().stream().map(mark -> Diagnostic.of(
                        Key.UNSUPPORTED_METHOD,
                        mark.position(),
                        "'" + method.name() + "' is marked @WasmError, but the guest calls it")
                .why("a status is what an export returns; an exception of an import unwinds the guest")
                .help("remove @WasmError, and return the status that the guest expects"));
        return error.toList();
    }

    private Diagnostic generic() {
        return Diagnostic.of(
                        Key.UNSUPPORTED_METHOD,
                        method.position(),
                        "'" + method.name() + "' is generic, and an import has one signature")
                .help("declare one method for each type, each with the @WasmImport that it serves");
    }
}
