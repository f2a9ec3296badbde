package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.GlobalAccess;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.LengthWidth;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.BoundResult.Getter;
import io.wasmbridge.processor.binding.BoundResult.Means;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A declared result and what the export returns become a bound result. Rejects types without a marshaller, annotations that
 * contradict the type or each other, memory of unstated owner or shape, and memory that is to be freed where nothing frees.
 */
final class ResultBinder {

    private final Exports exports;
    private final Heap heap;

    ResultBinder(Exports exports, Heap heap) {
        this.exports = exports;
        this.heap = heap;
    }

    /** What can be said without an export: the type, and what contradicts it. */
    Outcome<HostType> declared(MethodDeclaration method) {
        String subject = Wording.resultOf(method);
        Outcome<HostType> type = new TypeBinder(heap).result(method);
        List<Diagnostic> findings = new ArrayList<>(type.findings());
        type.value().ifPresent(bound -> {
            findings.addAll(OwnershipMarks.ofResult(bound, method.marks(), subject));
            findings.addAll(new AbiOwners(heap).ofResult(bound, method.marks(), subject));
            findings.addAll(
                    ShapeMarks.ofResult(bound, method.marks(), subject, RustResults.isOne(method, bound, heap)));
            if (!(bound instanceof HostType.Canonical || bound instanceof HostType.Maybe)) {
                findings.addAll(Absences.findings(method.result(), bound, method.marks(), subject));
            }
            findings.addAll(LengthMarks.ofResult(bound, method, subject));
            findings.addAll(ReturnMembers.findings(method, bound, heap));
        });
        return new Outcome<>(type.value(), findings);
    }

    /**
     * Binds the result of {@code method}.
     *
     * @param parameters empty where one of them is not bound
     * @param export empty where it was not found; the shape is then left open
     */
    Outcome<BoundResult> bind(
            MethodDeclaration method, Optional<List<ParameterReadings>> parameters, Optional<Callee> export) {
        Outcome<HostType> type = declared(method);
        if (type.value().isEmpty()) {
            return Outcome.rejected(type.findings());
        }
        HostType bound = type.value().get();
        List<Diagnostic> findings = new ArrayList<>(type.findings());
        if (RustResults.isOne(method, bound, heap)) {
            Outcome<BoundResult> result = RustResults.of(
                    method,
                    bound,
                    heap,
                    export.filter(callee -> !isGlobal(export)).map(Callee::signature),
                    resource -> object(method, resource, Optional.empty(), new ArrayList<>()),
                    () -> owner(method, bound, export));
            findings.addAll(result.findings());
            return new Outcome<>(result.value(), findings);
        }
        if (bound instanceof HostType.Nothing) {
            return Outcome.of(new BoundResult.Nothing(), findings);
        }
        if (bound instanceof HostType.Value value && ReturnMembers.isWritten(method.marks())) {
            return written(method, value, export, findings);
        }
        if (bound instanceof HostType.Value value) {
            return Outcome.of(new BoundResult.Value(returned(value.scalar(), export)), findings);
        }
        if (bound instanceof HostType.Canonical canonical) {
            Outcome<Owner> owner =
                    canonical.isMemory() ? owner(method, bound, export) : Outcome.of(new Owner.Guest(false));
            findings.addAll(owner.findings());
            return new Outcome<>(owner.value().map(by -> new BoundResult.Canonical(canonical, by)), findings);
        }
        if (bound instanceof HostType.Composite composite) {
            Outcome<BoundResult> struct =
                    StructResults.of(method, composite, export, () -> owner(method, bound, export));
            findings.addAll(struct.findings());
            return new Outcome<>(struct.value(), findings);
        }
        if (bound instanceof HostType.Apart apart) {
            Outcome<BoundResult> result = ComponentResults.of(
                    method, apart, export, exports, heap.isCollected(), () -> owner(method, bound, export));
            findings.addAll(result.findings());
            return new Outcome<>(result.value(), findings);
        }
        if (bound instanceof HostType.Resource resource) {
            return object(method, resource, export, findings);
        }
        List<Shape> fitting = export.map(function -> FittingShapes.of(parameters, function.signature()))
                .orElse(List.of());
        boolean noMemory = export.filter(
                        function -> !ResultShapes.canCarryMemory(function.signature(), fitting, method.marks()))
                .isPresent();
        // that nothing comes back is said once, by its shape
        Outcome<Owner> owner = noMemory ? Outcome.rejected(List.of()) : owner(method, bound, export);
        findings.addAll(owner.findings());
        Outcome<ResultShapes.Shaped> shaped = export.map(function ->
                        ResultShapes.of(method, bound, WrittenResults.withoutStatus(method, function), fitting, heap))
                .orElseGet(() -> Outcome.rejected(List.of()));
        findings.addAll(shaped.findings());
        Outcome<Means> means = shaped.value()
                .map(found -> means(method, found.shape(), export.orElseThrow().signature()))
                .orElseGet(() -> Outcome.rejected(List.of()));
        findings.addAll(means.findings());
        Optional<BoundResult> result = owner.value()
                .flatMap(by -> shaped.value().flatMap(found -> means.value()
                        .map(how -> new BoundResult.Memory(
                                bound,
                                found.shape(),
                                found.extent(),
                                by,
                                Absences.of(method.result(), method.marks()),
                                how))));
        return new Outcome<>(result, findings);
    }

    /** A handle is an externref where the export gives one. */
    private static Scalar returned(Scalar scalar, Optional<Callee> export) {
        boolean reference = export.filter(callee -> callee.signature().results().equals(List.of(CoreType.EXTERNREF)))
                .isPresent();
        return reference && scalar instanceof Scalar.HostObject object ? object.asReference() : scalar;
    }

    /** A guest object: the host's, unless it is said to stay the guest's. */
    private Outcome<BoundResult> object(
            MethodDeclaration method, HostType.Resource resource, Optional<Callee> export, List<Diagnostic> findings) {
        boolean kept = method.marks().wasmOwned().isPresent();
        boolean pinned = !kept && heap.isCollected();
        Optional<NamedFree> destructor = kept ? Optional.empty() : exports.destructor(resource);
        if (!kept && isGlobal(export) && (!pinned || destructor.isPresent())) {
            findings.add(handedOverAgain(
                    method,
                    method.marks().transferred().map(Written::position).orElse(method.position()),
                    "the global still holds the handle, so that each reading would end the object again"));
        }
        BoundResult object = new BoundResult.Resource(
                resource,
                ReturnMembers.isWritten(method.marks()),
                destructor,
                pinned,
                Absences.of(method.result(), method.marks()));
        Optional<Diagnostic> misfit = ReturnMembers.isWritten(method.marks())
                ? WrittenResults.misfit(method, object.trailing(), export)
                : Optional.empty();
        misfit.ifPresent(findings::add);
        return misfit.isPresent() ? Outcome.rejected(findings) : Outcome.of(object, findings);
    }

    /** A scalar behind an out pointer. */
    private static Outcome<BoundResult> written(
            MethodDeclaration method, HostType.Value value, Optional<Callee> export, List<Diagnostic> findings) {
        BoundResult result = new BoundResult.Written(value.scalar());
        Optional<Diagnostic> misfit = WrittenResults.misfit(method, result.trailing(), export);
        misfit.ifPresent(findings::add);
        return misfit.isPresent() ? Outcome.rejected(findings) : Outcome.of(result, findings);
    }

    private Outcome<Means> means(MethodDeclaration method, Shape shape, FlatSignature export) {
        Marks marks = method.marks();
        if (shape == Shape.CALLER_BUFFER) {
            return Outcome.of(new Means.Buffer(ReturnMembers.capacity(marks), told(method, export)));
        }
        if (shape != Shape.GETTERS) {
            return Outcome.of(new Means.Alone());
        }
        Optional<Outcome<Getter>> pointer =
                ReturnMembers.pointer(marks).map(name -> exports.pointerGetter(method, name));
        Optional<Outcome<Getter>> length =
                ReturnMembers.length(marks).map(name -> exports.lengthGetter(method, name, export));
        Stream<Diagnostic> again = length.flatMap(Outcome::value).stream()
                .filter(getter -> getter.passed() == Getter.Passed.ARGUMENTS)
                .flatMap(getter -> ReturnMembers.transferred(
                        method,
                        heap,
                        "a getter that takes the arguments is called after the guest may have freed the block"));
        List<Diagnostic> findings = Stream.concat(
                        Stream.concat(pointer.stream(), length.stream()).flatMap(getter -> getter.findings().stream()),
                        again)
                .toList();
        Optional<Means> getters = length.flatMap(Outcome::value)
                .filter(found -> findings.isEmpty())
                .map(found -> new Means.Getters(pointer.flatMap(Outcome::value), found));
        return new Outcome<>(getters, findings);
    }

    private LengthWidth told(MethodDeclaration method, FlatSignature export) {
        if (heap.awaited() && AwaitedExports.givesEitherLength(method)) {
            return LengthWidth.AS_LINKED;
        }
        return export.results().equals(List.of(CoreType.I64)) ? LengthWidth.I64 : LengthWidth.I32;
    }

    private static boolean isGlobal(Optional<Callee> export) {
        return export.filter(GlobalAccess.class::isInstance).isPresent();
    }

    private Outcome<Owner> owner(MethodDeclaration method, HostType type, Optional<Callee> export) {
        if (type instanceof HostType.OfCollector) {
            return Outcome.of(new Owner.Guest(false));
        }
        Marks marks = method.marks();
        if (ReturnMembers.isBuffered(marks)) {
            return Outcome.of(new Owner.Bridge());
        }
        boolean global = isGlobal(export);
        if (marks.transferred().isPresent() && global) {
            return Outcome.rejected(
                    type instanceof HostType.View
                            ? List.of()
                            : List.of(handedOverAgain(
                                    method,
                                    marks.transferred().get().position(),
                                    "the global still holds the address, so that each reading would free the"
                                            + " block again")));
        }
        if (marks.transferred().isPresent() && AbiOwners.isContradicted(marks, heap)) {
            return Outcome.rejected(List.of());
        }
        if (marks.transferred().isPresent()) {
            return exports.freeing(method, marks.transferred().get());
        }
        if (marks.wasmOwned().isPresent()) {
            return Outcome.of(new Owner.Guest(false));
        }
        if (marks.buffer().isPresent() && !(type instanceof HostType.Block)) {
            return Outcome.of(new Owner.Guest(type instanceof HostType.View));
        }
        if (marks.hostOwned().isEmpty() && !global && !type.isInPlace()) {
            Optional<Outcome<Owner>> stated = stated(method, export);
            if (stated.isPresent()) {
                return stated.get();
            }
        }
        // a result marked @HostOwned is a finding already: what its owner is instead, the user will say
        return Outcome.rejected(marks.hostOwned().isPresent() ? List.of() : List.of(missing(method, type, global)));
    }

    /** The owner that goes without saying under the preset. A function that returns nothing has nothing to be told with. */
    private Optional<Outcome<Owner>> stated(MethodDeclaration method, Optional<Callee> export) {
        return switch (heap.usualResults()) {
            case SAID -> Optional.empty();
            case TRANSFERRED -> Optional.of(exports.freeing(method, new Written<>("", method.position())));
            case POST_RETURN ->
                Optional.of(Outcome.of(
                        export.filter(called -> !called.signature().results().isEmpty())
                                .flatMap(exports::postReturn)
                                .<Owner>map(Owner.PostReturn::new)
                                .orElseGet(() -> new Owner.Guest(false))));
            case COLLECTED -> Optional.of(Outcome.of(new Owner.Guest(false)));
        };
    }

    private static Diagnostic handedOverAgain(MethodDeclaration method, Position position, String why) {
        return Diagnostic.of(
                        Key.OWNERSHIP_CONFLICT,
                        position,
                        Wording.resultOf(method) + " is @Transferred, but it is read from a global")
                .why(why)
                .help("annotate it @WasmOwned (the guest keeps it), or return it from a function");
    }

    private Diagnostic missing(MethodDeclaration method, HostType type, boolean global) {
        Diagnostic finding = Diagnostic.of(
                        Key.OWNERSHIP_MISSING,
                        method.position(),
                        Wording.resultOf(method) + " lies in guest memory, and nothing says who frees it")
                .why("a copy alone leaks when the guest handed the block over, and a free corrupts when it did not");
        if (global) {
            return finding.help(
                    "annotate it @WasmOwned (the guest keeps it): what a global points at stays the guest's");
        }
        if (type instanceof HostType.Block) {
            return finding.help(
                    "annotate it @Transferred"
                            + exports.usualFree()
                                    .map(free -> " (closing it frees the block with '" + free + "')")
                                    .orElse("(free = \"...\") (closing it frees the block with the export that you"
                                            + " name)"),
                    "return 'ByteView' and annotate it @WasmOwned, if the guest keeps it");
        }
        if (type instanceof HostType.View view) {
            return finding.help("annotate it @WasmOwned (the guest keeps it), or return '"
                    + view.element().keyword() + "[]', which can be @Transferred");
        }
        return finding.help("annotate it "
                + exports.usualFree()
                        .map(free -> "@Transferred (the bridge frees it with '" + free + "')")
                        .orElse("@Transferred(free = \"...\") (the bridge frees it with the export that you name)")
                + " or @WasmOwned (the guest keeps it)");
    }
}
