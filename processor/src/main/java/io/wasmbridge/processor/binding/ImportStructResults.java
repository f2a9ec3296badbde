package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import io.wasmbridge.processor.binding.BoundResult.StructPlace;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A struct that a method returns to the guest becomes the place where the guest wants it: {@link StructResults} from the other side.
 * Rejects a shape that the import does not have or that has to be named, and a struct that may be absent where no pointer is returned.
 */
final class ImportStructResults {

    private static final List<Shape> PLACES = List.of(Shape.POINTER, Shape.RETURN_AREA, Shape.OUT_POINTERS);

    private final MethodDeclaration method;
    private final HostType.Composite type;
    private final Optional<FlatSignature> wanted;
    private final Marks marks;
    private final String subject;

    private ImportStructResults(MethodDeclaration method, HostType.Composite type, Optional<FlatSignature> wanted) {
        this.method = method;
        this.type = type;
        this.wanted = wanted;
        this.marks = method.marks();
        this.subject = Wording.resultOf(method);
    }

    /** {@code wanted} is the signature of the import; empty where the module arrives at run time. */
    static Outcome<BoundResult> of(MethodDeclaration method, HostType.Composite type, Optional<FlatSignature> wanted) {
        ImportStructResults results = new ImportStructResults(method, type, wanted);
        Outcome<StructPlace> place =
                ResultShapes.said(method.marks()).map(results::said).orElseGet(results::readOff);
        return place.value().map(results::placed).orElseGet(() -> Outcome.rejected(place.findings()));
    }

    private Outcome<BoundResult> placed(StructPlace place) {
        boolean absent = Absences.of(method.result(), marks).isPresent();
        if (absent && !(place instanceof StructPlace.Behind)) {
            return Outcome.rejected(Diagnostic.of(
                            Key.UNSUPPORTED_TYPE,
                            marks.nullable().orElse(method.position()),
                            subject + " can be absent, but the guest takes no pointer that could be null")
                    .why("where the guest gives the memory, or takes a number, there is always a struct")
                    .help("declare it '" + type + "'"));
        }
        return Outcome.of(
                new BoundResult.Struct(type, place, new Owner.Guest(false), Absences.of(method.result(), marks)));
    }

    private Outcome<StructPlace> said(Shape shape) {
        if (!PLACES.contains(shape)) {
            return Outcome.rejected(mismatch(position(), subject + " is a record, which is never " + shape)
                    .why("a struct has no length: the guest takes a pointer to it, or gives the memory for it")
                    .help("write "
                            + Wording.alternatives(
                                    PLACES.stream().map(ShapeSource::annotation).toList())));
        }
        return wanted.map(signature -> fits(shape, signature)).orElse(true)
                ? Outcome.of(place(shape))
                : Outcome.rejected(misshapen(shape));
    }

    private static boolean fits(Shape shape, FlatSignature signature) {
        return shape == Shape.OUT_POINTERS ? takesLast(signature) : shape.admits(signature);
    }

    private static StructPlace place(Shape shape) {
        return switch (shape) {
            case RETURN_AREA -> new StructPlace.Area();
            case OUT_POINTERS -> new StructPlace.Out();
            default -> new StructPlace.Behind();
        };
    }

    /** Whether nothing is returned, and the last parameter can be an address. */
    private static boolean takesLast(FlatSignature signature) {
        List<CoreType> taken = signature.parameters();
        return signature.results().isEmpty() && !taken.isEmpty() && taken.get(taken.size() - 1) == CoreType.I32;
    }

    private StructPlace changed() {
        return new StructPlace.InOut(StructResults.changed(method).orElseThrow().name());
    }

    private Outcome<StructPlace> readOff() {
        if (wanted.isEmpty() && StructResults.comesBack(method)) {
            return Outcome.of(changed());
        }
        if (wanted.isEmpty()) {
            return Outcome.rejected(
                    ambiguous("", "the module arrives at run time: no import is there to read the shape from")
                            .help(Stream.concat(
                                            Stream.of("annotate it " + ShapeSource.annotation(Shape.POINTER)
                                                    + ", if the guest takes a pointer to it"),
                                            areas())
                                    .toArray(String[]::new)));
        }
        FlatSignature signature = wanted.get();
        if (StructResults.comesBack(method) && signature.results().isEmpty()) {
            return Outcome.of(changed());
        }
        if (signature.results().equals(Shape.POINTER.results())) {
            return Outcome.of(new StructPlace.Behind());
        }
        Optional<Scalar> only = StructLeaves.single(type.struct());
        if (only.isPresent() && signature.results().equals(List.of(only.get().coreType()))) {
            return Outcome.of(new StructPlace.Direct());
        }
        if (!signature.results().isEmpty()) {
            return Outcome.rejected(neither(signature));
        }
        return Outcome.rejected(ambiguous(
                        ", the module imports " + signature,
                        "the import returns nothing: the guest gives the memory for the struct")
                .help(areas().toArray(String[]::new)));
    }

    private static Stream<String> areas() {
        return Stream.of(
                "annotate it " + ShapeSource.annotation(Shape.RETURN_AREA)
                        + ", if the first parameter of the import is where it goes",
                "annotate it " + ShapeSource.annotation(Shape.OUT_POINTERS) + ", if the last one is");
    }

    private Diagnostic ambiguous(String imported, String why) {
        return Diagnostic.of(
                        Key.SHAPE_AMBIGUOUS,
                        method.position(),
                        subject + " is " + Wording.article(type.toString()) + imported
                                + ", and nothing says how the guest takes it")
                .why(why);
    }

    private Diagnostic neither(FlatSignature signature) {
        return mismatch(
                        method.position(),
                        subject + " is " + Wording.article(type.toString()) + ", but the module imports " + signature)
                .why("the guest takes a struct as a pointer in an i32, in memory that it gives, or as its only number")
                .help("declare the numbers that the import returns");
    }

    private Diagnostic misshapen(Shape shape) {
        String form =
                shape == Shape.OUT_POINTERS ? "no result and an i32 after all parameters" : ShapeSource.form(shape);
        return mismatch(
                        position(),
                        subject + " is to be " + shape + ", which is " + form + ", but the module imports "
                                + wanted.orElseThrow())
                .help("remove @WasmReturn, or write the shape in which the guest takes it");
    }

    private Position position() {
        return marks.shape().map(Written::position).orElse(method.position());
    }

    private static Diagnostic mismatch(Position position, String problem) {
        return Diagnostic.of(Key.SHAPE_MISMATCH, position, problem);
    }
}
