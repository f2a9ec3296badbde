package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.Marks.LengthMark;
import io.wasmbridge.processor.declaration.Marks.ResultShape;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/**
 * What the export returns, what the user wrote and what the preset takes for granted become the one way to find a String, an
 * array or a view: packed with its length in an i64, or behind a pointer in an i32. Rejects a shape that the wasm result cannot
 * have ({@code shape-mismatch}), and a result that has more than one reading ({@code shape-ambiguous}).
 */
final class ResultShapes {

    private static final String PACKED = "@WasmReturn(ResultShape.PACKED_POINTER_HIGH)";

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
        return export.results().equals(List.of(CoreType.I32))
                || export.results().equals(List.of(CoreType.I64));
    }

    private Outcome<Shaped> shaped() {
        ResultShape written = marks.shape().map(Written::value).orElse(ResultShape.AUTO);
        if (Absences.isOneElement(method.result())) {
            return oneElement();
        }
        boolean pointer = export.results().equals(Shape.POINTER.results());
        boolean packed = export.results().equals(Shape.PACKED_POINTER_HIGH.results());
        return switch (written) {
            case POINTER -> pointer ? pointed() : Outcome.rejected(other(CoreType.I32));
            case PACKED_POINTER_HIGH -> packed ? packed(true) : Outcome.rejected(other(CoreType.I64));
            case AUTO -> pointer ? pointed() : packed ? packed(false) : Outcome.rejected(neither());
        };
    }

    private Outcome<Shaped> packed(boolean asked) {
        Optional<Outcome<Shaped>> contradiction = lengthElsewhere()
                .map(position ->
                        Outcome.rejected(mismatch(position, subject + " is an i64, which holds its length already")
                                .why("the low 32 bits of a packed result are its length")
                                .help("remove what says the length on '" + method.name() + "'")));
        if (contradiction.isPresent()) {
            return contradiction.get();
        }
        Extent extent = LengthMarks.extent(marks).orElse(Extent.Counted.ELEMENTS);
        return asked || heap.preset().packsPointerHigh()
                ? Outcome.of(new Shaped(Shape.PACKED_POINTER_HIGH, extent))
                : Outcome.rejected(ambiguous("which half of the i64 is the pointer")
                        .help("annotate it " + PACKED + ", if the pointer is in the high 32 bits"));
    }

    private Optional<Position> lengthElsewhere() {
        boolean elsewhere = LengthMarks.extent(marks)
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
        Optional<Extent> said = LengthMarks.extent(marks);
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
        if (type instanceof HostType.Text && heap.preset().terminatesText()) {
            return pointer(new Extent.Terminated());
        }
        return Outcome.rejected(ambiguous("where it ends")
                .help(
                        "annotate it @WasmLength(Length.TERMINATED), if it ends with " + Wording.zero(type),
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

    private Diagnostic other(CoreType needed) {
        Position position = marks.shape().map(Written::position).orElse(method.position());
        String shape = needed == CoreType.I32 ? "POINTER" : "PACKED_POINTER_HIGH";
        return mismatch(
                        position,
                        subject + " is to be " + shape + ", which is an " + needed + ", but the module exports "
                                + export)
                .help(
                        export.results().equals(List.of(CoreType.I64))
                                ? "write " + PACKED
                                : "remove @WasmReturn: the shape is read off the export");
    }

    private Diagnostic neither() {
        String problem = subject + " is " + Wording.article(type.toString())
                + ", which comes back as an i32 or an i64, but the module exports " + export;
        Diagnostic finding =
                mismatch(method.position(), problem).why("an i32 is the pointer, an i64 the pointer and the length");
        if (export.results().isEmpty()) {
            return finding.help("declare the result 'void'");
        }
        List<CoreType> results = export.results();
        if (results.equals(List.of(CoreType.F32)) || results.equals(List.of(CoreType.F64))) {
            return finding.help("declare the result '" + (results.get(0) == CoreType.F32 ? "float" : "double") + "'");
        }
        return finding.help("export a function that returns one i32 or one i64");
    }

    private static Diagnostic mismatch(Position position, String problem) {
        return Diagnostic.of(Key.SHAPE_MISMATCH, position, problem);
    }
}
