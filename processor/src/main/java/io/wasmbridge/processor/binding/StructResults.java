package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import io.wasmbridge.processor.binding.BoundResult.StructPlace;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A result that is a struct, and what the export returns, become the place where the struct is, and who owns what it points at. Rejects a
 * shape that the export cannot have or that has to be named, and pointers of unstated owner.
 */
final class StructResults {
    private final MethodDeclaration method;
    private final HostType.Composite type;
    private final Marks marks;
    private final String subject;
    private final List<Diagnostic> findings = new ArrayList<>();

    private StructResults(MethodDeclaration method, HostType.Composite type) {
        this.method = method;
        this.type = type;
        this.marks = method.marks();
        this.subject = Wording.resultOf(method);
    }

    /**
     * Binds the result of {@code method}.
     *
     * @param behindPointer who owns a struct that the guest points at
     */
    static Outcome<BoundResult> of(
            MethodDeclaration method,
            HostType.Composite type,
            Optional<Callee> export,
            Supplier<Outcome<Owner>> behindPointer) {
        StructResults results = new StructResults(method, type);
        Optional<BoundResult> bound =
                export.flatMap(results::place).flatMap(place -> results.owned(place, behindPointer));
        return new Outcome<>(bound, results.findings);
    }

    /** Whether the struct comes back in a parameter that is copied back. */
    static boolean comesBack(MethodDeclaration method) {
        return method.result() instanceof JavaType.Composite && changed(method).isPresent();
    }

    /** The parameter that is the result. */
    static Optional<ParameterDeclaration> changed(MethodDeclaration method) {
        return method.parameters().stream()
                .filter(parameter -> parameter.marks().inOut().isPresent())
                .filter(parameter ->
                        parameter.type().equals(method.result()) || isSame(parameter.type(), method.result()))
                .findFirst();
    }

    private static boolean isSame(JavaType one, JavaType other) {
        return one instanceof JavaType.Composite left
                && other instanceof JavaType.Composite right
                && left.packageName().equals(right.packageName())
                && left.nestedName().equals(right.nestedName());
    }

    private Optional<StructPlace> place(Callee callee) {
        FlatSignature export = callee.signature();
        Optional<Shape> said = ResultShapes.said(marks);
        if (said.filter(Shape.OUT_POINTERS::equals).isPresent()) {
            StructPlace out = new StructPlace.Out();
            return WrittenResults.misfit(method, List.of(CoreType.I32), Optional.of(callee))
                    .map(this::<StructPlace>rejected)
                    .orElse(Optional.of(out));
        }
        if (said.isPresent()) {
            return said(said.get(), export);
        }
        boolean status = method.error().isPresent()
                && ErrorBinder.status(export.results()).isPresent();
        if (comesBack(method) && (export.results().isEmpty() || status)) {
            return Optional.of(
                    new StructPlace.InOut(changed(method).orElseThrow().name()));
        }
        if (export.results().equals(Shape.POINTER.results())) {
            return Optional.of(new StructPlace.Behind());
        }
        Optional<Scalar> only = StructLeaves.single(type.struct());
        if (only.isPresent() && export.results().equals(List.of(only.get().coreType()))) {
            return Optional.of(new StructPlace.Direct());
        }
        return export.results().isEmpty() ? rejected(unnamed(export)) : rejected(neither(export));
    }

    private Optional<StructPlace> said(Shape shape, FlatSignature export) {
        Position position = marks.shape().map(Written::position).orElse(method.position());
        if (shape != Shape.POINTER && shape != Shape.RETURN_AREA) {
            return rejected(mismatch(position, subject + " is a record, which is never " + shape)
                    .why("a struct has no length: it is behind a pointer, or in an area that the bridge provides")
                    .help("write "
                            + Wording.alternatives(Stream.of(Shape.POINTER, Shape.RETURN_AREA, Shape.OUT_POINTERS)
                                    .map(ShapeSource::annotation)
                                    .toList())));
        }
        if (!shape.admits(export)) {
            return rejected(mismatch(
                            position,
                            subject + " is to be " + shape + ", which is " + ShapeSource.form(shape)
                                    + ", but the module exports " + export)
                    .help("remove @WasmReturn: the shape is read off the export where it returns something"));
        }
        return Optional.of(shape == Shape.POINTER ? new StructPlace.Behind() : new StructPlace.Area());
    }

    private Diagnostic unnamed(FlatSignature export) {
        return Diagnostic.of(
                        Key.SHAPE_AMBIGUOUS,
                        method.position(),
                        subject + " is " + Wording.article(type.toString()) + ", the module exports " + export
                                + ", and nothing says how it comes back")
                .why("the export returns nothing: the struct is in memory that a parameter points at")
                .help(
                        "annotate it @WasmReturn(ResultShape.RETURN_AREA), if the first parameter of the export is where it goes",
                        "annotate it @WasmReturn(ResultShape.OUT_POINTERS), if the last one is",
                        "annotate a parameter '@InOut " + type + "', if that is what changes");
    }

    private Diagnostic neither(FlatSignature export) {
        return mismatch(
                        method.position(),
                        subject + " is " + Wording.article(type.toString()) + ", but the module exports " + export)
                .why("a struct comes back as a pointer in an i32, in an area, or as its only number")
                .help("declare the result that the export gives: "
                        + Wording.quoted(export.results().stream()
                                .map(CoreType::toString)
                                .reduce((one, other) -> one + ", " + other)
                                .orElse("")));
    }

    private Optional<BoundResult> owned(StructPlace place, Supplier<Outcome<Owner>> behindPointer) {
        if (!(place instanceof StructPlace.Behind)) {
            marks.nullable()
                    .ifPresent(position -> findings.add(Diagnostic.of(
                                    Key.UNSUPPORTED_TYPE,
                                    position,
                                    subject + " is @Nullable, but no pointer comes back")
                            .why("null is a null pointer")
                            .help("remove @Nullable")));
        }
        Outcome<Owner> owner =
                place instanceof StructPlace.Behind ? behindPointer.get() : ofParts(place, behindPointer);
        findings.addAll(owner.findings());
        return owner.value().map(by -> new BoundResult.Struct(type, place, by, Absences.of(method.result(), marks)));
    }

    /** Who owns what a struct in memory of the bridge, or in none, points at. */
    private Outcome<Owner> ofParts(StructPlace place, Supplier<Outcome<Owner>> handedOver) {
        Optional<Position> mark = marks.transferred().map(Written::position).or(marks::wasmOwned);
        if (!type.struct().leavesOwnerOpen()) {
            return mark.map(position -> Outcome.<Owner>rejected(Diagnostic.of(
                                    Key.OWNERSHIP_CONFLICT,
                                    position,
                                    subject + " points at no memory that could have an owner")
                            .why(
                                    place instanceof StructPlace.Direct
                                            ? "it comes back as a number"
                                            : "the struct itself is in memory of the bridge")
                            .help("remove the mark")))
                    .orElse(Outcome.of(new Owner.Guest(false)));
        }
        Optional<Written<String>> named =
                marks.transferred().filter(free -> !free.value().isEmpty());
        if (named.isPresent()) {
            return Outcome.rejected(Diagnostic.of(
                            Key.OWNERSHIP_CONFLICT,
                            named.get().position(),
                            subject + " names a free export, but the struct is in memory of the bridge")
                    .why(
                            "an explicit free gets the block of a result; the parts are freed with the allocator's own free")
                    .help("write @Transferred alone"));
        }
        if (marks.transferred().isPresent()) {
            return handedOver.get();
        }
        if (marks.wasmOwned().isPresent()) {
            return Outcome.of(new Owner.Guest(false));
        }
        return Outcome.rejected(Diagnostic.of(
                        Key.OWNERSHIP_MISSING,
                        method.position(),
                        subject + " points at guest memory, and nothing says who frees it")
                .why("a copy alone leaks when the guest handed the block over, and a free corrupts when it did not")
                .help(
                        "annotate '" + method.name()
                                + "' @Transferred (the bridge frees it) or @WasmOwned (the guest keeps it)",
                        "annotate the components that are pointers, if their owners differ"));
    }

    /** Findings at parameters that are {@code @InOut} records and do not come back. */
    static Stream<Diagnostic> lost(MethodDeclaration method) {
        return method.parameters().stream()
                .filter(parameter -> parameter.type() instanceof JavaType.Composite)
                .flatMap(parameter -> parameter.marks().inOut().stream()
                        .filter(position ->
                                !changed(method).filter(parameter::equals).isPresent())
                        .map(position -> Diagnostic.of(
                                        Key.UNSUPPORTED_TYPE,
                                        position,
                                        Wording.subject(method, parameter) + " is @InOut, but a record cannot change")
                                .why("what the guest makes of it comes back as the result of the method")
                                .help("declare the result '" + parameter.type().display() + "'")));
    }

    private <T> Optional<T> rejected(Diagnostic finding) {
        findings.add(finding);
        return Optional.empty();
    }

    private static Diagnostic mismatch(Position position, String problem) {
        return Diagnostic.of(Key.SHAPE_MISMATCH, position, problem);
    }
}
