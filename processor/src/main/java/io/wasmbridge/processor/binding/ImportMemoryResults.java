package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.LengthWidth;
import io.wasmbridge.processor.abi.Place;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.BoundResult.Means;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Text, an array or a list that a method returns to the guest becomes the way in which the guest takes it: {@link ResultShapes} from the
 * other side. Rejects a shape that the import does not have or that has to be named, and memory behind a pointer whose end nothing says.
 */
final class ImportMemoryResults {

    private final MethodDeclaration method;
    private final HostType type;
    private final Optional<List<ParameterReadings>> parameters;
    private final Optional<FlatSignature> wanted;
    private final Heap heap;
    private final Marks marks;
    private final String subject;

    private ImportMemoryResults(
            MethodDeclaration method,
            HostType type,
            Optional<List<ParameterReadings>> parameters,
            Optional<FlatSignature> wanted,
            Heap heap) {
        this.method = method;
        this.type = type;
        this.parameters = parameters;
        this.wanted = wanted;
        this.heap = heap;
        this.marks = method.marks();
        this.subject = Wording.resultOf(method);
    }

    /**
     * Binds the result of {@code method}.
     *
     * @param parameters empty where one of them is not bound
     * @param wanted the signature of the import; empty where the module arrives at run time
     */
    static Outcome<BoundResult> of(
            MethodDeclaration method,
            HostType type,
            Optional<List<ParameterReadings>> parameters,
            Optional<FlatSignature> wanted,
            Heap heap) {
        ImportMemoryResults results = new ImportMemoryResults(method, type, parameters, wanted, heap);
        if (Absences.isOneElement(method.result())) {
            return results.oneElement();
        }
        Outcome<Shape> shape =
                ResultShapes.said(method.marks()).map(results::said).orElseGet(results::readOff);
        return shape.value().map(results::memory).orElseGet(() -> Outcome.rejected(shape.findings()));
    }

    /** A number that may be absent: a pointer to it, in a block of its own. */
    private Outcome<BoundResult> oneElement() {
        boolean pointed =
                ResultShapes.said(marks).filter(shape -> shape != Shape.POINTER).isEmpty()
                        && wanted.map(Shape.POINTER::admits).orElse(true);
        if (!pointed) {
            return Outcome.rejected(mismatch(
                            shapePosition(),
                            subject + " is " + Wording.article(method.result().display())
                                    + ", which the guest takes as a pointer in an i32"
                                    + wanted.map(signature -> ", but the module imports " + signature)
                                            .orElse(""))
                    .why("a null pointer is the empty " + method.result().display())
                    .help("declare the number that the import returns"));
        }
        return Outcome.of(memory(Shape.POINTER, new Extent.Fixed(1), new Means.Alone()));
    }

    private Outcome<Shape> said(Shape shape) {
        boolean copied = !(type instanceof HostType.Values || type instanceof HostType.Block);
        if (shape == Shape.CALLER_BUFFER && !copied) {
            return Outcome.rejected(Diagnostic.of(
                            Key.UNSUPPORTED_TYPE,
                            method.position(),
                            subject + " is " + Wording.article(type.toString())
                                    + ", and only text and numbers are written to a buffer of the guest")
                    .why(
                            type instanceof HostType.Block
                                    ? "an Allocation is given to the guest where it lies"
                                    : "what a String or a record among elements points at would be in no buffer")
                    .help("return a String or an array of numbers"));
        }
        if (shape == Shape.GETTERS) {
            return Outcome.rejected(
                    mismatch(shapePosition(), subject + " is GETTERS, but no import is followed by other calls")
                            .help("write the shape in which the guest takes it"));
        }
        boolean fits = wanted.map(shape::admits).orElse(true);
        if (!fits) {
            return Outcome.rejected(misshapen(shape, ShapeSource.form(shape)));
        }
        return shape == Shape.POINTER ? pointed() : Outcome.of(shape);
    }

    /** A pointer alone, where something says the end of what it points at. */
    private Outcome<Shape> pointed() {
        boolean terminated = type instanceof HostType.Text
                && heap.preset().conventions().shapes().terminatesText();
        return isBehindPointer() || terminated
                ? Outcome.of(Shape.POINTER)
                : Outcome.rejected(ambiguous(heap.reason()).help(ends()));
    }

    /** What would say where memory behind a pointer ends. */
    private String[] ends() {
        String end = type instanceof HostType.Values
                ? "annotate it @WasmBuffer(size = n), if there are always as many"
                : "annotate it @WasmLength(Length.TERMINATED), if the guest takes it to end with " + Wording.zero(type);
        Stream<String> prefixed = isStrings()
                ? Stream.empty()
                : Stream.of("annotate it @WasmLength(Length.PREFIX), if it begins with its length");
        return Stream.of(
                        Stream.of(end),
                        prefixed,
                        Stream.of("annotate it " + ShapeSource.annotation(Shape.WIDE_POINTER)
                                + ", if the guest takes the address of a pointer and a length"))
                .flatMap(Function.identity())
                .toArray(String[]::new);
    }

    private boolean isStrings() {
        return type instanceof HostType.Values values && values.sequence().element() instanceof Layout.Text;
    }

    /** Whether memory says itself where it ends, or always ends at the same place. */
    private boolean isBehindPointer() {
        boolean nullEnds = type instanceof HostType.Values values
                && values.sequence().element() instanceof Layout.Text text
                && text.place() instanceof Place.Terminated;
        return LengthMarks.extent(type, marks)
                .map(extent -> !(extent instanceof Extent.Counted))
                .orElse(nullEnds || (type instanceof HostType.Block && wanted.isPresent()));
    }

    /** The shape that the import's result and the preset leave. */
    private Outcome<Shape> readOff() {
        if (wanted.isEmpty()) {
            return isBehindPointer()
                    ? Outcome.of(Shape.POINTER)
                    : Outcome.rejected(
                            ambiguous("the module arrives at run time").help(arriving()));
        }
        FlatSignature signature = wanted.get();
        if (signature.results().equals(Shape.POINTER.results())) {
            return pointed();
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
        return Outcome.rejected(ambiguous(heap.reason()).help(edits(signature)));
    }

    private String[] arriving() {
        String shape = "annotate it with the shape in which the guest takes it: @WasmReturn(...)";
        return type instanceof HostType.Values
                ? new String[] {shape}
                : new String[] {"annotate it @WasmLength(Length.TERMINATED), if the guest takes a pointer", shape};
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

    private Diagnostic ambiguous(String why) {
        return Diagnostic.of(
                        Key.SHAPE_AMBIGUOUS,
                        method.position(),
                        subject + " is " + Wording.article(type.toString())
                                + wanted.map(signature -> ", the module imports " + signature)
                                        .orElse("")
                                + ", and nothing says how the guest takes it")
                .why(why);
    }

    private Outcome<BoundResult> memory(Shape shape) {
        Optional<Extent> said = LengthMarks.extent(type, marks);
        boolean counted =
                said.filter(extent -> !(extent instanceof Extent.Counted)).isEmpty();
        Extent end = type instanceof HostType.Block ? new Extent.Untold() : new Extent.Terminated();
        Extent extent = said.orElse(shape.carriesLength() ? Extent.Counted.ELEMENTS : end);
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
        return Outcome.of(
                shape == Shape.CALLER_BUFFER
                        ? memory(shape, extent, new Means.Buffer(0, width))
                        : memory(shape, extent, new Means.Alone()));
    }

    private BoundResult memory(Shape shape, Extent extent, Means means) {
        return new BoundResult.Memory(
                type, shape, extent, new Owner.Guest(false), Absences.of(method.result(), marks), means);
    }

    private Position lengthPosition() {
        return marks.length()
                .map(Marks.LengthMark::position)
                .or(() -> marks.buffer().map(Written::position))
                .orElse(method.position());
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
