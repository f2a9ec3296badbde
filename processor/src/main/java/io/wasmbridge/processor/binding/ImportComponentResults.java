package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Components;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.FlatSignature;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Shape;
import io.wasmbridge.processor.binding.BoundResult.Owner;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A record without a layout that a method returns becomes the way in which the guest takes its components: {@link ComponentResults} from
 * the other side. Rejects a shape that the import does not have or that has to be named, and objects of the guest among the components.
 */
final class ImportComponentResults {

    private final MethodDeclaration method;
    private final HostType.Apart type;
    private final Components components;
    private final Optional<FlatSignature> wanted;
    private final Marks marks;
    private final String subject;

    private ImportComponentResults(MethodDeclaration method, HostType.Apart type, Optional<FlatSignature> wanted) {
        this.method = method;
        this.type = type;
        this.components = type.components();
        this.wanted = wanted;
        this.marks = method.marks();
        this.subject = Wording.resultOf(method);
    }

    /** {@code wanted} is the signature of the import; empty where the module arrives at run time. */
    static Outcome<BoundResult> of(MethodDeclaration method, HostType.Apart type, Optional<FlatSignature> wanted) {
        ImportComponentResults results = new ImportComponentResults(method, type, wanted);
        return results.object().<Outcome<BoundResult>>map(Outcome::rejected).orElseGet(results::bound);
    }

    private Outcome<BoundResult> bound() {
        Optional<Shape> said = ResultShapes.said(marks);
        if (said.filter(shape -> shape != Shape.MULTI_VALUE && shape != Shape.OUT_POINTERS)
                .isPresent()) {
            return Outcome.rejected(mismatch(subject + " is a record without @WasmStruct, which is never " + said.get())
                    .why("without a layout the guest gets its components each by itself")
                    .help(
                            "write " + ShapeSource.annotation(Shape.MULTI_VALUE) + " or "
                                    + ShapeSource.annotation(Shape.OUT_POINTERS),
                            annotateRecord("")));
        }
        if (said.isPresent()) {
            boolean written = said.get() == Shape.OUT_POINTERS;
            boolean possible = written || components.returned().isPresent();
            return possible && wanted.map(signature -> fits(written, signature)).orElse(true)
                    ? Outcome.of(result(written))
                    : Outcome.rejected(misshapen(said.get()));
        }
        // a single result is no sign of a record that comes apart
        boolean returned = wanted.filter(signature -> signature.results().size() > 1 && fits(false, signature))
                .isPresent();
        return returned ? Outcome.of(result(false)) : Outcome.rejected(unnamed());
    }

    private BoundResult result(boolean written) {
        return new ApartResult(type, written, new Owner.Guest(false), Map.of(), false);
    }

    private boolean fits(boolean written, FlatSignature signature) {
        if (!written) {
            return components.returned().filter(signature.results()::equals).isPresent();
        }
        List<CoreType> taken = signature.parameters();
        int room = taken.size() - addresses().size();
        return signature.results().isEmpty()
                && room >= 0
                && taken.subList(room, taken.size()).equals(addresses());
    }

    private List<CoreType> addresses() {
        return Collections.nCopies(components.offsets().size(), CoreType.I32);
    }

    private Optional<Diagnostic> object() {
        return components.handles().keySet().stream().findFirst().map(name -> Diagnostic.of(
                        Key.UNSUPPORTED_TYPE,
                        method.position(),
                        subject + " has the component '" + name
                                + "', an object of the guest, which no import returns among others")
                .why("an object that the guest is given is its own when the whole record is there")
                .help("declare the component 'int', the address() of the object"));
    }

    private Diagnostic unnamed() {
        String imported =
                wanted.map(signature -> ", the module imports " + signature).orElse("");
        return Diagnostic.of(
                        Key.SHAPE_AMBIGUOUS,
                        method.position(),
                        subject + " is " + Wording.article(components.simpleName()) + imported
                                + ", and nothing says how the guest takes it")
                .why("without @WasmStruct the guest gets its components each by itself: returned, as " + returned()
                        + ", or written to " + Wording.counted(addresses().size(), CoreType.I32)
                        + " after all parameters")
                .help(
                        "annotate it " + ShapeSource.annotation(Shape.MULTI_VALUE) + ", if the import returns each",
                        "annotate it " + ShapeSource.annotation(Shape.OUT_POINTERS)
                                + ", if the guest has a parameter for each",
                        annotateRecord(", if the guest takes a struct"));
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

    private Diagnostic misshapen(Shape shape) {
        if (shape == Shape.MULTI_VALUE && components.returned().isEmpty()) {
            return mismatch(subject + " is to be MULTI_VALUE, but no import can return all of its components")
                    .why("what is inline, and a struct, lies in memory: the guest gives the place for it")
                    .help("write " + ShapeSource.annotation(Shape.OUT_POINTERS) + ", if the guest does");
        }
        String form = shape == Shape.OUT_POINTERS
                ? "no result and " + Wording.counted(addresses().size(), CoreType.I32) + " after all parameters"
                : returned();
        return mismatch(subject + " is to be " + shape + ", which is " + form
                        + wanted.map(signature -> ", but the module imports " + signature)
                                .orElse(""))
                .help("remove @WasmReturn, or declare the components that the guest takes, in their order");
    }

    private Diagnostic mismatch(String problem) {
        Position position = marks.shape().map(Written::position).orElse(method.position());
        return Diagnostic.of(Key.SHAPE_MISMATCH, position, problem);
    }
}
