package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.Marks.ResultShape;
import io.wasmbridge.processor.declaration.Marks.ReturnMark;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code @WasmReturn} says besides the shape, and what the shape says of the rest of the method. Gives the findings: a member of
 * another shape, or one that is missing, is {@code shape-mismatch}, a capacity that is none {@code buffer-size}, an owner of what the bridge
 * owns {@code ownership-conflict}, a type that cannot lie in a buffer of the bridge {@code unsupported-type}.
 */
final class ReturnMembers {

    private static final int DEFAULT_CAPACITY = 256;

    private final MethodDeclaration method;
    private final HostType type;
    private final Marks marks;
    private final ReturnMark written;
    private final Heap heap;
    private final String subject;
    private final List<Diagnostic> findings = new ArrayList<>();

    private ReturnMembers(MethodDeclaration method, HostType type, ReturnMark written, Heap heap) {
        this.heap = heap;
        this.method = method;
        this.type = type;
        this.marks = method.marks();
        this.written = written;
        this.subject = Wording.resultOf(method);
    }

    /** What is wrong with the members on {@code method}, whose result is bound as {@code type}. */
    static List<Diagnostic> findings(MethodDeclaration method, HostType type, Heap heap) {
        return method.marks()
                .returned()
                .filter(written -> !(type instanceof HostType.Nothing
                        || type instanceof HostType.Composite
                        || type instanceof HostType.Apart))
                .map(written -> new ReturnMembers(method, type, written, heap).findings())
                .orElse(List.of());
    }

    /** Whether the guest writes the result where the host says, as it does with a scalar under {@code OUT_POINTERS}. */
    static boolean isWritten(Marks marks) {
        return is(marks, ResultShape.OUT_POINTERS);
    }

    /** Whether the result lies in a buffer of the bridge. */
    static boolean isBuffered(Marks marks) {
        return is(marks, ResultShape.CALLER_BUFFER);
    }

    private static boolean is(Marks marks, ResultShape shape) {
        return marks.shape().filter(said -> said.value() == shape).isPresent();
    }

    /** What is named to give the pointer. */
    static Optional<Written<String>> pointer(Marks marks) {
        return getters(marks).flatMap(ReturnMark::pointer).filter(name -> !name.value()
                .isEmpty());
    }

    /** What is named to give the length. */
    static Optional<Written<String>> length(Marks marks) {
        return getters(marks).flatMap(ReturnMark::length).filter(name -> !name.value()
                .isEmpty());
    }

    private static Optional<ReturnMark> getters(Marks marks) {
        return marks.returned().filter(mark -> mark.value().value() == ResultShape.GETTERS);
    }

    /** The number of elements that a buffer has room for at first. */
    static int capacity(Marks marks) {
        return marks.returned().flatMap(ReturnMark::size).map(Written::value).orElse(DEFAULT_CAPACITY);
    }

    private List<Diagnostic> findings() {
        ResultShape shape = written.value().value();
        if (shape == ResultShape.GETTERS) {
            if (length(marks).isEmpty()) {
                findings.add(mismatch(written.value().position(), subject + " is GETTERS, and nothing gives its length")
                        .why("the length is what another export gives")
                        .help("name that: @WasmReturn(value = ResultShape.GETTERS, length = \"...\")"));
            }
        } else {
            written.pointer().ifPresent(name -> misplaced("pointer", name, ResultShape.GETTERS));
            written.length().ifPresent(name -> misplaced("length", name, ResultShape.GETTERS));
        }
        if (shape == ResultShape.CALLER_BUFFER) {
            buffer();
        } else {
            written.size().ifPresent(size -> misplaced("size", size, ResultShape.CALLER_BUFFER));
        }
        boolean pointer = Absences.isOneElement(method.result()) && !(type instanceof HostType.Maybe);
        if (pointer && shape != ResultShape.AUTO && shape != ResultShape.POINTER) {
            findings.add(mismatch(
                            written.value().position(),
                            subject + " is " + Wording.article(method.result().display())
                                    + ", which comes back as a pointer, not as " + shape)
                    .why("a null pointer is the empty " + method.result().display())
                    .help("remove @WasmReturn"));
        }
        return findings;
    }

    private void misplaced(String member, Written<?> value, ResultShape belongs) {
        findings.add(mismatch(
                        value.position(),
                        subject + " states '" + member + "', which belongs to " + belongs + ", but is "
                                + written.value().value())
                .help("remove '" + member + "', or write ResultShape." + belongs));
    }

    private void buffer() {
        written.size()
                .filter(size -> size.value() < 1)
                .ifPresent(size -> findings.add(Diagnostic.of(
                                Key.BUFFER_SIZE,
                                size.position(),
                                subject + " has room for " + size.value() + " elements at first: the least is 1")
                        .help("state how many elements it has as a rule, or leave 'size' out for "
                                + DEFAULT_CAPACITY)));
        if (type instanceof HostType.View view) {
            findings.add(Diagnostic.of(
                            Key.UNSUPPORTED_TYPE,
                            method.position(),
                            subject + " is a view of a buffer that the bridge frees when the method returns")
                    .why("CALLER_BUFFER is memory of the call")
                    .help("return '" + view.element().keyword() + "[]', which is copied first"));
        }
        if (type instanceof HostType.Values) {
            findings.add(Diagnostic.of(
                            Key.UNSUPPORTED_TYPE,
                            method.position(),
                            subject + " is " + Wording.article(type.toString())
                                    + ", and only text and numbers lie in a buffer of the bridge")
                    .why("what a String or a record among elements points at would be in no buffer")
                    .help("return a String or an array of numbers"));
        }
        boolean absent = Absences.of(method.result(), marks).isPresent() && !Absences.isOneElement(method.result());
        if (absent) {
            findings.add(Diagnostic.of(
                            Key.UNSUPPORTED_TYPE,
                            marks.nullable().orElse(method.position()),
                            subject + " can be absent, but under CALLER_BUFFER it has no pointer that could be null")
                    .help("declare it '" + type + "', which is empty where the length is 0"));
        }
        owners().forEach(owner -> findings.add(Diagnostic.of(
                        Key.OWNERSHIP_CONFLICT, owner, subject + " has an owner, but lies in a buffer of the bridge")
                .why("the bridge allocates the buffer and frees it")
                .help("remove the mark")));
        transferred(
                        method,
                        heap,
                        "what does not fit its buffer is asked for again, when the guest may have freed the block")
                .forEach(findings::add);
    }

    private Stream<Position> owners() {
        return Stream.of(
                        marks.hostOwned(),
                        marks.wasmOwned(),
                        marks.transferred().map(Written::position))
                .flatMap(Optional::stream);
    }

    /** A finding for each parameter that the guest owns before the last call that takes it. */
    static Stream<Diagnostic> transferred(MethodDeclaration method, Heap heap, String why) {
        return method.parameters().stream()
                .filter(parameter -> parameter.marks().transferred().isPresent()
                        || (heap.preset().takesArguments() && liesInMemory(parameter)))
                .map(parameter -> Diagnostic.of(
                                Key.OWNERSHIP_CONFLICT,
                                parameter
                                        .marks()
                                        .transferred()
                                        .map(Written::position)
                                        .orElse(parameter.position()),
                                Wording.subject(method, parameter)
                                        + " is the guest's from the first call on, but is passed a second time for "
                                        + Wording.resultOf(method))
                        .why(why)
                        .help(
                                heap.preset().takesArguments()
                                        ? "declare the result in another shape: " + heap.preset()
                                                + " frees every argument"
                                        : "remove @Transferred"));
    }

    private static boolean liesInMemory(ParameterDeclaration parameter) {
        return !(parameter.type() instanceof JavaType.Scalar
                || parameter.type() instanceof JavaType.Enumerated
                || parameter.type() instanceof JavaType.View);
    }

    /** A finding where what says the length contradicts that the export returns it. */
    static Optional<Diagnostic> bufferLength(MethodDeclaration method) {
        Marks marks = method.marks();
        boolean elsewhere = LengthMarks.extent(marks)
                .filter(extent -> !(extent instanceof Extent.Counted || extent instanceof Extent.Terminated))
                .isPresent();
        Optional<Position> position = marks.buffer()
                .map(Written::position)
                .or(() -> marks.length().filter(length -> elsewhere).map(Marks.LengthMark::position));
        return position.map(at -> mismatch(at, Wording.resultOf(method) + " comes back with its length")
                .why(ShapeSource.length(Shape.CALLER_BUFFER))
                .help("remove what says the length on '" + method.name() + "'"));
    }

    private static Diagnostic mismatch(Position position, String problem) {
        return Diagnostic.of(Key.SHAPE_MISMATCH, position, problem);
    }
}
