package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.Element;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.lowering.ApartStep;
import io.wasmbridge.processor.lowering.ImportStep;
import io.wasmbridge.processor.lowering.Operand;
import io.wasmbridge.processor.lowering.Received;
import io.wasmbridge.processor.lowering.Slot;
import io.wasmbridge.processor.lowering.StepVisitor;
import io.wasmbridge.processor.lowering.Target;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A step of serving the guest becomes its statements. Rejects nothing. */
final class ImportStepEmitter implements ImportStep.Visitor<CodeBlock> {

    /** The parameter that holds what the guest passed. */
    static final String ARGUMENTS = "arguments";

    /** The parameter that holds the user's object. */
    static final String HOST = "host";

    private final MemberNames members;
    private final LocalNames locals;
    private final Expressions expressions;
    private final Statements statements;
    private final StepVisitor<CodeBlock> steps;

    /** {@code steps} writes the steps within a step. */
    ImportStepEmitter(MemberNames members, LocalNames locals, StepVisitor<CodeBlock> steps) {
        this.members = members;
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
    public CodeBlock build(ImportStep.Build step) {
        Iterator<Slot> numbers = step.numbers().iterator();
        return Statements.statement(
                "$T $N = $L",
                Types.of(step.type()),
                locals.slot(step.value()),
                built(step.type().struct(), numbers));
    }

    private CodeBlock built(Layout.Struct struct, Iterator<Slot> numbers) {
        List<CodeBlock> components = new ArrayList<>();
        for (Layout.Member member : struct.members()) {
            components.add(
                    member.layout() instanceof Layout.Struct nested
                            ? built(nested, numbers)
                            : CodeBlock.of("$N", locals.slot(numbers.next())));
        }
        return CodeBlock.of("new $T($L)", Types.structName(struct), CodeBlock.join(components, ", "));
    }

    @Override
    public CodeBlock blank(ImportStep.Blank step) {
        CodeBlock place = CodeBlock.of("$N, $L", locals.slot(step.pointer()), expressions.count(step.count()));
        CodeBlock blank = step.type() instanceof HostType.Values values
                ? CodeBlock.of("$N, $L, $T::new", members.sequenceType(values.sequence()), place, Types.of(values))
                : CodeBlock.of("$L, $L", Expressions.arrayType((HostType.Array) step.type()), place);
        return Statements.statement(
                "$T $N = $N.blank($L)", Types.of(step.type()), locals.slot(step.value()), locals.call(), blank);
    }

    @Override
    public CodeBlock writeBack(ImportStep.WriteBack step) {
        String pointer = locals.slot(step.pointer());
        return Statements.statement(
                "$N.writeBack($L, $L, $N)",
                locals.call(),
                Expressions.arrayType(step.type()),
                step.offsetBytes() == 0 ? pointer : pointer + " + " + step.offsetBytes(),
                locals.slot(step.value()));
    }

    @Override
    public CodeBlock giveObject(ImportStep.GiveObject step) {
        String value = locals.value(step.result());
        CodeBlock given = CodeBlock.of(
                "$L.answer($N, $L, $N)",
                locals.field(members.resourceType(step.type())),
                locals.call(),
                Words.literal(step.result()),
                value);
        return step.nullable()
                ? Statements.statement("int $N = $N == null ? 0 : $L", locals.slot(step.handle()), value, given)
                : Statements.statement("int $N = $L", locals.slot(step.handle()), given);
    }

    @Override
    public CodeBlock lowerApart(ApartStep.Lower step) {
        return Statements.statement(
                "$T $N = $N.lowerApart($N, $L, $N)",
                Types.LOWERED,
                locals.slot(step.lowered()),
                locals.call(),
                members.memoryType(step.type().components().area()),
                Words.literal(step.result()),
                locals.value(step.result()));
    }

    @Override
    public CodeBlock storePart(ApartStep.Store step) {
        return Statements.statement(
                "$N.storePart($N, $L, $L, $N)",
                locals.call(),
                locals.slot(step.lowered()),
                step.offsetBytes(),
                step.sizeBytes(),
                locals.slot(step.area()));
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
