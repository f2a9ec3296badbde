package io.wasmbridge.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Layout.Member;
import io.wasmbridge.processor.abi.MemberOwner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The layout of a record becomes the class that marshals it: a nested class of the bridge. */
final class StructEmitter {
    private static final String BLOCK = "block";
    private static final String MEMORY = "memory";
    private static final String OFFSET = "offset";
    private static final String ADDRESS = "address";
    private static final String HANDED_OVER = "handedOver";
    private static final String VALUE = "value";

    private final MemberNames members;
    private final MemberMarshallers marshallers;
    private final Layout.Struct struct;
    private final ClassName recordName;
    private final boolean adopted;

    private StructEmitter(MemberNames members, Layout.Struct struct, boolean adopted) {
        this.members = members;
        this.adopted = adopted;
        this.marshallers = new MemberMarshallers(members);
        this.struct = struct;
        this.recordName = Types.structName(struct);
    }

    /** The class; {@code adopted} if a call takes over what such a record points at. */
    static TypeSpec emit(MemberNames members, Layout.Struct struct, boolean adopted) {
        return new StructEmitter(members, struct, adopted).nestedClass();
    }

    /** The constant that holds its one instance. */
    static FieldSpec constant(MemberNames members, Layout.Struct struct) {
        TypeName type = ParameterizedTypeName.get(Types.MEMORY_TYPE, Types.structName(struct));
        return FieldSpec.builder(type, members.memoryType(struct))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $N()", members.nestedType(struct))
                .build();
    }

    /** The constant that marshals values side by side. */
    static FieldSpec constant(MemberNames members, Layout.Sequence sequence) {
        TypeName type = ParameterizedTypeName.get(Types.SEQUENCE_TYPE, Types.of(sequence));
        return FieldSpec.builder(type, members.sequenceType(sequence))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(new MarshallerOf(members).sequence(sequence))
                .build();
    }

    private TypeSpec nestedClass() {
        TypeSpec.Builder type = TypeSpec.classBuilder(members.nestedType(struct))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Types.MEMORY_TYPE, recordName));
        marshallers.fields(struct).forEach(type::addField);
        type.addMethod(MethodSpec.constructorBuilder()
                .addStatement("super($S, $L, $L)", struct.simpleName(), struct.sizeBytes(), struct.alignBytes())
                .build());
        type.addMethod(lower());
        type.addMethod(lift());
        if (adopted && struct.hasPointers()) {
            type.addMethod(adopt());
        }
        return type.build();
    }

    private MethodSpec.Builder overriding(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(result);
    }

    private MethodSpec lower() {
        MethodSpec.Builder method = overriding("lower", TypeName.VOID)
                .addParameter(Types.BLOCK_WRITER, BLOCK)
                .addParameter(int.class, OFFSET)
                .addParameter(recordName, VALUE);
        for (Member member : struct.members()) {
            method.addStatement(lowered(member));
        }
        return method.build();
    }

    private CodeBlock lowered(Member member) {
        CodeBlock at = place(OFFSET, member);
        CodeBlock value = CodeBlock.of("$N.$N()", VALUE, member.name());
        if (member.layout() instanceof Layout.Number number) {
            return number.scalar().accept(new StoredBy(members, member.name(), at, value));
        }
        return CodeBlock.of(
                "$N.$L($L, $S, $L, $L)",
                BLOCK,
                member.owner() == MemberOwner.TRANSFERRED ? "setTransferred" : "set",
                marshallers.name(member),
                member.name(),
                at,
                value);
    }

    private static CodeBlock place(String base, Member member) {
        return member.offsetBytes() == 0
                ? CodeBlock.of("$N", base)
                : CodeBlock.of("$N + $L", base, member.offsetBytes());
    }

    private MethodSpec lift() {
        List<CodeBlock> components = new ArrayList<>();
        for (Member member : struct.members()) {
            CodeBlock at = place(ADDRESS, member);
            components.add(
                    member.layout() instanceof Layout.Number number
                            ? number.scalar().accept(new LoadedBy(members, MEMORY, at))
                            : CodeBlock.of("$N.get($L, $L)", MEMORY, marshallers.name(member), at));
        }
        return overriding("lift", recordName)
                .addParameter(Types.BLOCK_READER, MEMORY)
                .addParameter(int.class, ADDRESS)
                .addStatement("return new $T($L)", recordName, CodeBlock.join(components, ",$W"))
                .build();
    }

    private MethodSpec adopt() {
        MethodSpec.Builder method = overriding("adopt", TypeName.VOID)
                .addParameter(Types.BLOCK_READER, MEMORY)
                .addParameter(int.class, ADDRESS)
                .addParameter(boolean.class, HANDED_OVER);
        for (Member member : struct.members()) {
            if (member.layout().hasPointers()) {
                method.addStatement(
                        "$N.adopt($L, $L, $L)",
                        MEMORY,
                        marshallers.name(member),
                        place(ADDRESS, member),
                        handedOver(member));
            }
        }
        return method.build();
    }

    private static String handedOver(Member member) {
        return switch (member.owner()) {
            case SHARED -> HANDED_OVER;
            case GUEST -> "false";
            case TRANSFERRED -> "true";
        };
    }
}
