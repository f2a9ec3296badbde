package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.lowering.ImportStep;
import io.wasmbridge.processor.lowering.Operand;
import io.wasmbridge.processor.lowering.Received;
import io.wasmbridge.processor.lowering.Slot;
import io.wasmbridge.processor.lowering.StepVisitor;
import io.wasmbridge.processor.lowering.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A step of serving the guest becomes its statements. Rejects nothing. */
final class ImportStepEmitter implements ImportStep.Visitor<CodeBlock> {

    /** The parameter that holds what the guest passed. */
    static final String ARGUMENTS = "arguments";

    /** The parameter that holds the user's object. */
    static final String HOST = "host";

    private final LocalNames locals;
    private final Expressions expressions;
    private final Statements statements;
    private final StepVisitor<CodeBlock> steps;

    /** {@code steps} writes the steps within a step. */
    ImportStepEmitter(MemberNames members, LocalNames locals, StepVisitor<CodeBlock> steps) {
        this.locals = locals;
        this.expressions = new Expressions(locals);
        this.statements = new Statements(members, locals);
        this.steps = steps;
    }

    private CodeBlock argument(int index) {
        return CodeBlock.of("$N[$L]", locals.parameter(ARGUMENTS), index);
    }

    @Override
    public CodeBlock argument(ImportStep.Argument step) {
        return statements.to(new Target.Into(step.value()), new Received.Value(step.scalar()), argument(step.index()));
    }

    @Override
    public CodeBlock word(ImportStep.Word step) {
        return Statements.statement("int $N = (int) $L", locals.slot(step.value()), argument(step.index()));
    }

    @Override
    public CodeBlock unlessNull(ImportStep.UnlessNull step) {
        CodeBlock.Builder block = CodeBlock.builder()
                .addStatement(
                        "$T $N = $L",
                        Types.of(step.type(), Optional.of(step.how())),
                        locals.slot(step.value()),
                        Statements.absent(step.type(), step.how()))
                .beginControlFlow("if ($N != 0)", locals.slot(step.pointer()));
        step.steps().forEach(inner -> block.add(inner.accept(steps)));
        return block.addStatement("$N = $N", locals.slot(step.value()), locals.slot(step.present()))
                .endControlFlow()
                .build();
    }

    @Override
    public CodeBlock checkArea(ImportStep.CheckArea step) {
        return Statements.statement(
                "$N.checkArea($N, $L, $L)",
                locals.call(),
                locals.slot(step.address()),
                step.sizeBytes(),
                step.alignBytes());
    }

    @Override
    public CodeBlock checkBuffer(ImportStep.CheckBuffer step) {
        return Statements.statement(
                "$N.checkBuffer($L, $N, $N)",
                locals.call(),
                Expressions.arrayType(step.inBytes() ? Element.BYTE : step.element()),
                locals.slot(step.address()),
                locals.slot(step.capacity()));
    }

    @Override
    public CodeBlock serve(ImportStep.Serve step) {
        CodeBlock arguments = Stream.concat(
                        step.passesBridge() ? Stream.of(CodeBlock.of("this")) : Stream.empty(),
                        step.arguments().stream().map(argument -> CodeBlock.of("$N", locals.slot(argument))))
                .collect(CodeBlock.joining(", "));
        CodeBlock served = CodeBlock.of("$N.$N($L)", locals.parameter(HOST), step.method(), arguments);
        return step.result()
                .map(name -> Statements.statement(
                        "$T $N = $L", Types.of(step.type(), step.absence()), locals.parameter(name), served))
                .orElseGet(() -> Statements.statement("$L", served));
    }

    @Override
    public CodeBlock pair(Slot pair) {
        return Statements.statement("$T $N = $N.pair()", Types.LOWERED, locals.slot(pair), locals.call());
    }

    @Override
    public CodeBlock store(ImportStep.Store step) {
        return Statements.statement(
                "$N.store($L$L, $L, $L)",
                locals.call(),
                expressions.operand(step.address()),
                step.offsetBytes() == 0 ? "" : " + " + step.offsetBytes(),
                step.sizeBytes(),
                expressions.operand(step.value()));
    }

    @Override
    public CodeBlock place(ImportStep.Place step) {
        return CodeBlock.builder()
                .beginControlFlow(
                        "if ($N.place($N, $N, $N$L))",
                        locals.call(),
                        locals.slot(step.lowered()),
                        locals.slot(step.address()),
                        locals.slot(step.capacity()),
                        step.unitBytes() == 1 ? "" : " * " + step.unitBytes())
                .add(step.write().accept(steps))
                .endControlFlow()
                .build();
    }

    @Override
    public CodeBlock placeIn(ImportStep.PlaceIn step) {
        return Statements.statement(
                "$N.placeIn($N, $N)", locals.call(), locals.slot(step.lowered()), locals.slot(step.area()));
    }

    @Override
    public CodeBlock giveResult() {
        return Statements.statement("$N.giveResult()", locals.call());
    }

    @Override
    public CodeBlock answer(ImportStep.Answer step) {
        return step.results().isEmpty()
                ? Statements.statement("return $T.NOTHING", Types.HOST_IMPORT)
                : returned(step.results().stream().map(expressions::operand).toList());
    }

    @Override
    public CodeBlock answerPacked(ImportStep.AnswerPacked step) {
        return returned(
                List.of(CodeBlock.of("(long) $L << 32 | $L & 0xffff_ffffL", half(step.high()), half(step.low()))));
    }

    private CodeBlock half(Operand operand) {
        return expressions.operand(operand);
    }

    private static CodeBlock returned(List<CodeBlock> results) {
        return Statements.statement("return new long[] {$L}", CodeBlock.join(results, ", "));
    }
}
