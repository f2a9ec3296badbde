package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Collected;
import io.wasmbridge.processor.abi.Components;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Unit;

/** The elements that memory is made of; the code units of a String; for what is composed, integers of its alignment. */
final class ElementOf implements HostType.Visitor<Element> {

    private ElementOf() {}

    static Element of(HostType type) {
        return type.accept(new ElementOf());
    }

    /** Whether a length in {@code unit} differs from one in elements. */
    static boolean inBytes(HostType type, Unit unit) {
        return unit == Unit.BYTES && sizeBytes(type) > 1;
    }

    private static int sizeBytes(HostType type) {
        return type instanceof HostType.Values values
                ? values.sequence().element().sizeBytes()
                : of(type).sizeBytes();
    }

    @Override
    public Element nothing() {
        throw new IllegalArgumentException("void has no elements");
    }

    @Override
    public Element value(Scalar scalar) {
        throw new IllegalArgumentException(scalar + " has no elements");
    }

    @Override
    public Element text(HostType.Text text) {
        return text.encoding().unit();
    }

    @Override
    public Element array(HostType.Array array) {
        return array.element();
    }

    @Override
    public Element struct(Layout.Struct struct) {
        return aligned(struct);
    }

    @Override
    public Element maybe(HostType.Maybe type) {
        throw new IllegalArgumentException(type + " has no elements");
    }

    @Override
    public Element canonical(HostType.Canonical type) {
        return aligned(type.layout());
    }

    @Override
    public Element apart(Components components) {
        throw new IllegalArgumentException(components + " has no elements");
    }

    @Override
    public Element values(Layout.Sequence sequence) {
        return aligned(sequence.element());
    }

    /** The integer that is aligned as a value is. */
    private static Element aligned(Layout layout) {
        return switch (layout.alignBytes()) {
            case 1 -> Element.BYTE;
            case 2 -> Element.SHORT;
            case 4 -> Element.INT;
            default -> Element.LONG;
        };
    }

    @Override
    public Element function(HostType.Function function) {
        throw new IllegalArgumentException(function + " is no memory");
    }

    @Override
    public Element resource(HostType.Resource resource) {
        throw new IllegalArgumentException(resource + " has no elements");
    }

    @Override
    public Element block() {
        return Element.BYTE;
    }

    @Override
    public Element collected(Collected object) {
        throw new IllegalArgumentException(object.display() + " is an object");
    }

    @Override
    public Element view(Element element) {
        return element;
    }
}
