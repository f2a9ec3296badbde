package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.lowering.Received;

/** The Java value of what the guest gave: a long whose unused bits are unspecified, or what was an i32 in an int. */
final class Narrowed implements Received.Visitor<CodeBlock>, Scalar.Visitor<CodeBlock> {

    private final CodeBlock invoked;
    private final boolean wide;
    private final String call;
    private final MemberNames members;

    /**
     * Prepares the choice.
     *
     * @param wide whether it is in a long
     * @param call the local that holds the running {@code GuestCall}
     */
    Narrowed(CodeBlock invoked, boolean wide, String call, MemberNames members) {
        this.invoked = invoked;
        this.wide = wide;
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
            case BOOLEAN -> CodeBlock.of("$L != 0", i32());
            case BYTE, SHORT, CHAR -> CodeBlock.of("($L) $L", scalar.keyword(), invoked);
            case INT -> i32();
            case LONG -> invoked;
            case FLOAT -> CodeBlock.of("$T.intBitsToFloat($L)", Float.class, i32());
            case DOUBLE -> CodeBlock.of("$T.longBitsToDouble($L)", Double.class, invoked);
        };
    }

    @Override
    public CodeBlock unsigned(Scalar.Unsigned scalar) {
        return switch (scalar) {
            case U8 -> CodeBlock.of("$L & 0xff", i32());
            case U16 -> CodeBlock.of("$L & 0xffff", i32());
            case U32 -> CodeBlock.of("$L & 0xffff_ffffL", invoked);
        };
    }

    @Override
    public CodeBlock codePoint() {
        return CodeBlock.of("$N.liftCodePoint($L)", call, i32());
    }

    @Override
    public CodeBlock enumerated(Scalar.Enumerated scalar) {
        return CodeBlock.of("$N.liftEnum($N, $L)", call, members.enumType(scalar), i32());
    }

    @Override
    public CodeBlock flags(Scalar.Flags scalar) {
        CodeBlock bits = scalar.coreType() == CoreType.I64 ? invoked : i32();
        return CodeBlock.of("$N.liftFlags($N, $L)", call, members.flagsType(scalar), bits);
    }

    @Override
    public CodeBlock hostObject(Scalar.HostObject object) {
        return object.nullable()
                ? CodeBlock.of("$N.hostObject($T.class, $L, $L)", call, Types.of(object.type()), i32(), object.absent())
                : CodeBlock.of("$N.hostObject($T.class, $L)", call, Types.of(object.type()), i32());
    }

    @Override
    public CodeBlock pointer() {
        return i32();
    }

    @Override
    public CodeBlock packed() {
        return invoked;
    }

    @Override
    public CodeBlock several(int count) {
        return invoked;
    }

    private CodeBlock i32() {
        return wide ? CodeBlock.of("(int) $L", invoked) : invoked;
    }
}
