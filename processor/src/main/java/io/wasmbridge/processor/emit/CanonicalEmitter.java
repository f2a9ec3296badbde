package io.wasmbridge.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.wasmbridge.processor.abi.Layout;
import javax.lang.model.element.Modifier;

/** The constants that marshal values of the component model. */
final class CanonicalEmitter {
    private final MemberNames members;

    CanonicalEmitter(MemberNames members) {
        this.members = members;
    }

    /** The constant that marshals a sealed interface. */
    FieldSpec variant(Layout.Variant variant) {
        ClassName type = Types.variantName(variant);
        CodeBlock.Builder cases = CodeBlock.builder();
        for (Layout.Case each : variant.cases()) {
            ClassName record = Types.structName(each.content());
            cases.add(
                    each.isEmpty()
                            ? CodeBlock.of("\n        .with($T.class, $T::new)", record, record)
                            : CodeBlock.of(
                                    "\n        .with($T.class, $N)", record, members.memoryType(each.content())));
        }
        return constant(ParameterizedTypeName.get(Types.MEMORY_TYPE, type), members.variantType(variant))
                .initializer(
                        "$T.<$T>of($S, $L, $L, $L, $L)$L\n        .build()",
                        Types.VARIANT_TYPE,
                        type,
                        variant.simpleName(),
                        variant.sizeBytes(),
                        variant.alignBytes(),
                        variant.selector().sizeBytes(),
                        variant.contentOffset(),
                        cases.build())
                .build();
    }

    /** The constant that marshals what has no name of its own. */
    FieldSpec unnamed(Layout layout) {
        TypeName type =
                ParameterizedTypeName.get(Types.MEMORY_TYPE, Types.of(layout).box());
        return constant(type, members.memoryType(layout))
                .initializer(layout.accept(new MarshallerOf(members)))
                .build();
    }

    /** The constant that says which numbers a value is passed as. */
    FieldSpec flat(Layout layout) {
        return constant(Types.FLAT_TYPE, members.flatType(layout))
                .initializer(FlatOf.of(layout))
                .build();
    }

    private static FieldSpec.Builder constant(TypeName type, String name) {
        return FieldSpec.builder(type, name).addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    }
}
