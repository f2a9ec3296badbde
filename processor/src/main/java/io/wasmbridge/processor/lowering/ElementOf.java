package io.wasmbridge.processor.lowering;

import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Unit;

/** The elements that memory is made of; the code units of a String. */
final class ElementOf implements HostType.Visitor<Element> {

    private ElementOf() {}

    static Element of(HostType type) {
        return type.accept(new ElementOf());
    }

    /** Whether a length in {@code unit} differs from one in elements. */
    static boolean inBytes(HostType type, Unit unit) {
        return unit == Unit.BYTES && of(type).sizeBytes() > 1;
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
    public Element view(Element element) {
        return element;
    }
}
