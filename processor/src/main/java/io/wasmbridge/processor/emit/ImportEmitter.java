package io.wasmbridge.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.lowering.ImportPlan;
import io.wasmbridge.processor.lowering.ImportPlan.TrampolinePlan;
import io.wasmbridge.processor.lowering.MethodPlan.ParameterPlan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What serves the calls of the guest: the trampolines of a bridge, and what its builder takes for them. Rejects nothing. */
final class ImportEmitter {

    /** What no local of a trampoline is called. Their types matter to nobody. */
    private static final List<ParameterPlan> PARAMETERS = Stream.of(
                    ImportStepEmitter.HOST, ImportStepEmitter.ARGUMENTS, "result")
            .map(name -> new ParameterPlan(name, new HostType.Nothing(), Optional.empty()))
            .toList();

    private final List<ImportPlan> imports;
    private final MemberNames members;
    private final Scope scope;
    private final ClassName bridge;

    ImportEmitter(List<ImportPlan> imports, MemberNames members, Scope scope, ClassName bridge) {
        this.imports = imports;
        this.members = members;
        this.scope = scope;
        this.bridge = bridge;
    }

    private static ClassName hostType(ImportPlan imported) {
        return Types.named(imported.packageName(), imported.nestedName());
    }

    /** One for each import, for messages and for the linker. */
    Stream<FieldSpec> constants() {
        return imports.stream()
                .flatMap(imported -> imported.trampolines().stream().map(trampoline -> {
                    CodeBlock fields =
                            trampoline.fields().stream().map(Words::literal).collect(CodeBlock.joining(", "));
                    return FieldSpec.builder(Types.HOST_IMPORT, members.imported(trampoline))
                            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                            .initializer(
                                    "$T.of($L, $L,$W$L, $L)$L$L$L",
                                    Types.HOST_IMPORT,
                                    Words.literal(trampoline.module()),
                                    Words.literal(imported.simpleName() + "." + trampoline.method()),
                                    Words.literal(trampoline.signature().toString()),
                                    fields,
                                    trampoline.allocates() ? ".allocating()" : "",
                                    trampoline.frees() ? ".freeing()" : "",
                                    trampoline.mayThrow() ? ".throwing()" : "")
                            .build();
                }));
    }

    /** The methods that the guest's calls go through. */
    Stream<MethodSpec> methods() {
        return imports.stream().flatMap(imported -> imported.trampolines().stream()
                .map(trampoline -> trampoline(imported, trampoline)));
    }

    private MethodSpec trampoline(ImportPlan imported, TrampolinePlan plan) {
        LocalNames locals = new LocalNames(PARAMETERS, plan.steps(), members, scope);
        StepEmitter steps = new StepEmitter(members, locals);
        CodeBlock.Builder body = CodeBlock.builder();
        if (!plan.isPlain()) {
            body.beginControlFlow(
                    "try ($T $N = $L.serve($N))",
                    Types.GUEST_CALL,
                    locals.call(),
                    locals.field(MemberNames.GUEST),
                    members.imported(plan));
        }
        plan.steps().forEach(step -> body.add(step.accept(steps)));
        if (!plan.isPlain()) {
            body.endControlFlow();
        }
        return MethodSpec.methodBuilder(members.trampoline(plan))
                .addJavadoc("Serves $L.", Words.code(plan.name() + " " + plan.signature()))
                .addModifiers(Modifier.PRIVATE)
                .returns(long[].class)
                .addParameter(hostType(imported), locals.parameter(ImportStepEmitter.HOST))
                .addParameter(long[].class, locals.parameter(ImportStepEmitter.ARGUMENTS))
                .addCode(body.build())
                .build();
    }

    /** Makes a bridge with an object for each interface that needs one. */
    MethodSpec.Builder instantiate(MethodSpec.Builder factory) {
        CodeBlock.Builder given = CodeBlock.builder();
        imports.stream().filter(ImportPlan::required).forEach(imported -> {
            factory.addParameter(hostType(imported), members.host(imported));
            given.add(".imports($N)", members.host(imported));
        });
        return factory.addStatement("return builder()$L.build()", given.build());
    }

    /** What the builder takes, and keeps for {@link #build}. */
    void addTo(TypeSpec.Builder builder, ClassName builderName) {
        if (imports.size() > 1) {
            builder.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "overloads")
                    .build());
        }
        for (ImportPlan imported : imports) {
            FieldSpec.Builder field = FieldSpec.builder(hostType(imported), members.host(imported), Modifier.PRIVATE);
            if (!imported.required()) {
                field.initializer("new $T() {}", hostType(imported));
            }
            builder.addField(field.build());
            builder.addMethod(MethodSpec.methodBuilder("imports")
                    .addJavadoc("What serves the imports of {@link $T}.", hostType(imported))
                    .addModifiers(Modifier.PUBLIC)
                    .returns(builderName)
                    .addParameter(hostType(imported), members.host(imported))
                    .addStatement(
                            "this.$N = $T.requireNonNull($N, $L)",
                            members.host(imported),
                            Objects.class,
                            members.host(imported),
                            Words.literal(members.host(imported)))
                    .addStatement("return this")
                    .build());
        }
    }

    /** The statements that make a bridge of {@code bytes}, whose imports need it before the guest runs. */
    CodeBlock build(CodeBlock bytes) {
        CodeBlock.Builder served = CodeBlock.builder();
        imports.forEach(imported -> imported.trampolines()
                .forEach(trampoline -> served.add(
                        "\n.serve($L, $N, $N, $T::$N)",
                        Words.literal(imported.simpleName()),
                        members.host(imported),
                        members.imported(trampoline),
                        bridge,
                        members.trampoline(trampoline))));
        return CodeBlock.builder()
                .add("$T<$T> served = new $T<$T>()$>$>", Types.HOST_IMPORTS, bridge, Types.HOST_IMPORTS, bridge)
                .add(served.build())
                .add("$<$<;\n")
                .addStatement("return instantiate($L, served, $T::new)", bytes, bridge)
                .build();
    }

    /** Whether there is anything to serve. */
    boolean isEmpty() {
        return imports.isEmpty();
    }
}
