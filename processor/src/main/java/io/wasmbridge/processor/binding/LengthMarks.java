package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.LengthWord;
import io.wasmbridge.processor.abi.Unit;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.Marks.Length;
import io.wasmbridge.processor.declaration.Marks.LengthMark;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import io.wasmbridge.processor.declaration.Primitive;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import io.wasmbridge.processor.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code @WasmLength} says of a String, an array or a view. Gives the extent, and as {@code shape-mismatch} what the members
 * of the annotation say against each other or against the method.
 */
final class LengthMarks {

    private final MethodDeclaration method;
    private final String subject;
    private final LengthMark length;
    private final boolean strings;

    private LengthMarks(HostType type, MethodDeclaration method, String subject, LengthMark length) {
        this.strings = isStrings(type);
        this.method = method;
        this.subject = subject;
        this.length = length;
    }

    /** Where the memory ends, as far as its annotations say it. */
    static Optional<Extent> extent(Marks marks) {
        return marks.buffer()
                .<Extent>map(buffer -> new Extent.Fixed(buffer.value()))
                .or(() -> marks.length().map(LengthMarks::extent));
    }

    /** As {@link #extent(Marks)}; of several Strings the annotation says where each ends, and of them together it may say the rest. */
    static Optional<Extent> extent(HostType type, Marks marks) {
        if (!isStrings(type) || marks.length().isEmpty() || marks.buffer().isPresent()) {
            return extent(marks);
        }
        LengthMark length = marks.length().get();
        if (isGiven(length)) {
            return Optional.of(
                    new Extent.Given(Unit.ELEMENTS, length.parameter().value()));
        }
        return length.first().value() ? Optional.of(new Extent.Counted(Unit.ELEMENTS, true)) : Optional.empty();
    }

    private static boolean isStrings(HostType type) {
        return type instanceof HostType.Values values && values.sequence().element() instanceof Layout.Text;
    }

    private static Extent extent(LengthMark length) {
        Length value = length.value().value();
        if (isGiven(length)) {
            return new Extent.Given(unit(value), length.parameter().value());
        }
        return switch (value) {
            case ELEMENTS, BYTES ->
                new Extent.Counted(unit(value), length.first().value());
            case TERMINATED -> new Extent.Terminated();
            case PREFIX -> new Extent.Stored(LengthWord.PREFIX);
            case HEADER -> new Extent.Stored(LengthWord.HEADER);
            case NONE -> new Extent.Untold();
            case PARALLEL -> Extent.Counted.ELEMENTS;
        };
    }

    private static Unit unit(Length value) {
        return value == Length.BYTES ? Unit.BYTES : Unit.ELEMENTS;
    }

    private static boolean isGiven(LengthMark length) {
        return !length.parameter().value().isEmpty();
    }

    private static boolean counts(Length value) {
        return value == Length.ELEMENTS || value == Length.BYTES;
    }

    /** What is wrong with the length of a parameter, which {@code subject} describes. */
    static List<Diagnostic> ofParameter(HostType type, MethodDeclaration method, Marks marks, String subject) {
        return written(type, method, marks, subject).map(LengthMarks::members).orElse(List.of());
    }

    /** What is wrong with the length of a result, which {@code subject} describes. */
    static List<Diagnostic> ofResult(HostType type, MethodDeclaration method, String subject) {
        return written(type, method, method.marks(), subject)
                .map(LengthMarks::ofResult)
                .orElse(List.of());
    }

    private static Optional<LengthMarks> written(HostType type, MethodDeclaration method, Marks marks, String subject) {
        return marks.length()
                .filter(length -> type.isMemory())
                .map(length -> new LengthMarks(type, method, subject, length));
    }

    private List<Diagnostic> ofResult() {
        List<Diagnostic> findings = new ArrayList<>(members());
        if (strings && length.value().value() == Length.PARALLEL) {
            findings.add(mismatch(length.position(), subject + " is PARALLEL, but no result is two arrays")
                    .why("a result has one pointer and one length")
                    .help(
                            "write @WasmLength(Length.ELEMENTS), if it is an array of {pointer, length}",
                            "write @WasmLength(Length.TERMINATED), if it is an array of pointers to text and a zero"));
        }
        if (length.value().value() == Length.NONE && !isGiven(length)) {
            findings.add(mismatch(length.position(), subject + " has no length, and so no end")
                    .why("NONE says that the guest knows the length, which leaves the host without it")
                    .help(
                            "write @WasmLength(Length.TERMINATED), if it ends with a zero",
                            "write @WasmLength(parameter = \"...\"), if a parameter says its length",
                            "write @WasmBuffer(size = n) instead, if it is always of the same size"));
        }
        return findings;
    }

    private List<Diagnostic> members() {
        List<Diagnostic> findings = new ArrayList<>();
        Length value = length.value().value();
        if (value == Length.PARALLEL && !strings) {
            findings.add(mismatch(length.position(), subject + " is PARALLEL, but is not several Strings")
                    .why("PARALLEL is an array of pointers to Strings, and one of their lengths")
                    .help("write another length, such as @WasmLength(Length.ELEMENTS)"));
            return findings;
        }
        if (length.first().value() && (isGiven(length) || !(strings || counts(value)))) {
            String where =
                    isGiven(length) ? "in parameter '" + length.parameter().value() + "'" : value.name();
            findings.add(
                    mismatch(length.first().position(), subject + " has its length first, but its length is " + where)
                            .why("'first' puts the length before the pointer, where ELEMENTS or BYTES is beside it")
                            .help("remove 'first = true'"));
        }
        if (isGiven(length)) {
            if (!strings && !counts(value)) {
                findings.add(mismatch(
                                length.parameter().position(),
                                subject + " has its length in parameter '"
                                        + length.parameter().value() + "', which counts ELEMENTS or BYTES, not "
                                        + value)
                        .help("write @WasmLength(parameter = "
                                + Wording.quoted(length.parameter().value()) + ")"));
            }
            holder().ifPresent(findings::add);
        }
        return findings;
    }

    /** A finding where the parameter that is named cannot hold a length. */
    private Optional<Diagnostic> holder() {
        String name = length.parameter().value();
        Optional<ParameterDeclaration> named = method.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
        List<String> holders = method.parameters().stream()
                .filter(LengthMarks::holdsLength)
                .map(ParameterDeclaration::name)
                .toList();
        if (named.isEmpty()) {
            Diagnostic finding = mismatch(
                    length.parameter().position(),
                    subject + " has its length in parameter '" + name + "', but '" + method.name()
                            + "' has none of that name");
            return Optional.of(finding.help(Suggestions.didYouMean(name, holders)
                    .orElse("declare the parameter 'int " + name + "', where the export takes the length")));
        }
        return named.filter(parameter -> !holdsLength(parameter)).map(parameter -> mismatch(
                        length.parameter().position(),
                        subject + " has its length in parameter '" + name + "', which is "
                                + Wording.article(parameter.type().display()) + " and no int")
                .help(Suggestions.didYouMean(name, holders)
                        .orElse(
                                parameter.type() instanceof JavaType.Scalar
                                        ? "declare the parameter 'int " + name + "'"
                                        : "name a parameter of type int")));
    }

    private static boolean holdsLength(ParameterDeclaration parameter) {
        return parameter.type() instanceof JavaType.Scalar scalar && scalar.primitive() == Primitive.INT;
    }

    private static Diagnostic mismatch(Position position, String problem) {
        return Diagnostic.of(Key.SHAPE_MISMATCH, position, problem);
    }
}
