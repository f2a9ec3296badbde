package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.OptionForm;
import io.wasmbridge.processor.abi.ReturnedNumbers;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.BoundResult.Means;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import io.wasmbridge.processor.declaration.Marks.LengthMark;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Result, or a number that may be absent, and what the export returns become the numbers that come back side by side. Rejects an
 * export that cannot return them ({@code signature-mismatch}), numbers that nothing tells apart ({@code shape-ambiguous}), and a Result
 * of what has no such numbers ({@code shape-mismatch}).
 */
final class RustResults {

    private static final List<CoreType> PAIR = List.of(CoreType.I32, CoreType.I32);

    /** A way to return it. */
    private record Candidate(Optional<OptionForm> form, ReturnedNumbers numbers) {}

    private final MethodDeclaration method;
    private final HostType type;
    private final boolean fallible;

    private RustResults(MethodDeclaration method, HostType type, boolean fallible) {
        this.method = method;
        this.type = type;
        this.fallible = fallible;
    }

    /** Whether the result of {@code method}, bound as {@code type}, is one of these. */
    static boolean isOne(MethodDeclaration method, HostType type, Heap heap) {
        return type instanceof HostType.Maybe || ErrorBinder.isResult(method, heap.preset());
    }

    /**
     * Binds the result of {@code method}, which {@link #isOne}.
     *
     * @param export empty where it was not found, or is a global
     * @param object binds it as a guest object
     * @param owner of the memory that comes back
     */
    static Outcome<BoundResult> of(
            MethodDeclaration method,
            HostType type,
            Heap heap,
            Optional<FlatSignature> export,
            Function<HostType.Resource, Outcome<BoundResult>> object,
            Supplier<Outcome<Owner>> owner) {
        RustResults results = new RustResults(method, type, ErrorBinder.isResult(method, heap.preset()));
        Optional<Diagnostic> misfit = results.misfit();
        if (misfit.isPresent()) {
            return Outcome.rejected(misfit.get());
        }
        List<Candidate> candidates = results.candidates();
        // that no such shape can be said of it is a finding already
        if (export.isEmpty() || candidates.isEmpty()) {
            return Outcome.rejected(List.of());
        }
        List<Candidate> fitting = candidates.stream()
                .filter(candidate -> candidate.numbers().fits(export.get()))
                .toList();
        if (fitting.isEmpty()) {
            return Outcome.rejected(results.other(export.get()));
        }
        if (fitting.size() > 1) {
            return Outcome.rejected(results.untold(heap));
        }
        Candidate found = fitting.get(0);
        Outcome<BoundResult> value = results.value(found, object, owner);
        return new Outcome<>(
                value.value().map(bound -> results.fallible ? new FallibleResult(bound, found.numbers()) : bound),
                value.findings());
    }

    private Outcome<BoundResult> value(
            Candidate found, Function<HostType.Resource, Outcome<BoundResult>> object, Supplier<Outcome<Owner>> owner) {
        if (type instanceof HostType.Maybe maybe) {
            return Outcome.of(new MaybeResult(maybe, found.form().orElseThrow(), found.numbers()));
        }
        if (type instanceof HostType.Value value) {
            return Outcome.of(new BoundResult.Value(value.scalar()));
        }
        if (type instanceof HostType.Resource resource) {
            return object.apply(resource);
        }
        if (type instanceof HostType.Nothing) {
            return Outcome.of(new BoundResult.Nothing());
        }
        Outcome<Owner> owned = owner.get();
        Shape shape = found.numbers().inArea() ? Shape.RETURN_AREA : Shape.MULTI_VALUE;
        return new Outcome<>(
                owned.value()
                        .map(by -> new BoundResult.Memory(
                                type,
                                shape,
                                Extent.Counted.ELEMENTS,
                                by,
                                Absences.of(method.result(), method.marks()),
                                new Means.Alone())),
                owned.findings());
    }

    /** What a module that arrives at run time has to return: as it is said, with a flag where a number may have one. */
    static Outcome<ReturnedNumbers> awaited(MethodDeclaration method, HostType type, Heap heap) {
        RustResults results = new RustResults(method, type, ErrorBinder.isResult(method, heap.preset()));
        List<Candidate> candidates = results.candidates();
        if (results.misfit().isPresent() || candidates.isEmpty()) {
            return Outcome.rejected(List.of());
        }
        boolean said = ResultShapes.said(method.marks()).isPresent();
        if (candidates.size() > 1 && !said) {
            return Outcome.rejected(results.unsaid());
        }
        boolean hidden = candidates.get(0).numbers().inArea() && candidates.size() > 1;
        return hidden
                ? Outcome.rejected(results.untold(heap))
                : Outcome.of(candidates.get(0).numbers());
    }

    private List<Candidate> candidates() {
        Optional<Shape> said = ResultShapes.said(method.marks());
        return Stream.of(false, true)
                .filter(inArea -> said.map(shape -> shape == (inArea ? Shape.RETURN_AREA : Shape.MULTI_VALUE))
                        .orElse(true))
                .flatMap(this::candidates)
                .filter(candidate -> said.filter(Shape.MULTI_VALUE::equals).isEmpty()
                        || candidate.numbers().types().size() > 1)
                .toList();
    }

    private Stream<Candidate> candidates(boolean inArea) {
        if (!(type instanceof HostType.Maybe maybe)) {
            return Stream.of(candidate(Optional.empty(), numbers(), inArea));
        }
        List<OptionForm> forms = inArea ? OptionForm.hidden(maybe.scalar()) : OptionForm.of(maybe.scalar());
        return forms.stream()
                .filter(form -> fallible || (form == OptionForm.FLAGGED) || !inArea)
                .map(form -> candidate(Optional.of(form), form.numbers(maybe.scalar()), inArea));
    }

    private Candidate candidate(Optional<OptionForm> form, List<CoreType> numbers, boolean inArea) {
        return new Candidate(
                form, new ReturnedNumbers(fallible ? ReturnedNumbers.withError(numbers) : numbers, inArea));
    }

    /** The numbers of a value that is always there. */
    private List<CoreType> numbers() {
        if (type instanceof HostType.Value value) {
            return List.of(value.scalar().coreType());
        }
        if (type instanceof HostType.Nothing) {
            return List.of();
        }
        return type instanceof HostType.Resource ? List.of(CoreType.I32) : PAIR;
    }

    /** A finding where no Result has such a value, or its length or the whole is said to be elsewhere. */
    private Optional<Diagnostic> misfit() {
        boolean memory = type instanceof HostType.Text || type instanceof HostType.Array;
        // of what is no memory other shapes are findings already
        Optional<Position> elsewhere = method.marks()
                .shape()
                .filter(shape -> candidates().isEmpty() && (memory || ReturnMembers.isWritten(method.marks())))
                .map(Written::position);
        if (elsewhere.isPresent()) {
            return Optional.of(mismatch(
                            elsewhere.get(),
                            subject() + " is to be "
                                    + ResultShapes.said(method.marks()).orElseThrow()
                                    + ", but is the value of a Result")
                    .why("a Result comes back as several results, or in an area whose address is the first"
                            + " parameter")
                    .help("remove @WasmReturn, or say when the number that it returns is an error:"
                            + " ErrorWhen.NON_ZERO"));
        }
        Optional<LengthMark> length = method.marks().length().filter(mark -> LengthMarks.extent(type, method.marks())
                .filter(Extent.Counted.ELEMENTS::equals)
                .isEmpty());
        Optional<Position> sized = length.map(LengthMark::position)
                .or(() -> method.marks().buffer().map(Written::position));
        if (memory && sized.isPresent()) {
            return Optional.of(mismatch(sized.get(), subject() + " comes back with its length")
                    .why("a Result of text or an array is its pointer, its length, an error, and whether it is one")
                    .help("remove what says the length on '" + method.name() + "'"));
        }
        boolean fits = memory
                || type instanceof HostType.Nothing
                || type instanceof HostType.Value
                || type instanceof HostType.Maybe
                || type instanceof HostType.Resource;
        return fits
                ? Optional.empty()
                : Optional.of(mismatch(
                                errorPosition(),
                                subject() + " is " + Wording.article(type.toString())
                                        + ", which is no value of a Result")
                        .why("a Result holds nothing, a number, an enum, text, an array of numbers, or an" + " object")
                        .help("write ErrorWhen.NON_ZERO, NEGATIVE or NULL: when the i32 or i64 that it"
                                + " returns says error"));
    }

    private Diagnostic other(FlatSignature export) {
        String ways = Wording.alternatives(candidates().stream()
                .map(candidate -> candidate.numbers().inArea() ? "in an area" : "as " + returned(candidate))
                .distinct()
                .toList());
        if (fallible) {
            return Diagnostic.of(
                            Key.SIGNATURE_MISMATCH,
                            errorPosition(),
                            "'" + method.name() + "' is @WasmError, but the module exports " + export
                                    + ", which returns no Result of " + Wording.article(type.toString()))
                    .why("it would come back " + ways + "; the address of an area is an i32 before the parameters")
                    .help(
                            "remove @WasmError, if it returns no Result" + orShape(),
                            "write @WasmError(ErrorWhen.NON_ZERO), if the one number that it returns is a status");
        }
        return Diagnostic.of(
                        Key.SIGNATURE_MISMATCH,
                        method.position(),
                        subject() + " is " + Wording.article(type.toString()) + ", which comes back " + ways
                                + ", but the module exports " + export)
                .why("an Option of a number of 64 bits has a flag, of 32 bits a flag or an f64, of fewer it is an i32")
                .help(instead(export));
    }

    /** Where the shape is said, the rest of an edit: it would be read off the export. */
    private String orShape() {
        return ResultShapes.said(method.marks()).isPresent()
                ? ", or @WasmReturn, if it returns one in another shape"
                : "";
    }

    private static String returned(Candidate candidate) {
        List<CoreType> types = candidate.numbers().types();
        return types.size() == 1
                ? types.get(0).toString()
                : types.stream().map(CoreType::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String instead(FlatSignature export) {
        if (export.results().equals(List.of(CoreType.F64))) {
            return "declare it 'OptionalInt', '@Unsigned(32) OptionalLong' or 'Optional<Float>', or 'double'";
        }
        if (export.results().equals(List.of(CoreType.I32))) {
            return "declare it 'Optional<Boolean>', '@Unsigned(8) OptionalInt' or another of fewer than 32 bits, or"
                    + " 'int'";
        }
        return "declare it as the number that the export gives";
    }

    /** Several numbers in an area look alike. */
    private Diagnostic untold(Heap heap) {
        return Diagnostic.of(
                        Key.SHAPE_AMBIGUOUS,
                        method.position(),
                        subject() + " is " + Wording.article(type.toString())
                                + " of a Result in an area, and nothing says how many numbers it is")
                .why(
                        heap.reason(),
                        "before version 0.2.96 a flag stands beside it, since then it is an f64: only results show it")
                .help("let the guest return an Option of 64 bits, and declare it OptionalLong or OptionalDouble");
    }

    private Diagnostic unsaid() {
        return Diagnostic.of(
                        Key.SHAPE_AMBIGUOUS,
                        method.position(),
                        subject() + " is "
                                + (fallible ? "the value of a Result" : Wording.article(type.toString()))
                                + ", and nothing says how it comes back")
                .why("the module arrives at run time: no export is there to read the shape from")
                .help(
                        "annotate it " + ShapeSource.annotation(Shape.RETURN_AREA)
                                + ", if the first parameter of the export is where it goes",
                        "annotate it " + ShapeSource.annotation(Shape.MULTI_VALUE) + ", if it is several results");
    }

    private Position errorPosition() {
        return method.error().map(mark -> mark.position()).orElse(method.position());
    }

    private String subject() {
        return Wording.resultOf(method);
    }

    private static Diagnostic mismatch(Position position, String problem) {
        return Diagnostic.of(Key.SHAPE_MISMATCH, position, problem);
    }
}
