package io.wasmbridge.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.wasmbridge.processor.abi.ExportedFunction;
import io.wasmbridge.processor.lowering.InterfacePlan;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** A plan becomes the source of the bridge class. Cannot fail on a user's input. */
public final class BridgeEmitter {

    private static final String BUILDER = "Builder";
    private static final String INDENT = "    ";

    /** A Javadoc that fits a line of 120 columns; JavaPoet knows the long form only. No literal spans lines, so none matches. */
    private static final Pattern SHORT_JAVADOC = Pattern.compile("/\\*\\*\n *\\* (.{1,105})\n *\\*/");

    private final InterfacePlan plan;
    private final ClassName userInterface;
    private final ClassName bridge;
    private final ClassName builder;
    private final MemberNames members;

    private BridgeEmitter(InterfacePlan plan) {
        this.plan = plan;
        String[] names = plan.nestedName().split("\\.", -1);
        this.userInterface = ClassName.get(plan.packageName(), names[0], Arrays.copyOfRange(names, 1, names.length));
        this.bridge = ClassName.get(plan.packageName(), plan.bridgeName());
        this.builder = bridge.nestedClass(BUILDER);
        this.members = new MemberNames(plan.contract());
    }

    /** Writes the bridge of {@code plan}. */
    public static BridgeSource emit(InterfacePlan plan) {
        return new BridgeEmitter(plan).source();
    }

    private BridgeSource source() {
        JavaFile file = JavaFile.builder(plan.packageName(), bridgeClass())
                .skipJavaLangImports(true)
                .indent(INDENT)
                .build();
        String text = SHORT_JAVADOC.matcher(file.toString()).replaceAll("/** $1 */");
        return new BridgeSource(bridge.canonicalName(), text);
    }

    private TypeSpec bridgeClass() {
        TypeSpec.Builder type = TypeSpec.classBuilder(bridge)
                .addJavadoc(
                        "The bridge of {@link $T} to the module $L. Confined to the thread that built it.",
                        userInterface,
                        Words.code(plan.contract().resource()))
                .addAnnotation(Types.WASM_GENERATED)
                .addModifiers(visibility())
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(userInterface)
                .addSuperinterface(Types.BRIDGE)
                .alwaysQualify(inheritedTypes());
        addFields(type);
        type.addMethod(constructor());
        addFactories(type);
        MethodEmitter methods = new MethodEmitter(members);
        plan.methods().forEach(method -> type.addMethod(methods.emit(method)));
        addBridgeMethods(type);
        return type.addType(builderClass()).build();
    }

    private Modifier[] visibility() {
        return plan.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }

    /** Simple names that mean the user's types within the class. */
    private String[] inheritedTypes() {
        return plan.memberTypes().stream().filter(name -> !name.equals(BUILDER)).toArray(String[]::new);
    }

    private void addFields(TypeSpec.Builder type) {
        type.addField(FieldSpec.builder(Types.MODULE_CONTRACT, MemberNames.CONTRACT)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(ContractEmitter.emit(plan.contract()))
                .build());
        type.addField(Types.GUEST_INSTANCE, MemberNames.GUEST, Modifier.PRIVATE, Modifier.FINAL);
        for (ExportedFunction function : plan.contract().functions()) {
            type.addField(Types.GUEST_FUNCTION, members.function(function.name()), Modifier.PRIVATE, Modifier.FINAL);
        }
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Types.GUEST_INSTANCE, MemberNames.GUEST)
                .addStatement("this.$N = $N", MemberNames.GUEST, MemberNames.GUEST);
        for (ExportedFunction function : plan.contract().functions()) {
            constructor.addStatement(
                    "this.$N = $N.function($L)",
                    members.function(function.name()),
                    MemberNames.GUEST,
                    Words.literal(function.name()));
        }
        return constructor.build();
    }

    private void addFactories(TypeSpec.Builder type) {
        type.addMethod(factory("instantiate", bridge)
                .addJavadoc("A bridge to a new instance of the module.")
                .addStatement("return builder().build()")
                .build());
        type.addMethod(factory("builder", builder)
                .addJavadoc("Begins a bridge to a new instance of the module.")
                .addStatement("return new $T()", builder)
                .build());
        type.addMethod(factory("over", bridge)
                .addJavadoc("A bridge to {@code instance}, which it takes for itself.")
                .addParameter(Types.INSTANCE, "instance")
                .addStatement("return builder().bridge(instance)")
                .build());
    }

    private static MethodSpec.Builder factory(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(result);
    }

    private void addBridgeMethods(TypeSpec.Builder type) {
        type.addMethod(delegate("memory", Types.LINEAR_MEMORY));
        type.addMethod(delegate("allocator", Types.ALLOCATOR));
        type.addMethod(delegate("instance", Types.INSTANCE));
        type.addMethod(delegate("poisoned", TypeName.BOOLEAN));
        type.addMethod(overriding("close", TypeName.VOID)
                .addStatement("$N.close()", MemberNames.GUEST)
                .build());
    }

    private static MethodSpec delegate(String name, TypeName result) {
        return overriding(name, result)
                .addStatement("return $N.$N()", MemberNames.GUEST, name)
                .build();
    }

    private static MethodSpec.Builder overriding(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }

    private TypeSpec builderClass() {
        CodeBlock resource = Words.literal("/" + plan.contract().resource());
        return TypeSpec.classBuilder(builder)
                .addJavadoc("Builds {@link $T}.", bridge)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Types.BRIDGE_BUILDER, bridge, builder))
                .addMethods(List.of(
                        MethodSpec.constructorBuilder()
                                .addModifiers(Modifier.PRIVATE)
                                .addStatement("super($N)", MemberNames.CONTRACT)
                                .build(),
                        overriding("build", bridge)
                                .addStatement(
                                        "return new $T(instantiate($T.class.getResourceAsStream($L)))",
                                        bridge,
                                        bridge,
                                        resource)
                                .build(),
                        MethodSpec.methodBuilder("bridge")
                                .addModifiers(Modifier.PRIVATE)
                                .returns(bridge)
                                .addParameter(Types.INSTANCE, "instance")
                                .addStatement("return new $T(link(instance))", bridge)
                                .build(),
                        MethodSpec.methodBuilder("self")
                                .addAnnotation(Override.class)
                                .addModifiers(Modifier.PROTECTED)
                                .returns(builder)
                                .addStatement("return this")
                                .build()))
                .build();
    }
}
