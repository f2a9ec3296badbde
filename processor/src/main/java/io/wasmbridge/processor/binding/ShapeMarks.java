package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Collected;
import io.wasmbridge.processor.abi.Components;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Encoding;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.Marks.Length;
import io.wasmbridge.processor.declaration.Marks.ResultShape;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The annotations that say how long memory is and how it comes back, against the type that they stand on. Gives the findings:
 * {@code buffer-size} for {@code @WasmBuffer}, {@code shape-mismatch} for {@code @WasmLength}, {@code @WasmString} and {@code @WasmReturn}.
 */
final class ShapeMarks implements HostType.Visitor<Stream<Diagnostic>> {

    /** What 32 bits of address reach. */
    private static final long MOST_BYTES = 1L << 32;

    /** What a string of a guest with a collector is encoded in. */
    private static final Set<Marks.Encoding> FOR_STRINGS = Set.of(Marks.Encoding.ABI, Marks.Encoding.UTF_16LE);

    /** Where the length is part of the memory. */
    private static final Set<Length> IN_MEMORY = Set.of(Length.TERMINATED, Length.PREFIX, Length.HEADER);

    /** Where several numbers can be. */
    private static final Set<ResultShape> SIDE_BY_SIDE =
            Set.of(ResultShape.AUTO, ResultShape.MULTI_VALUE, ResultShape.RETURN_AREA);

    private final String subject;
    private final Marks marks;
    private final boolean parameter;
    private final boolean sideBySide;

    private ShapeMarks(String subject, Marks marks, boolean parameter, boolean sideBySide) {
        this.subject = subject;
        this.marks = marks;
        this.parameter = parameter;
        this.sideBySide = sideBySide;
    }

    /** What is wrong with the marks of a parameter, which {@code subject} describes. */
    static List<Diagnostic> ofParameter(HostType type, Marks marks, String subject) {
        return type.accept(new ShapeMarks(subject, marks, true, false)).toList();
    }

    /**
     * What is wrong with the marks of a result, which {@code subject} describes.
     *
     * @param sideBySide whether it is several numbers, which are results or lie in an area
     */
    static List<Diagnostic> ofResult(HostType type, Marks marks, String subject, boolean sideBySide) {
        return type.accept(new ShapeMarks(subject, marks, false, sideBySide)).toList();
    }

    @Override
    public Stream<Diagnostic> nothing() {
        return noMemory("void");
    }

    @Override
    public Stream<Diagnostic> value(Scalar scalar) {
        return noMemory(Wording.article(scalar.keyword()), !(scalar instanceof Scalar.HostObject));
    }

    @Override
    public Stream<Diagnostic> text(HostType.Text text) {
        Encoding encoding = text.encoding();
        int unitBytes = encoding.unit().sizeBytes();
        Stream<Diagnostic> torn = each(
                marks.buffer().filter(buffer -> buffer.value() > 0 && buffer.value() % unitBytes != 0),
                buffer -> Diagnostic.of(
                                Key.BUFFER_SIZE,
                                buffer.position(),
                                subject + " has @WasmBuffer(size = " + buffer.value() + "), which is no multiple of "
                                        + unitBytes)
                        .why("a code unit of " + encoding + " takes " + unitBytes + " bytes")
                        .help("state the number of bytes: @WasmBuffer(size = " + (buffer.value() + 1L) + ")"));
        return Stream.concat(memory("bytes", Element.BYTE), torn);
    }

    @Override
    public Stream<Diagnostic> array(HostType.Array array) {
        Stream<Diagnostic> zeroHasNoEnd = marks.length().stream()
                .filter(length -> parameter
                        && length.value().value() == Length.TERMINATED
                        && marks.out().isPresent())
                .map(length -> mismatch(length.position(), subject + " is @Out, and zeros have no terminator")
                        .why("@Out memory is zero when the guest sees it: it would end at its first element")
                        .help("annotate it @WasmBuffer(size = n), or pass its length beside it"));
        return Stream.of(memory("elements", array.element()), zeroHasNoEnd, noText(array.toString()))
                .flatMap(Function.identity());
    }

    @Override
    public Stream<Diagnostic> view(Element element) {
        Stream<Diagnostic> inPlace = marks.length().stream()
                .filter(length -> parameter && IN_MEMORY.contains(length.value().value()))
                .map(length -> mismatch(
                                length.position(),
                                subject + " is a view, to which no "
                                        + (length.value().value() == Length.TERMINATED ? "terminator" : "length")
                                        + " can be added")
                        .why("a view is passed in place")
                        .help("annotate it @WasmBuffer(size = n) to pass the pointer alone, or declare '"
                                + element.keyword() + "[]'"));
        return Stream.of(memory("elements", element), inPlace, noText(element.capitalised() + "View"))
                .flatMap(Function.identity());
    }

    @Override
    public Stream<Diagnostic> struct(Layout.Struct struct) {
        String type = struct.simpleName();
        return Stream.of(
                        each(marks.buffer(), buffer -> Diagnostic.of(
                                        Key.BUFFER_SIZE,
                                        buffer.position(),
                                        subject + " is @WasmBuffer, but a record has the size of its layout")
                                .help("remove @WasmBuffer, or declare '" + type + "[]'")),
                        marks.length().stream().map(length -> mismatch(
                                        length.position(), subject + " is @WasmLength, but a record has no length")
                                .help("remove @WasmLength, or declare '" + type + "[]'")),
                        noText(type))
                .flatMap(Function.identity());
    }

    @Override
    public Stream<Diagnostic> values(Layout.Sequence sequence) {
        boolean strings = sequence.element() instanceof Layout.Text;
        Stream<Diagnostic> noEnd = marks.length().stream()
                .filter(length -> !strings && length.value().value() == Length.TERMINATED)
                .map(length -> mismatch(length.position(), subject + " is TERMINATED, but no record is zero")
                        .help("annotate it @WasmBuffer(size = n), or pass its length beside it"));
        return Stream.of(
                        strings
                                ? sizes("elements", sequence.element().sizeBytes())
                                : memory("elements", sequence.element().sizeBytes()),
                        noEnd,
                        strings ? Stream.<Diagnostic>empty() : noText(sequence.display()))
                .flatMap(Function.identity());
    }

    @Override
    public Stream<Diagnostic> function(HostType.Function function) {
        return noMemory(Wording.article(function.toString()), true);
    }

    @Override
    public Stream<Diagnostic> resource(HostType.Resource resource) {
        return noMemory(Wording.article(resource.simpleName()), true);
    }

    @Override
    public Stream<Diagnostic> block() {
        Stream<Diagnostic> inPlace = marks.length().stream()
                .filter(length -> IN_MEMORY.contains(length.value().value()))
                .map(length -> mismatch(
                                length.position(), subject + " is an Allocation, whose size is not in the block")
                        .why(
                                parameter
                                        ? "an Allocation is passed in place: nothing can be added to it"
                                        : "an Allocation is all that was allocated, and its size is what it is freed"
                                                + " with")
                        .help(
                                parameter
                                        ? "annotate it @WasmLength(Length.NONE) to pass the pointer alone, or declare"
                                                + " 'byte[]'"
                                        : "return 'byte[]', which is copied, or the size beside the pointer"));
        return Stream.of(memory("bytes", 1), inPlace, noText("Allocation")).flatMap(Function.identity());
    }

    @Override
    public Stream<Diagnostic> maybe(HostType.Maybe type) {
        return noMemory(Wording.article(type.toString()));
    }

    @Override
    public Stream<Diagnostic> canonical(HostType.Canonical type) {
        return type.layout().hasPointers() ? Stream.empty() : noText(type.toString());
    }

    @Override
    public Stream<Diagnostic> apart(Components components) {
        String type = components.simpleName();
        return Stream.of(
                        each(marks.buffer(), buffer -> Diagnostic.of(
                                        Key.BUFFER_SIZE,
                                        buffer.position(),
                                        subject + " is @WasmBuffer, but a record has no size")
                                .help("annotate the component that has one")),
                        marks.length().stream().map(length -> mismatch(
                                        length.position(), subject + " is @WasmLength, but a record has no length")
                                .help("annotate the component that has one")),
                        noText(type))
                .flatMap(Function.identity());
    }

    @Override
    public Stream<Diagnostic> collected(Collected object) {
        boolean text = object instanceof Collected.Text;
        Stream<Diagnostic> sized = each(marks.buffer(), buffer -> Diagnostic.of(
                        Key.BUFFER_SIZE,
                        buffer.position(),
                        subject + " is @WasmBuffer, but an object of the guest's collector has its size in it")
                .help("remove @WasmBuffer"));
        Stream<Diagnostic> counted = marks.length().stream()
                .filter(length -> text || length.value().value() != Length.HEADER)
                .map(length -> mismatch(
                                length.position(),
                                subject + " is " + length.value().value()
                                        + ", but an object of the guest's collector has its length in it")
                        .why("HEADER says of an array that it is a StaticArray; else there is nothing to say")
                        .help("remove @WasmLength"));
        Stream<Diagnostic> encoded =
                each(marks.encoding().filter(encoding -> !FOR_STRINGS.contains(encoding.value())), encoding -> mismatch(
                                encoding.position(),
                                subject + " is to be " + encoding.value() + ", but a string of the guest is UTF_16LE")
                        .help("remove @WasmString, or declare a ByteBuffer of the encoded text"));
        return Stream.of(sized, counted, text ? encoded : noText(object.display()))
                .flatMap(Function.identity());
    }

    private Stream<Diagnostic> noMemory(String what) {
        return noMemory(what, false);
    }

    /** {@code mayBeWritten}: whether it can come back through an out pointer as well. */
    private Stream<Diagnostic> noMemory(String what, boolean mayBeWritten) {
        return Stream.of(
                        each(marks.buffer(), buffer -> Diagnostic.of(
                                        Key.BUFFER_SIZE,
                                        buffer.position(),
                                        subject + " is @WasmBuffer, but " + what + " has no size")
                                .help("remove @WasmBuffer, or declare an array, a String or a view")),
                        marks.length().stream().map(length -> mismatch(
                                        length.position(), subject + " is @WasmLength, but " + what + " has no length")
                                .help("remove @WasmLength")),
                        each(
                                marks.shape()
                                        .filter(shape -> !mayBeWritten || !ReturnMembers.isWritten(marks))
                                        .filter(shape -> !sideBySide || !SIDE_BY_SIDE.contains(shape.value())),
                                shape -> mismatch(
                                                shape.position(),
                                                subject + " is @WasmReturn, but " + what + " has one shape only")
                                        .help("remove @WasmReturn")),
                        noText(what.replaceFirst("^an? ", "")))
                .flatMap(Function.identity());
    }

    private Stream<Diagnostic> noText(String type) {
        return each(marks.encoding(), encoding -> mismatch(
                        encoding.position(), subject + " is @WasmString, but " + type + " is no text")
                .why("an encoding says how characters lie in memory")
                .help("remove @WasmString, or declare a String"));
    }

    private Stream<Diagnostic> memory(String unit, Element element) {
        return memory(unit, element.sizeBytes());
    }

    private Stream<Diagnostic> memory(String unit, int elementBytes) {
        Stream<Diagnostic> twice =
                each(marks.buffer().filter(buffer -> marks.length().isPresent()), buffer -> Diagnostic.of(
                                Key.BUFFER_SIZE, buffer.position(), subject + " is @WasmBuffer and @WasmLength")
                        .why("@WasmBuffer says that the length is always the same, @WasmLength where to find it")
                        .help("keep @WasmBuffer or @WasmLength"));
        return Stream.concat(sizes(unit, elementBytes), twice);
    }

    private Stream<Diagnostic> sizes(String unit, int elementBytes) {
        Stream<Diagnostic> empty = each(marks.buffer().filter(buffer -> buffer.value() < 1), buffer -> Diagnostic.of(
                        Key.BUFFER_SIZE,
                        buffer.position(),
                        subject + " has @WasmBuffer(size = " + buffer.value() + "): the least is 1")
                .help("state the number of " + unit + ": @WasmBuffer(size = 16)"));
        Stream<Diagnostic> beyond = each(
                marks.buffer().filter(buffer -> (long) buffer.value() * elementBytes > MOST_BYTES),
                buffer -> Diagnostic.of(
                                Key.BUFFER_SIZE,
                                buffer.position(),
                                subject + " has @WasmBuffer(size = " + buffer.value() + "): no memory has that many "
                                        + unit)
                        .why("a guest's memory ends at 4 GiB, " + MOST_BYTES / elementBytes + " " + unit)
                        .help("state the number of " + unit + ": @WasmBuffer(size = 16)"));
        return Stream.concat(empty, beyond);
    }

    private static <T> Stream<Diagnostic> each(Optional<Written<T>> mark, Function<Written<T>, Diagnostic> finding) {
        return mark.map(finding).stream();
    }

    private static Diagnostic mismatch(Position position, String problem) {
        return Diagnostic.of(Key.SHAPE_MISMATCH, position, problem);
    }
}
