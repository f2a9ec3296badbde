package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.MethodDeclaration;
import io.wasmbridge.processor.declaration.MethodDeclaration.ParameterDeclaration;
import io.wasmbridge.processor.declaration.Primitive;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.Map;
import java.util.Optional;

/** A Java type becomes the type that its marshaller carries. Rejects a type without one, and says what to type instead. */
final class TypeBinder {

    private static final String BOUND_TYPES =
            "bound are boolean, byte, short, char, int, long, float, double, enums, String, the arrays of primitives but boolean[],"
                    + " and the views";

    /** By the simple name, type arguments cut off. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("boolean[]", "byte[]"),
            Map.entry("Boolean", "boolean"),
            Map.entry("Byte", "byte"),
            Map.entry("Short", "short"),
            Map.entry("Character", "char"),
            Map.entry("Integer", "int"),
            Map.entry("Long", "long"),
            Map.entry("Float", "float"),
            Map.entry("Double", "double"),
            Map.entry("Void", "void"),
            Map.entry("CharSequence", "String"),
            Map.entry("StringBuilder", "String"),
            Map.entry("Object", "String"),
            Map.entry("OptionalInt", "int"),
            Map.entry("OptionalLong", "long"),
            Map.entry("OptionalDouble", "double"),
            Map.entry("ByteBuffer", "byte[]"),
            Map.entry("ShortBuffer", "short[]"),
            Map.entry("CharBuffer", "char[]"),
            Map.entry("IntBuffer", "int[]"),
            Map.entry("LongBuffer", "long[]"),
            Map.entry("FloatBuffer", "float[]"),
            Map.entry("DoubleBuffer", "double[]"),
            Map.entry("InputStream", "byte[]"));

    private TypeBinder() {}

    /** The type of a result, which may be {@code void}. */
    static Outcome<HostType> result(MethodDeclaration method) {
        String subject = Wording.resultOf(method);
        return method.result() instanceof JavaType.Void
                ? marked(new HostType.Nothing(), method.marks(), subject)
                : bound(method.result(), method.marks(), subject, method.position());
    }

    /** The type of a parameter. */
    static Outcome<HostType> parameter(MethodDeclaration method, ParameterDeclaration parameter) {
        return bound(parameter.type(), parameter.marks(), Wording.subject(method, parameter), parameter.position());
    }

    private static Outcome<HostType> bound(JavaType type, Marks marks, String subject, Position position) {
        if (type instanceof JavaType.Enumerated enumerated
                && enumerated.obstacle().isPresent()) {
            return Outcome.rejected(unusable(enumerated, enumerated.obstacle().get(), subject, position));
        }
        return marshalled(type)
                .map(bound -> marked(bound, marks, subject))
                .orElseGet(() -> Outcome.rejected(unsupported(type, subject, position)));
    }

    /** What the annotations make of a type. */
    private static Outcome<HostType> marked(HostType type, Marks marks, String subject) {
        return marks.unsigned()
                .map(bits -> UnsignedMark.of(type, bits, subject))
                .orElseGet(() -> Outcome.of(type));
    }

    private static Optional<HostType> marshalled(JavaType type) {
        if (type instanceof JavaType.Scalar scalar) {
            return Optional.of(
                    new HostType.Value(Scalar.Plain.valueOf(scalar.primitive().name())));
        }
        if (type instanceof JavaType.Array array) {
            return element(array.element()).map(HostType.Array::new);
        }
        if (type instanceof JavaType.View view) {
            return element(view.element()).map(HostType.View::new);
        }
        if (type instanceof JavaType.Enumerated enumerated) {
            return Optional.of(new HostType.Value(
                    new Scalar.Enumerated(enumerated.packageName(), enumerated.nestedName(), enumerated.valued())));
        }
        return type instanceof JavaType.Text ? Optional.of(new HostType.Text()) : Optional.empty();
    }

    private static Optional<Element> element(Primitive primitive) {
        return primitive == Primitive.BOOLEAN ? Optional.empty() : Optional.of(Element.valueOf(primitive.name()));
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

    private static String numbers(JavaType.Enumerated type) {
        return "declare it 'int[]', the " + (type.valued() ? "value()" : "ordinal()") + " of each constant";
    }

    private static String instead(String display) {
        String simple = display.replaceAll("<.*>", "").replaceAll("^.*\\.", "");
        String known = INSTEAD.get(simple);
        if (known != null) {
            return "declare it '" + known + "'";
        }
        if (simple.equals("Optional") && display.endsWith("String>")) {
            return "declare it 'String': a guest's null pointer with length 0 is the empty String";
        }
        if (simple.equals("String[]") || display.endsWith("<String>") || display.endsWith("<java.lang.String>")) {
            return "declare it 'String', joined by a separator that the guest knows";
        }
        if (simple.endsWith("[][]")) {
            return "declare it '" + simple.substring(0, simple.length() - 2) + "', row after row";
        }
        return "declare the parts that the guest takes, such as 'int', 'String' or 'byte[]'";
    }
}
