package io.wasmbridge.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Layout.Member;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The marshallers of components: constants of the nested class of their record, unless the bridge has them for all. */
final class MemberMarshallers {
    private final MemberNames members;

    MemberMarshallers(MemberNames members) {
        this.members = members;
    }

    /** The class that holds the marshallers of components that come back each by itself; empty where none has one. */
    Optional<TypeSpec> nestedClass(Layout.Struct area) {
        List<FieldSpec> fields = fields(area);
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(TypeSpec.classBuilder(members.componentsClass(area))
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .addFields(fields)
                        .build());
    }

    /** The constants. */
    List<FieldSpec> fields(Layout.Struct struct) {
        return struct.members().stream()
                .flatMap(member -> marshaller(member).stream().map(marshaller -> constant(member, marshaller)))
                .toList();
    }

    private FieldSpec constant(Member member, CodeBlock marshaller) {
        return FieldSpec.builder(ParameterizedTypeName.get(Types.MEMORY_TYPE, javaType(member)), constantName(member))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(marshaller)
                .build();
    }

    private static TypeName javaType(Member member) {
        TypeName present = Types.of(member.layout()).box();
        boolean optional = member.absence().filter(Absence.OPTIONAL::equals).isPresent();
        return optional ? ParameterizedTypeName.get(ClassName.get(Optional.class), present) : present;
    }

    /** The marshaller of a member that is no number, no record and no variant, which have theirs. */
    private Optional<CodeBlock> marshaller(Member member) {
        if (member.layout() instanceof Layout.Number || isShared(member)) {
            return Optional.empty();
        }
        CodeBlock present = member.layout().accept(new MarshallerOf(members));
        return Optional.of(member.absence()
                .map(how -> CodeBlock.of(
                        "$T.$L($L)", Types.MEMORY_TYPES, how == Absence.OPTIONAL ? "optional" : "nullable", present))
                .orElse(present));
    }

    /** Hides no constant of the bridge, which the marshaller may be made of. */
    private String constantName(Member member) {
        String name = Words.upperSnake(member.name());
        return members.constants().contains(name) ? name + "_COMPONENT" : name;
    }

    /** The marshaller of a component that is no number, from outside the class that holds it. */
    CodeBlock name(Layout.Struct area, Member member) {
        return isShared(member) ? name(member) : CodeBlock.of("$N.$L", members.componentsClass(area), name(member));
    }

    /** The marshaller of a member that is no number. */
    CodeBlock name(Member member) {
        return isShared(member)
                ? CodeBlock.of("$N", members.memoryType(member.layout()))
                : CodeBlock.of("$N", constantName(member));
    }

    private static boolean isShared(Member member) {
        return member.layout() instanceof Layout.Struct || member.layout() instanceof Layout.Variant;
    }
}
