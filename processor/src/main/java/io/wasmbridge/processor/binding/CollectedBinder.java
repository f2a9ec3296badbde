package io.wasmbridge.processor.binding;

import io.wasmbridge.processor.abi.Collected;
import io.wasmbridge.processor.abi.Collected.Storage;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.HostType.Container;
import io.wasmbridge.processor.declaration.JavaType;
import io.wasmbridge.processor.declaration.Marks;
import io.wasmbridge.processor.declaration.Marks.Length;
import io.wasmbridge.processor.diagnostic.Diagnostic;
import io.wasmbridge.processor.diagnostic.Key;
import io.wasmbridge.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/**
 * A Java type becomes the object of the guest's collector that stands for it. Rejects a type for which AssemblyScript has no class that
 * is known to a host.
 */
final class CollectedBinder {

    private CollectedBinder() {}

    /** Whether a type lies in memory, where a guest with a collector has objects; a view shows memory as it is. */
    static boolean concerns(JavaType type) {
        return type instanceof JavaType.Text
                || type instanceof JavaType.Sequence
                || type instanceof JavaType.Array
                || type instanceof JavaType.Buffer
                || type instanceof JavaType.Several
                || type instanceof JavaType.Composite
                || type instanceof JavaType.Marshalled
                || type instanceof JavaType.OptionalScalar
                || (type instanceof JavaType.OptionalValue optional && concerns(optional.value()));
    }

    /** The type of what {@code subject} describes, which is one that {@link #concerns}. */
    static Outcome<HostType> of(JavaType type, Marks marks, String subject, Position position, Heap heap) {
        JavaType present = type instanceof JavaType.OptionalValue optional ? optional.value() : type;
        boolean fixed = marks.length()
                .filter(length -> length.value().value() == Length.HEADER)
                .isPresent();
        return object(present, fixed)
                .map(object -> Outcome.<HostType>of(new HostType.OfCollector(object)))
                .orElseGet(() -> Outcome.rejected(List.of(noClass(type, subject, position, heap))));
    }

    private static Diagnostic noClass(JavaType type, String subject, Position position, Heap heap) {
        return Diagnostic.of(
                        Key.UNSUPPORTED_TYPE,
                        position,
                        subject + " is of type " + type.display() + ", which no object of " + heap.preset()
                                + " stands for")
                .why(heap.reason(), "objects are Strings, arrays and buffers of numbers, and arrays and lists of those")
                .help(
                        type instanceof JavaType.Composite
                                ? "declare 'int', the address of an instance, and read it through functions of the guest"
                                : "declare '" + instead(type) + "'",
                        "annotate the interface @WasmAllocator, if the guest exports an allocator of its own");
    }

    private static String instead(JavaType type) {
        if (type instanceof JavaType.Marshalled) {
            return "byte[]";
        }
        return type instanceof JavaType.OptionalScalar optional
                ? "@Nullable " + optional.value().keyword() + "[]"
                : "List<String>";
    }

    /** {@code fixed} is whether an array has its elements inline. */
    private static Optional<Collected> object(JavaType type, boolean fixed) {
        if (type instanceof JavaType.Text) {
            return Optional.of(new Collected.Text(false));
        }
        if (type instanceof JavaType.Sequence) {
            return Optional.of(new Collected.Text(true));
        }
        if (type instanceof JavaType.Array array) {
            Element element = Element.valueOf(array.element().name());
            Storage usual = element == Element.BOOLEAN ? Storage.ARRAY : Storage.VIEW;
            return Optional.of(elements(Container.ARRAY, element, fixed ? Storage.STATIC : usual));
        }
        if (type instanceof JavaType.Buffer buffer) {
            Element element = Element.valueOf(buffer.element().name());
            Storage usual = element == Element.BYTE ? Storage.BUFFER : Storage.VIEW;
            return Optional.of(elements(Container.BUFFER, element, fixed ? Storage.STATIC : usual));
        }
        return type instanceof JavaType.Several several
                ? several(several, fixed ? Storage.STATIC : Storage.ARRAY)
                : Optional.empty();
    }

    private static Collected elements(Container container, Element element, Storage storage) {
        return new Collected.Elements(new HostType.Array(container, element), storage);
    }

    private static Optional<Collected> several(JavaType.Several type, Storage storage) {
        Optional<Collected> boxed = unboxed(type.element())
                .filter(element -> type.list())
                .map(element -> new Collected.Boxed(element, storage));
        return boxed.or(() -> object(type.element(), false)
                .filter(element -> !(type.element() instanceof JavaType.Sequence))
                .map(element -> new Collected.References(type.list(), element, storage)));
    }

    private static Optional<Element> unboxed(JavaType type) {
        return switch (type.display()) {
            case "Boolean" -> Optional.of(Element.BOOLEAN);
            case "Byte" -> Optional.of(Element.BYTE);
            case "Short" -> Optional.of(Element.SHORT);
            case "Character" -> Optional.of(Element.CHAR);
            case "Integer" -> Optional.of(Element.INT);
            case "Long" -> Optional.of(Element.LONG);
            case "Float" -> Optional.of(Element.FLOAT);
            case "Double" -> Optional.of(Element.DOUBLE);
            default -> Optional.empty();
        };
    }
}
