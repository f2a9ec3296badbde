package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.BoundResult.Means;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import io.wasmbridge.processor.declaration.JavaType;
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
 * What a method returns to the guest becomes a bound result: the shapes of the results of exports, from the other side. Rejects types
 * that no import returns, an owner other than the guest, and a shape that is not said or is not the import's.
 */
final class ImportResultBinder {

    private final MethodDeclaration method;
    private final Marks marks;
    private final Optional<List<ParameterReadings>> parameters;
    private final Optional<FlatSignature> wanted;
    private final Heap heap;
    private final String subject;

    /**
     * Prepares the binding.
     *
     * @param parameters empty where one of them is not bound
     * @param wanted the signature of the import; empty where the module arrives at run time
     */
    ImportResultBinder(
            MethodDeclaration method,
            Optional<List<ParameterReadings>> parameters,
            Optional<FlatSignature> wanted,
            Heap heap) {
        this.method = method;
        this.marks = method.marks();
        this.parameters = parameters;
        this.wanted = wanted;
        this.heap = heap;
        this.subject = Wording.resultOf(method);
    }

    /** The signature of an import that passes {@code parameters} and takes {@code result}. */
    static FlatSignature around(BoundResult result, List<BoundParameter> parameters) {
        List<CoreType> taken = Stream.of(result.leading(), BoundParameter.lowered(parameters), result.trailing())
                .flatMap(List::stream)
                .toList();
        return new FlatSignature(taken, given(result));
    }

    private static List<CoreType> given(BoundResult result) {
        if (result instanceof BoundResult.Value value) {
            return List.of(value.scalar().coreType());
        }
        if (result instanceof BoundResult.Resource object && !object.written()) {
            return List.of(CoreType.I32);
        }
        if (result instanceof ApartResult apart && !apart.written()) {
            return apart.type().components().returned().orElseThrow();
        }
        return result.memoryShape().map(Shape::results).orElse(List.of());
    }

    Outcome<BoundResult> bind() {
        Outcome<HostType> type = new TypeBinder(heap).result(method);
        if (type.value().isEmpty()) {
            return Outcome.rejected(type.findings());
        }
        HostType bound = type.value().get();
        List<Diagnostic> findings = new ArrayList<>(type.findings());
        findings.addAll(ShapeMarks.ofResult(bound, marks, subject, false));
        findings.addAll(Absences.findings(method.result(), bound, marks, subject));
        if (bound instanceof HostType.Nothing || bound instanceof HostType.Value) {
            findings.addAll(OwnershipMarks.ofResult(bound, marks, subject));
            BoundResult number = number(bound);
            if (number instanceof BoundResult.Written
                    && wanted.filter(found -> !takesAddress(found)).isPresent()) {
                findings.add(misshapen(Shape.OUT_POINTERS, "no result and an i32 after all parameters"));
                return Outcome.rejected(findings);
            }
            return Outcome.of(number, findings);
        }
        if (!isCarried(bound)) {
            return Outcome.rejected(uncarried(ImportParameterBinder.isObject(bound)));
        }
        owner().forEach(findings::add);
        if (bound instanceof HostType.Resource resource) {
            return object(resource, findings);
        }
        absentFromBuffer(bound).ifPresent(findings::add);
        findings.addAll(LengthMarks.ofResult(bound, method, subject));
        if (!findings.isEmpty()) {
            return Outcome.rejected(findings);
        }
        if (bound instanceof HostType.Composite composite) {
            return ImportStructResults.of(method, composite, wanted);
        }
        if (bound instanceof HostType.OfCollector) {
            return collected(bound);
        }
        if (bound instanceof HostType.Apart apart) {
            return ImportComponentResults.of(method, apart, wanted);
        }
        return ImportMemoryResults.of(method, bound, parameters, wanted, heap);
    }

    private boolean isCarried(HostType type) {
        // what an Optional holds is not marshalled
        boolean marshalled =
                type instanceof HostType.Marshalled && !(method.result() instanceof JavaType.OptionalValue);
        return marshalled
                || type instanceof HostType.Text
                || type instanceof HostType.Array
                || type instanceof HostType.Composite
                || type instanceof HostType.Apart
                || type instanceof HostType.Resource
                || type instanceof HostType.Block
                || type instanceof HostType.OfCollector
                || type instanceof HostType.Values;
    }

    /** An object of the collector's says itself how long it is. */
    private Outcome<BoundResult> collected(HostType type) {
        Optional<Shape> other = ResultShapes.said(marks).filter(shape -> shape != Shape.POINTER);
        boolean returned = wanted.map(found -> found.results().equals(Shape.POINTER.results()))
                .orElse(true);
        if (other.isPresent() || !returned) {
            return Outcome.rejected(mismatch(
                            marks.shape().map(Written::position).orElse(method.position()),
                            subject + " is " + Wording.article(type.toString())
                                    + ", an object, which the guest takes as a pointer in an i32"
                                    + other.map(shape -> ", but is marked " + shape)
                                            .orElseGet(() -> ", but the module imports " + wanted.orElseThrow()))
                    .why(heap.reason())
                    .help(other.isPresent() ? "remove @WasmReturn" : "declare the numbers that the import returns"));
        }
        return Outcome.of(new BoundResult.Memory(
                type,
                Shape.POINTER,
                new Extent.Untold(),
                new Owner.Guest(false),
                Absences.of(method.result(), marks),
                new Means.Alone()));
    }

    /** A guest object: the guest's from then on, unless it is already. */
    private Outcome<BoundResult> object(HostType.Resource resource, List<Diagnostic> findings) {
        marks.wasmOwned()
                .map(position -> Diagnostic.of(
                                Key.OWNERSHIP_CONFLICT,
                                position,
                                subject
                                        + " is @WasmOwned, but an object that the guest is given is its own in any"
                                        + " case")
                        .why("a handle that the host still had to close would be one to an object that nobody keeps"
                                + " for it")
                        .help("remove @WasmOwned, or return the address() of an object that the host keeps, an 'int'"))
                .ifPresent(findings::add);
        boolean written = ReturnMembers.isWritten(marks);
        if (written && wanted.filter(found -> !takesAddress(found)).isPresent()) {
            findings.add(misshapen(Shape.OUT_POINTERS, "no result and an i32 after all parameters"));
        }
        return findings.isEmpty()
                ? Outcome.of(new BoundResult.Resource(
                        resource, written, Optional.empty(), false, Absences.of(method.result(), marks)))
                : Outcome.rejected(findings);
    }

    private BoundResult number(HostType type) {
        if (type instanceof HostType.Nothing) {
            return new BoundResult.Nothing();
        }
        Scalar scalar = returned(((HostType.Value) type).scalar());
        return ReturnMembers.isWritten(marks) ? new BoundResult.Written(scalar) : new BoundResult.Value(scalar);
    }

    /** A handle is an externref where the import gives one. */
    private Scalar returned(Scalar scalar) {
        boolean reference = wanted.filter(signature -> signature.results().equals(List.of(CoreType.EXTERNREF)))
                .isPresent();
        return reference && scalar instanceof Scalar.HostObject object ? object.asReference() : scalar;
    }

    private static boolean takesAddress(FlatSignature signature) {
        List<CoreType> taken = signature.parameters();
        return signature.results().isEmpty() && !taken.isEmpty() && taken.get(taken.size() - 1) == CoreType.I32;
    }

    private Diagnostic uncarried(boolean object) {
        return Diagnostic.of(
                        Key.UNSUPPORTED_TYPE,
                        method.position(),
                        subject + " is of type " + method.result().display() + ", which no import returns"
                                + (object ? " under " + heap.preset() : ""))
                .why("an import returns what an export takes: numbers, texts, records, arrays, lists and buffers of"
                        + " them")
                .help("return 'int', the address of what was written with the allocator of the bridge");
    }

    /** The guest owns it, which goes without saying. */
    private Stream<Diagnostic> owner() {
        Optional<Diagnostic> host = marks.hostOwned().map(position -> Diagnostic.of(
                        Key.OWNERSHIP_CONFLICT, position, subject + " is @HostOwned, but the guest gets it")
                .why("nobody would free a block of the host's when the method has returned")
                .help("remove @HostOwned: the guest owns the block, and frees it"));
        Optional<Diagnostic> named = marks.transferred()
                .filter(free -> !free.value().isEmpty())
                .map(free -> Diagnostic.of(
                                Key.OWNERSHIP_CONFLICT,
                                free.position(),
                                subject + " names a free export, but it is the guest that frees what it gets")
                        .help("write @Transferred alone, or nothing"));
        return Stream.concat(host.stream(), named.stream());
    }

    private Optional<Diagnostic> absentFromBuffer(HostType type) {
        return Optional.of(type)
                .filter(buffered -> ReturnMembers.isBuffered(marks)
                        && Absences.of(method.result(), marks).isPresent())
                .map(buffered -> Diagnostic.of(
                                Key.UNSUPPORTED_TYPE,
                                marks.nullable().orElse(method.position()),
                                subject
                                        + " can be absent, but under CALLER_BUFFER it has no pointer that could be"
                                        + " null")
                        .help("return '" + type + "', which is empty where the length is 0"));
    }

    private Diagnostic misshapen(Shape shape, String form) {
        return mismatch(
                        shapePosition(),
                        subject + " is to be " + shape + ", which is " + form + ", but the module imports "
                                + wanted.orElseThrow())
                .help("remove @WasmReturn, or write the shape in which the guest takes it");
    }

    private Position shapePosition() {
        return marks.shape().map(Written::position).orElse(method.position());
    }

    private static Diagnostic mismatch(Position position, String problem) {
        return Diagnostic.of(Key.SHAPE_MISMATCH, position, problem);
    }
}
