package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Encoding;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.HostType.Container;
import io.wasmbridge.processor.abi.JavaName;
import io.wasmbridge.processor.abi.LengthWord;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.JavaType.Component;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import io.wasmbridge.processor.declaration.Primitive;
import io.wasmbridge.processor.declaration.Written;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.Map;
import java.util.Optional;

/** A Java type becomes the type that its marshaller carries. Rejects a type without one, and says what to type instead. */
final class TypeBinder {

    private static final String BOUND_TYPES =
            "bound are numbers, enums and sets of them, texts, arrays, buffers and views of numbers, records,"
                    + " resources, and arrays and lists of texts or records";

    /** By the simple name, type arguments cut off. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("Boolean", "boolean"),
            Map.entry("Byte", "byte"),
            Map.entry("Short", "short"),
            Map.entry("Character", "char"),
            Map.entry("Integer", "int"),
            Map.entry("Long", "long"),
            Map.entry("Float", "float"),
            Map.entry("Double", "double"),
            Map.entry("Void", "void"),
            Map.entry("StringBuilder", "CharSequence"),
            Map.entry("StringBuffer", "CharSequence"),
            Map.entry("Object", "String"),
            Map.entry("Buffer", "ByteBuffer"),
            Map.entry("MappedByteBuffer", "ByteBuffer"),
            Map.entry("InputStream", "byte[]"));

    private final Heap heap;

    TypeBinder(Heap heap) {
        this.heap = heap;
    }

    /** The type of a result, which may be {@code void}. */
    Outcome<HostType> result(MethodDeclaration method) {
        String subject = Wording.resultOf(method);
        if (method.result() instanceof JavaType.Void) {
            return marked(new HostType.Nothing(), method.marks(), subject);
        }
        return new ComponentModel(heap)
                .result(method.result(), method.marks(), subject, method.position())
                .or(() -> RustTypes.of(method.result(), method.marks(), subject, method.position(), heap))
                .or(() -> ComponentsBinder.record(method)
                        .filter(composite -> !StructResults.comesBack(method))
                        .map(composite -> ComponentsBinder.type(method, composite, this)))
                .orElseGet(() -> bound(
                        method.result(),
                        method.marks(),
                        subject,
                        method.position(),
                        LengthMarks.extent(method.marks())
                                .filter(extent -> !extent.equals(new Extent.Stored(LengthWord.HEADER)))
                                .isEmpty()));
    }

    /** The type of a parameter. */
    Outcome<HostType> parameter(MethodDeclaration method, ParameterDeclaration parameter) {
        String subject = Wording.subject(method, parameter);
        return new ComponentModel(heap)
                .parameter(parameter.type(), parameter.marks(), subject, parameter.position())
                .or(() -> RustTypes.of(parameter.type(), parameter.marks(), subject, parameter.position(), heap))
                .orElseGet(() -> bound(parameter.type(), parameter.marks(), subject, parameter.position(), true));
    }

    /** {@code object} is whether nothing makes plain memory of what a guest with a collector has as an object. */
    private Outcome<HostType> bound(JavaType type, Marks marks, String subject, Position position, boolean object) {
        if (type instanceof JavaType.Enumerated enumerated
                && enumerated.obstacle().isPresent()) {
            return Outcome.rejected(unusable(enumerated, enumerated.obstacle().get(), subject, position));
        }
        return object && heap.isCollected() && CollectedBinder.concerns(type)
                ? collected(type, marks, subject, position)
                : typed(type, marks, subject, position);
    }

    private Outcome<HostType> collected(JavaType type, Marks marks, String subject, Position position) {
        Outcome<HostType> bound = CollectedBinder.of(type, marks, subject, position, heap);
        return bound.value()
                .flatMap(found -> marks.unsigned().map(bits -> UnsignedMark.of(found, bits, subject)))
                .orElse(bound);
    }

    private Outcome<HostType> typed(JavaType type, Marks marks, String subject, Position position) {
        if (type instanceof JavaType.Marshalled marshalled
                && marshalled.obstacle().isPresent()) {
            JavaType.Obstacle obstacle = marshalled.obstacle().get();
            return Outcome.rejected(Diagnostic.of(
                            Key.UNSUPPORTED_TYPE,
                            marshalled.mark(),
                            subject + " is of type " + type.display() + ", and its marshaller cannot be used: "
                                    + obstacle.reason())
                    .help(obstacle.edit()));
        }
        if (type instanceof JavaType.Flags flags) {
            return flags(flags, marks, subject, position);
        }
        if (type instanceof JavaType.OptionalValue optional && isComposed(optional.value())) {
            return composed(optional.value(), marks, subject, position);
        }
        if (isComposed(type)) {
            return composed(type, marks, subject, position);
        }
        if (type instanceof JavaType.HostObject object && object.obstacle().isPresent()) {
            return Outcome.rejected(unlendable(object, object.obstacle().get(), subject, position));
        }
        Optional<JavaType.Resource> resource = resource(type);
        if (resource.flatMap(JavaType.Resource::obstacle).isPresent()) {
            return Outcome.rejected(unimplementable(resource.get(), subject, position));
        }
        return marshalled(type)
                .map(bound -> marked(bound, marks, subject))
                .orElseGet(() -> Outcome.rejected(unsupported(type, subject, position)));
    }

    private Outcome<HostType> flags(JavaType.Flags flags, Marks marks, String subject, Position position) {
        if (flags.element().obstacle().isPresent()) {
            return Outcome.rejected(
                    unusable(flags.element(), flags.element().obstacle().get(), subject, position));
        }
        Scalar.Enumerated constants = enumerated(flags.element());
        return Scalar.Flags.of(constants, flags.constantCount())
                .map(scalar -> marked(new HostType.Value(scalar), marks, subject))
                .orElseGet(() -> Outcome.rejected(tooMany(flags, Scalar.Flags.mostOf(constants), subject, position)));
    }

    private static Diagnostic tooMany(JavaType.Flags flags, int most, String subject, Position position) {
        return Diagnostic.of(
                        Key.UNSUPPORTED_TYPE,
                        position,
                        subject + " is of type " + flags.display() + ", and the enum has " + flags.constantCount()
                                + " constants: a set is of " + most + " at most")
                .why(
                        most > Integer.SIZE
                                ? "a set crosses as an integer, in which each constant has a bit"
                                : "a set crosses as an integer, in which each constant has the bit of its 'int"
                                        + " value()'")
                .help("declare it 'long[]', the words of the set");
    }

    /** The type of a component of a struct, where it is no record and no sequence; what the Optional holds where it is one. */
    Outcome<HostType> component(Component component, JavaType type, String subject) {
        return bound(type, component.marks(), subject, component.position(), false);
    }

    private static boolean isComposed(JavaType type) {
        return type instanceof JavaType.Composite || type instanceof JavaType.Several;
    }

    private Outcome<HostType> composed(JavaType type, Marks marks, String subject, Position position) {
        Outcome<HostType> bound = type instanceof JavaType.Composite composite
                ? LayoutBinder.of(composite, subject, position, this)
                : LayoutBinder.of((JavaType.Several) type, marks, subject, position, this);
        return marks.unsigned()
                .flatMap(bits -> bound.value().map(found -> UnsignedMark.of(found, bits, subject)))
                .orElse(bound);
    }

    /** What the annotations make of a type. */
    private Outcome<HostType> marked(HostType type, Marks marks, String subject) {
        return marks.unsigned()
                .map(bits -> UnsignedMark.of(type, bits, subject))
                .orElseGet(() -> Outcome.of(encoded(type, marks)));
    }

    private HostType encoded(HostType type, Marks marks) {
        if (type instanceof HostType.Value value
                && value.scalar() instanceof Scalar.HostObject object
                && marks.nullable().isPresent()) {
            return new HostType.Value(new Scalar.HostObject(object.type(), true, object.coreType()));
        }
        return type instanceof HostType.Text text ? new HostType.Text(text.sequence(), encoding(marks)) : type;
    }

    /** How text is encoded. */
    Encoding encoding(Marks marks) {
        return marks.encoding()
                .map(Written::value)
                .filter(written -> written != Marks.Encoding.ABI)
                .map(written -> Encoding.valueOf(written.name()))
                .orElseGet(this::usualEncoding);
    }

    private Optional<HostType> marshalled(JavaType type) {
        if (type instanceof JavaType.Marshalled marshalled) {
            return Optional.of(new HostType.Marshalled(name(marshalled.type()), name(marshalled.marshaller())));
        }
        if (type instanceof JavaType.Scalar scalar) {
            return Optional.of(
                    new HostType.Value(Scalar.Plain.valueOf(scalar.primitive().name())));
        }
        if (type instanceof JavaType.Array array) {
            return Optional.of(new HostType.Array(Container.ARRAY, element(array.element())));
        }
        if (type instanceof JavaType.Buffer buffer) {
            return Optional.of(new HostType.Array(Container.BUFFER, element(buffer.element())));
        }
        if (type instanceof JavaType.View view) {
            return Optional.of(new HostType.View(element(view.element())));
        }
        if (type instanceof JavaType.Enumerated enumerated) {
            return Optional.of(new HostType.Value(enumerated(enumerated)));
        }
        if (type instanceof JavaType.OptionalValue optional) {
            return marshalled(optional.value()).filter(HostType::isNullable);
        }
        if (type instanceof JavaType.Resource resource) {
            return Optional.of(resource(resource));
        }
        if (type instanceof JavaType.HostObject object) {
            JavaName name = name(object.type());
            return Optional.of(
                    object.function()
                            ? new HostType.Function(name)
                            : new HostType.Value(new Scalar.HostObject(name, false, CoreType.I32)));
        }
        if (type instanceof JavaType.OptionalScalar optional) {
            return Optional.of(new HostType.Array(Container.ARRAY, element(optional.value())));
        }
        if (type instanceof JavaType.Block) {
            return Optional.of(new HostType.Block());
        }
        if (type instanceof JavaType.Sequence) {
            return Optional.of(new HostType.Text(true, usualEncoding()));
        }
        return type instanceof JavaType.Text
                ? Optional.of(new HostType.Text(false, usualEncoding()))
                : Optional.empty();
    }

    private Encoding usualEncoding() {
        return heap.preset().conventions().encoding();
    }

    static Scalar.Enumerated enumerated(JavaType.Enumerated type) {
        return new Scalar.Enumerated(type.packageName(), type.nestedName(), type.valued());
    }

    /** The resource that a type is, or is an Optional of. */
    static Optional<JavaType.Resource> resource(JavaType type) {
        JavaType present = type instanceof JavaType.OptionalValue optional ? optional.value() : type;
        return present instanceof JavaType.Resource resource ? Optional.of(resource) : Optional.empty();
    }

    static HostType.Resource resource(JavaType.Resource resource) {
        return new HostType.Resource(resource.packageName(), resource.nestedName());
    }

    static JavaName name(JavaType.JavaName name) {
        return new JavaName(
                name.packageName(),
                name.nestedName(),
                name.arguments().stream().map(TypeBinder::name).toList());
    }

    private static Element element(Primitive primitive) {
        return Element.valueOf(primitive.name());
    }

    private static Diagnostic unsupported(JavaType type, String subject, Position position) {
        String display = type.display();
        return Diagnostic.of(
                        Key.UNSUPPORTED_TYPE, position, subject + " is of type " + display + ", which is not bound")
                .why(BOUND_TYPES)
                .help(type instanceof JavaType.EnumArray array ? numbers(array.element()) : instead(display));
    }

    private static Diagnostic unusable(
            JavaType.Enumerated type, JavaType.Obstacle obstacle, String subject, Position position) {
        return Diagnostic.of(
                        Key.UNSUPPORTED_TYPE,
                        position,
                        subject + " is of type " + type.display() + ", which the bridge cannot use: "
                                + obstacle.reason())
                .why("the bridge is a class beside the interface, and numbers the constants once for all calls")
                .help(obstacle.edit());
    }

    private static Diagnostic unimplementable(JavaType.Resource type, String subject, Position position) {
        JavaType.Obstacle obstacle = type.obstacle().orElseThrow();
        return Diagnostic.of(
                        Key.UNSUPPORTED_TYPE,
                        position,
                        subject + " is of type " + type.display() + ", which the bridge cannot implement: "
                                + obstacle.reason())
                .why("the bridge has a class that implements each resource")
                .help(obstacle.edit());
    }

    private static Diagnostic unlendable(
            JavaType.HostObject type, JavaType.Obstacle obstacle, String subject, Position position) {
        return Diagnostic.of(
                        Key.UNSUPPORTED_TYPE,
                        position,
                        subject + " is of type " + type.display() + ", which the bridge cannot lend: "
                                + obstacle.reason())
                .why(
                        type.function()
                                ? "the guest gets a pointer to a functional interface, and calls its method"
                                : "the guest gets a number for the object, and the bridge checks what it gives back")
                .help(obstacle.edit());
    }

    private static String numbers(JavaType.Enumerated type) {
        return "declare it 'int[]', the " + (type.valued() ? "value()" : "ordinal()") + " of each constant";
    }

    /** What to type in place of a type that is not bound. */
    static String instead(String display) {
        String simple = display.replaceAll("<.*>", "").replaceAll("^.*\\.", "");
        String known = INSTEAD.get(simple);
        if (known != null) {
            return "declare it '" + known + "'";
        }
        if (simple.equals("Optional")) {
            return "declare it an Optional of a String, an array, a view, an Allocation or a resource, or an"
                    + " OptionalInt, OptionalLong or OptionalDouble";
        }
        if (display.endsWith("<String>") || display.endsWith("<java.lang.String>")) {
            return "declare it 'List<String>' or 'String[]'";
        }
        if (display.startsWith("Set<") || display.startsWith("EnumSet<") || display.equals("EnumSet")) {
            return "declare it an EnumSet of an enum, if each constant is a bit of an integer";
        }
        if (simple.endsWith("[][]")) {
            return "declare it '" + simple.substring(0, simple.length() - 2) + "', row after row";
        }
        return "declare the parts that the guest takes, such as 'int', 'String' or 'byte[]'";
    }
}
