package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.lowering.Received;
import io.wasmbridge.processor.lowering.Slot;
import io.wasmbridge.processor.lowering.Step;
import io.wasmbridge.processor.lowering.Target;
import java.util.List;
import java.util.Optional;

/** The statements that steps of every kind end in. */
final class Statements {

    private final MemberNames members;
    private final LocalNames locals;

    Statements(MemberNames members, LocalNames locals) {
        this.members = members;
        this.locals = locals;
    }

    /** A result that is there, as what it is where it could have been absent. */
    CodeBlock result(Target target, HostType type, Optional<Absence> absence, CodeBlock value) {
        return to(target, Types.of(type, absence), present(type, absence, value));
    }

    /** A value that is there, as what it is where it could have been absent. */
    static CodeBlock present(HostType type, Optional<Absence> absence, CodeBlock value) {
        return absence.map(how -> wrapped(type, how, value)).orElse(value);
    }

    private static CodeBlock wrapped(HostType type, Absence how, CodeBlock value) {
        return switch (how) {
            case NULL -> value;
            case OPTIONAL -> CodeBlock.of("$T.of($L)", Optional.class, value);
            case OPTIONAL_SCALAR -> CodeBlock.of("$T.of($L[0])", Types.optionalScalar(type), value);
        };
    }

    /** What stands for a result that is not there. */
    static CodeBlock absent(HostType type, Absence how) {
        return switch (how) {
            case NULL -> CodeBlock.of("null");
            case OPTIONAL -> CodeBlock.of("$T.empty()", Optional.class);
            case OPTIONAL_SCALAR -> CodeBlock.of("$T.empty()", Types.optionalScalar(type));
        };
    }

    CodeBlock to(Target target, Received received, CodeBlock value) {
        return to(
                target,
                Expressions.received(received),
                received.accept(new Narrowed(value, true, locals.call(), members)));
    }

    CodeBlock to(Target target, TypeName type, CodeBlock value) {
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

    CodeBlock copiedBack(CodeBlock type, Slot argument, String parameter) {
        return statement(
                "$N.copyBack($L, $N, $N)", locals.call(), type, locals.slot(argument), locals.value(parameter));
    }

    CodeBlock freedBy(Optional<String> namedFree) {
        return namedFree
                .map(export -> CodeBlock.of(", $L", locals.field(members.function(export))))
                .orElse(CodeBlock.of(""));
    }

    /** What fails where the status says error. */
    static CodeBlock thrown(Step.Fail step, LocalNames locals) {
        String status = locals.slot(step.status());
        CodeBlock message = step.message()
                .map(asked -> CodeBlock.of(
                        ", () -> $L($L)", locals.method(asked.method()), asked.takesStatus() ? status : ""))
                .orElse(CodeBlock.of(""));
        return statement("throw $N.error($N$L)", locals.call(), status, message);
    }

    /** {@code line.start}. */
    static String path(String parameter, List<String> accessors) {
        return accessors.isEmpty() ? parameter : parameter + "." + String.join(".", accessors);
    }

    static CodeBlock statement(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }
}
