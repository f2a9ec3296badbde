package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.Collected;
import io.wasmbridge.processor.abi.Components;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Scalar;

/** The call of the running {@code GuestCall} that lifts a result, by its type. */
final class LiftedBy implements HostType.Visitor<CodeBlock> {

    private final boolean fixed;
    private final boolean lasting;
    private final CodeBlock at;

    /**
     * Prepares the choice.
     *
     * @param fixed whether the declaration states the size, within which a String ends at its first zero
     * @param lasting whether a view lives as long as the instance
     * @param at the arguments that say where, and how long
     */
    LiftedBy(boolean fixed, boolean lasting, CodeBlock at) {
        this.fixed = fixed;
        this.lasting = lasting;
        this.at = at;
    }

    @Override
    public CodeBlock nothing() {
        throw new IllegalArgumentException("void is not lifted");
    }

    @Override
    public CodeBlock value(Scalar scalar) {
        throw new IllegalArgumentException(scalar + " is returned as it is");
    }

    @Override
    public CodeBlock text(HostType.Text text) {
        return CodeBlock.of(
                "$L($L$L)", fixed ? "liftFixedString" : "liftString", Expressions.textType(text.encoding()), at);
    }

    @Override
    public CodeBlock array(HostType.Array array) {
        return CodeBlock.of("liftArray($L, $L)", Expressions.arrayType(array), at);
    }

    @Override
    public CodeBlock struct(Layout.Struct struct) {
        throw new IllegalArgumentException("a record is lifted by its own marshaller");
    }

    @Override
    public CodeBlock values(Layout.Sequence sequence) {
        throw new IllegalArgumentException("records and Strings are lifted by their own marshallers");
    }

    @Override
    public CodeBlock function(HostType.Function function) {
        throw new IllegalArgumentException(function + " is no memory");
    }

    @Override
    public CodeBlock resource(HostType.Resource resource) {
        throw new IllegalArgumentException(resource + " is no memory");
    }

    @Override
    public CodeBlock block() {
        throw new IllegalArgumentException("an Allocation is kept");
    }

    @Override
    public CodeBlock maybe(HostType.Maybe type) {
        throw new IllegalArgumentException(type + " is lifted by a step of its own");
    }

    @Override
    public CodeBlock canonical(HostType.Canonical type) {
        throw new IllegalArgumentException(type + " is lifted by its own marshaller");
    }

    @Override
    public CodeBlock apart(Components components) {
        throw new IllegalArgumentException(components + " is lifted component by component");
    }

    @Override
    public CodeBlock collected(Collected object) {
        throw new IllegalArgumentException("objects are lifted by their own marshallers");
    }

    @Override
    public CodeBlock view(Element element) {
        return CodeBlock.of("$L($L, $L)", lasting ? "liftBuffer" : "liftView", Expressions.arrayType(element), at);
    }
}
