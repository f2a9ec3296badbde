package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.lowering.ComposedStep;
import io.wasmbridge.processor.lowering.Count;
import java.util.Optional;

/** A step on a value with a marshaller of its own becomes its statements. Rejects nothing. */
final class ComposedStepEmitter implements ComposedStep.Visitor<CodeBlock> {

    private final MemberNames members;
    private final LocalNames locals;
    private final Expressions expressions;
    private final Statements statements;

    ComposedStepEmitter(MemberNames members, LocalNames locals) {
        this.members = members;
        this.locals = locals;
        this.expressions = new Expressions(locals);
        this.statements = new Statements(members, locals);
    }

    @Override
    public CodeBlock marshal(ComposedStep.Marshal step) {
        String parameter = locals.parameter(step.parameter());
        CodeBlock bytes = CodeBlock.of(
                "$N.marshal($N, $L, $N)",
                locals.call(),
                members.marshaller(step.type()),
                Words.literal(step.parameter()),
                parameter);
        return Statements.statement(
                "byte[] $N = $L",
                locals.value(step.parameter()),
                step.nullable() ? CodeBlock.of("$N == null$W? null$W: $L", parameter, bytes) : bytes);
    }

    @Override
    public CodeBlock require(ComposedStep.Require step) {
        return Statements.statement(
                "$N.require($L, $L)",
                locals.call(),
                Words.literal(Statements.path(step.parameter(), step.accessors())),
                expressions.found(step.parameter(), step.accessors()));
    }

    @Override
    public CodeBlock lowerFlat(ComposedStep.LowerFlat step) {
        return Statements.statement(
                "$T $N = $N.lowerFlat($N, $N, $L, $N)",
                Types.LOWERED,
                locals.slot(step.argument()),
                locals.call(),
                members.memoryType(step.type().layout()),
                members.flatType(step.type().layout()),
                Words.literal(step.parameter()),
                locals.value(step.parameter()));
    }

    @Override
    public CodeBlock tuple(ComposedStep.Tuple step) {
        return Statements.statement(
                "$T $N = $N.tuple($L, $L)",
                Types.LOWERED,
                locals.slot(step.tuple()),
                locals.call(),
                step.sizeBytes(),
                step.alignBytes());
    }

    @Override
    public CodeBlock lowerInto(ComposedStep.LowerInto step) {
        return Statements.statement(
                "$N.lowerInto($N, $N, $L, $L, $N)",
                locals.call(),
                locals.slot(step.tuple()),
                members.memoryType(step.type().layout()),
                Words.literal(step.parameter()),
                step.offsetBytes(),
                locals.value(step.parameter()));
    }

    @Override
    public CodeBlock copyBack(ComposedStep.CopyBack step) {
        return statements.copiedBack(memoryType(step.type()), step.argument(), step.parameter());
    }

    @Override
    public CodeBlock adoptValue(ComposedStep.AdoptValue step) {
        return Statements.statement(
                "$N.adopt($L, $N$L$L)",
                locals.call(),
                memoryType(step.type()),
                locals.slot(step.pointer()),
                times(step.count()),
                statements.freedBy(step.namedFree()));
    }

    @Override
    public CodeBlock adoptTerminatedValues(ComposedStep.AdoptTerminatedValues step) {
        return Statements.statement(
                "int $N = $N.adoptTerminated($L, $N$L)",
                locals.slot(step.length()),
                locals.call(),
                memoryType(step.type()),
                locals.slot(step.pointer()),
                statements.freedBy(step.namedFree()));
    }

    @Override
    public CodeBlock adoptParts(ComposedStep.AdoptParts step) {
        return Statements.statement(
                "$N.adoptParts($L, $N$L, $L)",
                locals.call(),
                memoryType(step.type()),
                locals.slot(step.pointer()),
                times(step.count()),
                step.handedOver());
    }

    @Override
    public CodeBlock adoptOutput(ComposedStep.AdoptOutput step) {
        return Statements.statement(
                "$N.adoptParts($L, $N)", locals.call(), memoryType(step.type()), locals.slot(step.argument()));
    }

    @Override
    public CodeBlock countValues(ComposedStep.CountValues step) {
        return Statements.statement(
                "int $N = $N.countValues($L, $N, $N)",
                locals.slot(step.length()),
                locals.call(),
                memoryType(step.type()),
                locals.slot(step.pointer()),
                locals.slot(step.lengthBytes()));
    }

    @Override
    public CodeBlock liftValue(ComposedStep.LiftValue step) {
        CodeBlock value = CodeBlock.of(
                "$N.lift($L, $N$L)",
                locals.call(),
                memoryType(step.type()),
                locals.slot(step.pointer()),
                times(step.count()));
        return statements.result(step.target(), step.type(), step.absence(), value);
    }

    @Override
    public CodeBlock construct(ComposedStep.Construct step) {
        CodeBlock number = CodeBlock.of("$N", locals.slot(step.number()));
        return statements.to(
                step.target(), Types.of(step.type()), constructed(step.type().struct(), number));
    }

    private static CodeBlock constructed(Layout.Struct struct, CodeBlock number) {
        Layout only = struct.members().get(0).layout();
        CodeBlock component = only instanceof Layout.Struct nested ? constructed(nested, number) : number;
        return CodeBlock.of("new $T($L)", Types.structName(struct), component);
    }

    private CodeBlock times(Optional<Count> count) {
        return count.map(times -> CodeBlock.of(", $L", expressions.count(times)))
                .orElse(CodeBlock.of(""));
    }

    /** The constant that marshals a type. */
    private CodeBlock memoryType(HostType type) {
        if (type instanceof HostType.OfCollector collected) {
            return ObjectTypeOf.named(members, collected.object());
        }
        return CodeBlock.of(
                "$N",
                type instanceof HostType.Values values
                        ? members.sequenceType(values.sequence())
                        : members.memoryType(layout(type)));
    }

    private static Layout layout(HostType type) {
        return type instanceof HostType.Canonical canonical ? canonical.layout() : ((HostType.Composite) type).struct();
    }
}
