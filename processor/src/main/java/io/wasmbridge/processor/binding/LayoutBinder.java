package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.Encoding;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Layout.Member;
import io.wasmbridge.processor.abi.Place;
import io.wasmbridge.processor.abi.StructLayout;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.JavaType.Component;
import io.wasmbridge.processor.declaration.JavaType.Composite;
import io.wasmbridge.processor.declaration.JavaType.Several;
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
import java.util.stream.Stream;

/**
 * A record, or an array or a list of Strings or records, becomes what it is in guest memory. Rejects a record without
 * {@code @WasmStruct}, components without a layout or with marks that contradict it, and a stated size or offset that the layout does
 * not have.
 */
final class LayoutBinder {
    private final List<Diagnostic> findings = new ArrayList<>();
    /** In how many records. */
    private int depth;

    private final TypeBinder types;

    private LayoutBinder(TypeBinder types) {
        this.types = types;
    }

    /** The type of a parameter or a result, which {@code subject} describes. */
    static Outcome<HostType> of(Composite type, String subject, Position position, TypeBinder types) {
        LayoutBinder binder = new LayoutBinder(types);
        Optional<HostType> bound = binder.struct(type, subject, position).map(HostType.Composite::new);
        return new Outcome<>(bound, binder.findings);
    }

    /** As {@link #of(Composite, String, Position, TypeBinder)}; the marks say how each of several Strings ends. */
    static Outcome<HostType> of(Several type, Marks marks, String subject, Position position, TypeBinder types) {
        LayoutBinder binder = new LayoutBinder(types);
        Optional<HostType> bound =
                binder.sequence(type, marks, subject, position).map(HostType.Values::new);
        return new Outcome<>(bound, binder.findings);
    }

    /** The layout of a component that comes back by itself. */
    static Outcome<Layout> of(Component component, String subject, TypeBinder types) {
        LayoutBinder binder = new LayoutBinder(types);
        binder.depth++;
        Optional<Layout> bound = binder.layout(component, subject);
        bound.ifPresent(
                layout -> binder.findings.addAll(ComponentMarks.findings(component, layout, subject, "record")));
        return new Outcome<>(bound.filter(layout -> binder.findings.isEmpty()), binder.findings);
    }

    private Optional<Layout.Struct> struct(Composite type, String subject, Position position) {
        if (type.obstacle().isPresent()) {
            JavaType.Obstacle obstacle = type.obstacle().get();
            return rejected(unsupported(
                            position,
                            subject + " is of type " + type.display() + ", which the bridge cannot use: "
                                    + obstacle.reason())
                    .help(obstacle.edit()));
        }
        if (type.struct().isEmpty()) {
            return rejected(unsupported(position, subject + " is of type " + type.display() + ", which has no layout")
                    .why("a record lies in guest memory as @WasmStruct says")
                    .help("annotate the record '" + type.display() + "' @WasmStruct"));
        }
        int before = findings.size();
        StructLayout layout = new StructLayout(type.struct().get().packed());
        List<Member> members = new ArrayList<>();
        depth++;
        for (Component component : type.components()) {
            member(component, type, layout).ifPresent(members::add);
        }
        depth--;
        if (findings.size() > before) {
            return Optional.empty();
        }
        checkSize(type, layout, position);
        return findings.size() > before
                ? Optional.empty()
                : Optional.of(new Layout.Struct(
                        type.packageName(), type.nestedName(), (int) layout.sizeBytes(), layout.alignBytes(), members));
    }

    private void checkSize(Composite type, StructLayout layout, Position position) {
        long sizeBytes = layout.sizeBytes();
        if (sizeBytes > Integer.MAX_VALUE) {
            findings.add(Diagnostic.of(
                            Key.BUFFER_SIZE,
                            position,
                            "'" + type.display() + "' takes " + sizeBytes + " bytes, more than a guest can address")
                    .help("state smaller sizes: @WasmBuffer(size = 16)"));
        }
        Written<Integer> stated = type.struct().orElseThrow().size();
        if (stated.value() != 0 && stated.value() != sizeBytes) {
            findings.add(mismatch(
                            stated.position(),
                            "'" + type.display() + "' is said to take " + stated.value()
                                    + " bytes, but its layout takes " + sizeBytes)
                    .why("a component is at the next multiple of its alignment, the size is a multiple of the largest: "
                            + layout.alignBytes())
                    .help(
                            "write @WasmStruct(size = " + sizeBytes + ")",
                            "declare what is missing, or packed = true where the guest leaves no padding"));
        }
    }

    private Optional<Member> member(Component component, Composite type, StructLayout struct) {
        String subject = "component '" + component.name() + "' of '" + type.display() + "'";
        Optional<Layout> bound = layout(component, subject);
        if (bound.isEmpty()) {
            return Optional.empty();
        }
        Layout layout = bound.get();
        List<Diagnostic> marks = ComponentMarks.findings(component, layout, subject, "struct");
        findings.addAll(marks);
        if (!marks.isEmpty()) {
            return Optional.empty();
        }
        long offset = struct.place(layout.sizeBytes(), layout.alignBytes());
        misplaced(
                        component,
                        offset,
                        layout,
                        subject,
                        "declare what is missing before it, such as '@WasmBuffer(size = n) byte[]'")
                .ifPresent(findings::add);
        return Optional.of(new Member(
                component.name(), (int) offset, layout, ComponentMarks.owner(component.marks()), absence(component)));
    }

    /** What is wrong with the offset that is stated; {@code otherwise} is what else could be done about it. */
    static Optional<Diagnostic> misplaced(
            Component component, long offset, Layout layout, String subject, String... otherwise) {
        return component.offset().filter(stated -> stated.value() != offset).map(stated -> mismatch(
                        stated.position(),
                        subject + " is said to be at " + stated.value() + ", but its layout puts it at " + offset)
                .why("it takes " + layout.sizeBytes() + " bytes, aligned to " + layout.alignBytes())
                .help(Stream.concat(Stream.of("write @Offset(" + offset + ")"), Stream.of(otherwise))
                        .toArray(String[]::new)));
    }

    static Optional<Absence> absence(Component component) {
        return Absences.of(component.type(), component.marks());
    }

    private Optional<Layout> layout(Component component, String subject) {
        JavaType type =
                component.type() instanceof JavaType.OptionalValue optional ? optional.value() : component.type();
        Marks marks = component.marks();
        if (type instanceof Composite composite) {
            return struct(composite, subject, component.position()).map(struct -> struct);
        }
        if (type instanceof Several several) {
            return sequence(several, marks, subject, component.position())
                    .map(sequence -> new Layout.Values(sequence, sequencePlace(marks)));
        }
        if (type instanceof JavaType.OptionalScalar) {
            return rejected(unsupported(
                            component.position(),
                            subject + " is " + Wording.article(type.display()) + ", which has no layout")
                    .why("an empty one is a null pointer, and in a struct numbers are inline")
                    .help("declare the number, or an Optional of an array"));
        }
        Outcome<HostType> bound = types.component(component, type, subject);
        findings.addAll(bound.findings());
        return bound.value().flatMap(found -> found.accept(new ComponentLayout(marks))
                .or(() -> rejected(unsupported(
                                component.position(),
                                subject + " is of type " + type.display() + ", which has no layout")
                        .why("in a struct there are numbers, enums, Strings, arrays, lists and other structs")
                        .help("declare it 'int', if it is an address"))));
    }

    private Optional<Layout.Sequence> sequence(Several type, Marks marks, String subject, Position position) {
        Optional<Layout> element = element(type, marks, subject, position);
        return element.map(layout -> new Layout.Sequence(type.list(), layout));
    }

    private Optional<Layout> element(Several type, Marks marks, String subject, Position position) {
        JavaType element = type.element();
        if (element instanceof Composite composite) {
            return struct(composite, subject, position).map(struct -> struct);
        }
        if (element instanceof JavaType.Text) {
            return strings(type, marks, subject, position);
        }
        return rejected(unsupported(position, subject + " is of type " + type.display() + ", which is not bound")
                .why("in an array or a list there are Strings or records that are @WasmStruct")
                .help("declare it '" + primitives(element) + "'"));
    }

    private static String primitives(JavaType element) {
        return switch (element.display()) {
            case "Boolean" -> "boolean[]";
            case "Byte" -> "byte[]";
            case "Short" -> "short[]";
            case "Character" -> "char[]";
            case "Long" -> "long[]";
            case "Float" -> "float[]";
            case "Double" -> "double[]";
            default -> "int[]";
        };
    }

    private Optional<Layout> strings(Several type, Marks marks, String subject, Position position) {
        Encoding encoding = types.encoding(marks);
        Optional<Length> said = marks.length().map(LengthMark::value).map(Written::value);
        if (said.isEmpty()) {
            return rejected(endless(type, subject, position));
        }
        return switch (said.get()) {
            case ELEMENTS -> Optional.of(new Layout.Text(encoding, new Place.Pair(false)));
            case TERMINATED -> Optional.of(new Layout.Text(encoding, new Place.Terminated()));
            case PARALLEL -> Optional.of(new Layout.Text(encoding, new Place.Parallel()));
            case BYTES, PREFIX, HEADER, NONE ->
                rejected(mismatch(
                                marks.length().orElseThrow().position(),
                                subject + " is of type " + type.display() + ", of which " + said.get()
                                        + " says nothing")
                        .why("of several Strings @WasmLength says where each of them ends")
                        .help("write @WasmLength(Length.ELEMENTS) or @WasmLength(Length.TERMINATED)"));
        };
    }

    private Diagnostic endless(Several type, String subject, Position position) {
        List<String> edits = new ArrayList<>(List.of(
                "annotate it @WasmLength(Length.ELEMENTS), if it is an array of {pointer, length}",
                "annotate it @WasmLength(Length.TERMINATED), if it is an array of pointers to text and a zero"));
        if (depth == 0) {
            edits.add("annotate it @WasmLength(Length.PARALLEL), if it is an array of pointers and one of lengths");
        }
        return Diagnostic.of(
                        Key.SHAPE_AMBIGUOUS,
                        position,
                        subject + " is of type " + type.display() + ", and nothing says where each String ends")
                .why("guests keep several texts in different ways")
                .help(edits.toArray(String[]::new));
    }

    private static Place sequencePlace(Marks marks) {
        boolean first = marks.length().filter(length -> length.first().value()).isPresent();
        return marks.buffer()
                .<Place>map(buffer -> new Place.Inline(buffer.value()))
                .orElse(new Place.Pair(first));
    }

    private <T> Optional<T> rejected(Diagnostic finding) {
        findings.add(finding);
        return Optional.empty();
    }

    private static Diagnostic unsupported(Position position, String problem) {
        return Diagnostic.of(Key.UNSUPPORTED_TYPE, position, problem);
    }

    private static Diagnostic mismatch(Position position, String problem) {
        return Diagnostic.of(Key.SHAPE_MISMATCH, position, problem);
    }
}
