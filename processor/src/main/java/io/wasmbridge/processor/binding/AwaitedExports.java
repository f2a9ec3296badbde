package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.AwaitedModule;
import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.CanonicalAbi;
import io.wasmbridge.processor.abi.Components;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.ReturnedNumbers;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.BoundResult.Getter;
import io.wasmbridge.processor.binding.BoundResult.NamedFree;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the declarations ask of a module that arrives at run time: each method calls the function that it lowers to. Rejects a
 * result that could come back in several shapes, and one to be freed where the user's allocator has no free.
 */
final class AwaitedExports implements Exports {

    private final List<String> freeNames;
    private final Heap heap;
    private final Map<HostType.Resource, AwaitedModule.Destructor> destructors;

    /** {@code freeNames} are the exports that may free. */
    AwaitedExports(List<String> freeNames, Heap heap, Map<HostType.Resource, AwaitedModule.Destructor> destructors) {
        this.freeNames = freeNames;
        this.heap = heap;
        this.destructors = Map.copyOf(destructors);
    }

    @Override
    public Outcome<Callee> called(MethodDeclaration method, List<ParameterReadings> parameters) {
        List<CoreType> lowered = BoundParameter.lowered(
                parameters.stream().map(ParameterReadings::first).toList());
        Outcome<FlatSignature> signature = new TypeBinder(heap)
                .result(method)
                .value()
                .map(type -> signature(method, lowered, type))
                .orElseGet(() -> Outcome.rejected(List.of()));
        return new Outcome<>(
                signature.value().map(asked -> new ExportedFunction(askedAs(method), asked)), signature.findings());
    }

    @Override
    public boolean lacks(MethodDeclaration method) {
        return false;
    }

    /** The name under which the bridge asks for the export. */
    static String askedAs(MethodDeclaration method) {
        return asked(method)
                .orElseGet(() -> method.receiver().map(ResourceNames::prefix).orElse("") + method.name());
    }

    /** The name that the user wrote. */
    static Optional<String> asked(MethodDeclaration method) {
        return method.export().map(Written::value).filter(name -> !name.isEmpty());
    }

    private Outcome<FlatSignature> signature(MethodDeclaration method, List<CoreType> lowered, HostType type) {
        if (RustResults.isOne(method, type, heap)) {
            Outcome<ReturnedNumbers> numbers = RustResults.awaited(method, type, heap);
            return new Outcome<>(numbers.value().map(found -> found.around(lowered)), numbers.findings());
        }
        if (type instanceof HostType.Nothing) {
            return Outcome.of(new FlatSignature(lowered, status(method)));
        }
        if (ReturnMembers.isWritten(method.marks()) && takesOneAddress(type)) {
            return Outcome.of(new FlatSignature(withAddress(lowered), status(method)));
        }
        if (type instanceof HostType.Apart apart) {
            return apart(method, lowered, apart.components());
        }
        if (type instanceof HostType.Value value) {
            return Outcome.of(new FlatSignature(lowered, List.of(value.scalar().coreType())));
        }
        if (type instanceof HostType.Resource) {
            return Outcome.of(new FlatSignature(lowered, List.of(CoreType.I32)));
        }
        if (type instanceof HostType.Canonical canonical) {
            return Outcome.of(new FlatSignature(lowered, List.of(CanonicalAbi.returned(canonical.layout()))));
        }
        if (StructResults.comesBack(method) && ResultShapes.said(method.marks()).isEmpty()) {
            return Outcome.of(new FlatSignature(lowered, status(method)));
        }
        return said(method, type)
                .map(shape -> Outcome.of(
                        ReturnMembers.pointer(method.marks()).isPresent()
                                ? new FlatSignature(lowered, List.of())
                                : shape == Shape.OUT_POINTERS
                                        ? new FlatSignature(
                                                shape.around(lowered).parameters(), status(method))
                                        : shape.around(lowered)))
                .orElseGet(() -> Outcome.rejected(ambiguous(method, type)));
    }

    /** Of components that are to be returned, but cannot be, more is said where they are bound. */
    private static Outcome<FlatSignature> apart(
            MethodDeclaration method, List<CoreType> lowered, Components components) {
        Optional<Shape> said = ResultShapes.said(method.marks());
        if (said.filter(Shape.OUT_POINTERS::equals).isPresent()) {
            List<CoreType> addresses = Collections.nCopies(components.offsets().size(), CoreType.I32);
            return Outcome.of(new FlatSignature(
                    Stream.concat(lowered.stream(), addresses.stream()).toList(), status(method)));
        }
        if (said.isPresent()) {
            return new Outcome<>(components.returned().map(results -> new FlatSignature(lowered, results)), List.of());
        }
        return Outcome.rejected(Diagnostic.of(
                        Key.SHAPE_AMBIGUOUS,
                        method.position(),
                        Wording.resultOf(method) + " is " + Wording.article(components.simpleName())
                                + ", and nothing says how it comes back")
                .why("the module arrives at run time: no export is there to read the shape from")
                .help(
                        "annotate it " + ShapeSource.annotation(Shape.MULTI_VALUE)
                                + ", if the export returns each component",
                        "annotate it " + ShapeSource.annotation(Shape.OUT_POINTERS)
                                + ", if the guest writes each component to a parameter of its own",
                        "annotate the record '" + components.simpleName()
                                + "' @WasmStruct, if it is a struct in guest memory"));
    }

    /** Whether one address is enough for the guest to write a result to. */
    private static boolean takesOneAddress(HostType type) {
        return type instanceof HostType.Value
                || type instanceof HostType.Resource
                || type instanceof HostType.Composite;
    }

    /** What comes back where the result does not. */
    private static List<CoreType> status(MethodDeclaration method) {
        return method.error().isPresent() ? List.of(CoreType.I32) : List.of();
    }

    private static List<CoreType> withAddress(List<CoreType> lowered) {
        return Stream.concat(lowered.stream(), Stream.of(CoreType.I32)).toList();
    }

    /** What a String, an array or a view comes back as, where its annotations say it. */
    private static Optional<Shape> said(MethodDeclaration method, HostType type) {
        Marks marks = method.marks();
        boolean behindPointer = type instanceof HostType.OfCollector
                || Absences.isOneElement(method.result())
                || LengthMarks.extent(type, marks)
                        .filter(extent -> !(extent instanceof Extent.Counted))
                        .isPresent();
        return ResultShapes.said(marks).or(() -> Optional.of(Shape.POINTER).filter(shape -> behindPointer));
    }

    /** Whether an export may give a length in an i32 or an i64; where it can say error it is compared as an i32. */
    static boolean givesEitherLength(MethodDeclaration method) {
        return ReturnMembers.isBuffered(method.marks()) && method.error().isEmpty();
    }

    /** Whether pointer and length come from one call, in one piece. */
    private static boolean comesWithLength(Shape shape) {
        return shape.carriesLength() && shape != Shape.CALLER_BUFFER && shape != Shape.GETTERS;
    }

    private static Diagnostic ambiguous(MethodDeclaration method, HostType type) {
        String others = Wording.alternatives(Stream.of(Shape.values())
                .filter(shape -> comesWithLength(shape) && shape != Shape.PACKED_POINTER_HIGH)
                .map(Shape::toString)
                .toList());
        Diagnostic finding = Diagnostic.of(
                        Key.SHAPE_AMBIGUOUS,
                        method.position(),
                        Wording.resultOf(method) + " is " + Wording.article(type.toString())
                                + ", and nothing says how it comes back")
                .why("the module arrives at run time: no export is there to read the shape from");
        if (type instanceof HostType.Composite) {
            return finding.help(
                    "annotate it " + ShapeSource.annotation(Shape.POINTER) + ", if the export returns a pointer to it",
                    "annotate it " + ShapeSource.annotation(Shape.RETURN_AREA)
                            + ", if the first parameter of the export is where it goes",
                    "annotate it " + ShapeSource.annotation(Shape.OUT_POINTERS) + ", if the last one is");
        }
        return finding.help(
                "annotate it @WasmLength(Length.TERMINATED), if it is a pointer and ends with " + Wording.zero(type),
                "annotate it @WasmBuffer(size = n), if it is a pointer and always of the same size",
                "annotate it " + ShapeSource.annotation(Shape.PACKED_POINTER_HIGH) + ", or " + others
                        + ", if its length comes with it");
    }

    @Override
    public Outcome<Owner> freeing(MethodDeclaration method, Written<String> named) {
        if (!named.value().isEmpty()) {
            return Outcome.of(new Owner.Host(Optional.of(new NamedFree(named.value(), Optional.empty()))));
        }
        if (!freeNames.isEmpty()) {
            return Outcome.of(new Owner.Host(Optional.empty()));
        }
        return Outcome.rejected(Diagnostic.of(
                        Key.FREE_MISSING,
                        named.position(),
                        Wording.resultOf(method) + " is to be freed, but @WasmAllocator names no free")
                .help("name the export that frees it: @Transferred(free = \"...\")"));
    }

    @Override
    public Optional<NamedFree> postReturn(Callee called) {
        return Optional.of(new NamedFree(POST_RETURN + called.name(), Optional.empty()));
    }

    @Override
    public Optional<NamedFree> destructor(HostType.Resource resource) {
        return Optional.ofNullable(destructors.get(resource))
                .map(destructor -> new NamedFree(destructor.asked(), Optional.empty()));
    }

    @Override
    public Outcome<Getter> pointerGetter(MethodDeclaration method, Written<String> name) {
        return Outcome.of(new Getter(name.value(), Optional.empty(), Getter.Passed.NOTHING));
    }

    @Override
    public Outcome<Getter> lengthGetter(MethodDeclaration method, Written<String> name, FlatSignature called) {
        return Outcome.of(new Getter(name.value(), Optional.empty(), Getter.Passed.AS_IT_TAKES));
    }

    @Override
    public Optional<String> usualFree() {
        return freeNames.stream().findFirst();
    }
}
