package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Encoding;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.HostType.Container;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.Marks;
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
            "bound are boolean, byte, short, char, int, long, float, double, String, CharSequence, the arrays of primitives,"
                    + " the typed buffers of java.nio, and the views";

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

    /** Of every preset that there is. */
    private static final Encoding ABI_ENCODING = Encoding.UTF_8;

    private TypeBinder() {}

    /** {@code type} as its marks say that it lies in memory. */
    static HostType marked(HostType type, Marks marks) {
        return type instanceof HostType.Text text
                ? marks.encoding()
                        .map(Written::value)
                        .filter(written -> written != Marks.Encoding.ABI)
                        .<HostType>map(written -> new HostType.Text(text.sequence(), Encoding.valueOf(written.name())))
                        .orElse(type)
                : type;
    }

    /** The type of a result, which may be {@code void}. {@code subject} names it in the message. */
    static Outcome<HostType> result(JavaType type, String subject, Position position) {
        return type instanceof JavaType.Void ? Outcome.of(new HostType.Nothing()) : parameter(type, subject, position);
    }

    /** The type of a parameter. {@code subject} names it in the message. */
    static Outcome<HostType> parameter(JavaType type, String subject, Position position) {
        return marshalled(type)
                .map(Outcome::of)
                .orElseGet(() -> Outcome.rejected(unsupported(type, subject, position)));
    }

    private static Optional<HostType> marshalled(JavaType type) {
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
        if (type instanceof JavaType.OptionalValue optional) {
            return marshalled(optional.value()).filter(value -> !(value instanceof HostType.Value));
        }
        if (type instanceof JavaType.OptionalScalar optional) {
            return Optional.of(new HostType.Array(Container.ARRAY, element(optional.value())));
        }
        if (type instanceof JavaType.Sequence) {
            return Optional.of(new HostType.Text(true, ABI_ENCODING));
        }
        return type instanceof JavaType.Text ? Optional.of(new HostType.Text(false, ABI_ENCODING)) : Optional.empty();
    }

    private static Element element(Primitive primitive) {
        return Element.valueOf(primitive.name());
    }

    private static Diagnostic unsupported(JavaType type, String subject, Position position) {
        String display = type.display();
        return Diagnostic.of(
                        Key.UNSUPPORTED_TYPE, position, subject + " is of type " + display + ", which is not bound")
                .why(BOUND_TYPES)
                .help(instead(display));
    }

    private static String instead(String display) {
        String simple = display.replaceAll("<.*>", "").replaceAll("^.*\\.", "");
        String known = INSTEAD.get(simple);
        if (known != null) {
            return "declare it '" + known + "'";
        }
        if (simple.equals("Optional")) {
            return "declare it an Optional of a String, an array or a view, or an OptionalInt, OptionalLong or"
                    + " OptionalDouble";
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
