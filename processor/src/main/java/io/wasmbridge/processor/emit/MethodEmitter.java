package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.wasmbridge.processor.abi.Callee;
import io.wasmbridge.processor.abi.ErrorCondition;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.abi.GlobalAccess;
import io.wasmbridge.processor.lowering.AbsentPlan;
import io.wasmbridge.processor.lowering.MethodPlan;
import io.wasmbridge.processor.lowering.MethodPlan.ParameterPlan;
import io.wasmbridge.processor.lowering.Remark;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A method's plan becomes the method. Rejects nothing. */
final class MethodEmitter {

    private final MemberNames members;
    private final Scope scope;

    /** {@code scope} is the class that has the methods. */
    MethodEmitter(MemberNames members, Scope scope) {
        this.members = members;
        this.scope = scope;
    }

    MethodSpec emit(MethodPlan plan) {
        LocalNames locals = new LocalNames(plan.parameters(), plan.steps(), members, scope);
        StepEmitter steps = new StepEmitter(members, locals);
        CodeBlock.Builder body = CodeBlock.builder();
        body.beginControlFlow(
                "try ($T $N = $L.$L($L))",
                Types.GUEST_CALL,
                locals.call(),
                locals.field(MemberNames.GUEST),
                plan.mayBeMissing() ? "enterOptional" : "enter",
                locals.field(members.function(plan.export().name())));
        plan.steps().forEach(step -> body.add(step.accept(steps)));
        body.endControlFlow();
        return declared(
                        plan.name(),
                        Types.of(plan.result(), plan.resultAbsence()),
                        plan.parameters(),
                        plan.varargs(),
                        locals)
                .addJavadoc("$L", javadoc(plan))
                .addCode(body.build())
                .build();
    }

    MethodSpec emit(AbsentPlan plan) {
        LocalNames locals = new LocalNames(plan.parameters(), List.of(), members, scope);
        String names = plan.exports().stream().map(Words::code).collect(Collectors.joining(" or "));
        return declared(
                        plan.name(),
                        Types.of(plan.result(), plan.resultAbsence()),
                        plan.parameters(),
                        plan.varargs(),
                        locals)
                .addJavadoc("$L", "Throws {@code UnsupportedOperationException}: the module exports no " + names + ".")
                .addStatement(
                        "throw $L.absent($L)",
                        locals.field(MemberNames.GUEST),
                        plan.exports().stream().map(Words::literal).collect(CodeBlock.joining(", ")))
                .build();
    }

    private static MethodSpec.Builder declared(
            String name, TypeName result, List<ParameterPlan> parameters, boolean varargs, LocalNames locals) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result)
                .addParameters(parameters.stream()
                        .map(parameter -> ParameterSpec.builder(
                                        Types.of(parameter.type(), parameter.absence()),
                                        locals.parameter(parameter.name()))
                                .build())
                        .toList())
                .varargs(varargs);
    }

    private static String javadoc(MethodPlan plan) {
        String use =
                plan.export().accept(new Use()) + " " + Words.code(plan.export().toString()) + ".";
        return Stream.concat(Stream.of(use), plan.remarks().stream().map(remark -> remark.accept(new Sentence())))
                .collect(Collectors.joining(" "));
    }

    private static final class Use implements Callee.Visitor<String> {
        @Override
        public String function(ExportedFunction function) {
            return "Calls";
        }

        @Override
        public String global(GlobalAccess access) {
            return access.writes() ? "Writes the global" : "Reads the global";
        }
    }

    private static final class Sentence implements Remark.Visitor<String> {
        @Override
        public String guestTakes(List<String> parameters) {
            String names = parameters.stream().map(Words::code).collect(Collectors.joining(" and "));
            return "The guest owns " + names + " when it returns.";
        }

        @Override
        public String freedWith(List<String> exports) {
            String names = exports.stream().map(Words::code).collect(Collectors.joining(" or "));
            return "The result is freed with " + names + ".";
        }

        @Override
        public String closedWith(List<String> exports) {
            String names = exports.stream().map(Words::code).collect(Collectors.joining(" or "));
            return "Closing the result calls " + names + ".";
        }

        @Override
        public String pinned() {
            return "The result is pinned until it is closed.";
        }

        @Override
        public String guestKeeps() {
            return "The guest keeps the result.";
        }

        @Override
        public String failsIf(ErrorCondition when) {
            return "Throws {@code GuestErrorException} where it returns "
                    + switch (when) {
                        case NON_ZERO -> "anything but 0.";
                        case NEGATIVE -> "less than 0.";
                        case NULL -> "0.";
                        case RESULT -> "an error.";
                    };
        }

        @Override
        public String guestIsTold(String export) {
            return "The guest is told with " + Words.code(export) + " that the result was read.";
        }

        @Override
        public String mayBeMissing() {
            return "Throws {@code UnsupportedOperationException} where the instance lacks the export.";
        }

        @Override
        public String viewLives(boolean asLongAsInstance) {
            return asLongAsInstance
                    ? "The view lives as long as the instance."
                    : "The view lives until the next call into the guest.";
        }
    }
}
