package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.LengthWidth;
import io.wasmbridge.processor.lowering.ResultStep;
import io.wasmbridge.processor.lowering.Step;

/** The calls that fill a buffer become their statements. Rejects nothing. */
final class FillEmitter {

    private final LocalNames locals;

    FillEmitter(LocalNames locals) {
        this.locals = locals;
    }

    /** {@code invoked} is the call, {@code again} what is written before it is made once more. */
    CodeBlock emit(ResultStep.Fill step, CodeBlock invoked, CodeBlock again) {
        CodeBlock answer =
                switch (step.width()) {
                    case I32 -> CodeBlock.of("(int) $L", invoked);
                    case I64 -> invoked;
                    case AS_LINKED -> CodeBlock.of("$N.told($L)", locals.call(), invoked);
                };
        String told = locals.slot(step.told());
        String buffer = locals.slot(step.buffer());
        String unit = step.inBytes() ? "Bytes" : "";
        CodeBlock fails = step.fails().map(fail -> fails(step, fail)).orElse(CodeBlock.of(""));
        return CodeBlock.builder()
                .addStatement("long $N = $L", told, answer)
                .add(fails)
                .beginControlFlow("if ($N.exceeds$L($N, $N))", locals.call(), unit, buffer, told)
                .addStatement("$N = $N.larger$L($N, $N)", buffer, locals.call(), unit, buffer, told)
                .add(again)
                .addStatement("$N = $L", told, answer)
                .add(fails)
                .endControlFlow()
                .addStatement(
                        "int $N = $N.filled$L($N, $N)", locals.slot(step.length()), locals.call(), unit, buffer, told)
                .build();
    }

    /** In a local of its own: what is told is assigned twice, and a lambda takes what is assigned once. */
    private CodeBlock fails(ResultStep.Fill step, Step.Fail fail) {
        CodeBlock.Builder block = CodeBlock.builder()
                .beginControlFlow(
                        "if ($N $L)", locals.slot(step.told()), fail.when().comparison());
        String status = locals.slot(fail.status());
        String told = locals.slot(step.told());
        if (step.width() == LengthWidth.I64) {
            block.addStatement("long $N = $N", status, told);
        } else {
            block.addStatement("int $N = (int) $N", status, told);
        }
        return block.add(Statements.thrown(fail, locals)).endControlFlow().build();
    }
}
