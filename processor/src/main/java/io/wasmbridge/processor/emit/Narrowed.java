package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.lowering.Received;

/** The Java value of what {@code invoke} gave: a long whose unused bits are unspecified. */
final class Narrowed implements Received.Visitor<CodeBlock> {

    private final CodeBlock invoked;

    Narrowed(CodeBlock invoked) {
        this.invoked = invoked;
    }

    @Override
    public CodeBlock nothing() {
        return invoked;
    }

    @Override
    public CodeBlock value(Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN -> CodeBlock.of("(int) $L != 0", invoked);
            case BYTE, SHORT, INT -> CodeBlock.of("($L) $L", scalar.keyword(), invoked);
            case LONG -> invoked;
            case FLOAT -> CodeBlock.of("$T.intBitsToFloat((int) $L)", Float.class, invoked);
            case DOUBLE -> CodeBlock.of("$T.longBitsToDouble($L)", Double.class, invoked);
        };
    }

    @Override
    public CodeBlock pointer() {
        return CodeBlock.of("(int) $L", invoked);
    }

    @Override
    public CodeBlock packed() {
        return invoked;
    }

    @Override
    public CodeBlock several(int count) {
        return invoked;
    }
}
