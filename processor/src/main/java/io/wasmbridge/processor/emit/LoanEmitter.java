package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.wasmbridge.processor.lowering.LendFunction;
import io.wasmbridge.processor.lowering.Step;

/** A step that lends something to a call becomes its statement: an object of the guest, or a function of the host. Rejects nothing. */
final class LoanEmitter {

    private final MemberNames members;
    private final LocalNames locals;

    LoanEmitter(MemberNames members, LocalNames locals) {
        this.members = members;
        this.locals = locals;
    }

    CodeBlock lend(Step.Lend step) {
        String handle = locals.slot(step.handle());
        if (step.receiver()) {
            return Statements.statement("int $N = $L.lend($N)", handle, locals.handle(), locals.call());
        }
        String value = locals.value(step.parameter());
        CodeBlock lent = CodeBlock.of(
                "$L.$L($N, $L, $N)",
                locals.field(members.resourceType(step.type())),
                step.given() ? "give" : "lend",
                locals.call(),
                Words.literal(step.parameter()),
                value);
        return step.nullable()
                ? Statements.statement("int $N = $N == null ? 0 : $L", handle, value, lent)
                : Statements.statement("int $N = $L", handle, lent);
    }

    CodeBlock lendFunction(LendFunction step) {
        String value = locals.parameter(step.parameter());
        CodeBlock lent = CodeBlock.of(
                "$L.lend($N, $L, $N)",
                locals.field(members.functionType(step.type().type())),
                locals.call(),
                Words.literal(step.parameter()),
                value);
        String pointer = locals.slot(step.pointer());
        return step.nullable()
                ? Statements.statement("int $N = $N == null ? 0 : $L", pointer, value, lent)
                : Statements.statement("int $N = $L", pointer, lent);
    }
}
