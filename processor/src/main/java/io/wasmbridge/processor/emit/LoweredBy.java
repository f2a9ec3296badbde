package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Encoding;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.LengthWord;
import io.wasmbridge.processor.abi.Scalar;

/** The call of the running {@code GuestCall} that lowers a parameter, by its type and extent. */
final class LoweredBy implements HostType.Visitor<CodeBlock> {

    private final Extent extent;
    private final CodeBlock name;
    private final String parameter;

    LoweredBy(Extent extent, CodeBlock name, String parameter) {
        this.extent = extent;
        this.name = name;
        this.parameter = parameter;
    }

    @Override
    public CodeBlock nothing() {
        throw new IllegalArgumentException("no parameter is void");
    }

    @Override
    public CodeBlock value(Scalar scalar) {
        throw new IllegalArgumentException(scalar + " is passed as it is");
    }

    @Override
    public CodeBlock text(Encoding encoding) {
        CodeBlock arguments = CodeBlock.of("$L$L, $N", StepEmitter.textType(encoding), name, parameter);
        return call("lowerString", "lowerTerminatedString", "lowerFixedString", arguments);
    }

    @Override
    public CodeBlock array(Element element) {
        return call("lower", "lowerTerminated", "lowerFixed", elements(element));
    }

    @Override
    public CodeBlock view(Element element) {
        return call("lowerView", "lowerView", "lowerFixedView", elements(element));
    }

    private CodeBlock elements(Element element) {
        return CodeBlock.of("$L, $L, $N", StepEmitter.arrayType(element), name, parameter);
    }

    private CodeBlock call(String beside, String terminated, String fixed, CodeBlock arguments) {
        return extent.accept(new Extent.Visitor<CodeBlock>() {
            @Override
            public CodeBlock counted(Extent.Counted counted) {
                return CodeBlock.of("$L($L)", beside, arguments);
            }

            @Override
            public CodeBlock terminated() {
                return CodeBlock.of("$L($L)", terminated, arguments);
            }

            @Override
            public CodeBlock fixed(int elementCount) {
                return CodeBlock.of("$L($L, $L)", fixed, arguments, elementCount);
            }

            @Override
            public CodeBlock stored(LengthWord word) {
                return CodeBlock.of("$L($L, $L)", beside, StepEmitter.lengthWord(word), arguments);
            }

            @Override
            public CodeBlock given(Extent.Given given) {
                return CodeBlock.of("$L($L)", beside, arguments);
            }

            @Override
            public CodeBlock untold() {
                return CodeBlock.of("$L($L)", beside, arguments);
            }
        });
    }
}
