package io.wasmbridge.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
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

    private static TypeName hostType(ImportPlan imported) {
        return imported.pointed()
                .map(Types::of)
                .orElseGet(() -> Types.named(imported.packageName(), imported.nestedName()));
    }

    /** Those that the builder takes objects for. */
    private Stream<ImportPlan> given() {
        return imports.stream().filter(imported -> imported.pointed().isEmpty());
    }

    /** The functional interfaces that are lent. */
    private Stream<ImportPlan> pointed() {
        return imports.stream().filter(imported -> imported.pointed().isPresent());
    }

    /** One for each functional interface that is lent. */
    Stream<FieldSpec> fields() {
        return pointed().map(function -> FieldSpec.builder(
                        ParameterizedTypeName.get(Types.FUNCTION_TYPE, hostType(function)),
                        members.functionType(function.pointed().orElseThrow()))
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .build());
    }

    /** What fills them, in the constructor. */
    Stream<CodeBlock> assignments() {
        return pointed().flatMap(function -> function.trampolines().stream()
                .map(trampoline -> CodeBlock.of(
                        "this.$N = $N.lending($L,$Wthis, $T::$N)",
                        members.functionType(function.pointed().orElseThrow()),
                        MemberNames.GUEST,
                        members.imported(function, trampoline),
                        bridge,
                        members.trampoline(function, trampoline))));
    }

    /** One for each import, for messages and for the linker. */
    Stream<FieldSpec> constants() {
        return imports.stream()
                .flatMap(imported -> imported.trampolines().stream().map(trampoline -> {
                    CodeBlock fields =
                            trampoline.fields().stream().map(Words::literal).collect(CodeBlock.joining(", "));
                    return FieldSpec.builder(Types.HOST_IMPORT, members.imported(imported, trampoline))
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
                    members.imported(imported, plan));
        }
        plan.steps().forEach(step -> body.add(step.accept(steps)));
        if (!plan.isPlain()) {
            body.endControlFlow();
        }
        return MethodSpec.methodBuilder(members.trampoline(imported, plan))
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
        if (given().count() > 1) {
            builder.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "overloads")
                    .build());
        }
        for (ImportPlan imported : given().toList()) {
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
        given().forEach(imported -> imported.trampolines()
                .forEach(trampoline -> served.add(
                        "\n.serve($L, $N, $N, $T::$N)",
                        Words.literal(imported.simpleName()),
                        members.host(imported),
                        members.imported(imported, trampoline),
                        bridge,
                        members.trampoline(imported, trampoline))));
        return CodeBlock.builder()
                .add("$T<$T> served = new $T<$T>()$>$>", Types.HOST_IMPORTS, bridge, Types.HOST_IMPORTS, bridge)
                .add(served.build())
                .add("$<$<;\n")
                .addStatement("return instantiate($L, served, $T::new)", bytes, bridge)
                .build();
    }

    /** Whether there is anything to serve. */
    boolean isEmpty() {
        return given().findAny().isEmpty();
    }
}
