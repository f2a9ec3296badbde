package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.MemberOwner;
import io.wasmbridge.processor.abi.Place;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.JavaType.Component;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.Marks.Length;
import io.wasmbridge.processor.declaration.Marks.LengthMark;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the annotations on a component of a struct say of its owner, its length and its absence, against its layout. */
final class ComponentMarks {
    private static final Set<Length> IN_STRUCT = Set.of(Length.ELEMENTS, Length.TERMINATED);

    private final Component component;
    private final Layout layout;
    private final String subject;
    /** What it is a component of. */
    private final String whole;

    private final List<Diagnostic> findings = new ArrayList<>();

    private ComponentMarks(Component component, Layout layout, String subject, String whole) {
        this.component = component;
        this.layout = layout;
        this.subject = subject;
        this.whole = whole;
    }

    /** Who owns what a component points at. */
    static MemberOwner owner(Marks marks) {
        if (marks.transferred().isPresent()) {
            return MemberOwner.TRANSFERRED;
        }
        return marks.wasmOwned().isPresent() ? MemberOwner.GUEST : MemberOwner.SHARED;
    }

    /** What is wrong with the marks of a component of a {@code whole}, which {@code subject} describes. */
    static List<Diagnostic> findings(Component component, Layout layout, String subject, String whole) {
        ComponentMarks marks = new ComponentMarks(component, layout, subject, whole);
        marks.owners();
        marks.length();
        marks.size();
        marks.encoding();
        marks.absence();
        return marks.findings;
    }

    private void owners() {
        Marks marks = component.marks();
        marks.hostOwned()
                .ifPresent(position -> findings.add(conflict(position, subject + " is @HostOwned")
                        .why("what a " + whole + " points at has the owner of the " + whole
                                + ", or the guest keeps it, or hands it over")
                        .help("remove @HostOwned")));
        Optional<Position> owner =
                marks.wasmOwned().or(() -> marks.transferred().map(Written::position));
        owner.filter(position -> !layout.hasPointers())
                .ifPresent(position -> findings.add(
                        conflict(position, subject + " lies in the " + whole + ", and points at no memory to own")
                                .help("remove the mark")));
        marks.transferred()
                .filter(free -> !free.value().isEmpty())
                .ifPresent(free -> findings.add(conflict(free.position(), subject + " names a free export")
                        .why("the parts of a " + whole + " are freed with the allocator's own free")
                        .help("write @Transferred alone")));
        if (marks.wasmOwned().isPresent() && marks.transferred().isPresent()) {
            findings.add(conflict(marks.transferred().get().position(), subject + " is @WasmOwned and @Transferred")
                    .why("memory has one owner")
                    .help("keep @WasmOwned or @Transferred"));
        }
    }

    private void length() {
        Optional<LengthMark> length = component.marks().length();
        if (length.isEmpty()) {
            return;
        }
        LengthMark mark = length.get();
        if (layout instanceof Layout.Number || layout instanceof Layout.Struct) {
            findings.add(mismatch(mark.position(), subject + " is @WasmLength, but has no length")
                    .help("remove @WasmLength"));
        } else if (component.marks().buffer().isPresent() && !strings()) {
            return; // the size says so
        } else if (!mark.parameter().value().isEmpty()) {
            findings.add(mismatch(mark.parameter().position(), subject + " has its length in a parameter")
                    .why("a " + whole + " is passed whole, by methods of any parameters")
                    .help("remove 'parameter'"));
        } else if (layout instanceof Layout.Values && !strings() && mark.value().value() == Length.TERMINATED) {
            findings.add(mismatch(mark.position(), subject + " is TERMINATED, but no record is zero")
                    .help("write @WasmLength(Length.ELEMENTS), or annotate it @WasmBuffer(size = n)"));
        } else if (!IN_STRUCT.contains(mark.value().value())) {
            findings.add(mismatch(
                            mark.position(),
                            subject + " is to have its length as "
                                    + mark.value().value())
                    .why("in a " + whole
                            + " there is {pointer, length in elements}, or a pointer to what ends with a zero")
                    .help("write @WasmLength(Length.ELEMENTS) or @WasmLength(Length.TERMINATED)"));
        }
    }

    /** Whether it is several Strings, of which a length speaks one by one. */
    private boolean strings() {
        return layout instanceof Layout.Values values && values.type().element() instanceof Layout.Text;
    }

    private void size() {
        Optional<Written<Integer>> buffer = component.marks().buffer();
        if (buffer.isEmpty()) {
            return;
        }
        Written<Integer> size = buffer.get();
        if (layout instanceof Layout.Number || layout instanceof Layout.Struct) {
            findings.add(Diagnostic.of(Key.BUFFER_SIZE, size.position(), subject + " is @WasmBuffer, but has no size")
                    .help("remove @WasmBuffer"));
            return;
        }
        HostType checked = layout.accept(new Sized());
        List<Diagnostic> sizes = ShapeMarks.ofParameter(checked, component.marks(), subject).stream()
                .filter(finding -> finding.key() == Key.BUFFER_SIZE)
                .toList();
        findings.addAll(sizes);
        if (sizes.isEmpty() && size.value() > Integer.MAX_VALUE / elementBytes()) {
            findings.add(Diagnostic.of(
                            Key.BUFFER_SIZE,
                            size.position(),
                            subject + " takes " + (long) size.value() * elementBytes() + " bytes within the struct")
                    .why("a struct is at most " + Integer.MAX_VALUE + " bytes")
                    .help("state a smaller size: @WasmBuffer(size = 16)"));
        }
    }

    /** What one element takes, inline. */
    private int elementBytes() {
        if (layout instanceof Layout.Array array) {
            return array.type().element().sizeBytes();
        }
        return layout instanceof Layout.Values values ? values.type().element().sizeBytes() : 1;
    }

    private void encoding() {
        boolean text = layout instanceof Layout.Text || strings();
        component
                .marks()
                .encoding()
                .filter(encoding -> !text)
                .ifPresent(encoding ->
                        findings.add(mismatch(encoding.position(), subject + " is @WasmString, but is no text")
                                .why("an encoding says how characters lie in memory")
                                .help("remove @WasmString, or declare a String")));
    }

    private void absence() {
        boolean pointer = layout.accept(new IsPointer());
        boolean optional = component.type() instanceof JavaType.OptionalValue;
        component
                .marks()
                .nullable()
                .filter(position -> !pointer)
                .ifPresent(position -> findings.add(Diagnostic.of(
                                Key.UNSUPPORTED_TYPE, position, subject + " is @Nullable, but lies in the " + whole)
                        .why("null is a null pointer")
                        .help("remove @Nullable")));
        if (optional && !pointer) {
            findings.add(Diagnostic.of(
                            Key.UNSUPPORTED_TYPE,
                            component.position(),
                            subject + " is Optional, but lies in the " + whole)
                    .why("an empty Optional is a null pointer")
                    .help("declare what it holds, without the Optional"));
        }
    }

    private static Diagnostic conflict(Position position, String problem) {
        return Diagnostic.of(Key.OWNERSHIP_CONFLICT, position, problem);
    }

    private static Diagnostic mismatch(Position position, String problem) {
        return Diagnostic.of(Key.SHAPE_MISMATCH, position, problem);
    }

    /** The type whose size a mark states. */
    private static final class Sized implements Layout.Visitor<HostType> {
        @Override
        public HostType number(Scalar scalar) {
            return new HostType.Value(scalar);
        }

        @Override
        public HostType text(Layout.Text text) {
            return new HostType.Text(false, text.encoding());
        }

        @Override
        public HostType array(Layout.Array array) {
            return array.type();
        }

        @Override
        public HostType values(Layout.Values values) {
            return new HostType.Values(values.type());
        }

        @Override
        public HostType struct(Layout.Struct struct) {
            return new HostType.Composite(struct);
        }

        @Override
        public HostType coded(Layout.Coded layout) {
            return new HostType.Canonical(layout);
        }

        @Override
        public HostType option(Layout.Option layout) {
            return new HostType.Canonical(layout);
        }

        @Override
        public HostType variant(Layout.Variant layout) {
            return new HostType.Canonical(layout);
        }
    }

    /** Whether a layout is a pointer itself. */
    private static final class IsPointer implements Layout.Visitor<Boolean> {
        @Override
        public Boolean number(Scalar scalar) {
            return false;
        }

        @Override
        public Boolean text(Layout.Text text) {
            return text.hasPointers();
        }

        @Override
        public Boolean array(Layout.Array array) {
            return array.hasPointers();
        }

        @Override
        public Boolean values(Layout.Values values) {
            return !(values.place() instanceof Place.Inline);
        }

        @Override
        public Boolean struct(Layout.Struct struct) {
            return false;
        }

        @Override
        public Boolean coded(Layout.Coded layout) {
            return false;
        }

        @Override
        public Boolean option(Layout.Option layout) {
            return false;
        }

        @Override
        public Boolean variant(Layout.Variant layout) {
            return false;
        }
    }
}
