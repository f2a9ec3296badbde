package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.wasmbridge.processor.abi.Collected;
import io.wasmbridge.processor.abi.Collected.Storage;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** The expression for the marshaller of an object of the guest's collector. */
final class ObjectTypeOf implements Collected.Visitor<CodeBlock> {

    private static final ObjectTypeOf EXPRESSION = new ObjectTypeOf();

    private ObjectTypeOf() {}

    /** The constant that holds the marshaller of one that the runtime has no constant for. */
    static FieldSpec constant(MemberNames members, Collected object) {
        boolean elements = object instanceof Collected.Elements;
        TypeName type =
                ParameterizedTypeName.get(elements ? Types.OBJECT_ELEMENTS : Types.OBJECT_TYPE, Types.of(object));
        return FieldSpec.builder(type, members.objectType(object))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(object.accept(EXPRESSION))
                .build();
    }

    /** The constant of the bridge or of the runtime. */
    static CodeBlock named(MemberNames members, Collected object) {
        return isOfRuntime(object) ? object.accept(EXPRESSION) : CodeBlock.of("$N", members.objectType(object));
    }

    /** Whether the runtime has a constant for it. */
    static boolean isOfRuntime(Collected object) {
        return object instanceof Collected.Text
                || (object instanceof Collected.Elements elements && elements.storage() == Storage.BUFFER);
    }

    @Override
    public CodeBlock text(Collected.Text text) {
        return CodeBlock.of("$T.STRING", Types.OBJECT_TYPES);
    }

    @Override
    public CodeBlock elements(Collected.Elements elements) {
        CodeBlock arguments = CodeBlock.of("$S, $L", elements.className(), Expressions.arrayType(elements.type()));
        return switch (elements.storage()) {
            case BUFFER -> CodeBlock.of("$T.ARRAY_BUFFER", Types.OBJECT_TYPES);
            case VIEW -> CodeBlock.of("$T.typedArray($L)", Types.OBJECT_TYPES, arguments);
            case ARRAY -> CodeBlock.of("$T.array($L)", Types.OBJECT_TYPES, arguments);
            case STATIC -> CodeBlock.of("$T.staticArray($L)", Types.OBJECT_TYPES, arguments);
        };
    }

    @Override
    public CodeBlock boxed(Collected.Boxed boxed) {
        String factory = boxed.element().name().toLowerCase(Locale.ROOT) + "s";
        return CodeBlock.of(
                "$T.$L($L)", Types.BOXED_LISTS, factory, boxed.elements().accept(this));
    }

    @Override
    public CodeBlock references(Collected.References references) {
        CodeBlock element = references.element().accept(this);
        boolean inline = references.storage() == Storage.STATIC;
        return references.list()
                ? CodeBlock.of(
                        "$T.$L($S, $L)",
                        Types.OBJECT_TYPES,
                        inline ? "staticList" : "list",
                        references.className(),
                        element)
                : CodeBlock.of(
                        "$T.$L($S, $L, $T[]::new)",
                        Types.OBJECT_TYPES,
                        inline ? "staticArray" : "array",
                        references.className(),
                        element,
                        Types.of(references.element()));
    }
}
