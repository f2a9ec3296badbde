package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Conventions;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Place;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.Marks.LengthMark;
import io.wasmbridge.processor.declaration.Marks.ResultShape;
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
 * What the export returns, what the user wrote and what the preset takes for granted become the one way to find a String, an
 * array or a view. Rejects a shape that the export cannot have ({@code shape-mismatch}), and a result that has more than one
 * reading, or one that has to be named ({@code shape-ambiguous}).
 */
final class ResultShapes {

    private static final List<Shape> PACKED = List.of(Shape.PACKED_POINTER_HIGH, Shape.PACKED_LENGTH_HIGH);

    private final MethodDeclaration method;
    private final HostType type;
    private final FlatSignature export;
    private final List<Shape> fitting;
    private final Heap heap;
    private final Marks marks;
    private final String subject;

    private ResultShapes(
            MethodDeclaration method, HostType type, FlatSignature export, List<Shape> fitting, Heap heap) {
        this.method = method;
        this.type = type;
        this.export = export;
        this.fitting = fitting;
        this.heap = heap;
        this.marks = method.marks();
        this.subject = Wording.resultOf(method);
    }

    /** How the pointer comes back, and where the memory behind it ends. */
    record Shaped(Shape shape, Extent extent) {}

    /** {@code fitting} are the {@link FittingShapes}. */
    static Outcome<Shaped> of(
            MethodDeclaration method, HostType type, FlatSignature export, List<Shape> fitting, Heap heap) {
        return new ResultShapes(method, type, export, fitting, heap).shaped();
    }

    /** Whether an export can give memory to the host: by what it returns, or in a shape that fits or that the user wrote. */
    static boolean canCarryMemory(FlatSignature export, List<Shape> fitting, Marks marks) {
        return ReturnMembers.pointer(marks).isPresent()
                || Stream.of(Shape.values())
                        .filter(shape -> shape.results().equals(export.results()))
                        .anyMatch(shape -> !shape.results().isEmpty()
                                || fitting.contains(shape)
                                || said(marks).filter(shape::equals).isPresent());
    }

    private Outcome<Shaped> shaped() {
        if (type instanceof HostType.OfCollector) {
            return object();
        }
        if (Absences.isOneElement(method.result())) {
            return oneElement();
        }
        return said(marks).map(this::said).orElseGet(this::readOff);
    }

    /** An object says itself how long it is. */
    private Outcome<Shaped> object() {
        Optional<Shape> other = said(marks).filter(shape -> shape != Shape.POINTER);
        if (returns(Shape.POINTER) && other.isEmpty()) {
            return pointer(new Extent.Untold());
        }
        String how = other.map(shape -> ", but is marked " + shape).orElse(", but the module exports " + export);
        return Outcome.rejected(mismatch(
                        marks.shape().map(Written::position).orElse(method.position()),
                        subject + " is " + Wording.article(type.toString())
                                + ", an object, which comes back as a pointer in an i32" + how)
                .why(heap.reason())
                .help(other.isPresent() ? "remove @WasmReturn" : otherwise()));
    }

    /** The shape that the user wrote. */
    static Optional<Shape> said(Marks marks) {
        return marks.shape()
                .map(Written::value)
                .filter(shape -> shape != ResultShape.AUTO)
                .map(shape -> Shape.valueOf(shape.name()));
    }

    private Outcome<Shaped> said(Shape shape) {
        boolean fits = shape.admits(export)
                && (shape != Shape.GETTERS
                        || export.results().isEmpty()
                                == ReturnMembers.pointer(marks).isPresent());
        if (!fits) {
            return Outcome.rejected(other(shape));
        }
        if (shape == Shape.CALLER_BUFFER) {
            return buffered();
        }
        return shape.carriesLength() ? carried(shape) : pointed();
    }

    private Outcome<Shaped> readOff() {
        if (returnsInArea()) {
            return carried(Shape.RETURN_AREA);
        }
        // a length that is said elsewhere leaves the i32 one reading: then it is a parameter that is missing
        if (needsArea() && !(returns(Shape.POINTER) && lengthElsewhere().isPresent())) {
            return Outcome.rejected(unnamed());
        }
        if (returns(Shape.POINTER)
                && usual().pointsAtPair()
                && lengthElsewhere().isEmpty()) {
            return carried(Shape.WIDE_POINTER);
        }
        if (returns(Shape.POINTER)) {
            return pointed();
        }
        if (returns(Shape.PACKED_POINTER_HIGH)) {
            return packed();
        }
        return returns(Shape.MULTI_VALUE) ? carried(Shape.MULTI_VALUE) : Outcome.rejected(neither());
    }

    /** Whether the preset leaves no question how a function without a result gives one. */
    private boolean returnsInArea() {
        return usual().returnsInArea() && fitting.contains(Shape.RETURN_AREA);
    }

    private Conventions.Shapes usual() {
        return heap.preset().conventions().shapes();
    }

    /** Whether the export has a parameter more than the method, where an area would fit. */
    private boolean needsArea() {
        return !fitting.isEmpty() && fitting.stream().allMatch(Shape::takesArea);
    }

    private Diagnostic unnamed() {
        List<String> edits = new ArrayList<>(annotate(fitting));
        if (fitting.contains(Shape.OUT_LENGTH)) {
            edits.add("declare one more parameter, if it is an argument");
        }
        return Diagnostic.of(
                        Key.SHAPE_AMBIGUOUS,
                        method.position(),
                        subject + " is " + Wording.article(type.toString()) + ", the module exports " + export
                                + ", and nothing says how it comes back")
                .why(heap.reason())
                .help(edits.toArray(String[]::new));
    }

    private boolean returns(Shape shape) {
        return export.results().equals(shape.results());
    }

    private Outcome<Shaped> packed() {
        Outcome<Shaped> usual = carried(Shape.PACKED_POINTER_HIGH);
        return usual.value().isEmpty() || usual().packsPointerHigh()
                ? usual
                : Outcome.rejected(ambiguous("which half of the i64 is the pointer")
                        .help(annotate(PACKED).toArray(String[]::new)));
    }

    private static List<String> annotate(List<Shape> shapes) {
        return shapes.stream()
                .map(shape -> "annotate it " + ShapeSource.where(shape))
                .toList();
    }

    /** A shape that has the length beside the pointer. */
    private Outcome<Shaped> carried(Shape shape) {
        Optional<Outcome<Shaped>> contradiction = lengthElsewhere()
                .map(position -> Outcome.rejected(mismatch(position, subject + " comes back with its length")
                        .why(ShapeSource.length(shape))
                        .help("remove what says the length on '" + method.name() + "'")));
        return contradiction
                .or(() -> noOrder(shape).map(Outcome::<Shaped>rejected))
                .orElseGet(() -> Outcome.of(
                        new Shaped(shape, LengthMarks.extent(type, marks).orElse(Extent.Counted.ELEMENTS))));
    }

    /** A shape in which the length is returned, and the capacity passed. */
    private Outcome<Shaped> buffered() {
        return ReturnMembers.bufferLength(method)
                .or(() -> noOrder(Shape.CALLER_BUFFER))
                .map(Outcome::<Shaped>rejected)
                .orElseGet(() -> Outcome.of(new Shaped(
                        Shape.CALLER_BUFFER, LengthMarks.extent(type, marks).orElse(Extent.Counted.ELEMENTS))));
    }

    /** A finding where the length is to be first, and the shape has its own order. */
    private Optional<Diagnostic> noOrder(Shape shape) {
        return marks.length()
                .map(LengthMark::first)
                .filter(first -> first.value() && !shape.isPair())
                .map(first -> mismatch(first.position(), subject + " is to have its length first, but is " + shape)
                        .why("either of two results, or of the two words of an area, can be the length")
                        .help(
                                shape == Shape.PACKED_POINTER_HIGH
                                        ? "write " + ShapeSource.annotation(Shape.PACKED_LENGTH_HIGH)
                                        : "remove 'first = true'"));
    }

    private Optional<Position> lengthElsewhere() {
        boolean elsewhere = LengthMarks.extent(type, marks)
                .filter(extent -> !(extent instanceof Extent.Counted))
                .isPresent();
        return marks.buffer()
                .map(Written::position)
                .or(() -> marks.length().filter(length -> elsewhere).map(LengthMark::position));
    }

    private Outcome<Shaped> oneElement() {
        if (export.results().equals(Shape.POINTER.results())) {
            return pointer(new Extent.Fixed(1));
        }
        return Outcome.rejected(mismatch(
                        method.position(),
                        subject + " is " + Wording.article(method.result().display())
                                + ", which comes back as a pointer in an i32, but the module exports " + export)
                .why("a null pointer is the empty " + method.result().display())
                .help("export a function that returns a pointer to the value"));
    }

    private Outcome<Shaped> pointed() {
        Optional<Extent> said = LengthMarks.extent(type, marks);
        if (said.filter(Extent.Counted.class::isInstance).isPresent()) {
            LengthMark length = marks.length().orElseThrow();
            return Outcome.rejected(mismatch(
                            length.position(), subject + " is an i32: a pointer, and no length beside it")
                    .why(length.value().value() + " is a length beside the pointer, as in an i64 that packs both")
                    .help("write @WasmLength(Length.TERMINATED), if it ends with a zero, or @WasmBuffer(size = n)"));
        }
        if (said.isPresent()) {
            return pointer(said.get());
        }
        boolean text = type instanceof HostType.Text && usual().terminatesText();
        if (text || endsWithNullPointer()) {
            return pointer(new Extent.Terminated());
        }
        return Outcome.rejected(ambiguous("where it ends")
                .help(
                        "annotate it @WasmLength(Length.TERMINATED), if it ends with " + Wording.zero(type),
                        "annotate it @WasmBuffer(size = n), if it is always of the same size",
                        "annotate it " + ShapeSource.where(Shape.WIDE_POINTER)));
    }

    /** Whether it is several pointers, which nothing counts: as the environment of a C program, they end with a null pointer. */
    private boolean endsWithNullPointer() {
        return type instanceof HostType.Values values
                && values.sequence().element() instanceof Layout.Text text
                && text.place() instanceof Place.Terminated;
    }

    private static Outcome<Shaped> pointer(Extent extent) {
        return Outcome.of(new Shaped(Shape.POINTER, extent));
    }

    private Diagnostic ambiguous(String question) {
        String result = export.results().get(0).toString();
        return Diagnostic.of(
                        Key.SHAPE_AMBIGUOUS,
                        method.position(),
                        subject + " comes back as an " + result + ", and nothing says " + question)
                .why(heap.reason());
    }

    private Diagnostic other(Shape wanted) {
        Position position = marks.shape().map(Written::position).orElse(method.position());
        return mismatch(
                        position,
                        subject + " is to be " + wanted + ", which is " + ShapeSource.form(wanted)
                                + ", but the module exports " + export)
                .help(instead());
    }

    private String[] instead() {
        List<Shape> named = returns(Shape.PACKED_POINTER_HIGH) ? PACKED : needsArea() ? fitting : List.of();
        if (!named.isEmpty()) {
            return named.stream()
                    .map(shape -> "write " + ShapeSource.where(shape))
                    .toArray(String[]::new);
        }
        if (said(marks).filter(Shape.GETTERS::equals).isPresent()) {
            if (export.results().isEmpty()) {
                return new String[] {"name what gives the pointer: pointer = \"...\""};
            }
            if (returns(Shape.POINTER)) {
                return new String[] {"remove 'pointer', if what the export returns is the pointer"};
            }
        }
        boolean readable = returns(Shape.POINTER) || returns(Shape.MULTI_VALUE);
        return new String[] {readable ? "remove @WasmReturn: the shape is read off the export" : otherwise()};
    }

    private Diagnostic neither() {
        return mismatch(
                        method.position(),
                        subject + " is " + Wording.article(type.toString())
                                + ", which comes back as an i32, an i64, two i32 or in an area, but the module exports "
                                + export)
                .why(
                        "an i32 is the pointer, an i64 and two i32 are the pointer and the length; the address of an area is "
                                + "an i32 before the parameters")
                .help(otherwise());
    }

    /** What to do about an export that gives no memory. */
    private String otherwise() {
        List<CoreType> results = export.results();
        if (results.isEmpty()) {
            return "declare the result 'void'";
        }
        if (results.equals(List.of(CoreType.F32)) || results.equals(List.of(CoreType.F64))) {
            return "declare the result '" + (results.get(0) == CoreType.F32 ? "float" : "double") + "'";
        }
        return "export a function that returns one i32, one i64 or two i32";
    }

    private static Diagnostic mismatch(Position position, String problem) {
        return Diagnostic.of(Key.SHAPE_MISMATCH, position, problem);
    }
}
