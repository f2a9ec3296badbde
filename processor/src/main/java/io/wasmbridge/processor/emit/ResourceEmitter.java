package io.wasmbridge.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.wasmbridge.processor.lowering.ResourcePlan;
import javax.lang.model.element.Modifier;

/** A resource's plan becomes the class within the bridge that implements it. Rejects nothing. */
final class ResourceEmitter {

    /** The field that holds what the host knows of the object. */
    static final String HANDLE = "handle";

    private final MemberNames members;
    private final ClassName bridge;

    ResourceEmitter(MemberNames members, ClassName bridge) {
        this.members = members;
        this.bridge = bridge;
    }

    TypeSpec emit(ResourcePlan plan) {
        TypeName resource = Types.of(plan.type());
        MethodEmitter methods = new MethodEmitter(members, Scope.of(plan, bridge));
        TypeSpec.Builder type = TypeSpec.classBuilder(members.resourceClass(plan.type()))
                .addJavadoc("A {@link $T} of the guest.", resource)
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .superclass(Types.GUEST_RESOURCE)
                .addSuperinterface(resource)
                .addSuperinterface(Types.HANDLE)
                .addField(Types.RESOURCE_HANDLE, HANDLE, Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Types.RESOURCE_HANDLE, HANDLE)
                        .addStatement("super($N)", HANDLE)
                        .addStatement("this.$N = $N", HANDLE, HANDLE)
                        .build());
        plan.methods().forEach(method -> type.addMethod(methods.emit(method)));
        plan.absent().forEach(method -> type.addMethod(methods.emit(method)));
        return type.addMethod(passedOn("address", TypeName.INT))
                .addMethod(passedOn("closed", TypeName.BOOLEAN))
                .addMethod(BridgeEmitter.overriding("close", TypeName.VOID)
                        .addStatement("$N.close()", HANDLE)
                        .build())
                .build();
    }

    private static MethodSpec passedOn(String name, TypeName result) {
        return BridgeEmitter.overriding(name, result)
                .addStatement("return $N.$N()", HANDLE, name)
                .build();
    }
}
