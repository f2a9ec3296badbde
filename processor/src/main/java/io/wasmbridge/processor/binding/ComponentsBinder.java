package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Components;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Layout.Member;
import io.wasmbridge.processor.abi.MemberOwner;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.StructLayout;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.JavaType.Component;
import io.wasmbridge.processor.declaration.JavaType.Composite;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record without {@code @WasmStruct} that a method returns becomes its components. Rejects a component that cannot come back by
 * itself, and marks on one that contradict its type.
 */
final class ComponentsBinder {

    private final MethodDeclaration method;
    private final Composite type;
    private final TypeBinder types;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final StructLayout area = new StructLayout(false);
    private final Map<String, Components.Handle> handles = new LinkedHashMap<>();

    private ComponentsBinder(MethodDeclaration method, Composite type, TypeBinder types) {
        this.method = method;
        this.type = type;
        this.types = types;
    }

    /** The record, where a result is one that comes apart. */
    static Optional<Composite> record(MethodDeclaration method) {
        return method.result() instanceof Composite composite
                        && composite.struct().isEmpty()
                        && composite.obstacle().isEmpty()
                ? Optional.of(composite)
                : Optional.empty();
    }

    /** The type of such a result. */
    static Outcome<HostType> type(MethodDeclaration method, Composite type, TypeBinder types) {
        Outcome<HostType> bound = new ComponentsBinder(method, type, types).type();
        return method.marks()
                .unsigned()
                .flatMap(bits -> bound.value().map(found -> UnsignedMark.of(found, bits, Wording.resultOf(method))))
                .orElse(bound);
    }

    /** The kinds of guest objects that a method makes for the host to end: its result, or components of that. */
    static Stream<JavaType.Resource> made(MethodDeclaration method) {
        if (method.marks().wasmOwned().isPresent() && record(method).isEmpty()) {
            return Stream.empty();
        }
        Stream<JavaType.Resource> components = record(method).stream()
                .flatMap(composite -> composite.components().stream())
                .filter(component -> !isKept(method, component))
                .flatMap(component -> TypeBinder.resource(component.type()).stream());
        return Stream.concat(TypeBinder.resource(method.result()).stream(), components);
    }

    private static boolean isKept(MethodDeclaration method, Component component) {
        Marks marks = component.marks();
        return marks.wasmOwned().isPresent()
                || (marks.transferred().isEmpty() && method.marks().wasmOwned().isPresent());
    }

    private Outcome<HostType> type() {
        List<Member> members = new ArrayList<>();
        for (Component component : type.components()) {
            member(component).ifPresent(members::add);
        }
        if (!findings.isEmpty()) {
            return Outcome.rejected(findings);
        }
        if (area.sizeBytes() > Integer.MAX_VALUE) {
            return Outcome.rejected(Diagnostic.of(
                            Key.BUFFER_SIZE,
                            method.position(),
                            Wording.resultOf(method) + " takes " + area.sizeBytes()
                                    + " bytes, more than a guest can address")
                    .help("state smaller sizes: @WasmBuffer(size = 16)"));
        }
        Layout.Struct laid = new Layout.Struct(
                type.packageName(), type.nestedName(), (int) area.sizeBytes(), area.alignBytes(), members);
        return Outcome.of(new HostType.Apart(new Components(laid, handles)));
    }

    private Optional<Member> member(Component component) {
        String subject = "component '" + component.name() + "' of '" + type.display() + "'";
        component
                .offset()
                .ifPresent(offset -> findings.add(Diagnostic.of(
                                Key.SHAPE_MISMATCH,
                                offset.position(),
                                subject + " is @Offset, but the record has no layout")
                        .help("remove @Offset, or annotate the record '" + type.display() + "' @WasmStruct")));
        Optional<JavaType.Resource> resource = TypeBinder.resource(component.type());
        Optional<Layout> layout =
                resource.isPresent() ? handle(component, resource.get(), subject) : laid(component, subject);
        return layout.map(bound -> new Member(
                component.name(),
                (int) area.place(bound.sizeBytes(), bound.alignBytes()),
                bound,
                resource.isPresent() ? MemberOwner.GUEST : ComponentMarks.owner(component.marks()),
                LayoutBinder.absence(component)));
    }

    private Optional<Layout> laid(Component component, String subject) {
        Outcome<Layout> bound = LayoutBinder.of(component, subject, types);
        findings.addAll(bound.findings());
        return bound.value();
    }

    private Optional<Layout> handle(Component component, JavaType.Resource resource, String subject) {
        Outcome<HostType> bound = types.component(component, resource, subject);
        findings.addAll(bound.findings());
        bound.value().ifPresent(found -> {
            findings.addAll(OwnershipMarks.ofResult(found, component.marks(), subject));
            findings.addAll(ShapeMarks.ofResult(found, component.marks(), subject, false));
            handles.put(
                    component.name(), new Components.Handle(TypeBinder.resource(resource), isKept(method, component)));
        });
        return bound.value().map(found -> new Layout.Number(Scalar.Plain.INT));
    }
}
