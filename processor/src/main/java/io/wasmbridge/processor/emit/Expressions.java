package io.wasmbridge.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.Encoding;
import io.wasmbridge.processor.abi.Extent;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.HostType.Container;
import io.wasmbridge.processor.abi.LengthWord;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.abi.Unit;
import io.wasmbridge.processor.lowering.Count;
import io.wasmbridge.processor.lowering.Operand;
import io.wasmbridge.processor.lowering.Received;
import io.wasmbridge.processor.lowering.Slot;
import java.util.List;
import java.util.stream.Stream;

/** What steps are written with: operands, counts and the constants of the runtime. Rejects nothing. */
final class Expressions {

    private final LocalNames locals;

    Expressions(LocalNames locals) {
        this.locals = locals;
    }

    /** What accessors find in a parameter; the parameter itself where there are none. */
    CodeBlock found(String parameter, List<String> accessors) {
        CodeBlock.Builder found = CodeBlock.builder().add("$N", locals.value(parameter));
        accessors.forEach(accessor -> found.add(".$N()", accessor));
        return found.build();
    }

    /** What is passed for a scalar: an f32 or an f64 as its bits. */
    static CodeBlock raw(Scalar.Plain scalar, CodeBlock value) {
        return switch (scalar) {
            case BOOLEAN -> CodeBlock.of("$L ? 1 : 0", value);
            case BYTE, SHORT, CHAR, INT, LONG -> value;
            case FLOAT -> CodeBlock.of("$T.floatToRawIntBits($L)", Float.class, value);
            case DOUBLE -> CodeBlock.of("$T.doubleToRawLongBits($L)", Double.class, value);
        };
    }

    CodeBlock operand(Operand operand) {
        return operand.accept(new Operand.Visitor<CodeBlock>() {
            @Override
            public CodeBlock value(String parameter, Scalar.Plain scalar) {
                return raw(scalar, found(parameter, List.of()));
            }

            @Override
            public CodeBlock component(Operand.Component component) {
                return raw(component.scalar(), found(component.parameter(), component.accessors()));
            }

            @Override
            public CodeBlock address(Slot argument) {
                return CodeBlock.of("$N.address()", locals.slot(argument));
            }

            @Override
            public CodeBlock within(Slot argument, int offsetBytes) {
                return CodeBlock.of("$N.address() + $L", locals.slot(argument), offsetBytes);
            }

            @Override
            public CodeBlock lengthsAddress(Slot argument) {
                return CodeBlock.of("$N.lengthsAddress()", locals.slot(argument));
            }

            @Override
            public CodeBlock length(Slot argument) {
                return CodeBlock.of("$N.length()", locals.slot(argument));
            }

            @Override
            public CodeBlock lengthBytes(Slot argument) {
                return CodeBlock.of("$N.lengthBytes()", locals.slot(argument));
            }

            @Override
            public CodeBlock flat(Slot argument, int index) {
                return CodeBlock.of("$N.flat($L)", locals.slot(argument), index);
            }

            @Override
            public CodeBlock flag(Slot present) {
                return CodeBlock.of("$N ? 1 : 0", locals.slot(present));
            }

            @Override
            public CodeBlock lowered(Slot argument) {
                return CodeBlock.of("$N", locals.slot(argument));
            }
        });
    }

    CodeBlock count(Count count) {
        return count.accept(new Count.Visitor<CodeBlock>() {
            @Override
            public CodeBlock measured(Slot length) {
                return CodeBlock.of("$N", locals.slot(length));
            }

            @Override
            public CodeBlock measuredInBytes(Slot lengthBytes) {
                return CodeBlock.of("$N", locals.slot(lengthBytes));
            }

            @Override
            public CodeBlock stated(int elementCount) {
                return CodeBlock.of("$L", elementCount);
            }
        });
    }

    /** The type of what the guest function gives back. */
    static TypeName received(Received received) {
        return received.accept(new Received.Visitor<TypeName>() {
            @Override
            public TypeName nothing() {
                return TypeName.VOID;
            }

            @Override
            public TypeName value(Scalar scalar) {
                return Types.of(new HostType.Value(scalar));
            }

            @Override
            public TypeName pointer() {
                return TypeName.INT;
            }

            @Override
            public TypeName packed() {
                return TypeName.LONG;
            }

            @Override
            public TypeName several(int count) {
                return ArrayTypeName.of(long.class);
            }
        });
    }

    static CodeBlock lengthWord(LengthWord word) {
        return CodeBlock.of("$T.$L", Types.LENGTH_WORD, word.name());
    }

    static CodeBlock arrayType(Element element) {
        return arrayType(new HostType.Array(Container.ARRAY, element));
    }

    static CodeBlock arrayType(HostType.Array type) {
        String plural = type.container() == Container.ARRAY ? "S" : "_BUFFERS";
        return CodeBlock.of("$T.$L", Types.ARRAY_TYPE, type.element().name() + plural);
    }

    /** The first argument of what encodes or decodes, and the comma behind it; UTF-8 goes without saying. */
    static CodeBlock textType(Encoding encoding) {
        return encoding == Encoding.UTF_8
                ? CodeBlock.of("")
                : CodeBlock.of("$T.$L, ", Types.TEXT_TYPE, encoding.name());
    }

    /** What says that a parameter of the method holds the length of an argument. */
    CodeBlock countedBy(Extent.Given given) {
        return CodeBlock.of(
                ".$L($L, $N)",
                given.unit() == Unit.BYTES ? "countedInBytesBy" : "countedBy",
                Words.literal(given.parameter()),
                locals.parameter(given.parameter()));
    }

    /** A call of the function of the export. */
    CodeBlock invoked(String method, Stream<CodeBlock> arguments) {
        return CodeBlock.of("$N.$L($L)", locals.call(), method, CodeBlock.join(arguments.toList(), ",$W"));
    }
}
