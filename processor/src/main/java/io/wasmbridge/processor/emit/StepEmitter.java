package io.wasmbridge.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Scalar;
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
    public CodeBlock lower(Step.Lower step) {
        CodeBlock name = Words.literal(step.parameter());
        String parameter = locals.parameter(step.parameter());
        CodeBlock lowered = step.type().accept(new LoweredBy(step.extent(), name, parameter));
        return statement(
                "$T $N = $N.$L$L",
                Types.LOWERED,
                locals.slot(step.argument()),
                locals.call(),
                lowered,
                step.transferred() ? ".transferred()" : "");
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
                .map(element -> statement(
                        "$N.write($L, $N, $N)",
                        locals.call(),
                        arrayType(element),
                        argument,
                        locals.parameter(step.parameter())))
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
        return to(step.target(), received(step.received()), step.received().accept(new Narrowed(invoked)));
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
                "$N.adopt($L, $N, $L$L)",
                locals.call(),
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
        return to(step.target(), Types.of(step.type()), CodeBlock.of("$N.$L", locals.call(), lifted));
    }

    @Override
    public CodeBlock copyBack(Step.CopyBack step) {
        return statement(
                "$N.copyBack($L, $N, $N)",
                locals.call(),
                arrayType(step.element()),
                locals.slot(step.argument()),
                locals.parameter(step.parameter()));
    }

    @Override
    public CodeBlock giveBack(Slot value) {
        return statement("return $N", locals.slot(value));
    }

    private CodeBlock operand(Operand operand) {
        return operand.accept(new Operand.Visitor<CodeBlock>() {
            @Override
            public CodeBlock value(String parameter, Scalar scalar) {
                String name = locals.parameter(parameter);
                return switch (scalar) {
                    case BOOLEAN -> CodeBlock.of("$N ? 1 : 0", name);
                    case BYTE, SHORT, INT, LONG -> CodeBlock.of("$N", name);
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

    static CodeBlock arrayType(Element element) {
        return CodeBlock.of("$T.$L", Types.ARRAY_TYPE, element.name() + "S");
    }

    private static CodeBlock statement(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }
}
