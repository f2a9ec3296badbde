package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.Components;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.GlobalAccess;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout.Member;
import io.wasmbridge.processor.abi.MemberOwner;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A result whose components come back each by itself, and what the export returns, become the way they come back, and who owns what they
 * point at. Rejects a shape in which components do not come apart, an export that does not give them, and pointers of unstated owner.
 */
final class ComponentResults {

    private final MethodDeclaration method;
    private final Components components;
    private final Exports exports;
    private final Marks marks;
    private final String subject;
    private final List<Diagnostic> findings = new ArrayList<>();

    private ComponentResults(MethodDeclaration method, Components components, Exports exports) {
        this.method = method;
        this.components = components;
        this.exports = exports;
        this.marks = method.marks();
        this.subject = Wording.resultOf(method);
    }

    /**
     * Binds the result of {@code method}.
     *
     * @param export empty where it was not found
     * @param collected whether the guest has a collector
     * @param shared who owns what components point at that state no owner
     */
    static Outcome<BoundResult> of(
            MethodDeclaration method,
            HostType.Apart type,
            Optional<Callee> export,
            Exports exports,
            boolean collected,
            Supplier<Outcome<Owner>> shared) {
        ComponentResults results = new ComponentResults(method, type.components(), exports);
        Optional<Boolean> written = results.written(export);
        Optional<Owner> owner = results.owner(shared);
        Optional<BoundResult> bound = written.flatMap(out -> owner.map(by -> new ApartResult(
                type,
                out,
                by,
                results.destructors(),
                collected && type.components().makesObjects())));
        return new Outcome<>(bound.filter(result -> results.findings.isEmpty()), results.findings);
    }

    /** Whether the guest writes the components; empty where it does neither that nor return them. */
    private Optional<Boolean> written(Optional<Callee> export) {
        Optional<Shape> said = ResultShapes.said(marks);
        Position position = marks.shape().map(Written::position).orElse(method.position());
        if (said.filter(shape -> shape != Shape.MULTI_VALUE && shape != Shape.OUT_POINTERS)
                .isPresent()) {
            return rejected(Diagnostic.of(
                            Key.SHAPE_MISMATCH,
                            position,
                            subject + " is a record without @WasmStruct, which is never " + said.get())
                    .why("without a layout its components come back each by itself")
                    .help(
                            "write " + ShapeSource.annotation(Shape.MULTI_VALUE) + " or "
                                    + ShapeSource.annotation(Shape.OUT_POINTERS),
                            annotateRecord("")));
        }
        if (said.filter(Shape.MULTI_VALUE::equals).isPresent()) {
            Optional<Member> inPlace = onlyWritten();
            if (inPlace.isPresent()) {
                return rejected(notReturned(position, inPlace.get()));
            }
        }
        if (export.isEmpty()) {
            return Optional.empty();
        }
        Callee callee = export.get();
        if (callee instanceof GlobalAccess access) {
            return rejected(Diagnostic.of(
                            Key.SHAPE_MISMATCH,
                            method.position(),
                            subject + " is " + Wording.article(components.simpleName()) + ", but '" + access.name()
                                    + "' is a global")
                    .why("a global holds one number, and runs nothing that could write others")
                    .help("declare the number, and make the record of it in a 'default' method"));
        }
        if (said.filter(Shape.OUT_POINTERS::equals).isPresent()) {
            return WrittenResults.misfit(method, addresses(), export)
                    .map(this::<Boolean>rejected)
                    .orElse(Optional.of(true));
        }
        if (said.isPresent()) {
            return isReturned(callee) ? Optional.of(false) : rejected(otherResults(position, callee));
        }
        // a single result is no sign of a record that came apart
        return isReturned(callee) && callee.signature().results().size() > 1
                ? Optional.of(false)
                : rejected(unnamed(callee));
    }

    private boolean isReturned(Callee export) {
        return components
                .returned()
                .filter(export.signature().results()::equals)
                .isPresent();
    }

    private List<CoreType> addresses() {
        return Collections.nCopies(components.offsets().size(), CoreType.I32);
    }

    /** A component that no export can return. */
    private Optional<Member> onlyWritten() {
        return components.members().stream()
                .filter(member -> Components.returned(member.layout()).isEmpty())
                .findFirst();
    }

    private Diagnostic notReturned(Position position, Member component) {
        return Diagnostic.of(
                        Key.SHAPE_MISMATCH,
                        position,
                        subject + " is to be MULTI_VALUE, but no export can return its component '" + component.name()
                                + "'")
                .why("what is inline, and a struct, lies in memory: the guest writes it")
                .help("write " + ShapeSource.annotation(Shape.OUT_POINTERS) + ", if the guest does");
    }

    private Diagnostic otherResults(Position position, Callee export) {
        return Diagnostic.of(
                        Key.SHAPE_MISMATCH,
                        position,
                        subject + " is to be MULTI_VALUE, which is " + returned() + ", but the module exports "
                                + export.signature())
                .why(parts().toArray(String[]::new))
                .help("declare the components that the export returns, in their order");
    }

    private Diagnostic unnamed(Callee export) {
        boolean fits = WrittenResults.fits(method, addresses(), export);
        String out = "annotate '" + method.name() + "' " + ShapeSource.annotation(Shape.OUT_POINTERS)
                + ", if the guest writes each component to a parameter of its own";
        if (fits) {
            return Diagnostic.of(
                            Key.SHAPE_AMBIGUOUS,
                            method.position(),
                            subject + " is " + Wording.article(components.simpleName()) + ", the module exports "
                                    + export.signature() + ", and nothing says how it comes back")
                    .why("a record without @WasmStruct comes back component by component")
                    .help(out, annotateRecord(", if a parameter is where a struct goes"));
        }
        List<String> edits = new ArrayList<>(List.of(annotateRecord(", if it is a struct in guest memory")));
        if (isReturned(export)) {
            edits.add("annotate '" + method.name() + "' " + ShapeSource.annotation(Shape.MULTI_VALUE)
                    + ", if what the export returns is its component");
        } else if (!export.signature().results().isEmpty()) {
            edits.add("declare the components that the export returns, in their order");
        }
        return Diagnostic.of(
                        Key.UNSUPPORTED_TYPE,
                        method.position(),
                        subject + " is of type " + components.simpleName()
                                + ", which has no layout, and the module exports " + export.signature())
                .why(Stream.concat(
                                Stream.of("without @WasmStruct its components come back each by itself: returned, as "
                                        + returned() + ", or written to "
                                        + Wording.counted(addresses().size(), CoreType.I32)
                                        + " after all parameters"),
                                parts().stream())
                        .toArray(String[]::new))
                .help(edits.toArray(String[]::new));
    }

    private String annotateRecord(String condition) {
        return "annotate the record '" + components.simpleName() + "' @WasmStruct" + condition;
    }

    /** {@code i32, i64}. */
    private String returned() {
        return components
                .returned()
                .map(types -> types.stream().map(CoreType::toString).collect(Collectors.joining(", ")))
                .orElse("nothing that it could be");
    }

    /** What a reader has to know who counts; nothing where each component is one. */
    private List<String> parts() {
        return components.area().hasPointers()
                ? List.of(
                        "a String, an array or a list takes two, its pointer and its length, or one where it is TERMINATED")
                : List.of();
    }

    /** What is to be freed, and by what. */
    private Optional<Owner> owner(Supplier<Outcome<Owner>> shared) {
        for (Member member : components.members()) {
            if (member.owner() == MemberOwner.TRANSFERRED) {
                findings.addAll(exports.freeing(method, new Written<>("", componentMark(member)))
                        .findings());
            }
        }
        Optional<Position> mark = marks.transferred().map(Written::position).or(marks::wasmOwned);
        if (!components.area().leavesOwnerOpen()) {
            boolean meant = mark.isEmpty() || !components.handles().isEmpty();
            return meant
                    ? Optional.of(new Owner.Guest(false))
                    : rejected(Diagnostic.of(
                                    Key.OWNERSHIP_CONFLICT,
                                    mark.get(),
                                    subject + " points at no memory that could have an owner")
                            .why("its components are numbers, or have owners of their own")
                            .help("remove the mark"));
        }
        Optional<Written<String>> named =
                marks.transferred().filter(free -> !free.value().isEmpty());
        if (named.isPresent()) {
            return rejected(Diagnostic.of(
                            Key.OWNERSHIP_CONFLICT,
                            named.get().position(),
                            subject + " names a free export, but comes back in parts")
                    .why("each part is freed with the allocator's own free")
                    .help("write @Transferred alone"));
        }
        Outcome<Owner> owner = shared.get();
        findings.addAll(owner.findings());
        return owner.value().filter(Owner.PostReturn.class::isInstance).isPresent()
                ? rejected(untold())
                : owner.value();
    }

    private Diagnostic untold() {
        return Diagnostic.of(
                        Key.OWNERSHIP_MISSING,
                        method.position(),
                        subject + " comes back in parts, and nothing tells the guest that they were read")
                .why(
                        "a post-return function is passed the one number that a function gives, and frees what it points at")
                .help(
                        "annotate '" + method.name() + "' @WasmOwned, if the guest keeps what they point at",
                        "leave the shape out, if the result is a value of the component model");
    }

    private Position componentMark(Member member) {
        return ComponentsBinder.record(method).stream()
                .flatMap(record -> record.components().stream())
                .filter(component -> component.name().equals(member.name()))
                .flatMap(component -> component.marks().transferred().stream())
                .map(Written::position)
                .findFirst()
                .orElse(method.position());
    }

    private Map<HostType.Resource, NamedFree> destructors() {
        Map<HostType.Resource, NamedFree> destructors = new LinkedHashMap<>();
        components.handles().values().stream().filter(handle -> !handle.kept()).forEach(handle -> exports.destructor(
                        handle.type())
                .ifPresent(destructor -> destructors.put(handle.type(), destructor)));
        return destructors;
    }

    private <T> Optional<T> rejected(Diagnostic finding) {
        findings.add(finding);
        return Optional.empty();
    }
}
