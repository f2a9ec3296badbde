package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.Scalar;

/** The call that writes a number of a record to its block, by its kind. */
final class StoredBy implements Scalar.Visitor<CodeBlock> {
    private final MemberNames members;
    private final String name;
    private final CodeBlock at;
    private final CodeBlock value;

    StoredBy(MemberNames members, String name, CodeBlock at, CodeBlock value) {
        this.members = members;
        this.name = name;
        this.at = at;
        this.value = value;
    }

    @Override
    public CodeBlock plain(Scalar.Plain scalar) {
        String type = scalar.keyword();
        return CodeBlock.of(
                "block.set$L($L, $L)", Character.toUpperCase(type.charAt(0)) + type.substring(1), at, value);
    }

    @Override
    public CodeBlock unsigned(Scalar.Unsigned scalar) {
        return CodeBlock.of("block.setUnsigned($S, $L, $L, $L)", name, at, value, scalar.bits());
    }

    @Override
    public CodeBlock flags(Scalar.Flags scalar) {
        return CodeBlock.of(
                "block.setFlags($N, $S, $L, $L, $L)",
                members.flagsType(scalar),
                name,
                at,
                value,
                scalar.element().sizeBytes());
    }

    @Override
    public CodeBlock codePoint() {
        throw new IllegalArgumentException("a code point has its own marshaller");
    }

    @Override
    public CodeBlock enumerated(Scalar.Enumerated scalar) {
        return CodeBlock.of("block.setEnum($N, $S, $L, $L)", members.enumType(scalar), name, at, value);
    }

    @Override
    public CodeBlock hostObject(Scalar.HostObject object) {
        throw new IllegalArgumentException(object + " is no component");
    }
}
