package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.Scalar;

/** The expression that reads a number of a record, by its kind. */
final class LoadedBy implements Scalar.Visitor<CodeBlock> {
    private final MemberNames members;
    private final CodeBlock at;

    LoadedBy(MemberNames members, CodeBlock at) {
        this.members = members;
        this.at = at;
    }

    @Override
    public CodeBlock plain(Scalar.Plain scalar) {
        String type = scalar.keyword();
        return CodeBlock.of("memory.get$L($L)", Character.toUpperCase(type.charAt(0)) + type.substring(1), at);
    }

    @Override
    public CodeBlock unsigned(Scalar.Unsigned scalar) {
        return switch (scalar) {
            case U8 -> CodeBlock.of("memory.getByte($L) & 0xff", at);
            case U16 -> CodeBlock.of("memory.getChar($L)", at);
            case U32 -> CodeBlock.of("memory.getInt($L) & 0xffff_ffffL", at);
        };
    }

    @Override
    public CodeBlock flags(Scalar.Flags scalar) {
        return CodeBlock.of(
                "memory.getFlags($N, $L, $L)",
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
        return CodeBlock.of("memory.getEnum($N, $L)", members.enumType(scalar), at);
    }
}
