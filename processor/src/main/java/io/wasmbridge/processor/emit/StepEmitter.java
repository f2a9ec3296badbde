package io.wasmbridge.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.wasmbridge.processor.abi.Absence;
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
import io.wasmbridge.processor.lowering.Part;
import io.wasmbridge.processor.lowering.Received;
import io.wasmbridge.processor.lowering.Slot;
import io.wasmbridge.processor.lowering.Step;
import io.wasmbridge.processor.lowering.StepVisitor;
import io.wasmbridge.processor.lowering.Target;
import java.util.Optional;
import java.util.stream.Stream;

/** A step becomes its statements. Rejects nothing. */
final class StepEmitter implements StepVisitor<CodeBlock> {

    private final MemberNames members;
    private final LocalNames locals;

    StepEmitter(MemberNames members, LocalNames locals) {
        this.members = members;
        this.locals = locals;
    }

    @Override
    public CodeBlock unwrap(Step.Unwrap step) {
        return statement(
                "$T $N = $N.orNull($L, $N)",
                Types.of(step.type()),
                locals.value(step.parameter()),
                locals.call(),
                Words.literal(step.parameter()),
                locals.parameter(step.parameter()));
    }

    @Override
    public CodeBlock lower(Step.Lower step) {
        CodeBlock name = Words.literal(step.parameter());
        String value = locals.value(step.parameter());
        CodeBlock lowered = CodeBlock.of(
                "$N.$L$L$L$L",
                locals.call(),
                step.type().accept(new LoweredBy(locals.call(), step.extent(), name, value)),
                step.extent() instanceof Extent.Given given ? countedBy(given) : "",
                step.transferred() ? ".transferred()" : "",
                step.writable() ? ".writable()" : "");
        CodeBlock unlessNull = step.nullable()
                ? CodeBlock.of("$N == null$W? $N.absent($L)$W: $L", value, locals.call(), name, lowered)
                : lowered;
        return statement("$T $N = $L", Types.LOWERED, locals.slot(step.argument()), unlessNull);
    }

    private CodeBlock countedBy(Extent.Given given) {
        return CodeBlock.of(
                ".$L($L, $N)",
                given.unit() == Unit.BYTES ? "countedInBytesBy" : "countedBy",
                Words.literal(given.parameter()),
                locals.parameter(given.parameter()));
    }

    @Override
    public CodeBlock given(Step.Given step) {
        CodeBlock arguments =
                CodeBlock.of("$L, $N", Words.literal(step.parameter()), locals.parameter(step.parameter()));
        String length = locals.slot(step.length());
        return step.inBytes()
                ? statement(
                        "int $N = $N.givenLengthInBytes($L, $L)",
                        length,
                        locals.call(),
                        arrayType(step.element()),
                        arguments)
                : statement("int $N = $N.givenLength($L)", length, locals.call(), arguments);
    }

    @Override
    public CodeBlock lowerScalar(Step.LowerScalar step) {
        CodeBlock name = Words.literal(step.parameter());
        String parameter = locals.parameter(step.parameter());
        CodeBlock lowered = step.scalar().accept(new NumberedBy(members, name, parameter));
        return statement("int $N = $N.$L", locals.slot(step.argument()), locals.call(), lowered);
    }

    @Override
    public CodeBlock area(Step.Area step) {
        return statement(
                "$T $N = $N.area($L, $L)",
                Types.LOWERED,
                locals.slot(step.area()),
                locals.call(),
                Words.literal(step.what()),
                step.sizeBytes());
    }

    @Override
    public CodeBlock allocate() {
        return statement("$N.allocate()", locals.call());
    }

    @Override
    public CodeBlock write(Step.Write step) {
        String argument = locals.slot(step.argument());
        return step.elements()
                .map(elements -> statement(
                        "$N.write($L, $N, $N)",
                        locals.call(),
                        arrayType(elements),
                        argument,
                        locals.value(step.parameter())))
                .orElseGet(() -> statement("$N.write($N)", locals.call(), argument));
    }

    @Override
    public CodeBlock clear(Slot argument) {
        return statement("$N.clear($N)", locals.call(), locals.slot(argument));
    }

    @Override
    public CodeBlock invoke(Step.Invoke step) {
        Stream<CodeBlock> operands = step.operands().stream().map(this::operand);
        CodeBlock invoked = step.received() instanceof Received.Several several
                ? invoked("invokeAll", Stream.concat(Stream.of(CodeBlock.of("$L", several.count())), operands))
                : invoked("invoke", operands);
        return to(step.target(), step.received(), invoked);
    }

    @Override
    public CodeBlock readGlobal(Step.ReadGlobal step) {
        CodeBlock read = CodeBlock.of("$N.readGlobal()", locals.call());
        return to(step.target(), step.received(), read);
    }

    @Override
    public CodeBlock writeGlobal(Operand value) {
        return statement("$N.writeGlobal($L)", locals.call(), operand(value));
    }

    private CodeBlock invoked(String method, Stream<CodeBlock> arguments) {
        return CodeBlock.of("$N.$L($L)", locals.call(), method, CodeBlock.join(arguments.toList(), ",$W"));
    }

    @Override
    public CodeBlock take(Step.Take step) {
        CodeBlock part = step.part().accept(new Part.Visitor<CodeBlock>() {
            @Override
            public CodeBlock highHalf(Slot packed) {
                return CodeBlock.of("(int) ($N >>> 32)", locals.slot(packed));
            }

            @Override
            public CodeBlock lowHalf(Slot packed) {
                return CodeBlock.of("(int) $N", locals.slot(packed));
            }

            @Override
            public CodeBlock result(Slot results, int index) {
                return CodeBlock.of("(int) $N[$L]", locals.slot(results), index);
            }

            @Override
            public CodeBlock word(Slot area, int offsetBytes) {
                return CodeBlock.of("$N.word($N, $L)", locals.call(), locals.slot(area), offsetBytes);
            }
        });
        return statement("int $N = $L", locals.slot(step.value()), part);
    }

    @Override
    public CodeBlock adopt(Step.Adopt step) {
        return statement(
                "$N.$L($L, $N, $L$L)",
                locals.call(),
                step.count() instanceof Count.MeasuredInBytes ? "adoptBytes" : "adopt",
                arrayType(step.element()),
                locals.slot(step.pointer()),
                count(step.count()),
                freedBy(step.namedFree()));
    }

    @Override
    public CodeBlock adoptTerminated(Step.AdoptTerminated step) {
        return statement(
                "int $N = $N.adoptTerminated($L, $N$L)",
                locals.slot(step.length()),
                locals.call(),
                arrayType(step.element()),
                locals.slot(step.pointer()),
                freedBy(step.namedFree()));
    }

    @Override
    public CodeBlock readLength(Step.ReadLength step) {
        return statement(
                "int $N = $N.$L($L, $L, $N$L)",
                locals.slot(step.lengthBytes()),
                locals.call(),
                step.adopted() ? "adopt" : "lengthBytes",
                lengthWord(step.word()),
                arrayType(step.element()),
                locals.slot(step.pointer()),
                freedBy(step.namedFree()));
    }

    @Override
    public CodeBlock skip(Step.Skip step) {
        return statement(
                "int $N = $N + $L", locals.slot(step.content()), locals.slot(step.pointer()), step.offsetBytes());
    }

    @Override
    public CodeBlock countElements(Step.CountElements step) {
        return statement(
                "int $N = $N.$L($L, $N, $N)",
                locals.slot(step.length()),
                locals.call(),
                step.shown() ? "shownElements" : "copiedElements",
                arrayType(step.element()),
                locals.slot(step.pointer()),
                locals.slot(step.lengthBytes()));
    }

    @Override
    public CodeBlock scan(Step.Scan step) {
        return statement(
                "int $N = $N.terminatedLength($L, $N)",
                locals.slot(step.length()),
                locals.call(),
                arrayType(step.element()),
                locals.slot(step.pointer()));
    }

    @Override
    public CodeBlock lift(Step.Lift step) {
        boolean fixed = step.count() instanceof Count.Stated;
        CodeBlock at = CodeBlock.of("$N, $L", locals.slot(step.pointer()), count(step.count()));
        CodeBlock lifted = step.type().accept(new LiftedBy(fixed, step.lasting(), at));
        CodeBlock value = CodeBlock.of("$N.$L", locals.call(), lifted);
        return to(
                step.target(),
                Types.of(step.type(), step.absence()),
                step.absence().map(how -> wrapped(step.type(), how, value)).orElse(value));
    }

    private static CodeBlock wrapped(HostType type, Absence how, CodeBlock value) {
        return switch (how) {
            case NULL -> value;
            case OPTIONAL -> CodeBlock.of("$T.of($L)", Optional.class, value);
            case OPTIONAL_SCALAR -> CodeBlock.of("$T.of($L[0])", Types.optionalScalar(type), value);
        };
    }

    @Override
    public CodeBlock returnIfNull(Step.ReturnIfNull step) {
        CodeBlock.Builder block = CodeBlock.builder();
        block.beginControlFlow("if ($N == 0)", locals.slot(step.pointer()));
        step.copyBack().forEach(copy -> block.add(copy.accept(this)));
        block.addStatement("return $L", absent(step.type(), step.how()));
        return block.endControlFlow().build();
    }

    private static CodeBlock absent(HostType type, Absence how) {
        return switch (how) {
            case NULL -> CodeBlock.of("null");
            case OPTIONAL -> CodeBlock.of("$T.empty()", Optional.class);
            case OPTIONAL_SCALAR -> CodeBlock.of("$T.empty()", Types.optionalScalar(type));
        };
    }

    @Override
    public CodeBlock copyBack(Step.CopyBack step) {
        return statement(
                "$N.copyBack($L, $N, $N)",
                locals.call(),
                arrayType(step.elements()),
                locals.slot(step.argument()),
                locals.value(step.parameter()));
    }

    @Override
    public CodeBlock giveBack(Slot value) {
        return statement("return $N", locals.slot(value));
    }

    private CodeBlock operand(Operand operand) {
        return operand.accept(new Operand.Visitor<CodeBlock>() {
            @Override
            public CodeBlock value(String parameter, Scalar.Plain scalar) {
                String name = locals.parameter(parameter);
                return switch (scalar) {
                    case BOOLEAN -> CodeBlock.of("$N ? 1 : 0", name);
                    case BYTE, SHORT, CHAR, INT, LONG -> CodeBlock.of("$N", name);
                    case FLOAT -> CodeBlock.of("$T.floatToRawIntBits($N)", Float.class, name);
                    case DOUBLE -> CodeBlock.of("$T.doubleToRawLongBits($N)", Double.class, name);
                };
            }

            @Override
            public CodeBlock address(Slot argument) {
                return CodeBlock.of("$N.address()", locals.slot(argument));
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
            public CodeBlock lowered(Slot argument) {
                return CodeBlock.of("$N", locals.slot(argument));
            }
        });
    }

    private static TypeName received(Received received) {
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

    private CodeBlock to(Target target, Received received, CodeBlock value) {
        return to(target, received(received), received.accept(new Narrowed(value, locals.call(), members)));
    }

    private CodeBlock to(Target target, TypeName type, CodeBlock value) {
        return target.accept(new Target.Visitor<CodeBlock>() {
            @Override
            public CodeBlock nowhere() {
                return statement("$L", value);
            }

            @Override
            public CodeBlock slot(Slot slot) {
                return statement("$T $N = $L", type, locals.slot(slot), value);
            }

            @Override
            public CodeBlock caller() {
                return statement("return $L", value);
            }
        });
    }

    private CodeBlock count(Count count) {
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

    private CodeBlock freedBy(Optional<String> namedFree) {
        return namedFree
                .map(export -> CodeBlock.of(", $L", locals.field(members.function(export))))
                .orElse(CodeBlock.of(""));
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

    private static CodeBlock statement(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }
}
