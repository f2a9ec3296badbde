package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.CanonicalAbi;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.HostType.Container;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Place;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.JavaType.Composite;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.Primitive;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Java type becomes the layout that its value has in the component model. Rejects types that the model has no equal of, and what
 * {@link CanonicalRecord} rejects.
 */
final class CanonicalBinder {
    private static final Place BEHIND = new Place.Pair(false);

    private static final String BOUND_TYPES =
            "a component has numbers, enums, EnumSets, Strings, arrays, lists, records,"
                    + " sealed interfaces of records, and Optionals of these";

    private final TypeBinder types;
    private final String subject;
    private final Position position;
    private final List<Diagnostic> findings;

    CanonicalBinder(TypeBinder types, String subject, Position position, List<Diagnostic> findings) {
        this.types = types;
        this.subject = subject;
        this.position = position;
        this.findings = findings;
    }

    /** The layout of what {@code subject} describes. */
    static Outcome<Layout> of(TypeBinder types, JavaType type, Marks marks, String subject, Position position) {
        List<Diagnostic> findings = new ArrayList<>();
        Optional<Layout> layout = new CanonicalBinder(types, subject, position, findings).layout(type, marks);
        return new Outcome<>(layout, findings);
    }

    /** The layout of a type with what is written on it. */
    Optional<Layout> layout(JavaType type, Marks marks) {
        if (marks.unsigned().isPresent()) {
            return unsigned(type, marks);
        }
        if (marks.nullable().isPresent() && !(type instanceof JavaType.Scalar)) {
            return value(type, marks).map(present -> new Layout.Option(present, Absence.NULL));
        }
        if (marks.nullable().isPresent()) {
            findings.add(Diagnostic.of(
                            Key.UNSUPPORTED_TYPE,
                            marks.nullable().get(),
                            subject + " is @Nullable, but " + Wording.article(type.display()) + " is never null")
                    .help("declare it an Optional, or the class of the primitive type"));
            return Optional.empty();
        }
        return type instanceof JavaType.Boxed ? rejected(type) : value(type, marks);
    }

    private Optional<Layout> unsigned(JavaType type, Marks marks) {
        boolean nullable = type instanceof JavaType.Boxed && marks.nullable().isPresent();
        Optional<Primitive> primitive = type instanceof JavaType.Scalar scalar
                ? Optional.of(scalar.primitive())
                : Optional.of(type).filter(boxed -> nullable).map(boxed -> ((JavaType.Boxed) boxed).value());
        Written<Integer> bits = marks.unsigned().orElseThrow();
        if (primitive.isEmpty()) {
            String mark = "@Unsigned(" + bits.value() + ")";
            findings.add(Diagnostic.of(
                            Key.UNSUPPORTED_TYPE,
                            bits.position(),
                            subject + " is " + mark + ", but " + Wording.article(type.display()) + " is no integer")
                    .help("remove " + mark));
            return Optional.empty();
        }
        HostType written =
                new HostType.Value(Scalar.Plain.valueOf(primitive.get().name()));
        Outcome<HostType> bound = UnsignedMark.of(written, bits, subject);
        findings.addAll(bound.findings());
        return bound.value()
                .map(found -> (Layout) new Layout.Number(((HostType.Value) found).scalar()))
                .map(number -> nullable ? new Layout.Option(number, Absence.NULL) : number);
    }

    /** The layout of a type that is there. */
    private Optional<Layout> value(JavaType type, Marks marks) {
        if (type instanceof JavaType.Scalar scalar) {
            return Optional.of(number(scalar.primitive()));
        }
        if (type instanceof JavaType.Boxed boxed) {
            return Optional.of(number(boxed.value()));
        }
        if (type instanceof JavaType.OptionalScalar optional) {
            return Optional.of(new Layout.Option(number(optional.value()), Absence.OPTIONAL_SCALAR));
        }
        if (type instanceof JavaType.OptionalValue optional) {
            return value(optional.value(), marks).map(value -> new Layout.Option(value, Absence.OPTIONAL));
        }
        if (type instanceof JavaType.Enumerated enumerated) {
            return enumerated(enumerated);
        }
        if (type instanceof JavaType.Flags flags) {
            return flags(flags);
        }
        if (type instanceof JavaType.Text) {
            return Optional.of(new Layout.Text(types.encoding(marks), BEHIND));
        }
        return sequence(type, marks)
                .or(() -> composite(type))
                .or(() -> isComposite(type) ? Optional.empty() : rejected(type));
    }

    private static boolean isComposite(JavaType type) {
        return element(type).isPresent() || type instanceof Composite || type instanceof JavaType.Variant;
    }

    private static Layout number(Primitive primitive) {
        return primitive == Primitive.CHAR
                ? new Layout.Coded(new Scalar.CodePoint(), Integer.BYTES)
                : new Layout.Number(Scalar.Plain.valueOf(primitive.name()));
    }

    private Optional<Layout> enumerated(JavaType.Enumerated type) {
        if (type.obstacle().isPresent()) {
            return unusable(type, type.obstacle().get());
        }
        Scalar scalar = new Scalar.Enumerated(type.packageName(), type.nestedName(), type.valued());
        return Optional.of(new Layout.Coded(
                scalar, CanonicalAbi.selector(type.constantCount()).sizeBytes()));
    }

    private Optional<Layout> flags(JavaType.Flags type) {
        JavaType.Enumerated element = type.element();
        if (element.obstacle().isPresent()) {
            return unusable(type, element.obstacle().get());
        }
        if (type.constantCount() > CanonicalAbi.MOST_FLAGS) {
            findings.add(unsupported("is of type " + type.display() + ", and the enum has " + type.constantCount()
                            + " constants: flags are " + CanonicalAbi.MOST_FLAGS + " at most")
                    .help("declare it 'int[]', if the guest takes a list of words"));
            return Optional.empty();
        }
        Scalar constants = new Scalar.Flags(
                new Scalar.Enumerated(element.packageName(), element.nestedName(), element.valued()), CoreType.I32);
        return Optional.of(new Layout.Coded(
                constants, CanonicalAbi.flags(type.constantCount()).sizeBytes()));
    }

    private Optional<Layout> sequence(JavaType type, Marks marks) {
        if (type instanceof JavaType.Array array) {
            return Optional.of(elements(Container.ARRAY, array.element()));
        }
        if (type instanceof JavaType.Buffer buffer) {
            return Optional.of(elements(Container.BUFFER, buffer.element()));
        }
        boolean list = type instanceof JavaType.Several several && several.list();
        return element(type)
                .flatMap(element -> value(element, marks))
                .map(element -> new Layout.Values(new Layout.Sequence(list, element), BEHIND));
    }

    private static Layout elements(Container container, Primitive element) {
        return new Layout.Array(new HostType.Array(container, Element.valueOf(element.name())), BEHIND);
    }

    /** What an array or a list of references is of. */
    private static Optional<JavaType> element(JavaType type) {
        if (type instanceof JavaType.Several several) {
            return Optional.of(several.element());
        }
        if (type instanceof JavaType.EnumArray array) {
            return Optional.of(array.element());
        }
        return type instanceof JavaType.ArrayOf array ? Optional.of(array.element()) : Optional.empty();
    }

    private Optional<Layout> composite(JavaType type) {
        if (type instanceof Composite composite) {
            return composite.obstacle().isPresent()
                    ? unusable(type, composite.obstacle().get())
                    : new CanonicalRecord(types, composite, position, findings)
                            .struct()
                            .map(struct -> struct);
        }
        return type instanceof JavaType.Variant variant ? variant(variant) : Optional.empty();
    }

    private Optional<Layout> variant(JavaType.Variant type) {
        if (type.obstacle().isPresent()) {
            return unusable(type, type.obstacle().get());
        }
        if (type.cases().stream().allMatch(each -> each.components().isEmpty())) {
            findings.add(unsupported("is of type " + type.display() + ", no case of which holds anything")
                    .why("what is told apart by its name alone is an enum")
                    .help("declare '" + type.display() + "' an enum"));
            return Optional.empty();
        }
        List<Layout.Struct> cases = new ArrayList<>();
        for (Composite each : type.cases()) {
            new CanonicalRecord(types, each, position, findings).struct().ifPresent(cases::add);
        }
        return cases.size() < type.cases().size()
                ? Optional.empty()
                : Optional.of(CanonicalAbi.variant(type.packageName(), type.nestedName(), cases));
    }

    private Optional<Layout> unusable(JavaType type, JavaType.Obstacle obstacle) {
        findings.add(unsupported("is of type " + type.display() + ", which the bridge cannot use: " + obstacle.reason())
                .help(obstacle.edit()));
        return Optional.empty();
    }

    private Optional<Layout> rejected(JavaType type) {
        findings.add(unsupported("is of type " + type.display() + ", which is not bound")
                .why(BOUND_TYPES)
                .help(instead(type)));
        return Optional.empty();
    }

    private static String instead(JavaType type) {
        if (type instanceof JavaType.Boxed boxed) {
            return "declare it '" + boxed.value().keyword() + "', or annotate it @Nullable, if it may be absent";
        }
        return type instanceof JavaType.Sequence ? "declare it 'String'" : TypeBinder.instead(type.display());
    }

    private Diagnostic unsupported(String problem) {
        return Diagnostic.of(Key.UNSUPPORTED_TYPE, position, subject + " " + problem);
    }
}
