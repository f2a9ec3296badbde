package io.wasmbridge.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.wasmbridge.processor.abi.HostType;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Scalar;
import io.wasmbridge.processor.lowering.InterfacePlan;
import io.wasmbridge.processor.lowering.ResourcePlan;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** A plan becomes the source of the bridge class. Cannot fail on a user's input. */
public final class BridgeEmitter {

    private static final String BUILDER = "Builder";
    private static final String WASM = "wasm";
    private static final String INDENT = "    ";

    /** A Javadoc that fits a line of 120 columns; JavaPoet knows the long form only. No literal spans lines, so none matches. */
    private static final Pattern SHORT_JAVADOC = Pattern.compile("/\\*\\*\n *\\* (.{1,105})\n *\\*/");

    private final InterfacePlan plan;
    private final ClassName userInterface;
    private final ClassName bridge;
    private final ClassName builder;
    private final MemberNames members;
    private final ImportEmitter imports;
    private final boolean awaited;

    private BridgeEmitter(InterfacePlan plan) {
        this.plan = plan;
        this.userInterface = Types.named(plan.packageName(), plan.nestedName());
        this.bridge = ClassName.get(plan.packageName(), plan.bridgeName());
        this.builder = bridge.nestedClass(BUILDER);
        this.members = new MemberNames(plan);
        this.imports = new ImportEmitter(plan.imports(), members, Scope.of(plan), bridge);
        this.awaited = plan.contract().awaited().isPresent();
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
                        "The bridge of {@link $T} to $L. Confined to the thread that built it.",
                        userInterface,
                        awaited
                                ? "a module that arrives at run time"
                                : "the module " + Words.code(plan.contract().name()))
                .addAnnotation(Types.WASM_GENERATED)
                .addModifiers(visibility())
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(userInterface)
                .addSuperinterface(Types.BRIDGE)
                .alwaysQualify(inheritedTypes());
        addFields(type);
        type.addMethod(constructor());
        addFactories(type);
        MethodEmitter methods = new MethodEmitter(members, Scope.of(plan));
        plan.methods().forEach(method -> type.addMethod(methods.emit(method)));
        plan.absent().forEach(method -> type.addMethod(methods.emit(method)));
        imports.methods().forEach(type::addMethod);
        addBridgeMethods(type);
        Set<Layout.Struct> adopted = plan.adopted();
        plan.structs().forEach(struct -> type.addType(StructEmitter.emit(members, struct, adopted.contains(struct))));
        MemberMarshallers marshallers = new MemberMarshallers(members);
        plan.apart().forEach(area -> marshallers.nestedClass(area).ifPresent(type::addType));
        ResourceEmitter resources = new ResourceEmitter(members, bridge);
        plan.resources().forEach(resource -> type.addType(resources.emit(resource)));
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
        imports.constants().forEach(type::addField);
        for (Scalar.Enumerated enumerated : plan.enums()) {
            type.addField(enumType(enumerated));
        }
        plan.flags().forEach(flags -> type.addField(flagsType(flags)));
        plan.marshalled().forEach(marshalled -> type.addField(marshaller(marshalled)));
        CanonicalEmitter canonical = new CanonicalEmitter(members);
        plan.named()
                .forEach(layout -> type.addField(
                        layout instanceof Layout.Variant variant
                                ? canonical.variant(variant)
                                : StructEmitter.constant(members, (Layout.Struct) layout)));
        plan.unnamed().forEach(layout -> type.addField(canonical.unnamed(layout)));
        plan.flat().forEach(layout -> type.addField(canonical.flat(layout)));
        plan.sequences().forEach(sequence -> type.addField(StructEmitter.constant(members, sequence)));
        plan.objects().stream()
                .filter(object -> !ObjectTypeOf.isOfRuntime(object))
                .forEach(object -> type.addField(ObjectTypeOf.constant(members, object)));
        type.addField(Types.GUEST_INSTANCE, MemberNames.GUEST, Modifier.PRIVATE, Modifier.FINAL);
        for (String function : plan.contract().functionNames()) {
            type.addField(Types.GUEST_FUNCTION, members.function(function), Modifier.PRIVATE, Modifier.FINAL);
        }
        for (ResourcePlan resource : plan.resources()) {
            type.addField(Types.RESOURCE_TYPE, members.resourceType(resource.type()), Modifier.PRIVATE, Modifier.FINAL);
        }
        imports.fields().forEach(type::addField);
    }

    private FieldSpec marshaller(HostType.Marshalled type) {
        TypeName mapped = ParameterizedTypeName.get(Types.MARSHALLER, Types.of(type.type()));
        return FieldSpec.builder(mapped, members.marshaller(type))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", Types.of(type.marshaller()))
                .build();
    }

    private FieldSpec enumType(Scalar.Enumerated enumerated) {
        ClassName name = Types.enumName(enumerated);
        return FieldSpec.builder(ParameterizedTypeName.get(Types.ENUM_TYPE, name), members.enumType(enumerated))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.of($T.values(), $T::$L)",
                        Types.ENUM_TYPE,
                        name,
                        name,
                        enumerated.valued() ? "value" : "ordinal")
                .build();
    }

    private FieldSpec flagsType(Scalar.Flags flags) {
        ClassName name = Types.enumName(flags.constants());
        CodeBlock bits = flags.constants().valued() ? CodeBlock.of(", $T::value", name) : CodeBlock.of("");
        return FieldSpec.builder(ParameterizedTypeName.get(Types.FLAGS_TYPE, name), members.flagsType(flags))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($T.class, $T.values()$L)", Types.FLAGS_TYPE, name, name, bits)
                .build();
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Types.GUEST_INSTANCE, MemberNames.GUEST)
                .addStatement("this.$N = $N", MemberNames.GUEST, MemberNames.GUEST);
        for (String function : plan.contract().functionNames()) {
            constructor.addStatement(
                    "this.$N = $N.function($L)",
                    members.function(function),
                    MemberNames.GUEST,
                    Words.literal(function));
        }
        plan.resources().forEach(resource -> constructor.addStatement(resourceType(resource)));
        imports.assignments().forEach(constructor::addStatement);
        return constructor.build();
    }

    private CodeBlock resourceType(ResourcePlan resource) {
        return CodeBlock.of(
                "this.$N = $N.$L($L$L)",
                members.resourceType(resource.type()),
                MemberNames.GUEST,
                resource.pinned() ? "pinned" : "resource",
                Words.literal(resource.type().simpleName()),
                resource.destructor()
                        .map(export -> CodeBlock.of(", $N", members.function(export)))
                        .orElse(CodeBlock.of("")));
    }

    private void addFactories(TypeSpec.Builder type) {
        if (awaited) {
            type.addMethod(factory("builder", builder)
                    .addJavadoc("Begins a bridge to a new instance of the module in {@code wasm}, which is copied.")
                    .addParameter(byte[].class, WASM)
                    .addStatement("return new $T($N)", builder, WASM)
                    .build());
        } else {
            type.addMethod(imports.instantiate(
                            factory("instantiate", bridge).addJavadoc("A bridge to a new instance of the module."))
                    .build());
            type.addMethod(factory("builder", builder)
                    .addJavadoc("Begins a bridge to a new instance of the module.")
                    .addStatement("return new $T()", builder)
                    .build());
        }
        type.addMethod(factory("over", bridge)
                .addJavadoc("A bridge to {@code instance}, which it takes for itself.")
                .addParameter(Types.INSTANCE, "instance")
                .addStatement("return $L.bridge(instance)", awaited ? "builder(new byte[0])" : "builder()")
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

    static MethodSpec.Builder overriding(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }

    private TypeSpec builderClass() {
        TypeSpec.Builder type = TypeSpec.classBuilder(builder);
        if (awaited) {
            type.addField(byte[].class, WASM, Modifier.PRIVATE, Modifier.FINAL);
        }
        imports.addTo(type, builder);
        return type.addJavadoc("Builds {@link $T}.", bridge)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Types.BRIDGE_BUILDER, bridge, builder))
                .addMethods(List.of(
                        builderConstructor(),
                        overriding("build", bridge).addCode(made()).build(),
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

    private MethodSpec builderConstructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($N)", MemberNames.CONTRACT);
        if (awaited) {
            constructor.addParameter(byte[].class, WASM).addStatement("this.$N = $N.clone()", WASM, WASM);
        }
        return constructor.build();
    }

    private CodeBlock made() {
        return imports.isEmpty()
                ? Statements.statement("return new $T(instantiate($L))", bridge, bytes())
                : imports.build(bytes());
    }

    /** Where the builder has the module from. */
    private CodeBlock bytes() {
        return awaited
                ? CodeBlock.of("$N", WASM)
                : CodeBlock.of(
                        "$T.class.getResourceAsStream($L)",
                        bridge,
                        Words.literal("/" + plan.contract().name()));
    }
}
