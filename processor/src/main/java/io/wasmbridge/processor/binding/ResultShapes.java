package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.Marks.ResultShape;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the export returns, what the user wrote and what the preset takes for granted become the one way to find a String, an
 * array or a view: packed with its length in an i64, or behind a pointer in an i32. Rejects a shape that the wasm result cannot
 * have ({@code shape-mismatch}), and a result that has more than one reading ({@code shape-ambiguous}).
 */
final class ResultShapes {

    private static final List<Shape> PACKED = List.of(Shape.PACKED_POINTER_HIGH, Shape.PACKED_LENGTH_HIGH);

    private final MethodDeclaration method;
    private final HostType type;
    private final FlatSignature export;
    private final Heap heap;
    private final Marks marks;
    private final String subject;

    private ResultShapes(MethodDeclaration method, HostType type, FlatSignature export, Heap heap) {
        this.method = method;
        this.type = type;
        this.export = export;
        this.heap = heap;
        this.marks = method.marks();
        this.subject = Wording.resultOf(method);
    }

    /** How the pointer comes back, and where the memory behind it ends. */
    record Shaped(Shape shape, Extent extent) {}

    static Outcome<Shaped> of(MethodDeclaration method, HostType type, FlatSignature export, Heap heap) {
        return new ResultShapes(method, type, export, heap).shaped();
    }

    /** Whether a result of {@code export} can be, or hold, a pointer. */
    static boolean canCarryMemory(FlatSignature export) {
        return Stream.of(Shape.values()).anyMatch(shape -> shape.results().equals(export.results()));
    }

    private Outcome<Shaped> shaped() {
        return said(marks).map(this::said).orElseGet(this::readOff);
    }

    /** The shape that the user wrote. */
    static Optional<Shape> said(Marks marks) {
        return marks.shape()
                .map(Written::value)
                .filter(shape -> shape != ResultShape.AUTO)
                .map(shape -> Shape.valueOf(shape.name()));
    }

    private Outcome<Shaped> said(Shape shape) {
        if (!returns(shape)) {
            return Outcome.rejected(other(shape));
        }
        return shape.carriesLength() ? carried(shape) : pointed();
    }

    private Outcome<Shaped> readOff() {
        if (returns(Shape.POINTER)) {
            return pointed();
        }
        if (returns(Shape.PACKED_POINTER_HIGH)) {
            return packed();
        }
        return returns(Shape.MULTI_VALUE) ? carried(Shape.MULTI_VALUE) : Outcome.rejected(neither());
    }

    private boolean returns(Shape shape) {
        return export.results().equals(shape.results());
    }

    private Outcome<Shaped> packed() {
        Outcome<Shaped> usual = carried(Shape.PACKED_POINTER_HIGH);
        return usual.value().isEmpty() || heap.preset().packsPointerHigh()
                ? usual
                : Outcome.rejected(
                        ambiguous("which half of the i64 is the pointer").help(annotate(PACKED)));
    }

    private static String[] annotate(List<Shape> shapes) {
        return shapes.stream()
                .map(shape -> "annotate it " + ShapeSource.where(shape))
                .toArray(String[]::new);
    }

    /** A shape that has the length beside the pointer. */
    private Outcome<Shaped> carried(Shape shape) {
        Optional<Outcome<Shaped>> contradiction = lengthElsewhere()
                .map(position -> Outcome.rejected(mismatch(
                                position,
                                subject + " comes back as " + ShapeSource.form(shape) + ", its length included")
                        .why(ShapeSource.length(shape))
                        .help("remove what says the length on '" + method.name() + "'")));
        return contradiction.orElseGet(() -> Outcome.of(new Shaped(shape, new Extent.Counted())));
    }

    private Optional<Position> lengthElsewhere() {
        return marks.buffer().map(Written::position).or(() -> marks.length()
                .filter(length -> ShapeMarks.terminated(marks))
                .map(Written::position));
    }

    private Outcome<Shaped> pointed() {
        if (marks.buffer().isPresent()) {
            return pointer(new Extent.Fixed(marks.buffer().get().value()));
        }
        if (ShapeMarks.terminated(marks)) {
            return pointer(new Extent.Terminated());
        }
        if (marks.length().isPresent()) {
            return Outcome.rejected(mismatch(
                            marks.length().get().position(), subject + " is an i32: a pointer, and no length beside it")
                    .why("ELEMENTS is a length beside the pointer, as in an i64 that packs both")
                    .help("write @WasmLength(Length.TERMINATED), if it ends with a zero, or @WasmBuffer(size = n)"));
        }
        if (type instanceof HostType.Text && heap.preset().terminatesText()) {
            return pointer(new Extent.Terminated());
        }
        String zero = type instanceof HostType.Text ? "a zero byte" : "a zero element";
        return Outcome.rejected(ambiguous("where it ends")
                .help(
                        "annotate it @WasmLength(Length.TERMINATED), if it ends with " + zero,
                        "annotate it @WasmBuffer(size = n), if it is always of the same size"));
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
        Diagnostic finding = mismatch(
                position,
                subject + " is to be " + wanted + ", which is " + ShapeSource.form(wanted) + ", but the module exports "
                        + export);
        return export.results().equals(List.of(CoreType.I64))
                ? finding.help(PACKED.stream()
                        .map(shape -> "write " + ShapeSource.where(shape))
                        .toArray(String[]::new))
                : finding.help("remove @WasmReturn: the shape is read off the export");
    }

    private Diagnostic neither() {
        String problem = subject + " is " + Wording.article(type.toString())
                + ", which comes back as an i32, an i64 or two i32, but the module exports " + export;
        Diagnostic finding = mismatch(method.position(), problem)
                .why("an i32 is the pointer, an i64 and two i32 are the pointer and the length");
        if (export.results().isEmpty()) {
            return finding.help("declare the result 'void'");
        }
        List<CoreType> results = export.results();
        if (results.equals(List.of(CoreType.F32)) || results.equals(List.of(CoreType.F64))) {
            return finding.help("declare the result '" + (results.get(0) == CoreType.F32 ? "float" : "double") + "'");
        }
        return finding.help("export a function that returns one i32, one i64 or two i32");
    }

    private static Diagnostic mismatch(Position position, String problem) {
        return Diagnostic.of(Key.SHAPE_MISMATCH, position, problem);
    }
}
