package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.Scalar;

/** The call of the running {@code GuestCall} that validates a scalar and gives its integer, by its kind. */
final class NumberedBy implements Scalar.Visitor<CodeBlock> {

    private final MemberNames members;
    private final CodeBlock name;
    private final CodeBlock value;

    NumberedBy(MemberNames members, CodeBlock name, CodeBlock value) {
        this.members = members;
        this.name = name;
        this.value = value;
    }

    @Override
    public CodeBlock plain(Scalar.Plain scalar) {
        throw new IllegalArgumentException(scalar + " is passed as it is");
    }

    @Override
    public CodeBlock unsigned(Scalar.Unsigned scalar) {
        return CodeBlock.of("lowerUnsigned($L, $L, $L)", name, value, scalar.bits());
    }

    @Override
    public CodeBlock flags(Scalar.Flags scalar) {
        return CodeBlock.of("lowerFlags($N, $L, $L)", members.flagsType(scalar), name, value);
    }

    @Override
    public CodeBlock codePoint() {
        return CodeBlock.of("lowerCodePoint($L, $L)", name, value);
    }

    @Override
    public CodeBlock enumerated(Scalar.Enumerated scalar) {
        return CodeBlock.of("lowerEnum($N, $L, $L)", members.enumType(scalar), name, value);
    }

    @Override
    public CodeBlock hostObject(Scalar.HostObject object) {
        return object.nullable()
                ? CodeBlock.of("lendObject($L, $L, $L)", name, value, object.absent())
                : CodeBlock.of("lendObject($L, $L)", name, value);
    }
}
