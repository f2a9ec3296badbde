package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Scalar;
import java.util.List;
import java.util.stream.Stream;

/** The expression for how a value of the component model is passed, by the layout that it has at an offset. */
final class FlatOf implements Layout.Visitor<CodeBlock> {
    private final int offsetBytes;

    private FlatOf(int offsetBytes) {
        this.offsetBytes = offsetBytes;
    }

    static CodeBlock of(Layout layout) {
        return at(0, layout);
    }

    private static CodeBlock at(int offsetBytes, Layout layout) {
        return layout.accept(new FlatOf(offsetBytes));
    }

    private CodeBlock part(String kind) {
        return CodeBlock.of("$T.$L($L)", Types.FLAT_TYPE, kind, offsetBytes);
    }

    private CodeBlock unsigned(int sizeBytes) {
        return part(
                switch (sizeBytes) {
                    case Byte.BYTES -> "u8";
                    case Short.BYTES -> "u16";
                    case Integer.BYTES -> "i32";
                    default -> "i64";
                });
    }

    @Override
    public CodeBlock number(Scalar scalar) {
        if (scalar == Scalar.Plain.BYTE) {
            return part("s8");
        }
        return scalar == Scalar.Plain.SHORT
                ? part("s16")
                : unsigned(scalar.element().sizeBytes());
    }

    @Override
    public CodeBlock coded(Layout.Coded layout) {
        return unsigned(layout.sizeBytes());
    }

    @Override
    public CodeBlock text(Layout.Text layout) {
        return part("pair");
    }

    @Override
    public CodeBlock array(Layout.Array layout) {
        return part("pair");
    }

    @Override
    public CodeBlock values(Layout.Values layout) {
        return part("pair");
    }

    @Override
    public CodeBlock struct(Layout.Struct layout) {
        List<CodeBlock> parts = layout.members().stream()
                .map(member -> at(offsetBytes + member.offsetBytes(), member.layout()))
                .toList();
        return parts.size() == 1 ? parts.get(0) : call("record", parts.stream());
    }

    @Override
    public CodeBlock option(Layout.Option layout) {
        CodeBlock none = CodeBlock.of("$T.record()", Types.FLAT_TYPE);
        CodeBlock some = at(offsetBytes + layout.valueOffset(), layout.value());
        return call("choice", Stream.of(part("u8"), none, some));
    }

    @Override
    public CodeBlock variant(Layout.Variant layout) {
        Element selector = layout.selector();
        return call(
                "choice",
                Stream.concat(
                        Stream.of(unsigned(selector.sizeBytes())),
                        layout.cases().stream().map(each -> at(offsetBytes + layout.contentOffset(), each.content()))));
    }

    private static CodeBlock call(String method, Stream<CodeBlock> arguments) {
        return CodeBlock.of("$T.$L($L)", Types.FLAT_TYPE, method, CodeBlock.join(arguments.toList(), ",$W"));
    }
}
