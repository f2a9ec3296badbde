package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.Components;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Layout.Member;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.lowering.ComponentStep;
import io.wasmbridge.processor.lowering.ComponentStep.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A step on components that came back each by itself becomes its statements. Rejects nothing. */
final class ComponentStepEmitter implements ComponentStep.Visitor<CodeBlock> {

    private final MemberNames members;
    private final LocalNames locals;
    private final MemberMarshallers marshallers;
    private final Statements statements;

    ComponentStepEmitter(MemberNames members, LocalNames locals) {
        this.members = members;
        this.locals = locals;
        this.marshallers = new MemberMarshallers(members);
        this.statements = new Statements(members, locals);
    }

    @Override
    public CodeBlock read(ComponentStep.Read step) {
        return Statements.statement(
                "$T $N = $N.components($L)",
                Types.BLOCK_READER,
                locals.slot(step.components()),
                locals.call(),
                step.results().map(locals::slot).orElse(""));
    }

    @Override
    public CodeBlock adopt(ComponentStep.Adopt step) {
        return Statements.statement(
                "$N.adopt($L, $L, $L)",
                locals.slot(step.components()),
                marshallers.name(step.type().area(), step.member()),
                address(step.spot()),
                step.handedOver());
    }

    /** Where the reader of components finds one. */
    private CodeBlock address(Spot spot) {
        if (!spot.written()) {
            return CodeBlock.of("$L", spot.position() * Integer.BYTES);
        }
        String base = locals.slot(spot.base());
        return spot.position() == 0 ? CodeBlock.of("$N", base) : CodeBlock.of("$N + $L", base, spot.position());
    }

    @Override
    public CodeBlock take(ComponentStep.Take step) {
        CodeBlock handle = step.spot().written()
                ? CodeBlock.of("$N.getInt($L)", locals.slot(step.components()), address(step.spot()))
                : returned(Scalar.Plain.INT, step.spot());
        CodeBlock object = CodeBlock.of(
                "new $L($L.$L($N, $L))",
                members.resourceClass(step.handle().type()),
                locals.field(members.resourceType(step.handle().type())),
                step.handle().kept() ? "show" : "adopt",
                locals.call(),
                handle);
        Optional<Absence> absence = step.member().absence();
        CodeBlock value = absence.map(how -> CodeBlock.of(
                        "$L == 0$W? $L$W: $L",
                        handle,
                        Statements.absent(step.handle().type(), how),
                        Statements.present(step.handle().type(), absence, object)))
                .orElse(object);
        return Statements.statement(
                "$T $N = $L", Types.of(step.handle().type(), absence), locals.slot(step.object()), value);
    }

    private CodeBlock returned(Scalar scalar, Spot spot) {
        CodeBlock result = CodeBlock.of("$N[$L]", locals.slot(spot.base()), spot.position());
        return scalar.accept(new Narrowed(result, true, locals.call(), members));
    }

    @Override
    public CodeBlock build(ComponentStep.Build step) {
        Components type = step.type();
        List<CodeBlock> components = new ArrayList<>();
        for (int i = 0; i < step.spots().size(); i++) {
            Member member = type.members().get(i);
            Spot spot = step.spots().get(i);
            components.add(step.objects()
                    .get(i)
                    .map(object -> CodeBlock.of("$N", locals.slot(object)))
                    .orElseGet(() -> component(step, member, spot)));
        }
        CodeBlock built = CodeBlock.of("new $T($L)", Types.structName(type.area()), CodeBlock.join(components, ",$W"));
        return statements.to(step.target(), Types.structName(type.area()), built);
    }

    private CodeBlock component(ComponentStep.Build step, Member member, Spot spot) {
        if (member.layout() instanceof Layout.Number number) {
            return spot.written()
                    ? number.scalar().accept(new LoadedBy(members, locals.slot(step.components()), address(spot)))
                    : returned(number.scalar(), spot);
        }
        return CodeBlock.of(
                "$N.get($L, $L)",
                locals.slot(step.components()),
                marshallers.name(step.type().area(), member),
                address(spot));
    }
}
