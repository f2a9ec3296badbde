package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.lowering.Received;

/** The Java value of what {@code invoke} gave: a long whose unused bits are unspecified. */
final class Narrowed implements Received.Visitor<CodeBlock>, Scalar.Visitor<CodeBlock> {

    private final CodeBlock invoked;
    private final String call;
    private final MemberNames members;

    /** {@code call} is the local that holds the running {@code GuestCall}. */
    Narrowed(CodeBlock invoked, String call, MemberNames members) {
        this.invoked = invoked;
        this.call = call;
        this.members = members;
    }

    @Override
    public CodeBlock nothing() {
        return invoked;
    }

    @Override
    public CodeBlock value(Scalar scalar) {
        return scalar.accept(this);
    }

    @Override
    public CodeBlock plain(Scalar.Plain scalar) {
        return switch (scalar) {
            case BOOLEAN -> CodeBlock.of("(int) $L != 0", invoked);
            case BYTE, SHORT, CHAR, INT -> CodeBlock.of("($L) $L", scalar.keyword(), invoked);
            case LONG -> invoked;
            case FLOAT -> CodeBlock.of("$T.intBitsToFloat((int) $L)", Float.class, invoked);
            case DOUBLE -> CodeBlock.of("$T.longBitsToDouble($L)", Double.class, invoked);
        };
    }

    @Override
    public CodeBlock unsigned(Scalar.Unsigned scalar) {
        return switch (scalar) {
            case U8 -> CodeBlock.of("(int) $L & 0xff", invoked);
            case U16 -> CodeBlock.of("(int) $L & 0xffff", invoked);
            case U32 -> CodeBlock.of("$L & 0xffff_ffffL", invoked);
        };
    }

    @Override
    public CodeBlock enumerated(Scalar.Enumerated scalar) {
        return CodeBlock.of("$N.liftEnum($N, (int) $L)", call, members.enumType(scalar), invoked);
    }

    @Override
    public CodeBlock flags(Scalar.Flags scalar) {
        CodeBlock bits = scalar.coreType() == CoreType.I64 ? invoked : CodeBlock.of("(int) $L", invoked);
        return CodeBlock.of("$N.liftFlags($N, $L)", call, members.flagsType(scalar), bits);
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
