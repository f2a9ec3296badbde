package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CanonicalAbi;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.StructLayout;
import io.wasmbridge.processor.binding.BoundParameter.Member.Tuple;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.Marks.ResultShape;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import io.wasmbridge.processor.declaration.Primitive;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the preset passes values as the component model does: what a declared type is then, and where the parameters are that are too
 * many. What carries an annotation that says where its length is, or another shape, is a pointer that the guest's author made by hand,
 * and not looked at here.
 */
final class ComponentModel {
    private final Heap heap;

    ComponentModel(Heap heap) {
        this.heap = heap;
    }

    /** The type of a parameter; empty where it is what it is under any preset. */
    Optional<Outcome<HostType>> parameter(JavaType type, Marks marks, String subject, Position position) {
        return applies(marks)
                        && isValue(type)
                        && !isPlain(type, marks)
                        && !(isMemory(type) && marks.nullable().isEmpty())
                ? Optional.of(bound(type, marks, subject, position, false))
                : Optional.empty();
    }

    /** The type of a result; empty where it is what it is under any preset. */
    Optional<Outcome<HostType>> result(JavaType type, Marks marks, String subject, Position position) {
        boolean shaped = marks.shape()
                .map(Written::value)
                .filter(shape -> shape != ResultShape.AUTO)
                .isPresent();
        JavaType copied = type instanceof JavaType.Sequence ? new JavaType.Text() : type;
        return applies(marks) && !shaped && isValue(copied) && !isPlain(copied, marks)
                ? Optional.of(bound(copied, marks, subject, position, true))
                : Optional.empty();
    }

    private boolean applies(Marks marks) {
        return heap.preset().conventions().flattens()
                && LengthMarks.extent(marks).isEmpty();
    }

    /** Whether values of a type can be in a component, or a message says best what is wrong with it there. */
    private static boolean isValue(JavaType type) {
        if (type instanceof JavaType.OptionalValue optional) {
            return isValue(optional.value());
        }
        boolean number = type instanceof JavaType.Scalar
                || type instanceof JavaType.Boxed
                || type instanceof JavaType.OptionalScalar
                || type instanceof JavaType.Enumerated
                || type instanceof JavaType.Flags;
        boolean several = type instanceof JavaType.Several
                || type instanceof JavaType.EnumArray
                || type instanceof JavaType.ArrayOf;
        return number
                || several
                || isMemory(type)
                || type instanceof JavaType.Composite
                || type instanceof JavaType.Variant;
    }

    /** Whether a type is a number that is passed as such under any preset. */
    private static boolean isPlain(JavaType type, Marks marks) {
        if (type instanceof JavaType.Scalar scalar) {
            return scalar.primitive() != Primitive.CHAR
                    || marks.unsigned().isPresent()
                    || marks.nullable().isPresent();
        }
        return type instanceof JavaType.Enumerated && marks.nullable().isEmpty();
    }

    /** Whether a type is passed as its pointer and its length. */
    private static boolean isMemory(JavaType type) {
        return type instanceof JavaType.Text
                || type instanceof JavaType.Sequence
                || type instanceof JavaType.Array
                || type instanceof JavaType.Buffer;
    }

    private Outcome<HostType> bound(
            JavaType type, Marks marks, String subject, Position position, boolean behindPointer) {
        Outcome<Layout> layout = CanonicalBinder.of(new TypeBinder(heap), type, marks, subject, position);
        return new Outcome<>(layout.value().map(found -> type(found, behindPointer)), layout.findings());
    }

    private static HostType type(Layout layout, boolean behindPointer) {
        if (layout instanceof Layout.Coded coded) {
            return new HostType.Value(coded.scalar());
        }
        return layout instanceof Layout.Values values && !behindPointer
                ? new HostType.Values(values.type())
                : new HostType.Canonical(layout);
    }

    /** The parameters as they are passed: where they are too many, all of them lie in one block. */
    Outcome<List<ParameterReadings>> passed(MethodDeclaration method, List<ParameterReadings> parameters) {
        List<BoundParameter> first =
                parameters.stream().map(ParameterReadings::first).toList();
        boolean fit = BoundParameter.lowered(first).size() <= CanonicalAbi.MOST_FLAT_PARAMETERS;
        return !heap.preset().conventions().flattens() || fit ? Outcome.of(parameters) : together(method, parameters);
    }

    private Outcome<List<ParameterReadings>> together(MethodDeclaration method, List<ParameterReadings> parameters) {
        List<Diagnostic> findings = new ArrayList<>();
        List<Layout> layouts = new ArrayList<>();
        for (ParameterReadings parameter : parameters) {
            ParameterDeclaration declaration = parameter.declaration();
            String subject = Wording.subject(method, declaration);
            findings.addAll(CanonicalRecord.lengths(declaration.marks(), subject));
            new CanonicalBinder(new TypeBinder(heap), subject, declaration.position(), findings)
                    .layout(declaration.type(), declaration.marks())
                    .ifPresent(layouts::add);
        }
        return findings.isEmpty() ? Outcome.of(members(parameters, layouts)) : Outcome.rejected(findings);
    }

    private static List<ParameterReadings> members(List<ParameterReadings> parameters, List<Layout> layouts) {
        StructLayout tuple = new StructLayout(false);
        List<Long> offsets = layouts.stream()
                .map(layout -> tuple.place(layout.sizeBytes(), layout.alignBytes()))
                .toList();
        List<ParameterReadings> members = new ArrayList<>();
        for (int i = 0; i < layouts.size(); i++) {
            ParameterReadings parameter = parameters.get(i);
            BoundParameter.Member member = new BoundParameter.Member(
                    parameter.first().name(),
                    parameter.first().type(),
                    layouts.get(i),
                    offsets.get(i).intValue(),
                    i == 0 ? Optional.of(new Tuple((int) tuple.sizeBytes(), tuple.alignBytes())) : Optional.empty());
            members.add(new ParameterReadings(parameter.declaration(), member, Optional.empty(), false));
        }
        return members;
    }
}
