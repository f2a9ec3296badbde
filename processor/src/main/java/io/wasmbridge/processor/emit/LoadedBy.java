package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.Scalar;

/** The expression that reads a number of a record, by its kind. */
final class LoadedBy implements Scalar.Visitor<CodeBlock> {
    private final MemberNames members;
    private final String memory;
    private final CodeBlock at;

    /** {@code memory} is the variable that it is read through. */
    LoadedBy(MemberNames members, String memory, CodeBlock at) {
        this.members = members;
        this.memory = memory;
        this.at = at;
    }

    @Override
    public CodeBlock plain(Scalar.Plain scalar) {
        String type = scalar.keyword();
        return CodeBlock.of("$N.get$L($L)", memory, Character.toUpperCase(type.charAt(0)) + type.substring(1), at);
    }

    @Override
    public CodeBlock unsigned(Scalar.Unsigned scalar) {
        return switch (scalar) {
            case U8 -> CodeBlock.of("$N.getByte($L) & 0xff", memory, at);
            case U16 -> CodeBlock.of("$N.getChar($L)", memory, at);
            case U32 -> CodeBlock.of("$N.getInt($L) & 0xffff_ffffL", memory, at);
        };
    }

    @Override
    public CodeBlock flags(Scalar.Flags scalar) {
        return CodeBlock.of(
                "$N.getFlags($N, $L, $L)",
                memory,
                members.flagsType(scalar),
                at,
                scalar.element().sizeBytes());
    }

    @Override
    public CodeBlock codePoint() {
        throw new IllegalArgumentException("a code point has its own marshaller");
    }

    @Override
    public CodeBlock enumerated(Scalar.Enumerated scalar) {
        return CodeBlock.of("$N.getEnum($N, $L)", memory, members.enumType(scalar), at);
    }

    @Override
    public CodeBlock hostObject(Scalar.HostObject object) {
        throw new IllegalArgumentException(object + " is no component");
    }
}
