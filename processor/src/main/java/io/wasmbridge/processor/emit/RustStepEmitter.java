package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.CoreType;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.OptionForm;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.lowering.Part;
import io.wasmbridge.processor.lowering.Received;
import io.wasmbridge.processor.lowering.RustStep;
import java.util.Optional;

/** A step on an Option that is passed as numbers, or on a Result, becomes its statements. Rejects nothing. */
final class RustStepEmitter implements RustStep.Visitor<CodeBlock> {

    private final StepEmitter steps;
    private final MemberNames members;
    private final LocalNames locals;
    private final Statements statements;

    /** {@code steps} writes what is copied back. */
    RustStepEmitter(StepEmitter steps, MemberNames members, LocalNames locals) {
        this.steps = steps;
        this.members = members;
        this.locals = locals;
        this.statements = new Statements(members, locals);
    }

    @Override
    public CodeBlock lowerMaybe(RustStep.LowerMaybe step) {
        CodeBlock value = held(step.type(), step.parameter());
        CodeBlock present = present(step.type(), step.parameter());
        String number = locals.slot(step.number());
        return switch (step.form()) {
            case FLAGGED -> {
                String flag = locals.slot(step.present().orElseThrow());
                yield CodeBlock.builder()
                        .addStatement("boolean $N = $L", flag, present)
                        .addStatement("long $N = $N ? $L : 0", number, flag, raw(step, value))
                        .build();
            }
            case AS_F64 ->
                Statements.statement(
                        "long $N = $L$W? $T.doubleToRawLongBits($L)$W: $L",
                        number,
                        present,
                        Double.class,
                        step.type().scalar() instanceof Scalar.Unsigned
                                ? CodeBlock.of("$T.toUnsignedLong($L)", Integer.class, raw(step, value))
                                : value,
                        rust("absentNumber()"));
            case AS_I32 ->
                Statements.statement("int $N = $L$W? $L$W: $L", number, present, raw(step, value), absent(step.type()));
        };
    }

    /** Whether a parameter is there; one that is null, and may not be, is refused. */
    private CodeBlock present(HostType.Maybe type, String parameter) {
        return type.how() == Absence.NULL
                ? CodeBlock.of("$N != null", locals.parameter(parameter))
                : rust(CodeBlock.of("isPresent($L, $N)", Words.literal(parameter), locals.parameter(parameter)));
    }

    /** The value of a parameter that is there. */
    private CodeBlock held(HostType.Maybe type, String parameter) {
        String name = locals.parameter(parameter);
        return switch (type.how()) {
            case NULL -> CodeBlock.of("$N", name);
            case OPTIONAL -> CodeBlock.of("$N.get()", name);
            case OPTIONAL_SCALAR -> {
                String keyword = type.scalar().keyword();
                yield CodeBlock.of(
                        "$N.getAs$L()", name, Character.toUpperCase(keyword.charAt(0)) + keyword.substring(1));
            }
        };
    }

    /** What is passed for a value: an f32 or an f64 as its bits. */
    private CodeBlock raw(RustStep.LowerMaybe step, CodeBlock value) {
        if (!(step.type().scalar() instanceof Scalar.Plain plain)) {
            CodeBlock name = Words.literal(step.parameter());
            return CodeBlock.of(
                    "$N.$L", locals.call(), step.type().scalar().accept(new NumberedBy(members, name, value)));
        }
        if (plain == Scalar.Plain.INT && step.form() == OptionForm.AS_I32) {
            return rust(CodeBlock.of("lowerSmall($L, $L)", Words.literal(step.parameter()), value));
        }
        CodeBlock raw = Expressions.raw(plain, value);
        return plain == Scalar.Plain.BOOLEAN ? CodeBlock.of("($L)", raw) : raw;
    }

    /** The i32 that says that there is none. */
    private CodeBlock absent(HostType.Maybe type) {
        return type.scalar() instanceof Scalar.Enumerated enumerated
                ? CodeBlock.of("$N.unused()", members.enumType(enumerated))
                : CodeBlock.of("$T.ABSENT", Types.RUST_VALUES);
    }

    @Override
    public CodeBlock takeNumber(RustStep.TakeNumber step) {
        CodeBlock bits = step.part() instanceof Part.Word word
                ? CodeBlock.of(
                        "$N.bits($N, $L, $L)",
                        locals.call(),
                        locals.slot(word.area()),
                        word.offsetBytes(),
                        sizeBytes(step.scalar().coreType()))
                : CodeBlock.of(
                        "$N[$L]",
                        locals.slot(((Part.Result) step.part()).results()),
                        ((Part.Result) step.part()).index());
        return statements.to(step.target(), new Received.Value(step.scalar()), bits);
    }

    private static int sizeBytes(CoreType type) {
        return type == CoreType.I64 || type == CoreType.F64 ? Long.BYTES : Integer.BYTES;
    }

    @Override
    public CodeBlock returnIfAbsent(RustStep.ReturnIfAbsent step) {
        String told = locals.slot(step.told());
        CodeBlock absent =
                switch (step.form()) {
                    case FLAGGED -> CodeBlock.of("!$L", rust(CodeBlock.of("isPresent($N)", told)));
                    case AS_F64 -> rust(CodeBlock.of("isAbsent($N)", told));
                    case AS_I32 -> CodeBlock.of("$N == $L", told, absent(step.type()));
                };
        CodeBlock.Builder block = CodeBlock.builder().beginControlFlow("if ($L)", absent);
        step.copyBack().forEach(copy -> block.add(copy.accept(steps)));
        CodeBlock none = step.type().how() == Absence.NULL
                ? CodeBlock.of("null")
                : CodeBlock.of("$T.empty()", optional(step.type()));
        return block.addStatement("return $L", none).endControlFlow().build();
    }

    @Override
    public CodeBlock liftMaybe(RustStep.LiftMaybe step) {
        CodeBlock number = CodeBlock.of("$N", locals.slot(step.number()));
        CodeBlock value =
                switch (step.form()) {
                    case FLAGGED -> number;
                    case AS_F64 -> rust(CodeBlock.of("$L($L)", lifts(step.type().scalar()), number));
                    case AS_I32 -> step.type().scalar().accept(new Narrowed(number, false, locals.call(), members));
                };
        CodeBlock present =
                step.type().how() == Absence.NULL ? value : CodeBlock.of("$T.of($L)", optional(step.type()), value);
        return statements.to(step.target(), Types.of(step.type()), present);
    }

    private static String lifts(Scalar scalar) {
        if (scalar == Scalar.Plain.FLOAT) {
            return "liftFloat";
        }
        return scalar == Scalar.Plain.INT ? "liftInt" : "liftUnsigned";
    }

    private static TypeName optional(HostType.Maybe type) {
        return type.how() == Absence.OPTIONAL ? TypeName.get(Optional.class) : Types.of(type);
    }

    @Override
    public CodeBlock failWithObject(RustStep.FailWithObject step) {
        String failed = locals.slot(step.failed());
        CodeBlock message = step.message()
                .map(asked -> CodeBlock.of(
                        ", () -> $L($L)", locals.method(asked.method()), asked.takesStatus() ? failed : ""))
                .orElse(CodeBlock.of(""));
        return CodeBlock.builder()
                .beginControlFlow("if ($L)", rust(CodeBlock.of("isError($N)", failed)))
                .addStatement("throw $L", rust(CodeBlock.of("error($N$L)", locals.slot(step.error()), message)))
                .endControlFlow()
                .build();
    }

    @Override
    public CodeBlock lendArray(RustStep.LendArray step) {
        return Statements.statement(
                "int $N = $L",
                locals.slot(step.number()),
                rust(CodeBlock.of("lend($N)", locals.slot(step.argument()))));
    }

    @Override
    public CodeBlock copyArray(RustStep.CopyArray step) {
        return Statements.statement(
                "$L",
                rust(CodeBlock.of("copyBack($N, $N)", locals.slot(step.number()), locals.value(step.parameter()))));
    }

    private CodeBlock rust(String call) {
        return rust(CodeBlock.of("$L", call));
    }

    private CodeBlock rust(CodeBlock call) {
        return CodeBlock.of("$N.rust().$L", locals.call(), call);
    }
}
