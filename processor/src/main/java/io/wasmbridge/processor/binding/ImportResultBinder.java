package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.LengthWidth;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.BoundResult.Means;
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
        List<CoreType> given = result instanceof BoundResult.Value value
                ? List.of(value.scalar().coreType())
                : result.memoryShape().map(Shape::results).orElse(List.of());
        return new FlatSignature(taken, given);
    }

    Outcome<BoundResult> bind() {
        if (ImportParameterBinder.isComposed(method.result())) {
            return Outcome.rejected(uncarried(false));
        }
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
        boolean carried = (bound instanceof HostType.Text || bound instanceof HostType.Array)
                && !Absences.isOneElement(method.result());
        if (!carried) {
            return Outcome.rejected(uncarried(ImportParameterBinder.isObject(bound)));
        }
        owner().ifPresent(findings::add);
        absentFromBuffer(bound).ifPresent(findings::add);
        findings.addAll(LengthMarks.ofResult(bound, method, subject));
        if (!findings.isEmpty()) {
            return Outcome.rejected(findings);
        }
        Outcome<Shape> shape = ResultShapes.said(marks).map(this::said).orElseGet(() -> readOff(bound));
        return shape.value().map(found -> memory(bound, found)).orElseGet(() -> Outcome.rejected(shape.findings()));
    }

    private BoundResult number(HostType type) {
        if (type instanceof HostType.Nothing) {
            return new BoundResult.Nothing();
        }
        Scalar scalar = ((HostType.Value) type).scalar();
        return ReturnMembers.isWritten(marks) ? new BoundResult.Written(scalar) : new BoundResult.Value(scalar);
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
                .why("an import returns numbers, enums and sets of them, texts, and arrays and buffers of numbers")
                .help("return 'int', the address of what was written with the allocator of the bridge");
    }

    /** The guest owns it, which goes without saying. */
    private Optional<Diagnostic> owner() {
        return marks.hostOwned().map(position -> Diagnostic.of(
                        Key.OWNERSHIP_CONFLICT, position, subject + " is @HostOwned, but the guest gets it")
                .why("nobody would free a block of the host's when the method has returned")
                .help("remove @HostOwned: the guest owns the block, and frees it"));
    }

    private Optional<Diagnostic> absentFromBuffer(HostType type) {
        return Optional.of(type)
                .filter(buffered -> ReturnMembers.isBuffered(marks)
                        && Absences.of(method.result(), marks).isPresent())
                .map(buffered -> Diagnostic.of(
                                Key.UNSUPPORTED_TYPE,
                                marks.nullable().orElse(method.position()),
                                subject
                                        + " can be absent, but under CALLER_BUFFER it has no pointer that could be null")
                        .help("return '" + type + "', which is empty where the length is 0"));
    }

    private Outcome<Shape> said(Shape shape) {
        if (shape == Shape.GETTERS) {
            return Outcome.rejected(
                    mismatch(shapePosition(), subject + " is GETTERS, but no import is followed by other calls")
                            .help("write the shape in which the guest takes it"));
        }
        boolean fits = wanted.map(shape::admits).orElse(true);
        return fits ? Outcome.of(shape) : Outcome.rejected(misshapen(shape, ShapeSource.form(shape)));
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

    /** The shape that the import's result and the preset leave. */
    private Outcome<Shape> readOff(HostType type) {
        boolean behindPointer = LengthMarks.extent(type, marks)
                .filter(extent -> !(extent instanceof Extent.Counted))
                .isPresent();
        if (wanted.isEmpty()) {
            return behindPointer
                    ? Outcome.of(Shape.POINTER)
                    : Outcome.rejected(ambiguous(type, "the module arrives at run time")
                            .help(
                                    "annotate it @WasmLength(Length.TERMINATED), if the guest takes a pointer",
                                    "annotate it with the shape in which the guest takes it: @WasmReturn(...)"));
        }
        FlatSignature signature = wanted.get();
        if (signature.results().equals(Shape.POINTER.results())) {
            boolean terminated = type instanceof HostType.Text
                    && heap.preset().conventions().shapes().terminatesText();
            return behindPointer || terminated
                    ? Outcome.of(Shape.POINTER)
                    : Outcome.rejected(ambiguous(type, heap.reason())
                            .help(
                                    "annotate it @WasmLength(Length.TERMINATED), if the guest takes it to end with "
                                            + Wording.zero(type),
                                    "annotate it @WasmLength(Length.PREFIX), if it begins with its length",
                                    "annotate it " + ShapeSource.annotation(Shape.WIDE_POINTER)
                                            + ", if the guest takes the address of a pointer and a length"));
        }
        if (signature.results().equals(Shape.MULTI_VALUE.results())) {
            return Outcome.of(Shape.MULTI_VALUE);
        }
        boolean packed = signature.results().equals(Shape.PACKED_POINTER_HIGH.results());
        if (packed && heap.preset().conventions().shapes().packsPointerHigh()) {
            return Outcome.of(Shape.PACKED_POINTER_HIGH);
        }
        if (signature.results().isEmpty()
                && heap.preset().conventions().shapes().returnsInArea()
                && Shape.RETURN_AREA.admits(signature)) {
            return Outcome.of(Shape.RETURN_AREA);
        }
        return Outcome.rejected(ambiguous(type, heap.reason()).help(edits(signature)));
    }

    /** The shapes that the signature leaves, for a user who knows the guest. */
    private String[] edits(FlatSignature signature) {
        List<String> edits = FittingShapes.of(parameters, signature).stream()
                .filter(shape -> shape != Shape.GETTERS && shape != Shape.POINTER)
                .map(shape -> "annotate it " + ShapeSource.annotation(shape) + ", which is " + ShapeSource.form(shape))
                .limit(3)
                .toList();
        return edits.isEmpty()
                ? new String[] {"declare it as the numbers that the import has"}
                : edits.toArray(String[]::new);
    }

    private Diagnostic ambiguous(HostType type, String why) {
        return Diagnostic.of(
                        Key.SHAPE_AMBIGUOUS,
                        method.position(),
                        subject + " is " + Wording.article(type.toString())
                                + wanted.map(signature -> ", the module imports " + signature)
                                        .orElse("")
                                + ", and nothing says how the guest takes it")
                .why(why);
    }

    private Outcome<BoundResult> memory(HostType type, Shape shape) {
        Optional<Extent> said = LengthMarks.extent(type, marks);
        boolean counted =
                said.filter(extent -> !(extent instanceof Extent.Counted)).isEmpty();
        Extent extent = said.orElse(shape.carriesLength() ? Extent.Counted.ELEMENTS : new Extent.Terminated());
        boolean fits = shape == Shape.CALLER_BUFFER
                ? counted || extent instanceof Extent.Terminated
                : shape.carriesLength() == (extent instanceof Extent.Counted);
        if (!fits || extent instanceof Extent.Given) {
            return Outcome.rejected(
                    mismatch(lengthPosition(), subject + " is " + shape + ", but its length is said to be " + extent)
                            .why(
                                    shape.carriesLength()
                                            ? "the guest gets the length with the pointer"
                                            : "the guest gets a pointer alone")
                            .help("remove what says the length on '" + method.name() + "', or write another shape"));
        }
        LengthWidth width = wanted.filter(signature -> signature.results().equals(List.of(CoreType.I64)))
                        .isPresent()
                ? LengthWidth.I64
                : LengthWidth.I32;
        Means means = shape == Shape.CALLER_BUFFER ? new Means.Buffer(0, width) : new Means.Alone();
        return Outcome.of(new BoundResult.Memory(
                type, shape, extent, new Owner.Guest(false), Absences.of(method.result(), marks), means));
    }

    private Position lengthPosition() {
        return marks.length()
                .map(Marks.LengthMark::position)
                .or(() -> marks.buffer().map(Written::position))
                .orElse(method.position());
    }

    private static Diagnostic mismatch(Position position, String problem) {
        return Diagnostic.of(Key.SHAPE_MISMATCH, position, problem);
    }
}
