package io.wasmbridge.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.wasmbridge.processor.abi.Absence;
import io.wasmbridge.processor.abi.Layout;
import io.wasmbridge.processor.abi.Place;
import io.wasmbridge.processor.abi.Scalar;
import java.util.Locale;

/** The expression for the marshaller of a layout. */
final class MarshallerOf implements Layout.Visitor<CodeBlock> {
    private final MemberNames members;

    MarshallerOf(MemberNames members) {
        this.members = members;
    }

    @Override
    public CodeBlock number(Scalar scalar) {
        String name = scalar instanceof Scalar.Unsigned unsigned
                ? unsigned.name()
                : scalar.keyword().toUpperCase(Locale.ROOT);
        return CodeBlock.of("$T.$L", Types.CANONICAL_TYPES, name);
    }

    @Override
    public CodeBlock coded(Layout.Coded layout) {
        if (layout.scalar() instanceof Scalar.Flags flags) {
            return CodeBlock.of(
                    "$T.flags($N, $L)", Types.CANONICAL_TYPES, members.flagsType(flags), layout.sizeBytes());
        }
        return layout.scalar() instanceof Scalar.Enumerated enumerated
                ? CodeBlock.of(
                        "$T.enumeration($N, $L)",
                        Types.CANONICAL_TYPES,
                        members.enumType(enumerated),
                        layout.sizeBytes())
                : number(layout.scalar());
    }

    @Override
    public CodeBlock option(Layout.Option layout) {
        if (layout.how() == Absence.OPTIONAL_SCALAR) {
            String keyword = Layout.display(layout.value());
            return CodeBlock.of("$T.optional$L()", Types.CANONICAL_TYPES, capitalised(keyword));
        }
        return CodeBlock.of(
                "$T.$L($L)",
                Types.CANONICAL_TYPES,
                layout.how() == Absence.OPTIONAL ? "optional" : "nullable",
                layout.value().accept(this));
    }

    @Override
    public CodeBlock variant(Layout.Variant layout) {
        return CodeBlock.of("$N", members.variantType(layout));
    }

    @Override
    public CodeBlock text(Layout.Text text) {
        return placed(
                "text", CodeBlock.of("$T.$L", Types.TEXT_TYPE, text.encoding().name()), text.place());
    }

    @Override
    public CodeBlock array(Layout.Array array) {
        return placed("elements", Expressions.arrayType(array.type()), array.place());
    }

    @Override
    public CodeBlock marshalled(Layout.Marshalled layout) {
        return CodeBlock.of(
                "$T.marshalled($N, $L)", Types.MEMORY_TYPES, members.marshaller(layout.type()), array(layout.bytes()));
    }

    @Override
    public CodeBlock values(Layout.Values values) {
        return placed("values", sequence(values.type()), values.place());
    }

    @Override
    public CodeBlock struct(Layout.Struct struct) {
        return CodeBlock.of("$N", members.memoryType(struct));
    }

    /** The marshaller of values side by side. */
    CodeBlock sequence(Layout.Sequence sequence) {
        CodeBlock element = sequence.element().accept(this);
        return sequence.list()
                ? CodeBlock.of("$T.list($L)", Types.SEQUENCE_TYPE, element)
                : CodeBlock.of("$T.array($L, $T[]::new)", Types.SEQUENCE_TYPE, element, erased(sequence.element()));
    }

    private static TypeName erased(Layout element) {
        TypeName type = Types.of(element).box();
        return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
    }

    private static CodeBlock placed(String what, CodeBlock type, Place place) {
        if (place instanceof Place.Inline inline) {
            return CodeBlock.of("$T.$L($L, $L)", Types.MEMORY_TYPES, "fixed" + capitalised(what), type, inline.count());
        }
        if (place instanceof Place.Terminated) {
            return CodeBlock.of("$T.$L($L)", Types.MEMORY_TYPES, "terminated" + capitalised(what), type);
        }
        if (place instanceof Place.Parallel) {
            return CodeBlock.of("$T.$L($L)", Types.MEMORY_TYPES, "parallel" + capitalised(what), type);
        }
        CodeBlock pair = CodeBlock.of("$T.$L($L)", Types.MEMORY_TYPES, what, type);
        return ((Place.Pair) place).lengthFirst() ? CodeBlock.of("$T.lengthFirst($L)", Types.MEMORY_TYPES, pair) : pair;
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
